"""Turns a question's tree into the plan an engine executes, and tells what was made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from search import leaves
from search.conditions import condition
from search.danish.acronyms import Definition
from search.danish.tokens import words
from search.days import days
from search.executor import Knowledge
from search.measuring import PRICE_WORDS, measuring_words, told_in
from search.named import LONGEST_NAME, named, organisations
from search.plan import AllOf, AnyOf, Only, Phrase, Plan, Prefer, Prefix, Without, Words
from search.preferences import asks_for_decisions, decided, idle_words
from search.question import And, Field, Node, Not, Or, Quote, Start, Word, is_condition
from search.small_words import is_small
from search.wording import Branch, Wording, all_of

COUNTED = 0.5  # times its score is added to a passage that counts in the words a measuring question is answered in
NOTHING = AnyOf(())


@dataclass
class Planner:
    """Plans one question against one index. ``expand`` lets acronyms stand for their long forms and back."""

    knowledge: Knowledge
    expand: bool = True
    notices: list[str] = field(default_factory=list)
    branches: list[Branch] = field(default_factory=list)  # what is asked for; relaxing may give up all but quotes
    fixed: list[Plan] = field(default_factory=list)  # conditions and exclusions, which it may not
    wishes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)  # facet values whose passages come first
    widened: list[Definition] = field(default_factory=list)  # the acronyms that were searched along
    helpful: list[Plan] = field(default_factory=list)  # words that needn't be there, but count
    counted: tuple[str, ...] = ()  # what the answer to a measuring question is told in
    concluded: Plan | None = None  # decisions that are found by what was said before them
    outcomes: tuple[str, ...] = ()  # of the decisions that come first, where they are asked for

    def __post_init__(self) -> None:
        self._wording = Wording(self.knowledge, self.expand, notices=self.notices, widened=self.widened)

    def plan(self, root: Node) -> Plan:
        """The plan of a whole question; fills ``branches``, ``fixed`` and ``wishes``."""
        self._sort([*self.readable(root.nodes if isinstance(root, And) else (root,))])
        if all(branch.kind == "date" for branch in self.branches):  # there is no word to prefer decisions by
            asked = [*self.wishes, ("outcome", self.outcomes)]
            self.fixed += [Only(AllOf(()), facet, values) for facet, values in asked if values]
        return self.wished(all_of(self.loose))

    def readable(self, nodes: Sequence[Node]) -> Iterator[Node]:
        """The nodes, with the words of a field for it where its value means nothing in this index."""
        rest = list(nodes)
        while rest:
            node = rest.pop(0)
            if isinstance(node, Field):
                node = self._whole(node, rest)
            found = [word.text for word in words(node.value)] if isinstance(node, Field) else []
            if isinstance(node, Field) and found and condition(node, self.knowledge) is None:
                self._tell_of_words(node)
                yield from map(Word, found)
            else:
                yield node

    @property
    def loose(self) -> tuple[Plan, ...]:
        """What relaxing may give up, one by one."""
        return tuple(branch.plan for branch in self.branches if branch.kind != "quote")

    @property
    def quotes(self) -> tuple[Branch, ...]:
        """What stands in quotes, which it may not."""
        return tuple(branch for branch in self.branches if branch.kind == "quote")

    def wished(self, found: Plan) -> Plan:
        """``found`` with the quotes, under the conditions, with what the question prefers first.

        What a named person or organisation says counts double where it has all the words; over it go decisions, where
        they are asked for.
        """
        if self.concluded:
            found = AnyOf((found, self.concluded))
        every = [branch.plan for branch in self.branches]
        exact = [branch.plan for branch in self.quotes]
        wanted = [found, *exact] if self.loose or not exact else exact
        plan = _excluding([*wanted, *(part for part in self.fixed if not isinstance(part, Without))], self.fixed)
        for word in self.helpful:
            plan = Prefer(plan, word)
        if self.counted:
            plan = Prefer(plan, AllOf((plan, Words(surface=self.counted, weight=0.0))), COUNTED)
        for facet, values in self.wishes:
            plan = Prefer(plan, Only(all_of(every), facet, values))
        return decided(plan, self.outcomes) if self.outcomes else plan

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
            if node is None:
                continue
            if isinstance(node, Not) or is_condition(node):
                self.fixed.append(self._node(node))
            elif isinstance(node, Quote | Start):
                self._want(Branch(self._node(node), node.text, "quote" if isinstance(node, Quote) else "other"))
            else:
                self._want(Branch(self._node(node)))

    def _whole(self, field: Field, rest: list[Node]) -> Field:
        """The field with the words behind it that are of its name, taken off ``rest``: ``person:Per Buchwaldt``."""
        following = [
            node.text for node in takewhile(lambda node: isinstance(node, Word), rest) if isinstance(node, Word)
        ]
        for count in range(min(len(following), LONGEST_NAME - 1) if field.name in _NAMES else 0, 0, -1):
            longer = Field(field.name, " ".join((field.value, *following[:count])))
            if condition(longer, self.knowledge) is not None:
                del rest[:count]
                self.notices.append(f"{_FIELD_WORDS[field.name].capitalize()} er læst som »{longer.value}«.")
                return longer
        return field

    def _words(self, typed: Sequence[str], alone: bool) -> None:
        """Words side by side: names, acronyms and their neighbours are seen together."""
        if typed and asks_for_decisions(typed):
            self.outcomes = tuple(value.value for value in self.knowledge.values("outcome"))
        idle = idle_words(typed)
        asked = [word for word in typed if not is_small(word)]
        needed = [word for word in asked if word.lower() not in idle]
        if not needed and alone:
            needed = asked or list(typed)
        names = named(needed, self.knowledge)
        for name in names:
            self._wish("person", [person.value for person in name.persons])
        self._wish("organisation", organisations(needed, self.knowledge))
        for branch in self._wording.run(needed, names):
            self._want(branch)
        measuring = [word for word in measuring_words(typed) if word not in needed]
        self.helpful += [self.word(word) for word in measuring if word.lower() in PRICE_WORDS]
        self.counted += told_in(measuring)

    def _wish(self, facet: str, values: Sequence[str]) -> None:
        if values:
            self.wishes.append((facet, tuple(values)))

    def _want(self, branch: Branch) -> None:
        if all(branch.plan != other.plan for other in self.branches):  # a word typed twice is asked for once
            self.branches.append(branch)

    # Nodes below the top level

    def word(self, text: str) -> Plan:
        """One word for itself."""
        return self._wording.word(text)

    def leaf(self, node: Word | Quote | Start) -> Plan:
        """A word, quote or start of words for itself."""
        return self._node(node)

    def _node(self, node: Node) -> Plan:
        match node:
            case Word(text):
                return self.word(text)
            case Quote(text, slop):
                exact = leaves.exact(text)
                return exact[0] if len(exact) == 1 else Phrase(exact, slop)
            case Start(text):
                return Prefix(leaves.exact(text)[0].surface[0])
            case Field():
                return self._field(node)
            case Not(inner):
                return Without(AllOf(()), self._excluded(inner))
            case Or(nodes):
                return AnyOf(tuple(map(self._node, nodes)))
            case And(nodes):
                return self._and(nodes)

    def _excluded(self, node: Node) -> Plan:
        """What must not be found is only the word itself: acronyms and what is related may be."""
        outer = self._wording
        self._wording = Wording(self.knowledge, expand=False, plainly=True)
        plan = self._node(node)
        self._wording = outer
        return plan

    def _and(self, nodes: Sequence[Node]) -> Plan:
        wanted: list[Plan] = []
        for together, group in groupby(nodes, lambda node: isinstance(node, Word)):
            if together:
                run = [node.text for node in group if isinstance(node, Word)]
                wanted += [branch.plan for branch in self._wording.run(run, ())]
            else:
                wanted += [self._node(node) for node in group if not isinstance(node, Not)]
        return _excluding(wanted, [self._node(node) for node in nodes if isinstance(node, Not)])

    def _field(self, node: Field) -> Plan:
        found = condition(node, self.knowledge)
        if found is not None:
            if node.name == "date" and (meant := days(node.value)) and meant.turned:
                self.notices.append(f"Datoerne i »{node.value}« er byttet om.")
            return found
        self._tell_of_words(node)
        return all_of([self.word(word.text) for word in words(node.value)]) if node.value else NOTHING

    def _tell_of_words(self, node: Field) -> None:
        self.notices.append(f"»{node.value}« findes ikke som {_FIELD_WORDS[node.name]}; der er søgt efter ordene.")


_NAMES = ("person", "organisation", "board")  # fields whose values are often several words
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


def _excluding(wanted: Sequence[Plan], fixed: Sequence[Plan]) -> Plan:
    """All of ``wanted``, less what the ``Without`` among ``fixed`` exclude."""
    plan = all_of(wanted)
    for part in fixed:
        if isinstance(part, Without):
            plan = Without(plan, part.excluded)
    return plan
