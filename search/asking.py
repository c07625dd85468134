"""Answers a question: understands it, plans it, executes the plan, and relaxes it where nothing is found."""

from __future__ import annotations

from dataclasses import replace

from search.danish.tokens import words
from search.executor import Execute, Knowledge
from search.parse import parse
from search.plan import AllOf, Plan
from search.planner import NOTHING, Planner
from search.query import Query
from search.question import And, Node, Question, Word
from search.relax import FEW, relaxed
from search.results import Results
from search.suggest import did_you_mean
from search.unknown import NothingKnown


def answer(query: Query, execute: Execute, knowledge: Knowledge) -> Results:
    """The answer to a query, with notices on how its text was understood; any text can be asked."""
    question = parse(query.text)
    root = question.root or _as_words(query.text)
    if root is None:
        return _unasked(query, question, execute)
    results, notices = _answered(root, question, query, execute, knowledge)
    mended = did_you_mean(query.text, knowledge, results.total)
    if mended and not results.total:
        again = parse(mended)
        if again.root is not None:
            results, notices = _answered(again.root, again, query, execute, knowledge)
            notices.insert(0, f"»{query.text}« gav ingen træf. Her er svaret på »{mended}«.")
    return replace(results, notices=(*results.notices, *dict.fromkeys(notices)), did_you_mean=mended)


def _answered(
    root: Node, question: Question, query: Query, execute: Execute, knowledge: Knowledge
) -> tuple[Results, list[str]]:
    planner = Planner(knowledge, query.expand)
    results = execute(planner.plan(root), query)
    told: list[str] = []
    if not results.total or (results.total < FEW and not question.strict):
        results, told = relaxed(planner, query, execute, results)
    return results, [*question.notices, *planner.notices, *told]


def understood(text: str, knowledge: Knowledge | None = None) -> tuple[tuple[str, Plan], ...]:
    """A question's words and phrases as typed, each with its own plan, as marks need them."""
    root = parse(text).root or _as_words(text)
    if root is None:
        return ()
    planner = Planner(knowledge or NothingKnown())
    planner.plan(root)
    return tuple(zip(planner.labels, planner.loose, strict=True))


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
