"""The acronyms an index has learnt from its documents, by short form and by long form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

from search.bodies import other_names
from search.danish import acronyms
from search.danish.acronyms import Definition
from search.danish.analysis import analyze
from search.danish.keys import key
from search.executor import Knowledge

_GENITIVE = re.compile(r"(.+)['’]s?|([A-ZÆØÅ\d-]+)s")
_OF: WeakKeyDictionary[Knowledge, Glossary] = WeakKeyDictionary()


@dataclass(frozen=True)
class Glossary:
    """What the short forms of one snapshot stand for, best attested first."""

    by_short: dict[str, tuple[Definition, ...]]  # by key: "fmk"
    by_long: dict[str, tuple[Definition, ...]]  # by each lemma of the long form's first word

    def long_forms(self, word: str) -> tuple[Definition, ...]:
        """What a word stands for, if it is a short form of the index, or the genitive of one."""
        found = self.by_short.get(key(word), ())
        if not found and (genitive := _GENITIVE.fullmatch(word)):
            found = self.by_short.get(key(genitive[1] or genitive[2]), ())
        return found

    def short_form(self, words: Sequence[str]) -> Definition | None:
        """The short form of these words, if the index has one."""
        near = (one for lemma in sorted(_lemmas(words[0])) for one in self.by_long.get(lemma, ()))
        return next((one for one in near if _same(one.long.split(), words)), None)


def glossary(knowledge: Knowledge) -> Glossary:
    """The acronyms of a snapshot; read once, since it doesn't change."""
    found = _OF.get(knowledge)
    if found is None:
        found = _OF[knowledge] = _read(knowledge)
    return found


def _read(knowledge: Knowledge) -> Glossary:
    counted = [(acronyms.from_term(term), count) for term, count in knowledge.words(acronyms.MARK)]
    sure = (
        (count, one) for one, count in counted if one and not (one.claimed and not _bears_out(knowledge, one, count))
    )
    ranked = sorted(sure, key=lambda pair: (pair[1].claimed, -pair[0], pair[1]))
    by_short: dict[str, tuple[Definition, ...]] = {}
    by_long: dict[str, tuple[Definition, ...]] = {}
    for _, definition in ranked:
        if definition.claimed and key(definition.short) in by_short:
            continue
        held, words = by_short.get(key(definition.short), ()), definition.long.split()
        if not any(_same(other.long.split(), words) for other in held):
            by_short[key(definition.short)] = (*held, definition)
        for lemma in sorted(_lemmas(words[0])):
            by_long[lemma] = (*by_long.get(lemma, ()), definition)
    return Glossary(by_short, by_long)


def _bears_out(knowledge: Knowledge, claim: Definition, count: int) -> bool:
    """Whether a short form whose letters don't tell is one: said again, or used on its own, and nobody's name.

    In the same place stand the organisation somebody is from and a person's initials.
    """
    short = key(claim.short)
    if count < 2 and knowledge.frequency(short) <= count:
        return False
    people = (one.label for one in knowledge.values("person"))
    bodies = (one.label for one in knowledge.values("organisation"))
    others = (name for names in other_names(knowledge).values() for name in names)
    if short in map(key, (*bodies, *others)):
        return False
    return not any(acronyms.are_initials(claim.short, name) for name in people)


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two long forms are the same words, inflected or not."""
    return len(one) == len(other) and all(_lemmas(a) & _lemmas(b) for a, b in zip(one, other, strict=True))


@lru_cache(maxsize=4096)
def _lemmas(word: str) -> frozenset[str]:
    found = [term.text for token in analyze(word)[:1] for term in token.terms if term.layer == "lemma"]
    return frozenset((key(word), *found))
