"""Completes a word from the words of an index: each word once, as it is printed, and no names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from weakref import WeakKeyDictionary

from search.danish.forms import surface
from search.danish.keys import key
from search.danish.lemmas import lemmas
from search.danish.names import name_key
from search.executor import Knowledge
from search.glossary import glossary
from search.printed import as_typed
from search.small_words import is_small

SHORTEST = 2  # letters typed
TRIED = 60  # of the words that begin so, the most frequent
MOST = 10  # words completed
_SAME_LETTER = {"a": "aåæ", "e": "eæ", "o": "oø"}  # on a foreign keyboard
_NAMES: WeakKeyDictionary[Knowledge, frozenset[str]] = WeakKeyDictionary()


def completed_words(typed: str, fold: Callable[[str], str], knowledge: Knowledge) -> Iterator[tuple[str, int]]:
    """Words that begin as typed with the number of their passages, the most frequent first.

    Of the forms of a word the base form stands for all. What the word typed finds anyhow, its own forms, isn't among
    them; nor are acronyms and the names of persons and organisations, which are completed as such.
    """
    if len(typed) < SHORTEST:
        return
    near = {term: count for term, count in _near(typed, fold, knowledge) if _is_word(term, typed)}
    frequent = sorted(near, key=lambda term: (-near[term], term))[:TRIED]
    seen = set(lemmas(typed)) if knowledge.frequency(typed) else set()
    given = 0
    for term in frequent:
        bases = lemmas(term)
        if seen.isdisjoint(bases) and given < MOST:
            shown = knowledge.printed(next((key(base) for base in bases if key(base) in near), term))
            if key(shown) not in glossary(knowledge).by_short and not _is_name(shown, knowledge):
                given += 1
                yield as_typed(shown), near[term]
        seen.update(bases)


def _near(typed: str, fold: Callable[[str], str], knowledge: Knowledge) -> Iterator[tuple[str, int]]:
    if fold is surface:
        yield from knowledge.words(typed)
        return
    for letter in _SAME_LETTER.get(typed[0], typed[0]):
        yield from (pair for pair in knowledge.words(letter) if fold(pair[0]).startswith(typed))


def _is_word(term: str, typed: str) -> bool:
    """Letters alone; letters and digits where a digit is typed ("ok2")."""
    plain = term.isalpha() or (term.isalnum() and not term.isdigit() and any(char.isdigit() for char in typed))
    return plain and term != typed and not is_small(term)


def _is_name(printed: str, knowledge: Knowledge) -> bool:
    """Whether a word with a capital is part of a person's name, misspelt or in the genitive, or an organisation."""
    known = _NAMES.get(knowledge)
    if known is None:
        labels = (one.label for one in knowledge.values("person"))
        parts = (part for label in labels for part in name_key(label).split())
        bodies = (one.label for one in knowledge.values("organisation"))
        known = _NAMES[knowledge] = frozenset((*parts, *map(name_key, bodies)))
    return printed[0].isupper() and bool({name_key(printed), name_key(printed.removesuffix("s"))} & known)
