"""Tell which column of a table each word stands in: between columns runs a gutter that no line of the table crosses."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from itertools import pairwise

from indexer.tables import heads

_MOST_WORDS = 24  # of a head


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place on the line, in characters or points."""

    text: str
    left: float
    right: float
    bold: bool = False
    drawn: int = 0  # its place in the order in which the page is drawn


@dataclass(frozen=True, slots=True)
class Measure:
    """What parts columns, and paragraphs, in the unit of the words' places."""

    gap: float  # from one line down to the next; more is a gap as between paragraphs
    wide: float  # space between two words that parts columns wherever it stands
    tight: float  # where the word behind it stands exactly where its column begins
    exact: float  # what "exactly" allows


def segments(words: Sequence[Word], wide: float) -> list[list[Word]]:
    """The words of a line, cut at wide spaces."""
    found: list[list[Word]] = []
    for word in words:
        if found and word.left - found[-1][-1].right < wide:
            found[-1].append(word)
        else:
            found.append([word])
    return found


class Gutters:
    """The gutters of one table; each line that is placed can make them narrower."""

    def __init__(self, head: Sequence[Sequence[Word]], measure: Measure, unnamed: bool) -> None:
        """``head`` has the words of each column's name; ``unnamed`` says that text without a name stands left of it."""
        self._measure = measure
        self.exact = True  # whether every line in several columns begins each where the lines above it do
        edges = [(min(word.left for word in words), max(word.right for word in words)) for words in head]
        before = [(float("-inf"), edges[0][0])] if unnamed else []
        self._gaps = before + [(one[1], other[0]) for one, other in pairwise(edges)]

    def copy(self) -> Gutters:
        """The same gutters, for lines further down."""
        other = copy(self)
        other.exact = True
        return other

    def place(self, words: Sequence[Word]) -> list[int] | None:
        """The column of each word of a line, from left to right; None where the line crosses a gutter."""
        cuts: list[int] = []
        gaps: list[tuple[float, float]] = []
        exact = self.exact
        for first, last in self._gaps:
            cut = self._cut(words, first, last)
            if cut is None or (cuts and cut < cuts[-1]):
                return None
            if 0 < cut < len(words):
                exact = exact and abs(words[cut].left - last) <= self._measure.exact
            first = max(first, words[cut - 1].right) if cut else first
            last = min(last, words[cut].left) if cut < len(words) else last
            if last - first < self._measure.tight:
                return None
            cuts.append(cut)
            gaps.append((first, last))
        self._gaps, self.exact = gaps, exact
        return [sum(cut <= at for cut in cuts) for at in range(len(words))]

    def _cut(self, words: Sequence[Word], first: float, last: float) -> int | None:
        """The index of the first word right of a gutter; None where none can be told."""
        cut = next((at for at, word in enumerate(words) if word.right > last), len(words))
        while cut and cut < len(words) and not self._parts(words[cut - 1], words[cut], last):
            if words[cut].left <= first or words[cut - 1].left <= first:
                return None
            cut -= 1  # a phrase that begins inside the gutter, under a name set in the middle of its column
        return None if cut < len(words) and words[cut].left <= first else cut

    def _parts(self, one: Word, other: Word, start: float) -> bool:
        space = other.left - one.right
        return space >= self._measure.wide or (
            space >= self._measure.tight and abs(other.left - start) <= self._measure.exact
        )


def head(words: Sequence[Word], measure: Measure) -> list[list[Word]] | None:
    """The words of each column's name, if a line is the head of a table of matters."""
    if not 2 <= len(words) <= _MOST_WORDS or heads.mentioned([word.text for word in words]) < 2:
        return None
    parts = segments(words, measure.wide)
    return parts if heads.is_head([_name(part).rstrip(" :") for part in parts]) else None


def head_over_two(words: Sequence[Word], below: Sequence[Word], measure: Measure) -> list[list[Word]] | None:
    """The words of each column's name, if two lines are the head of a table and each piece below stands under one."""
    if not 2 <= len(words) <= _MOST_WORDS or not 1 <= len(below) <= _MOST_WORDS:
        return None
    parts = segments(words, measure.wide)
    rest: list[list[Word]] = [[] for _ in parts]
    for piece in segments(below, measure.wide):
        above = [at for at, part in enumerate(parts) if _overlap(part, piece)]
        if len(above) != 1 or rest[above[0]]:
            return None
        rest[above[0]] = piece
    if heads.over_two_lines([_name(part) for part in parts], [_name(part) for part in rest]) is None:
        return None
    return [[*part, *more] for part, more in zip(parts, rest, strict=True)]


def _name(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _overlap(one: Sequence[Word], other: Sequence[Word]) -> bool:
    return one[0].left < other[-1].right and other[0].left < one[-1].right
