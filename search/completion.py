"""Completes what is being typed: persons, organisations, agenda items, acronyms and words of the index."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from search.bodies import other_names
from search.danish.forms import surface
from search.danish.keys import weak_key
from search.danish.names import name_key
from search.danish.tokens import words
from search.executor import Knowledge
from search.glossary import glossary
from search.question import FIELDS
from search.small_words import is_small
from search.word_completion import completed_words

Kind = Literal["person", "organisation", "item", "acronym", "word"]
MOST = 10
SHARE = 3  # of each kind, so that one doesn't crowd out the others
SHORTEST = 2  # letters typed
SHORTEST_SOUND = 4  # letters that sound like a name; fewer sound like too many
_FIELD = re.compile(r"\s*(\w+):(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Completion:
    """Something that can be asked for."""

    kind: Kind
    text: str  # as a reader reads it: "Christian Harsløf", "FMK (Fælles Medicinkort)"
    value: str  # a facet's value for persons, organisations and items; else what to search
    count: int  # passages


@dataclass(frozen=True, slots=True)
class _Typed:
    """What is typed, word by word; ``fold`` brings it and what it is compared with to one spelling."""

    text: str
    words: tuple[str, ...]
    fold: Callable[[str], str]

    def fit(self, name: str) -> int | None:
        """How a name holds what is typed: 0 as it stands, 1 word by word in any order, None not at all.

        The last word may be a beginning. A word of one letter must stand behind the others, and small words alone
        ("og", "til") say nothing.
        """
        held = [self.fold(word.text) for word in words(name)]
        *whole, last = self.words
        for start in range(len(held) - len(whole)):
            run = held[start : start + len(self.words)]
            if run[:-1] == whole and run[-1].startswith(last) and not all(map(is_small, run)):
                return 0
        if min(map(len, self.words)) < SHORTEST or all(map(is_small, self.words)):
            return None
        return 1 if len(self.words) > 1 and _begin(self.words, held) else None


def completions(typed: str, knowledge: Knowledge, most: int = MOST) -> tuple[Completion, ...]:
    """What begins as typed, in any word of it, the most frequent of each kind first; names also by their sound.

    Where nothing does: what is printed as one word ("nem log"), what a foreign keyboard would write so, and at last
    words for the last of those typed. ``person:``, ``organisation:`` and ``punkt:`` ask for one kind.
    """
    kind, text = _field(typed)
    wanted = tuple(surface(word.text) for word in words(text))
    if not wanted or len("".join(wanted)) < SHORTEST:
        return ()
    readings = [_Typed(text, wanted, surface)]
    if not all(map(is_small, wanted)):
        readings += [_Typed(text, ("".join(wanted),), surface)] if len(wanted) > 1 else []
        readings.append(_Typed(text, tuple(map(_weak, wanted)), _weak))
    found = (_chosen(reading, knowledge, kind, most) for reading in readings)
    return next((one for one in found if one), ()) or (() if kind else tuple(_last_words(text, knowledge))[:most])


def _field(typed: str) -> tuple[str | None, str]:
    """The kind that a field before the colon asks for, and what is typed after it."""
    field = _FIELD.fullmatch(typed)
    kind = FIELDS.get(field[1].lower()) if field else None
    return (kind, field[2]) if field and kind in ("person", "organisation", "item") else (None, typed)


def _weak(word: str) -> str:
    return weak_key(surface(word))[1:]


def _chosen(typed: _Typed, knowledge: Knowledge, only: str | None, most: int) -> tuple[Completion, ...]:
    kinds: dict[str, Iterable[tuple[int, Completion]]] = {
        "person": _persons(typed, knowledge),
        "organisation": _organisations(typed, knowledge),
        "item": _items(typed, knowledge),
        "acronym": _acronyms(typed, knowledge),
        "word": _words(typed, knowledge),
    }
    ranked = [
        [one for _, one in sorted(found, key=lambda pair: (pair[0], -pair[1].count, pair[1].text))]
        for kind, found in kinds.items()
        if only in (None, kind)
    ]
    room = most - sum(min(SHARE, len(kind)) for kind in ranked)
    chosen: list[Completion] = []
    for kind in ranked:
        more = max(0, min(room, len(kind) - SHARE))
        chosen += kind[: SHARE + more]
        room -= more
    return tuple(chosen[:most])


def _persons(typed: _Typed, knowledge: Knowledge) -> Iterator[tuple[int, Completion]]:
    least = SHORTEST_SOUND if typed.fold is surface else SHORTEST_SOUND - 1  # where nothing begins so, less will do
    sound = name_key(typed.text).split()
    if min(len("".join(sound)) + 1, len("".join(typed.words))) < least:
        sound = []
    for one in knowledge.values("person"):
        if typed.fit(one.label) is not None or _begin(sound, name_key(one.label).split()):
            yield 0, Completion("person", one.label, one.value, one.count)


def _organisations(typed: _Typed, knowledge: Knowledge) -> Iterator[tuple[int, Completion]]:
    others = other_names(knowledge)
    for one in knowledge.values("organisation"):
        names = (one.label, *others.get(one.value, ()))
        fits = [(fit, place) for place, name in enumerate(names) if (fit := typed.fit(name)) is not None]
        if fits:
            fit, place = min(fits)
            text = f"{one.label} ({names[place]})" if place else one.label
            yield fit, Completion("organisation", text, one.value, one.count)


def _items(typed: _Typed, knowledge: Knowledge) -> Iterator[tuple[int, Completion]]:
    for one in knowledge.values("item"):
        fit = typed.fit(one.label)
        if fit is not None:
            yield fit, Completion("item", one.label, one.value, one.count)


def _acronyms(typed: _Typed, knowledge: Knowledge) -> Iterator[tuple[int, Completion]]:
    for definitions in glossary(knowledge).by_short.values():
        for one in definitions:
            fits = [fit for name in (one.short, one.long) if (fit := typed.fit(name)) is not None]
            if fits:
                count = knowledge.frequency(surface(one.short))
                yield min(fits), Completion("acronym", f"{one.short} ({one.long})", one.short, count)


def _words(typed: _Typed, knowledge: Knowledge) -> Iterator[tuple[int, Completion]]:
    """The words that a single one begins."""
    for word, count in completed_words(typed.words[0], typed.fold, knowledge) if len(typed.words) == 1 else ():
        yield 0, Completion("word", word, word, count)


def _last_words(text: str, knowledge: Knowledge) -> Iterator[Completion]:
    """The words that the last of several begins, behind the others as they are typed."""
    *others, last = words(text)
    if not others or is_small(last.text):
        return
    for word, count in completed_words(surface(last.text), surface, knowledge):
        whole = f"{text[: last.start]}{word}".strip()
        whole += '"' if whole.count('"') % 2 else ""
        yield Completion("word", whole, whole, count)


def _begin(wanted: Sequence[str], held: Sequence[str]) -> bool:
    """Whether each word typed begins a word of its own."""
    left = list(held)
    for word in wanted:
        match = next((other for other in left if other.startswith(word)), None)
        if match is None:
            return False
        left.remove(match)
    return bool(wanted)
