"""Find the original file of a document, below the folder that was indexed and nowhere else."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".md": "text/plain",
    ".tex": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".aspx": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def folders(notes: Mapping[str, str], override: tuple[tuple[str, str], ...]) -> dict[str, Path]:
    """Root name -> folder, from what the indexer noted and the settings; a note that can't be read gives nothing."""
    try:
        noted = json.loads(notes.get("roots", "{}"))
    except ValueError:
        noted = {}
    roots = {str(name): Path(folder) for name, folder in noted.items()} if isinstance(noted, dict) else {}
    return roots | {name: Path(folder) for name, folder in override}


def content_type(file: Path) -> str | None:
    """What to call the file's content; None for a kind that isn't known.

    Danish text is UTF-8, or UTF-16 with its mark, or else Windows-1252.
    """
    media_type = MEDIA_TYPES.get(file.suffix.lower())
    if media_type is None or not media_type.startswith("text/"):
        return media_type
    content = file.read_bytes()
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return f"{media_type}; charset=utf-16"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return f"{media_type}; charset=windows-1252"
    return f"{media_type}; charset=utf-8"


def original_file(document: str, roots: Mapping[str, Path]) -> Path | None:
    """The file of "root/relative/path", or None: no such root, no such file, or a path or link that leads out of it."""
    name, _, below = document.partition("/")
    folder = roots.get(name)
    if folder is None or not below or not folder.is_absolute() or "\0" in below:
        return None
    try:
        inside = folder.resolve(strict=True)
        file = _named(inside, PurePosixPath(below)).resolve(strict=True)
    except (OSError, RuntimeError):
        return None
    return file if file.is_relative_to(inside) and file.is_file() else None


def _named(folder: Path, below: PurePosixPath) -> Path:
    """The path below a folder; a name whose bytes are no text was noted with a sign for each of those."""
    for part in below.parts:
        alike = sorted(folder.iterdir()) if "\ufffd" in part else []
        folder = next((one for one in alike if _printable(one.name) == part), folder / part)
    return folder


def _printable(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
