"""Facets as the filter column shows them: groups of choices, and the chips of what is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from search.query import Query
from search.results import Facet, FacetValue
from webui import danish, links

SHOWN = 5  # values listed before "Vis flere"
MOST = 40  # values listed in all; beyond it a reader is better served by searching
TITLES = {
    "year": "Mødeår",
    "type": "Punkttype",
    "outcome": "Beslutning",
    "person": "Person",
    "organisation": "Organisation",
    "item": "Dagsordenspunkt",
    "board": "Organ",
    "meeting": "Møde",
    "month": "Måned",
}
_GROUPS = ("year", "type", "outcome", "person", "organisation", "item", "board")
_CLOSED = ("item",)  # long titles: opened by the reader, or where something is chosen


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, with the question that chooses it or lets it go."""

    key: str  # the URL's parameter
    value: str
    label: str
    count: int | None
    selected: bool
    url: str


@dataclass(frozen=True, slots=True)
class Group:
    """A facet: the choices listed at once, and those behind "Vis flere"."""

    key: str
    title: str
    shown: tuple[Choice, ...]
    more: tuple[Choice, ...]
    chosen: int
    open: bool
    left_out: int  # values beyond ``MOST``


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing chosen, and the question without it."""

    title: str
    label: str
    url: str


def label(facet: str, value: FacetValue) -> str:
    """A facet value in the reader's words."""
    if facet == "type":
        return f"{danish.item_type(value.value)} ({value.value})"
    if facet == "month":
        return danish.month_name(value.value)
    if facet == "outcome":
        return value.label[:1].upper() + value.label[1:]
    return value.label


def groups(query: Query, facets: Iterable[Facet], extra: Iterable[tuple[str, str]] = ()) -> tuple[Group, ...]:
    """The filter column's groups; a facet with nothing to choose between is left out."""
    by_name = {facet.name: facet for facet in facets}
    found = []
    for name in _GROUPS:
        facet = by_name.get(name)
        if facet is None or not facet.values:
            continue
        if name == "board" and len(facet.values) < 2 and not any(value.selected for value in facet.values):
            continue
        found.append(_group(query, facet, tuple(extra)))
    return tuple(found)


def _group(query: Query, facet: Facet, extra: tuple[tuple[str, str], ...]) -> Group:
    values = list(facet.values)
    if facet.name == "year":
        values.sort(key=lambda value: value.value, reverse=True)
    choices = [_choice(query, facet.name, value, extra) for value in values]
    if facet.name == "outcome":
        choices.insert(0, _any_decision(query, values, extra))
    chosen = [choice for choice in choices if choice.selected]
    first = [choice for place, choice in enumerate(choices) if place < SHOWN or choice.selected]
    rest = [choice for choice in choices if choice not in first]
    return Group(
        key=links.FACET_KEYS[facet.name],
        title=TITLES[facet.name],
        shown=tuple(first),
        more=tuple(rest[: MOST - SHOWN]),
        chosen=len(chosen),
        open=bool(chosen) or facet.name not in _CLOSED,
        left_out=max(0, len(rest) - (MOST - SHOWN)),
    )


def _choice(query: Query, name: str, value: FacetValue, extra: tuple[tuple[str, str], ...]) -> Choice:
    url = links.search(links.toggled(query, name, value.value), extra)
    return Choice(links.FACET_KEYS[name], value.value, label(name, value), value.count, value.selected, url)


def _any_decision(query: Query, outcomes: list[FacetValue], extra: tuple[tuple[str, str], ...]) -> Choice:
    """ "Only decisions", whatever the outcome; a passage has one outcome, so the counts add up."""
    url = links.search(replace(query, decisions=not query.decisions, offset=0), extra)
    total = sum(value.count for value in outcomes)
    return Choice("beslutning", "1", "Alle beslutninger", total, query.decisions, url)


def chips(query: Query, facets: Iterable[Facet], extra: Iterable[tuple[str, str]] = ()) -> tuple[Chip, ...]:
    """Everything chosen, in the order of the URL, each with the way to drop it."""
    names = {(facet.name, value.value): label(facet.name, value) for facet in facets for value in facet.values}
    kept = tuple(extra)
    found = [
        Chip(TITLES[name], names.get((name, value), value), links.search(links.toggled(query, name, value), kept))
        for name, values in query.filters
        for value in values
    ]
    if query.decisions:
        without = replace(query, decisions=False, offset=0)
        found.append(Chip("Beslutning", "Alle beslutninger", links.search(without, kept)))
    if query.since:
        without = replace(query, since=None, offset=0)
        found.append(Chip("Fra og med", danish.short_date(query.since), links.search(without, kept)))
    if query.until:
        without = replace(query, until=None, offset=0)
        found.append(Chip("Til og med", danish.short_date(query.until), links.search(without, kept)))
    return tuple(found)
