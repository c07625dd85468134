"""Read what a document says of its meeting: title, board, date, times, form and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indexer.dates import Found, clock, find_dates, find_times
from indexer.document import Line
from indexer.labels import field_of, is_heading, list_label
from indexer.minutes import MeetingFacts
from indexer.names import is_organisation
from indexer.tidy import clean
from search.passage import Warning

MINUTES = r"(?:(?:beslutnings|møde)?referat(?:et)?|(?:beslutnings|forhandlings)protokol|udskrift)"
MEETING = r"\w*(?:generalforsamling|årsmøde|repræsentantskabsmøde|bestyrelsesmøde|udvalgsmøde|rådsmøde|projektmøde|møde)\w*"
TITLE = re.compile(rf"\b(?:{MINUTES}|{MEETING})\b", re.IGNORECASE)
ASIDE = re.compile(r"\s*\((?![A-ZÆØÅ]{2})[a-zæøå ]+\)\s*$")  # "(opdigtet eksempel)", "(udkast)"
BARE = re.compile(
    rf"^\W*(?:åbent |lukket |endeligt |godkendt )?(?:{MINUTES}|dagsorden(?: og referat)?)(?:\s*\([a-zæøå ]+\))?\W*$", re.IGNORECASE
)
KIND = rf"(?:(?:ordinær|ekstraordinær|konstituerende|fysisk|virtuelt|digitalt|åbent|lukket)\w*\s+)?{MEETING}"
NO_TITLE = re.compile(r"\b(?:næste|kommende|seneste|sidste|forrige|godkendelse|indkaldelse|påbegyndt|udskudt)\b|"
                      r"^\s*se\b|(?-i:[a-zæøå]\.\s+[A-ZÆØÅ])", re.IGNORECASE)
OTHER_DATES = re.compile(
    r"\b(?:udsendt|udskrevet|revideret|godkendt|print|opdateret|næste|kommende|seneste|sidste|underskrevet|frist|deadline|"
    r"journal|sagsnr|fra mødet|referatet? (?:fra|af|for) (?:mødet|bestyrelsesmødet))\b",
    re.IGNORECASE,
)
DATED = ("mødedato", "dato for møde", "dato for mødet", "mødetid", "mødetidspunkt", "tid", "tidspunkt", "tid og sted",
         "dato og tid", "dato", "start", "starttidspunkt")  # fmt: skip
PLACED = ("mødested", "sted", "mødelokale", "lokale", "lokalitet", "adresse")
FORM = re.compile(
    r"\b(videomøde|videokonference|telefonmøde|telefonkonference|virtuelt møde|onlinemøde|online ?møde|hybridmøde|"
    r"skypemøde|teamsmøde|teams-møde|zoom-?møde|skriftlig procedure|microsoft teams|teams|zoom|skype)\b",
    re.IGNORECASE,
)
PLACE_AFTER_TIME = re.compile(r"^[\s,.]*(?:(?:i|på|hos|via)\s+(?P<place>[^.;]+?)|(?P<bare>[A-ZÆØÅ][^.;]{2,60}))[\s.,]*$")
AT_ADDRESS = re.compile(r"\bpå adressen\s+(?P<place>[^.;]+?\d{4}\s+[A-ZÆØÅ]\w+(?:\s[A-ZÆØÅ]\b)?)")
VENUE = re.compile(
    r"\b\w*(?:vej|gade|gården|allé|alle|plads|torv|stræde|rådhus|rådhuset|lokale|center|hotel|hus|huset|skole|skolen)\b(?:\s+\d|\s*$|,)"
    r"|^\d{4}\s+[A-ZÆØÅ]|\b(?:lokale|sal)\b",
    re.IGNORECASE,
)
BOARD_AFTER = re.compile(rf"{KIND}(?:\s+nr\.?\s*[\d/]+)?\s+(?:i|for|af|hos|mellem)\s+(?P<board>.+)$", re.IGNORECASE)
LEADING_KIND = re.compile(rf"^\W*(?:{MINUTES})?\W*(?:fra|af|for)?\W*(?:{KIND})?(?:\s+(?:nr\.?\s*)?\d+\b)?\W*", re.IGNORECASE)
TRAILING_KIND = re.compile(rf"\s+[-–—]\s+(?:{MINUTES}\b.*|{KIND}.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read, and the numbers of the lines that say nothing else."""

    facts: MeetingFacts
    lines: frozenset[int]
    warnings: tuple[Warning, ...]


def read_facts(lines: Sequence[Line], body: int, document_title: str | None) -> Facts:
    """The meeting's facts from the lines before index ``body`` and the document's own title."""
    opening = [line for line in lines[:body] if clean(line.text)]
    at = _title_line(opening)
    title, board = _title_and_board(opening, at, document_title)
    dated, line = _date(opening, at, document_title)
    start, end = _times(opening, dated)
    taken = _plain_lines(opening, at, line)
    place = _place(opening, dated, line)
    facts = MeetingFacts(title, board, dated.day if dated else None, start, end, _form(opening, place), place)
    return Facts(facts, frozenset(taken), tuple(_conflicts(opening, at, dated, line, document_title)))


def _title_line(opening: Sequence[Line]) -> int | None:
    """The index of the line that is the document's title: a heading first, else the first that names minutes."""
    fitting = [
        n
        for n, line in enumerate(opening)
        if TITLE.search(line.text) and len(line.text) <= 200 and not NO_TITLE.search(clean(line.text)) and not _labelled(line)
        and not (clean(line.text)[0].islower())
    ]  # fmt: skip
    for strong in (
        lambda line: line.heading == 1,
        lambda line: re.search(rf"\b(?:{MINUTES})\b", line.text, re.IGNORECASE) is not None,
        lambda line: len(line.text.split()) <= 12,
    ):
        found = next((n for n in fitting if strong(opening[n])), None)
        if found is not None:
            return found
    return None


def _labelled(line: Line) -> bool:
    known = field_of(line.text)
    return bool(known and known[1]) or bool(list_label(line.text))


def _title_and_board(opening: Sequence[Line], at: int | None, document_title: str | None) -> tuple[str, str]:
    if at is None:
        title = clean(document_title or (opening[0].text if opening else ""))
        return title, _board_in(title) or _board_near(opening, 0) or title
    title = _whole_title(opening, at)
    after, before = _neighbour(opening, at + 1), _neighbour(opening, at - 1)
    board = _board_in(title)
    if BARE.match(title):
        if before and is_organisation(before) and not (after and (is_organisation(after) or TITLE.search(after))):
            return before, _board_in(before) or before
        title = f"{title} {after}" if after else title
        board = _board_in(after or "") or _named(after)
    board = board or _board_near(opening, at) or _board_of_document(document_title)
    return title, board or _generic(title)


def _whole_title(opening: Sequence[Line], at: int) -> str:
    """The title with what a line break has cut off: "… tirsdag den 14." and "maj 2024"."""
    title = clean(opening[at].text)
    following = clean(opening[at + 1].text) if at + 1 < len(opening) else ""
    cut = following[:1].islower() or re.search(r"(?:\d\.|\b(?:i|for|af|og|den|d\.))$", title)
    if not cut or not following or opening[at + 1].number > opening[at].number + 1 or len(following) > 80:
        return title
    return f"{title} {following}" if not _labelled(opening[at + 1]) and not following.startswith("i ") else title


def _neighbour(opening: Sequence[Line], at: int) -> str | None:
    """A line beside the title that can be part of it or name the board."""
    if not 0 <= at < len(opening):
        return None
    text = clean(opening[at].text)
    if _labelled(opening[at]) or field_of(text) or len(text) > 120 or re.match(r"\W*(?:møde\s*nr|side\b)", text, re.I):
        return None
    days = find_dates(text)
    return None if (days and days[0].start == 0) or is_heading(text) or text.endswith(".") else text


def _board_in(title: str) -> str | None:
    """The board a title names: what follows "møde i", or what is left without "Referat" and the date."""
    text = ASIDE.sub("", _undated(title))
    after = BOARD_AFTER.search(text)
    if after and after["board"][:1].isupper():
        return after["board"].strip(" ,.-–:")
    text = TRAILING_KIND.sub("", text)
    left = LEADING_KIND.sub("", text).strip(" ,.-–:")
    return left if (left[:1].isupper() and left != text.strip(" ,.-–:")) or text != _undated(title) else None


def _undated(text: str) -> str:
    for found in reversed(find_dates(text)):
        if found.day:
            text = re.sub(r"[\s,]+(?:den|d\.|holdt|afholdt)?\s*$", "", text[: found.start]) + text[found.end :]
    return re.sub(r"\s+kl\.?\s*[\d.:]+(?:\s*[-–]\s*[\d.:]+)?\s*$", "", text).strip()


def _board_near(opening: Sequence[Line], at: int) -> str | None:
    """A board's name on a line of its own, right after or before the title."""
    for n in (at + 1, at - 1, at + 2, at - 2):
        text = _neighbour(opening, n)
        if text and (named := _named(text)):
            return named
    return None


def _named(text: str | None) -> str | None:
    bare = TRAILING_KIND.sub("", ASIDE.sub("", _undated(text or ""))).strip(" ,.-–:")
    return bare if bare and bare[0].isupper() and is_organisation(bare) and not TITLE.fullmatch(bare) else None


def _board_of_document(title: str | None) -> str | None:
    head = re.split(r"\s[-–|]\s", clean(title or ""))[0]
    return _named(head)


def _generic(title: str) -> str:
    """What a meeting without a named board is called by: the kind of meeting."""
    kind = "Generalforsamlingen" if re.search("generalforsamling", title, re.IGNORECASE) else "Bestyrelsen"
    return kind if re.search("generalforsamling|bestyrelse", title, re.IGNORECASE) else title


def _date(opening: Sequence[Line], at: int | None, document_title: str | None) -> tuple[Found | None, int | None]:
    """The meeting's date and the index of its line, from the surest place that has one.

    In order: the title itself, a label for the meeting's date, the lines after the title, a sentence that says the
    meeting was held, any other line that doesn't speak of another date, the document's own title.
    """
    if at is not None and (day := _first_day(_whole_title(opening, at))):
        return day, at
    for label in DATED:
        for n, line in enumerate(opening):
            known = field_of(line.text)
            if known and known[0] == label and (day := _first_day(_value(opening, n, known[1]))):
                return day, n
    rest = range(len(opening)) if at is None else (*range(at + 1, len(opening)), *range(at - 1, -1, -1))
    for n in rest:
        text = opening[n].text
        if not OTHER_DATES.search(text) and not list_label(text) and (day := _first_day(text)):
            return day, n
    return _first_day(document_title or ""), None


def _value(opening: Sequence[Line], at: int, value: str) -> str:
    return value or (opening[at + 1].text if at + 1 < len(opening) else "")


def _first_day(text: str) -> Found | None:
    return next((found for found in find_dates(clean(text)) if found.day), None)


def _times(opening: Sequence[Line], dated: Found | None) -> tuple[str | None, str | None]:
    if dated and dated.begins:
        return dated.begins, dated.ends
    for n, line in enumerate(opening):
        known = field_of(line.text)
        if (known and known[0] in DATED) or re.match(r"\W*kl\.?\s*\d", line.text, re.IGNORECASE):
            text = _value(opening, n, known[1]) if known else line.text
            bare = text if known and not known[0].startswith("dato") else ""
            times = find_times(text) or tuple(
                (str(clock(m[1])), clock(m[2]))
                for m in re.finditer(r"(\d{1,2}[.:]\d\d)(?:\s*(?:[-–]|til)\s*(\d{1,2}[.:]\d\d))?(?![\d.])", bare)
            )
            if times:
                return times[0] if len(times) == 1 or times[0][1] else (times[0][0], times[1][0])
    return None, None


def _place(opening: Sequence[Line], dated: Found | None, at: int | None) -> str | None:
    for n, line in enumerate(opening):
        known = field_of(line.text)
        if known and known[0] in PLACED and (value := clean(_value(opening, n, known[1]))) and not list_label(value):
            return value
        address = AT_ADDRESS.search(line.text + " " + (opening[n + 1].text if n + 1 < len(opening) else ""))
        if address:
            return clean(address["place"])
    if dated is None or at is None:
        return None
    after = PLACE_AFTER_TIME.match(clean(opening[at].text)[dated.end :]) if dated.begins else None
    if after and (after["place"] or VENUE.search(after["bare"])):
        return str(after["place"] or after["bare"]).strip()
    return _place_below(opening, at)


def _place_below(opening: Sequence[Line], at: int) -> str | None:
    """Lines right under the date that read as a venue: "i Mødecenter C, Lokale 32"; a street and a postal code."""
    found: list[str] = []
    for line in opening[at + 1 : at + 6]:
        text = clean(line.text)
        if find_times(text) and len(text) < 30:
            continue
        if _labelled(line) or field_of(text) or list_label(text) or (is_heading(text) and not VENUE.search(text)) or len(text) > 60:
            break
        found.append(text)
    venues = [n for n, text in enumerate(found) if VENUE.search(text)]
    if not venues or not (found[0].startswith("i ") or len(venues) >= 2):
        return None
    return ", ".join(found[: venues[-1] + 1]).removeprefix("i ")


def _form(opening: Sequence[Line], place: str | None) -> str | None:
    for text in (place or "", *(line.text for line in opening)):
        match = FORM.search(text)
        if match and (text == place or re.search(r"\b(?:holdt|afholdt|holdes|foregik|via|på|som|mødeform|form|sted)\b", text, re.I)):
            return match[1] if match[1][0].isupper() else match[1].lower()
    return None


def _plain_lines(opening: Sequence[Line], at: int | None, dated: int | None) -> set[int]:
    """The lines that hold facts and nothing else: no agenda, no sentence that tells more."""
    taken = {opening[n].number for n in (at, dated) if n is not None and len(opening[n].text.split()) <= 20}
    for n, line in enumerate(opening):
        known = field_of(line.text)
        if known and known[0] not in ("dagsorden", "indholdsfortegnelse", "bilag", "husk", "vedr", "vedrørende", "emne"):
            taken.add(line.number)
            if not known[1] and known[0] in (*DATED, *PLACED) and n + 1 < len(opening):
                taken.add(opening[n + 1].number)
    return taken


def _conflicts(
    opening: Sequence[Line], at: int | None, dated: Found | None, line: int | None, document_title: str | None
) -> list[Warning]:
    if dated is None or dated.day is None:
        return []
    number = opening[line].number if line is not None else None
    found: list[Warning] = []
    if dated.weekday is not None and dated.weekday != dated.day.weekday():
        message = f"Ugedagen passer ikke til datoen {danish(dated.day)}."
        found.append(Warning(number, "weekday-conflict", message))
    other = _first_day(document_title or "")
    if other and other.day != dated.day and other.day:
        message = f"Dokumentets titel siger {danish(other.day)}, teksten {danish(dated.day)}; teksten er brugt."
        found.append(Warning(number, "date-conflict", message))
    for n, text in enumerate(line.text for line in opening):
        known = field_of(text)
        day = _first_day(known[1]) if known and known[0] in ("mødedato", "dato for mødet", "mødetid", "tid") else None
        if day and day.day and day.day != dated.day:
            message = f"Mødets dato står både som {danish(dated.day)} og {danish(day.day)}."
            found.append(Warning(opening[n].number, "date-conflict", message))
    return found


def danish(day: date) -> str:
    """A day as Danes write it: "29. september 2021"."""
    months = "januar februar marts april maj juni juli august september oktober november december".split()  # noqa: SIM905
    return f"{day.day}. {months[day.month - 1]} {day.year}"
