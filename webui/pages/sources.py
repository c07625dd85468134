"""Where a statement comes from: the source's lines with the passage marked, and the original file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, Response, abort, g, render_template, request, send_file

from search.passage import Meeting, Source
from webui import links
from webui.originals import content_type, folders, original_file
from webui.pages.meetings import known
from webui.snapshot import searcher

pages = Blueprint("sources", __name__)
WINDOW = 1500  # lines on one page
# A document may hold anything; shown in the browser it gets no scripts, no forms and no part in this site's origin.
SHUT_IN = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'"
# Browsers' PDF viewers don't start in a sandbox, and keep the document to themselves without one.
PDF_ALONE = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line as read, with its number and, where a page begins, the page."""

    number: int
    text: str
    marked: bool
    new_page: int | None


@pages.get("/moeder/<meeting_id>/kilde")
def lines(meeting_id: str) -> str:
    """The lines the reader saw; ``linjer=95-99`` marks some of them."""
    meeting = known(meeting_id)
    source = searcher().source(meeting.document)
    if source is None:
        abort(404, "Kilden til mødet findes ikke i samlingen.")
    marked = read_range(request.args.get("linjer", ""), len(source.lines))
    first = _window_start(marked or read_range(request.args.get("fra", ""), len(source.lines)))
    shown = source_lines(source, marked, first)
    return render_template(
        "source.html",
        meeting=meeting,
        source=source,
        marked=marked,
        shown=shown,
        windows=windows(meeting, source.lines, first),
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


def _window_start(marked: tuple[int, int] | None) -> int:
    return (marked[0] - 1) // WINDOW * WINDOW + 1 if marked else 1


def source_lines(source: Source, marked: tuple[int, int] | None, first: int) -> list[SourceLine]:
    """The window of lines that starts at ``first``."""
    found = []
    for number in range(first, min(first + WINDOW, len(source.lines) + 1)):
        page = source.pages[number - 1] if source.pages else None
        before = source.pages[number - 2] if source.pages and number > 1 else None
        inside = marked is not None and marked[0] <= number <= marked[1]
        found.append(SourceLine(number, source.lines[number - 1], inside, page if page != before else None))
    return found


def windows(meeting: Meeting, all_lines: Sequence[str], first: int) -> list[tuple[str, str]]:
    """(label, URL) of every window of a long document; the current one has no URL, a short document no windows."""
    starts = range(1, len(all_lines) + 1, WINDOW)
    if len(starts) < 2:
        return []
    labels = [(start, f"Linje {start}–{min(start + WINDOW - 1, len(all_lines))}") for start in starts]
    return [(label, "" if start == first else links.lines_from(meeting, start)) for start, label in labels]


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
