"""Read tables in text whose cells a sign parts, upright strokes or tabs: "2 | Cykelskur | Bo har fået to tilbud"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.document import Line
from indexer.tables import heads
from indexer.tables.rows import GridLine, Piece, cells
from indexer.tables.shapes import numbered

LONGEST = 2000  # characters of a line in cells
FEWEST = 2  # rows below a head
_RULE = re.compile(r"\s*[+|:=-][-+|:= ]*[-=][-+|:= ]*")  # "+-----+------+"


@dataclass(frozen=True, slots=True)
class _Parted:
    """A line of a table."""

    line: Line
    at: int  # how many lines after the first of the table
    cells: tuple[str, ...]
    ruled: bool  # whether a rule stands above it


def unfold(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the cells of each table of matters in place of its lines, each with the number of its own.

    A table has a head that names its columns, or a number, a title and text in every row; all else stays as it is.
    """
    if not any(map(_sign, lines)):
        return list(lines)
    done: list[Line] = []
    row = max((line.row for line in lines if line.row is not None), default=0) + 1
    at = 0
    while at < len(lines):
        sign = _sign(lines[at])
        stop = _end(lines, at, sign) if sign else at
        parted = list(_rows(lines[at:stop], sign))
        first = next((n for n in range(len(parted)) if _head(parted[n : n + 2])[1]), 0)
        found = _table(parted[first:], row)
        if found is not None:
            done += [*lines[at : at + parted[first].at if first else at], *found]
            row = max(line.row or 0 for line in found) + 1
        else:
            stop = max(stop, at + 1)
            done += lines[at:stop]
        at = stop
    return done


def _sign(line: Line) -> str:
    """What parts the cells of a line; empty where nothing does."""
    if line.row is not None or line.block or len(line.text) > LONGEST:
        return ""
    return "|" if "|" in line.text or "+--" in line.text else "\t" if "\t" in line.text.strip() else ""


def _is_rule(line: Line) -> bool:
    return line.row is None and len(line.text) <= LONGEST and bool(_RULE.fullmatch(line.text))


def _end(lines: Sequence[Line], start: int, sign: str) -> int:
    """The index behind the last line of what may be a table; a single empty line may part two rows."""
    stop = at = start
    while at < len(lines):
        goes_on = lines[at].row is None and sign in lines[at].text and bool(lines[at].text.strip())
        if goes_on or _is_rule(lines[at]):
            stop = at = at + 1
        elif not lines[at].text.strip() and at == stop:
            at += 1
        else:
            break
    return stop


def _rows(lines: Sequence[Line], sign: str) -> Iterator[_Parted]:
    """The lines with cells; rules are no rows, and strokes at both ends of every line enclose it."""
    texts = [text for line in lines if (text := line.text.strip(" ")) and not _is_rule(line)]
    before = sign if all(text.startswith(sign) for text in texts) else ""
    behind = sign if all(text.endswith(sign) for text in texts) else ""
    ruled = False
    for at, line in enumerate(lines):
        if _is_rule(line):
            ruled = True
        elif text := line.text.strip(" "):
            inner = text.removeprefix(before).removesuffix(behind)
            yield _Parted(line, at, tuple(" ".join(cell.split()) for cell in inner.split(sign)), ruled)
            ruled = False


def _table(lines: Sequence[_Parted], row: int) -> list[Line] | None:
    """The cells of a table, its rows numbered from ``row`` on; None where the lines are none."""
    width = max((len(one.cells) for one in lines), default=0)
    if width < 2 or any(len(one.cells) < width - 1 for one in lines):
        return None
    lines = [replace(one, cells=(*one.cells, *[""] * (width - len(one.cells)))) for one in lines]
    names, taken = _head(lines)
    body = lines[taken:]
    if len(body) < FEWEST or (not taken and not numbered([one.cells for one in _whole(body)])):
        return None
    ruled = sum(one.ruled for one in body) >= FEWEST
    grid = [
        GridLine(
            {column: Piece(_cell(one.line, text), False) for column, text in enumerate(one.cells) if text},
            False,
            opens=one.ruled if ruled else bool(one.cells[0]),
        )
        for one in body
        if any(one.cells)
    ]
    found = cells(grid, dict(enumerate(names)), row + 1)
    if found is None:
        return None
    head = [
        replace(_cell(lines[0].line, name), row=row, column=at, block=True) for at, name in enumerate(names) if name
    ]
    return head + found


def _cell(line: Line, text: str) -> Line:
    return Line(text, line.number, line.page)


def _head(lines: Sequence[_Parted]) -> tuple[tuple[str, ...], int]:
    """The names of the columns that the first lines have, and how many lines they take: none, one or two."""
    first, *below = [one.cells for one in lines[:2]]
    second = (*below[0], *[""] * (len(first) - len(below[0]))) if below else ()
    if len(second) == len(first) and (names := heads.over_two_lines(first, second)) is not None:
        return tuple(names), 2
    return (first, 1) if heads.is_head([name.rstrip(" :") for name in first if name]) else ((), 0)


def _whole(lines: Sequence[_Parted]) -> list[_Parted]:
    """The rows, each with what goes on in the lines below it, whose first cell is empty."""
    found: list[_Parted] = []
    for one in lines:
        if one.cells[0] or not found:
            found.append(one)
        else:
            joined = zip(found[-1].cells, one.cells, strict=True)
            found[-1] = replace(found[-1], cells=tuple(f"{above} {below}".strip() for above, below in joined))
    return found
