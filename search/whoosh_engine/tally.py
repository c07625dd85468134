"""The facets of a snapshot as arrays: which passages have which values, and how many of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from search.query import FACETS
from search.results import Facet, FacetValue
from search.whoosh_engine.schema import SEPARATOR
from search.whoosh_engine.snapshot import Docs, Mask, Snapshot


@dataclass(frozen=True, slots=True)
class Table:
    """One facet: pairs of a passage and the number of a value it has, grouped by value."""

    name: str
    values: tuple[str, ...]  # ascending
    labels: tuple[str, ...]
    docs: Docs
    numbers: Docs
    size: int  # passages in the snapshot

    def having(self, values: tuple[str, ...]) -> Mask:
        """The passages that have one of the values."""
        mask = np.zeros(self.size, np.bool_)
        for value in values:
            mask[self.docs_of(value)] = True
        return mask

    def docs_of(self, value: str) -> Docs:
        """The passages that have a value, ascending."""
        at = bisect_left(self.values, value)
        if at == len(self.values) or self.values[at] != value:
            return np.zeros(0, np.int64)
        first, last = np.searchsorted(self.numbers, [at, at + 1])
        return self.docs[first:last]

    def counts(self, hits: Mask) -> list[int]:
        """How many of the hits have each value."""
        counts: list[int] = np.bincount(self.numbers[hits[self.docs]], minlength=len(self.values)).tolist()
        return counts

    def facet(self, counts: list[int], chosen: tuple[str, ...]) -> Facet:
        """The facet as a plain value: what has hits, and what is chosen."""
        found = [
            FacetValue(value, label, count, value in chosen)
            for value, label, count in zip(self.values, self.labels, counts, strict=True)
            if count or value in chosen
        ]
        known = {one.value for one in found}
        found += [FacetValue(value, value, 0, True) for value in dict.fromkeys(chosen) if value not in known]
        return Facet(self.name, tuple(sorted(found, key=lambda one: (-one.count, one.label, one.value))))


def tables(snapshot: Snapshot) -> dict[str, Table]:
    """Every facet's table."""
    return {facet: _table(snapshot, facet) for facet in FACETS}


def _table(snapshot: Snapshot, facet: str) -> Table:
    terms = [term for term, _ in snapshot.terms("facets", facet + SEPARATOR)]
    values, labels = [], []
    docs: list[Docs] = []
    for value, spelt in groupby(terms, key=lambda term: term.split(SEPARATOR, 2)[1]):
        forms = {term.split(SEPARATOR, 2)[2]: snapshot.read("facets", term).docs for term in spelt}
        values.append(value)
        labels.append(min((-len(held), label) for label, held in forms.items())[1])
        docs.append(np.sort(np.concatenate(list(forms.values()))))
    numbers = np.repeat(np.arange(len(docs)), [len(one) for one in docs])
    return Table(
        facet,
        tuple(values),
        tuple(labels),
        np.concatenate(docs) if docs else np.zeros(0, np.int64),
        numbers.astype(np.int64),
        snapshot.size,
    )
