"""Turns a question's tree into the plan an engine executes, and tells what was made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from search import leaves
from search.conditions import condition
from search.danish.acronyms import Definition
from search.executor import Knowledge
from search.glossary import Glossary, glossary
from search.named import Named, named, organisations
from search.plan import AllOf, AnyOf, Only, Phrase, Plan, Prefer, Prefix, Without
from search.preferences import asks_for_decisions, decided, entitled
from search.question import And, Field, Node, Not, Or, Quote, Start, Word
from search.small_words import DECISION_WORDS, QUESTION_WORDS, SAYING_WORDS, is_small

NOTHING = AnyOf(())


@dataclass
class Planner:
    """Plans one question against one index. ``expand`` lets acronyms stand for their long forms and back."""

    knowledge: Knowledge
    expand: bool = True
    notices: list[str] = field(default_factory=list)
    loose: list[Plan] = field(default_factory=list)  # what relaxing may give up, one by one
    fixed: list[Plan] = field(default_factory=list)  # conditions and exclusions, which it may not
    labels: list[str] = field(default_factory=list)  # the words behind ``loose``
    wishes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)  # facet values whose passages come first
    widened: list[Definition] = field(default_factory=list)  # the acronyms that were searched along
    outcomes: tuple[str, ...] = ()  # of the decisions that come first, where they are asked for

    def plan(self, root: Node) -> Plan:
        """The plan of a whole question; fills ``loose``, ``fixed`` and ``wishes``."""
        self._sort(root.nodes if isinstance(root, And) else (root,))
        if not self.loose:  # "hvad blev besluttet dato:2021-09": there is no word to prefer decisions by
            asked = [*self.wishes, ("outcome", self.outcomes)]
            self.fixed += [Only(AllOf(()), facet, values) for facet, values in asked if values]
        return self.wished(_all(self.loose))

    def wished(self, found: Plan) -> Plan:
        """``found`` under the conditions, with what the question prefers first.

        What a named person or organisation says counts double where it has all the words, and so does a word that is in
        the item's title too; over both go decisions, where they are asked for.
        """
        plan = _excluding([found, *(part for part in self.fixed if not isinstance(part, Without))], self.fixed)
        for facet, values in self.wishes:
            plan = Prefer(plan, Only(_all(self.loose), facet, values))
        plan = entitled(plan, self.loose, self.knowledge)
        return decided(plan, self.outcomes) if self.outcomes else plan

    @property
    def _glossary(self) -> Glossary:
        return glossary(self.knowledge)

    # The top level: what must be found, what may be left out, what is a condition

    def _sort(self, nodes: Sequence[Node]) -> None:
        alone = all(isinstance(node, Word | Not) for node in nodes)  # small words count where there is nothing else
        run: list[str] = []
        for node in (*nodes, None):
            if isinstance(node, Word):
                run.append(node.text)
                continue
            self._words(run, alone)
            run = []
            if isinstance(node, Not | Field):
                self.fixed.append(self._node(node))
            elif node is not None:
                self._loosen(self._node(node), _label(node))

    def _words(self, words: Sequence[str], alone: bool) -> None:
        """Words side by side: names, acronyms and their neighbours are seen together."""
        idle: frozenset[str] = frozenset()
        if any(word.lower() in QUESTION_WORDS for word in words):
            idle = SAYING_WORDS
        if words and asks_for_decisions(words):
            self.outcomes = tuple(value.value for value in self.knowledge.values("outcome"))
            idle |= DECISION_WORDS
        asked = [word for word in words if not is_small(word)]
        needed = [word for word in asked if word.lower() not in idle]
        if not needed and alone:
            needed = asked or list(words)
        names = named(needed, self.knowledge)
        for name in names:
            self._wish("person", [person.value for person in name.persons])
        self._wish("organisation", organisations(needed, self.knowledge))
        for plan, label in self._run(needed, names):
            self._loosen(plan, label)

    def _wish(self, facet: str, values: Sequence[str]) -> None:
        if values:
            self.wishes.append((facet, tuple(values)))

    def _loosen(self, plan: Plan, label: str) -> None:
        if plan not in self.loose:  # a word typed twice is asked for once
            self.loose.append(plan)
            self.labels.append(label)

    def _run(self, words: Sequence[str], names: Sequence[Named]) -> list[tuple[Plan, str]]:
        plans: list[tuple[Plan, str]] = []
        place = 0
        while place < len(words):
            name = next((one for one in names if one.start == place), None)
            length = self._long_form(words, place)
            if name:
                plans.append((self._name(words[name.start : name.end], name), " ".join(words[name.start : name.end])))
                place = name.end
            elif length:
                plans.append((self._spelt_out(words[place : place + length]), " ".join(words[place : place + length])))
                place += length
            else:
                plans.append((self._word(words, place), words[place]))
                place += 1
        return plans

    # Words

    def word(self, text: str) -> Plan:
        """One word for itself."""
        return self._word([text], 0)

    def leaf(self, node: Word | Quote | Start) -> Plan:
        """A word, quote or start of words for itself."""
        return self._node(node)

    def _word(self, words: Sequence[str], place: int) -> Plan:
        """A word, or it and a neighbour written as one, or what it is short for."""
        text = words[place]
        plans = [leaves.word(text, self.knowledge.frequency)]
        if place:
            plans += _some(leaves.joined(words[place - 1], text, self.knowledge.frequency))
        if place + 1 < len(words):
            plans += _some(leaves.joined(text, words[place + 1], self.knowledge.frequency))
        if len(text) == 4 and text.isdigit() and any(year.value == text for year in self.knowledge.values("year")):
            plans.append(Only(AllOf(()), "year", (text,)))  # what was said in that year, whether it says so or not
        for definition in self._glossary.long_forms(text) if self.expand else ():
            plans.append(self._phrase(definition))
            self._tell(definition)
        return _any(plans)

    def _long_form(self, words: Sequence[str], place: int) -> int:
        """How many of the words from ``place`` on are the long form of an acronym."""
        if not self.expand:
            return 0
        lengths = range(min(8, len(words) - place), 0, -1)
        return next((n for n in lengths if self._glossary.short_form(words[place : place + n])), 0)

    def _spelt_out(self, words: Sequence[str]) -> Plan:
        definition = self._glossary.short_form(words)
        plans = [_all([self._word(words, place) for place in range(len(words))])]
        if definition:
            plans.append(leaves.forms(definition.short, self.knowledge.frequency))
            self._tell(definition)
        return _any(plans)

    def _phrase(self, definition: Definition) -> Plan:
        words = [leaves.forms(word, self.knowledge.frequency) for word in definition.long.split()]
        return Phrase(tuple(words)) if len(words) > 1 else words[0]

    def _tell(self, definition: Definition) -> None:
        self.widened.append(definition)
        self.notices.append(f"Også søgt: {definition.long} ({definition.short}).")

    def _name(self, words: Sequence[str], name: Named) -> Plan:
        """Who is named, as typed and as the index spells it."""
        if not name.exact:
            printed_names = " eller ".join(person.label for person in name.persons)
            self.notices.append(f"»{' '.join(words)}« er læst som {printed_names}.")
        plans = [_all([leaves.forms(word, self.knowledge.frequency) for word in words])]
        for person in name.persons:
            printed = [leaves.forms(word, self.knowledge.frequency) for word in person.label.split()]
            plans.append(Only(AnyOf(tuple(printed)), "person", (person.value,)))
        return _any(plans)

    # Nodes below the top level

    def _node(self, node: Node) -> Plan:
        match node:
            case Word(text):
                return self.word(text)
            case Quote(text, slop):
                words = leaves.exact(text)
                return words[0] if len(words) == 1 else Phrase(words, slop)
            case Start(text):
                return Prefix(leaves.exact(text)[0].surface[0])
            case Field():
                return self._field(node)
            case Not(inner):
                return Without(AllOf(()), self._node(inner))
            case Or(nodes):
                return AnyOf(tuple(map(self._node, nodes)))
            case And(nodes):
                return self._and(nodes)

    def _and(self, nodes: Sequence[Node]) -> Plan:
        wanted = [self._node(node) for node in nodes if not isinstance(node, Not)]
        banned = [Without(AllOf(()), self._node(node.node)) for node in nodes if isinstance(node, Not)]
        return _excluding(wanted, banned)

    def _field(self, node: Field) -> Plan:
        found = condition(node, self.knowledge)
        if found is not None:
            return found
        self.notices.append(f"»{node.value}« findes ikke som {_FIELD_WORDS[node.name]}; der er søgt efter ordene.")
        words = leaves.exact(node.value)
        return _all([leaves.word(word, self.knowledge.frequency) for word in node.value.split()]) if words else NOTHING


_FIELD_WORDS = {
    "person": "person",
    "item": "dagsordenspunkt",
    "board": "organ",
    "organisation": "organisation",
    "date": "dato",
    "type": "punkttype",
    "outcome": "udfald af en beslutning",
    "meeting": "møde",
}


def _label(node: Node) -> str:
    return node.text if isinstance(node, Word | Quote | Start) else ""


def _some(plan: Plan | None) -> list[Plan]:
    return [] if plan is None else [plan]


def _any(plans: Sequence[Plan]) -> Plan:
    return plans[0] if len(plans) == 1 else AnyOf(tuple(plans))


def _all(plans: Sequence[Plan]) -> Plan:
    return plans[0] if len(plans) == 1 else AllOf(tuple(plans))


def _excluding(wanted: Sequence[Plan], fixed: Sequence[Plan]) -> Plan:
    """All of ``wanted``, less what the ``Without`` among ``fixed`` exclude."""
    plan = _all(wanted)
    for part in fixed:
        if isinstance(part, Without):
            plan = Without(plan, part.excluded)
    return plan
