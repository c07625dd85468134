"""Find the files in a folder that may be minutes."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from indexer.readers.sniff import SUFFIXES

_OTHER_SUFFIXES = frozenset({".py", ".json", ".xml", ".csv", ".zip", ".toml", ".yml", ".yaml", ".css", ".js", ".log"})
# Formats that minutes come in and that aren't read: passed over in silence they would be missed.
_UNREAD_SUFFIXES = frozenset({".doc", ".dot", ".rtf", ".odt", ".wpd", ".pages"})
_HEAD = 1024  # bytes in which a format shows itself
_MARKS = (b"%PDF-", b"<!doctype html", b"<html", b"\\documentclass")


def find(path: Path, failed: Callable[[str], None]) -> Iterator[Path]:
    """``path`` itself if it is a file, else the files below it that may be minutes, sorted by name.

    Hidden files and folders and the lock files of Word are passed over, links to folders aren't followed. Of each
    folder that can't be read, each link that leads out of the folder, and each file of a format that minutes come in
    but Ordet can't read, ``failed`` is told in one line.
    """
    if not path.is_dir():
        yield path
        return

    top = os.path.realpath(path)

    def told(error: OSError) -> None:
        failed(f"{error.filename}: the folder can't be read ({error.strerror}); check that you may read it")

    for folder, folders, names in os.walk(path, onerror=told):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder) / name
            if name.startswith((".", "~$")):
                continue
            if path.suffix.lower() in _UNREAD_SUFFIXES:
                failed(f"{path}: {path.suffix} files aren't read; save it as .docx or PDF and index that")
            elif leads_out(path, top):
                failed(f"{path}: a link that leads out of the folder; copy the file here, or index its own folder")
            elif may_be_minutes(path):
                yield path


def leads_out(path: Path, top: str) -> bool:
    """Whether a link leads to a file outside ``top``: what lies there wasn't given to be read."""
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(top)


def may_be_minutes(path: Path) -> bool:
    """Whether a file has one of the formats that are read, by its name, else by its first bytes."""
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return True
    if suffix in _OTHER_SUFFIXES or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    is_docx = head.startswith(b"PK\x03\x04") and (b"word/" in head or b"[Content_Types].xml" in head)
    return is_docx or any(mark in head.lower() for mark in (mark.lower() for mark in _MARKS))


def is_there(path: Path) -> bool:
    """Whether there certainly is such a file."""
    try:
        return not stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def is_gone(path: Path) -> bool:
    """Whether there certainly is no such file; False where its folder can't be looked into."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
