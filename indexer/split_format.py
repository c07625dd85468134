"""Write minutes as JSON in the format ordet-minutes/1."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from indexer.document import Document
from indexer.minutes import AgendaItem, Attendant, MeetingFacts, Minutes, Statement
from search.passage import NextMeeting

FORMAT = "ordet-minutes/1"


def to_json(document: Document, minutes: Minutes) -> str:
    """The minutes of a document as one JSON object, with keys in the order of the format."""
    return json.dumps(to_dict(document, minutes), ensure_ascii=False, indent=2)


def to_dict(document: Document, minutes: Minutes) -> dict[str, Any]:
    """The same as plain values."""
    return {
        "format": FORMAT,
        "source": {
            "path": document.path,
            "sha256": document.sha256,
            "media_type": document.media_type,
            "pages": document.pages,
        },
        "meeting": _meeting(minutes.facts),
        "attendance": [_attendant(one) for one in minutes.attendance],
        "items": [_item(one) for one in minutes.items],
        "statements": [_statement(one) for one in minutes.statements],
        "decisions": [asdict(one) for one in minutes.decisions],
        "warnings": [asdict(one) for one in minutes.warnings],
    }


def _meeting(facts: MeetingFacts) -> dict[str, Any]:
    return {
        "title": facts.title,
        "board": facts.board,
        "date": facts.date.isoformat() if facts.date else None,
        "start": facts.start,
        "end": facts.end,
        "form": facts.form,
        "place": facts.place,
        "next_meeting": _next(facts.next_meeting) if facts.next_meeting else None,
    }


def _next(following: NextMeeting) -> dict[str, Any]:
    day = following.date.isoformat() if following.date else None
    return {"date": day, "start": following.start, "end": following.end, "place": following.place}


def _attendant(one: Attendant) -> dict[str, Any]:
    return {
        "name": one.name,
        "organisation": one.organisation,
        "role": one.role,
        "items": list(one.items) if one.items is not None else None,
        "aliases": list(one.aliases),
    }


def _item(one: AgendaItem) -> dict[str, Any]:
    item = one.item
    return {
        "path": item.path,
        "number": item.number,
        "title": item.title,
        "type": item.type,
        "level": item.level,
        "parent": item.parent,
        "page": one.page,
        "lines": list(one.lines),
    }


def _statement(one: Statement) -> dict[str, Any]:
    values = asdict(one)
    values["item"] = one.item or None
    values["speakers"], values["mentions"], values["lines"] = list(one.speakers), list(one.mentions), list(one.lines)
    return values
