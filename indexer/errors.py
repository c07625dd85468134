"""The errors of indexing, drawn as a tree; each message is one finished line that says what to do.

::

    IndexingError
    ├── Unreadable        the file can't be turned into lines (missing, no right to read, too large, damaged, encrypted)
    ├── Refused           the file was read, but isn't minutes that can be indexed; ``reason`` says which kind
    ├── NothingToIndex    no minutes were found among the paths given
    └── RootClash         two folders of one name can't both be indexed
"""

from __future__ import annotations

from typing import Literal

Reason = Literal["no text", "garbled text", "another language", "not minutes"]


class IndexingError(Exception):
    """Something about a document went wrong; the message is one line that says what to do."""


class Unreadable(IndexingError):
    """The file can't be turned into lines."""


class Refused(IndexingError):
    """The file was read, but isn't minutes that can be indexed."""

    def __init__(self, message: str, reason: Reason) -> None:
        super().__init__(message)
        self.reason: Reason = reason


class NothingToIndex(IndexingError):
    """No minutes were found among the paths given."""


class RootClash(IndexingError):
    """Two folders of one name can't both be indexed: documents are named after the folder they are in."""
