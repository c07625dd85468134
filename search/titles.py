"""Which agenda items have a word in their title: what is said under them is about it more often than not."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from search.danish.analysis import Layer, read
from search.executor import Knowledge
from search.plan import AllOf, AnyOf, Plan, Weighed, Words

MOST_TITLES = 50_000  # of an index; reading more would keep the first question waiting
COMMON = 300  # a word in more titles than this tells little
_OF: WeakKeyDictionary[Knowledge, dict[tuple[Layer, str], list[str]]] = WeakKeyDictionary()


def titled(plan: Plan, knowledge: Knowledge) -> tuple[str, ...]:
    """The values of the item facet whose titles hold one of the plan's words; empty where they are too many."""
    known = _titles(knowledge)
    values = sorted({value for term in _terms(plan) for value in known.get(term, ())})
    return tuple(values) if len(values) <= COMMON else ()


def _titles(knowledge: Knowledge) -> dict[tuple[Layer, str], list[str]]:
    found = _OF.get(knowledge)
    if found is None:
        found = {}
        for value in knowledge.values("item")[:MOST_TITLES]:
            terms = dict.fromkeys((term.layer, term.text) for reading in read(value.label) for term in reading.terms)
            for term in terms:
                found.setdefault(term, []).append(value.value)
        _OF[knowledge] = found
    return found


def _terms(plan: Plan) -> Iterator[tuple[Layer, str]]:
    match plan:
        case Words():
            yield from (("surface", term) for term in plan.surface)
            yield from (("lemma", term) for term in plan.lemma)
            yield from (("parts", term) for term in plan.parts)
        case AllOf(branches) | AnyOf(branches) | Weighed(_, branches, _):
            for branch in branches:
                yield from _terms(branch)
        case _:
            return
