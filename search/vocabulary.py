"""The words of an index that a misspelt one may be: which are near to it, without reading all of them each time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 3  # letters; shorter terms are like too many others


class Vocabulary:
    """The terms of a snapshot that are letters alone, each with the number of passages that hold it."""

    def __init__(self, terms: Iterable[tuple[str, int]]) -> None:
        self._counts = {term: count for term, count in terms if term.isalpha() and len(term) >= SHORTEST}
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for term in self._counts:
            self._by_length[len(term)].append(term)

    def near(self, term: str, edits: int) -> Sequence[tuple[str, int]]:
        """The terms at most so many edits away, ascending, with their numbers of passages: itself alone if it's there.

        An edit is a letter added, left out, replaced, or in its neighbour's place (optimal string alignment).
        """
        if term in self._counts:
            return ((term, self._counts[term]),)
        found: list[str] = []
        for length in range(len(term) - edits, len(term) + edits + 1):
            same = self._by_length.get(length, ())
            close = process.extract(term, same, scorer=OSA.distance, score_cutoff=edits, limit=None)
            found += [one for one, *_ in close]
        return tuple((one, self._counts[one]) for one in sorted(found))
