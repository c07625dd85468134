"""Read a file of any supported format into a Document."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

from indexer.document import Document
from indexer.errors import Unreadable
from indexer.readers import sniff
from indexer.readers.content import Content
from indexer.readers.docx import read_docx
from indexer.readers.html import read_html
from indexer.readers.markdown import read_markdown
from indexer.readers.pdf import read_pdf
from indexer.readers.tex import read_tex
from indexer.readers.text import read_text

LIMIT = 50_000_000  # bytes; the longest minutes met are under one tenth of it

READERS: dict[str, Callable[[bytes, str], Content]] = {
    sniff.TEXT: read_text,
    sniff.MARKDOWN: read_markdown,
    sniff.HTML: read_html,
    sniff.DOCX: read_docx,
    sniff.PDF: read_pdf,
    sniff.TEX: read_tex,
}


def read(path: Path, limit: int = LIMIT) -> Document:
    """The document in the file at ``path``; its format is told from its content.

    ``limit`` is the largest file read, in bytes. Raises Unreadable with a line that says what to do.
    """
    return parse(read_bytes(path, limit), str(path))


def parse(data: bytes, where: str) -> Document:
    """The document in ``data``; ``where`` names it in messages. Raises Unreadable."""
    media_type = sniff.media_type(data, where)
    content = READERS[media_type](data, where)
    return Document(
        path=where,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        pages=content.pages,
        lines=content.lines,
        title=content.title,
    )


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a file no larger than ``limit``. Raises Unreadable."""
    try:
        if path.is_dir():
            raise Unreadable(f"{path}: a folder, not a file; give the files in it, or index the folder")
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable(f"{path}: a device or a pipe, not a file; save what it gives as a file")
        size = found.st_size
        if size > limit:
            raise Unreadable(
                f"{path}: {size / 1e6:.0f} MB is over the limit of {limit / 1e6:.0f} MB; "
                "split the file, or take the pictures out of it"
            )
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Unreadable(f"{path}: can't be read ({reason}); check that it exists and that you may read it") from None
