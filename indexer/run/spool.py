"""Keep split documents on disk between reading them all and writing them all."""

from __future__ import annotations

import pickle
import tempfile
import zlib
from types import TracebackType
from typing import Self

from indexer.document import Document
from indexer.minutes import Minutes


class Spool:
    """Documents with their minutes, by name, in a temporary file: a large corpus doesn't fit in memory."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed on leaving the context
        self._places: dict[str, tuple[int, int]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def put(self, name: str, document: Document, minutes: Minutes) -> None:
        """Keep a document."""
        data = zlib.compress(pickle.dumps((document, minutes)), 1)
        self._places[name] = (self._file.seek(0, 2), len(data))
        self._file.write(data)

    def get(self, name: str) -> tuple[Document, Minutes]:
        """The document kept under a name. Raises KeyError."""
        place, length = self._places[name]
        self._file.seek(place)
        document, minutes = pickle.loads(zlib.decompress(self._file.read(length)))
        return document, minutes
