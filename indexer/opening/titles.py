"""Find the title of a document and the board it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates import find_dates
from indexer.document import Line
from indexer.opening.attendance.labels import list_label
from indexer.opening.labels import field_of, is_heading
from indexer.people.names import is_organisation
from indexer.people.organisations import distinctive
from indexer.periods import MONTH, WEEKDAY, YEAR
from indexer.text.patterns import Rare
from indexer.text.tidy import clean

MINUTES = (
    r"(?:(?:beslutnings|møde)?referat(?:et)?|(?:beslutnings|forhandlings)protokol|udskrift|"
    r"(?<![\w.:)–-] )protokol(?=\W*$))"
)
MEETING = (
    r"\w*(?:generalforsamling|årsmøde|repræsentantskabsmøde|bestyrelsesmøde|udvalgsmøde|rådsmøde|projektmøde|møde)\w*"
)
KINDS = {
    "generalforsamling": "Generalforsamlingen", "repræsentantskab": "Repræsentantskabet", "bestyrelse": "Bestyrelsen"
}  # fmt: skip
MOST_WORDS = 10  # of a board's name on a line of its own
LONGEST = 200  # characters of a title
PROTOCOL = re.compile(r"\W*(?:år|den)\s+\d+\b.*\b(?:afholdte?s|holdtes|afholdt)\b", re.IGNORECASE)
ABBREVIATED = re.compile(r"(?:\b\w\.){2,}$")
LOWER_BODY = re.compile(
    r"\w*(?:gruppen|udvalget|rådet|nævnet|bestyrelsen|komit[eé]en|kredsen|forum|forummet|teamet|klubben|foreningen)\b"
)
SMALL_BODY = re.compile(
    r"(?:[a-zæøå]+ )?[a-zæøå]*(?:udvalg|råd|nævn|gruppe|bestyrelse|komité)(?:\s+(?:vedr|for|om|i)|\b$)"
)
BODY_NAME = re.compile(r"(?:udvalg|råd|nævn|bestyrelse|gruppe|komité)(?:et|en|n)?$", re.IGNORECASE)
ROOM = re.compile(r"\b(?:(?:møde)?lokale|sal|konference)\s+\w+$", re.IGNORECASE)  # "Nordskolen, mødelokale 2"
VENUE = re.compile(
    r"(?:højskole|hotel|kro|kroen|hal|hallen|hus|huset|bibliotek|center|centret|sognegård|gård)$", re.IGNORECASE
)
REFERENCE = Rare(  # "Kulturudvalget, 03-04-2019, pkt. 2", as printed at each item
    ("pkt", "punkt"),
    re.compile(
        r"^(?:Behandling i )?"
        r"(?P<board>[A-ZÆØÅ][\w -]*?(?:udvalget?|råd(?:et)?|nævn(?:et)?|bestyrelsen?|gruppe\w*)(?: for [\w -]+?)?),?"
        rf"\s+(?:(?:{WEEKDAY})\s+)?(?:den\s+)?\d{{1,2}}[-./]\s?(?:\d{{1,2}}[-./]|(?:{MONTH})\s)\d{{4}},\s+(?:pkt\.?|punkt)\s*\d",
    ),
)
OF_ITS = re.compile(
    r"\b(?P<board>[A-ZÆØÅ]\w+(?:rådet|udvalget|bestyrelsen|nævnet|gruppen|klubben|foreningen|forbundet))s\s+(?:\w+\s+)?møde\b"
)
CUT = (" i", " for", " af", " og", " den", " d.", ",", " på", "dag")  # ends of a title that goes on below
TITLE = re.compile(rf"\b(?:{MINUTES}|{MEETING})\b", re.IGNORECASE)
ASIDE = re.compile(r"\s*\((?![A-ZÆØÅ]{2})[a-zæøå ]+\)\s*$")  # "(opdigtet eksempel)", "(udkast)"
NUMBERED_MEETING = re.compile(r"(?:\d+\.\s+)?møde(?:\s+(?:nr\.?\s*)?\d\S*)?", re.IGNORECASE)
OF_BODY = re.compile(r"\b(?P<stem>\w*?)(?P<body>råd|udvalg|nævn|bestyrelse|gruppe|komité)s?møde", re.IGNORECASE)
BARE = re.compile(
    rf"^\W*(?:åbent |lukket |endeligt |godkendt )?(?:{MINUTES}|dagsorden(?: og referat)?)(?:\s*\([a-zæøå ]+\))?\W*$",
    re.IGNORECASE,
)
KIND = rf"(?:(?:ordinær|ekstraordinær|konstituerende|fysisk|virtuelt|digitalt|åbent|lukket)\w*\s+)?{MEETING}"
NO_TITLE = re.compile(
    r"\b(?:næste|kommende|seneste|sidste|forrige|godkendelse|indkaldelse|påbegyndt|udskudt)\b|"
    r"^\W*mødet\s+(?:startede|sluttede|begyndte|åbnede|blev|er|var|hævet)\b|"
    r"^\s*se\b|(?-i:[a-zæøå]\.\s+[A-ZÆØÅ])",
    re.IGNORECASE,
)
BOARD_AFTER = re.compile(rf"{KIND}(?:\s+nr\.?\s*[\d/]+)?\s+(?P<how>i|for|af|mellem|på)\s+(?P<board>.+)$", re.IGNORECASE)
LEADING_KIND = re.compile(
    rf"^\W*(?:dagsorden(?:er)?\s+og\s+)?(?:referater|{MINUTES})?\W*(?:fra|af|for)?\W*(?:\d+\.\s+)?(?:{KIND})?(?:\s+(?:nr\.?\s*)?\d+\b)?\W*",
    re.IGNORECASE,
)
TRAILING_KIND = re.compile(rf"\s+[-–—]\s+(?:{MINUTES}\b.*|{KIND}.*)$", re.IGNORECASE)


def title_line(opening: Sequence[Line]) -> int | None:
    """The index of the line that is the document's title: a heading first, else the first that names minutes."""
    fitting = [
        n
        for n, line in enumerate(opening)
        if len(line.text) <= LONGEST and TITLE.search(clean(line.text)) and not labelled(line)
        if not NO_TITLE.search(clean(line.text)) and not clean(line.text)[0].islower()
    ]
    for strong in (
        lambda line: line.heading == 1,
        lambda line: re.search(rf"\b(?:{MINUTES})\b", clean(line.text), re.IGNORECASE) is not None,
        lambda line: len(line.text.split()) <= 12 or PROTOCOL.match(line.text) is not None,
    ):
        found = next((n for n in fitting if strong(opening[n])), None)
        if found is not None:
            return found
    return None


def labelled(line: Line) -> bool:
    known = field_of(line.text)
    return bool(known and known[1]) or bool(list_label(line.text))


def title_and_board(opening: Sequence[Line], at: int | None, document_title: str | None) -> tuple[str, str]:
    if at is None:
        title = clean(document_title or (opening[0].text if opening else ""))
        return title, _board_in(title) or _board_near(opening, 0) or title
    title = _own_line(opening, at)
    after, before = _neighbour(opening, at + 1), _neighbour(opening, at - 1)
    board = _board_in(title)
    forum = next((value for line in opening if (value := _forum(line.text))), None)
    if BARE.match(title) and forum:
        return f"{title} {forum}", forum
    board = board or forum
    if BARE.match(title):
        if before and is_organisation(before) and not (after and (is_organisation(after) or TITLE.search(after))):
            return before, _board_in(before) or before
        title = f"{title} {after}" if after else title
        board = _board_in(after or "") or _named(after)
    near, published = _board_near(opening, at), _board_of_document(document_title)
    if published and distinctive(published) and not (near and distinctive(near)):
        near = published
    return title, board or near or published or _generic(title)


def board_of_items(lines: Sequence[Line]) -> str | None:
    """The board that is named at each item, with the date and the item's number."""
    return next((found["board"] for line in lines if (found := REFERENCE.search(clean(line.text)))), None)


def untold(board: str) -> bool:
    """Whether what stands for a board's name is no name: "Referat", "8. møde"."""
    return BARE.match(board) is not None or NUMBERED_MEETING.fullmatch(board) is not None


def _forum(text: str) -> str | None:
    """The board where a label says it: "Forum: Akademisk Råd"."""
    known = field_of(text)
    return clean(known[1]) or None if known and known[0] in ("forum", "råd", "udvalg") else None


def whole_title(opening: Sequence[Line], at: int) -> str:
    """The title with what a line break has cut off: "… tirsdag den 14." and "maj 2024"."""
    title = clean(opening[at].text)
    following = clean(opening[at + 1].text) if at + 1 < len(opening) else ""
    if PROTOCOL.match(title):
        return _protocol(opening, at)
    cut = following[:1].islower() or re.search(r"(?:(?<!\d{3})\d\.|\b(?:i|for|af|og|den|d\.))$", title)
    cut = cut or (re.match(rf"{YEAR}\b", following) and re.search(rf"\b(?:{MONTH})$", title, re.IGNORECASE))
    if not cut or not following or opening[at + 1].number > opening[at].number + 1 or len(following) > 80:
        return title
    return f"{title} {following}" if not labelled(opening[at + 1]) and not following.startswith("i ") else title


def _own_line(opening: Sequence[Line], at: int) -> str:
    """The title, without a line below it that tells the date and more: the time, the place."""
    own, whole = clean(opening[at].text).strip("*_"), whole_title(opening, at).strip("*_")
    below = whole[len(own) :].strip() if not PROTOCOL.match(own) and not own.endswith(CUT) else ""
    days = find_dates(below) if below else ()
    more = days and days[0].day and days[0].start == 0 and (days[0].begins or below[days[0].end :].strip(" .,"))
    return own if more and not find_dates(own) else whole


def _protocol(opening: Sequence[Line], at: int) -> str:
    """The sentence that opens a protocol: "År 2018, den 5. april, afholdtes …", up to its end."""
    text = clean(opening[at].text)
    for line in opening[at + 1 : at + 3]:
        if text.endswith((".", ":")) and not ABBREVIATED.search(text):
            break
        text = f"{text} {clean(line.text)}"
    return text


def _neighbour(opening: Sequence[Line], at: int) -> str | None:
    """A line beside the title that can be part of it or name the board."""
    if not 0 <= at < len(opening):
        return None
    cells = re.split(r"\s{3,}|\t", opening[at].text.strip())  # of a letterhead
    text = clean(next((cell for cell in cells if BODY_NAME.search(cell)), cells[0]))
    if labelled(opening[at]) or field_of(text) or len(text) > 120 or re.match(r"\W*(?:møde\s*nr|side\b)", text, re.I):
        return None
    days = find_dates(text)
    return None if (days and days[0].start == 0) or is_heading(text) or text.endswith(".") else text


def _board_in(title: str) -> str | None:
    """The board a title names: what follows "møde i", or what is left without "Referat" and the date."""
    of_its = OF_ITS.search(title)
    if of_its:
        return of_its["board"]
    text = ASIDE.sub("", _undated(_before_date(title)))
    after = BOARD_AFTER.search(text)
    if after and PROTOCOL.match(title):
        return re.split(r"\s+(?:i|på|hos|med|kl\.?)\s+|[,:]\s|[,:]$", after["board"])[0].strip(" ,-–:")
    if after and LOWER_BODY.match(after["board"]) and after["how"] in ("i", "for"):
        return after["board"].strip(" ,.-–:")
    if after and after["board"][:1].isupper() and (after["how"] != "på" or is_organisation(after["board"])):
        return after["board"].strip(" ,.-–:")
    text = TRAILING_KIND.sub("", text)
    left = LEADING_KIND.sub("", text).strip(" ,.-–:")
    if left != text and SMALL_BODY.match(left):
        return left[0].upper() + left[1:]
    return left if (left[:1].isupper() and left != text.strip(" ,.-–:")) or text != _undated(title) else None


def _before_date(title: str) -> str:
    """The title up to its date, where it has said what it is by then: a place comes after, or the time."""
    day = next((found.start for found in find_dates(title) if found.day), None)
    if day is None or PROTOCOL.match(title):
        return title
    before = title[:day].strip(" ,-–")
    return before if re.search(rf"\b{MEETING}\s+(?:i|for|af|mellem)\s", before, re.I) or _placed(title[day:]) else title


def _placed(text: str) -> bool:
    """Whether what follows a date is a place rather than a board."""
    after = re.search(r"\s(?:i|på|hos)\s+(?P<where>\S.*)$", text)
    return bool(after) and not re.search(
        r"(?:råd|udvalg|nævn|bestyrelse|gruppe|forening|udvalget|rådet)\w*\b", text, re.I
    )


def _undated(text: str) -> str:
    for found in reversed(find_dates(text)):
        if found.day:
            text = re.sub(r"[\s,]+(?:den|d\.|holdt|afholdt)?\s*$", "", text[: found.start]) + text[found.end :]
    text = re.sub(r",?\s+(?:møde\s*(?:nr\.?)?|nr\.?)\s*\d[\d/-]*\s*$", "", text)
    return re.sub(r"\s+kl\.?\s*[\d.:]+(?:\s*[-–]\s*[\d.:]+)?\s*$", "", text).strip()


def _board_near(opening: Sequence[Line], at: int) -> str | None:
    """A board's name on a line of its own, beside the title; "Ejerforeningen, etape 2" only where nothing says more."""
    texts = [None if _is_place(opening, n) else _neighbour(opening, n) for n in (at + 1, at - 1, at + 2, at - 2)]
    named = [board for text in texts if text and (board := _named(text))]
    return next((board for board in named if distinctive(board)), named[0] if named else None)


def _is_place(opening: Sequence[Line], at: int) -> bool:
    """Whether a line beside the title tells where the meeting was: a room, or a house right below the date."""
    if not 0 < at < len(opening):
        return False
    text = clean(opening[at].text).rstrip(" .,")
    days = find_dates(clean(opening[at - 1].text)) if VENUE.search(text) else ()
    return ROOM.search(text) is not None or bool(days and days[0].start == 0)


def _named(text: str | None) -> str | None:
    bare = TRAILING_KIND.sub("", ASIDE.sub("", _undated(text or ""))).strip(" ,.-–:")
    if not bare or not bare[0].isupper() or len(bare.split()) > MOST_WORDS or TITLE.fullmatch(bare):
        return None
    return bare if is_organisation(bare) else None


def _board_of_document(title: str | None) -> str | None:
    head = re.split(r"\s[-–|]\s", clean(title or ""))[0]
    return _named(head)


def _generic(title: str) -> str:
    """What a meeting without a named board is called by: the kind of meeting."""
    of_body = OF_BODY.search(title)
    if of_body and of_body["stem"]:
        stem, body = of_body["stem"], of_body["body"].lower()
        return f"{stem[0].upper()}{stem[1:]}{body}{'n' if body[-1] == 'e' else 'et'}"
    for word, kind in KINDS.items():
        if re.search(word, title, re.IGNORECASE):
            return kind
    return title
