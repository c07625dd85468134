"""Read tables whose columns are aligned with spaces, as in plain text and in what is printed from a PDF as laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.document import Line
from indexer.tables import heads
from indexer.tables.grid import Grid, Laid, grid
from indexer.tables.gutters import Measure, Word
from indexer.tables.rows import cells
from indexer.tables.unnamed import unnamed

LONGEST = 400  # characters of a line in columns
_MEASURE = Measure(gap=1, wide=2, tight=1, exact=0)
_APART = re.compile(r"\S\s{2,}\S")
_WORD = re.compile(r"\S+")
_FIRST = re.compile(r"\s*(?:punkt|pkt\.?)?\s*[01][.):\s]", re.IGNORECASE)


def unfold(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the cells of each table in place of its lines: row by row, and each cell of a row by itself.

    Every cell keeps the number and the page of its line. What isn't proven to be a table stays as it is.
    """
    if not any(_may_begin(line) and (_may_be_head(line) or _may_count(line)) for line in lines):
        return list(lines)
    places = [at for at, line in enumerate(lines) if line.text.strip()]
    laid = [Laid(_words(lines[at]), lines[at], at) for at in places]
    done: list[Line] = []
    row = max((line.row for line in lines if line.row is not None), default=0) + 1
    known: Grid | None = None  # the last table, which may go on behind a line across all of it
    at = index = 0
    while index < len(laid):
        found = grid(laid, index, _MEASURE, _written, known) if _may_begin(laid[index].line) else None
        table, length = found.cells(row) if found else None, found.length if found else 1
        if table is None and _may_count(laid[index].line) and (body := unnamed(laid, index, _MEASURE, _written)):
            table, length = cells(body, {}, row), len(body)
        if table is None:
            index += length
            continue
        done += [*lines[at : places[index]], *table]
        index += length
        at, known = places[index - 1] + 1, found or known
        row = max(line.row or 0 for line in table) + 1
    return [*done, *lines[at:]]


def _words(line: Line) -> tuple[Word, ...]:
    if line.row is not None or line.block or "\t" in line.text or len(line.text) > LONGEST:
        return ()
    return tuple(Word(match[0], *match.span()) for match in _WORD.finditer(line.text))


def _may_begin(line: Line) -> bool:
    return line.row is None and not line.block and len(line.text) <= LONGEST and bool(_APART.search(line.text))


def _may_be_head(line: Line) -> bool:
    """Whether a line has the names of two columns in it; the first table has such a line above it."""
    return heads.mentioned(_WORD.findall(line.text)) > 1


def _may_count(line: Line) -> bool:
    """Whether a line may be the first of a table without names: it has a small number and parts behind it."""
    return bool(_FIRST.match(line.text)) and _may_begin(line)


def _written(words: Sequence[Word], laid: Laid) -> Line:
    return Line(" ".join(word.text for word in words), laid.line.number, laid.line.page)
