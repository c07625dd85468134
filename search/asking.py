"""Answers a question: understands it, plans it, executes the plan, and relaxes it where nothing is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from search.echo import sentence
from search.executed import Executed
from search.executor import Execute, Knowledge
from search.learnt import learnt
from search.parse import parse
from search.plan import AllOf, Plan
from search.planner import NOTHING, Planner
from search.preferences import concluded
from search.query import Query
from search.question import And, Node, Or, Question, Quote, Start, Word, is_condition
from search.relax import FEW, relaxed
from search.results import Results
from search.suggest import did_you_mean, surely_meant, without_quotes
from search.unknown import NothingKnown
from search.wording import all_of

MENTIONS = 20  # hits whose items' decisions are found along, where decisions are asked for


def answer(query: Query, execute: Execute, knowledge: Knowledge) -> Results:
    """The answer to a query, with notices on how its text was understood; any text can be asked.

    Where all the words together find nothing, words that are neither the index's nor Danish are mended first; then
    fewer of the words are asked for. What is mended or relaxed depends on the whole index, never on the filters: so a
    facet's count is what choosing its value gives.
    """
    question = parse(query.text)
    if question.root is None:
        return _unasked(query, question, execute)
    ask = Executed(execute, query)
    read = _read(query, question.root, ask, knowledge)
    plan, widening = _widened(read, question, ask, query)
    results = ask.answer(plan)
    if not results.total and ask.total(plan):
        widening = [f"Uden filtrene: {told}" for told in widening]
    meant, offering = _offered(query, ask, read.planner, read.found or ask.total(plan))
    notices = (*question.notices, *read.notices, *read.planner.notices, *widening, *offering)
    return replace(
        results,
        notices=tuple(dict.fromkeys((*results.notices, *notices))),
        did_you_mean=meant,
        answered=read.instead,
        sentence=sentence(query.text, knowledge),
        learnt=learnt(read.planner.widened, execute),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """A question as it was understood."""

    planner: Planner
    plan: Plan
    found: int  # passages with all the words, whatever the filters
    instead: str | None = None  # the question that is answered in place of the one asked
    notices: tuple[str, ...] = ()


def _read(query: Query, root: Node, ask: Executed, knowledge: Knowledge) -> _Read:
    """The question as typed, or mended where it finds nothing and what was meant is sure."""
    typed = _planned(root, query, ask, knowledge)
    meant = None if typed.found else surely_meant(query.text, knowledge, partial(_is_found, ask, knowledge))
    mended = parse(meant).root if meant else None
    if mended is None:
        return typed
    read = _planned(mended, query, ask, knowledge)
    none = f"»{query.text}« gav ingen træf. Her er svaret på »{meant}«."
    told = none if read.found else f"»{query.text}« er læst som »{meant}«."
    return replace(read, instead=meant, notices=(told,))


def _planned(root: Node, query: Query, ask: Executed, knowledge: Knowledge) -> _Read:
    planner = Planner(knowledge, query.expand)
    plan = planner.plan(root)
    return _Read(planner, plan, ask.total_of_likely(plan))


def _widened(read: _Read, question: Question, ask: Executed, query: Query) -> tuple[Plan, list[str]]:
    """The plan to answer: with the decisions that end what was found, and with fewer of the words where that is little.

    With it goes what is told of the words given up.
    """
    planner, plan = read.planner, read.plan
    if planner.outcomes and planner.loose:
        planner.concluded = concluded(ask.hits(all_of(planner.loose), MENTIONS), planner.outcomes)
        plan = planner.wished(all_of(planner.loose))
    if read.found and (read.found >= FEW or question.strict):
        return plan, []
    wider, told = relaxed(planner, query.order, ask, read.found)
    return wider or plan, told


def _is_found(ask: Executed, knowledge: Knowledge, word: str) -> bool:
    """Whether a word finds anything, in any form or as a part of another."""
    return ask.total(Planner(knowledge).word(word)) > 0


def _offered(query: Query, ask: Executed, planner: Planner, found: int) -> tuple[str | None, list[str]]:
    """What may have been meant, with what is told of it; without its quotes, where they are what finds nothing."""
    if planner.quotes and not found:
        text = without_quotes(query.text)
        root = parse(text).root
        total = ask.total(Planner(planner.knowledge, query.expand).plan(root)) if root is not None else 0
        if total:
            return text, [f"Uden citationstegn er der {total} træf i alt."]
    known = partial(_is_found, ask, planner.knowledge)
    return did_you_mean(query.text, planner.knowledge, known, found > 0), []


def understood(text: str, knowledge: Knowledge | None = None, expand: bool = True) -> tuple[tuple[str, Plan], ...]:
    """A question's words and phrases as typed, each with its own plan, as marks need them."""
    root = parse(text).root
    nodes = root.nodes if isinstance(root, And) else () if root is None else (root,)
    asked_of = tuple(node for node in nodes if knowledge or not is_condition(node))  # conditions mean something there
    if not asked_of:
        return ()
    planner = Planner(knowledge or NothingKnown(), expand)
    planner.plan(And(asked_of))
    asked = [(branch.label, branch.plan) for branch in planner.branches if branch.label]
    choices = (node for node in asked_of if isinstance(node, Or))
    return (*asked, *((leaf.text, planner.leaf(leaf)) for node in choices for leaf in _leaves(node)))


def _leaves(node: Node) -> Iterator[Word | Quote | Start]:
    """What a part of a question asks for, not its conditions and what it excludes."""
    match node:
        case Word() | Quote() | Start():
            yield node
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from _leaves(inner)


def _unasked(query: Query, question: Question, execute: Execute) -> Results:
    """Without a text everything is found; a text without a single word finds nothing."""
    if not query.text.strip():
        return replace(execute(AllOf(()), query), sentence=sentence(query.text))
    told = (*question.notices, "Der er ingen ord at søge efter i spørgsmålet.")
    return replace(execute(NOTHING, query), notices=told, sentence=sentence(query.text))
