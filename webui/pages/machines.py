"""The pages' answers for machines: JSON, CSV and Atom."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from flask import Blueprint, Response, abort, g, jsonify, render_template, request

from search.attribution import attribution
from search.passage import Attendee, Meeting, Passage
from search.query import Query
from search.results import Results
from webui import answers, feeds, links
from webui import asked as asking
from webui.asked import Asked
from webui.pages import decisions as decision_page
from webui.pages.meetings import known
from webui.pages.persons import person_page
from webui.snapshot import asked_here, base_url, marks, meetings, people, searcher

pages = Blueprint("machines", __name__)
CSV_HITS = 2000
FEED_HITS = 50


def _asked() -> Asked:
    """The question; programs are told of what can't be read, nothing is passed over."""
    asked = asked_here()
    unknown = [key[:40] for key in request.args if key not in asking.KNOWN_KEYS and key not in asking.SAME_KEYS]
    if unknown:
        known = ", ".join(sorted(asking.KNOWN_KEYS))
        abort(400, f"Ukendt parameter: {', '.join(unknown[:5])}. Kendte parametre: {known}.")
    if asked.problems:
        abort(400, " ".join(asked.problems))
    return asked


def _refuse_parameters() -> None:
    """These answers take none."""
    if request.args:
        abort(400, f"Ukendt parameter: {', '.join(key[:40] for key in list(request.args)[:5])}. Her er der ingen.")


def _answer_json(query: Query, results: Results, path: str, page: str) -> dict[str, Any]:
    """The answer as the command gives it, with whole addresses, and those that toggle a facet's value and lead on."""
    base = base_url()
    answer = answers.answer_json(query, results, marks(query, results))
    for found, hit in zip(answer["hits"], results.hits, strict=True):
        found |= _addresses(hit.passage) | {"url": base + found["url"]}
    for facet in results.facets:
        for found, value in zip(answer["facets"][facet.name], facet.values, strict=True):
            found["toggle_url"] = base + links.search(links.toggled(query, facet.name, value.value), path=path)
    limit = (("antal", str(query.limit)),) if "antal" in request.args else ()
    following = replace(query, offset=query.offset + query.limit)
    more = following.offset < results.total
    answer["next_url"] = base + links.search(following, limit, path=path) if more else None
    for learnt in answer["acronyms"]:
        learnt["url"] = base + learnt["url"]
    return answer | {"page_url": base + page}


def _addresses(passage: Passage) -> dict[str, str]:
    base = base_url()
    return {"permanent_url": base + links.statement(passage), "source_url": base + links.source(passage)}


@pages.get("/soeg.json")
def search_json() -> Response:
    """The search's answer."""
    asked = _asked()
    query = asked.query
    return jsonify(_answer_json(query, searcher().search(query), "/soeg.json", links.search(query)))


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
        updated=entries[0]["updated"] if entries else feeds.newest(meetings().values()),
    )
    return Response(body, mimetype="application/atom+xml")


@pages.get("/moeder.json")
def meetings_json() -> Response:
    """Every meeting."""
    _refuse_parameters()
    return jsonify(meetings=[_meeting(meeting) for meeting in meetings().values()])


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return answers.meeting_json(meeting) | {"url": base_url() + links.meeting(meeting.id)}


@pages.get("/moeder/<meeting_id>.json")
def meeting_json(meeting_id: str) -> Response:
    """A meeting with its attendance, warnings and passages."""
    _refuse_parameters()
    meeting = known(meeting_id)
    passages = searcher().passages(meeting.id)
    counted = attribution(one for one in passages if one.kind == "statement")
    return jsonify(
        _meeting(meeting)
        | {
            "start": meeting.start,
            "end": meeting.end,
            "form": meeting.form,
            "place": meeting.place,
            "source": meeting.document,
            "attendance": [_attendee(one) for one in meeting.attendance],
            "warnings": [{"line": w.line, "code": w.code, "message": w.message} for w in meeting.warnings],
            "quality": asdict(counted) | {"share_attributed": round(counted.share, 4)},
            "passages": [answers.passage_json(passage) | _addresses(passage) for passage in passages],
        }
    )


def _attendee(one: Attendee) -> dict[str, Any]:
    return {
        "id": one.person.id,
        "name": one.person.name,
        "organisation": one.person.organisation,
        "role": one.role,
        "items": list(one.items) if one.items is not None else None,
        "aliases": list(one.aliases),
    }


@pages.get("/personer.json")
def persons_json() -> Response:
    """Everybody."""
    _refuse_parameters()
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
    return jsonify(_person(person_id) | _answer_json(page.query, page.results, "/soeg.json", links.person(person_id)))


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
    query, results = decision_page.answer(_asked())
    page = links.search(query, path="/beslutninger")
    return jsonify(_answer_json(query, results, "/beslutninger.json", page))
