"""Where a long referat or source is divided, so that each page of it is light and ends where an agenda item does."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from math import ceil

from search.passage import Item, Passage

ALL = 0  # in place of a stretch's number: the whole
LIGHT = 42_000  # bytes of one page's text with its markup; head, agenda, design and script come on top
LIGHT_AGENDA = 10_000  # bytes of the whole agenda beside a page
EVEN = 1.12  # a page may hold this many times an even share, so that the last isn't a remnant
HALF = 0.5  # of a page from which on an item's end is a better place to stop than a full page
TOP_ITEM, SUB_ITEM, WITHIN = range(3)  # how good a place is to begin a page, best first
STATEMENT, HEADING, MARKED = 210, 520, 24  # bytes of markup around a statement and a heading
ENTRY = 160  # bytes of markup around a heading in the agenda


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one page shows: the units from ``first`` to before ``end``."""

    number: int  # from 1
    first: int
    end: int


def divided(weights: Sequence[int], ranks: Sequence[int], light: int = LIGHT) -> tuple[Stretch, ...]:
    """As few stretches as hold units of these weights, about equally long; ``ranks`` say how well each can begin one.

    A unit that is heavier than a page is a page of its own.
    """
    upto = [0, *accumulate(weights)]
    room = min(light, upto[-1] / max(1, ceil(upto[-1] / light)) * EVEN)
    starts = [0]
    while upto[-1] - upto[starts[-1]] > room and starts[-1] + 1 < len(weights):
        start = upto[starts[-1]]
        last = max(bisect_right(upto, start + room) - 1, starts[-1] + 1)
        good = range(max(bisect_left(upto, start + room * HALF), starts[-1] + 1), last + 1) or [last]
        starts.append(min(good, key=lambda at: (ranks[at], -at)))
    return tuple(Stretch(number, *bounds) for number, bounds in enumerate(pairwise([*starts, len(weights)]), 1))


@dataclass(frozen=True)
class Paged:
    """The passages of a meeting in reading order, and the stretches that its pages show."""

    passages: tuple[Passage, ...]
    stretches: tuple[Stretch, ...]

    def on(self, number: int) -> tuple[Passage, ...]:
        """The passages of a stretch, or ``ALL``."""
        if number == ALL:
            return self.passages
        shown = self.stretches[number - 1]
        return self.passages[shown.first : shown.end]

    def begun(self, number: int) -> str:
        """The path of the item that the stretch before ends in and this one goes on with; empty if it begins anew."""
        first = self.stretches[number - 1].first if number != ALL else 0
        return self.passages[first].item.path if first and self.passages[first].kind == "statement" else ""

    def number_of(self, passage: Passage) -> int:
        """The stretch that shows a passage."""
        return self._numbers[passage.id]

    def holding(self, line: int) -> int:
        """The stretch that holds a line of the source, else what stands before it."""
        before = [one for one in self.passages if one.lines[0] <= line]
        return self.number_of(max(before, key=lambda one: one.lines[0])) if before else 1

    @cached_property
    def headings(self) -> tuple[Passage, ...]:
        """The first passage of each item."""
        return tuple({one.item.path: one for one in reversed(self.passages)}.values())[::-1]

    def agenda(self, number: int) -> tuple[Passage, ...]:
        """The headings to list beside a stretch: all, or where that is too much for a page, those of the stretch."""
        whole = sum(ENTRY + len(one.item.title.encode()) for one in self.headings)
        if number == ALL or whole <= LIGHT_AGENDA:
            return self.headings
        here = {one.item.path for one in self.on(number)}
        return tuple(one for one in self.headings if one.item.path in here)

    def items(self, number: int) -> str:
        """The items of a stretch as a reader calls them: "punkt 3–7", "punkt 3"; empty where none has a number."""
        outermost = [(one.above or (one.item,))[0] for one in self.on(number)]
        numbers = list(dict.fromkeys(item.number for item in outermost if item.number and item.level == 1))
        if not numbers:
            return ""
        return f"punkt {numbers[0]}" + (f"–{numbers[-1]}" if len(numbers) > 1 else "")

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {one.id: part.number for part in self.stretches for one in self.passages[part.first : part.end]}


def paged(passages: Sequence[Passage]) -> Paged:
    """The passages of a meeting with their stretches."""
    weights = [_weight(one) for one in passages]
    ranks = [WITHIN if one.kind == "statement" else _rank(one.item) for one in passages]
    return Paged(tuple(passages), divided(weights, ranks))


def _weight(passage: Passage) -> int:
    if passage.kind == "section":
        return HEADING + len(passage.item.title.encode())
    return STATEMENT + len(passage.text.encode())


def _rank(item: Item) -> int:
    return TOP_ITEM if item.level == 1 else SUB_ITEM


def of_source(lines: Sequence[str], passages: Iterable[Passage]) -> tuple[Stretch, ...]:
    """The stretches of a source's lines (counted from 0), which begin where the items of its meeting do."""
    begins = {one.lines[0]: _rank(one.item) for one in reversed(list(passages)) if one.kind == "section"}
    return divided(
        [MARKED + len(one.encode()) for one in lines], [begins.get(at, WITHIN) for at in range(1, len(lines) + 1)]
    )
