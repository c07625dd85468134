"""Read a question from a URL's parameters; what can't be read is told, never an error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from search.conditions import chosen
from search.executor import Knowledge
from search.facets import ITEM_TYPES
from search.query import Order, Query
from search.slug import slug
from search.unknown import NothingKnown
from webui.danish import typed_date
from webui.links import FACET_KEYS, ORDER_WORDS, PAGE_SIZE

MAX_TEXT = 400  # characters of a question
MAX_VALUES = 50  # chosen values in one facet
MAX_VALUE = 300  # characters of a chosen value
MAX_PAGE = 500
MAX_LIMIT = 100  # hits in one machine-readable answer
GROUPINGS = {"udsagn": "Udsagn", "punkter": "Dagsordenspunkter", "moeder": "Møder", "hvem": "Hvem sagde hvad"}

# Other spellings of a parameter's name, as a person may type them in the address bar.
SAME_KEYS = {"møde": "moede", "år": "aar", "måned": "maaned", "sort": "sortering", "page": "side"}
_FACETS = {key: facet for facet, key in FACET_KEYS.items()}
_ORDERS: dict[str, Order] = {word: order for order, word in ORDER_WORDS.items()}  # type: ignore[misc]
_ORDERS["ældste"] = "oldest"
_PERIODS = {"year": re.compile(r"[0-9]{4}"), "month": re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")}
_NO_VALUE = {
    "type": "er ikke en kendt punkttype",
    "year": "kan ikke læses som et år",
    "month": "kan ikke læses som en måned. Skriv fx 2021-09",
}
KNOWN_KEYS = frozenset([*_FACETS, "q", "beslutning", "fra", "til", "sortering", "side", "udvid", "vis", "antal"])


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as read, with Danish sentences on what couldn't be read (``problems``) and the unknown parameters."""

    query: Query
    grouping: str = "udsagn"
    problems: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def extra(self) -> tuple[tuple[str, str], ...]:
        """What the address holds besides the question."""
        return () if self.grouping == "udsagn" else (("vis", self.grouping),)


class _Reading:
    """Collects the values of each key, and the problems met."""

    def __init__(self, parameters: Iterable[tuple[str, str]], knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        outcomes = {one.value for one in knowledge.values("outcome")}
        self.values: dict[str, list[str]] = {}
        self.problems: list[str] = []
        for key, value in parameters:
            stripped = " ".join(value.replace("\0", " ").split())
            known = SAME_KEYS.get(key, key)
            if known == "beslutning" and stripped.lower() in outcomes:  # as the search field has it: beslutning:udsat
                known, stripped = FACET_KEYS["outcome"], stripped.lower()
            if stripped:
                self.values.setdefault(known, []).append(stripped)

    def one(self, key: str) -> str:
        return self.values.get(key, [""])[-1]

    def problem(self, message: str) -> None:
        self.problems.append(message)

    def text(self) -> str:
        text = self.one("q")
        if len(text) > MAX_TEXT:
            self.problem(f"Søgningen var for lang. Kun de første {MAX_TEXT} tegn er brugt.")
        return text[:MAX_TEXT]

    def day(self, key: str, *, last: bool = False) -> date | None:
        typed = self.one(key)
        day = typed_date(typed, last=last) if typed else None
        if typed and day is None:
            self.problem(f"»{typed[:40]}« kan ikke læses som en dato. Skriv fx 1-9-2021.")
        return day

    def number(self, key: str, default: int, most: int) -> int:
        typed = self.one(key)
        if not typed:
            return default
        if not typed.isdecimal() or not typed.isascii() or len(typed) > 9 or int(typed) < 1:
            self.problem(f"»{typed[:40]}« er ikke et gyldigt tal for »{key}«.")
            return default
        if int(typed) > most:
            self.problem(f"»{key}« kan højst være {most}.")
        return min(int(typed), most)

    def word(self, key: str, known: Iterable[str], default: str) -> str:
        typed = self.one(key).lower()
        if typed and typed not in known:
            self.problem(f"»{typed[:40]}« er ikke en kendt værdi for »{key}«.")
            return default
        return typed or default

    def filters(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        found = []
        for facet, key in FACET_KEYS.items():
            typed = self.values.get(key, [])
            if any(len(value) > MAX_VALUE for value in typed):
                self.problem(f"En værdi for »{key}« var for lang. Kun de første {MAX_VALUE} tegn er brugt.")
            meant = (_values(facet, value[:MAX_VALUE], self.knowledge) for value in typed[:MAX_VALUES])
            values = tuple(dict.fromkeys(value for values in meant for value in values))
            for value in values:
                if not _is_value(facet, value):
                    self.problem(f"»{value[:40]}« {_NO_VALUE[facet]}.")
            if len(typed) > MAX_VALUES or len(values) > MAX_VALUES:
                self.problem(f"Der kan højst vælges {MAX_VALUES} værdier for »{key}«.")
            if kept := tuple(value for value in values if _is_value(facet, value)):
                found.append((facet, kept[:MAX_VALUES]))
        return tuple(found)


def _values(facet: str, typed: str, knowledge: Knowledge) -> Sequence[str]:
    """The facet's own values for what was typed: "KL" and "kl" are the same organisation, also by another name of it.

    The value of a person stays what it is, also where the index holds nobody of it any more.
    """
    if facet == "type":
        return (typed.upper(),)
    if facet == "outcome":
        return (typed.lower(),)
    if facet not in ("person", "organisation", "item", "board"):
        return (typed,)
    own = slug(typed)
    if facet == "item" or (facet == "person" and typed == own) or own in {one.value for one in knowledge.values(facet)}:
        return (own,)
    return [one.value for one in chosen(facet, typed, knowledge)] or (own,)


def _is_value(facet: str, value: str) -> bool:
    """Whether a facet can have a value."""
    if facet == "type":
        return value in ITEM_TYPES
    return facet not in _PERIODS or _PERIODS[facet].fullmatch(value) is not None


def read(parameters: Iterable[tuple[str, str]], knowledge: Knowledge | None = None) -> Asked:
    """The question in ``parameters``, and all that was wrong with them; ``knowledge`` is of the index that is asked."""
    reading = _Reading(parameters, knowledge or NothingKnown())
    limit = reading.number("antal", PAGE_SIZE, MAX_LIMIT)
    since, until = reading.day("fra"), reading.day("til", last=True)
    if since and until and since > until:
        reading.problem("»Fra og med« ligger efter »Til og med«. Datoerne er byttet om.")
        since, until = reading.day("til"), reading.day("fra", last=True)
    query = Query(
        text=reading.text(),
        filters=reading.filters(),
        since=since,
        until=until,
        decisions=reading.word("beslutning", ("1", "0", "ja", "nej"), "0") in ("1", "ja"),
        expand=reading.word("udvid", ("1", "0", "ja", "nej"), "ja") in ("1", "ja"),
        order=_ORDERS[reading.word("sortering", _ORDERS, "bedste")],
        offset=(reading.number("side", 1, MAX_PAGE) - 1) * limit,
        limit=limit,
    )
    unknown = tuple(sorted(key for key in reading.values if key not in KNOWN_KEYS))
    return Asked(query, reading.word("vis", GROUPINGS, "udsagn"), tuple(reading.problems), unknown)
