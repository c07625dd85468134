"""Read a question from a URL's parameters; what can't be read is told, never an error."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from search.facets import ITEM_TYPES
from search.query import Order, Query
from search.slug import slug
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

    def __init__(self, parameters: Iterable[tuple[str, str]], outcomes: Collection[str]) -> None:
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
            values = tuple(dict.fromkeys(_value(facet, value[:MAX_VALUE]) for value in typed))
            if facet == "type":
                for value in values:
                    if value not in ITEM_TYPES:
                        self.problem(f"»{value[:40]}« er ikke en kendt punkttype.")
                values = tuple(value for value in values if value in ITEM_TYPES)
            if len(typed) > MAX_VALUES:
                self.problem(f"Der kan højst vælges {MAX_VALUES} værdier for »{key}«.")
            if values:
                found.append((facet, values[:MAX_VALUES]))
        return tuple(found)


def _value(facet: str, typed: str) -> str:
    """The facet's own value for what was typed: "KL" and "kl" are the same organisation."""
    if facet == "type":
        return typed.upper()
    if facet == "outcome":
        return typed.lower()
    return slug(typed) if facet in ("person", "organisation", "item", "board") else typed


def read(parameters: Iterable[tuple[str, str]], outcomes: Collection[str] = ()) -> Asked:
    """The question in ``parameters``, and all that was wrong with them; ``outcomes`` are those that decisions have."""
    reading = _Reading(parameters, outcomes)
    limit = reading.number("antal", PAGE_SIZE, MAX_LIMIT)
    since, until = reading.day("fra"), reading.day("til", last=True)
    if since and until and since > until:
        reading.problem("»Fra og med« ligger efter »Til og med«. Datoerne er byttet om.")
        since, until = until, since
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
