"""The seam between Ordet and the engines that can hold its index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Protocol, Self

from search.executor import Knowledge
from search.passage import Meeting, Passage, Source
from search.plan import Plan
from search.query import Query
from search.results import Results


class Searcher(Protocol):
    """Answers questions from one snapshot of an index; a later commit shows only in a searcher that is refreshed."""

    @property
    def generation(self) -> str:
        """Changes whenever the index has changed; the same as long as it hasn't."""
        ...

    @property
    def knowledge(self) -> Knowledge:
        """What this snapshot knows of its own words, persons and values; the marks of a question need it."""
        ...

    def refreshed(self) -> Searcher:
        """This searcher if the index is unchanged, else one on the newest snapshot.

        Raises IndexMissing or IndexOutdated where the index was taken away or made anew by another version.
        """
        ...

    def search(self, query: Query) -> Results:
        """Answer ``query``: hits by score, date (newest first) and id; a facet's counts ignore the filter on it."""
        ...

    def execute(self, plan: Plan, query: Query) -> Results:
        """The answer to a plan as ``search.plan`` defines it, under all of ``query`` but its text.

        ``search`` is ``search.asking.answer`` with this and the knowledge: what a question means is no engine's matter.
        """
        ...

    def passages(self, meeting: str) -> tuple[Passage, ...]:
        """All passages of a meeting in reading order, each section before its statements; empty if unknown."""
        ...

    def meetings(self) -> tuple[Meeting, ...]:
        """Every meeting in the index, newest first, undated last, then by id."""
        ...

    def source(self, document: str) -> Source | None:
        """The document as the reader saw it, or None if the index doesn't hold it."""
        ...

    def notes(self) -> Mapping[str, str]:
        """Small texts kept with the snapshot by whoever wrote it, such as the folders that were indexed."""
        ...


class Writer(Protocol):
    """The only writer of an index: a context manager; leaving it publishes all, an error drops all."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def replace(self, source: Source, passages: Iterable[Passage]) -> None:
        """Put the passages of a document in place of those it had.

        Raises ValueError where they don't all belong to one meeting.
        """
        ...

    def remove(self, document: str) -> None:
        """Take a document and its passages out; nothing happens if it isn't there."""
        ...

    def documents(self) -> Mapping[str, str]:
        """Document -> fingerprint of everything that will be in the index, to skip what hasn't changed."""
        ...

    def notes(self) -> Mapping[str, str]:
        """The notes of the snapshot, those of this session included."""
        ...

    def note(self, key: str, value: str) -> None:
        """Keep a small text with the snapshot (see ``Searcher.notes``)."""
        ...


def open_searcher(address: str) -> Searcher:
    """Open the index at ``address`` for questions.

    Addresses: ``whoosh:PATH`` (a folder on this machine), ``memory:NAME`` (this process only).
    Raises AddressError, IndexMissing, IndexOutdated or IndexDamaged. Much is read only as it is asked for, so that
    a searcher, too, raises IndexDamaged where it comes upon the damage.
    """
    from search.whoosh_engine import address as whoosh

    return whoosh.open_searcher(address)


def open_writer(address: str) -> Writer:
    """Open the index at ``address`` for writing, making it if it isn't there; an outdated one is replaced by what
    is written. A damaged one is left as it is, since what it held can't be known: the message says how to remove it.

    Raises AddressError, IndexBusy or IndexDamaged.
    """
    from search.whoosh_engine import address as whoosh

    return whoosh.open_writer(address)
