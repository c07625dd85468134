"""Which words start and which end compounds, counted from the lexicon's own headwords."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

ROUNDS = 4  # the counts have settled by then
WORD = re.compile("[a-zæøåéüöä]+")
SHORTEST_COMPOUND, SHORTEST_MODIFIER, SHORTEST_HEAD = 6, 2, 3
LINKS = ("s", "e", "er")  # "arbejds|gang", "hunde|mad", "blomster|bed"


@dataclass(frozen=True)
class Inventories:
    """Expected numbers of headwords per modifier (linking letters included) and per head."""

    modifiers: defaultdict[str, float]
    heads: defaultdict[str, float]


def count_parts(headwords: Set[str], forms: Set[str]) -> Inventories:
    """Count the parts of the compounds among ``headwords``; ``forms`` are the words that may modify ("børne|have").

    Expectation maximisation over all ways to see a headword as modifier and head.

    Every way starts out as likely as the others; in each round a way weighs as the product of its two parts' counts.
    """
    words = {word for word in headwords if WORD.fullmatch(word)}
    ways = [found for word in sorted(words) if (found := list(_ways(word, words, forms)))]
    counts = _recount(ways, None)
    for _ in range(ROUNDS):
        counts = _recount(ways, counts)
    return counts


def _recount(ways: Iterable[list[tuple[str, str]]], last: Inventories | None) -> Inventories:
    new = Inventories(defaultdict(float), defaultdict(float))
    for splits in ways:
        weights = [last.modifiers[left] * last.heads[right] if last else 1.0 for left, right in splits]
        total = sum(weights)
        if total:
            for (left, right), weight in zip(splits, weights, strict=True):
                new.modifiers[left] += weight / total
                new.heads[right] += weight / total
    return new


def _ways(word: str, words: Set[str], forms: Set[str]) -> Iterator[tuple[str, str]]:
    if len(word) < SHORTEST_COMPOUND:
        return
    for cut in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD + 1):
        left, right = word[:cut], word[cut:]
        if right in words and _modifies(left, words, forms):
            yield left, right


def _modifies(left: str, words: Set[str], forms: Set[str]) -> bool:
    if left in words or (len(left) > 3 and (left in forms or left + "e" in words)):
        return True
    return any(
        left.endswith(link) and len(left) > 1 + len(link) and _base_in(left[: -len(link)], words) for link in LINKS
    )


def _base_in(base: str, words: Set[str]) -> bool:
    return base in words or (len(base) > 3 and base + "e" in words)
