"""Every decision with its item, outcome and date, to be narrowed by outcome, board, year and words."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, render_template, request

from search.query import Query
from search.results import Results
from webui import asked as asking
from webui.asked import Asked
from webui.facets import Group, groups
from webui.meeting_view import statement_view
from webui.results import answered_text, paging
from webui.snapshot import marks, searcher

pages = Blueprint("decisions", __name__)
FACETS = ("outcome", "board", "year", "type")


@pages.get("/beslutninger")
def decisions() -> str:
    """Decisions, newest first."""
    asked, results = answer(request.args.items(multi=True))
    found_by = marks(answered_text(asked.query, results))
    shown = replace(asked.query, decisions=False)
    return render_template(
        "decisions.html",
        asked=asked,
        query=asked.query,
        results=results,
        statements=[statement_view(hit.passage, found_by) for hit in results.hits],
        filter_groups=[_without_all(group) for group in groups(shown, results.facets)],
        steps=paging(Asked(shown), results.total, path="/beslutninger"),
        problems=asked.problems,
    )


def _without_all(group: Group) -> Group:
    """Here all are decisions; there is no choosing that."""
    return replace(group, shown=tuple(choice for choice in group.shown if choice.key != "beslutning"))


def answer(parameters: object) -> tuple[Asked, Results]:
    """The question in the address narrowed to decisions, and its answer."""
    asked = asking.read(parameters)  # type: ignore[arg-type]
    order = asked.query.order if asked.query.text or asked.query.order != "best" else "newest"
    query: Query = replace(asked.query, decisions=True, order=order, facets=FACETS)
    return replace(asked, query=query), searcher().search(query)
