"""Put the stretches of PDF pages together to the lines a reader sees, paragraphs apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from indexer.document import Line
from indexer.readers.pdf_tables import Rule, Table, Tables
from indexer.readers.pdf_text import Stretch, as_line

SAME_LINE = 0.5  # share of the lower stretch's height that two stretches on one line have in common
PARAGRAPH_GAP = 1.25  # times the usual distance between lines
UPWARDS = 0.3  # share of the steps from row to row that go up the page where the drawing order means nothing
ACROSS = 0.5  # share of the rows that cross the middle of the text where it isn't in columns
TOUCHING = 0.15  # times the letter size; closer than that there is no space between two stretches
HEADING_SIZES = ((1.6, 1), (1.3, 2), (1.12, 3))  # times the size of running text -> heading level


@dataclass(frozen=True, slots=True)
class Page:
    """What is drawn on a page, in the order of drawing."""

    stretches: list[Stretch]
    rules: list[Rule] | None = None  # where tables are looked for


def visual_lines(pages: list[Page]) -> list[Line]:
    """The lines of all pages; numbers are not given yet."""
    joined = [_rows(page.stretches) for page in pages]
    size, pitch = _usual_size(joined), _usual_pitch(joined)
    tables = Tables([page.stretches for page in pages if page.rules is not None], size, pitch)
    lines: list[Line] = []
    for number, (page, rows) in enumerate(zip(pages, joined, strict=True), 1):
        found = tables.on(page.stretches, page.rules) if page.rules is not None else []
        if not found:
            lines += _lines(rows, number, size, pitch)
        for at, table in enumerate(found):
            if not at:
                lines += _lines(_rows(_between(page.stretches, found, -1)), number, size, pitch)
            lines += [Line("", 0, number), *(replace(cell, page=number) for cell in table.cells), Line("", 0, number)]
            lines += _lines(_rows(_between(page.stretches, found, at)), number, size, pitch)
    return lines


def _between(stretches: list[Stretch], tables: Sequence[Table], at: int) -> list[Stretch]:
    """The stretches below the table with the index ``at`` and above the next, as drawn.

    What is drawn after all tables and stands above them is the head of the page; before them and below one, its foot.
    """
    top = tables[at].bottom if at >= 0 else float("inf")
    bottom = tables[at + 1].bottom if at + 1 < len(tables) else float("-inf")
    taken = frozenset().union(*(table.stretches for table in tables))
    first, last = min(taken), max(taken)
    own = [index for index, one in enumerate(stretches) if index not in taken and bottom < one.base <= top]
    own.sort(key=lambda index: index < first if at >= 0 else index < last)
    return [stretches[index] for index in own]


def _lines(rows: list[_Row], page: int, size: float, pitch: float) -> Iterator[Line]:
    """The lines of rows in reading order, paragraphs apart."""
    above: _Row | None = None
    for row in rows:
        if above is not None and _is_apart(above, row, pitch, size):
            yield Line("", 0, page)
        yield row.line(page, size)
        above = row


class _Row:
    """A line that grows as stretches on the same height join it."""

    def __init__(self, first: Stretch) -> None:
        self.text, self.bold, self.size = first.text, list(first.bold), first.size
        self.base = first.base
        self.left, self.right, self.bottom, self.top = first.left, first.right, first.bottom, first.top

    def continues_on(self, other: _Row) -> bool:
        """Whether ``other`` stands on the same height, further right."""
        common = min(self.top, other.top) - max(self.bottom, other.bottom)
        height = min(self.top - self.bottom, other.top - other.bottom)
        return common > SAME_LINE * height and other.left >= self.right - self.size

    def join(self, other: _Row) -> None:
        gap = other.left - self.right
        between = "" if gap < TOUCHING * self.size else "\t" if gap > 2 * self.size else " "
        offset = len(self.text) + len(between)
        self.text += between + other.text
        self.bold += [(start + offset, end + offset) for start, end in other.bold]
        self.right = max(self.right, other.right)
        self.bottom, self.top = min(self.bottom, other.bottom), max(self.top, other.top)

    def line(self, page: int, usual: float) -> Line:
        level = next((level for times, level in HEADING_SIZES if self.size >= times * usual), 0)
        return as_line(self.text, self.bold, page, level)


def _rows(stretches: list[Stretch]) -> list[_Row]:
    return _on_same_line(_in_reading_order([_Row(stretch) for stretch in stretches]))


def _in_reading_order(rows: list[_Row]) -> list[_Row]:
    """The rows as drawn, which is how nearly every program writes them, columns one after the other.

    Where the drawing goes up the page again and again, although the rows stand below one another and not in columns,
    the order means nothing, and the rows are taken from the top.
    """
    upwards = sum(below.base > above.base + above.size / 2 for above, below in pairwise(rows))
    if upwards <= UPWARDS * len(rows) or len(rows) < 4:
        return rows
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    middle = (left + right) / 2
    across = sum(row.left < middle < row.right for row in rows)
    if across < ACROSS * len(rows):
        return rows
    return sorted(rows, key=lambda row: (-round(row.base), row.left))


def _on_same_line(rows: list[_Row]) -> list[_Row]:
    joined: list[_Row] = []
    for row in rows:
        if joined and joined[-1].continues_on(row):
            joined[-1].join(row)
        else:
            joined.append(row)
    return joined


def _usual_size(pages: list[list[_Row]]) -> float:
    """The letter size that most characters have."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page:
            sizes[round(row.size, 1)] += len(row.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=1.0)


def _usual_pitch(pages: list[list[_Row]]) -> float:
    """The commonest distance between the bases of a line and the next, in points."""
    distances = Counter(
        round(2 * (above.base - below.base)) / 2
        for page in pages
        for above, below in pairwise(page)
        if 0.8 * above.size < above.base - below.base < 5 * above.size  # less is a cell beside another
    )
    return max(distances, key=lambda distance: (distances[distance], -distance), default=0.0)


def _is_apart(above: _Row, below: _Row, pitch: float, size: float) -> bool:
    """Whether a reader sees a gap, as between paragraphs, or the text jumps to another place."""
    distance = above.base - below.base
    usual = pitch * max(1.0, below.size / size, above.size / size)
    return distance > PARAGRAPH_GAP * usual or distance < -size
