"""Answers a question: understands it, plans it, executes the plan, and relaxes it where nothing is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from search.danish.tokens import words
from search.executor import Execute, Knowledge
from search.learnt import learnt
from search.parse import parse
from search.plan import AllOf, Plan
from search.planner import NOTHING, Planner
from search.query import Query
from search.question import And, Node, Or, Question, Quote, Start, Word
from search.relax import FEW, relaxed
from search.results import Results
from search.suggest import did_you_mean
from search.unknown import NothingKnown


def answer(query: Query, execute: Execute, knowledge: Knowledge) -> Results:
    """The answer to a query, with notices on how its text was understood; any text can be asked.

    Where all the words together find nothing, words that are neither the index's nor Danish are mended first; then
    fewer of the words are asked for. What is mended or relaxed depends on the whole index, never on the filters: so a
    facet's count is what choosing its value gives.
    """
    question = parse(query.text)
    root = question.root or _as_words(query.text)
    if root is None:
        return _unasked(query, question, execute)
    ask = partial(_hits, execute, query)
    planner = Planner(knowledge, query.expand)
    plan = planner.plan(root)
    notices, answered, found = [*question.notices], None, ask(plan, 0).total
    sure = None if found else did_you_mean(query.text, knowledge, True)
    if sure and (mended := parse(sure).root) is not None:
        answered, planner = sure, Planner(knowledge, query.expand)
        plan = planner.plan(mended)
        found = ask(plan, 0).total
        notices.append(f"»{query.text}« gav ingen træf. Her er svaret på »{sure}«.")
    told: list[str] = []
    if not found or (found < FEW and not question.strict):
        wider, told = relaxed(planner, query.order, ask, found)
        plan = wider or plan
    results = execute(plan, query)
    notices = list(dict.fromkeys((*results.notices, *notices, *planner.notices, *told)))
    meant = did_you_mean(query.text, knowledge, found > 0)
    where = learnt(planner.widened, execute)
    return replace(results, notices=tuple(notices), did_you_mean=meant, answered=answered, learnt=where)


def _hits(execute: Execute, query: Query, plan: Plan, limit: int) -> Results:
    """The first hits of a plan, and how many there are, without the filters of the query."""
    return execute(plan, Query(query.text, order=query.order, limit=limit, facets=()))


def understood(text: str, knowledge: Knowledge | None = None, expand: bool = True) -> tuple[tuple[str, Plan], ...]:
    """A question's words and phrases as typed, each with its own plan, as marks need them."""
    root = parse(text).root or _as_words(text)
    if root is None:
        return ()
    planner = Planner(knowledge or NothingKnown(), expand)
    planner.plan(root)
    asked = [(label, plan) for label, plan in zip(planner.labels, planner.loose, strict=True) if label]
    choices = (node for node in (root.nodes if isinstance(root, And) else (root,)) if isinstance(node, Or))
    return (*asked, *((leaf.text, planner.leaf(leaf)) for node in choices for leaf in _leaves(node)))


def _leaves(node: Node) -> Iterator[Word | Quote | Start]:
    """What a part of a question asks for, not its conditions and what it excludes."""
    match node:
        case Word() | Quote() | Start():
            yield node
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from _leaves(inner)


def _as_words(text: str) -> Node | None:
    """A question of nothing but operators is searched as words."""
    found = tuple(Word(word.text) for word in words(text[:200]))
    return And(found) if len(found) > 1 else found[0] if found else None


def _unasked(query: Query, question: Question, execute: Execute) -> Results:
    """Without a text everything is found; a text without a single word finds nothing."""
    if not query.text.strip():
        return execute(AllOf(()), query)
    told = (*question.notices, "Der er ingen ord at søge efter i spørgsmålet.")
    return replace(execute(NOTHING, query), notices=told)
