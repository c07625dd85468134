"""The list of meetings, and each meeting with its agenda, attendance and statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, abort, redirect, render_template, request
from werkzeug.wrappers import Response

from search.attribution import attribution
from search.marks import Marks
from search.passage import Meeting, Passage
from search.query import Query
from search.slug import slug
from webui import links, structured
from webui.meeting_view import sections, steps_through
from webui.parts import in_parts
from webui.snapshot import asked_here, base_url, marks, meetings, searcher, threads
from webui.stretches import ALL, Paged, paged

pages = Blueprint("meetings", __name__)
MEETINGS_AT_ONCE = 120  # in the list, where each has a heading
MOST_HITS = 1000  # hits marked and counted in one meeting


@pages.get("/moeder")
def all_meetings() -> str:
    """Every meeting by year, newest first; ``organ`` narrows to one board."""
    boards = sorted({meeting.board for meeting in meetings().values()} - {""})
    asked = request.args.get("organ", "")
    board = next((name for name in boards if slug(name) == slug(asked)), asked)
    chosen = [meeting for meeting in meetings().values() if board in ("", meeting.board)]
    kept = [("organ", board)] if board else []
    years = in_parts(chosen, _year, request.args.get("aar", ""), "/moeder", "aar", kept, MEETINGS_AT_ONCE)
    return render_template("meetings.html", years=years, boards=boards, board=board, total=len(chosen))


def _year(meeting: Meeting) -> str:
    return str(meeting.date.year) if meeting.date else "Uden dato"


@pages.get("/moeder/<meeting_id>")
@pages.get("/moeder/<meeting_id>/<int:number>")
@pages.get(f"/moeder/<meeting_id>/{links.WHOLE}", defaults={"number": ALL})
def meeting(meeting_id: str, number: int | None = None) -> str | Response:
    """A meeting; with a question in the address its matches are marked and counted.

    A long one is shown a stretch at a time: the one of that number, else the one that holds the source's line
    ``linje``, else the first; or all of it, to print or to look through. ``udsagn`` leads on to a statement's page.
    """
    found = known(meeting_id)
    passages = searcher().passages(found.id)
    if wanted := request.args.get("udsagn", ""):
        return _to_statement(passages, wanted)
    line = request.args.get("linje", "")
    shown = paged(passages)
    if number is None:
        number = shown.holding(int(line)) if line.isascii() and line.isdecimal() and len(line) < 9 else 1
    if number > len(shown.stretches):
        return redirect(links.meeting(found.id, asked_here().query))
    return _page(found, shown, number)


def _to_statement(passages: Sequence[Passage], wanted: str) -> Response:
    """A meeting's page names its statements without the meeting, whose id would weigh more than what they say."""
    anchor = f"udsagn-{wanted}"
    found = next((one for one in passages if one.kind == "statement" and links.passage_anchor(one) == anchor), None)
    if found is None:
        abort(404, "Udsagnet findes ikke i samlingen. Det kan være rettet eller fjernet ved en senere læsning.")
    return redirect(links.statement(found))


def _page(found: Meeting, shown: Paged, number: int) -> str:
    """The meeting's stretch of that number."""
    asked = asked_here()
    hits, found_by = hits_in(found, asked.query, shown.passages)
    query = asked.query if links.pairs(asked.query) else None

    def address(passage: Passage, anchor: str = "") -> str:
        there, anchor = shown.number_of(passage), anchor or links.passage_anchor(passage)
        return f"#{anchor}" if number in (ALL, there) else links.stretch(found.id, there, query, anchor)

    steps = steps_through(shown.passages, set(hits), address)
    source = searcher().source(found.document)
    return render_template(
        "meeting.html",
        meeting=found,
        asked=asked,
        query=query,
        hits=len(hits),
        first_hit=next((address(one) for one in shown.passages if one.id in steps), ""),
        agenda=[(one.item, anchor, address(one, anchor)) for one, anchor in anchored(shown.agenda(number))],
        sections=sections(shown.on(number), steps, found_by, shown.begun(number)),
        shown=shown,
        number=number,
        counted=attribution(one for one in shown.passages if one.kind == "statement"),
        attendance=found.attendance,
        problems=asked.problems,
        source_address=source.address if source else None,
        threads=threads(found.id),
        structured=structured.meeting(found, base_url()),
    )


def anchored(headings: Sequence[Passage]) -> list[tuple[Passage, str]]:
    """Headings, each with the anchor of its item."""
    return [(one, links.item_anchor(one.item.path)) for one in headings]


def known(meeting_id: str) -> Meeting:
    """The meeting, or the page that says there is none."""
    found = meetings().get(meeting_id)
    if found is None:
        abort(404, "Mødet findes ikke i samlingen. Det kan være fjernet eller have fået en ny adresse.")
    return found


def hits_in(found: Meeting, query: Query, passages: tuple[Passage, ...]) -> tuple[list[str], Marks]:
    """The ids in the meeting that answer the question, in reading order, and the marks of the question.

    They are those of the whole answer: asked of this meeting alone, a question would be relaxed sooner.
    """
    if query == replace(Query(), order=query.order, offset=query.offset, limit=query.limit):
        return [], marks(Query())
    whole = replace(query, offset=0, limit=MOST_HITS, facets=())
    results = searcher().search(whole)
    if results.total > MOST_HITS:
        filters = dict(query.filters) | {"meeting": (found.id,)}
        results = searcher().search(replace(whole, filters=tuple(filters.items())))
    matched = {hit.passage.id for hit in results.hits}
    return [passage.id for passage in passages if passage.id in matched], marks(query, results)
