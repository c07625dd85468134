"""The filters of a question over what its words found: the hits that are left, and the facets counted over them."""

from __future__ import annotations

from functools import reduce

import numpy as np

from search.query import Query
from search.results import Facet
from search.whoosh_engine.collection import Collection
from search.whoosh_engine.snapshot import Docs, Mask
from search.whoosh_engine.tally import Table

# What lies in a section has the section's meeting and item, and a section has no person or organisation: with those
# facets a section is hidden by it whichever value is chosen. With these it can have a value that what is in it hasn't.
_OWN_TO_SECTIONS = ("outcome", "type")


class Narrowing:
    """What a query's filters leave of the passages that match its words."""

    def __init__(self, collection: Collection, query: Query, matched: Docs) -> None:
        self._collection = collection
        self._by_id = bool(query.ids)
        self._chosen: dict[str, tuple[str, ...]] = {}
        for name, values in query.filters:
            if values:
                self._chosen[name] = (*self._chosen.get(name, ()), *values)
        self._allowed = {name: self._table(name).having(values) for name, values in self._chosen.items()}
        self._found = _mask(len(collection.dates), matched)
        for needed in _conditions(collection, query):
            self._found &= needed

    def _table(self, name: str) -> Table:
        return self._collection.tables[name]

    def hits(self) -> Docs:
        """The passages that are left."""
        return np.flatnonzero(self._once(self._but_for(None)))

    def facet(self, name: str) -> Facet:
        """A facet over the hits there would be without the filter on it."""
        table = self._table(name)
        found = self._but_for(name)
        if name in _OWN_TO_SECTIONS:
            having = (self._once(_mask(len(found), docs) & found) for docs in map(table.docs_of, table.values))
            counts = np.array([np.count_nonzero(one) for one in having], np.int64)
        else:
            counts = table.counts(self._once(found))
        return table.facet(counts, self._chosen.get(name, ()))

    def _but_for(self, facet: str | None) -> Mask:
        """What all filters but that on one facet leave."""
        return reduce(np.logical_and, (mask for name, mask in self._allowed.items() if name != facet), self._found)

    def _once(self, found: Mask) -> Mask:
        """Without the sections that hold another of the found, unless passages are asked for by id."""
        return found if self._by_id else self._collection.once(found)


def _conditions(collection: Collection, query: Query) -> list[Mask]:
    """The filters of a query that aren't facets."""
    needed = []
    if query.since:
        needed.append(collection.dates >= query.since.toordinal())
    if query.until:
        needed.append((collection.dates <= query.until.toordinal()) & (collection.dates > 0))
    if query.decisions:
        needed.append(collection.decisions)
    if query.ids:
        needed.append(collection.named(query.ids))
    return needed


def _mask(size: int, docs: Docs) -> Mask:
    mask = np.zeros(size, np.bool_)
    mask[docs] = True
    return mask
