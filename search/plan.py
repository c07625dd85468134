"""What an engine executes: a question after the analysis, as a tree of terms. The same tree for every engine.

A passage's terms stand in the fields that ``search.fields`` makes of it: per layer what is ``said`` and what stands
``over`` it, and their positions. A term scores by BM25 as Lucene has it, f being how often it counts in the field:

    idf · f / (f + 1.2 · (1 - b + b · length / average)),  idf = ln(1 + (N - n + 0.5) / (n + 0.5))

In ``said`` b is 0.75, N and the average are of the passages that say something in the layer (sections don't), and
lengths are as one byte tells them apart. In ``over`` b is 0, so that lengths don't matter, and N is of all passages,
whatever stands over them: an engine that counts only those with the field puts a term in it that no question can hold.
n is of the passages with the term in that field. Deleted passages count nowhere. Scores agree to six digits.

Each plan is what Lucene's queries can say, too (in brackets):

- ``Words``: the best of its terms in what is said, each by its layer's boost, and OVER times the best in what stands
  over it; the sum times its weight (two dis_max in a bool, of boosted terms).
- ``Phrase``: the positions decide which passages match (a sloppy phrase as a filter); scores as its words do together.
- ``Prefix``: the boost of the surface layer, however many terms begin so (constant_score over both surface fields).
- ``AllOf``, ``AnyOf``: the sum of the branches that match (bool must, should).
- ``Weighed``: that sum, times the share of all the weights that the matching branches have (function_score: filters
  with weights, added, multiplied with the sum; a second one with ``least`` for min_score, as a filter).
- ``Flat``: the score it is given (constant_score). ``Without``, ``Only``: as the first branch (bool must_not, filter).
- ``Prefer``: the first branch, and on top ``times`` the score of the wish where that matches (bool should, boosted).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LAYER_BOOSTS: dict[Literal["surface", "lemma", "parts"], float] = {"surface": 1.0, "lemma": 0.8, "parts": 0.5}
# A word of the title lifts what is said under it, but who says the word comes before who only speaks under it.
OVER = 0.6


@dataclass(frozen=True, slots=True)
class Words:
    """One word of the question: passages that hold any of the terms in any of the layers."""

    surface: tuple[str, ...] = ()
    lemma: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other in the text or title, at most ``slop`` positions out of their places."""

    words: tuple[Words, ...]
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Passages with a surface term that starts so."""

    stem: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """Passages that match every branch; no branches match everything."""

    branches: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Passages that match at least one branch."""

    branches: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Passages that match branches that weigh at least ``least`` together; ``weights`` are above 0, one per branch."""

    least: int
    branches: tuple[Plan, ...]
    weights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Flat:
    """Passages that match ``plan``, all with the same score."""

    plan: Plan
    score: float


@dataclass(frozen=True, slots=True)
class Without:
    """Passages that match ``plan`` and not ``excluded``."""

    plan: Plan
    excluded: Plan


@dataclass(frozen=True, slots=True)
class Only:
    """Passages that match ``plan`` and have one of the values of a facet (see ``query.FILTERS``)."""

    plan: Plan
    facet: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefer:
    """Passages that match ``plan``; those that also match ``wish`` get its score on top, so many times."""

    plan: Plan
    wish: Plan
    times: float = 1.0


Plan = Words | Phrase | Prefix | AllOf | AnyOf | Weighed | Without | Only | Prefer | Flat
