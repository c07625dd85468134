"""Say which version of reading and splitting made what is in an index."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

LIBRARIES = ("beautifulsoup4", "pypdfium2", "python-docx", "python-dateutil", "rapidfuzz")


@cache
def splitting_version() -> str:
    """Changes with everything that decides what becomes of a file: Ordet's own code and word lists, and the libraries.

    The code itself is hashed, so that nobody has to remember to count up a number.
    """
    found = hashlib.sha256()
    here = Path(__file__).parent
    for folder in (here, here.parent / "search" / "danish"):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".py", ".txt", ".json"}:
                found.update(path.relative_to(here.parent).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    for library in LIBRARIES:
        found.update(f"{library} {metadata.version(library)}\0".encode())
    return found.hexdigest()[:16]
