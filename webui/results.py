"""A search's answer as the page shows it: hits with their extracts, grouped as the reader asked, and the paging."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from search.engine import Searcher
from search.marks import Marks
from search.passage import Item, Meeting, Passage
from search.query import Query
from search.results import Fragment, Hit, Results
from search.snippet import extract, mark
from webui import links
from webui.asked import Asked
from webui.found import found_in

GROUPED_HITS = 400  # hits gathered into groups; the best or newest that many
GROUP_SHOWN = 3  # hits shown of each group


@dataclass(frozen=True, slots=True)
class HitView:
    """One hit, ready to print."""

    passage: Passage
    title: tuple[Fragment, ...]
    above: tuple[tuple[Fragment, ...], ...]  # the titles of the items it is under, outermost first
    extract: tuple[Fragment, ...]
    answers: tuple[Fragment, ...]  # the question the passage answers, where that alone has the words
    url: str
    item_url: str
    source_url: str
    part_of: tuple[str, ...]  # words that the question was found inside, where it was found in no other way
    found_in: str  # where it was found, if not in the extract: "i overskriften"


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of one agenda item or one meeting."""

    meeting: Meeting
    item: Item | None  # None for a whole meeting
    title: tuple[Fragment, ...]
    url: str
    hits: tuple[HitView, ...]
    total: int


def views(query: Query, hits: Iterable[Hit], marks: Marks) -> tuple[HitView, ...]:
    """The hits with their extracts and addresses; ``query`` is carried over to the meeting's page."""
    return tuple(_view(query, hit.passage, marks) for hit in hits)


def _view(query: Query, passage: Passage, marks: Marks) -> HitView:
    shown = extract(passage.text, marks)
    answers = _answered(passage, marks, shown)
    return HitView(
        passage=passage,
        title=mark(passage.item.title, marks),
        above=tuple(mark(item.title, marks) for item in passage.above),
        extract=shown,
        answers=answers,
        url=links.hit(passage, query),
        item_url=links.item(passage, query),
        source_url=links.source(passage),
        part_of=part_of(passage, marks),
        found_in=found_in(passage, marks, (*shown, *answers)),
    )


def _answered(passage: Passage, marks: Marks, shown: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
    """The question that a passage was found by, where nothing of its own is marked."""
    if not passage.question or any(one.marked for one in (*shown, *mark(passage.item.title, marks))):
        return ()
    question = extract(passage.question, marks)
    return question if any(one.marked for one in question) else ()


def part_of(passage: Passage, marks: Marks) -> tuple[str, ...]:
    """The compounds that a passage was found by, at most two; nothing where a whole word was found as well."""
    if any(mark.layer != "parts" for text in (passage.item.title, passage.text) for mark in marks.find(text)):
        return ()
    wholes = [_around(passage.text, mark.start, mark.end) for mark in marks.find(passage.text)]
    return tuple(dict.fromkeys(wholes))[:2]


def _around(text: str, start: int, end: int) -> str:
    """The whole word around a stretch."""
    before = re.search(r"[\w-]*$", text[:start])
    after = re.match(r"[\w-]*", text[end:])
    return (before[0] if before else "") + text[start:end] + (after[0] if after else "")


def grouped(
    searcher: Searcher, asked: Asked, marked_by: Callable[[Query, Results], Marks]
) -> tuple[Results, tuple[HitGroup, ...], int]:
    """The whole answer with its hits gathered by item or meeting: the results, this page's groups, groups in all."""
    query = asked.query
    results = searcher.search(replace(query, offset=0, limit=GROUPED_HITS))
    gathered: dict[tuple[str, str], list[Hit]] = {}
    for hit in results.hits:
        path = hit.passage.item.path if asked.grouping == "punkter" else ""
        gathered.setdefault((hit.passage.meeting.id, path), []).append(hit)
    page = list(gathered.values())[query.offset : query.offset + query.limit]
    marks = marked_by(query, results)
    return results, tuple(_group(query, hits, asked.grouping, marks) for hits in page), len(gathered)


def _group(query: Query, hits: Sequence[Hit], grouping: str, marks: Marks) -> HitGroup:
    first = hits[0].passage
    whole = grouping == "moeder"
    return HitGroup(
        meeting=first.meeting,
        item=None if whole else first.item,
        title=mark(first.meeting.title if whole else first.item.title, marks),
        url=links.meeting(first.meeting.id, query) if whole else links.item(first, query),
        hits=views(query, hits[:GROUP_SHOWN], marks),
        total=len(hits),
    )


@dataclass(frozen=True, slots=True)
class Step:
    """A link of the paging; ``page`` 0 is a gap, ``url`` empty is the current page."""

    page: int
    url: str
    label: str = ""  # in place of the number
    rel: str = ""


def paging(asked: Asked, total: int, *, path: str = "/") -> tuple[Step, ...]:
    """The first, the last and the neighbouring pages, with the way back and on; empty where one page holds all."""
    query = asked.query

    def url(page: int) -> str:
        return links.search(replace(query, offset=(page - 1) * query.limit), asked.extra, path=path)

    return steps_of(query.offset // query.limit + 1, -(-total // query.limit), url)


def steps_of(current: int, last: int, url: Callable[[int], str]) -> tuple[Step, ...]:
    """The same for pages of any kind."""
    if last < 2:
        return ()
    shown = sorted({1, last, *range(max(1, current - 2), min(last, current + 2) + 1)})
    urls = {page: url(page) for page in {*shown, current - 1, current + 1}}
    steps: list[Step] = []
    for page in shown:
        if steps and page - steps[-1].page > 1:
            steps.append(Step(0, ""))
        steps.append(Step(page, "" if page == current else urls[page]))
    before = [Step(current - 1, urls[current - 1], "Forrige", "prev")] if current > 1 else []
    after = [Step(current + 1, urls[current + 1], "Næste", "next")] if current < last else []
    return (*before, *steps, *after)
