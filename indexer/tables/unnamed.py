"""Find a table aligned with spaces whose columns have no names: number, title and text, each where it always begins."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.tables.grid import Laid, Write
from indexer.tables.gutters import Measure, Word, segments
from indexer.tables.rows import GridLine, Piece
from indexer.tables.shapes import matter, number, numbered

Columns = dict[int, list[Word]]  # the words of a line by column


def unnamed(lines: Sequence[Laid], first: int, measure: Measure, write: Write) -> list[GridLine] | None:
    """The lines of the table that begins at the index ``first``; None where they don't count matters and tell of each.

    It ends above the first line that doesn't keep to the columns of its first, or doesn't count on.
    """
    parts = segments(lines[first].words, measure.wide)
    if matter([_text(part) for part in parts]) is None:
        return None
    lefts = [part[0].left for part in parts]
    body: list[GridLine] = []
    rows: list[list[str]] = []
    for at in range(first, len(lines)):
        laid = lines[at]
        columns = _columns(laid, lefts, measure, bool(body))
        if columns is None:
            break
        opens = 0 in columns and columns[0][0].left == lefts[0]
        if opens and rows and number(_text(columns[0])) != (number(rows[-1][0]) or 0) + 1:
            break
        rows += [[""] * len(lefts)] if opens else []
        for column, words in columns.items():
            rows[-1][column] = f"{rows[-1][column]} {_text(words)}".strip()
        pieces = {column: Piece(write(words, laid), False) for column, words in columns.items()}
        body.append(GridLine(pieces, False, opens))
    return body if numbered(rows) else None


def _columns(laid: Laid, lefts: Sequence[float], measure: Measure, below: bool) -> Columns | None:
    """The words of a line by column; None where it doesn't keep to them.

    Number and title in one column: ``below`` the first line a title goes on under its words, wherever they begin.
    """
    found: Columns = {}
    last = len(lefts) - 1
    for part in segments(laid.words, measure.wide):
        column = max((at for at, left in enumerate(lefts) if part[0].left >= left - measure.exact), default=-1)
        exact = column >= 0 and abs(part[0].left - lefts[column]) <= measure.exact
        if column in found or not (exact or (column == 0 and last == 1 and below)):
            return None
        if column < last and part[-1].right + measure.tight > lefts[column + 1]:
            return None
        found[column] = part
    return found or None


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
