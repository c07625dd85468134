"""Read plain text: the file's own lines, one by one."""

from __future__ import annotations

from itertools import count

from indexer.document import Line
from indexer.readers.content import Content
from indexer.readers.encoding import decode

PAGE_BREAK = "\f"


def file_lines(text: str) -> list[str]:
    """The lines an editor numbers: split at line ends only, never at a page break or a Unicode separator."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def read_text(data: bytes, where: str) -> Content:
    """Every line of the file, empty ones too; form feeds count pages and leave the text."""
    everything = decode(data)
    texts = file_lines(everything)
    if PAGE_BREAK not in everything:
        return Content(tuple(map(Line, texts, count(1))))
    lines: list[Line] = []
    page = 1
    for number, text in enumerate(texts, 1):
        before, *after = text.split(PAGE_BREAK)
        if not before.strip():  # a form feed in front of the line's words turns the page for the line itself
            page += len(after)
            after = []
        lines.append(Line(text.replace(PAGE_BREAK, ""), number, page=page))
        page += len(after)
    return Content(tuple(lines), pages=max(line.page or 1 for line in lines))
