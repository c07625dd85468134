"""Put the lines of a table together to rows, and give the cells of each as a document of cells has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.document import Line
from indexer.tables import heads
from search.danish.hyphens import glue

LONGEST_TITLE = 160  # characters; what is longer keeps its lines
_NUMBERED = re.compile(r"\W*(?:punkt|pkt\.?|ad|sag|§)?\s*\d{1,3}(?:\.\d+)*(?:[.):]|(?=\s)|$)", re.IGNORECASE)
_TITLE = re.compile(r"(?:punkt |pkt\.? |ad )?\d{1,2}[.):]\s+(?-i:[A-ZÆØÅ])", re.IGNORECASE)
_POINT = re.compile(r"[-–•*◦▪]\s")
_HALF_WORD = re.compile(r"(\w+)-$")


@dataclass(frozen=True, slots=True)
class Piece:
    """What a line has in one column."""

    line: Line  # its number and page, and what is bold of the text
    apart: bool  # whether a gap parts it from what its column has above
    drawn: int = 0  # its place in the order in which the page is drawn


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line of a table."""

    pieces: dict[int, Piece]  # by column
    apart: bool  # whether a gap as between paragraphs runs across all of the table above it
    opens: bool | None = None  # whether a row begins here, where the format says so


def cells(lines: Sequence[GridLine], names: dict[int, str], first_row: int) -> list[Line] | None:
    """The lines of all cells, row by row; None where it isn't certain what is one row.

    ``names`` has the columns' names. What stands in one cell is one line, as paragraphs are in other formats; the
    column with the text keeps its lines, and each of its paragraphs is a row by itself with what stands beside it.
    """
    if not lines:
        return None
    text = _text_column(lines, names)
    starts = _starts(lines, text)
    if starts is None:
        return None
    found: list[Line] = []
    row = first_row
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        for part in _parts(lines[start:stop], text):
            found += [_placed(line, row, column) for column, line in part]
            row += 1
    return found


def _placed(line: Line, row: int, column: int) -> Line:
    return Line(line.text, line.number, line.page, line.heading, line.bold, line.block, line.list_item, row, column)


def _text_column(lines: Sequence[GridLine], names: dict[int, str]) -> int:
    """The column with the text: by its name, else the one with most letters."""
    letters: dict[int, int] = {}
    for line in lines:
        for column, piece in line.pieces.items():
            letters[column] = letters.get(column, 0) + len(piece.line.text)
    named = [column for column in letters if heads.has_text(names.get(column, ""))]
    return max(named or letters, key=lambda column: (letters[column], column))


def _starts(lines: Sequence[GridLine], text: int) -> list[int] | None:
    """The indexes of the lines that begin a row; None where that isn't certain."""
    if lines[0].opens is not None:
        return [index for index, line in enumerate(lines) if line.opens or index == 0]
    gaps = [index for index, line in enumerate(lines) if line.apart or index == 0]
    if text == 0:
        titled = [index for index, line in enumerate(lines) if 0 in line.pieces and _TITLE.match(_text(line, 0))]
        return sorted({*gaps, *titled})
    heads_of_rows = [index for index, line in enumerate(lines) if 0 in line.pieces]
    numbered = [index for index in heads_of_rows if _NUMBERED.match(_text(lines[index], 0))]
    if len(numbered) < 2 or 3 * len(numbered) < len(gaps):
        return _unnumbered_starts(lines, text)
    if _are_centred(numbered, list(zip(gaps, [*gaps[1:], len(lines)], strict=True))):
        return gaps
    late = [index for index in numbered if text not in lines[index].pieces and index not in gaps]
    return [0, *(index for index in numbered if index)] if 5 * len(late) <= len(numbered) else None


def _text(line: GridLine, column: int) -> str:
    return line.pieces[column].line.text


def _are_centred(numbered: Sequence[int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether each number stands in the middle of lines that gaps set apart, as some tables have them."""
    held = [[index - first for index in numbered if first <= index < stop] for first, stop in spans]
    tall = [(at[0], stop - first) for at, (first, stop) in zip(held, spans, strict=True) if at and stop - first > 2]
    return bool(tall) and all(len(at) == 1 for at in held) and all(abs(2 * at - high + 1) <= 1 for at, high in tall)


def _unnumbered_starts(lines: Sequence[GridLine], text: int) -> list[int]:
    """A row begins where a title does: below a gap, or a line without, or what is over."""
    found = [0]
    for index in range(1, len(lines)):
        line, above = lines[index], lines[index - 1]
        if 0 not in line.pieces:
            continue
        begins = _text(line, 0)[:1].isupper() or _text(line, 0)[:1].isdigit()
        beside = any(column not in (0, text) for column in line.pieces)
        over = text in above.pieces and _text(above, text).endswith((".", "?", "!"))
        if line.apart or 0 not in above.pieces or (begins and text in line.pieces and (beside or over)):
            found.append(index)
    return found


def _parts(lines: Sequence[GridLine], text: int) -> Iterator[list[tuple[int, Line]]]:
    """The cells of a row, cut at the paragraphs of its text; what stands beside a paragraph goes with it."""
    begins = [index for index in range(len(lines)) if _begins_paragraph(lines, index, text)]
    first = next((index for index, line in enumerate(lines) if text in line.pieces), 0)
    begins = [0, *(index for index in begins if index > first)]
    for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        part: list[tuple[int, Line]] = []
        for column in sorted({column for line in lines for column in line.pieces}):
            own = lines if column < text else lines[begin:end]
            pieces = [line.pieces[column] for line in own if column in line.pieces]
            if column < text and begin:
                continue
            lines_of_cell = [piece.line for piece in pieces] if column == text else list(_joined(pieces))
            part += [(column, line) for line in _as_blocks(lines_of_cell, column == text)]
        if part:
            yield part


def _begins_paragraph(lines: Sequence[GridLine], index: int, text: int) -> bool:
    """Whether a paragraph of the text begins: by itself, or where a sentence and a cell beside it begin at once."""
    piece = lines[index].pieces.get(text)
    if piece is None or _is_new(piece):
        return piece is not None
    above = lines[index - 1].pieces.get(text) if index else None
    over = above is not None and above.line.text.endswith((".", "?", "!")) and not piece.line.text[:1].islower()
    return over and any(one.apart for column, one in lines[index].pieces.items() if column > text)


def _is_new(piece: Piece) -> bool:
    return piece.apart or piece.line.list_item or bool(_POINT.match(piece.line.text))


def _as_blocks(lines: Sequence[Line], several: bool) -> Iterator[Line]:
    """Lines that are whole paragraphs, unless several of them are one."""
    block = not several or len(lines) == 1
    for line in lines:
        yield Line(line.text, line.number, line.page, line.heading, line.bold, block, line.list_item)


def _joined(pieces: Sequence[Piece]) -> Iterator[Line]:
    """The paragraphs of a cell, each as one line with the number of its first; a long one keeps its lines."""
    paragraph: list[Line] = []
    for piece in pieces:
        if paragraph and _is_new(piece):
            yield from _one(paragraph)
            paragraph = []
        paragraph.append(piece.line)
    if paragraph:
        yield from _one(paragraph)


def _one(lines: Sequence[Line]) -> Sequence[Line]:
    if sum(len(line.text) + 1 for line in lines) > LONGEST_TITLE:
        return lines
    text, bold = "", []
    for line in lines:
        half = _HALF_WORD.search(text)
        if half and (after := re.match(r"\w+", line.text)):
            text = text[:-1] + glue(half[1], after[0], frozenset())
        elif text:
            text += " "
        bold += [(start + len(text), stop + len(text)) for start, stop in line.bold]
        text += line.text
    first = lines[0]
    return [Line(text, first.number, first.page, first.heading, tuple(bold), list_item=first.list_item)]
