"""Read what a document says of its meeting: date, times, form and place, with its title and board."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indexer.dates import Found
from indexer.document import Line
from indexer.minutes import MeetingFacts
from indexer.opening.boards import board_of_items, untold
from indexer.opening.labels import field_of
from indexer.opening.meeting_day import DATED, find_day, first_day, value
from indexer.opening.places import PLACED, TIME_BEHIND, find_place
from indexer.opening.titles import title_and_board, title_line
from indexer.text.tidy import clean
from indexer.times import clock, find_times
from search.facets import MONTHS
from search.passage import Warning

HELD = re.compile(r"\W*(?:kl\.?\s*\d|mødet\b.*\bkl\b)", re.IGNORECASE)
FORM = re.compile(
    r"\b(videomøde|videokonference|telefonmøde|telefonkonference|virtuelt møde|onlinemøde|online ?møde|hybridmøde|"
    r"skypemøde|teamsmøde|teams-møde|zoom-?møde|skriftlig procedure|microsoft teams|teams|zoom|skype)\b",
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
    board = (board_of_items(lines) or "") if untold(board) else board
    dated, line = find_day(opening, at, document_title)
    start, end = _times(opening, dated)
    taken = _plain_lines(opening, at, line)
    place = find_place(opening, dated, line)
    facts = MeetingFacts(title, board, dated.day if dated else None, start, end, _form(opening, place), place)
    return Facts(facts, frozenset(taken), tuple(_conflicts(opening, at, dated, line, document_title)))


def _times(opening: Sequence[Line], dated: Found | None) -> tuple[str | None, str | None]:
    if dated and dated.begins:
        return dated.begins, dated.ends
    for n, line in enumerate(opening):
        known = field_of(line.text)
        placed = known and known[0] in PLACED and TIME_BEHIND.search(known[1])
        if placed or (known and known[0] in DATED) or HELD.match(line.text):
            text = value(opening, n, known[1]) if known else line.text
            bare = text if known and not known[0].startswith("dato") else ""
            times = find_times(text) or tuple(
                (str(clock(m[1])), clock(m[2]))
                for m in re.finditer(r"(\d{1,2}[.:]\d\d)(?:\s*(?:[-–]|til)\s*(\d{1,2}[.:]\d\d))?(?![\d.])", bare)
            )
            if times:
                return times[0] if len(times) == 1 or times[0][1] else (times[0][0], times[1][0])
    return None, None


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
    other = first_day(document_title or "")
    if other and other.day != dated.day and other.day:
        message = f"Dokumentets titel siger {danish(other.day)}, teksten {danish(dated.day)}; teksten er brugt."
        found.append(Warning(number, "date-conflict", message))
    for n, text in enumerate(line.text for line in opening):
        known = field_of(text)
        day = first_day(known[1]) if known and known[0] in ("mødedato", "dato for mødet", "mødetid", "tid") else None
        if day and day.day and day.day != dated.day:
            message = f"Mødets dato står både som {danish(dated.day)} og {danish(day.day)}."
            found.append(Warning(opening[n].number, "date-conflict", message))
    return found


def danish(day: date) -> str:
    """A day as Danes write it: "29. september 2021"."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
