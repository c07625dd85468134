"""The facets of a snapshot as arrays: which passages have which values, and how many of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from search.query import FILTERS
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
    by_label: Docs  # the rank of each value by its label
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

    def counts(self, hits: Mask) -> Docs:
        """How many of the hits have each value."""
        return np.bincount(self.numbers[hits[self.docs]], minlength=len(self.values))

    def facet(self, counts: Docs, chosen: tuple[str, ...]) -> Facet:
        """The facet as a plain value: what has hits, and what is chosen."""
        at = np.flatnonzero(counts)
        at = at[np.lexsort((self.by_label[at], -counts[at]))]
        found = [
            FacetValue(self.values[number], self.labels[number], count, self.values[number] in chosen)
            for number, count in zip(at.tolist(), counts[at].tolist(), strict=True)
        ]
        listed = {one.value for one in found if one.selected}
        empty = [FacetValue(one, self.label(one), 0, True) for one in dict.fromkeys(chosen) if one not in listed]
        return Facet(self.name, (*found, *sorted(empty, key=lambda one: (one.label, one.value))))

    def label(self, value: str) -> str:
        """What a person reads for a value; itself where the index doesn't hold it."""
        at = bisect_left(self.values, value)
        return self.labels[at] if self.values[at : at + 1] == (value,) else value


def tables(snapshot: Snapshot) -> dict[str, Table]:
    """The table of every facet that a filter can be on."""
    return {facet: _table(snapshot, facet) for facet in FILTERS}


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
        _ranks(labels),
        snapshot.size,
    )


def _ranks(labels: list[str]) -> Docs:
    ranks = np.empty(len(labels), np.int64)
    ranks[sorted(range(len(labels)), key=labels.__getitem__)] = np.arange(len(labels))
    return ranks
