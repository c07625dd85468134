"""The snapshot of the index that requests are answered from, with what is worked out once for each."""

from __future__ import annotations

from threading import Lock

from flask import g, request

from search.engine import Searcher
from search.passage import Meeting
from search.query import Query
from webui.people import Directory, directory
from webui.settings import Settings


class Held:
    """Holds the newest searcher, and what has been derived from that snapshot."""

    def __init__(self, searcher: Searcher, settings: Settings) -> None:
        self.settings = settings
        self._searcher = searcher
        self._lock = Lock()
        self._people: tuple[str, Directory] | None = None
        self._meetings: tuple[str, dict[str, Meeting]] | None = None

    def newest(self) -> Searcher:
        """The searcher on the newest snapshot."""
        with self._lock:
            self._searcher = self._searcher.refreshed()
            return self._searcher

    def meetings(self, searcher: Searcher) -> dict[str, Meeting]:
        """Every meeting by its id, newest first."""
        held = self._meetings
        if held is None or held[0] != searcher.generation:
            held = (searcher.generation, {meeting.id: meeting for meeting in searcher.meetings()})
            self._meetings = held
        return held[1]

    def people(self, searcher: Searcher) -> Directory:
        """Everybody who speaks or attends."""
        held = self._people
        if held is None or held[0] != searcher.generation:
            counted = searcher.search(Query(limit=0, facets=("person",)))
            found = directory(self.meetings(searcher).values(), counted.facets)
            held = self._people = (searcher.generation, found)
        return held[1]


def searcher() -> Searcher:
    """The searcher of this request."""
    found: Searcher = g.searcher
    return found


def meetings() -> dict[str, Meeting]:
    """Every meeting by its id, newest first."""
    held: Held = g.held
    return held.meetings(g.searcher)


def people() -> Directory:
    """Everybody who speaks or attends."""
    held: Held = g.held
    return held.people(g.searcher)


def several_boards() -> bool:
    """Whether a page must say which board a meeting is of."""
    return len({meeting.board for meeting in meetings().values()}) > 1


def base_url() -> str:
    """Where the site answers, for addresses that leave it."""
    return str(g.settings.base_url or request.url_root.rstrip("/"))
