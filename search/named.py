"""Finds the people a question names, however their names are spelt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from search.danish.lexicon import lexicon
from search.danish.names import likeness, name_key
from search.results import FacetValue

LONGEST_NAME = 5  # words
CERTAIN, LIKELY = 0.75, 0.6


@dataclass(frozen=True, slots=True)
class Named:
    """Words ``start`` to ``end`` of a question name somebody of the index."""

    start: int
    end: int
    persons: tuple[FacetValue, ...]  # more than one where the name fits several equally well


def named(words: Sequence[str], persons: Sequence[FacetValue]) -> tuple[Named, ...]:
    """The names among the words, longest first match, left to right."""
    found, place = [], 0
    keys = [frozenset(name_key(person.label).split()) for person in persons]
    while place < len(words):
        length, fitting = _longest(words, place, persons, keys)
        if length:
            found.append(Named(place, place + length, fitting))
        place += length or 1
    return tuple(found)


def fitting(name: str, persons: Sequence[FacetValue]) -> tuple[FacetValue, ...]:
    """The persons a name fits best; empty where it fits nobody."""
    scored = [(likeness(name, person.label), person) for person in persons]
    best = max((score for score, _ in scored), default=0.0)
    return tuple(person for score, person in scored if score == best) if best else ()


def _longest(
    words: Sequence[str], place: int, persons: Sequence[FacetValue], keys: Sequence[frozenset[str]]
) -> tuple[int, tuple[FacetValue, ...]]:
    for length in range(min(LONGEST_NAME, len(words) - place), 0, -1):
        name = " ".join(words[place : place + length])
        if length == 1 and not _looks_like_a_name(words[place]):
            continue
        parts = name_key(name).split()
        if length > 1 and not any(part in held for part in parts for held in keys):
            continue
        if found := fitting(name, persons):
            return length, found
    return 0, ()


def _looks_like_a_name(word: str) -> bool:
    """``Dam`` may be somebody, ``dam`` is a pond; a word the lexicon doesn't know may be a name in small letters."""
    form = word.lower()
    printed_as_name = word[0].isupper() and word[1:].islower()
    return len(word) > 2 and (printed_as_name or form not in lexicon() or lexicon().is_name(form))
