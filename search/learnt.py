"""Where an index has learnt its acronyms: the passages that explain them."""

from __future__ import annotations

from collections.abc import Iterable

from search.danish import acronyms
from search.danish.acronyms import Definition
from search.executor import Execute
from search.plan import Words
from search.query import Query
from search.results import Learnt


def learnt(definitions: Iterable[Definition], execute: Execute) -> tuple[Learnt, ...]:
    """Each definition with the passage that explains it first, by date and reading order; filters don't apply."""
    found = []
    for definition in dict.fromkeys(definitions):
        explained = Words(surface=(acronyms.term(definition),))
        first = execute(explained, Query(order="oldest", limit=1, facets=())).hits
        found += [Learnt(definition.short, definition.long, hit.passage) for hit in first]
    return tuple(found)
