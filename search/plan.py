"""What an engine executes: a question after the analysis, as a tree of terms. The same tree for every engine.

Scores: a ``Words`` leaf scores the best of its layers (surface 1.0, lemma 0.8, parts 0.5 times the BM25 of the best
term in that layer) in what is said, and OVER times the best of them in what stands over it, times its weight;
``AllOf`` and ``AnyOf`` add the scores of the branches that match; ``Weighed`` multiplies their sum by the share of the
weight that matches; ``Phrase`` decides which passages match and scores as its words do; ``Prefix`` scores a constant
per layer; ``Without`` and ``Only`` score as their first branch; ``Flat`` scores what it is given.
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
