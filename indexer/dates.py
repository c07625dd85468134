"""Find dates in Danish text: by pattern first, then read with dateutil, the day before the month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from dateutil.parser import ParserError, parser, parserinfo

from indexer.periods import MONTH, MONTHS, WEEKDAY, WEEKDAYS, YEAR, find_periods
from indexer.times import CLOCK, clock


@dataclass(frozen=True, slots=True)
class Found:
    """A date or period where it stands in a text.

    ``iso`` is ISO 8601: a day ("2021-09-29", with a time "2021-09-29T13:00"), a month, a year, or two of them with a
    slash. ``first`` and ``last`` are equal for a day. ``full`` says that the year was printed.
    """

    start: int
    end: int
    first: date
    last: date
    iso: str
    full: bool = True
    weekday: int | None = None  # as printed, Monday is 0
    begins: str | None = None  # "13:00", where a time follows the date
    ends: str | None = None

    @property
    def day(self) -> date | None:
        """The day, where one single day is meant."""
        return self.first if self.first == self.last and len(self.iso) >= len("2021-09-29") else None


class DanishParserInfo(parserinfo):
    """Danish (and English) names of months and days; the day comes first."""

    def __init__(self) -> None:
        self.JUMP = [" ", ".", ",", ";", "-", "/", "den", "d", "kl", "klokken", "og", "år"]
        self.MONTHS = [names(MONTHS, n) for n in range(1, 13)]
        self.WEEKDAYS = [names(WEEKDAYS, n) for n in range(7)]
        super().__init__(dayfirst=True, yearfirst=False)


def names(table: dict[str, int], number: int) -> Any:
    """All names a table has for a number."""
    return tuple(name for name, value in table.items() if value == number)


DANISH = parser(DanishParserInfo())
UNITS = "første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende"  # noqa: E501
ORDINALS = {word: n for n, word in enumerate(UNITS.split(), 1)} | {
    f"{unit}og{tens}": n + base
    for n, unit in enumerate(["en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"], 1)
    for tens, base in (("tyvende", 20), ("tredivte", 30))
    if n + base <= 31
}
ORDINALS["tredivte"] = 30
ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))

LEAD = rf"(?:(?:(?P<weekday>{WEEKDAY})\b,?\s*)?(?:\bden\s+|\bd\.?\s*)?)"
UNTIL = rf"(?:\s*(?:[-–—]|til)\s*(?:kl\.?\s*)?(?P<ends>{CLOCK}))?"
TIME = rf"(?:,?\s*(?:fra\s+)?(?:kl\.?|klokken)\s*(?P<begins>{CLOCK}){UNTIL})?"
DAY = r"(?<![\d,/-])(?<!\d\.)(?P<day>[0-3]?\d)"
PRINTED_YEAR = rf"(?:\.?,?\s*(?P<year>{YEAR})\b|\s*[’'](?P<short>\d\d)\b)?"

IN_WORDS = re.compile(
    rf"{LEAD}(?<![\d,/-])(?<!\d\.)(?:(?P<day>[0-3]?\d)\b(?:\.|\s?(?:st|nd|rd|th)\b)?|(?P<ordinal>{ORDINAL})\b)\s*(?:i\s+)?"
    rf"(?P<month>{MONTH})\b{PRINTED_YEAR}{TIME}",
    re.IGNORECASE,
)
RANGE = re.compile(
    rf"(?<!nr\. )(?<!nr ){LEAD}{DAY}\.?\s*(?P<month1>{MONTH})?\b\.?\s*(?:[-–—]|og|til)\s*"
    rf"(?:(?:{WEEKDAY})\s+)?(?:den\s+|d\.?\s*)?(?P<day2>[0-3]?\d)\.?\s*"
    rf"(?P<month>{MONTH})\b{PRINTED_YEAR}",
    re.IGNORECASE,
)
NUMERIC = re.compile(
    rf"{LEAD}{DAY}\s?(?P<sep>[./-])\s?(?P<month>[01]?\d)(?:(?P<sep2>[./-]|\s?-\s?|\s?[’']|\s)(?P<year>{YEAR}|\d\d))"
    rf"(?![\d/]|[.-]\d)"
    rf"{TIME}",
    re.IGNORECASE,
)
YEAR_FIRST = re.compile(
    rf"(?<![\d./-])(?P<year>{YEAR})(?P<sep>[-./]?)(?P<month>0\d|1[0-2])(?P=sep)(?P<day>[0-3]\d)(?!\d){TIME}"
)
DAY_AND_MONTH = re.compile(rf"{LEAD}{DAY}/(?P<month>1[0-2]|0?[1-9])(?![\d/%]|[.,-]\d){TIME}", re.IGNORECASE)
YEAR_THEN_DAY = re.compile(
    rf"\bår\s+(?P<year>{YEAR}),?\s+{LEAD}{DAY}\.?\s*(?P<month>{MONTH})\b\.?{TIME}", re.IGNORECASE
)
MONTH_THEN_DAY = re.compile(  # "June 9, 2015", as American programs print it
    rf"{LEAD}\b(?P<month>{MONTH})\b\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?P<year>{YEAR})\b{TIME}", re.IGNORECASE
)
RELATIVE = re.compile(
    rf"\bi\s+(?P<word>forgårs|går|dag|overmorgen|morgen)\b|\b(?P<which>næste|på|sidste)\s+(?P<weekday>{WEEKDAY})\b",
    re.IGNORECASE,
)
HAS_MONTH = re.compile(r"jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec", re.IGNORECASE)
HAS_FIGURES = re.compile(r"\d")
# A slash between small numbers is a share, a page or a flat before it is a date.
NO_DATE_AFTER = re.compile(r"\s*(?:af|dele?|flertal|stemmer|kvalificeret|almindeligt|år|årligt?|døgn|h|sal)\b")
NO_DATE_BEFORE = re.compile(r"(?:\b(?:side|s\.|bilag|punkt|pkt\.?|nr\.?|ca\.?|møde|sag)|§)\s*$", re.IGNORECASE)
DATE_BEFORE = re.compile(r"(?:\bd\.?|\bden)\s*$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def find_dates(text: str, near: date | None = None) -> tuple[Found, ...]:
    """Every date and period of a text, in reading order.

    ``near`` (the meeting's date) supplies a year that isn't printed, and what "i går" means; without it only dates
    with a year are found.
    """
    found: list[Found] = []
    _add(found, _days(text, near))
    if near:
        _add(found, (_relative(match, near) for match in RELATIVE.finditer(text)))
    if near or HAS_FIGURES.search(text):  # without a year nearby, a period prints its own
        periods = find_periods(text, near or date(1, 1, 1))
        _add(found, (Found(p.start, p.end, p.first, p.last, p.iso) for p in periods if near or p.first.year > 1))
    return tuple(sorted(found, key=lambda one: one.start))


def _add(found: list[Found], more: object) -> None:
    """Add what doesn't overlap with what a surer pattern has found already."""
    for one in more:  # type: ignore[attr-defined]
        if one and not any(one.start < old.end and old.start < one.end for old in found):
            found.append(one)


def _days(text: str, near: date | None) -> list[Found]:
    found: list[Found] = []
    worded, figures = HAS_MONTH.search(text) is not None, HAS_FIGURES.search(text) is not None
    if not worded and not figures:
        return found
    for match in RANGE.finditer(text) if worded and figures else ():
        _add(found, [_range(match, near)])
    for pattern in ((YEAR_THEN_DAY, IN_WORDS, MONTH_THEN_DAY) if worded else ()) + (
        (YEAR_FIRST, NUMERIC, DAY_AND_MONTH) if figures else ()
    ):
        for match in pattern.finditer(text) if pattern is not DAY_AND_MONTH or "/" in text else ():
            if pattern is NUMERIC and not _is_numeric_date(match, text):
                continue
            if pattern is DAY_AND_MONTH and not _is_day_and_month(match, text):
                continue
            _add(found, [_single(match, near)])
    return found


def _is_numeric_date(match: re.Match[str], text: str) -> bool:
    """ "29.9.21" is a date and "1.2.10" a section; hyphens want two digits everywhere or a whole year."""
    if len(match["year"]) == 4:
        return True
    if match["sep"] == "/" or DATE_BEFORE.search(match[0][: match.start("day") - match.start()]):
        return True
    if match["sep"] != match["sep2"]:
        return False
    return len(match["day"]) == 2 and (match["sep"] == "." or len(match["month"]) == 2)


def _is_day_and_month(match: re.Match[str], text: str) -> bool:
    if match["weekday"] or DATE_BEFORE.search(match[0][: match.start("day") - match.start()]) or match["begins"]:
        return True
    if match["day"] + "/" + match["month"] == "24/7" or NO_DATE_BEFORE.search(text, 0, match.start("day")):
        return False
    return not NO_DATE_AFTER.match(text, match.end())


def _single(match: re.Match[str], near: date | None) -> Found | None:
    parts = match.groupdict()
    if parts.get("ordinal"):
        parts["day"] = str(ORDINALS[parts["ordinal"].lower()])
    year = parts.get("year") or (f"20{parts['short']}" if parts.get("short") else None)
    if year is None and near is None:
        return None
    day = read_day(f"{parts['day']} {parts['month']} {year or near.year if near else year}")
    weekday = WEEKDAYS[parts["weekday"].lower()] if parts.get("weekday") else None
    if day is None:
        return None
    if year is None and weekday is not None and near is not None:
        day = _year_by_weekday(day, weekday)
    begins, ends = clock(parts.get("begins")), clock(parts.get("ends"))
    iso = f"{day}T{begins}" if begins else f"{day}"
    return Found(match.start(), match.end(), day, day, iso, year is not None, weekday, begins, ends)


@lru_cache(maxsize=4096)
def read_day(text: str) -> date | None:
    """The day a text of the form "29 september 2021" or "29 9 21" names; None where the calendar has none."""
    day, month, year = text.split()
    number = MONTHS.get(month.lower()) or (int(month) if month.isdigit() else 0)
    year = year if len(year) == 4 else f"{datetime.strptime(year, '%y').year}"
    try:
        found: datetime = DANISH.parse(f"{int(day)}. {list(MONTHS)[list(MONTHS.values()).index(number)]} {year}")
        return found.date()
    except (ParserError, ValueError, OverflowError):
        return None


def _year_by_weekday(day: date, weekday: int) -> date:
    """The year nearest to the assumed one in which the day falls on the printed weekday."""
    for year in (day.year, day.year + 1, day.year - 1):
        try:
            moved = day.replace(year=year)
        except ValueError:
            continue
        if moved.weekday() == weekday:
            return moved
    return day


def _range(match: re.Match[str], near: date | None) -> Found | None:
    year = match["year"] or (f"20{match['short']}" if match["short"] else None)
    if year is None and near is None:
        return None
    shown = year or str(near.year if near else "")
    first = read_day(f"{match['day']} {match['month1'] or match['month']} {shown}")
    last = read_day(f"{match['day2']} {match['month']} {shown}")
    if first is None or last is None or first >= last:
        return None
    return Found(match.start(), match.end(), first, last, f"{first}/{last}", year is not None)


def _relative(match: re.Match[str], near: date) -> Found:
    if match["word"]:
        days = {"forgårs": -2, "går": -1, "dag": 0, "morgen": 1, "overmorgen": 2}[match["word"].lower()]
    else:
        weekday, which = WEEKDAYS[match["weekday"].lower()], match["which"].lower()
        ahead = weekday - near.weekday()
        days = ahead + 7 if which == "næste" else (ahead % 7 or 7) if which == "på" else -((-ahead) % 7 or 7)
    day = near + timedelta(days=days)
    return Found(match.start(), match.end(), day, day, f"{day}", False)
