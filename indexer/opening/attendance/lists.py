"""Find the attendance lists of a document, wherever they stand, and the lines they take up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from indexer.document import Line
from indexer.minutes import Attendant
from indexer.opening.attendance.extent import TABLE, list_rows
from indexer.opening.attendance.heads import Head, arranged, header
from indexer.opening.attendance.labels import DAY, ListLabel, group_label, list_label
from indexer.opening.attendance.merge import merged
from indexer.opening.attendance.persons import is_glossed
from indexer.opening.attendance.reading import read_entries
from indexer.opening.attendance.sentences import only_names
from indexer.opening.attendance.tables import Row, columns, rows
from indexer.opening.labels import NUMBERED, is_heading

MANAGEMENT = re.compile(r"\W*(?:fra\s+)?\w*ledelse", re.IGNORECASE)
STAFF = re.compile(r"\W*(?:fra\s+)?(?:medarbejder(?!e\s+fra)|lønmodtager|personale)", re.IGNORECASE)
AUTHOR = re.compile(  # "Referat ved Bo Vang:", between the agenda and what follows
    rf"\W*(?:{DAY})?(?:Referat (?:skrevet |ført )?(?:af|ved|v/)|Refereret af) ?"
    r"[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w.-]+){0,3}\W*$"
)
APOLOGIES = re.compile(r"\W*(?:der var |meldt )?afbud(?: fra)?\s*:\s*(?P<who>[^:]+)$", re.IGNORECASE)
INITIALS = r"\b[A-ZÆØÅ]{2,5}\b"
ITEM_NUMBER = re.compile(r"\s*(?:(?:punkt|pkt\.?|ad|§)\s*)?(\d{1,2})\s?[.:)–-]?(?:\s|$)(?!\d)", re.IGNORECASE)
FEWEST = 3  # names with their initials behind them, one a line, that are a list without any label
CLOSING = 40  # lines at the end of a document among which signatures and attendance may stand


@dataclass(frozen=True, slots=True)
class Attendance:
    """All lists of a document, merged."""

    attendants: tuple[Attendant, ...]
    abbreviations: tuple[tuple[str, str], ...]  # (organisation, abbreviation) as printed in the lists
    lines: frozenset[int]  # numbers of the lines the lists take up outside the items


def find_attendance(lines: Sequence[Line], body: int, last: int, between: range = range(0)) -> Attendance:
    """The attendance of a document.

    ``body`` is the index in ``lines`` where the body or the agenda list begins, ``last`` the index of the last item's
    heading: a list in between counts only where an item's heading is its label. ``between`` are the lines that stand
    between agenda list and body, and are read as those before are.
    """
    table = rows(lines)
    starts = {number: at for at, row in enumerate(table) for number in row.numbers}

    def row_of(index: int) -> int:
        return starts[lines[index].number] if index < len(lines) else len(table)

    first, ending = row_of(body), row_of(last)
    behind = range(row_of(between.start), row_of(between.stop)) if between else range(0)
    lists = Lists(table, first, behind, ending, item_numbers(lines))
    for at, row in enumerate(table):
        told = _names_author(row.text) or _is_apology(table, first, at)
        if told or lists.is_opening(at) or _closes(at, ending, len(table)) or NUMBERED.match(row.text):
            lists.read(at)
    return lists.attendance()


@dataclass(slots=True)
class Lists:
    """What was read of the lists so far."""

    table: Sequence[Row]
    first: int  # the row where the body or the agenda list begins
    behind: range  # the rows between agenda list and body
    ending: int  # the row of the last item's heading
    items: tuple[str, ...]
    found: list[Attendant] = field(default_factory=list)
    short: list[tuple[str, str]] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)  # numbers of lines
    side_by_side: set[int] = field(default_factory=set)  # rows of several lists
    roles: dict[str, str] = field(default_factory=dict)  # of people named by their initials: "Referent: LO"
    management: set[str] = field(default_factory=set)  # of a place of work, where the staff has a list as well
    staff: bool = False

    def is_opening(self, at: int) -> bool:
        """Whether a row stands before the first item."""
        return at < self.first or at in self.behind

    def read(self, at: int) -> None:
        """Read the list, or the lists, whose label is the row at ``at``."""
        if at in self.side_by_side or (self.is_opening(at) and self._read_columns(at)):
            return
        label = self._label(at)
        if label is None:
            return
        text = self.table[at].text
        told = (label.role == "minute-taker" and _names_author(text)) or _is_apology(self.table, self.first, at)
        if not (told or self.is_opening(at) or _may_stand(label, at, self.ending, len(self.table))):
            return
        stop = self.first if at < self.first else self.behind.stop if at in self.behind else len(self.table)
        content = list_rows(self.table, at, label, stop)
        if label.role == "ignored" or self._read_list(at, label, content):
            self._take(() if label.numbered else (at, *content))

    def attendance(self) -> Attendance:
        """All lists as one."""
        found = [
            replace(one, role="member") if self.staff and one.role == "other" and one.name in self.management else one
            for one in self.found
        ]
        return Attendance(merged(found, self.roles), tuple(dict.fromkeys(self.short)), frozenset(self.taken))

    def _label(self, at: int) -> ListLabel | None:
        row = self.table[at]
        free = self.is_opening(at) and row.line.number not in self.taken
        label = TABLE if free and header(row.text) else list_label(row.text)
        if label is None and free and self._is_glossary(at):
            return ListLabel("member", None, row.text.strip(), numbered=False)
        return label or (group_label(row.text) if free else None)

    def _is_glossary(self, at: int) -> bool:
        """Whether a list without a label begins here, of names with the initials that stand for them further on."""
        several = range(at, at + FEWEST)
        return all(map(self.is_opening, several)) and all(is_glossed(row.text) for row in self.table[at : at + FEWEST])

    def _read_columns(self, at: int) -> bool:
        several = columns(self.table, at)
        for head, texts, content in several:
            label = list_label(head)
            self.found += read_entries(texts, label.role if label else "member", None, self.items).attendants
            self._take((at, *content))
            self.side_by_side.update(content)
        return bool(several)

    def _read_list(self, at: int, label: ListLabel, content: list[int]) -> bool:
        """Whether the list was one; a label of the body, or one with a text behind it, needs a name to be one."""
        rest = [label.rest] if label.rest else []
        texts = rest + _texts(self.table, content if label is not TABLE else [at, *content])
        entries = read_entries(texts, label.role, label.organisation, self.items)
        if not entries.attendants:
            self.roles.update((initials, label.role) for initials in re.findall(INITIALS, " ".join(texts)))
            return not label.rest and self.is_opening(at)
        self.found += [replace(one, title=one.title or label.title) for one in entries.attendants]
        self.short += entries.abbreviations
        text = self.table[at].text
        self.management.update(one.name for one in entries.attendants if MANAGEMENT.match(text))
        under = texts if MANAGEMENT.match(text) else ()  # "Ledelsen: …", and "Medarbejdere: …" on the next line
        self.staff = self.staff or any(STAFF.match(one) for one in (text, *under))
        return True

    def _take(self, numbers: Sequence[int]) -> None:
        self.taken.update(number for n in numbers for number in self.table[n].numbers)


def _texts(table: Sequence[Row], content: Sequence[int]) -> list[str]:
    """The lines of a list; under a header row, each with its name first."""
    head: Head | None = None
    texts: list[str] = []
    widest = max((table[n].text.count("\t") for n in content), default=0)  # the last cells of a row may be missing
    for n in content:
        text = table[n].text
        own = header(text)
        head = own or head
        if own is None:
            filled = text + "\t" * (widest - text.count("\t")) if "\t" in text else text
            texts.append(arranged(filled, head) if head else text)
    return texts


def item_numbers(lines: Sequence[Line]) -> tuple[str, ...]:
    """The top-level item numbers of a document, "1" to the last that is reached without a gap."""
    seen = {int(match[1]) for line in lines if (match := ITEM_NUMBER.match(line.text))}
    numbers, n = [], 1
    while n in seen:
        numbers.append(str(n))
        n += 1
    return tuple(numbers)


def _names_author(text: str) -> bool:
    """Whether a line says who wrote the minutes, and nothing else."""
    return "Refer" in text and AUTHOR.match(text) is not None


def _is_apology(table: Sequence[Row], first: int, at: int) -> bool:
    """Whether a row of the body's first item says who stayed away, and nothing else: "Afbud fra: Anna, Bo Vang."."""
    said = APOLOGIES.match(table[at].text) if "fbud" in table[at].text else None
    if said is None or at < first or not only_names(said["who"].strip(" .")):
        return False
    return sum(is_heading(row.text) for row in table[first : at + 1]) <= 1


def _closes(at: int, last: int, total: int) -> bool:
    """Whether a row stands after the last item's heading, near the end of the document."""
    return at > last and at >= total - CLOSING and at > total // 2


def _may_stand(label: ListLabel, at: int, last: int, total: int) -> bool:
    """Whether a list may stand in the body: an item of its own, or behind the last."""
    if label.numbered:
        return True
    if label.sentence and label.role != "minute-taker":
        return False  # in the body such a sentence tells of another meeting, or of an item
    return _closes(at, last, total) and (bool(label.rest) or label.role in ("minute-taker", "member", "absent"))
