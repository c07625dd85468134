"""Suggestions for a half-typed question: persons, organisations and agenda items, each with its kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.query import Query
from search.results import Facet
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
    key: str  # the text as it is compared


def all_suggestions(people: Directory, facets: Iterable[Facet]) -> tuple[Suggestion, ...]:
    """Everything that can be suggested: everybody, and the values of the facets in KINDS."""
    found = [_suggestion(one.name, "Person", links.person(one.id)) for one in people.values()]
    for facet in facets:
        for value in facet.values:
            asked = links.search(links.toggled(Query(), facet.name, value.value))
            found.append(_suggestion(value.label, KINDS[facet.name], asked))
    return tuple(found)


def _suggestion(text: str, kind: str, url: str) -> Suggestion:
    return Suggestion(text, kind, url, f"-{slug(text)}")


def suggestions(among: Sequence[Suggestion], typed: str) -> list[Suggestion]:
    """The best few for what is typed: a word of the name or title begins so. Nothing for a single letter."""
    wanted = f"-{slug(typed)}"
    if len(wanted) < 3:
        return []
    by_kind: dict[str, list[Suggestion]] = {}
    for one in among:
        if wanted in one.key:
            by_kind.setdefault(one.kind, []).append(one)
    return _shared(list(by_kind.values()))


def _shared(by_kind: list[list[Suggestion]]) -> list[Suggestion]:
    """A few of each kind, then more of the first where there is room; the kinds stay together."""
    room = MOST - sum(min(SHARE, len(found)) for found in by_kind)
    chosen: list[Suggestion] = []
    for found in by_kind:
        extra = max(0, min(room, len(found) - SHARE))
        chosen += found[: SHARE + extra]
        room -= extra
    return chosen[:MOST]
