"""The searched fields of an index: the terms a passage puts in each, how often, and at which positions.

Per layer there is one scoring field, a bag of terms in which a token counts as many times as its field weighs: plain
BM25 over it is a simple BM25F. Beside it stand the positions of the same terms in title and text, for phrases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from search.danish.analysis import Layer, Token
from search.passage import Passage

Analyze = Callable[[str], tuple[Token, ...]]
Positions = Mapping[str, list[int]]  # term -> ascending positions

LAYERS: tuple[Layer, ...] = get_args(Layer)
# What is said counts more than the title it is said under, which all statements of an item share. Measured on 192
# words of item titles over 36 minutes: the first hit says the word in 85 % (title 3, speaker 2, text 1: 32 %).
TITLE_WEIGHT = 1  # the item's title, and those of the items above it
SPEAKER_WEIGHT = 1  # the name of each speaker
ORGANISATION_WEIGHT = 1
TEXT_WEIGHT = 2
QUESTION_WEIGHT = 1  # of what was asked, where the passage is the answer
# What a passage counts as at least, which is a statement of some 25 words under its title. BM25 takes a short text for
# all the more about its words, but "Det var hun enig i." has them from its title and says nothing of them.
LEAST_LENGTH = 70
GAP = 1000  # positions between the title's last word and the text's first; more than any slop


@dataclass(frozen=True, slots=True)
class Fields:
    """What a passage puts in the index, per layer."""

    bags: Mapping[Layer, Mapping[str, int]]  # term -> how many times it counts
    positions: Mapping[Layer, Positions]  # titles first, then the text, with gaps between

    @property
    def lengths(self) -> Mapping[Layer, int]:
        """How long a passage is for BM25, 0 where it has nothing in a layer.

        An engine that counts the terms itself fills a short bag up with a term that no question can hold.
        """
        counted = {layer: sum(bag.values()) for layer, bag in self.bags.items()}
        return {layer: max(length, LEAST_LENGTH) if length else 0 for layer, length in counted.items()}


def fields_of(passage: Passage, analyze: Analyze) -> Fields:
    """The terms of a passage: titles and text with positions; speakers and organisations in the bags alone.

    So are those of the question it answers: an answer seldom repeats what it was asked about.
    """
    titles = [analyze(item.title) for item in (*passage.above, passage.item)]
    text = analyze(passage.text)
    bags: dict[Layer, dict[str, int]] = {layer: {} for layer in LAYERS}
    for title in titles:
        _count(bags, title, TITLE_WEIGHT)
    _count(bags, text, TEXT_WEIGHT)
    for speaker in passage.speakers:
        _count(bags, analyze(speaker.name), SPEAKER_WEIGHT)
    for organisation in passage.organisations:
        _count(bags, analyze(organisation), ORGANISATION_WEIGHT)
    if passage.question:
        _count(bags, analyze(passage.question), QUESTION_WEIGHT)
    positions: dict[Layer, dict[str, list[int]]] = {layer: {} for layer in LAYERS}
    at = 0
    for tokens in (*titles, text):
        _place(positions, tokens, at)
        at += tokens[-1].position + GAP if tokens else 0
    return Fields(bags, positions)


def _count(bags: dict[Layer, dict[str, int]], tokens: Iterable[Token], weight: int) -> None:
    for token in tokens:
        for layer, term in _terms(token):
            bags[layer][term] = bags[layer].get(term, 0) + weight


def _place(positions: dict[Layer, dict[str, list[int]]], tokens: Iterable[Token], base: int) -> None:
    for token in tokens:
        for layer, term in _terms(token):
            places = positions[layer].setdefault(term, [])
            if not places or places[-1] != base + token.position:
                places.append(base + token.position)


def _terms(token: Token) -> Iterable[tuple[Layer, str]]:
    """A token's terms, each once per layer, in the order of the analysis."""
    return dict.fromkeys((term.layer, term.text) for term in token.terms)
