"""Where a Whoosh index is kept: a room per version of what is in it, under one lock.

An index made by another version lies in another room: it is neither misread, nor harmed before a new one is whole.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from whoosh.filedb.filestore import Storage
from whoosh.index import TOC, EmptyIndexError, FileIndex
from whoosh.reading import IndexReader

from search.errors import AddressError, IndexBusy, IndexDamaged, IndexMissing, IndexOutdated, SearchError
from search.whoosh_engine.schema import schema

_INDEX = "MAIN"  # Whoosh's own name for the only index in a storage
_UNPUBLISHED = 0  # Whoosh's number of the state it makes with a new index


class Lock(Protocol):
    """The right to write; given back when the process ends, however it ends."""

    def acquire(self, blocking: bool = False) -> bool: ...
    def release(self) -> None: ...


class Store(ABC):
    """The place of an index, seen from one version."""

    def __init__(self, address: str, version: str) -> None:
        self.address = address
        self.version = version

    @abstractmethod
    def storage(self) -> Storage:
        """The room of this version."""

    @abstractmethod
    def writer_lock(self) -> Lock:
        """The lock of the index, whatever its version; makes the place if there is none. Raises AddressError."""

    @abstractmethod
    def has_others(self) -> bool:
        """Whether another version has an index here."""

    @abstractmethod
    def tidy(self) -> None:
        """Remove the rooms of other versions, and what killed runs left."""

    @abstractmethod
    def stamp(self, toc: str) -> str:
        """Tells a state from the one of the same number in an index that was removed and made anew."""

    def generation(self) -> str:
        """The newest published state.

        Raises IndexMissing or IndexOutdated.
        """
        number = self._latest()
        if number > _UNPUBLISHED:
            return f"{number}-{self.stamp(TOC._filename(_INDEX, number))}"
        command = f"ordet index FOLDER --index {self.address}"
        if self.has_others():
            raise IndexOutdated(f"The index {self.address} was made by another version of Ordet; rebuild it: {command}")
        raise IndexMissing(f"There is no index at {self.address} yet; make it: {command}")

    @abstractmethod
    def removal(self) -> str:
        """How an operator removes this version's index, and nothing else."""

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Raises IndexDamaged for whatever Whoosh stumbles over in here.

        It checks little of what it reads, so that a damaged file can come out as any error at all.
        """
        try:
            yield
        except (SearchError, MemoryError):
            raise
        except PermissionError as error:
            raise AddressError(f"The index {self.address} can't be read: {error.filename}: {error.strerror}") from error
        except Exception as error:
            raise IndexDamaged(
                f"The index {self.address} is damaged ({type(error).__name__}: {error}); {self.removal()}, "
                f"and make it anew: ordet index FOLDER --index {self.address}"
            ) from error

    def is_published(self) -> bool:
        """Whether this version has an index here."""
        return self._latest() > _UNPUBLISHED

    def _latest(self) -> int:
        latest: int = TOC._latest_generation(self.storage(), _INDEX)
        return latest

    def reader(self) -> tuple[IndexReader, str]:
        """The newest published state, and which it is.

        Raises IndexMissing, IndexOutdated or IndexDamaged.
        """
        generation = self.generation()
        with self.reading():
            return FileIndex(self.storage(), schema=schema()).reader(), generation

    def index(self) -> FileIndex:
        """The index to write to, made if there is none. Raises IndexDamaged."""
        with self.reading():
            try:
                index = FileIndex(self.storage(), schema=schema())
            except EmptyIndexError:
                index = FileIndex.create(self.storage(), schema())
        return index

    def lock(self) -> Lock:
        """The right to write, taken.

        Raises AddressError or IndexBusy.
        """
        lock = self.writer_lock()
        if not lock.acquire(blocking=False):
            raise IndexBusy(f"Another run is writing to the index {self.address}; try again when it has ended.")
        return lock
