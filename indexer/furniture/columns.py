"""Leave out the cells of a table's side columns: the clock, the kind and the initials beside each item of an agenda."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from indexer.document import Line

_SIDE = tuple(  # name of a column -> the shape of its cells; a cell of another shape is text all the same
    (re.compile(name, re.IGNORECASE), re.compile(shape))
    for name, shape in (
        (
            r"tid|tidspunkt|tidsramme|tidsforbrug|varighed|kl\.?|klokken|klokkeslæt|min\.?|minutter",
            r"(?i:(?:(?:ca\.?|kl\.?)\s*)*\d{1,2}[.:]\d\d(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d)?"
            r"|(?:ca\.?\s*)?\d{1,3}\s*(?:['’´]|min\.?|minutter|timer?)?)",
        ),
        (
            r"type|art|kategori|formål|o/d/b|o/b|d/b|o,\s*d,\s*b",
            r"[OBDEI](?:\s*[/,+]\s*[OBDEI])*|"
            r"(?i:(?:til )?(?:orientering|beslutning|drøftelse|efterretning|godkendelse))",
        ),
        (
            r"ansvarlig(?:e|t)?|ansv\.?|hvem|tovholder(?:e)?|oplægsholder|indleder|initialer|v/|ved",
            r"(?:v/\s*)?(?:[A-ZÆØÅ][\w.-]{0,20}(?:\s*[,/&+]\s*|\s+og\s+|\s+|$)){1,6}|(?i:alle|-|–|formand(?:en)?|sekretær(?:en)?)",
        ),
    )
)
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

    side: dict[int, re.Pattern[str]]  # column -> the shape of what is no text
    subject: int | None  # the column of the titles, where no other has their numbers
    own: tuple[_Cell, ...]  # the names of the columns themselves

    def leaves_out(self, cell: _Cell) -> bool:
        """Whether a cell of the table is no text."""
        shape = self.side.get(cell.column)
        return shape is not None and (cell in self.own or bool(shape.fullmatch(cell.text)))


def without_side_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines without the cells that stand beside the matters of a table; a row keeps its last cell."""
    drop: dict[int, list[_Cell]] = {}
    for head, row in _rows(lines):
        beside = [cell for cell in row if head.leaves_out(cell)]
        if len(beside) < len(row):
            for cell in beside:
                drop.setdefault(cell.index, []).append(cell)
    return [
        _cut(line, drop[index]) if index in drop else line
        for index, line in enumerate(lines)
        if index not in drop or "\t" in line.text
    ]


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
    worded = [(index, line) for index, line in enumerate(lines) if line.text.strip()]
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
    side = {column: shape for column, name in names.items() for title, shape in _SIDE if title.fullmatch(name)}
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
