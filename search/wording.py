"""Plans the words of a question: as names, acronyms, codes and words that may be written as one, or each for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from search import leaves
from search.conditions import held_on
from search.danish.acronyms import Definition
from search.danish.codes import is_code, is_number
from search.danish.keys import key, weak_key
from search.days import Days, days
from search.executor import Knowledge
from search.glossary import glossary
from search.named import Named
from search.plan import AllOf, AnyOf, Only, Phrase, Plan, Without, Words

DATE = 0.2  # weight of the words of a date
NAME = 0.2  # weight of the words of a person's name


@dataclass(frozen=True, slots=True)
class Branch:
    """What a passage must have, and the words of the question behind it."""

    plan: Plan
    label: str = ""
    kind: Literal["word", "quote", "date", "other"] = "other"  # a word may be taken apart, a quote isn't given up


@dataclass
class Wording:
    """Plans words against one index. ``expand`` lets acronyms stand for their long forms and back.

    With ``plainly`` a word is only itself in its forms, as what is excluded is: nothing related, no acronyms.
    """

    knowledge: Knowledge
    expand: bool = True
    plainly: bool = False
    notices: list[str] = field(default_factory=list)
    widened: list[Definition] = field(default_factory=list)  # the acronyms that were searched along

    def word(self, text: str) -> Plan:
        """One word for itself."""
        return self._word([text], 0)

    def run(self, words: Sequence[str], names: Sequence[Named]) -> Iterator[Branch]:
        """The words side by side; ``names`` are the people among them."""
        place = 0
        while place < len(words):
            name = next((one for one in names if one.start == place), None)
            if name:
                length = name.end - name.start
                plan = self._name(words[name.start : name.end], name)
            elif length := self._long_form(words, place):
                plan = self._spelt_out(words[place : place + length])
            elif dated := self._dated(words, place):
                yield dated[1]
                place += dated[0]
                continue
            elif place + 1 < len(words) and is_code(words[place], words[place + 1]):
                length, plan = 2, leaves.code(words[place], words[place + 1], self.knowledge.frequency)
            else:
                yield self._single(words, place)
                place += 1
                continue
            yield Branch(plan, " ".join(words[place : place + length]))
            place += length

    def _dated(self, words: Sequence[str], place: int) -> tuple[int, Branch] | None:
        """A month with its year, or a whole date: what is said at a meeting then, or where the date is named."""
        found = dated(words, place)
        if not found:
            return None
        length, label, meant = found
        written = dict.fromkeys((" ".join(words[place : place + length]), meant.written))
        named = tuple(Phrase(tuple(replace(one, weight=DATE) for one in leaves.exact(text))) for text in written)
        held = held_on(meant, self.knowledge)
        then = (Only(AllOf(()), "meeting", held),) if held else ()
        return length, Branch(any_of((*then, *named)), label, "date")

    def _single(self, words: Sequence[str], place: int) -> Branch:
        """A word; a number doesn't count without the word beside it."""
        plan, text = self._word(words, place), words[place]
        beside = place - 1 if place else place + 1
        if not is_number(text) or beside == len(words) or is_number(words[beside]):
            return Branch(plan, text, "word")
        lacking = Without(AllOf(()), self._written(words, beside))
        return Branch(Without(plan, lacking), text)

    def _written(self, words: Sequence[str], place: int) -> Plan:
        """A word, or it and a neighbour written as one."""
        text, frequency = words[place], self.knowledge.frequency
        plans = [leaves.word(text, frequency)]
        if place:
            plans += _some(leaves.joined(words[place - 1], text, frequency))
        if place + 1 < len(words):
            plans += _some(leaves.joined(text, words[place + 1], frequency))
        return any_of(plans)

    def _word(self, words: Sequence[str], place: int) -> Plan:
        """A word as it may be written, the year it names, or what it is short for."""
        text = words[place]
        if self.plainly:
            return leaves.forms(text, self.knowledge.frequency)
        written = self._written(words, place)
        plans = [*written.branches] if isinstance(written, AnyOf) and len(words) > 1 else [written]
        if len(text) == 4 and text.isdigit() and any(year.value == text for year in self.knowledge.values("year")):
            plans.append(Only(AllOf(()), "year", (text,)))  # what was said in that year, whether it says so or not
        for definition in glossary(self.knowledge).long_forms(text) if self.expand else ():
            plans.append(self._phrase(definition))
            self._tell(definition)
        return any_of(plans)

    def _long_form(self, words: Sequence[str], place: int) -> int:
        """How many of the words from ``place`` on are the long form of an acronym."""
        if not self.expand:
            return 0
        lengths = range(min(8, len(words) - place), 0, -1)
        return next((n for n in lengths if glossary(self.knowledge).short_form(words[place : place + n])), 0)

    def _spelt_out(self, words: Sequence[str]) -> Plan:
        definition = glossary(self.knowledge).short_form(words)
        plans = [all_of([self._word(words, place) for place in range(len(words))])]
        if definition:
            plans.append(leaves.forms(definition.short, self.knowledge.frequency))
            self._tell(definition)
        return any_of(plans)

    def _phrase(self, definition: Definition) -> Plan:
        words = [leaves.forms(word, self.knowledge.frequency) for word in definition.long.split()]
        return Phrase(tuple(words)) if len(words) > 1 else words[0]

    def _tell(self, definition: Definition) -> None:
        self.widened.append(definition)
        self.notices.append(f"Også søgt: {definition.long} ({definition.short}).")

    def _name(self, words: Sequence[str], name: Named) -> Plan:
        """Who is named, as typed and as the index spells it."""
        otherwise = not name.exact or any(_is_spelt_otherwise(words, person.label) for person in name.persons)
        if otherwise:
            printed_names = " eller ".join(person.label for person in name.persons)
            self.notices.append(f"»{' '.join(words)}« er læst som {printed_names}.")
        plans = [all_of([self._of_name(word) for word in words])]
        for person in name.persons:
            printed = [self._of_name(word) for word in person.label.split()]
            plans.append(Only(AnyOf(tuple(printed)), "person", (person.value,)))
            plans += [all_of(printed)] if otherwise else []  # who is spoken of is spelt as the index has it
        return any_of(plans)

    def _of_name(self, word: str) -> Words:
        """A word of a name, which tells who speaks or is spoken of rather than how much it is about what is asked."""
        return replace(leaves.forms(word, self.knowledge.frequency), weight=NAME)


def dated(words: Sequence[str], place: int) -> tuple[int, str, Days] | None:
    """How many words from ``place`` on are a month with its year or a whole date; as typed, and the days it means."""
    for length, joint in ((3, " "), (3, "-"), (2, " "), (1, "")):
        typed = words[place : place + length]
        label = joint.join(typed)
        whole = length == 3 or (length == 2 and typed[0].isalpha()) or "." in label
        meant = days(label) if len(typed) == length and whole else None
        if meant and not meant.month:
            return length, label, meant
    return None


def any_of(plans: Sequence[Plan]) -> Plan:
    """One plan for several of which one must match."""
    return plans[0] if len(plans) == 1 else AnyOf(tuple(plans))


def all_of(plans: Sequence[Plan]) -> Plan:
    """One plan for several that must all match."""
    return plans[0] if len(plans) == 1 else AllOf(tuple(plans))


def _some(plan: Plan | None) -> list[Plan]:
    return [] if plan is None else [plan]


def _is_spelt_otherwise(typed: Sequence[str], name: str) -> bool:
    """Whether a name only sounds as typed: ``Petersen`` is read as Pedersen, ``Soren`` is Søren."""
    printed = {weak_key(key(piece)) for piece in re.split(r"[\s-]", name)}
    return not printed.issuperset(weak_key(key(piece)) for word in typed for piece in word.split("-"))
