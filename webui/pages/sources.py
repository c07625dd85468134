"""Where a statement comes from: the source's lines with the passage marked, and the original file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from flask import Blueprint, Response, abort, g, render_template, request, send_file

from search.passage import Meeting, Source
from webui import links
from webui.originals import content_type, folders, original_file
from webui.pages.meetings import known
from webui.snapshot import searcher
from webui.stretches import ALL, Stretch, of_source

pages = Blueprint("sources", __name__)
# A document may hold anything; shown in the browser it gets no scripts, no forms and no part in this site's origin.
SHUT_IN = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'"
# Browsers' PDF viewers don't start in a sandbox, and keep the document to themselves without one.
PDF_ALONE = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Lines of one page of the source, or all of them where it has no pages: (text, whether it is marked)."""

    page: int | None  # None where the format has none, or where the page goes on from the stretch before
    first: int  # number of the first line
    lines: tuple[tuple[str, bool], ...]


@pages.get("/moeder/<meeting_id>/kilde")
def lines(meeting_id: str) -> str:
    """The lines the reader saw; ``linjer=95-99`` marks some of them. A long source is shown a stretch at a time."""
    meeting = known(meeting_id)
    source = searcher().source(meeting.document)
    if source is None:
        abort(404, "Kilden til mødet findes ikke i samlingen.")
    marked = read_range(request.args.get("linjer", ""), len(source.lines))
    wanted = request.args.get("fra", "")
    parts = of_source(source.lines, searcher().passages(meeting.id))
    part = _part(parts, marked or read_range(wanted, len(source.lines)))
    if wanted == links.WHOLE:
        part = Stretch(ALL, 0, len(source.lines))
    return render_template(
        "source.html",
        meeting=meeting,
        source=source,
        marked=marked,
        shown=source_pages(source, marked, part),
        windows=windows(meeting, parts, part),
        has_original=_original(meeting) is not None,
        page=_page(source, marked),
    )


def read_range(text: str, last: int) -> tuple[int, int] | None:
    """ "95-99" or "95" as a range within the document; None where it can't be read."""
    match = re.fullmatch(r"\s*(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?\s*", text, re.ASCII)
    if not match:
        return None
    start = int(match[1])
    end = int(match[2] or start)
    start, end = min(start, end), max(start, end)
    return (start, min(end, last)) if 1 <= start <= last else None


def _part(parts: Sequence[Stretch], wanted: tuple[int, int] | None) -> Stretch:
    """The stretch that holds the first line wanted."""
    return next((one for one in parts if wanted and one.first < wanted[0] <= one.end), parts[0])


def source_pages(source: Source, marked: tuple[int, int] | None, part: Stretch) -> list[SourcePage]:
    """The lines of a stretch by their pages."""
    found: list[SourcePage] = []
    for page, numbers in groupby(range(part.first, part.end), lambda at: source.pages[at] if source.pages else None):
        places = list(numbers)
        begins = places[0] == 0 or source.pages is None or source.pages[places[0] - 1] != page
        shown = tuple((source.lines[at], marked is not None and marked[0] <= at + 1 <= marked[1]) for at in places)
        found.append(SourcePage(page if begins else None, places[0] + 1, shown))
    return found


def windows(meeting: Meeting, parts: Sequence[Stretch], shown: Stretch) -> list[tuple[str, str]]:
    """(label, URL) of each stretch of a long source and the whole; the one shown without URL. A short one has none."""
    if len(parts) < 2:
        return []
    found: list[tuple[str, int, int | str]] = [
        (f"Linje {one.first + 1}–{one.end}", one.number, one.first + 1) for one in parts
    ]
    return [
        (label, "" if number == shown.number else links.lines_from(meeting, start))
        for label, number, start in (*found, ("Hele kilden", ALL, links.WHOLE))
    ]


def _page(source: Source, marked: tuple[int, int] | None) -> int | None:
    return source.pages[marked[0] - 1] if marked and source.pages else None


def _original(meeting: Meeting) -> Path | None:
    return original_file(meeting.document, folders(searcher().notes(), g.settings.roots))


def header_name(name: str) -> str:
    """A file's name as a header may hold it: without line ends and other control characters."""
    return re.sub(r"[\x00-\x1f\x7f]+", " ", name)


@pages.get("/moeder/<meeting_id>/original")
def original(meeting_id: str) -> Response:
    """The file as it is."""
    meeting = known(meeting_id)
    file = _original(meeting)
    if file is None:
        g.way = ("Se teksten, som den blev læst", links.lines(meeting))
        abort(404, "Den oprindelige fil er ikke længere at finde. Teksten, som den blev læst, kan stadig ses.")
    known_as = content_type(file)
    answer = send_file(
        file,
        mimetype=known_as or "application/octet-stream",
        as_attachment=known_as is None,
        download_name=header_name(file.name),
        etag=True,
    )
    if known_as:
        answer.headers["Content-Type"] = known_as  # with its own charset
    answer.headers["Content-Security-Policy"] = PDF_ALONE if known_as == "application/pdf" else SHUT_IN
    return answer
