"""Make one list of all lists of a document: each person once, with all that any entry says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from indexer.minutes import Attendant
from indexer.opening.attendance.entry import tag_of
from indexer.people.names import fold, key, parts

STANDS_IN = re.compile(r"\b(?:stedfortræder|suppleant|afløser|vikar|i stedet) for\s+(.+)$", re.IGNORECASE)
INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}")
FEWEST, MOSTLY = 2, 3  # first names with initials that are a legend, and how many to each with something else
RANK = ("minute-taker", "absent", "presenter", "member", "other")


def merged(found: list[Attendant], roles: Mapping[str, str]) -> tuple[Attendant, ...]:
    """Everybody listed; ``roles`` holds those of people named by their initials: "Referent: LO"."""
    return tuple(
        replace(one, role=next((roles[alias] for alias in one.aliases if alias in roles), one.role))
        for one in _lend_organisations(_once(_legend(found)))
    )


def _legend(found: list[Attendant]) -> list[Attendant]:
    """The list with "Rikke (RB), Torben (TN)" told as first names with initials rather than organisations.

    The letters begin as the first name does and go on with those of a surname that isn't printed: that is proven by all
    the list, since a body may happen to begin as somebody's name does ("Dorte (DSB)").
    """
    first_names = [one for one in found if len(parts(one.name)) == 1]
    letters = [_letters(one) for one in first_names]
    fitting = [one for one in letters if one]
    known = sum(1 for one in first_names if one.aliases)
    others = sum(1 for one, own in zip(first_names, letters, strict=True) if one.organisation and not own)
    distinct = len(set(fitting)) == len(fitting)
    if not fitting or not distinct or len(fitting) + known < FEWEST or MOSTLY * others > len(fitting) + known:
        return found
    return [_initialled(one) if len(parts(one.name)) == 1 else one for one in found]


def _letters(one: Attendant) -> str | None:
    """The organisation, or title ("TR"), of a first name that may be initials."""
    said = one.organisation or one.title or ""
    return said if INITIALS.fullmatch(said) and fold(said)[0] == fold(one.name)[:1] else None


def _initialled(one: Attendant) -> Attendant:
    letters = _letters(one)
    if letters is None:
        return one
    title = None if one.title == letters else one.title
    return replace(one, organisation=None, title=title, aliases=(*one.aliases, letters))


def _once(found: list[Attendant]) -> list[Attendant]:
    """One entry per person: whoever is listed twice has the rarer role and all that either entry says."""
    once: list[Attendant] = []
    by_name: dict[tuple[str, ...], int] = {}  # keys of a name -> whose it is
    bearers: dict[str, list[int]] = {}  # key of a first name -> who bear it
    for one in found:
        name = (*(key(part) for part in parts(one.name)), *filter(None, [tag_of(one.name)]))
        at = by_name.get(name)
        if at is None and len(name) == 1 and len(bearers.get(name[0], ())) == 1:
            at = bearers[name[0]][0]  # a first name alone means the one who bears it
        if at is None:
            by_name[name] = len(once)
            bearers.setdefault(name[0], []).append(len(once))
            once.append(one)
            continue
        old = once[at]
        role = min(old.role, one.role, key=RANK.index)
        once[at] = replace(
            old, role=role, organisation=old.organisation or one.organisation, items=old.items or one.items,
            aliases=tuple(dict.fromkeys((*old.aliases, *one.aliases))), title=old.title or one.title,
        )  # fmt: skip
    return once


def _lend_organisations(attendants: list[Attendant]) -> list[Attendant]:
    """Who has a stand-in belongs where the stand-in belongs, if nothing else is said."""
    lent = {
        match[1].strip(" ."): one.organisation
        for one in attendants
        for match in filter(None, [STANDS_IN.search(one.title or "")])
    }
    return [
        replace(one, organisation=lent[one.name]) if one.organisation is None and one.name in lent else one
        for one in attendants
    ]
