"""The permanent page of one statement: in its context, with its certainty and how to cite it."""

from __future__ import annotations

from flask import Blueprint, abort, render_template

from search.passage import Passage
from search.query import Query
from webui import danish, links, structured
from webui.meeting_view import statement_view
from webui.snapshot import asked_here, base_url, marks, searcher

pages = Blueprint("statements", __name__)
AROUND = 2  # statements shown before and after


@pages.get("/udsagn/<statement_id>")
def statement(statement_id: str) -> str:
    """One statement with the ones before and after it in the same item."""
    hits = searcher().search(Query(ids=(statement_id,), limit=1, facets=())).hits
    if not hits:
        abort(404, "Udsagnet findes ikke i samlingen. Det kan være rettet eller fjernet ved en senere læsning.")
    passage = hits[0].passage
    beside = [
        other
        for other in searcher().passages(passage.meeting.id)
        if other.kind == "statement" and other.item.path == passage.item.path
    ]
    place = next((at for at, other in enumerate(beside) if other.id == passage.id), 0)
    found_by = marks(asked_here().query)
    return render_template(
        "statement.html",
        passage=passage,
        meeting=passage.meeting,
        statement=statement_view(passage, found_by),
        before=[statement_view(other, found_by) for other in beside[max(0, place - AROUND) : place]],
        after=[statement_view(other, found_by) for other in beside[place + 1 : place + 1 + AROUND]],
        certainty=danish.CERTAINTIES.get(passage.certainty or "", "Ingen taler er nævnt"),
        citation=citation(passage, base_url()),
        structured=structured.statement(passage, base_url()),
    )


def citation(passage: Passage, base: str) -> str:
    """Who, at which item of which meeting, where in the source, and the permanent address."""
    who = " og ".join(speaker.name for speaker in passage.speakers)
    organisation = passage.speakers[0].organisation if len(passage.speakers) == 1 else None
    meeting, item = passage.meeting, passage.item
    number = f"punkt {item.number}" if item.number else "afsnittet"
    place = f"s. {passage.page}" if passage.page else "l. " + "–".join(map(str, dict.fromkeys(passage.lines)))
    parts = [
        (who + (f" ({organisation})" if organisation else "")) if who else "",
        f"{number} »{item.title}«",
        meeting.board,
        f"møde den {danish.long_date(meeting.date)}" if meeting.date else "",
        place,
    ]
    cited = ", ".join(part for part in parts if part)
    return f"{cited[:1].upper()}{cited[1:]}. {base}{links.statement(passage)}"
