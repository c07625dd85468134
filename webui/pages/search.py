"""The search page, whole or as the fragment that the script puts in place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask import Blueprint, g, redirect, render_template, request
from werkzeug.wrappers import Response

from search.query import Query
from search.results import Results
from webui import asked as asking
from webui import danish, links, structured
from webui.asked import Asked
from webui.facets import TITLES, chips, groups
from webui.matrix import Matrix, matrix
from webui.results import GROUPED_HITS, HitGroup, HitView, Step, grouped, paging, views
from webui.snapshot import asked_here, base_url, marks, meetings, searcher
from webui.timeline import timeline

pages = Blueprint("search", __name__)
ADDED = "Også søgt:"  # how the notice begins that an acronym was searched along with its meaning
FRONT_FACETS = ("year", "type", "outcome", "person", "organisation", "board")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the search page shows of an answer."""

    results: Results
    hits: tuple[HitView, ...]
    groups: tuple[HitGroup, ...]
    steps: tuple[Step, ...]
    last: int  # pages in all
    matrix: Matrix | None = None


@pages.get("/")
def search() -> str:
    """The front page without a question, else its answer."""
    asked = asked_here()
    fragment = request.headers.get("X-Udsnit") == "1"
    if not request.args:
        return render_template("front_answer.html" if fragment else "front.html", **front())
    answer = _answer(asked)
    problems = list(asked.problems)
    if answer.results.total and not (answer.hits or answer.groups or answer.matrix):
        asked = replace(asked, query=replace(asked.query, offset=(answer.last - 1) * asked.query.limit))
        answer = _answer(asked)
        problems.append(f"Der er kun {danish.count(answer.last, 'side', 'sider')} med træf. Her er den sidste.")
    return render_template(
        "search_answer.html" if fragment else "search.html",
        asked=asked,
        query=asked.query,
        answer=answer,
        problems=problems,
        understood=understood(asked.query.text, answer.results),
        meant=meant(asked, answer.results),
        unexpanded=unexpanded(asked, answer.results),
        heading=heading(asked.query, answer.results.total),
        groupings=groupings(asked),
        filter_groups=groups(asked.query, answer.results.facets, asked.extra),
        chips=chips(asked.query, answer.results.facets, asked.extra),
        years=timeline(asked.query, answer.results.facets, asked.extra),
        ways_out=ways_out(asked.query, answer.results) if not answer.results.total else (),
    )


@pages.get("/soeg")
def old_address() -> Response:
    """Readers guess this address; the search is the front page."""
    return redirect(links.address("/", request.args.items(multi=True)), 308)


def _answer(asked: Asked) -> Answer:
    if asked.grouping == "udsagn":
        results = searcher().search(asked.query)
        hits = views(asked.query, results.hits, marks(asked.query, results))
        return Answer(results, hits, (), paging(asked, results.total), _pages(asked, results.total))
    if asked.grouping == "hvem":
        results = searcher().search(replace(asked.query, offset=0, limit=GROUPED_HITS))
        table = matrix(asked.query, results.hits, marks(asked.query, results))
        return Answer(results, (), (), (), 1, table)
    results, found, total = grouped(searcher(), asked, marks)
    return Answer(results, (), found, paging(asked, total), _pages(asked, total))


def _pages(asked: Asked, total: int) -> int:
    return max(1, -(-total // asked.query.limit))


def heading(query: Query, total: int) -> str:
    """15 træf på »løsning«."""
    counted = danish.count(total, "træf", "træf")
    return f"{counted} på »{query.text}«" if query.text else counted


def understood(text: str, results: Results) -> str:
    """How a question of more than a single word was read, as a sentence."""
    return results.sentence if len(text.split()) > 1 or (not text.isalnum() and text) else ""


def meant(asked: Asked, results: Results) -> tuple[str, str] | None:
    """(question, URL) of what the reader may have meant."""
    text = results.did_you_mean if results.did_you_mean != results.answered else None
    return (text, links.search(replace(asked.query, text=text, offset=0), asked.extra)) if text else None


def unexpanded(asked: Asked, results: Results) -> str:
    """The URL of the question without what an acronym stands for; empty where nothing was added."""
    added = asked.query.expand and any(notice.startswith(ADDED) for notice in results.notices)
    return links.search(replace(asked.query, expand=False, offset=0), asked.extra) if added else ""


def groupings(asked: Asked) -> list[tuple[str, str]]:
    """(label, URL) of each way to group the hits; the current one has no URL."""
    found = []
    for word, label in asking.GROUPINGS.items():
        target = replace(asked, grouping=word, query=replace(asked.query, offset=0))
        found.append((label, "" if word == asked.grouping else links.search(target.query, target.extra)))
    return found


def ways_out(query: Query, results: Results) -> tuple[tuple[str, int, str], ...]:
    """For an answer without hits: (what to drop, the hits that gives, URL), only where it gives any."""
    found = []
    for facet, _ in query.filters:
        kept = tuple((name, chosen) for name, chosen in query.filters if name != facet)
        found.append((f"uden filteret på {TITLES[facet].lower()}", replace(query, filters=kept)))
    if query.since or query.until:
        found.append(("uden perioden", replace(query, since=None, until=None)))
    if query.decisions:
        found.append(("uden »Alle beslutninger«", replace(query, decisions=False)))
    if len(found) > 1:
        found.append(("uden filtre", links.without_filters(query)))
    counted = []
    for label, tried in found[:8]:
        total = searcher().search(replace(tried, offset=0, limit=1, facets=())).total
        if total:
            counted.append((label, total, links.search(replace(tried, offset=0))))
    return tuple(counted)


def front() -> dict[str, object]:
    """What the front page shows: the newest meetings, and the facets to start from."""
    everything = searcher().search(Query(limit=0, facets=FRONT_FACETS))
    newest = list(meetings().values())
    return {
        "asked": Asked(Query()),
        "query": Query(),
        "problems": [],
        "newest": newest[:6],
        "meeting_count": len(newest),
        "total": everything.total,
        "filter_groups": groups(Query(), everything.facets),
        "structured": structured.site(g.settings.name, g.settings.authority, base_url()),
    }
