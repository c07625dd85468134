"""Hits over time: a column of months for each year, each year a link that narrows the search to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from search.query import Query
from search.results import Facet
from webui import links

HEIGHT = 48  # units of the drawing
MOST_YEARS = 12  # with more, the earliest are left to the filter column


@dataclass(frozen=True, slots=True)
class Bar:
    """A month with hits: its place 0-11 and its height in units."""

    month: int
    height: int
    count: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the timeline."""

    year: int
    count: int
    selected: bool
    url: str
    bars: tuple[Bar, ...]


def timeline(query: Query, facets: Iterable[Facet], extra: Iterable[tuple[str, str]] = ()) -> tuple[Year, ...]:
    """Every year from the first with hits to the last; empty where the hits are all within one year."""
    by_name = {facet.name: facet.values for facet in facets}
    years = {int(v.value): v for v in by_name.get("year", ()) if v.value.isdecimal() and v.count}
    if len(years) < 2:
        return ()
    months = {value.value: value.count for value in by_name.get("month", ())}
    tallest = max([*months.values(), 1])
    kept = tuple(extra)
    found = []
    for year in range(max(min(years), max(years) - MOST_YEARS + 1), max(years) + 1):
        known = years.get(year)
        url = links.search(links.toggled(query, "year", str(year)), kept)
        bars = tuple(
            Bar(month - 1, max(2, round(HEIGHT * count / tallest)), count)
            for month in range(1, 13)
            if (count := months.get(f"{year}-{month:02}", 0))
        )
        found.append(Year(year, known.count if known else 0, bool(known and known.selected), url, bars))
    return tuple(found)
