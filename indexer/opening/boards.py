"""Find the name of the board that met: in the title, beside it, in a label, or printed at each item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates import Found, find_dates
from indexer.document import Line
from indexer.opening.kinds import BARE, KIND, MEETING, MINUTES, MOST_DAYS, PROTOCOL, TITLE, labelled
from indexer.opening.labels import field_of, is_heading
from indexer.people.names import is_organisation
from indexer.people.organisations import distinctive
from indexer.periods import MONTH, WEEKDAY
from indexer.text.patterns import Rare
from indexer.text.tidy import clean

KINDS = {
    "generalforsamling": "Generalforsamlingen", "repræsentantskab": "Repræsentantskabet", "bestyrelse": "Bestyrelsen"
}  # fmt: skip
MOST_WORDS = 10  # of a board's name on a line of its own
LOWER_BODY = re.compile(
    r"\w*(?:gruppen|udvalget|rådet|nævnet|bestyrelsen|komit[eé]en|kredsen|panelet|forum|forummet|teamet|klubben|foreningen)\b"
)
SMALL_BODY = re.compile(
    r"(?:[a-zæøå]+ )?[a-zæøå]*(?:udvalg|råd|nævn|gruppe|bestyrelse|komité|panel)(?:\s+(?:vedr|for|om|i)|\b$)"
    r"|(?:det|den)\s+(?:[\w-]+\s){0,3}?\w*(?i:udvalg|råd|nævn|gruppe|bestyrelse|komité|panel|forum)\b"
)
BODY_NAME = re.compile(r"(?:udvalg|råd|nævn|bestyrelse|gruppe|komité)(?:et|en|n)?$", re.IGNORECASE)
BODY_WORD = re.compile(r"\b\w*(?:udvalg|råd|nævn|bestyrelse|gruppe|komité|forum|panel)(?:et|en|n)?\b", re.IGNORECASE)
ITS_LETTERS = re.compile(r"\b([A-ZÆØÅ]{2,6})-møde")  # "Referat fra HMU-møde"
CASE = re.compile(r"\W*(?:j\.?\s?nr|sags?\s?-?nr|journal)\b", re.IGNORECASE)
BEHIND_TIME = re.compile(r"\bkl\.?\s*[\d.:–-]+,\s+(?=[^,]*\d)\S")  # "kl. 10, Bredgade 4"
ROOM = re.compile(r"\b(?:(?:møde)?lokale|sal|konference)\s+\w+$", re.IGNORECASE)  # "Nordskolen, mødelokale 2"
VENUE = re.compile(
    r"(?:højskole|hotel|kro|kroen|hal|hallen|hus|huset|bibliotek|center|centret|sognegård|gård)$", re.IGNORECASE
)
COMPANY = re.compile(r"\b(?:A/S|I/S|P/S|ApS|A/B|E/F|a\.?m\.?b\.?a)(?!\w)", re.IGNORECASE)  # a body, and no place
REFERENCE = Rare(  # "Teknikudvalget, 17-06-2014, pkt. 23", as printed at each item
    ("pkt", "punkt"),
    re.compile(
        r"^(?:(?:Behandl\w+|Beslut\w+|Møde|Referat|Sag)\s+(?:i|af|fra|ved)\s+)?"
        r"(?P<board>[A-ZÆØÅ][\w -]*?(?:udvalget?|råd(?:et)?|nævn(?:et)?|bestyrelsen?|gruppe\w*)(?: for [\w -]+?)?),?"
        rf"\s+(?:(?:{WEEKDAY})\s+)?(?:den\s+)?\d{{1,2}}[-./]\s?(?:\d{{1,2}}[-./]|(?:{MONTH})\s)\d{{4}},\s+(?:pkt\.?|punkt)\s*\d",
    ),
)
OF_ITS = re.compile(
    r"\b(?P<board>(?:[A-ZÆØÅ]\w+-(?:,\s+[A-ZÆØÅ]\w+-)?\s+og\s+)?"  # "Teknik- og Miljøudvalgets møde"
    r"[A-ZÆØÅ]\w+(?:rådet|udvalget|bestyrelsen|nævnet|gruppen|klubben|foreningen|forbundet))s\s+(?:\w+\s+)?møde\b"
)
OF_ITS_OWN = re.compile(  # "Skovforbundets landsrådsmøde"
    r"\b(?P<owner>[A-ZÆØÅ][\w-]+s)\s+(?P<body>\w*(?:råd|udvalg|nævn|bestyrelse|komité))s?møde\b"
)
ITS_ASSEMBLY = re.compile(  # "Havneforeningens ordinære generalforsamling"
    r"^(?P<board>[A-ZÆØÅ].*?)(?:['’]s?|s(?!['’]))\s+(?:(?:ekstra)?ordinære\s+)?generalforsamling\w*$", re.IGNORECASE
)
ASIDE = re.compile(r"\s*\((?![A-ZÆØÅ]{2})[a-zæøå ]+\)\s*$")  # "(opdigtet eksempel)", "(udkast)"
KNOWN_AS = re.compile(r"(?<=møde)\s*\([A-ZÆØÅ][\w-]{1,7}\)")  # "samarbejdsudvalgsmøde (SU)"
NUMBERED_MEETING = re.compile(r"(?:\d+\.\s+)?møde(?:\s+(?:nr\.?\s*)?\d\S*)?", re.IGNORECASE)
OF_BODY = re.compile(r"\b(?P<stem>[\w-]*?)(?P<body>råd|udvalg|nævn|bestyrelse|gruppe|komité)s?møde", re.IGNORECASE)
BOARD_AFTER = re.compile(
    rf"{KIND}(?:\s+nr\.?\s*[\d/]+)?\s+(?P<how>i|for|af|mellem|på):?\s+(?P<board>.+)$", re.IGNORECASE
)
STANDING = r"(?:(?:åbent?|lukket|endeligt?|godkendt)\s+)?"  # of minutes: "åbent referat"
LEADING_KIND = re.compile(
    rf"^\W*{STANDING}(?:dagsorden(?:er)?(?:\s+og\s+|\s?[/&]\s?))?(?:referater|{MINUTES})?\W*(?:(?:fra|af|for|ved)\b)?\W*(?:\d+\.\s+)?(?:{KIND})?(?:\s+(?:nr\.?\s*)?\d+\b)?\W*",
    re.IGNORECASE,
)
TRAILING_KIND = re.compile(  # "Byrådet - referat", "Byrådet, referat, Rådhuset", "Byrådet, 4. ordinære møde"
    rf"(?:\s+[-–—]|[,:])\s+{STANDING}(?:\d+\.\s+)?"
    rf"(?:(?:dagsorden\s+og\s+)?{MINUTES}\b.*|(?!\w*lokale){KIND}.*)$",
    re.IGNORECASE,
)
AUTHORITY = re.compile(  # whose boards have names of their own
    r"Region\s+\S+|.*\bKommune|.*\bUniversitet|\w*ministeriet|\w*(?<!be)styrelsen", re.IGNORECASE
)
DEPARTMENT = re.compile(r"a(?:fdeling(?:en)?|fd\.?)\s+\d", re.IGNORECASE)  # "afdeling 12, Engparken"


def board_of_items(lines: Sequence[Line]) -> str | None:
    """The board that is named at each item, with the date and the item's number."""
    return next((found["board"] for line in lines if (found := REFERENCE.search(clean(line.text)))), None)


def untold(board: str) -> bool:
    """Whether what stands for a board's name is no name: "Referat", "8. møde", "Referat 3. maj 2012"."""
    bare = _undated(board).strip(" ,.-–:")
    return not bare or BARE.match(bare) is not None or NUMBERED_MEETING.fullmatch(bare) is not None


def forum(text: str) -> str | None:
    """The board where a label says it: "Forum: Akademisk Råd"."""
    known = field_of(text)
    return clean(known[1]) or None if known and known[0] in ("forum", "råd", "udvalg") else None


def neighbour(opening: Sequence[Line], at: int) -> str | None:
    """A line beside the title that can be part of it or name the board."""
    if not 0 <= at < len(opening):
        return None
    cells = re.split(r"\s{3,}|\t", opening[at].text.strip())  # of a letterhead
    text = clean(next((cell for cell in cells if BODY_NAME.search(cell)), cells[0]))
    if (
        labelled(opening[at])
        or field_of(text)
        or len(text) > 120
        or re.match(r"\W*(?:møde\s*nr|side\b)", text, re.I)
        or CASE.match(text)
    ):
        return None
    days, sentence = find_dates(text), text.endswith(".") and not COMPANY.search(text[-9:])
    return None if (days and days[0].start == 0) or is_heading(text) or sentence else text


def board_in(title: str) -> str | None:
    """The board a title names: what follows "møde i", or what is left without "Referat" and the date."""
    of_its = OF_ITS.search(title)
    if of_its:
        return of_its["board"]
    if own := OF_ITS_OWN.search(title):
        return f"{own['owner']} {own['body']}"
    text = ASIDE.sub("", _undated(_before_date(KNOWN_AS.sub("", title))))
    after = BOARD_AFTER.search(text)
    if after and PROTOCOL.match(title):
        return re.split(r"\s+(?:i|på|hos|med|kl\.?)\s+|[,:]\s|[,:]$", after["board"])[0].strip(" ,-–:")
    body = TRAILING_KIND.sub("", after["board"]).strip(" ,.-–:") if after else ""
    if after and (LOWER_BODY.match(body) or SMALL_BODY.match(body)) and after["how"] in ("i", "for"):
        return body
    if after and DEPARTMENT.match(body):
        return f"A{body[1:]}"
    if after and body[:1].isupper() and (after["how"] != "på" or is_organisation(body)):
        return body
    left = TRAILING_KIND.sub("", LEADING_KIND.sub("", text)).strip(" ,.-–:")
    if assembly := ITS_ASSEMBLY.match(left):
        return assembly["board"]
    if left != text and (SMALL_BODY.match(left) or LOWER_BODY.match(left)):
        return left[0].upper() + left[1:]
    if not left and (short := ITS_LETTERS.search(title)):
        return short[1]
    told = left != text.strip(" ,.-–:") or text != _undated(title) or (title != text and BODY_WORD.search(left))
    return left if told and left[:1].isupper() else None


def _before_date(title: str) -> str:
    """The title up to its date, where it has said what it is by then: a place comes after, or the time."""
    day = next((found.start for found in find_dates(title) if _is_day(found)), None)
    if day is None or PROTOCOL.match(title):
        return title
    before = title[:day].strip(" ,-–")
    return before if re.search(rf"\b{MEETING}\s+(?:i|for|af|mellem)\s", before, re.I) or _placed(title[day:]) else title


def _is_day(found: Found) -> bool:
    """Whether a date is a day, or the few in a row that a meeting may go on for."""
    return found.day is not None or 0 < (found.last - found.first).days <= MOST_DAYS


def _placed(text: str) -> bool:
    """Whether what follows a date is a place rather than a board."""
    after = re.search(r"\s(?:i|på|hos)\s+(?P<where>\S.*)$", text)
    if after and COMPANY.search(after["where"]):
        return False
    return bool(after or BEHIND_TIME.search(text)) and not re.search(
        r"(?:råd|udvalg|nævn|bestyrelse|gruppe|forening|udvalget|rådet)\w*\b", text, re.I
    )


def _undated(text: str) -> str:
    for found in reversed(find_dates(text)):
        if _is_day(found):
            text = re.sub(r"[\s,]+(?:den|d\.|holdt|afholdt)?\s*$", "", text[: found.start]) + text[found.end :]
    text = re.sub(r",?\s+(?:møde\s*(?:nr\.?)?|nr\.?)\s*\d[\d/-]*\s*$", "", text)
    return re.sub(r"\s+kl\.?\s*[\d.:]+(?:\s*[-–]\s*[\d.:]+)?\s*$", "", text).strip()


def board_near(opening: Sequence[Line], at: int) -> str | None:
    """A board's name on a line of its own, beside the title; "Ejerforeningen, etape 2" only where nothing says more."""
    texts = [None if _is_place(opening, n) else neighbour(opening, n) for n in (at + 1, at - 1, at + 2, at - 2)]
    found = [board for text in texts if text and (board := named(text))]
    found = [board for board in found if not AUTHORITY.fullmatch(board)] or found  # "Region Vest", "Sundhedsudvalget"
    return next((board for board in found if distinctive(board)), found[0] if found else None)


def _is_place(opening: Sequence[Line], at: int) -> bool:
    """Whether a line beside the title tells where the meeting was: a room, or a house right below the date."""
    if not 0 < at < len(opening):
        return False
    text = clean(opening[at].text).rstrip(" .,")
    days = find_dates(clean(opening[at - 1].text)) if VENUE.search(text) else ()
    return ROOM.search(text) is not None or bool(days and days[0].start == 0)


def named(text: str | None) -> str | None:
    """The board a line names that is nothing but its name, a date and a kind of meeting."""
    bare = TRAILING_KIND.sub("", ASIDE.sub("", _undated(text or ""))).strip(" ,.-–:")
    if not bare or not bare[0].isupper() or len(bare.split()) > MOST_WORDS or TITLE.fullmatch(bare):
        return None
    return bare if is_organisation(bare) else None


def board_of_document(title: str | None) -> str | None:
    """The board that the document's own title begins with."""
    head = re.split(r"\s[-–|]\s", clean(title or ""))[0]
    return named(head)


def generic(title: str) -> str:
    """What a meeting without a named board is called by: the kind of meeting; "" where that names no board either."""
    of_body = OF_BODY.search(title)
    if of_body and of_body["stem"]:
        stem, body = of_body["stem"], of_body["body"].lower()
        return f"{stem[0].upper()}{stem[1:]}{body}{'n' if body[-1] == 'e' else 'et'}"
    return next((kind for word, kind in KINDS.items() if re.search(word, title, re.IGNORECASE)), "")
