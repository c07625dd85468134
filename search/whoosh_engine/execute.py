"""Executes a plan over a snapshot's arrays, as ``search.plan`` says."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from search.danish.analysis import Layer
from search.fields import LAYERS
from search.plan import AllOf, AnyOf, AtLeast, Only, Phrase, Plan, Prefer, Prefix, Without, Words
from search.whoosh_engine import phrases
from search.whoosh_engine.matches import NOTHING, Matches, among, best, common, total
from search.whoosh_engine.scoring import Field
from search.whoosh_engine.snapshot import Docs, Mask, Snapshot

LAYER_BOOSTS: dict[Layer, float] = {"surface": 1.0, "lemma": 0.8, "parts": 0.5}
Having = Callable[[str, tuple[str, ...]], Mask]


class Executor:
    """Executes plans over one snapshot.

    ``everything`` are all its passages; ``having`` tells which of its documents have one of some values of a facet.
    """

    def __init__(self, snapshot: Snapshot, everything: Docs, having: Having) -> None:
        self._snapshot = snapshot
        self._having = having
        self._everything = Matches(everything, np.zeros(len(everything)))
        self._fields = {layer: Field(snapshot.column(f"length_{layer}")) for layer in LAYERS}
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
            case AtLeast(count, branches):
                everything = [] if count > 0 else [self._everything]
                return total([*everything, *self._all(branches)], max(count, 1))
            case _:
                return self._narrowed(plan)

    def _all(self, branches: tuple[Plan, ...]) -> list[Matches]:
        return [self.run(branch) for branch in branches]

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
        parts = []
        for layer in LAYERS:
            for term in getattr(words, layer):
                postings = self._snapshot.postings(f"all_{layer}", term)
                if len(postings.docs):
                    factor = LAYER_BOOSTS[layer] * words.weight
                    parts.append(Matches(postings.docs, factor * self._fields[layer].scores(postings)))
        return best(parts)

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
