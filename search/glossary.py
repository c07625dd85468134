"""The acronyms an index has learnt from its documents, by short form and by long form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

from search.danish import acronyms
from search.danish.acronyms import Definition
from search.danish.analysis import analyze
from search.danish.keys import key
from search.executor import Knowledge

_OF: WeakKeyDictionary[Knowledge, Glossary] = WeakKeyDictionary()


@dataclass(frozen=True)
class Glossary:
    """What the short forms of one snapshot stand for, best attested first."""

    by_short: dict[str, tuple[Definition, ...]]  # by key: "fmk"
    by_long: dict[tuple[str, ...], Definition]  # by the lemmas of the long form's words

    def long_forms(self, word: str) -> tuple[Definition, ...]:
        """What a word stands for, if it is a short form of the index."""
        return self.by_short.get(key(word), ())

    def short_form(self, words: Sequence[str]) -> Definition | None:
        """The short form of these words, if the index has one."""
        return self.by_long.get(tuple(map(_lemma, words)))


def glossary(knowledge: Knowledge) -> Glossary:
    """The acronyms of a snapshot; read once, since it doesn't change."""
    found = _OF.get(knowledge)
    if found is None:
        found = _OF[knowledge] = _read(knowledge)
    return found


def _read(knowledge: Knowledge) -> Glossary:
    counted = [(acronyms.from_term(term), count) for term, count in knowledge.words(acronyms.MARK)]
    ranked = sorted(((count, one) for one, count in counted if one), key=lambda pair: (-pair[0], pair[1]))
    by_short: dict[str, tuple[Definition, ...]] = {}
    by_long: dict[tuple[str, ...], Definition] = {}
    for _, definition in ranked:
        held = by_short.get(key(definition.short), ())
        long = long_words(definition)
        if long not in map(long_words, held):
            by_short[key(definition.short)] = (*held, definition)
        by_long.setdefault(long, definition)
    return Glossary(by_short, by_long)


@lru_cache(maxsize=1024)
def long_words(definition: Definition) -> tuple[str, ...]:
    """The long form's words, each by its first lemma, so that inflected forms are the same."""
    return tuple(_lemma(word) for word in definition.long.split())


def _lemma(word: str) -> str:
    tokens = analyze(word)
    return next((term.text for term in tokens[0].terms if term.layer == "lemma"), key(word)) if tokens else key(word)
