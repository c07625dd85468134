"""Which passages match, with their scores, and how such answers are put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from search.whoosh_engine.snapshot import Docs, Floats, Mask


def among(docs: Docs, held: Docs) -> Mask:
    """Which of ``docs`` are in ``held``, which is ascending."""
    if not len(held):
        return np.zeros(len(docs), np.bool_)
    found: Mask = held[np.minimum(np.searchsorted(held, docs), len(held) - 1)] == docs
    return found


@dataclass(frozen=True, slots=True)
class Matches:
    """Ascending passages, and the score of each."""

    docs: Docs
    scores: Floats

    def scores_of(self, docs: Docs) -> Floats:
        """The scores of passages, 0 where one doesn't match."""
        scores = np.zeros(len(docs))
        found = among(docs, self.docs)
        scores[found] = self.scores[np.searchsorted(self.docs, docs[found])]
        return scores

    def where(self, kept: Mask) -> Matches:
        """The matches that are kept."""
        return Matches(self.docs[kept], self.scores[kept])


NOTHING = Matches(np.zeros(0, np.int64), np.zeros(0))


def best(parts: Sequence[Matches]) -> Matches:
    """Passages in any of the parts; each has the highest of its scores."""
    return _joined(parts, np.maximum, 1)


def total(parts: Sequence[Matches], count: int = 1) -> Matches:
    """Passages in at least ``count`` of the parts; each has the sum of its scores, added in the parts' order."""
    return _joined(parts, np.add, count)


def common(parts: Sequence[Matches]) -> Matches:
    """Passages in every part; each has the sum of its scores, added in the parts' order."""
    docs, *others = sorted((part.docs for part in parts), key=len)
    for other in others:
        docs = docs[among(docs, other)]
    scores = np.zeros(len(docs))
    for part in parts:
        scores += part.scores_of(docs)
    return Matches(docs, scores)


def _joined(parts: Sequence[Matches], join: Callable[[Floats, Floats], Floats], count: int) -> Matches:
    held = [part for part in parts if len(part.docs)]
    if len(held) < count or not held:
        return NOTHING
    if len(held) == 1:
        return held[0]
    times = np.bincount(np.concatenate([part.docs for part in held]))
    scores = np.zeros(len(times))
    for part in held:
        scores[part.docs] = join(scores[part.docs], part.scores)
    docs = np.flatnonzero(times >= count)
    return Matches(docs, scores[docs])


def leading(first: Docs | Floats, second: Docs, count: int) -> Docs:
    """Where the ``count`` lowest stand, in order by ``first`` and then ``second``."""
    if count <= 0:
        return np.zeros(0, np.int64)
    if count < len(first):
        candidates = np.flatnonzero(first <= np.partition(first, count - 1)[count - 1])
    else:
        candidates = np.arange(len(first))
    ordered: Docs = candidates[np.lexsort((second[candidates], first[candidates]))][:count]
    return ordered
