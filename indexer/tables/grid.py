"""Find a table among lines whose words have places: from its head down to the first line that isn't in its columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from indexer.document import Line
from indexer.tables.gutters import Gutters, Measure, Word, head, head_over_two
from indexer.tables.rows import GridLine, Piece, cells

_BELOW = 12  # lines, among which it is seen whether a column without a name stands first
_FEWEST = 2  # lines in several columns that prove a table, or one where three columns have names


@dataclass(frozen=True, slots=True)
class Laid:
    """A line as it is laid out on its page."""

    words: tuple[Word, ...]  # from left to right
    line: Line  # its number, page and what else the format knows of it
    height: float  # how far down it stands: in lines, or in points


@dataclass(frozen=True, slots=True)
class Grid:
    """What may be a table: the names of its columns, its lines, and how many of the lines it takes."""

    head: tuple[tuple[int, Line], ...]  # the names with their columns; nothing where the table goes on
    body: tuple[GridLine, ...]
    names: dict[int, str]
    length: int
    gutters: Gutters
    proven: bool  # whether enough lines stand in its columns

    def cells(self, row: int) -> list[Line] | None:
        """The lines of the cells, the rows numbered from ``row`` on; None without proof."""
        body = cells(self.body, self.names, row + 1) if self.proven else None
        if body is None:
            return None
        names = [
            Line(line.text, line.number, line.page, 0, line.bold, block=True, row=row, column=column)
            for column, line in self.head
        ]
        return names + body


Write = Callable[[Sequence[Word], Laid], Line]  # a line of these words, as the format writes it


def grid(lines: Sequence[Laid], first: int, measure: Measure, write: Write, known: Grid | None) -> Grid | None:
    """What begins like a table at the index ``first``: with a head, or where ``known`` goes on.

    Of what is no table after all, no line further down is the beginning of one either, so nothing is read twice.
    """
    named, taken = _head(lines, first, measure)
    start = first + taken
    if named is not None:
        below = [laid.words for laid in lines[start : start + _BELOW]]
        left = named[0][0].left - measure.wide
        shift = int(any(words and words[0].left < left for words in below))
        gutters = Gutters(named, measure, bool(shift))
        columns = list(enumerate(named, shift))
        names = {column: " ".join(word.text for word in words).rstrip(" :") for column, words in columns}
        heads = tuple((column, write(words, lines[first])) for column, words in columns)
    elif known is not None:
        gutters, names, heads = known.gutters.copy(), known.names, ()
    else:
        return None
    body = _body(lines, start, gutters, measure, write, named is None)
    several = sum(len(line.pieces) > 1 for line in body)
    proven = several >= _FEWEST or (several == 1 and len(heads) > _FEWEST)
    return Grid(heads, tuple(body), names, max(1, len(body) + taken), gutters, proven)


def _head(lines: Sequence[Laid], first: int, measure: Measure) -> tuple[list[list[Word]] | None, int]:
    """The words of each column's name, if a head begins on a line, and how many lines it takes."""
    below = lines[first + 1].words if first + 1 < len(lines) else ()
    near = bool(below) and lines[first + 1].height - lines[first].height <= measure.gap
    if near and (both := head_over_two(lines[first].words, below, measure)) is not None:
        return both, 2
    named = head(lines[first].words, measure)
    return named, int(named is not None)


def _body(
    lines: Sequence[Laid], first: int, gutters: Gutters, measure: Measure, write: Write, goes_on: bool
) -> list[GridLine]:
    """The lines below the head that are in its columns; the last is in several, or goes on with what is."""
    body: list[GridLine] = []
    heights: dict[int, float] = {}  # of the last line in each column
    above = lines[first].height if first < len(lines) else 0.0
    for index in range(first, len(lines)):
        laid = lines[index]
        columns = gutters.place(laid.words) if laid.words else None
        if columns is None or (goes_on and not (gutters.exact and (body or any(columns)))):
            break
        if body and head(laid.words, measure) is not None:
            break
        groups: dict[int, list[Word]] = {}
        for word, column in zip(laid.words, columns, strict=True):
            groups.setdefault(column, []).append(word)
        pieces = {
            column: Piece(
                write(words, laid), laid.height - heights.get(column, laid.height) > measure.gap, words[0].drawn
            )
            for column, words in groups.items()
        }
        heights |= dict.fromkeys(groups, laid.height)
        body.append(GridLine(pieces, laid.height - above > measure.gap))
        above = laid.height
    return _trimmed(body)


def _trimmed(body: list[GridLine]) -> list[GridLine]:
    """Without what stands below a gap at the end, in the first column alone."""
    end = len(body)
    for index in range(len(body) - 1, -1, -1):
        if set(body[index].pieces) != {0}:
            break
        if body[index].apart:
            end = index
    return body[:end]
