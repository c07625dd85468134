"""Read PDF: the visual lines of every page, in reading order."""

from __future__ import annotations

import re

import pypdfium2

from indexer.document import Line
from indexer.errors import Unreadable
from indexer.readers.content import Content
from indexer.readers.pdf_layout import Page, visual_lines
from indexer.readers.pdf_tables import has_head, rules
from indexer.readers.pdf_text import stretches

PAGES_LIMIT = 5_000
CHARACTERS_LIMIT = 50_000_000


def read_pdf(data: bytes, where: str) -> Content:
    """The lines of all pages; an empty line stands where a gap on the page separates paragraphs.

    ``heading`` is told from letters clearly larger than the document's running text, ``bold`` from the fonts.
    A PDF without text (a scan) gives no lines; whether that is acceptable is decided by ``indexer.refusal``.
    """
    document = _open(data, where)
    try:
        if len(document) > PAGES_LIMIT:
            raise Unreadable(f"{where}: {len(document)} pages are over the limit of {PAGES_LIMIT}; split the file")
        pages: list[Page] = []
        tabled = False
        characters = 0
        for page in document:
            drawn = stretches(page)
            tabled = tabled or has_head(drawn)
            pages.append(Page(drawn, rules(page) if tabled else None))
            page.close()
            characters += sum(len(stretch.text) for stretch in drawn)
            if characters > CHARACTERS_LIMIT:
                raise Unreadable(f"{where}: over {CHARACTERS_LIMIT // 1_000_000} million characters; split the file")
        title = _title(document.get_metadata_value("Title"))
    except pypdfium2.PdfiumError:
        raise Unreadable(f"{where}: a damaged PDF; fetch it again, or save it anew") from None
    finally:
        document.close()
    return Content(_numbered(visual_lines(pages)), title=title, pages=len(pages))


def _title(stored: str) -> str | None:
    """The stored title; None where it is only the name of the file that was printed, as often."""
    title = " ".join(stored.split()).removeprefix("Microsoft Word - ")
    return None if not title or re.search(r"\.(?:docx?|pdf|rtf|odt|dotx?|tex|html?|xlsx?)$", title, re.I) else title


def _open(data: bytes, where: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise Unreadable(f"{where}: the PDF is protected by a password; save it without one") from None
        raise Unreadable(f"{where}: a damaged PDF; fetch it again, or save it anew") from None


def _numbered(lines: list[Line]) -> tuple[Line, ...]:
    return tuple(
        Line(line.text, number, line.page, line.heading, line.bold, line.block, line.list_item, line.row, line.column)
        for number, line in enumerate(lines, 1)
    )
