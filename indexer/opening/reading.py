"""Read the opening of a document: the meeting's facts, its attendance, and where the body begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from indexer.dates import find_dates
from indexer.document import Line
from indexer.minutes import Attendant, MeetingFacts
from indexer.opening.attendance.labels import list_label
from indexer.opening.attendance.lists import find_attendance
from indexer.opening.attendance.persons import names_in
from indexer.opening.elections import elected_minute_taker
from indexer.opening.labels import is_heading
from indexer.opening.meeting_facts import danish, read_facts
from indexer.opening.next_meeting import next_meeting
from indexer.people.names import is_organisation
from indexer.people.organisations import definitions
from indexer.people.roster import Roster
from search.passage import Warning

LONG, LONGEST = 200, 50_000  # characters: of a line worth looking at twice, and of a line that is read
ENDLESS_WORD = re.compile(r"(\S{100})\S+")
NO_BREAK = re.compile("[\u00a0\u2007\u202f]")
ENDLESS_BLANK = re.compile(r"(\s{20})\s+")


@dataclass(frozen=True, slots=True)
class Opening:
    """What a document says of the meeting as a whole.

    ``consumed`` holds the numbers of lines that say nothing else, outside the items; every other line belongs to the
    body. ``body`` is the number of the line where the body was taken to begin.
    """

    facts: MeetingFacts
    attendance: tuple[Attendant, ...]
    abbreviations: tuple[tuple[str, str], ...]  # of organisations, as the document defines them
    body: int
    consumed: frozenset[int]
    warnings: tuple[Warning, ...]

    def roster(self) -> Roster:
        """The people and organisations of the list, ready to be found in sentences."""
        roster = Roster(self.attendance)
        for organisation, short in self.abbreviations:
            roster.learn_organisation(organisation, short)
        return roster


def read_opening(
    lines: Sequence[Line],
    document_title: str | None = None,
    file_name: str = "",
    body: int | None = None,
    last: int | None = None,
    between: range = range(0),
) -> Opening:
    """The opening of a document whose page furniture has been taken out.

    ``body`` is the index in ``lines`` of the first item's heading in the body or in the agenda list, ``last`` that of
    the last item's heading; both are estimated where they aren't known. ``between`` are the lines between agenda list
    and body. ``file_name`` is only compared with the date.
    """
    if not lines:
        return Opening(MeetingFacts(document_title or "", ""), (), (), 1, frozenset(), ())
    lines = [_bounded(line) for line in lines]
    first = _first_heading(lines) if body is None else body
    ending = min(_last_heading(lines), len(lines) if last is None else last)
    attendance = find_attendance(lines, first, ending, between)
    told = read_facts(lines, first, document_title)
    short = (*attendance.abbreviations, *_defined(lines))
    facts = replace(told.facts, next_meeting=next_meeting(lines, told.facts.date, told.facts.place))
    return Opening(
        facts,
        elected_minute_taker(lines, attendance.attendants),
        tuple(dict.fromkeys(short)),
        lines[min(first, len(lines) - 1)].number,
        attendance.lines | told.lines,
        (*told.warnings, *_file_name(file_name, facts.date)),
    )


def _bounded(line: Line) -> Line:
    """A line without what no opening has and only costs time: endless words, endless blanks."""
    if len(line.text) < LONG and line.text.isprintable():  # most lines, and soon known
        return line
    if NO_BREAK.search(line.text):
        line = replace(line, text=NO_BREAK.sub(" ", line.text))
    if len(line.text) < LONG:
        return line
    text = ENDLESS_WORD.sub(r"\1", ENDLESS_BLANK.sub(r"\1", line.text[:LONGEST]))
    return replace(line, text=text)


def _defined(lines: Sequence[Line]) -> tuple[tuple[str, str], ...]:
    """The abbreviations of organisations that the text defines: "Sundhedsdatastyrelsen (SDS)"."""
    return tuple(
        pair for line in lines if "(" in line.text for pair in definitions(line.text) if is_organisation(pair[0])
    )


def _first_heading(lines: Sequence[Line]) -> int:
    """The index of the first line that reads as an item's heading; the end of the opening where there is none."""
    inside = False
    for n, line in enumerate(lines):
        if list_label(line.text):
            inside = True
        elif not line.text.strip():
            continue
        elif is_heading(line.text) or re.fullmatch(r"\s*0?1\s*", line.text):
            if not (inside and _is_listed(line.text)):
                return n
        elif not re.match(r"\s*[-•*–\[]", line.text):
            inside = inside and not re.search(r"[a-zæøå]{3,}\s+[a-zæøå]{3,}\s+[a-zæøå]{3,}", line.text)
    return min(len(lines), 40)


def _is_listed(text: str) -> bool:
    """Whether a numbered or lettered line inside a list is one of its entries."""
    if re.match(r"\s*\d{1,2}[.)]\s+[A-ZÆØÅ][a-zæøå]+\s+[A-ZÆØÅ]", text):
        return True
    return re.match(r"\s*[a-z]\)\s", text) is not None and names_in(text) > 0


def _last_heading(lines: Sequence[Line]) -> int:
    return next((n for n in range(len(lines) - 1, -1, -1) if is_heading(lines[n].text)), len(lines) - 1)


def _file_name(name: str, day: date | None) -> tuple[Warning, ...]:
    """A file's name that gives another date is told; the text is believed."""
    found = next((one.day for one in find_dates(re.sub(r"_|(?<=[^\W\d])-", " ", name)) if one.day), None)
    if not found or not day or found == day:
        return ()
    message = f"Filnavnet siger {danish(found)}, teksten {danish(day)}; teksten er brugt."
    return (Warning(None, "date-conflict", message),)
