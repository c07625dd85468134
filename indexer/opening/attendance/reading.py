"""Read an attendance list group by group: whoever stands under a label has the role or organisation it says."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from indexer.minutes import Attendant
from indexer.opening.attendance.entry import Entry, attendant, tagged, take
from indexer.opening.attendance.groups import GROUP_NAME, Group, groups, segments
from indexer.opening.attendance.labels import ListLabel, list_label
from indexer.opening.attendance.layout import one_per_line
from indexer.opening.attendance.names import is_personal
from indexer.opening.attendance.persons import read_persons
from indexer.opening.attendance.pieces import CHECKED, LIST_MARK, UNCHECKED, joined, lettered, persons_first, split
from indexer.people.names import is_organisation

DASH = re.compile(r"\s[-–—]\s")
FROM = re.compile(r"^(?:fra|for)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entries:
    """What a list held: its attendants, and the abbreviations of organisations it printed."""

    attendants: tuple[Attendant, ...]
    abbreviations: tuple[tuple[str, str], ...] = ()


def read_entries(lines: list[str], role: str, organisation: str | None, items: tuple[str, ...]) -> Entries:
    """The attendants of one list.

    ``role`` and ``organisation`` are what its label says of all; ``items`` the document's top-level item numbers,
    for open ranges ("fra punkt 3"). A mere head count gives none.
    """
    entries: list[Entry] = []
    above, lent = role, organisation
    lines = persons_first(lines)
    points = lettered(lines)
    for point in points:
        read = read_persons(point, role, by_position=False)
        _lend(read, organisation, several=False)
        entries += read
    for group in groups(_unchecked(lines)) if not points else ():
        if group.label is not None:
            above, lent = _said_by(group.label, role, organisation)
        entries += _read_group(group.lines, above, lent, (role, organisation))
        if group.label is not None and any(line.strip() for line in group.lines):
            above, lent = role, organisation
    _tell_apart(entries)
    return Entries(
        tuple(attendant(entry, items) for entry in entries), tuple(pair for entry in entries for pair in entry.short)
    )


def _tell_apart(entries: list[Entry]) -> None:
    """A number or nickname stays behind a first name that another on the list bears too: "Bo (12)", "Bo F"."""
    first = Counter(entry.name.split()[0] for entry in entries)
    for entry in entries:
        if entry.tag and first[entry.name] > 1:
            entry.name = tagged(entry.name, entry.tag)


def _unchecked(lines: list[str]) -> list[str]:
    """The lines with "(afbud)" behind those whose box isn't checked, where others are."""
    if not any(CHECKED.match(line) for line in lines):
        return lines
    return [f"{line} (afbud)" if UNCHECKED.match(line) else line for line in lines]


def _said_by(label: str, role: str, organisation: str | None) -> tuple[str, str | None]:
    """Role and organisation of those under a label inside a list: "Afbud", "Studerende", "KL", "Fra Region Øst"."""
    known = list_label(f"{label}:")
    if known is not None:
        return (role if known.role == "member" else known.role), known.organisation or organisation
    name = FROM.sub("", label)
    named = is_organisation(name) or (name != label and name[:1].isupper())
    if GROUP_NAME.fullmatch(name) or is_personal(name) or not named:
        return role, organisation
    return role, name


def _read_group(lines: list[str], role: str, organisation: str | None, of_all: tuple[str, str | None]) -> list[Entry]:
    cells = one_per_line(lines)
    texts = [Group(None, [text]) for text in cells] if cells is not None else segments(joined(lines))
    entries: list[Entry] = []
    above, lent = role, organisation
    for text in texts:
        if text.label is not None:
            above, lent = _said_by(text.label, *of_all)
        elif len(texts) > 1 and (told := list_label(text.lines[0])) and _of_others(told):
            entries += read_persons(told.rest, told.role, by_position=False)  # "… Eva Fisk. Afbud fra Finn Gade."
            continue
        bare = text.lines[0].strip(" :.")
        if _is_bare_organisation(bare):
            if cells is None and entries:  # "Anna Berg, Bo Vang. KL."
                take(entries[-1], bare)
            else:
                lent = bare
            continue
        read = read_persons(LIST_MARK.sub("", text.lines[0]), above, by_position=cells is not None)
        _lend(read, lent, several=cells is None and len(texts) > 1)
        entries += read
    return entries


def _of_others(told: ListLabel) -> bool:
    """Whether a sentence inside a list tells of others than the list: who was absent, who stood in for them."""
    return told.role in ("absent", "minute-taker") or told.sentence


def _lend(read: list[Entry], organisation: str | None, several: bool) -> None:
    """The group's organisation for those who have none; the last one's, where a full stop ends each organisation's."""
    if several and not organisation and len(read) > 1 and not any(entry.organisation for entry in read[:-1]):
        organisation = ", ".join(read[-1].organisation) or None
    for entry in read:
        if organisation and not entry.organisation and entry.lent is None:
            entry.organisation.append(organisation)


def _is_bare_organisation(text: str) -> bool:
    return (
        bool(text) and is_organisation(text) and not is_personal(DASH.split(text, maxsplit=1)[0])
        and "(" not in text and "\t" not in text and len(split(text)) == 1
    )  # fmt: skip
