"""What an engine executes: a question after the analysis, as a tree of terms. The same tree for every engine.

Scores: a ``Words`` leaf scores the best of its layers (surface 1.0, lemma 0.8, parts 0.5 times the BM25 of the best
term in that layer's scoring field), times its weight; ``AllOf``, ``AnyOf`` and ``AtLeast`` add the scores of the
branches that match; ``Phrase`` decides which passages match and scores as its words do; ``Prefix`` scores a constant
per layer; ``Without`` and ``Only`` score as their first branch.
"""

from __future__ import annotations

from dataclasses import dataclass


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
class AtLeast:
    """Passages that match at least ``count`` of the branches."""

    count: int
    branches: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Passages that match ``plan`` and not ``excluded``."""

    plan: Plan
    excluded: Plan


@dataclass(frozen=True, slots=True)
class Only:
    """Passages that match ``plan`` and have one of the values of a facet (see ``query.FACETS``)."""

    plan: Plan
    facet: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefer:
    """Passages that match ``plan``; those that also match ``wish`` get its score on top, so many times."""

    plan: Plan
    wish: Plan
    times: float = 1.0


Plan = Words | Phrase | Prefix | AllOf | AnyOf | AtLeast | Without | Only | Prefer
