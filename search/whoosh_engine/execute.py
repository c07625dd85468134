"""Executes a plan over a snapshot's arrays, as ``search.plan`` says."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from search.fields import LAYERS
from search.plan import (
    LAYER_BOOSTS,
    OVER,
    AllOf,
    AnyOf,
    Flat,
    Only,
    Phrase,
    Plan,
    Prefer,
    Prefix,
    Weighed,
    Without,
    Words,
)
from search.whoosh_engine import phrases
from search.whoosh_engine.matches import NOTHING, Matches, among, best, common, total
from search.whoosh_engine.scoring import Field
from search.whoosh_engine.snapshot import Docs, Mask, Snapshot

Having = Callable[[str, tuple[str, ...]], Mask]


class Executor:
    """Executes plans over one snapshot.

    ``everything`` are all its passages; ``having`` tells which of its documents have one of some values of a facet.
    """

    def __init__(self, snapshot: Snapshot, everything: Docs, having: Having) -> None:
        self._snapshot = snapshot
        self._having = having
        self._everything = Matches(everything, np.zeros(len(everything)))
        self._said = {layer: Field(snapshot.column(f"length_{layer}")) for layer in LAYERS}
        self._over = Field(among(np.arange(snapshot.size), everything).astype(np.int64), b=0)
        self._prefix = lru_cache(maxsize=64)(self._starting)
        self._places = lru_cache(maxsize=256)(self._standing)

    def run(self, plan: Plan) -> Matches:
        """The passages that match a plan."""
        match plan:
            case Words():
                return self._words(plan)
            case Phrase():
                return self._phrase(plan)
            case Prefix(stem):
                return self._prefix(stem)
            case AllOf(branches):
                return common(self._all(branches)) if branches else self._everything
            case AnyOf(branches):
                return total(self._all(branches))
            case Weighed():
                return self._weighed(plan)
            case Flat(inner, score):
                docs = self.run(inner).docs
                return Matches(docs, np.full(len(docs), score))
            case _:
                return self._narrowed(plan)

    def _all(self, branches: tuple[Plan, ...]) -> list[Matches]:
        return [self.run(branch) for branch in branches]

    def _weighed(self, plan: Weighed) -> Matches:
        found = self._all(plan.branches)
        pairs = zip(found, plan.weights, strict=True)
        held = total([Matches(one.docs, np.full(len(one.docs), float(weight))) for one, weight in pairs])
        scores = total(found).scores * held.scores / sum(plan.weights)
        return Matches(held.docs, scores).where(held.scores >= plan.least)

    def _narrowed(self, plan: Without | Only | Prefer) -> Matches:
        found = self.run(plan.plan)
        match plan:
            case Without():
                return found.where(~among(found.docs, self.run(plan.excluded).docs))
            case Only():
                return found.where(self._having(plan.facet, plan.values)[found.docs])
            case Prefer():
                return Matches(found.docs, found.scores + plan.times * self.run(plan.wish).scores_of(found.docs))

    def _words(self, words: Words) -> Matches:
        said, over = [], []
        for layer in LAYERS:
            for term in getattr(words, layer):
                factor = LAYER_BOOSTS[layer] * words.weight
                said += self._scored(f"said_{layer}", term, self._said[layer], factor)
                over += self._scored(f"over_{layer}", term, self._over, factor * OVER)
        return total([best(said), best(over)])

    def _scored(self, field: str, term: str, scoring: Field, factor: float) -> list[Matches]:
        postings = self._snapshot.postings(field, term)
        return [Matches(postings.docs, factor * scoring.scores(postings))] if len(postings.docs) else []

    def _phrase(self, phrase: Phrase) -> Matches:
        places = [self._places(words) for words in phrase.words]
        if not places or not all(map(len, places)):
            return NOTHING
        docs = phrases.nearly(places, phrase.slop) if phrase.slop else phrases.exactly(places)
        return common([Matches(docs, np.zeros(len(docs))), *map(self._words, phrase.words)])

    def _standing(self, words: Words) -> Docs:
        """Every place of a word in title and text, by whichever of its terms."""
        found = [self._snapshot.positions(f"at_{layer}", term) for layer in LAYERS for term in getattr(words, layer)]
        found = [places for places in found if len(places)]
        if len(found) == 1:
            return found[0]
        return np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)

    def _starting(self, stem: str) -> Matches:
        terms = [term for term, _ in self._snapshot.terms("all_surface", stem)]
        found = [self._snapshot.read("all_surface", term).docs for term in terms]
        docs = np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
        return Matches(docs, np.full(len(docs), LAYER_BOOSTS["surface"]))
