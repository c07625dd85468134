"""The snapshot of the index that requests are answered from, with what is worked out once for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from threading import Lock

from flask import g, request

from search.engine import Searcher
from search.marks import Marks
from search.passage import Meeting
from search.query import Query
from search.results import Results
from webui import asked as asking
from webui.asked import Asked
from webui.people import Directory, directory
from webui.settings import Settings
from webui.threads import Threads, threads_of

THREADS_KEPT = 256  # meetings; each holds the passages that it leads to


@dataclass(frozen=True)
class Snapshot:
    """A searcher, and what has been derived from its snapshot; a new snapshot makes a new one of these."""

    searcher: Searcher

    @cached_property
    def meetings(self) -> dict[str, Meeting]:
        """Every meeting by its id, newest first."""
        return {meeting.id: meeting for meeting in self.searcher.meetings()}

    @cached_property
    def several_boards(self) -> bool:
        """Whether a page must say which board a meeting is of."""
        return len({meeting.board for meeting in self.meetings.values()}) > 1

    @cached_property
    def people(self) -> Directory:
        """Everybody who speaks or attends."""
        counted = self.searcher.search(Query(limit=0, facets=("person",)))
        return directory(self.meetings.values(), counted.facets)

    @cached_property
    def threads(self) -> Callable[[str], Threads]:
        """Where the subjects of a meeting come back; those of the meetings asked for most recently are kept."""
        return lru_cache(THREADS_KEPT)(partial(threads_of, self.searcher))


class Held:
    """Holds the newest snapshot."""

    def __init__(self, searcher: Searcher, settings: Settings) -> None:
        self.settings = settings
        self._newest = Snapshot(searcher)
        self._lock = Lock()

    def newest(self) -> Snapshot:
        """The newest snapshot."""
        with self._lock:
            refreshed = self._newest.searcher.refreshed()
            if refreshed is not self._newest.searcher:
                self._newest = Snapshot(refreshed)
            return self._newest


def _snapshot() -> Snapshot:
    found: Snapshot = g.snapshot
    return found


def searcher() -> Searcher:
    """The searcher of this request."""
    return _snapshot().searcher


def asked_here() -> Asked:
    """The question in this request's address."""
    return asking.read(request.args.items(multi=True), searcher().knowledge)


def meetings() -> dict[str, Meeting]:
    """Every meeting by its id, newest first."""
    return _snapshot().meetings


def several_boards() -> bool:
    """Whether a page must say which board a meeting is of."""
    return _snapshot().several_boards


def people() -> Directory:
    """Everybody who speaks or attends."""
    return _snapshot().people


def threads(meeting_id: str) -> Threads:
    """Where the subjects of a meeting come back."""
    return _snapshot().threads(meeting_id)


def marks(query: Query, results: Results | None = None) -> Marks:
    """The marks of a question as it was answered, acronyms and names that this index knows included if it asks so.

    Where it finds nothing, misspelt words are mended that are sure to be others.
    """
    answered = results.answered if results else None
    return Marks(answered or query.text, searcher().knowledge, expand=query.expand)


def base_url() -> str:
    """Where the site answers, for addresses that leave it."""
    return str(g.settings.base_url or request.url_root.rstrip("/"))
