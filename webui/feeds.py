"""Answers for machines: hits as JSON, CSV rows and Atom entries."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from typing import Any

from search.marks import Marks
from search.passage import Meeting, Passage
from search.query import Query
from search.results import Facet, Hit, Results
from search.snippet import extract
from webui import facets as facet_view
from webui import links
from webui.danish import item_type, long_date

COLUMNS = ("dato", "møde", "organ", "punkt", "titel", "taler", "organisation", "tekst", "beslutning", "side", "link")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def meeting_json(meeting: Meeting, base: str) -> dict[str, Any]:
    """A meeting's facts."""
    return {
        "id": meeting.id,
        "title": meeting.title,
        "date": meeting.date.isoformat() if meeting.date else None,
        "board": meeting.board,
        "url": base + links.meeting(meeting.id),
    }


def passage_json(passage: Passage, base: str) -> dict[str, Any]:
    """A passage with all that is known of it."""
    item = passage.item
    return {
        "id": passage.id,
        "kind": passage.kind,
        "meeting": meeting_json(passage.meeting, base),
        "item": {"path": item.path, "number": item.number, "title": item.title, "type": item.type},
        "speakers": [{"id": who.id, "name": who.name, "kind": who.kind} for who in passage.speakers],
        "organisations": list(passage.organisations),
        "text": passage.text,
        "act": passage.act,
        "outcome": passage.outcome,
        "certainty": passage.certainty,
        "source": passage.meeting.document,
        "page": passage.page,
        "lines": list(passage.lines),
        "url": base + links.statement(passage),
        "source_url": base + links.source(passage),
    }


def hits_json(hits: Iterable[Hit], marks: Marks, base: str) -> list[dict[str, Any]]:
    """Hits with their extracts; in ``extract`` a match is ``{"text": …, "marked": true}``."""
    return [
        passage_json(hit.passage, base)
        | {
            "score": round(hit.score, 6),
            "extract": [{"text": piece.text, "marked": piece.marked} for piece in extract(hit.passage.text, marks)],
        }
        for hit in hits
    ]


def facets_json(query: Query, facets: Sequence[Facet], base: str, path: str) -> dict[str, list[dict[str, Any]]]:
    """Each facet's values with count, whether it is chosen, and the URL that chooses it or lets it go."""
    return {
        facet.name: [
            {
                "value": value.value,
                "label": facet_view.label(facet.name, value),
                "count": value.count,
                "selected": value.selected,
                "toggle_url": base + links.search(links.toggled(query, facet.name, value.value), path=path),
            }
            for value in facet.values
        ]
        for facet in facets
    }


def csv_text(passages: Iterable[Passage], base: str) -> str:
    """A table that Danish Excel opens as it should: semicolons, a byte order mark, no cell that runs as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for passage in passages:
        writer.writerow([safe_cell(value) for value in _row(passage, base)])
    return "\ufeff" + out.getvalue()


def _row(passage: Passage, base: str) -> tuple[str, ...]:
    meeting, item = passage.meeting, passage.item
    return (
        meeting.date.isoformat() if meeting.date else "",
        meeting.title,
        meeting.board,
        item.number or "",
        item.title,
        ", ".join(speaker.name for speaker in passage.speakers),
        ", ".join(passage.organisations),
        passage.text,
        passage.outcome or "",
        str(passage.page or ""),
        base + links.statement(passage),
    )


def safe_cell(value: str) -> str:
    """A spreadsheet takes a cell that starts with = + - @ for a formula; an apostrophe in front makes it text."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def entries(results: Results, base: str) -> list[dict[str, str]]:
    """Atom entries, one a hit; the date is the meeting's."""
    found = []
    for hit in results.hits:
        passage = hit.passage
        who = ", ".join(speaker.name for speaker in passage.speakers)
        kind = item_type(passage.item.type)
        found.append(
            {
                "id": base + links.statement(passage),
                "title": passage.item.title + (f" – {who}" if who else ""),
                "updated": stamp(passage.meeting),
                "author": who or passage.meeting.board,
                "url": base + links.hit(passage),
                "summary": passage.text,
                "category": ", ".join(part for part in (kind, passage.outcome or "") if part),
                "meeting": f"{passage.meeting.board}, {long_date(passage.meeting.date)}",
            }
        )
    return found


def stamp(meeting: Meeting) -> str:
    """The meeting's date as Atom wants it; a meeting without a date counts as the earliest."""
    day = meeting.date or datetime(1970, 1, 1, tzinfo=UTC).date()
    return datetime.combine(day, time(12), UTC).isoformat().replace("+00:00", "Z")
