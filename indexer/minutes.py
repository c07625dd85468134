"""What splitting makes of a document: a meeting, its agenda items and their statements (format ordet-minutes/1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from search.passage import Certainty, Item, NextMeeting, SpeakerKind, Warning


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What the document says of the meeting as a whole."""

    title: str
    board: str
    date: date | None = None
    start: str | None = None  # "13:00"
    end: str | None = None
    form: str | None = None
    place: str | None = None
    next_meeting: NextMeeting | None = None


@dataclass(frozen=True, slots=True)
class Attendant:
    """A person of the attendance list, or one known from the body only (then ``role`` is "mentioned")."""

    name: str  # fullest form printed
    organisation: str | None
    role: str  # "member" | "absent" | "other" | "presenter" | "minute-taker" | "mentioned"
    items: tuple[str, ...] | None = None  # None is all
    aliases: tuple[str, ...] = ()  # other forms met in this document
    kind: SpeakerKind = "person"  # "role" and "organisation": somebody who speaks under that name
    title: str | None = None  # "formand", "direktør", where the document says so


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item where it stands in the document."""

    item: Item
    page: int | None
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Statement:
    """A maximal run by the same speaker or speakers inside one item."""

    id: str
    item: str  # path; "" for what stands before the first item
    speakers: tuple[str, ...]  # canonical names
    certainty: Certainty | None
    rule: str | None
    act: str
    verb: str | None
    text: str
    mentions: tuple[str, ...]
    page: int | None
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Decision:
    """An outcome, and the statement that holds it."""

    item: str
    statement: str
    outcome: str
    text: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """A whole document, split."""

    facts: MeetingFacts
    attendance: tuple[Attendant, ...]
    items: tuple[AgendaItem, ...]
    statements: tuple[Statement, ...]
    decisions: tuple[Decision, ...]
    warnings: tuple[Warning, ...]
    abbreviations: tuple[tuple[str, str], ...] = ()  # of organisations, as the document defines them: (name, short)
