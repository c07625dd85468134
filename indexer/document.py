"""A document as a reader gives it: lines of text, with what the format knows about each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, or one block (paragraph, heading, table row) where the format has blocks instead of lines."""

    text: str  # as in the document, without the line end; table cells are joined with a tab
    number: int  # 1-based
    page: int | None = None  # 1-based, where the format has pages
    heading: int = 0  # level 1-6 where the format marks it as a heading, else 0
    bold: tuple[tuple[int, int], ...] = ()  # bold stretches, as offsets into text
    block: bool = False  # a whole paragraph by itself: never joined with the next line
    list_item: bool = False  # the format marks it as a list point
    row: int | None = None  # lines of one table row share a number, unique in the document
    column: int = 0  # of the cell in its row, where each cell has lines of its own; 0 is the first


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of a file."""

    path: str  # as given to the reader
    sha256: str  # of the file's bytes
    media_type: str  # "text/plain"
    pages: int | None
    lines: tuple[Line, ...]
    title: str | None = None  # where the format has one (HTML <title>, DOCX or PDF properties)
