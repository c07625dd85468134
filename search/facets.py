"""The facets of a passage: the values it has in each, with what a person reads for them."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from search.passage import Meeting, Passage
from search.slug import slug

ITEM_TYPES = {"O": "Orientering", "B": "Beslutning", "D": "Drøftelse", "E": "Efterretning"}
MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)


class Value(NamedTuple):
    """A facet's value and its label."""

    facet: str  # one of query.FILTERS
    value: str  # what a filter takes
    label: str  # Danish


def values_of(passage: Passage) -> tuple[Value, ...]:
    """The facet values of a passage, each once.

    A passage of a sub-item is one of the items above it, too, and has their type where it has none of its own. Person
    and organisation are about who says something, so a section has none. A speaking organisation is in the organisation
    facet, not among the persons. Who speaks isn't mentioned as well.
    """
    item = passage.item
    found = [*_meeting_values(passage.meeting)]
    found += [Value("item", slug(one.title), one.title) for one in (item, *reversed(passage.above))]
    kind = next((one.type for one in (item, *reversed(passage.above)) if one.type), None)
    if kind:
        found.append(Value("type", kind, ITEM_TYPES.get(kind, kind)))
    if passage.outcome:
        found.append(Value("outcome", passage.outcome, passage.outcome))
    if passage.kind == "statement":
        found += [Value("person", one.id, one.name) for one in passage.speakers if one.kind != "organisation"]
        found += [Value("organisation", slug(name), name) for name in passage.organisations]
        who = {one.id for one in passage.speakers}
        found += [Value("mentioned", one.id, one.name) for one in passage.mentions if one.id not in who]
    return tuple({(value.facet, value.value): value for value in found}.values())


def _meeting_values(meeting: Meeting) -> list[Value]:
    found = [Value("meeting", meeting.id, meeting_label(meeting))]
    if meeting.board:
        found.append(Value("board", slug(meeting.board), meeting.board))
    if meeting.date is not None:
        month = f"{meeting.date:%Y-%m}"
        found += [
            Value("year", month[:4], month[:4]),
            Value("month", month, f"{MONTHS[meeting.date.month - 1]} {month[:4]}"),
        ]
    return found


def meeting_label(meeting: Meeting) -> str:
    """Which meeting it was, in a line: "29. september 2021 · Den nationale bestyrelse for sundheds-it".

    A further meeting of the board on that day is told by its number: "… · møde 2". Without a board the title stands.
    """
    if meeting.date is None:
        return meeting.title
    own, board = meeting.id.removeprefix(f"{meeting.date}-"), slug(meeting.board)
    further = None if board.startswith(own) else re.fullmatch(r"(.+)-(\d+)", own)
    number = f" · møde {further[2]}" if further and board.startswith(further[1]) else ""
    return f"{long_day(meeting.date)} · {meeting.board or meeting.title}{number}"


def long_day(day: date) -> str:
    """ "29. september 2021"."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
