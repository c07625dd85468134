"""A question as a value: what was typed, the filters chosen, and which page of the answer is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FACETS = ("board", "meeting", "year", "month", "item", "type", "person", "organisation", "outcome")
FILTERS = (*FACETS, "mentioned")  # whom others speak of; a list of them to choose from would only be long
Order = Literal["best", "newest", "oldest"]


@dataclass(frozen=True, slots=True)
class Query:
    """A question to an index.

    ``filters`` maps a facet's name (one of FILTERS) to the values chosen: OR inside a facet, AND between facets.
    ``since`` and ``until`` are inclusive meeting dates. ``ids`` asks for passages by id.
    A section is a hit only where nothing in it is, statements or sub-sections, so that nothing is found twice; filters
    on person, organisation and mentioned are about who says something, or of whom, and so leave statements only. A
    question without words is about statements alone; what is asked for by id is found whatever its kind.
    """

    text: str = ""
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    since: date | None = None
    until: date | None = None
    decisions: bool = False  # only passages that hold a decision
    ids: tuple[str, ...] = ()
    order: Order = "best"
    offset: int = 0
    limit: int = 20
    facets: tuple[str, ...] = FACETS  # those to count
    expand: bool = True  # whether an acronym also finds what it is short for, and back
