"""The values of the analysis: a text's words, each with its terms in three layers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Layer = Literal["surface", "lemma", "parts"]


@dataclass(frozen=True, slots=True)
class Term:
    """What an index stores and a question asks for. Holds no space and at most 255 characters."""

    text: str
    layer: Layer
    start: int  # where in the text it stems from: the whole word, or the part of a compound
    end: int
    step: str  # the step of the analysis that made it: "token", "lemma", "compound", "suspended" ...


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text with every term it can be found by."""

    position: int
    start: int
    end: int
    terms: tuple[Term, ...]
