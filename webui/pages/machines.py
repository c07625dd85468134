"""The pages' answers for machines: JSON, CSV and Atom."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, abort, g, jsonify, render_template, request

from search.query import Query
from search.results import Results
from webui import asked as asking
from webui import feeds, links
from webui.asked import Asked
from webui.meeting_view import coverage
from webui.pages import decisions as decision_page
from webui.pages.meetings import known
from webui.pages.persons import person_page
from webui.results import answered_text
from webui.snapshot import base_url, marks, meetings, people, searcher

pages = Blueprint("machines", __name__)
CSV_HITS = 2000
FEED_HITS = 50


def _strict(asked: Asked, allowed: frozenset[str] = asking.KNOWN_KEYS) -> Asked:
    """Machines are told of what can't be read; nothing is passed over."""
    unknown = sorted({*asked.unknown, *(key for key in request.args if key not in allowed and key not in _SAME)})
    if unknown:
        named = ", ".join(key[:40] for key in unknown[:5])
        abort(400, f"Ukendt parameter: {named}. Kendte parametre: {', '.join(sorted(allowed))}.")
    if asked.problems:
        abort(400, " ".join(asked.problems))
    return asked


_SAME = frozenset(("møde", "år", "måned", "sort", "page"))


def _asked() -> Asked:
    return _strict(asking.read(request.args.items(multi=True)))


def _answer_json(asked: Asked, results: Results, path: str, page_path: str) -> dict[str, Any]:
    """Total, hits, facets, and where the next hits are."""
    query, base = asked.query, base_url()
    limit = (("antal", str(query.limit)),) if "antal" in request.args else ()
    following = replace(query, offset=query.offset + query.limit)
    more = following.offset < results.total
    return {
        "query": {"q": query.text, "url": base + links.search(query, path=page_path)},
        "total": results.total,
        "notices": list(results.notices),
        "hits": feeds.hits_json(results.hits, marks(answered_text(query, results)), base),
        "facets": feeds.facets_json(query, results.facets, base, path),
        "next_url": base + links.search(following, limit, path=path) if more else None,
    }


@pages.get("/soeg.json")
def search_json() -> Response:
    """The search's answer."""
    asked = _asked()
    return jsonify(_answer_json(asked, searcher().search(asked.query), "/soeg.json", "/"))


@pages.get("/soeg.csv")
def search_csv() -> Response:
    """Every hit of the search, up to CSV_HITS, as a table."""
    asked = _asked()
    results = searcher().search(replace(asked.query, offset=0, limit=CSV_HITS, facets=()))
    body = feeds.csv_text((hit.passage for hit in results.hits), base_url())
    answer = Response(body, mimetype="text/csv")
    answer.headers["Content-Disposition"] = "attachment; filename=ordet.csv"
    return answer


@pages.get("/soeg.atom")
def search_atom() -> Response:
    """The search as a feed, newest meeting first."""
    asked = _asked()
    query = replace(asked.query, order="newest", offset=0, limit=FEED_HITS, facets=())
    words = f"»{query.text}«" if query.text else "alle udsagn"
    return _atom(searcher().search(query), f"{g.settings.name}: {words}", links.search(asked.query), "/soeg.atom")


def _atom(results: Results, title: str, page: str, path: str) -> Response:
    base = base_url()
    entries = feeds.entries(results, base)
    asked = links.address(path, request.args.items(multi=True))
    body = render_template(
        "feed.xml",
        title=title,
        page=base + page,
        own=base + asked,
        entries=entries,
        updated=entries[0]["updated"] if entries else "1970-01-01T12:00:00Z",
    )
    return Response(body, mimetype="application/atom+xml")


@pages.get("/moeder.json")
def meetings_json() -> Response:
    """Every meeting."""
    base = base_url()
    return jsonify(meetings=[feeds.meeting_json(meeting, base) for meeting in meetings().values()])


@pages.get("/moeder/<meeting_id>.json")
def meeting_json(meeting_id: str) -> Response:
    """A meeting with its attendance, warnings and passages."""
    meeting, base = known(meeting_id), base_url()
    passages = searcher().passages(meeting.id)
    named, inferred, uncertain = coverage(passages)
    attendance = [
        {
            "id": at.person.id,
            "name": at.person.name,
            "organisation": at.person.organisation,
            "role": at.role,
            "items": list(at.items) if at.items is not None else None,
            "aliases": list(at.aliases),
        }
        for at in meeting.attendance
    ]
    return jsonify(
        feeds.meeting_json(meeting, base)
        | {
            "start": meeting.start,
            "end": meeting.end,
            "form": meeting.form,
            "place": meeting.place,
            "source": meeting.document,
            "attendance": attendance,
            "warnings": [{"line": w.line, "code": w.code, "message": w.message} for w in meeting.warnings],
            "quality": {"attributed": named, "inferred": inferred, "uncertain": uncertain},
            "passages": [feeds.passage_json(passage, base) for passage in passages],
        }
    )


@pages.get("/personer.json")
def persons_json() -> Response:
    """Everybody."""
    return jsonify(persons=[_person(person.id) for person in people().values()])


def _person(person_id: str) -> dict[str, Any]:
    person = people()[person_id]
    return {
        "id": person.id,
        "name": person.name,
        "organisations": list(person.organisations),
        "variants": list(person.variants),
        "statements": person.statements,
        "url": base_url() + links.person(person.id),
    }


@pages.get("/personer/<person_id>.json")
def person_json(person_id: str) -> Response:
    """A person, and what they have said."""
    asked = _asked()
    page = person_page(person_id, asked.query)
    path = f"{links.person(person_id)}.json"
    return jsonify(_person(person_id) | _answer_json(asked, page.results, path, links.person(person_id)))


@pages.get("/personer/<person_id>.atom")
def person_atom(person_id: str) -> Response:
    """What a person says, as a feed."""
    if person_id not in people():
        abort(404, "Der er ingen af det navn i samlingen.")
    query = Query(filters=(("person", (person_id,)),), order="newest", limit=FEED_HITS, facets=())
    title = f"{g.settings.name}: {people()[person_id].name}"
    return _atom(searcher().search(query), title, links.person(person_id), f"{links.person(person_id)}.atom")


@pages.get("/beslutninger.json")
def decisions_json() -> Response:
    """The decisions."""
    asked, results = decision_page.answer(request.args.items(multi=True))
    _strict(asked)
    return jsonify(_answer_json(asked, results, "/beslutninger.json", "/beslutninger"))
