"""Find the attendance lists of a document, wherever they stand, and the lines they take up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.attendance import RANK, lend_organisations, names_in, read_entries
from indexer.attendance_pieces import LIST_MARK
from indexer.attendance_tables import Row, arranged, columns, header, rows
from indexer.document import Line
from indexer.labels import NUMBERED, ListLabel, field_of, group_label, is_heading, list_label
from indexer.minutes import Attendant
from indexer.names import is_given, is_organisation, key, parts

LONG_LINE = 60  # characters; a plain line this long has been broken, and goes on in the next
MOST_BLANKS = 4  # blank lines between a label and its list
TABLE = ListLabel("member", None, "", numbered=False)  # a header row is a table's label
MANAGEMENT = re.compile(r"\W*(?:fra\s+)?\w*ledelse", re.IGNORECASE)
STAFF = re.compile(r"\W*(?:fra\s+)?(?:medarbejder(?!e\s+fra)|lønmodtager|personale)", re.IGNORECASE)
INITIALS = r"\b[A-ZÆØÅ]{2,5}\b"
ITEM_NUMBER = re.compile(r"\s*(?:(?:punkt|pkt\.?|ad|§)\s*)?(\d{1,2})\s?[.:)–-]?(?:\s|$)(?!\d)", re.IGNORECASE)
CLOSING = 40  # lines at the end of a document among which signatures and attendance may stand


@dataclass(frozen=True, slots=True)
class Attendance:
    """All lists of a document, merged."""

    attendants: tuple[Attendant, ...]
    abbreviations: tuple[tuple[str, str], ...]  # (organisation, abbreviation) as printed in the lists
    lines: frozenset[int]  # numbers of the lines the lists take up outside the items


def find_attendance(lines: Sequence[Line], body: int, last: int) -> Attendance:
    """The attendance of a document.

    ``body`` is the index in ``lines`` where the body begins, ``last`` the index of the last item's heading: a list in
    between counts only where an item's heading is its label.
    """
    table = rows(lines)
    starts = {number: at for at, row in enumerate(table) for number in row.numbers}
    first = starts[lines[body].number] if body < len(lines) else len(table)
    ending = starts[lines[last].number] if last < len(lines) else len(table)
    items = item_numbers(lines)
    found: list[Attendant] = []
    short: list[tuple[str, str]] = []
    taken: set[int] = set()
    sides: dict[str, str] = {}  # of the management of a place of work
    staff = False
    read: set[int] = set()  # rows of several lists side by side
    roles: dict[str, str] = {}  # of people named by their initials: "Referent: LO"
    for at, row in enumerate(table):
        if at in read:
            continue
        if at >= first and not (_closes(at, ending, len(table)) or NUMBERED.match(row.text)):
            continue
        if at < first and (several := columns(table, at)):
            for head, texts, content in several:
                label = list_label(head)
                found += read_entries(texts, label.role if label else "member", None, items).attendants
                taken.update(number for n in (at, *content) for number in table[n].numbers)
                read.update(content)
            continue
        free = at < first and row.line.number not in taken
        label = list_label(row.text) or (TABLE if free and header(row.text) else None)
        label = label or (group_label(row.text) if free else None)
        if label is None or not _may_stand(label, at, first, ending, len(table)):
            continue
        content = _content(table, at, label, first if at < first else len(table))
        texts = [label.rest] * bool(label.rest) + _texts(table, content if label is not TABLE else [at, *content])
        if label.role != "ignored":
            entries = read_entries(texts, label.role, label.organisation, items)
            roles.update(
                (initials, label.role) for initials in re.findall(INITIALS, " ".join(texts)) if not entries.attendants
            )
            if not entries.attendants and (label.rest or at >= first):
                continue
            found += [_entitled(one, label.title) for one in entries.attendants]
            sides.update((one.name, label.role) for one in entries.attendants if MANAGEMENT.match(row.text))
            staff = staff or bool(STAFF.match(row.text))
            short += entries.abbreviations
        if not label.numbered:
            taken.update(number for n in (at, *content) for number in table[n].numbers)
    if staff:  # in a committee of both, the management are members as well
        found = [replace(one, role="member") if sides.get(one.name) == one.role else one for one in found]
    merged = [
        replace(one, role=next((roles[alias] for alias in one.aliases if alias in roles), one.role))
        for one in lend_organisations(_merged(found))
    ]
    return Attendance(tuple(merged), tuple(dict.fromkeys(short)), frozenset(taken))


def _texts(table: Sequence[Row], content: Sequence[int]) -> list[str]:
    """The lines of a list; under a header row, each with its name first."""
    kinds: tuple[str, ...] | None = None
    texts: list[str] = []
    for n in content:
        kinds, head = (header(table[n].text) or kinds), header(table[n].text) is not None
        if not head:
            texts.append(arranged(table[n].cells, kinds) if kinds else table[n].text)
    return texts


def item_numbers(lines: Sequence[Line]) -> tuple[str, ...]:
    """The top-level item numbers of a document, "1" to the last that is reached without a gap."""
    seen = {int(match[1]) for line in lines if (match := ITEM_NUMBER.match(line.text))}
    numbers, n = [], 1
    while n in seen:
        numbers.append(str(n))
        n += 1
    return tuple(numbers)


def _closes(at: int, last: int, total: int) -> bool:
    """Whether a row stands after the last item's heading, near the end of the document."""
    return at > last and at >= total - CLOSING and at > total // 2


def _may_stand(label: ListLabel, at: int, body: int, last: int, total: int) -> bool:
    if at < body or label.numbered:
        return True
    return _closes(at, last, total) and (bool(label.rest) or label.role in ("minute-taker", "member", "absent"))


def _content(table: Sequence[Row], at: int, label: ListLabel, body: int) -> list[int]:
    """The indices of the lines that belong to the list after its label; those of the body only where they are sure."""
    content: list[int] = []
    text, blanks = label.rest, 0
    in_table = label is TABLE
    for n in range(at + 1, len(table)):
        line = table[n].text
        if not line.strip():
            blanks += 1
            if blanks > MOST_BLANKS or (text and not in_table and not _list_goes_on(table, n, text, bool(content))):
                break
            continue
        if header(line) and not in_table:
            in_table, text = True, ""
            content.append(n)
            continue
        if in_table:
            if "\t" not in line or not _is_entry(table[n].cells[0]):
                break
            content.append(n)
            blanks = 0
            continue
        inside = text.rfind("(") > text.rfind(")") and not blanks
        if n >= body and not inside and not is_given(re.split(r"[\s,]", LIST_MARK.sub("", line))[0]):
            break
        if not inside and (list_label(line) or field_of(line) or (is_heading(line) and not _is_entry(line))):
            break
        if not (_is_entry(line) or (text and not blanks and _runs_on(text, line, table[n].line.block))):
            break
        content.append(n)
        text, blanks = line, 0
    return content


def _list_goes_on(table: Sequence[Row], at: int, text: str, several: bool) -> bool:
    """Whether a list goes on after a blank line: it stands one entry a line, and another entry follows."""
    rest = next((row.text for row in table[at : at + MOST_BLANKS] if row.text.strip()), "")
    if text.rstrip().endswith((",", " og", ";")):
        return names_in(rest) > 0 and not list_label(rest) and not is_heading(rest)
    return several and names_in(text) == 1 and names_in(rest) == 1 and not list_label(rest) and not is_heading(rest)


def _is_entry(line: str) -> bool:
    """Whether a line is one or more entries of a list, rather than prose or a heading."""
    text = LIST_MARK.sub("", line).strip()
    if not text or len(text) > 400 or (text.endswith(":") and not is_organisation(text.strip(":"))):
        return False
    if re.search(r"[.!?]\s+[A-ZÆØÅ][a-zæøå]+\s+[a-zæøå]+\s+[a-zæøå]+", text):
        return False
    first = text.split()[0].strip(",.;:")
    if len(text.split()) == 1:
        return is_given(first) or is_organisation(first)
    words = [word for word in re.split(r"\W+", re.sub(r"\([^)]*\)", "", text)) if word]
    lower = sum(word[0].islower() and word not in ("og", "van", "der", "de", "af", "i", "for") for word in words)
    return (names_in(text) > 0 and lower <= len(words) / 2) or (
        is_organisation(text) and len(words) <= 5 and lower <= 1
    )


def _runs_on(before: str, line: str, block: bool) -> bool:
    """Whether a plain line is the rest of a list's line before it."""
    if block:
        return False
    open_bracket = before.rfind("(") > before.rfind(")")
    return (
        open_bracket
        or before.rstrip().endswith(("-", ",", ";", " og", "/"))
        or (len(before) >= LONG_LINE and (not is_heading(line) and line.strip()[0] not in "-•*"))
        or line.strip().startswith("(")
    )


def _entitled(attendant: Attendant, title: str | None) -> Attendant:
    return replace(attendant, title=attendant.title or title)


def _merged(found: list[Attendant]) -> list[Attendant]:
    """One entry per person: whoever is listed twice has the rarer role and all that either entry says."""
    merged: list[Attendant] = []
    for one in found:
        at = next((n for n, old in enumerate(merged) if _same(old.name, one.name, merged)), None)
        if at is None:
            merged.append(one)
            continue
        old = merged[at]
        role = min(old.role, one.role, key=RANK.index)
        merged[at] = replace(
            old, role=role, organisation=old.organisation or one.organisation, items=old.items or one.items,
            aliases=tuple(dict.fromkeys((*old.aliases, *one.aliases))), title=old.title or one.title,
        )  # fmt: skip
    return merged


def _same(listed: str, name: str, all_listed: list[Attendant]) -> bool:
    """The same name by key; a first name alone means the one who bears it."""
    mine, other = [key(part) for part in parts(listed)], [key(part) for part in parts(name)]
    if mine == other:
        return True
    bearers = [one for one in all_listed if key(parts(one.name)[0]) == other[0]]
    return len(other) == 1 and mine[0] == other[0] and len(bearers) == 1
