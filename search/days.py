"""Reads the days a question means: ``2021``, ``2021-09``, ``29-9-2021``, ``september 2021``, ``2021-09..2022-01``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from search.facets import MONTHS

# The months by their first three letters, Danish and English: ``maj``, ``may``, ``okt``, ``oct``.
_ENGLISH = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMBERS = {name[:3]: number for names in (MONTHS, _ENGLISH) for number, name in enumerate(names, 1)}
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2}))?(?:-(?P<day>\d{1,2}))?")
_DANISH = re.compile(r"(?:(?P<day>\d{1,2})\s*[-./ ]\s*)?(?P<month>\d{1,2})\s*[-./ ]\s*(?P<year>\d{4})")
_WORDS = re.compile(r"(?:(?P<day>\d{1,2})\.?\s*)?(?P<name>[a-z]{3,9})\.?(?:\s+(?P<year>\d{4}))?")
_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last of them; with ``month`` only those of that month, 1-12, in any year."""

    first: date
    last: date
    month: int | None = None
    turned: bool = False  # whether the last of them was typed first

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last and self.month in (None, day.month)

    @property
    def written(self) -> str:
        """The first of them as minutes write it: "29 september 2021", of a whole month "september 2021"."""
        day = f"{self.first.day} " if self.first == self.last else ""
        return f"{day}{MONTHS[self.first.month - 1]} {self.first.year}"


ALL = Days(date.min, date.max)


def days(text: str) -> Days | None:
    """The days a text means, with ``..`` between two of them, or ``<``, ``<=``, ``>``, ``>=`` before one; else None.

    A period may be typed the wrong way round.
    """
    start, dots, end = _YEARS.sub(r"\1..\2", text.strip().lower()).partition("..")
    if dots:
        since, until = _period(start) if start else ALL, _period(end) if end else ALL
        spans = since and until and not (since.month or until.month)
        if not (spans and since and until):
            return None
        turned = since.first > until.last
        return Days(until.first, since.last, turned=True) if turned else Days(since.first, until.last)
    sign = start[: len(start) - len(start.lstrip("<>="))]
    found = _period(start[len(sign) :])
    if found is None or not sign.strip("="):
        return found
    if found.month:
        return None
    if sign.startswith(">"):
        return Days(found.first if "=" in sign else _shifted(found.last, 1), date.max)
    return Days(date.min, found.last if "=" in sign else _shifted(found.first, -1))


def _period(text: str) -> Days | None:
    """A year, a month, a day, or a month of any year."""
    for pattern in (_ISO, _DANISH):
        if match := pattern.fullmatch(text.strip()):
            return _span(match["year"], int(match["month"]) if match["month"] else None, match["day"])
    match = _WORDS.fullmatch(text.strip())
    month = _month(match["name"]) if match else None
    return _span(match["year"], month, match["day"]) if match and month else None


def _month(name: str) -> int | None:
    number = _NUMBERS.get(name[:3])
    full = [names[number - 1] for names in (MONTHS, _ENGLISH)] if number else []
    return number if any(one.startswith(name) for one in full) or name == "sept" else None


def _span(year: str | None, month: int | None, day: str | None) -> Days | None:
    if year is None:
        return None if day else Days(date.min, date.max, month)
    try:
        first = date(int(year), month or 1, int(day or 1))
    except ValueError:
        return None
    if day:
        return Days(first, first)
    last = month or 12
    after = date(first.year + last // 12, last % 12 + 1, 1) if first.year < date.max.year else date.max
    return Days(first, _shifted(after, -1))


def _shifted(day: date, by: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))
