"""Which letters of a text a question found, and by which step of the analysis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from search.asking import understood
from search.danish.analysis import Layer, Reading, read_where
from search.danish.forms import FormTerm
from search.danish.probes import Probe
from search.executor import Knowledge
from search.plan import AllOf, AnyOf, Only, Phrase, Plan, Prefer, Prefix, Weighed, Without, Words


class Mark(NamedTuple):
    """A stretch of a text that a question found."""

    start: int
    end: int
    number: int  # which word or phrase of the question
    term: str
    layer: Layer
    step: str  # of the analysis
    whole: tuple[int, int] | None = None  # the stretch of the phrase that it is a word of


class Marks:
    """The marks of one question in any text.

    With ``knowledge`` also acronyms and spellings of names are found that only the index knows; ``expand`` as in Query.
    """

    def __init__(self, question: str, knowledge: Knowledge | None = None, *, expand: bool = True) -> None:
        self._terms: dict[str, list[tuple[int, Layer]]] = {}
        self._stems: list[tuple[str, int]] = []
        self._phrases: list[tuple[Phrase, int]] = []
        asked = understood(question, knowledge, expand)
        self.labels = tuple(label for label, _ in asked)  # the words of the question, by their numbers
        self.persons = tuple(frozenset(_persons(plan)) for _, plan in asked)  # the ids of those each of them names
        for number, (_, plan) in enumerate(asked):
            for leaf in _leaves(plan):
                self._add(leaf, number)
        self._probe = Probe(self._starts())
        self.find = lru_cache(maxsize=256)(self._find)

    def _starts(self) -> Iterator[str]:
        """Every term that is looked for, and every start of one."""
        yield from self._terms
        yield from (stem for stem, _ in self._stems)
        for phrase, _ in self._phrases:
            for words in phrase.words:
                yield from (*words.surface, *words.lemma, *words.parts)

    def _add(self, leaf: Words | Phrase | Prefix, number: int) -> None:
        match leaf:
            case Phrase():
                self._phrases.append((leaf, number))
            case Prefix(stem):
                self._stems.append((stem, number))
            case Words():
                for layer, terms in _layers(leaf):
                    for term in terms:
                        self._terms.setdefault(term, []).append((number, layer))

    def _find(self, text: str) -> Sequence[Mark]:
        """Every stretch found, by place; where several lie on each other the longest comes first."""
        return self.among(read_where(text, self._probe.may_hold))

    def among(self, readings: Sequence[Reading]) -> Sequence[Mark]:
        """The stretches found among the words of a text."""
        found = [*self._words(readings)]
        for phrase, number in self._phrases:
            found += _phrased(readings, phrase, number)
        return sorted(set(found), key=lambda mark: (mark.start, -mark.end, mark.number, mark.layer, mark.term))

    def _words(self, readings: Sequence[Reading]) -> Iterator[Mark]:
        wanted, texts = self._terms, frozenset(self._terms)
        for reading in readings:
            if not self._stems and texts.isdisjoint(reading.texts):
                continue
            for term in reading.terms:
                if term.text in wanted:
                    for number, layer in wanted[term.text]:
                        if layer == term.layer:
                            yield _mark(reading, term, number)
                if self._stems and term.layer == "surface":
                    for stem, number in self._stems:
                        if term.text.startswith(stem):
                            yield _mark(reading, term, number)


def _mark(reading: Reading, term: FormTerm, number: int) -> Mark:
    start = reading.start
    return Mark(start + term.start, start + term.end, number, term.text, term.layer, term.step)


def _phrased(readings: Sequence[Reading], phrase: Phrase, number: int) -> Iterator[Mark]:
    """The words of a phrase where they stand in their order, at most its slop apart."""
    places = [_places(readings, words) for words in phrase.words]
    if not all(places):
        return
    for first in places[0] if places else ():
        chain = _chain(first, places[1:], phrase.slop)
        if len(chain) == len(places):
            marks = [_mark(readings[at], term, number) for at, term in chain]
            whole = (min(one.start for one in marks), max(one.end for one in marks))
            yield from (one._replace(whole=whole) for one in marks)


def _chain(
    first: tuple[int, FormTerm], rest: Sequence[Sequence[tuple[int, FormTerm]]], slop: int
) -> list[tuple[int, FormTerm]]:
    """The nearest place of each following word, as long as all are near enough to where they belong."""
    chain = [first]
    for offset, places in enumerate(rest, 1):
        near = [(abs(at - first[0] - offset), at, term) for at, term in places if abs(at - first[0] - offset) <= slop]
        if not near:
            break
        _, at, term = min(near)
        chain.append((at, term))
    return chain


def _places(readings: Sequence[Reading], words: Words) -> list[tuple[int, FormTerm]]:
    """Where a text holds a word, by the first of its terms that is asked for."""
    wanted = {layer: frozenset(terms) for layer, terms in _layers(words)}
    texts = frozenset().union(*wanted.values())
    found = []
    for at, reading in enumerate(readings):
        if not texts.isdisjoint(reading.texts):
            found += [(at, term) for term in reading.terms if term.text in wanted[term.layer]][:1]
    return found


def _layers(words: Words) -> tuple[tuple[Layer, tuple[str, ...]], ...]:
    return ("surface", words.surface), ("lemma", words.lemma), ("parts", words.parts)


def _persons(plan: Plan) -> Iterator[str]:
    """The ids of the persons whose own words a plan finds."""
    match plan:
        case Only(_, "person", values):
            yield from values
        case AllOf(branches) | AnyOf(branches):
            for branch in branches:
                yield from _persons(branch)


def _leaves(plan: Plan) -> Iterator[Words | Phrase | Prefix]:
    """The leaves that passages are found by, not those that exclude."""
    match plan:
        case Words() | Phrase() | Prefix():
            yield plan
        case AllOf(branches) | AnyOf(branches) | Weighed(_, branches, _):
            for branch in branches:
                yield from _leaves(branch)
        case Without(inner, _) | Only(inner, _, _) | Prefer(inner, _):
            yield from _leaves(inner)
