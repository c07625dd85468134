"""Read a table's side columns: the clock is left out, the kind is the item's type, the responsible come last.

What a cell of another shape says stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from indexer.document import Line
from indexer.tables import heads, parted, spaced

_TASKED = frozenset({"responsible", "deadline"})  # kept as words of the minutes
BEHIND = -1  # the column of a line that has the responsible
_TYPES = {"o": "O", "i": "O", "b": "B", "d": "D", "e": "E", "g": "B"}  # by the first letter of the word
_LETTERS = frozenset("OBDE")


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

    def goes_on(self, above: Sequence[_Cell], row: Sequence[_Cell]) -> bool:
        """Whether a row is a further paragraph of the text above it, behind a title or number."""
        column = row[0].column
        alone = column > 0 and column not in self.side and all(cell.column == column for cell in row)
        return alone and not set(above) <= set(self.own) and column in {cell.column for cell in above}

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
    lines = parted.unfold(spaced.unfold(lines))
    drop: dict[int, list[_Cell]] = {}
    behind: dict[int, list[_Cell]] = {}  # index of a row's last line -> what is put below it
    types: dict[int, str] = {}
    known: set[tuple[str, ...]] = set()
    for head, row in _rows(lines):
        names = tuple(cell.text for cell in head.own)
        beside = [cell for cell in row if head.leaves_out(cell)]
        if row == list(head.own) and (names in known or len(beside) == len(row)):
            beside = row  # printed anew on each page, or nothing but names of what stands beside the text
        elif len(beside) == len(row):
            continue
        known.add(names)
        for cell in beside:
            drop.setdefault(cell.index, []).append(cell)
            if head.role(cell) in _TASKED and any(map(str.isalnum, cell.text)):
                behind.setdefault(row[-1].index, []).append(cell)
            elif head.role(cell) == "kind" and (kind := _type(cell.text)):
                types |= dict.fromkeys((lines[one.index].number for one in row), kind)
    kept: list[Line] = []
    for index, line in enumerate(lines):
        if index not in drop or "\t" in line.text:
            kept.append(_cut(line, drop[index]) if index in drop else line)
        for cell in behind.get(index, ()):
            origin = lines[cell.index]
            kept.append(Line(cell.text, origin.number, origin.page, block=True, column=BEHIND))
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
    open_row: list[_Cell] = []
    worded = [(index, line) for index, line in enumerate(lines) if line.text.strip() and line.column != BEHIND]
    for key, group in groupby(worded, lambda one: ("row", one[1].row) if one[1].row is not None else ("line", one[0])):
        members = list(group)
        row = [cell for index, line in members for cell in _cells(index, line)]
        if head is not None and key[0] == "row" and head.goes_on(open_row, row):
            open_row += row
            continue
        if head is not None:
            yield head, open_row
        if key[0] == "line" and "\t" not in members[0][1].text:
            head = None
        elif found := _head(row):
            head = found
        open_row = row
    if head is not None:
        yield head, open_row


def _cells(index: int, line: Line) -> Iterator[_Cell]:
    start = 0
    for number, text in enumerate(line.text.split("\t")):
        if text.strip():
            yield _Cell(index, line.column + number, " ".join(text[:200].split()), start)
        start += len(text) + 1


def _head(row: Sequence[_Cell]) -> _Head | None:
    """What a row says of the columns below it, if it is the head of a table of matters."""
    names = {cell.column: cell.text.rstrip(" :") for cell in row}
    if len(names) < len(row) or not heads.is_head(list(names.values())):
        return None
    side = {column: found for column, name in names.items() if (found := heads.side_of(name))}
    subject = next((column for column, name in names.items() if heads.has_subjects(name)), None)
    told = any(map(heads.has_text, names.values()))
    numbered = any(map(heads.has_numbers, names.values()))
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
