"""Say which version of reading, splitting and analysing made what is in an index."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import metadata
from pathlib import Path

READING = ("beautifulsoup4", "lxml", "pypdfium2", "python-docx", "python-dateutil", "rapidfuzz")
ANALYSING = ("lemmy", "simplemma", "PyStemmer")  # the word tables are made of them


@cache
def splitting_version() -> str:
    """Changes with everything that decides what an index holds of a file: Ordet's own code and word lists, and the
    libraries.

    The code itself is hashed, so that nobody has to remember to count up a number.
    """
    here = Path(__file__).parent.parent
    libraries = "".join(f"{library} {metadata.version(library)}\0" for library in READING + ANALYSING)
    return hashlib.sha256(f"{digest((here, here.parent / 'search'))} {libraries}".encode()).hexdigest()[:16]


def digest(folders: Iterable[Path]) -> str:
    """A digest of the code and word lists in folders, wherever the folders are."""
    found = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".py", ".txt", ".json"}:
                name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                found.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()
