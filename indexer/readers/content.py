"""What a reader of one format makes of a file's bytes."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.document import Line


@dataclass(frozen=True, slots=True)
class Content:
    """The lines of a document, before anything is known about the file they came from."""

    lines: tuple[Line, ...]
    title: str | None = None  # where the format has one
    pages: int | None = None  # where the format has pages
