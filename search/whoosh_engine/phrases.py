"""Words in their order: which passages hold them next to each other, or nearly so."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from search.whoosh_engine.matches import among
from search.whoosh_engine.snapshot import STRIDE, Docs


def exactly(words: Sequence[Docs]) -> Docs:
    """Passages where the words follow each other; ``words`` holds the ascending places of each."""
    (first, starts), *others = sorted(enumerate(words), key=lambda word: len(word[1]))  # the rarest word first
    for offset, places in others:
        starts = starts[among(starts + (offset - first), places)]
    return np.unique(starts // STRIDE)


def nearly(words: Sequence[Docs], slop: int) -> Docs:
    """Passages where the words can be chosen so that their places, each less its number in the phrase, lie within
    ``slop`` of each other; no place serves two words (Lucene's sloppy phrase)."""
    common = np.unique(words[0] // STRIDE)
    for places in words[1:]:
        common = common[among(common, places // STRIDE)]
    found = [doc for doc in common.tolist() if _near([_within(places, doc) for places in words], slop)]
    return np.array(found, np.int64)


def _within(places: Docs, doc: int) -> list[int]:
    first, last = np.searchsorted(places, [doc * STRIDE, (doc + 1) * STRIDE])
    positions: list[int] = (places[first:last] - doc * STRIDE).tolist()
    return positions


def _near(words: list[list[int]], slop: int) -> bool:
    starts = sorted({place - number for number, places in enumerate(words) for place in places})
    return any(_assignable(words, start, slop) for start in starts)


def _assignable(words: list[list[int]], start: int, slop: int) -> bool:
    """Whether every word gets a place of its own between ``start`` and ``start + slop`` (bipartite matching)."""
    choices = [
        [place for place in places if start <= place - number <= start + slop] for number, places in enumerate(words)
    ]
    holder: dict[int, int] = {}

    def seat(word: int, tried: set[int]) -> bool:
        for place in choices[word]:
            if place not in tried:
                tried.add(place)
                if place not in holder or seat(holder[place], tried):
                    holder[place] = word
                    return True
        return False

    return all(choices) and all(seat(word, set()) for word in range(len(words)))
