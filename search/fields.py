"""The searched fields of an index: the terms a passage puts in each, how often, and at which positions.

Per layer there are two scoring fields, bags of terms: what is said, and what it is said under: the titles, who says it,
and what it answers. Beside them stand the positions of the same terms in title and text, for phrases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from search.danish.analysis import Layer, Token
from search.passage import Passage
from search.small_words import is_small

Analyze = Callable[[str], tuple[Token, ...]]
Bags = Mapping[Layer, Mapping[str, int]]  # term -> how many times it counts
Positions = Mapping[str, list[int]]  # term -> ascending positions

LAYERS: tuple[Layer, ...] = get_args(Layer)
# What a statement counts as at least, in words. BM25 takes a short text for all the more about its words, but "Det var
# hun enig i." isn't.
LEAST_LENGTH = 40
GAP = 1000  # positions between the title's last word and the text's first; more than any slop
# How many times a word of the title counts for what is said under it: what lays a matter before the meeting or ends it
# is about all of it, a remark perhaps about something else, and a label ("Sagsnr.: …", "Ingen") about nothing.
LEADING_ACTS = frozenset({"konklusion", "orientering", "indstilling", "sagsfremstilling", "drøftelse"})
LEADING, FULL, SHORT, LABEL = 3, 2, 1, 0
SHORTEST_FULL = 12  # words, small ones aside
SHORTEST_REMARK = 3  # words, or more than LONGEST_LABEL where no sentence ends
LONGEST_LABEL = 4
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Fields:
    """What a passage puts in the index, per layer."""

    said: Bags  # what a statement says
    over: Bags  # what it is said under, by whom and in answer to what; all that is said in a section
    positions: Mapping[Layer, Positions]  # titles first, then the text, with gaps between

    @property
    def lengths(self) -> Mapping[Layer, int]:
        """How long what is said is for BM25, 0 where there is nothing in a layer; what stands over it has no length.

        An engine that counts the terms itself fills a short bag up with a term that no question can hold.
        """
        counted = {layer: sum(bag.values()) for layer, bag in self.said.items()}
        return {layer: max(length, LEAST_LENGTH) if length else 0 for layer, length in counted.items()}


def fields_of(passage: Passage, analyze: Analyze) -> Fields:
    """The terms of a passage: titles and text with positions; speakers and organisations in the bags alone.

    So are those of the question it answers: an answer seldom repeats what it was asked about. A section says nothing
    itself, its statements do: its text counts as what stands over it.
    """
    weight = title_weight(passage)
    titles = [analyze(item.title) for item in (*passage.above, passage.item) if weight]
    text = analyze(passage.text)
    said: dict[Layer, dict[str, int]] = {layer: {} for layer in LAYERS}
    over: dict[Layer, dict[str, int]] = {layer: {} for layer in LAYERS}
    if passage.kind == "statement":
        _count(said, text)
    else:
        _note(over, text, SHORT)
    for title in titles:
        _note(over, title, weight)
    for name in (*(speaker.name for speaker in passage.speakers), *passage.organisations, passage.question or ""):
        _note(over, analyze(name), SHORT)
    positions: dict[Layer, dict[str, list[int]]] = {layer: {} for layer in LAYERS}
    at = 0
    for tokens in (*titles, text):
        _place(positions, tokens, at)
        at += tokens[-1].position + GAP if tokens else 0
    return Fields(said, over, positions)


def title_weight(passage: Passage) -> int:
    """How many times a word of the title counts for a passage."""
    if passage.outcome or passage.act in LEADING_ACTS:
        return LEADING
    words = _WORD.findall(passage.text)
    ended = passage.text.rstrip().endswith((".", "!", "?", "…"))
    if passage.kind == "statement" and len(words) < (SHORTEST_REMARK if ended else LONGEST_LABEL + 1):
        return LABEL
    return SHORT if sum(not is_small(word) for word in words) < SHORTEST_FULL else FULL


def _count(bags: dict[Layer, dict[str, int]], tokens: Iterable[Token]) -> None:
    """Every token as often as it stands there."""
    for token in tokens:
        for layer, term in _terms(token):
            bags[layer][term] = bags[layer].get(term, 0) + 1


def _note(bags: dict[Layer, dict[str, int]], tokens: Iterable[Token], weight: int) -> None:
    """Every token once, as often as it weighs."""
    for layer, term in (one for token in tokens for one in _terms(token)):
        bags[layer][term] = max(weight, bags[layer].get(term, 0))


def _place(positions: dict[Layer, dict[str, list[int]]], tokens: Iterable[Token], base: int) -> None:
    for token in tokens:
        for layer, term in _terms(token):
            places = positions[layer].setdefault(term, [])
            if not places or places[-1] != base + token.position:
                places.append(base + token.position)


def _terms(token: Token) -> Iterable[tuple[Layer, str]]:
    """A token's terms, each once per layer, in the order of the analysis."""
    return dict.fromkeys((term.layer, term.text) for term in token.terms)
