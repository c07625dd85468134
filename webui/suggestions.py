"""Suggestions for a half-typed question: persons, organisations and agenda items, each with its kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from search.engine import Searcher
from search.query import Query
from search.slug import slug
from webui import links
from webui.people import Directory

MOST = 8
SHARE = 3  # of each kind, while there are others
KINDS = {"organisation": "Organisation", "item": "Dagsordenspunkt"}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that can be asked or gone to."""

    text: str
    kind: str  # Danish, for the reader
    url: str


def suggestions(searcher: Searcher, people: Directory, typed: str) -> list[Suggestion]:
    """The best few for what is typed: a word of the name or title begins so. Nothing for a single letter."""
    wanted = slug(typed)
    if len(wanted) < 2:
        return []
    by_kind = [
        [Suggestion(one.name, "Person", links.person(one.id)) for one in people.values() if _begins(one.name, wanted)]
    ]
    for facet in searcher.search(Query(limit=0, facets=tuple(KINDS))).facets:
        by_kind.append(
            [
                Suggestion(value.label, KINDS[facet.name], links.search(links.toggled(Query(), facet.name, value.value)))
                for value in facet.values
                if _begins(value.label, wanted)
            ]
        )
    return _shared(by_kind)


def _begins(text: str, wanted: str) -> bool:
    return f"-{slug(text)}".find(f"-{wanted}") >= 0


def _shared(by_kind: Iterable[list[Suggestion]]) -> list[Suggestion]:
    """A few of each kind, then more of the first where there is room; the kinds stay together."""
    lists = list(by_kind)
    room = MOST - sum(min(SHARE, len(found)) for found in lists)
    chosen: list[Suggestion] = []
    for found in lists:
        extra = max(0, min(room, len(found) - SHARE))
        chosen += found[: SHARE + extra]
        room -= extra
    return chosen[:MOST]
