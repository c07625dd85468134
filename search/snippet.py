"""Extracts of passages, and whole texts, with what a question found in them marked; HTML belongs to the template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from search.marks import Mark, Marks
from search.results import Fragment

LENGTH = 280  # characters of an extract, about three lines
CONTEXT = 0.3  # of an extract may stand before the first mark
TAIL = 20  # characters not worth an ellipsis
ELLIPSIS = "…"
_SENTENCE = re.compile(r"[.!?]\s+(?=[^\W\d_a-zæøå])")
_WORD_START = re.compile(r"(?<=\s)(?=\S)")


class Window(NamedTuple):
    """A piece of a text to show."""

    start: int
    end: int


def mark(text: str, question: str | Marks) -> tuple[Fragment, ...]:
    """The whole text, marked where the question found it; joined, the fragments are the text."""
    return tuple(_fragments(text, Window(0, len(text)), _apart(_marks(question).find(text))))


def extract(text: str, question: str | Marks, length: int = LENGTH) -> tuple[Fragment, ...]:
    """The piece of the text that shows most words of the question, about ``length`` characters, best piece first.

    A second piece follows where it has words that the first lacks; then each is half as long. ``…`` stands for what is
    left out. Give ``Marks`` made with the index's knowledge to mark acronyms and names too.
    """
    found = _apart(_marks(question).find(text))
    if len(text) <= length + TAIL:
        return tuple(_fragments(text, Window(0, len(text)), found))
    pieces: list[Fragment] = []
    for window in _windows(text, found, length):
        if window.start and not (pieces and pieces[-1].text.endswith(ELLIPSIS)):
            pieces.append(Fragment(ELLIPSIS))
        pieces += _fragments(text, window, found)
        if window.end < len(text):
            pieces.append(Fragment(f" {ELLIPSIS} "))
    pieces[-1] = Fragment(pieces[-1].text.rstrip(), pieces[-1].marked)
    return _melted(pieces)


def _marks(question: str | Marks) -> Marks:
    return question if isinstance(question, Marks) else _marks_of(question)


@lru_cache(maxsize=64)
def _marks_of(question: str) -> Marks:
    return Marks(question)


def _apart(found: Sequence[Mark]) -> list[Mark]:
    """Marks that don't overlap: the longest of those that start together, then what follows it."""
    kept: list[Mark] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, one.end))
        else:
            kept.append(one)
    return kept


def _windows(text: str, found: Sequence[Mark], length: int) -> list[Window]:
    """The best window; two shorter ones where no single one shows all words of the question."""
    if not found:
        return [_window(text, 0, length)]
    best = _best(found, length)
    missing = {one.number for one in found} - {one.number for one in best}
    others = [one for one in found if one.number in missing]
    if not others:
        return [_window(text, best[0].start, length)]
    half = length // 2
    first = _window(text, _best(found, half)[0].start, half)
    second = _window(text, _best(others, half)[0].start, half)
    if second.start <= first.end and first.start <= second.end:
        return [Window(min(first.start, second.start), max(first.end, second.end))]
    return [first, second]


def _best(found: Sequence[Mark], length: int) -> list[Mark]:
    """The marks that a window can hold and that show most different words, then most marks; the first such."""
    room = length * (1 - CONTEXT)
    best: list[Mark] = []
    score = (-1, -1)
    for place, first in enumerate(found):
        group: list[Mark] = []
        for one in found[place:]:
            if one.end > first.start + room and group:
                break
            group.append(one)
        if (new := (len({one.number for one in group}), len(group))) > score:
            best, score = group, new
    return best


def _window(text: str, first: int, length: int) -> Window:
    """From the start of a sentence or word near before ``first`` to the end of a word."""
    start = max(0, first - int(length * CONTEXT))
    sentences = [match.end() for match in _SENTENCE.finditer(text, start, first)]
    if start and sentences:
        start = sentences[-1]
    elif start and (word := _WORD_START.search(text, start, first)):
        start = word.start()
    end = start + length
    if end >= len(text) - TAIL:
        return Window(start, len(text))
    blank = text.rfind(" ", first, end)
    return Window(start, blank if blank > first else end)


def _fragments(text: str, window: Window, found: Sequence[Mark]) -> Iterator[Fragment]:
    at = window.start
    for one in found:
        start, end = max(one.start, at), min(one.end, window.end)
        if start < end:
            if at < start:
                yield Fragment(text[at:start])
            yield Fragment(text[start:end], True)
            at = end
    if at < window.end:
        yield Fragment(text[at : window.end])


def _melted(pieces: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """Neighbours without marks as one."""
    melted: list[Fragment] = []
    for piece in pieces:
        if melted and not piece.marked and not melted[-1].marked:
            melted[-1] = Fragment(melted[-1].text + piece.text)
        elif piece.text:
            melted.append(piece)
    return tuple(melted)
