"""One state of a Whoosh index as arrays: postings, positions and columns over all its segments."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from threading import RLock
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader, TermNotFound

from search.whoosh_engine import lexicon

Docs = NDArray[np.int64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

STRIDE = 1 << 32  # a position's key is its passage times this, plus the position
_KEPT = 2048  # posting lists kept in memory, most recently used


class Postings(NamedTuple):
    """Where a term occurs: ascending passages, and how many times it counts in each."""

    docs: Docs
    weights: Floats


class Snapshot:
    """Reads one state of the index, from any number of threads."""

    def __init__(self, reader: IndexReader, guard: Callable[[], AbstractContextManager[None]]) -> None:
        self._reader = reader
        self._guard = guard  # around all that is read: tells of damage
        self._lock = RLock()  # Whoosh's files have one place to read from
        with self._reading():
            self.size: int = reader.doc_count_all()
            self._leaves: list[tuple[IndexReader, int]] = list(reader.leaf_readers()) if self.size else []
            self._deleted = [lexicon.deleted_rows(leaf) for leaf, _ in self._leaves]
        self.postings = lru_cache(maxsize=_KEPT)(self.read)
        self.positions = lru_cache(maxsize=_KEPT)(self._positions)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with self._lock, self._guard():
            yield

    def read(self, field: str, term: str) -> Postings:
        """The postings of a term from the index, empty where no passage has it; ``postings`` keeps them."""
        docs: list[int] = []
        weights: list[float] = []
        with self._reading():
            for base, matcher in self._matchers(field, term):
                while matcher.is_active():
                    docs.append(base + matcher.id())
                    weights.append(matcher.weight())
                    matcher.next()
        return Postings(np.array(docs, np.int64), np.array(weights, np.float64))

    def _positions(self, field: str, term: str) -> Docs:
        """Every place of a term, ascending: passage * STRIDE + position."""
        keys: list[int] = []
        with self._reading():
            for base, matcher in self._matchers(field, term):
                while matcher.is_active():
                    start = (base + matcher.id()) * STRIDE
                    keys += [start + place for place in matcher.value_as("positions")]
                    matcher.next()
        return np.array(keys, np.int64)

    def _matchers(self, field: str, term: str) -> Iterator[tuple[int, Any]]:
        for leaf, base in self._leaves:
            try:
                yield base, leaf.postings(field, term.encode())
            except TermNotFound:
                continue

    def terms(self, field: str, prefix: str = "") -> list[tuple[str, int]]:
        """The terms of a field that start so, ascending, with the number of passages that hold each."""
        with self._reading():
            leaves = [
                list(lexicon.terms(leaf, field, prefix.encode(), deleted))
                for (leaf, _), deleted in zip(self._leaves, self._deleted, strict=True)
            ]
        merged = groupby(heapq.merge(*leaves), key=itemgetter(0))
        return [(term.decode(), sum(count for _, count in counts)) for term, counts in merged]

    def column(self, field: str) -> Docs:
        """A number per passage, 0 where it is deleted."""
        with self._reading():
            parts = [np.array(leaf.column_reader(field, translate=False).load(), np.int64) for leaf, _ in self._leaves]
        for part, deleted in zip(parts, self._deleted, strict=True):
            part[deleted] = 0
        return np.concatenate(parts) if parts else np.zeros(0, np.int64)

    def texts(self, field: str) -> list[bytes]:
        """A string per passage, as UTF-8."""
        with self._reading():
            return [text for leaf, _ in self._leaves for text in leaf.column_reader(field, translate=False)]

    def stored(self, doc: int) -> dict[str, Any]:
        """What is stored of a passage or record."""
        with self._reading():
            found: dict[str, Any] = self._reader.stored_fields(int(doc))
        return found
