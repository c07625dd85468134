"""Where an index has learnt its acronyms: the passages that explain them."""

from __future__ import annotations

from collections.abc import Iterable

from search.danish import acronyms
from search.danish.acronyms import Definition
from search.executor import Execute
from search.plan import Words
from search.query import Query
from search.results import Learnt

MOST = 8  # definitions that are looked up


def learnt(definitions: Iterable[Definition], execute: Execute) -> tuple[Learnt, ...]:
    """The first few definitions, each with the passage that explains it first, by date and reading order.

    Filters don't apply.
    """
    found = []
    for definition in list(dict.fromkeys(definitions))[:MOST]:
        explained = Words(surface=(acronyms.term(definition),))
        first = execute(explained, Query(order="oldest", limit=1, facets=())).hits
        found += [Learnt(definition.short, definition.long, hit.passage) for hit in first]
    return tuple(found)
