"""Answers for other programs than browsers: CSV rows and Atom entries."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from search.passage import Meeting, Passage
from search.results import Results
from webui import links
from webui.danish import item_type, long_date

COLUMNS = ("dato", "møde", "organ", "punkt", "titel", "taler", "organisation", "tekst", "beslutning", "side", "link")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
                "author": who or passage.meeting.board or passage.meeting.title,
                "url": base + links.hit(passage),
                "summary": passage.text,
                "category": ", ".join(part for part in (kind, passage.outcome or "") if part),
                "meeting": f"{passage.meeting.board or passage.meeting.title}, {long_date(passage.meeting.date)}",
            }
        )
    return found


def newest(meetings: Iterable[Meeting]) -> str:
    """When the collection last had something new, for a feed that has nothing yet; now, where nothing is dated."""
    dated = [meeting for meeting in meetings if meeting.date]
    latest = max(dated, key=lambda meeting: meeting.date or date.min, default=None)
    return stamp(latest) if latest else datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def stamp(meeting: Meeting) -> str:
    """The meeting's date as Atom wants it; a meeting without a date counts as the earliest."""
    day = meeting.date or datetime(1970, 1, 1, tzinfo=UTC).date()
    return datetime.combine(day, time(12), UTC).isoformat().replace("+00:00", "Z")
