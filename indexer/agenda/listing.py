"""Find the agenda list (dagsorden, indholdsfortegnelse) that a referat prints before the matters themselves."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from indexer.agenda import restated, sequence, shapes, titles
from indexer.agenda.marks import Mark
from indexer.document import Line
from indexer.text.tidy import clean

FURTHEST = 60  # marks among which the list begins
FEWEST_UNTOLD = 3  # points of a list that are the agenda and nothing else
MOST_BETWEEN = 6  # lines between two points of a list that a line introduces
_INTRODUCES = re.compile(r"\b(?:dagsorden(?:en)?|indholdsfortegnelse|indhold|punkter)\b.{0,60}$", re.IGNORECASE)
_INTRODUCING = re.compile(r"(?:dagsorden(?:en)?|indhold(?:sfortegnelse)?)\W*", re.IGNORECASE)
_CONTENTS = re.compile(r"\bindhold(?:sfortegnelse)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One point of the agenda list."""

    number: str | None  # as printed
    value: int
    title: str
    type: str | None
    subs: tuple[Entry, ...] = ()

    def sub(self, number: str | None) -> Entry | None:
        """The point below this one with a printed number."""
        return next((one for one in self.subs if number is not None and one.number == number), None)


@dataclass(frozen=True, slots=True)
class Listing:
    """The agenda list and where it stands."""

    first: int  # index of its first line
    last: int  # and of its last
    entries: tuple[Entry, ...]

    def by_value(self) -> Mapping[int, str]:
        return {entry.value: entry.title for entry in reversed(self.entries)}

    def entry(self, value: int) -> Entry | None:
        return next((entry for entry in self.entries if entry.value == value), None)


def find(lines: Sequence[Line], marks: Sequence[Mark], full: int) -> Listing | None:
    """The agenda list, if the document has one that its own body repeats."""
    repeats = _Repeats(lines, marks)
    matters = [mark for mark in marks if mark.title and not _INTRODUCING.fullmatch(mark.title)]
    headings, wordings = (
        frozenset(mark.index for mark in matters),
        frozenset(titles.key(mark.title) for mark in matters),
    )
    for start in range(min(len(marks), FURTHEST)):
        mark = marks[start]
        if mark.scheme == "dotted" or mark.scheme.startswith("letter") or not mark.title:
            continue
        introduced, contents = _introduced(lines, mark.index, headings, wordings)
        run = _run(lines, marks, start, introduced)
        if len(run) < (1 if introduced else 3):
            continue
        listing = _listing(lines, run, full, contents)
        if repeats.hold(listing):
            return listing
    return _unnumbered(lines)


def _introduced(
    lines: Sequence[Line], index: int, headings: Container[int], wordings: Container[str]
) -> tuple[bool, bool]:
    """Whether a line just before says that a list follows, and whether it is a list of contents."""
    seen = 0
    for before in range(index - 1, max(-1, index - 12), -1):
        text = clean(lines[before].text[:200])
        if not text:
            continue
        if _INTRODUCES.search(text) and not (
            before in headings or titles.key(text) in wordings or (text.endswith(".") and titles.is_sentence(text))
        ):
            return True, bool(_CONTENTS.search(text))
        seen += 1
        if seen == 3:
            break
    return False, False


def _run(lines: Sequence[Line], marks: Sequence[Mark], start: int, introduced: bool) -> list[Mark]:
    """The marks from ``start`` on that stand close together, until the numbering begins again."""
    run = [marks[start]]
    main = marks[start].scheme
    for number, mark in enumerate(marks[start + 1 :], start + 1):
        between = [text for line in lines[run[-1].last + 1 : mark.index][:40] if (text := clean(line.text[:200]))]
        room = MOST_BETWEEN if introduced else 2
        if len(between) > room or any(_INTRODUCES.search(text) for text in between):
            break
        if not introduced and any(text.endswith(".") and titles.is_sentence(text) for text in between):
            break
        if (mark.scheme != main and mark.worded) or not mark.title:
            break
        if mark.scheme == main and any(
            other.scheme == main and other.value == mark.value and titles.alike(other.title, mark.title)
            for other in run[:40]
        ):
            break
        if len(run) > 1 and titles.key(mark.title) == titles.key(run[0].title):
            break  # the matters themselves begin, perhaps numbered in another way
        if len(run) > 1 and mark.scheme == main and _begins_again(run, mark, marks, number):
            break
        run.append(mark)
    return run


def _begins_again(run: Sequence[Mark], mark: Mark, marks: Sequence[Mark], number: int) -> bool:
    """Whether the numbering begins anew, the first title in other words, and the second as it was."""
    if mark.value != run[0].value or number + 1 >= len(marks):
        return False
    following, second = marks[number + 1], next((one for one in run if one.value == mark.value + 1), None)
    again = second is not None and following.scheme == mark.scheme and following.value == second.value
    return second is not None and again and titles.alike(following.title, second.title)


def _listing(lines: Sequence[Line], run: Sequence[Mark], full: int, contents: bool) -> Listing:
    main = run[0].scheme
    own = [mark for mark in run if mark.scheme == main]
    roles = dict(zip((mark.index for mark in own), sequence.read(own, {}).roles, strict=True))
    starts = {mark.index for mark in run}
    entries: list[Entry] = []
    subs: list[Entry] = []
    last = run[-1].last
    for mark in reversed(run):
        title, end = titles.read(lines, mark.last, mark.title, starts, full, None)
        last = max(last, end)
        title, kind = titles.split_type(titles.without_page(title) if contents else title)
        if roles.get(mark.index) == "item":
            entries.append(Entry(mark.number, mark.value, title, kind, tuple(reversed(subs))))
            subs = []
        else:
            subs.append(Entry(mark.number, mark.value, title, kind))
    return Listing(run[0].index, last, tuple(reversed(entries)))


def told_below(lines: Sequence[Line], headings: Sequence[tuple[int, int]]) -> int | None:
    """Where the text begins below items that are the agenda and nothing else; None where they have text of their own.

    ``headings`` are the first and the last line of each. "Dagsorden" stands above the list, and a blank line and two
    paragraphs or more below it: they are about all of it, and none of them belongs to the last point.
    """
    if len(headings) < FEWEST_UNTOLD or not _INTRODUCING.fullmatch(shapes.text_above(lines, headings[0][0], 3)):
        return None
    pairs = itertools.pairwise(headings)
    if any(clean(line.text) for one, other in pairs for line in lines[one[1] + 1 : other[0]]):
        return None
    after = headings[-1][1] + 1
    told = [index for index in range(after, len(lines)) if clean(lines[index].text)]
    paragraphs = [n for n in told if shapes.begins_paragraph(lines, n) and _is_prose(lines, n)]
    return told[0] if len(paragraphs) >= 2 and paragraphs[0] == told[0] else None


def _is_prose(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph begins with a whole sentence."""
    text = clean(" ".join(line.text for line in lines[index : index + 2])[:400])
    return len(text.split()) >= 4 and "." in text and text[0].isupper()


class _Repeats:
    """Tells whether the points of a list come again further down."""

    def __init__(self, lines: Sequence[Line], marks: Sequence[Mark]) -> None:
        self._lines = lines
        self._of_value: dict[int, list[Mark]] = {}
        for mark in marks:
            self._of_value.setdefault(mark.value, []).append(mark)
        self._marked = {titles.key(mark.title): mark.index for mark in marks}

    @cached_property
    def _last_seen(self) -> dict[str, int]:  # of lines, where no mark tells
        return restated.last_seen(self._lines)

    def hold(self, listing: Listing) -> bool:
        """Whether at least half of the points come again, the first two among them."""
        again = [self._comes_again(entry, listing.last) for entry in listing.entries]
        return bool(again) and any(again[:2]) and 2 * sum(again) >= len(again)

    def _comes_again(self, entry: Entry, after: int) -> bool:
        for mark in self._of_value.get(entry.value, ())[-8:]:
            if mark.index > after and (titles.alike(mark.title, entry.title) or mark.scheme in {"ad", "punkt"}):
                return True
        key = titles.key(entry.title)
        return self._marked.get(key, -1) > after or self._last_seen.get(key, -1) > after


def _unnumbered(lines: Sequence[Line]) -> Listing | None:
    """A list without numbers: the lines after "Dagsorden" that all come again as lines of their own."""
    last_seen: dict[str, int] | None = None
    for start, line in enumerate(lines[:200]):
        if not re.fullmatch(r"dagsorden(?:en)?\s*:?", clean(line.text[:40]), re.IGNORECASE):
            continue
        last_seen = last_seen or restated.last_seen(lines)
        entries: list[Entry] = []
        last = start
        for index in range(start + 1, min(start + 60, len(lines))):
            text = clean(lines[index].text[:200])
            if not text:
                continue
            if last_seen.get(titles.key(text), 0) <= index or len(titles.key(text)) < 4:
                break
            title, kind = titles.split_type(text)
            entries.append(Entry(None, len(entries) + 1, title, kind))
            last = index
        if len(entries) >= 3:
            return Listing(start + 1, last, tuple(entries))
    return None
