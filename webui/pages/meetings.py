"""The list of meetings, and each meeting with its agenda, attendance and statements."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, abort, render_template, request

from search.passage import Meeting, Passage
from search.query import Query
from search.slug import slug
from webui import asked as asking
from webui import links, structured
from webui.meeting_view import coverage, sections
from webui.parts import in_parts
from webui.results import answered_text
from webui.snapshot import base_url, marks, meetings, searcher, threads

pages = Blueprint("meetings", __name__)
MOST_HITS = 1000  # hits marked and counted in one meeting


@pages.get("/moeder")
def all_meetings() -> str:
    """Every meeting by year, newest first; ``organ`` narrows to one board."""
    boards = sorted({meeting.board for meeting in meetings().values()})
    asked = request.args.get("organ", "")
    board = next((name for name in boards if slug(name) == slug(asked)), asked)
    chosen = [meeting for meeting in meetings().values() if board in ("", meeting.board)]
    kept = [("organ", board)] if board else []
    years = in_parts(chosen, _year, request.args.get("aar", ""), "/moeder", "aar", kept)
    return render_template("meetings.html", years=years, boards=boards, board=board, total=len(chosen))


def _year(meeting: Meeting) -> str:
    return str(meeting.date.year) if meeting.date else "Uden dato"


@pages.get("/moeder/<meeting_id>")
def meeting(meeting_id: str) -> str:
    """A meeting; with a question in the address its matches are marked and counted."""
    found = known(meeting_id)
    asked = asking.read(request.args.items(multi=True))
    passages = searcher().passages(found.id)
    hits, text = hits_in(found, asked.query, passages)
    source = searcher().source(found.document)
    return render_template(
        "meeting.html",
        meeting=found,
        asked=asked,
        query=asked.query,
        hits=len(hits),
        first_hit=next((links.passage_anchor(passage) for passage in passages if passage.id in hits[:1]), ""),
        sections=sections(passages, hits, marks(text)),
        coverage=coverage(passages),
        attendance=found.attendance,
        problems=asked.problems,
        source_address=source.address if source else None,
        threads=threads(found.id),
        structured=structured.meeting(found, base_url()),
    )


def known(meeting_id: str) -> Meeting:
    """The meeting, or the page that says there is none."""
    found = meetings().get(meeting_id)
    if found is None:
        abort(404, "Mødet findes ikke i samlingen. Det kan være fjernet eller have fået en ny adresse.")
    return found


def hits_in(found: Meeting, query: Query, passages: tuple[Passage, ...]) -> tuple[list[str], str]:
    """The ids in the meeting that answer the question, in reading order, and the question as it was answered.

    They are those of the whole answer: asked of this meeting alone, a question would be relaxed sooner.
    """
    if query == replace(Query(), order=query.order, offset=query.offset, limit=query.limit):
        return [], ""
    whole = replace(query, offset=0, limit=MOST_HITS, facets=())
    results = searcher().search(whole)
    if results.total > MOST_HITS:
        filters = dict(query.filters) | {"meeting": (found.id,)}
        results = searcher().search(replace(whole, filters=tuple(filters.items())))
    matched = {hit.passage.id for hit in results.hits}
    return [passage.id for passage in passages if passage.id in matched], answered_text(query, results)
