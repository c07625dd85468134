"""Where everything has its address: a question as a URL and back, and the URL of a hit, meeting, statement, source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import quote, urlencode

from search.passage import Meeting, Passage
from search.query import Query
from webui.danish import short_date

PAGE_SIZE = 20
FACET_KEYS = {
    "year": "aar",
    "month": "maaned",
    "type": "type",
    "outcome": "udfald",
    "person": "person",
    "organisation": "organisation",
    "item": "punkt",
    "board": "organ",
    "meeting": "moede",
}
WHOLE = "hele"
ORDER_WORDS = {"best": "bedste", "newest": "nyeste", "oldest": "aeldste"}
Pairs = list[tuple[str, str]]


def pairs(query: Query, *, paging: bool = True) -> Pairs:
    """The question as the URL's parameters, always in the same order; what is at its default is left out."""
    found: Pairs = [("q", query.text)] if query.text else []
    chosen = dict(query.filters)
    found += [(key, value) for facet, key in FACET_KEYS.items() for value in chosen.get(facet, ())]
    if query.decisions:
        found.append(("beslutning", "1"))
    if query.since:
        found.append(("fra", short_date(query.since)))
    if query.until:
        found.append(("til", short_date(query.until)))
    if not query.expand:
        found.append(("udvid", "nej"))
    if query.order != "best":
        found.append(("sortering", ORDER_WORDS[query.order]))
    page = query.offset // max(query.limit, 1) + 1
    if paging and page > 1:
        found.append(("side", str(page)))
    return found


def address(path: str, parameters: Iterable[tuple[str, str]] = (), anchor: str = "") -> str:
    """A path with parameters and an anchor."""
    asked = urlencode(list(parameters))
    return path + (f"?{asked}" if asked else "") + (f"#{quote(anchor, safe='')}" if anchor else "")


def search(query: Query, extra: Sequence[tuple[str, str]] = (), *, path: str = "/") -> str:
    """The search page that shows this question's answer."""
    return address(path, [*pairs(query), *extra])


def meeting(meeting_id: str, query: Query | None = None, anchor: str = "", line: int | None = None) -> str:
    """The meeting's page; with ``query`` its matches are marked there and lead back to the search.

    ``line`` is the source's line that is wanted: of a long meeting, the stretch that holds it is shown.
    """
    place = [("linje", str(line))] if line else []
    return address(f"/moeder/{quote(meeting_id, safe='')}", [*(pairs(query) if query else ()), *place], anchor)


def stretch(meeting_id: str, number: int | str, query: Query | None = None, anchor: str = "") -> str:
    """A stretch of a long meeting by its number, or the whole of it by the word ``WHOLE``."""
    path = f"/moeder/{quote(meeting_id, safe='')}" + (f"/{number}" if number != 1 else "")
    return address(path, pairs(query) if query else (), anchor)


def item(passage: Passage, query: Query | None = None) -> str:
    """The agenda section of a passage, in its meeting."""
    return meeting(passage.meeting.id, query, item_anchor(passage.item.path), passage.lines[0])


def hit(passage: Passage, query: Query | None = None) -> str:
    """The place of a passage in its meeting: the statement itself, or the agenda section."""
    return meeting(passage.meeting.id, query, passage_anchor(passage), passage.lines[0])


def statement(passage: Passage) -> str:
    """The permanent address of one statement; a section has only its place in the meeting."""
    return f"/udsagn/{quote(passage.id, safe=':')}" if passage.kind == "statement" else hit(passage)


def statement_here(passage: Passage) -> str:
    """The same from the meeting's own page, in few letters: a long meeting has hundreds of them."""
    return "?udsagn=" + quote(_own_id(passage), safe="")


def person(person_id: str) -> str:
    """A person's page."""
    return f"/personer/{quote(person_id, safe='')}"


def original(of: Meeting, page: int | None = None) -> str:
    """The file itself, a PDF opened at the page."""
    anchor = f"#page={page}" if page and is_pdf(of) else ""
    return f"/moeder/{quote(of.id, safe='')}/original{anchor}"


def lines(of: Meeting, first: int | None = None, last: int | None = None) -> str:
    """The source's lines, with a passage marked and in view."""
    path = f"/moeder/{quote(of.id, safe='')}/kilde"
    if first is None:
        return path
    return address(path, [("linjer", f"{first}-{last or first}")], f"linje-{first}")


def lines_from(of: Meeting, first: int | str) -> str:
    """A stretch of a long source by its first line, or the whole of it by the word ``WHOLE``."""
    return address(lines(of), [("fra", str(first))])


def source(passage: Passage) -> str:
    """The passage in its source: the PDF at its page, else the lines as they were read."""
    if is_pdf(passage.meeting) and passage.page:
        return original(passage.meeting, passage.page)
    return lines(passage.meeting, *passage.lines)


def is_pdf(of: Meeting) -> bool:
    """Whether the source is a PDF, judged by its name."""
    return file_type(of) == "pdf"


def file_type(of: Meeting) -> str:
    """The source's kind as readers know it: "pdf", "docx", "html"."""
    return PurePosixPath(of.document).suffix.lower().lstrip(".") or "fil"


def item_anchor(path: str) -> str:
    """``punkt-1-4`` for "1.4", ``punkt-2-afsnit-1`` for "2/1"; two paths never get the same anchor."""
    plain = re.sub(r"[^\w./]", lambda found: f"_{ord(found[0]):x}_", path.replace("_", "_5f_"))
    return "punkt-" + plain.replace("/", "-afsnit-").replace(".", "-")


def passage_anchor(passage: Passage) -> str:
    """The anchor of a passage on its meeting's page; the meeting in front of its id isn't needed there."""
    return item_anchor(passage.item.path) if passage.kind == "section" else f"udsagn-{_own_id(passage)}"


def _own_id(passage: Passage) -> str:
    return passage.id.removeprefix(f"{passage.meeting.id}:")


def toggled(query: Query, facet: str, value: str) -> Query:
    """The question with a facet's value chosen, or no longer chosen; back on the first page."""
    chosen = dict(query.filters)
    values = chosen.get(facet, ())
    chosen[facet] = tuple(v for v in values if v != value) if value in values else (*values, value)
    return replace(query, filters=tuple((name, found) for name, found in chosen.items() if found), offset=0)


def without_filters(query: Query) -> Query:
    """The question's words alone."""
    return replace(query, filters=(), since=None, until=None, decisions=False, offset=0)
