"""The fields of a question as conditions: ``person:Harsløf``, ``dato:2021-09``, ``type:B``, ``beslutning:godkendt``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from search.bodies import other_names
from search.danish.keys import key
from search.danish.tokens import words
from search.executor import Knowledge
from search.named import fitting
from search.passage import Meeting
from search.plan import AllOf, Only, Plan
from search.question import Field
from search.results import FacetValue

EVERYTHING = AllOf(())
ANY = frozenset({"ja", "yes", "alle", "true", "1"})
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?|(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


def condition(field: Field, knowledge: Knowledge) -> Plan | None:
    """The passages a field allows, None where its value means nothing in this index."""
    if field.name == "date":
        return _by_date(field.value, knowledge)
    if field.name == "outcome" and field.value.lower() in ANY:
        return _only("outcome", knowledge.values("outcome"))
    return _only(field.name, chosen(field.name, field.value, knowledge))


def chosen(facet: str, typed: str, knowledge: Knowledge) -> Sequence[FacetValue]:
    """The values of a facet that somebody means who types a name: ``Harslof``, ``medcom``, ``B``; empty if none."""
    known = knowledge.values(facet)
    exactly = [one for one in known if one.value == typed]
    if exactly or facet == "person":
        return exactly or fitting(typed, known)
    if facet == "type":
        return [one for one in known if typed.lower() in (one.value.lower(), one.label.lower())]
    return _by_words(typed, known, other_names(knowledge) if facet == "organisation" else {})


def _only(facet: str, values: Iterable[FacetValue]) -> Plan | None:
    allowed = tuple(value.value for value in values)
    return Only(EVERYTHING, facet, allowed) if allowed else None


def _by_words(typed: str, known: Sequence[FacetValue], others: Mapping[str, Sequence[str]]) -> Sequence[FacetValue]:
    """Values whose label, or another name of theirs, holds every word asked for: whole first, else as its start."""
    wanted = _keys(typed)
    if not wanted:
        return []
    names = [(one, _keys(name)) for one in known for name in (one.label, *others.get(one.value, ()))]
    whole = [one for one, held in names if set(wanted) <= set(held)]
    begun = (one for one, held in names if all(any(h.startswith(w) for h in held) for w in wanted))
    return list(dict.fromkeys(whole or begun))


def _keys(text: str) -> list[str]:
    return [key(word.text) for word in words(text)]


def _by_date(value: str, knowledge: Knowledge) -> Plan | None:
    """``2021``, ``2021-09``, ``29-9-2021``, ``2021-09..2022-01``, ``>2021``, ``<=2021-09-29``."""
    span = _span(value)
    if span is None:
        return None
    first, last = span
    held = tuple(meeting.id for meeting in knowledge.meetings() if _within(meeting, first, last))
    return Only(EVERYTHING, "meeting", held or ("",))


def _within(meeting: Meeting, first: date, last: date) -> bool:
    return meeting.date is not None and first <= meeting.date <= last


def _span(value: str) -> tuple[date, date] | None:
    start, dots, end = value.partition("..")
    if dots:
        since, until = _days(start) if start else (date.min, date.max), _days(end) if end else (date.min, date.max)
        return (since[0], until[1]) if since and until else None
    sign = value[: len(value) - len(value.lstrip("<>="))]
    days = _days(value[len(sign) :])
    if days is None or not sign.strip("="):
        return days
    if sign.startswith(">"):
        return (days[0] if "=" in sign else _shifted(days[1], 1), date.max)
    return (date.min, days[1] if "=" in sign else _shifted(days[0], -1))


def _shifted(day: date, by: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))


def _days(text: str) -> tuple[date, date] | None:
    """The first and last day of a year, month or day."""
    match = _DATE.fullmatch(text.strip())
    if not match:
        return None
    year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
    try:
        first = date(int(year), int(month or 1), int(day or 1))
        if day:
            return first, first
        last_month = int(month or 12)
        after = date(first.year + last_month // 12, last_month % 12 + 1, 1) if first.year < date.max.year else date.max
        return first, date.fromordinal(after.toordinal() - 1)
    except ValueError:
        return None
