"""Danish as readers type and read it: dates, counts, and the words for codes."""

from __future__ import annotations

import calendar
import re
from datetime import date

from search.facets import ITEM_TYPES, MONTHS, long_day, meeting_label
from search.passage import Item

__all__ = ["meeting_label"]  # for the templates, with what is defined here
INTRODUCTION = "indledning"  # the path of what stands before the first item
ROLES = {
    "member": "Medlem",
    "absent": "Afbud",
    "other": "Øvrig deltager",
    "presenter": "Oplægsholder",
    "minute-taker": "Referent",
}
CERTAINTIES = {
    "stated": "Navnet står i referatet",
    "inferred": "Taleren er udledt af sammenhængen",
    "uncertain": "Taleren er usikker",
}
_DAY = re.compile(r"(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(?:(\d{1,2})\s*\.?\s*)?([a-zæøå]{3,9})\.?\s+(\d{4})")
_MONTH = re.compile(r"(\d{1,2})\s*[-./]\s*(\d{4})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"\d{4}")


def typed_date(text: str, *, last: bool = False) -> date | None:
    """The date a person typed: 1-9-2021, 1/9 2021, 2021-09-01, "1. september 2021", 9-2021, "sept. 2021" or 2021.

    A month or a year alone is its first day, with ``last`` its last. None if it can't be read as a date.
    """
    found = _numbers(text.strip().lower())
    if found is None:
        return None
    year, month, day = found
    try:
        if month is None:
            return date(year, 12, 31) if last else date(year, 1, 1)
        if day is None:
            return date(year, month, calendar.monthrange(year, month)[1] if last else 1)
        return date(year, month, day)
    except ValueError:
        return None


def _numbers(text: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day in ``text``, as far as they are given."""
    if match := _DAY.fullmatch(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _ISO_DAY.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _MONTH.fullmatch(text):
        return int(match[2]), int(match[1]), None
    if match := _ISO_MONTH.fullmatch(text):
        return int(match[1]), int(match[2]), None
    if match := _WORDS.fullmatch(text):
        months = [number for number, name in enumerate(MONTHS, 1) if name.startswith(match[2][:3])]
        return (int(match[3]), months[0], int(match[1]) if match[1] else None) if months else None
    return (int(text), None, None) if _YEAR.fullmatch(text) else None


def long_date(day: date | None) -> str:
    """29. september 2021."""
    return long_day(day) if day else "Uden dato"


def short_date(day: date | None) -> str:
    """29-9-2021, as a person types it."""
    return f"{day.day}-{day.month}-{day.year}" if day else ""


def month_name(value: str) -> str:
    """ "2021-09" as "september 2021"; anything else as it is."""
    match = _ISO_MONTH.fullmatch(value)
    if not match or not 1 <= int(match[2]) <= 12:
        return value
    return f"{MONTHS[int(match[2]) - 1]} {match[1]}"


def item_type(code: str | None) -> str:
    """The word for an item's type; nothing where there is none."""
    return ITEM_TYPES.get(code, code) if code else ""


def item_label(item: Item) -> str:
    """ "Punkt 1.4", and "Afsnit under punkt 2" for a heading without a number."""
    if item.path == INTRODUCTION:
        return "Før første punkt"
    if not item.number:
        return f"Afsnit under punkt {item.parent}" if item.parent and "/" not in item.parent else "Uden nummer"
    return f"Punkt {item_number(item)}"


def item_number(item: Item) -> str:
    """ "4", and "1.4" for an item below another; nothing where there is none."""
    nested = item.path.rpartition(".")[2] == item.number and "/" not in item.path
    return (item.path if nested else item.number) or ""


def count(number: int, one: str, many: str) -> str:
    """ "1 møde", "1.204 møder"."""
    return f"{number:,}".replace(",", ".") + f" {one if number == 1 else many}"


def per_cent(share: float) -> str:
    """ "94,2 %", the figure that ``ordet check`` prints."""
    return f"{share:.1%}".replace(".", ",").replace("%", " %").replace(",0 ", " ")
