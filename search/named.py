"""Finds the people a question names, however their names are spelt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.bodies import other_names
from search.danish.keys import key
from search.danish.lexicon import lexicon
from search.danish.names import NEAR, likeness, name_key
from search.executor import Knowledge
from search.results import FacetValue

LONGEST_NAME = 5  # words
_OF: WeakKeyDictionary[Knowledge, _People] = WeakKeyDictionary()
_ORGANISATIONS: WeakKeyDictionary[Knowledge, dict[tuple[str, ...], str]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Named:
    """Words ``start`` to ``end`` of a question name somebody of the index."""

    start: int
    end: int
    persons: tuple[FacetValue, ...]  # more than one where the name fits several equally well
    exact: bool  # whether the name sounds as typed


def named(words: Sequence[str], knowledge: Knowledge) -> tuple[Named, ...]:
    """The names among the words, left to right, each as long as it can be."""
    found, place = [], 0
    while place < len(words):
        name = _longest(words, place, _people(knowledge))
        if name:
            found.append(name)
        place = name.end if name else place + 1
    return tuple(found)


def organisations(words: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """The values of the organisations that the words name in full: ``KL``, ``Danske Regioner``."""
    known = _ORGANISATIONS.get(knowledge)
    if known is None:
        bodies = {one.value: one.label for one in knowledge.values("organisation")}
        others = {_keys(name.split()): value for value, names in other_names(knowledge).items() for name in names}
        known = {keys: value for keys, value in others.items() if value in bodies}
        known |= {_keys(label.split()): value for value, label in bodies.items()}
        _ORGANISATIONS[knowledge] = known
    runs = (words[start:end] for start in range(len(words)) for end in range(start + 1, start + LONGEST_NAME + 1))
    return tuple(dict.fromkeys(known[_keys(run)] for run in runs if _keys(run) in known))


def fitting(name: str, knowledge: Knowledge) -> tuple[FacetValue, ...]:
    """The persons a name fits best; empty where it fits nobody."""
    return _people(knowledge).fitting(name_key(name).split())


@dataclass(frozen=True)
class _People:
    """The persons of a snapshot, by each word of their names' keys."""

    by_word: dict[str, list[FacetValue]]

    def fitting(self, keys: Sequence[str]) -> tuple[FacetValue, ...]:
        """Those whose names have all the words, or nearly; the best fits, by value."""
        asked = " ".join(keys)
        candidates: dict[str, FacetValue] | None = None
        for word in keys:
            fits = {one.value: one for near in self._near(word) for one in self.by_word[near]}
            candidates = fits if candidates is None else {k: one for k, one in candidates.items() if k in fits}
        scored = [(likeness(asked, one.label), one) for _, one in sorted((candidates or {}).items())]
        best = max((score for score, _ in scored), default=0.0)
        return tuple(one for score, one in scored if score == best) if best else ()

    def _near(self, word: str) -> list[str]:
        if word in self.by_word or len(word) < NEAR:
            return [word] if word in self.by_word else []
        return [near for near, *_ in process.extract(word, self.by_word.keys(), scorer=OSA.distance, score_cutoff=1)]


def _people(knowledge: Knowledge) -> _People:
    found = _OF.get(knowledge)
    if found is None:
        found = _OF[knowledge] = _by_word(knowledge.values("person"))
    return found


def _keys(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(key, words))


def _by_word(persons: Sequence[FacetValue]) -> _People:
    by_word: dict[str, list[FacetValue]] = {}
    for person in persons:
        for word in dict.fromkeys(name_key(person.label).split()):
            by_word.setdefault(word, []).append(person)
    return _People(by_word)


def _longest(words: Sequence[str], place: int, people: _People) -> Named | None:
    for length in range(min(LONGEST_NAME, len(words) - place), 0, -1):
        if length == 1 and not _looks_like_a_name(words[place]):
            continue
        keys = name_key(" ".join(words[place : place + length])).split()
        known = [one in people.by_word for one in keys]
        if not all(known) and not all(word.islower() or word.istitle() for word in words[place : place + length]):
            continue  # acronyms and codes are never misspelt names
        if (length == 1 or any(known)) and (found := people.fitting(keys)):
            return Named(place, place + length, found, all(known))
    return None


def _looks_like_a_name(word: str) -> bool:
    """``Dam`` may be somebody, ``dam`` is a pond; a word the lexicon doesn't know may be a name in small letters."""
    form = word.lower()
    printed_as_name = word[0].isupper() and word[1:].islower()
    return len(word) > 2 and (printed_as_name or form not in lexicon() or lexicon().is_name(form))
