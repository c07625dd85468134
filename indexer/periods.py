"""Find the stretches of time a text names without naming a day: weeks, months, quarters, seasons, years."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    "januar": 1, "january": 1, "jan": 1, "februar": 2, "february": 2, "feb": 2, "febr": 2, "marts": 3, "march": 3,
    "mar": 3, "april": 4, "apr": 4, "maj": 5, "may": 5, "juni": 6, "june": 6, "jun": 6, "juli": 7, "july": 7, "jul": 7,
    "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "october": 10, "okt": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "mandag": 0, "monday": 0, "tirsdag": 1, "tuesday": 1, "onsdag": 2, "wednesday": 2, "torsdag": 3, "thursday": 3,
    "fredag": 4, "friday": 4, "lørdag": 5, "saturday": 5, "søndag": 6, "sunday": 6,
}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = "|".join(WEEKDAYS)
YEAR = r"(?:19|20)\d\d"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, where it stands, and how it is written in ISO 8601 ("2022-10", "2021-10-18/2021-10-24")."""

    start: int
    end: int
    first: date
    last: date
    iso: str


Bounds = tuple[date, date, str]


def find_periods(text: str, near: date) -> Iterator[Period]:
    """Every period in reading order of each pattern; ``near`` supplies a year that isn't printed."""
    for pattern, read in PATTERNS:
        for match in pattern.finditer(text):
            bounds = read(match, near)
            if bounds:
                yield Period(match.start(), match.end(), *bounds)


def _days(first: date, last: date) -> Bounds:
    return first, last, f"{first}/{last}"


def _year_of(match: re.Match[str], near: date) -> int:
    return int(match["year"]) if match["year"] else near.year


def _month(match: re.Match[str], near: date) -> Bounds:
    year, month = int(match["year"]), MONTHS[match["month"].lower()]
    return date(year, month, 1), date(year, month, monthrange(year, month)[1]), f"{year}-{month:02}"


def _third_of_month(match: re.Match[str], near: date) -> Bounds:
    """Primo, medio and ultimo are the three thirds of a month, of ten days but the last."""
    year, month = _year_of(match, near), MONTHS[match["month"].lower()]
    first = {"primo": 1, "medio": 11, "ultimo": 21}[match["third"].lower()]
    return _days(date(year, month, first), date(year, month, min(first + 9, 30) if first < 21 else _last(year, month)))


def _last(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _week(match: re.Match[str], near: date) -> Bounds | None:
    try:
        monday = date.fromisocalendar(_year_of(match, near), int(match["n"]), 1)
    except ValueError:
        return None
    return _days(monday, monday + timedelta(days=6))


def _part_of_year(months: int) -> Callable[[re.Match[str], date], Bounds]:
    def read(match: re.Match[str], near: date) -> Bounds:
        year, last = _year_of(match, near), int(match["n"]) * months
        return _days(date(year, last - months + 1, 1), date(year, last, _last(year, last)))

    return read


SEASONS = {"forår": 3, "sommer": 6, "efterår": 9, "vinter": 12}


def _season(match: re.Match[str], near: date) -> Bounds:
    year, month = _year_of(match, near), SEASONS[match["season"].lower()]
    ends = (year + 1, 2) if month == 12 else (year, month + 2)
    return _days(date(year, month, 1), date(*ends, _last(*ends)))


def _years(match: re.Match[str], near: date) -> Bounds | None:
    first, last = int(match["year"]), int(match["until"])
    return (date(first, 1, 1), date(last, 12, 31), f"{first}/{last}") if first < last else None


def _year(match: re.Match[str], near: date) -> Bounds:
    year = int(match["year"])
    return date(year, 1, 1), date(year, 12, 31), f"{year}"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Bounds | None]], ...] = (
    (
        _compile(rf"\b(?P<third>primo|medio|ultimo)\s+(?P<month>{MONTH})\b\.?(?:\s+(?P<year>{YEAR})\b)?"),
        _third_of_month,
    ),
    (_compile(rf"\buge\s+(?P<n>\d\d?)\b(?!\s*[-–.]\s*\d)(?:,?\s*(?:i\s+)?(?P<year>{YEAR})\b)?"), _week),
    (_compile(rf"\b(?P<n>[1-4])\.\s*kvartal\b(?:\s+(?P<year>{YEAR})\b)?"), _part_of_year(3)),
    (_compile(rf"\b[qk](?P<n>[1-4])[\s-]+(?P<year>{YEAR})\b"), _part_of_year(3)),
    (_compile(rf"\b(?P<n>[12])\.\s*halvår\b(?:\s+(?P<year>{YEAR})\b)?"), _part_of_year(6)),
    (_compile(rf"\b(?P<season>forår|sommer|efterår|vinter)(?:et|en)?\s+(?P<year>{YEAR})\b"), _season),
    (_compile(rf"(?<![\d.] )(?<![\d.])\b(?P<month>{MONTH})\b\.?,?\s+(?P<year>{YEAR})\b"), _month),
    (_compile(rf"(?<![\d-])\b(?P<year>{YEAR})\s?[-–—]\s?(?P<until>{YEAR})\b(?![-\d])"), _years),
    (_compile(rf"\b(?:i|år(?:et)?|for|fra|til|siden|inden)\s+(?P<year>{YEAR})\b(?!\s?[-–./]\s?\d)"), _year),
)
