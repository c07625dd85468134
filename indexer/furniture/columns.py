"""Read a table's side columns: the clock is left out, the kind is the item's type, the responsible come last.

What a cell of another shape says stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from indexer.document import Line

_SIDE = tuple(  # what a column has, its name, and the shape of its cells; a cell of another shape is text all the same
    (role, re.compile(name, re.IGNORECASE), re.compile(shape))
    for role, name, shape in (
        (
            "clock",
            r"tid|tidspunkt|tidsramme|tidsforbrug|varighed|kl\.?|klokken|klokkeslæt|min\.?|minutter",
            r"(?i:(?:(?:ca\.?|kl\.?)\s*)*\d{1,2}[.:]\d\d(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d)?"
            r"|(?:ca\.?\s*)?\d{1,3}\s*(?:['’´]|min\.?|minutter|timer?)?)",
        ),
        (
            "kind",
            r"type|art|kategori|formål|o/d/b|o/b|d/b|o,\s*d,\s*b",
            r"[OBDEI](?:\s*[/,+]\s*[OBDEI])*|"
            r"(?i:(?:til )?(?:orientering|beslutning|drøftelse|efterretning|godkendelse))",
        ),
        (
            "responsible",
            r"ansvarlig(?:e|t)?|ansv\.?|hvem|tovholder(?:e)?|oplægsholder|indleder|initialer|v/|ved",
            r"(?:v/\s*)?(?:[A-ZÆØÅ][\w.-]{0,20}(?:\s*[,/&+]\s*|\s+og\s+|\s+|$)){1,6}|(?i:alle|-|–|formand(?:en)?|sekretær(?:en)?)",
        ),
    )
)
BEHIND = -1  # the column of a line that has the responsible
_TYPES = {"o": "O", "i": "O", "b": "B", "d": "D", "e": "E", "g": "B"}  # by the first letter of the word
_LETTERS = frozenset("OBDE")
_NUMBER = re.compile(r"nr\.?|pkt\.?(?: nr\.?)?|punkt nr\.?|#", re.IGNORECASE)
_SUBJECT = re.compile(
    r"emner?|punkt(?:er)?|dagsorden|dagsordens-?punkt(?:er)?|dagsordenens punkter|sag(?:er)?|titel|overskrift",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"referat|indhold|beslutning(?:er)?(?:\s*/\s*\w+)?|referat\s*/\s*\w+|drøftelse|konklusion|opfølgning|bemærkninger|noter"
    r"|beskrivelse|resultat|aftaler|refereret|beslutningsreferat",
    re.IGNORECASE,
)
_KNOWN = re.compile("|".join(known.pattern for known in (_NUMBER, _SUBJECT, _TEXT)), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A line of a cell, or a cell of a line whose cells a tab parts."""

    index: int  # of the line
    column: int
    text: str
    start: int = 0  # where it begins in its line


@dataclass(frozen=True, slots=True)
class _Head:
    """What the first row of a table says of its columns."""

    side: dict[int, tuple[str, re.Pattern[str]]]  # column -> what it has, and the shape of what is no text
    subject: int | None  # the column of the titles, where no other has their numbers
    own: tuple[_Cell, ...]  # the names of the columns themselves

    def leaves_out(self, cell: _Cell) -> bool:
        """Whether a cell of the table is no text."""
        side = self.side.get(cell.column)
        return side is not None and (cell in self.own or bool(side[1].fullmatch(cell.text)) or self._is_kind(cell))

    def _is_kind(self, cell: _Cell) -> bool:
        """Whether a cell under the clock has the kind of the matter, as some tables have both in one column."""
        return cell.column in self.side and self.side[cell.column][0] == "clock" and cell.text in _LETTERS

    def role(self, cell: _Cell) -> str:
        """What a cell left out has: the clock, the kind, the responsible, or nothing where it is a column's name."""
        return "" if cell in self.own else "kind" if self._is_kind(cell) else self.side[cell.column][0]


@dataclass(frozen=True, slots=True)
class Tables:
    """The lines of a document without what stands beside the matters of its tables."""

    lines: tuple[Line, ...]
    types: dict[int, str]  # number of each line of a row -> the type that its column "O/B/D" has


def read_tables(lines: Sequence[Line]) -> Tables:
    """The lines with each row's side columns read; a row keeps its last cell.

    The responsible come last in their row, as a line of the column ``BEHIND``: they are words of the minutes, but
    nobody says them.
    """
    drop: dict[int, list[_Cell]] = {}
    behind: dict[int, list[str]] = {}  # index of a row's last line -> what is put below it
    types: dict[int, str] = {}
    for head, row in _rows(lines):
        beside = [cell for cell in row if head.leaves_out(cell)]
        if len(beside) == len(row):
            continue
        for cell in beside:
            drop.setdefault(cell.index, []).append(cell)
            if head.role(cell) == "responsible" and any(map(str.isalpha, cell.text)):
                behind.setdefault(row[-1].index, []).append(cell.text)
            elif head.role(cell) == "kind" and (kind := _type(cell.text)):
                types |= dict.fromkeys((lines[one.index].number for one in row), kind)
    kept: list[Line] = []
    for index, line in enumerate(lines):
        if index not in drop or "\t" in line.text:
            kept.append(_cut(line, drop[index]) if index in drop else line)
        kept += [Line(text, line.number, line.page, block=True, column=BEHIND) for text in behind.get(index, ())]
    return Tables(tuple(kept), types)


def _type(text: str) -> str | None:
    """The type that a cell names, if it names one: "O", "Til beslutning"."""
    word = text.lower().removeprefix("til ")
    return _TYPES.get(word[:1]) if word.isalpha() else None


def subjects(lines: Sequence[Line]) -> list[int]:
    """The indexes of the lines that have the titles of a table without numbers, one for each row."""
    found = []
    for head, row in _rows(lines):
        titled = [cell for cell in row if cell.column == head.subject and cell not in head.own]
        told = len({cell.column for cell in row}) > 1
        if len(titled) == 1 and told and titled[0] == row[0] and len(titled[0].text) <= 160 and titled[0].start == 0:
            found.append(titled[0].index)
    return found


def _rows(lines: Sequence[Line]) -> Iterator[tuple[_Head, list[_Cell]]]:
    """Every row of a table that has a head, the head first; cells without words left out."""
    head: _Head | None = None
    worded = [(index, line) for index, line in enumerate(lines) if line.text.strip() and line.column != BEHIND]
    for key, group in groupby(worded, lambda one: ("row", one[1].row) if one[1].row is not None else ("line", one[0])):
        members = list(group)
        if key[0] == "line" and "\t" not in members[0][1].text:
            head = None
            continue
        row = [cell for index, line in members for cell in _cells(index, line)]
        if found := _head(row):
            head = found
            yield head, row
        elif head is not None:
            yield head, row


def _cells(index: int, line: Line) -> Iterator[_Cell]:
    start = 0
    for number, text in enumerate(line.text.split("\t")):
        if text.strip():
            yield _Cell(index, line.column + number, " ".join(text[:200].split()), start)
        start += len(text) + 1


def _head(row: Sequence[_Cell]) -> _Head | None:
    """What a row says of the columns below it, if it is the head of a table of matters."""
    names = {cell.column: cell.text.rstrip(" :") for cell in row if len(cell.text) <= 30}
    side = {
        column: (role, shape) for column, name in names.items() for role, title, shape in _SIDE if title.fullmatch(name)
    }
    subject = next((column for column, name in names.items() if _SUBJECT.fullmatch(name)), None)
    told = any(_TEXT.fullmatch(name) for name in names.values())
    numbered = any(_NUMBER.fullmatch(name) for name in names.values())
    known = sum(bool(_KNOWN.fullmatch(name)) for name in names.values()) + len(side)
    if len(names) < len(row) or known < 2 or 2 * known <= len(row) or not (told or (subject is not None and side)):
        return None
    return _Head(side, subject if told and not numbered else None, tuple(row))


def _cut(line: Line, cells: Sequence[_Cell]) -> Line:
    """A line of cells without some of them."""
    for cell in sorted(cells, key=lambda one: one.start, reverse=True):
        stop = line.text.find("\t", cell.start)
        stop = len(line.text) if stop < 0 else stop + 1
        gone = stop - cell.start
        bold = tuple(
            (first - gone, last - gone) if first >= stop else (first, last)
            for first, last in line.bold
            if first >= stop or last <= cell.start
        )
        line = replace(line, text=line.text[: cell.start] + line.text[stop:], bold=bold)
    return replace(line, text=line.text.rstrip("\t"))
