"""Read what a document says of its meeting: date, times, form and place, with its title and board."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from indexer.dates import Found, clock, find_dates, find_times
from indexer.document import Line
from indexer.minutes import MeetingFacts
from indexer.opening.attendance.labels import list_label
from indexer.opening.boards import board_of_items, untold
from indexer.opening.kinds import labelled
from indexer.opening.labels import field_of, is_heading
from indexer.opening.titles import title_and_board, title_line, whole_title
from indexer.people.names import is_organisation
from indexer.text.tidy import clean
from search.passage import Warning

OTHER_DATES = re.compile(
    r"\b(?:udsendt|udskrevet|revideret|godkendt|print|opdateret|næste|kommende|seneste|sidste|underskrevet|aflyst|udsat|flyttet|frist|deadline|"
    r"journal|sagsnr|fra mødet|referatet? (?:fra|af|for) (?:mødet|bestyrelsesmødet))\b",
    re.IGNORECASE,
)
DATED = ("mødedato", "dato for møde", "dato for mødet", "mødetid", "mødetidspunkt", "tid", "tidspunkt", "tid og sted",
         "dato og tid", "dato", "start", "starttidspunkt")  # fmt: skip
LETTERHEAD = re.compile(
    r"\S\s{4,}(?:dato:?\s*|den\s+|d\.\s*)?\d{1,2}[. ]", re.IGNORECASE
)  # "Rådhuset     Den 3. maj 2019"
CASE_NUMBER = re.compile(
    r"\b(?:sags?\s?-?(?:nr|nummer)|j\.?\s?nr|journal|dok\.?\s?nr|sagsid|ref\.? ?nr)\b", re.IGNORECASE
)
MOST_DAYS = 4  # of a meeting that goes on for several
HELD = re.compile(r"\W*(?:kl\.?\s*\d|mødet\b.*\bkl\b)", re.IGNORECASE)
PLACED = ("mødested", "sted", "mødelokale", "lokale", "lokalitet", "adresse")
FORM = re.compile(
    r"\b(videomøde|videokonference|telefonmøde|telefonkonference|virtuelt møde|onlinemøde|online ?møde|hybridmøde|"
    r"skypemøde|teamsmøde|teams-møde|zoom-?møde|skriftlig procedure|microsoft teams|teams|zoom|skype)\b",
    re.IGNORECASE,
)
PLACE_AFTER_TIME = re.compile(
    r"^[\s,.]*(?:(?:i|på|via|(?P<host>hos))\s+(?P<place>(?:[^.;]|\.(?=\S))+?)|(?P<bare>(?:[A-ZÆØÅ\d]|(?:møde)?lokale\s)(?:[^.;]|\.(?=\S)){2,60}))[\s.,]*$"
)
HELD_AT = re.compile(r"\bafholdte?s?\b[^.]*?\b(?:på|hos)\s+(?P<place>[A-ZÆØÅ][^.]{2,60})")
PROTOCOL_PLACE = re.compile(
    r"\bafholdte?s?\b.*?(?:generalforsamling|møde)\w*\s+i\s+\S.*?\s(?:i|på)\s+(?P<place>[A-ZÆØÅ].*?)(?:\s+med\s|[,:]|\.?\s*$)"
)
CLOCK = re.compile(r"^[\s,]*kl\.?\s*[\d.:]+(?:,\d\d)?(?:\s*[-–]\s*[\d.:]+(?:,\d\d)?)?")
TIME_BEHIND = re.compile(r",?\s*\bkl\.?\s*\d[\d.:–\s-]*$", re.IGNORECASE)  # "Bredgade 4, kl. 10.00-14.00"
AT_ADDRESS = re.compile(r"\bpå adressen\s+(?P<place>[^.;]+?\d{4}\s+[A-ZÆØÅ]\w+(?:\s[A-ZÆØÅ]\b)?)")
VENUE = re.compile(
    r"\b\w*(?:vej|gade|gården|allé|alle|plads|torv|stræde|rådhus|rådhuset|lokale|center|hotel|hus|huset|skole|skolen)\b(?:\s+\d|\s*$|,)"
    r"|^\d{4}\s+[A-ZÆØÅ]|\b(?:(?:møde)?lokale|sal)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read, and the numbers of the lines that say nothing else."""

    facts: MeetingFacts
    lines: frozenset[int]
    warnings: tuple[Warning, ...]


def read_facts(lines: Sequence[Line], body: int, document_title: str | None) -> Facts:
    """The meeting's facts from the lines before index ``body`` and the document's own title."""
    opening = [line for line in lines[:body] if clean(line.text)]
    at = title_line(opening)
    title, board = title_and_board(opening, at, document_title)
    board = (board_of_items(lines) or board) if untold(board) else board
    dated, line = _date(opening, at, document_title)
    start, end = _times(opening, dated)
    taken = _plain_lines(opening, at, line)
    place = _place(opening, dated, line)
    facts = MeetingFacts(title, board, dated.day if dated else None, start, end, _form(opening, place), place)
    return Facts(facts, frozenset(taken), tuple(_conflicts(opening, at, dated, line, document_title)))


def _date(opening: Sequence[Line], at: int | None, document_title: str | None) -> tuple[Found | None, int | None]:
    """The meeting's date and the index of its line, from the surest place that has one.

    In order: the title itself, a label for the meeting's date, the lines after the title, a sentence that says the
    meeting was held, any other line that doesn't speak of another date, the document's own title.
    """
    if at is not None and (day := _first_day(whole_title(opening, at))):
        return day, at
    issued: list[tuple[Found, int]] = []  # what a letterhead says of the day the paper was written
    for label in DATED:
        for n, line in enumerate(opening):
            known = field_of(line.text)
            if known and known[0] == label and (day := _first_day(_value(opening, n, known[1]))):
                if label != "dato" or not _in_letterhead(opening, n, at):
                    return day, n
                issued.append((day, n))
    rest = range(len(opening)) if at is None else (*range(at + 1, len(opening)), *range(at - 1, -1, -1))
    for n in rest:
        text = opening[n].text
        if not OTHER_DATES.search(text) and not list_label(text) and (day := _first_day(text)):
            if not LETTERHEAD.search(text) and n not in [at for _, at in issued]:
                return day, n
            issued.append((day, n))
    return issued[0] if issued else (_first_day(document_title or ""), None)


def _in_letterhead(opening: Sequence[Line], at: int, title: int | None) -> bool:
    """Whether a line belongs to a letterhead: beside the number of a case, or above a title that has its own day.

    The day below a title is the meeting's where its weekday or the time of day is said too.
    """
    if any(CASE_NUMBER.search(line.text) for line in opening[max(at - 1, 0) : at + 2]):
        return True
    if title is None or at > title:
        return False
    below = (line.text for line in opening[title + 1 : title + 4] if not OTHER_DATES.search(line.text))
    days = (_first_day(text) for text in below if not list_label(text))
    return any(day is not None and (day.weekday is not None or day.begins is not None) for day in days)


def _value(opening: Sequence[Line], at: int, value: str) -> str:
    return value or (opening[at + 1].text if at + 1 < len(opening) else "")


def _first_day(text: str) -> Found | None:
    """The first day a text names; of a meeting over some days in a row the first of them."""
    text = clean(text)
    for found in find_dates(text):
        if found.day:
            return found
        days = (found.last - found.first).days
        if 0 < days <= MOST_DAYS and not text[found.start : found.end].lower().startswith(("uge", "primo", "medio")):
            return replace(found, last=found.first, iso=f"{found.first}")
    return None


def _times(opening: Sequence[Line], dated: Found | None) -> tuple[str | None, str | None]:
    if dated and dated.begins:
        return dated.begins, dated.ends
    for n, line in enumerate(opening):
        known = field_of(line.text)
        placed = known and known[0] in PLACED and TIME_BEHIND.search(known[1])
        if placed or (known and known[0] in DATED) or HELD.match(line.text):
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
            return TIME_BEHIND.sub("", value) or None
        address = AT_ADDRESS.search(line.text + " " + (opening[n + 1].text if n + 1 < len(opening) else ""))
        if address:
            return clean(address["place"])
    if dated is None or at is None:
        return None
    text = whole_title(opening, at)
    held = HELD_AT.search(text) or PROTOCOL_PLACE.search(text)
    if held:
        return str(held["place"]).strip(" .,")
    again = _first_day(text)
    after = PLACE_AFTER_TIME.match(CLOCK.sub("", text[again.end if again else dated.end :], count=1))
    placed = (field_of(opening[at].text) or ("", ""))[0] == "tid og sted"
    if after and (place := _after_time(after, bool(dated.begins), placed)):
        return place
    return _place_below(opening, at)


def _after_time(after: re.Match[str], timed: bool, placed: bool) -> str | None:
    """The place behind a date: anything behind its time, or else a venue, a host, or one name that is no body's."""
    place, bare = after["place"], after["bare"]
    if place and after["host"]:
        return f"hos {place.strip()}"
    if place and (timed or VENUE.search(place) or (place[0].isupper() and not is_organisation(place))):
        return str(place).strip()
    return str(bare).strip() if bare and (placed or VENUE.search(bare)) else None


def _place_below(opening: Sequence[Line], at: int) -> str | None:
    """Lines right under the date that read as a venue: "i Kulturhuset, Lokale 4"; a street and a postal code."""
    found: list[str] = []
    for line in opening[at + 1 : at + 6]:
        text = clean(line.text)
        if find_times(text) and len(text) < 30:
            continue
        if (
            labelled(line)
            or field_of(text)
            or list_label(text)
            or (is_heading(text) and not VENUE.search(text))
            or len(text) > 60
        ):
            break
        found.append(text)
    venues = [n for n, text in enumerate(found) if VENUE.search(text)]
    in_full = bool(found) and len(VENUE.findall(found[0])) > 1
    if not venues or not (found[0].startswith("i ") or len(venues) >= 2 or in_full):
        return None
    return ", ".join(found[: venues[-1] + 1]).removeprefix("i ")


def _form(opening: Sequence[Line], place: str | None) -> str | None:
    for text in (place or "", *(line.text for line in opening)):
        match = FORM.search(text)
        if match and (
            text == place
            or re.search(r"\b(?:holdt|afholdt|holdes|foregik|via|på|som|mødeform|form|sted)\b", text, re.I)
        ):
            return match[1] if match[1][0].isupper() else match[1].lower()
    return None


def _plain_lines(opening: Sequence[Line], at: int | None, dated: int | None) -> set[int]:
    """The lines that hold facts and nothing else: no agenda, no sentence that tells more."""
    taken = {opening[n].number for n in (at, dated) if n is not None and len(opening[n].text.split()) <= 20}
    for n, line in enumerate(opening):
        known = field_of(line.text)
        if known and known[0] not in (
            "dagsorden",
            "indholdsfortegnelse",
            "bilag",
            "husk",
            "vedr",
            "vedrørende",
            "emne",
        ):
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
