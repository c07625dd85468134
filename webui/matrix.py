"""Who said what: for a question, a table of persons and meetings with a quoted line in each cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from search.marks import Marks
from search.passage import Meeting, Passage, Speaker
from search.query import Query
from search.results import Fragment, Hit
from search.snippet import extract
from webui import links

QUOTED = 110  # characters of a quoted line
MOST_MEETINGS = 6  # columns
MOST_PEOPLE = 25  # rows


@dataclass(frozen=True, slots=True)
class Cell:
    """The best of what a person said at a meeting."""

    passage: Passage
    quote: tuple[Fragment, ...]
    url: str
    total: int


@dataclass(frozen=True, slots=True)
class Row:
    """A person, with a cell for each meeting; None where they said nothing of it."""

    person: Speaker
    total: int
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table, and how much of it isn't shown."""

    meetings: tuple[Meeting, ...]  # oldest first, as a discussion is read
    rows: tuple[Row, ...]  # who said most first
    meetings_left_out: int
    people_left_out: int


def matrix(query: Query, hits: Iterable[Hit], marks: Marks) -> Matrix:
    """The table over ``hits``, which come best first; statements that nobody is named for have no place in it."""
    said: dict[str, dict[str, list[Passage]]] = {}
    people: dict[str, Speaker] = {}
    meetings: dict[str, Meeting] = {}
    for hit in hits:
        for speaker in hit.passage.speakers if hit.passage.kind == "statement" else ():
            people.setdefault(speaker.id, speaker)
            meetings.setdefault(hit.passage.meeting.id, hit.passage.meeting)
            said.setdefault(speaker.id, {}).setdefault(hit.passage.meeting.id, []).append(hit.passage)
    shown = sorted(list(meetings.values())[:MOST_MEETINGS], key=_oldest_first)
    totals = {key: sum(map(len, at.values())) for key, at in said.items()}
    order = sorted(said, key=lambda key: (-totals[key], people[key].name, key))
    rows = [
        Row(people[key], totals[key], tuple(_cell(query, said[key].get(one.id), marks) for one in shown))
        for key in order[:MOST_PEOPLE]
    ]
    kept = tuple(row for row in rows if any(row.cells))
    return Matrix(tuple(shown), kept, len(meetings) - len(shown), len(said) - len(kept))


def _oldest_first(meeting: Meeting) -> tuple[int, str]:
    return meeting.date.toordinal() if meeting.date else 0, meeting.id


def _cell(query: Query, passages: list[Passage] | None, marks: Marks) -> Cell | None:
    if not passages:
        return None
    best = passages[0]
    return Cell(best, extract(best.text, marks, QUOTED), links.hit(best, query), len(passages))
