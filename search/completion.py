"""Completes what is being typed: persons, organisations, agenda items, acronyms and words of the index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from search.danish.keys import key
from search.danish.names import name_key
from search.danish.tokens import words
from search.executor import Knowledge
from search.glossary import glossary
from search.small_words import is_small

Kind = Literal["person", "organisation", "item", "acronym", "word"]
MOST = 10
SHARE = 3  # of each kind, so that one doesn't crowd out the others
SHORTEST = 2  # letters typed


@dataclass(frozen=True, slots=True)
class Completion:
    """Something that can be asked for."""

    kind: Kind
    text: str  # as a reader reads it: "Christian Harsløf", "FMK (Fælles Medicinkort)"
    value: str  # a facet's value for persons, organisations and items; else what to search
    count: int  # passages; 0 where it isn't counted


def completions(typed: str, knowledge: Knowledge, most: int = MOST) -> tuple[Completion, ...]:
    """What begins as typed, in any word of it, the most frequent of each kind first; names also by their sound."""
    wanted = [key(word.text) for word in words(typed)]
    if not wanted or len(key(typed.strip())) < SHORTEST:
        return ()
    kinds: tuple[Iterable[Completion], ...] = (
        _values("person", typed, wanted, knowledge),
        _values("organisation", typed, wanted, knowledge),
        _values("item", typed, wanted, knowledge),
        _acronyms(wanted, knowledge),
        _words(wanted[-1], knowledge) if len(wanted) == 1 else (),
    )
    ranked = [sorted(kind, key=lambda one: (-one.count, one.text)) for kind in kinds]
    room = most - sum(min(SHARE, len(kind)) for kind in ranked)
    chosen: list[Completion] = []
    for kind in ranked:
        more = max(0, min(room, len(kind) - SHARE))
        chosen += kind[: SHARE + more]
        room -= more
    return tuple(chosen[:most])


def _values(kind: Kind, typed: str, wanted: list[str], knowledge: Knowledge) -> Iterable[Completion]:
    for value in knowledge.values(kind):
        held = [key(word.text) for word in words(value.label)]
        sounds_so = kind == "person" and _begin(name_key(typed).split(), name_key(value.label).split())
        if sounds_so or _begin(wanted, held):
            yield Completion(kind, value.label, value.value, value.count)


def _begin(wanted: list[str], held: list[str]) -> bool:
    """Whether each word typed begins a word of its own."""
    left = list(held)
    for word in wanted:
        match = next((other for other in left if other.startswith(word)), None)
        if match is None:
            return False
        left.remove(match)
    return bool(wanted)


def _acronyms(wanted: list[str], knowledge: Knowledge) -> Iterable[Completion]:
    for definitions in glossary(knowledge).by_short.values():
        for definition in definitions:
            held = [key(definition.short), *(key(word.text) for word in words(definition.long))]
            if _begin(wanted, held):
                yield Completion("acronym", f"{definition.short} ({definition.long})", definition.short, 0)


def _words(wanted: str, knowledge: Knowledge) -> Iterable[Completion]:
    for term, count in knowledge.words(wanted):
        if term.isalpha() and term != wanted and not is_small(term):
            yield Completion("word", term, term, count)
