"""Words in their order: which passages hold them next to each other, or nearly so."""

from __future__ import annotations

from collections import Counter
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
    found = [doc for doc in _candidates(words, slop) if _near([_within(places, doc) for places in words], slop)]
    return np.array(found, np.int64)


def _candidates(words: Sequence[Docs], slop: int) -> list[int]:
    """Passages where every word stands within ``slop`` of its place beside the rarest."""
    (first, rarest), *others = sorted(enumerate(words), key=lambda word: len(word[1]))
    starts = rarest - first
    for number, places in others:
        at = np.searchsorted(places, starts + (number - slop))
        starts = starts[(at < len(places)) & (places[np.minimum(at, len(places) - 1)] <= starts + (number + slop))]
    docs: list[int] = np.unique((starts + first) // STRIDE).tolist()
    return docs


def _within(places: Docs, doc: int) -> list[int]:
    first, last = np.searchsorted(places, [doc * STRIDE, (doc + 1) * STRIDE])
    positions: list[int] = (places[first:last] - doc * STRIDE).tolist()
    return positions


def _near(words: list[list[int]], slop: int) -> bool:
    """Whether one of the windows that hold a place for every word gives each a place of its own."""
    starts = sorted((place - number, number) for number, places in enumerate(words) for place in places)
    last = 0
    held: Counter[int] = Counter()
    for start, number in starts:
        while last < len(starts) and starts[last][0] <= start + slop:
            held[starts[last][1]] += 1
            last += 1
        if len(held) == len(words) and _assignable(words, start, slop):
            return True
        held[number] -= 1
        if not held[number]:
            del held[number]
    return False


def _assignable(words: list[list[int]], start: int, slop: int) -> bool:
    """Whether every word gets a place of its own between ``start`` and ``start + slop`` (bipartite matching)."""
    choices = [
        [place for place in places if start <= place - number <= start + slop] for number, places in enumerate(words)
    ]
    if len({place for places in choices for place in places}) < len(words):
        return False
    holder: dict[int, int] = {}

    def seat(word: int, tried: set[int]) -> bool:
        for place in choices[word]:
            if place not in tried:
                tried.add(place)
                if place not in holder or seat(holder[place], tried):
                    holder[place] = word
                    return True
        return False

    return all(seat(word, set()) for word in range(len(words)))
