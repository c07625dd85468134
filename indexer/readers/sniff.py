"""Tell what format a file has, from its content first and its name only where the content leaves it open."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from indexer.errors import Unreadable

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
MARKDOWN = "text/markdown"
TEX = "text/x-tex"
TEXT = "text/plain"

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".htm", ".html", ".xhtml", ".aspx", ".docx", ".pdf", ".tex"})

_HEAD = 4096  # bytes that decide
_HTML_START = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
_BEFORE_HTML = ((b"<?xml", b">"), (b"<!--", b"-->"), (b"<%@", b">"))  # how what may stand before it begins and ends
_BLANKS = re.compile(rb"\s*")
_HTML_TAG = re.compile(rb"</(?:p|div|td|tr|li|h[1-6]|table|ul|ol|span|strong|b|a|title)\s*>", re.I)
_TEX_COMMAND = re.compile(rb"^[^%\n]*\\(?:documentclass|begin\{document\}|documentstyle)", re.M)
_MARKDOWN_HEADING = re.compile(rb"^#{1,6} \S", re.M)
_MARKDOWN_MARKS = (
    re.compile(rb"\*\*[^*\n]{1,300}\*\*"),
    re.compile(rb"\[[^\[\]\n]{1,300}\]\([^()\s]{1,300}\)"),
    re.compile(rb"^[^\S\n]*[-*] \[[ xX]\] ", re.M),
)
_NOT_READ = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Word file or a password-protected one: save it as .docx or PDF"),
    (b"{\\rtf", "is an RTF file: save it as .docx or PDF"),
    (b"\x89PNG", "is a picture: run OCR on it and save it as PDF"),
    (b"\xff\xd8\xff", "is a picture: run OCR on it and save it as PDF"),
    (b"II*\x00", "is a picture: run OCR on it and save it as PDF"),
    (b"MM\x00*", "is a picture: run OCR on it and save it as PDF"),
    (b"GIF8", "is a picture: run OCR on it and save it as PDF"),
)


def media_type(data: bytes, where: str) -> str:
    """The media type of one of the formats that are read; ``where`` names the file in messages and settles doubts.

    Raises Unreadable for an empty file, a binary file and formats that aren't read.
    """
    if not data:
        raise Unreadable(f"{where}: the file is empty; replace it by the minutes it should hold, or delete it")
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _in_zip(data, where)
    for magic, what in _NOT_READ:
        if data.startswith(magic):
            raise Unreadable(f"{where}: {what}")
    if is_binary(data):
        raise Unreadable(f"{where}: a binary file, not text; give it as text, Markdown, HTML, Word, PDF or TeX")
    return _of_text(data, PurePath(where).suffix.lower())


def _in_zip(data: bytes, where: str) -> str:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Unreadable(f"{where}: a damaged Word or zip file; fetch it again, or save it anew") from None
    if "word/document.xml" in names:
        return DOCX
    raise Unreadable(f"{where}: a zip file that isn't a Word document; unpack it, or save it as .docx or PDF")


def is_binary(data: bytes) -> bool:
    """Whether the beginning holds what no text file holds: NUL bytes or many control characters."""
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = sum(head.count(byte) for byte in range(32) if byte not in b"\t\n\x0b\f\r\x1b")
    return b"\0" in head or controls > len(head) // 50


def _of_text(data: bytes, suffix: str) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data[:100_000].decode("utf-16", errors="replace").encode()
    head = data[: 16 * _HEAD]
    if _HTML_START.match(head, _after_prologue(head)):
        return HTML
    if b"\\" in head and _TEX_COMMAND.search(head):
        return TEX
    tags = len(_HTML_TAG.findall(head))
    if tags >= 3 and (suffix in {".htm", ".html", ".xhtml", ".aspx"} or head.lstrip().startswith(b"<")):
        return HTML
    if suffix == ".tex":
        return TEX
    headed = b"# " in head and _MARKDOWN_HEADING.search(head)
    if suffix in {".md", ".markdown"} or (headed and any(mark.search(head) for mark in _MARKDOWN_MARKS)):
        return MARKDOWN
    return TEXT


def _after_prologue(head: bytes) -> int:
    """Where a page may begin: behind blanks, declarations, comments and directives of a server."""
    at = _blanks_end(head, 0)
    while opened := next(((begin, end) for begin, end in _BEFORE_HTML if head.startswith(begin, at)), None):
        closed = head.find(opened[1], at + len(opened[0]))
        if closed < 0:
            break
        at = _blanks_end(head, closed + len(opened[1]))
    return at


def _blanks_end(head: bytes, at: int) -> int:
    found = _BLANKS.match(head, at)
    return found.end() if found else at
