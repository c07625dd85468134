"""Every decision with its item, outcome and date, to be narrowed by outcome, board, year and words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask import Blueprint, render_template

from search.marks import Marks
from search.passage import Passage
from search.query import Query
from search.results import Fragment, Results
from search.snippet import mark
from webui import structured
from webui.asked import Asked
from webui.facets import Group, groups
from webui.found import found_in
from webui.meeting_view import StatementView, statement_view
from webui.results import paging
from webui.snapshot import asked_here, base_url, marks, searcher

pages = Blueprint("decisions", __name__)
FACETS = ("outcome", "board", "year", "type")


@pages.get("/beslutninger")
def decisions() -> str:
    """Decisions, newest first."""
    asked = asked_here()
    query, results = answer(asked)
    found_by = marks(query, results)
    shown = replace(query, decisions=False)
    listed = [_decision(hit.passage, found_by) for hit in results.hits]
    return render_template(
        "decisions.html",
        asked=asked,
        query=query,
        results=results,
        decisions=listed,
        structured=structured.decisions((one.statement.passage for one in listed), results.total, base_url()),
        filter_groups=[_without_all(group) for group in groups(shown, results.facets)],
        steps=paging(Asked(shown), results.total, path="/beslutninger"),
        problems=asked.problems,
    )


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision, ready to print."""

    statement: StatementView
    title: tuple[Fragment, ...]
    found_in: str  # where it was found, if not in its text


def _decision(passage: Passage, found_by: Marks) -> Decision:
    """The decision of a hit; of a section that was found as a whole it is the one that stands last in it."""
    if passage.kind == "section":
        within = [one for one in searcher().passages(passage.meeting.id) if one.item.path == passage.item.path]
        passage = next((one for one in reversed(within) if one.kind == "statement" and one.outcome), passage)
    found = found_in(passage, found_by, mark(passage.text, found_by))
    return Decision(statement_view(passage, found_by), mark(passage.item.title, found_by), found)


def _without_all(group: Group) -> Group:
    """Here all are decisions; there is no choosing that."""
    return replace(group, shown=tuple(choice for choice in group.shown if choice.key != "beslutning"))


def answer(asked: Asked) -> tuple[Query, Results]:
    """The question narrowed to decisions, the newest first unless words or the reader decide; and its answer."""
    order = asked.query.order if asked.query.text or asked.query.order != "best" else "newest"
    query = replace(asked.query, decisions=True, order=order, facets=FACETS)
    return query, searcher().search(query)
