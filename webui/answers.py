"""An answer as plain values, the same on the web and from the command: what JSON is made of."""

from __future__ import annotations

from typing import Any

from search.echo import as_json
from search.marks import Marks
from search.passage import Meeting, Passage
from search.query import Query
from search.results import Facet, Hit, Learnt, Results
from search.snippet import extract
from search.why import explained
from webui import links


def answer_json(query: Query, results: Results, marks: Marks, *, explain: bool = False) -> dict[str, Any]:
    """The answer to a question, with its facets, how it was understood and what was told about it.

    With ``explain`` each hit says why it was found.
    """
    return {
        "query": query.text,
        "sentence": results.sentence,
        "understood": as_json(query.text),
        "acronyms": [learnt_json(query, one) for one in results.learnt],
        "total": results.total,
        "hits": [hit_json(query, hit, marks, explain=explain) for hit in results.hits],
        "facets": {facet.name: facet_json(facet) for facet in results.facets},
        "notices": list(results.notices),
        "did_you_mean": results.did_you_mean,
        "answered": results.answered,
    }


def learnt_json(query: Query, one: Learnt) -> dict[str, Any]:
    """An acronym that was searched along, and where a document explains it; ``url`` as in ``hit_json``."""
    passage = one.passage
    return {
        "short": one.short,
        "long": one.long,
        "meeting": meeting_json(passage.meeting),
        "source": passage.meeting.document,
        "page": passage.page,
        "lines": list(passage.lines),
        "url": links.hit(passage, query),
    }


def hit_json(query: Query, hit: Hit, marks: Marks, *, explain: bool = False) -> dict[str, Any]:
    """One hit; ``url`` and ``source`` are on the site that ``ordet serve`` shows, below its address."""
    passage = hit.passage
    pieces = extract(passage.text, marks)
    why = {"explanation": explained(passage, marks)} if explain else {}
    return (
        {"id": passage.id, "kind": passage.kind, "score": round(hit.score, 6)}
        | passage_json(passage)
        | {"extract": " ".join("".join(piece.text for piece in pieces).split()), "url": links.hit(passage, query)}
        | why
    )


def printed_organisations(passage: Passage) -> list[str]:
    """The speakers' organisations as the document prints them; the facets have them under one name in all documents."""
    return list(dict.fromkeys(one.organisation for one in passage.speakers if one.organisation))


def passage_json(passage: Passage) -> dict[str, Any]:
    """A passage, with where it stands and how sure its speaker is."""
    item = passage.item
    return {
        "id": passage.id,
        "kind": passage.kind,
        "meeting": meeting_json(passage.meeting),
        "item": {"path": item.path, "number": item.number, "title": item.title, "type": item.type},
        "speakers": [speaker.name for speaker in passage.speakers],
        "organisations": printed_organisations(passage),
        "text": passage.text,
        "act": passage.act,
        "outcome": passage.outcome,
        "certainty": passage.certainty,
        "source": passage.meeting.document,
        "page": passage.page,
        "lines": list(passage.lines),
    }


def meeting_json(meeting: Meeting) -> dict[str, Any]:
    """Which meeting it is."""
    return {
        "id": meeting.id,
        "title": meeting.title,
        "date": meeting.date.isoformat() if meeting.date else None,
        "board": meeting.board,
    }


def facet_json(facet: Facet) -> list[dict[str, Any]]:
    """A facet's values with their counts."""
    return [
        {"value": one.value, "label": one.label, "count": one.count, "selected": one.selected} for one in facet.values
    ]
