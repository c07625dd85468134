"""A text's words with their places: what is one word, and which hyphens wait for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# One word may hold: hyphens (not between numbers), apostrophes, dots and commas inside numbers and abbreviations,
# a colon or an ampersand between capitals (SAMBLIK:KOL, R&D).
_JOINTS = r"""
    (?: (?<!\d)-(?=[^\W_]) | -(?=[^\W\d_])
      | '(?=[^\W\d_])
      | (?<=\d)[.,:](?=\d)
      | (?<=[^\W\d_])\.(?=[a-zæøå])
      | (?<=[A-ZÆØÅ])[:&](?=[A-ZÆØÅ])
    )
"""
_WAITS = r"(?P<trail>-(?P<slash>/)?(?(slash)(?=\w)|(?![\w-])))?"
_WORD = re.compile(rf"(?P<lead>(?<![\w-])-(?=[^\W\d_]))?(?P<word>[^\W_]+(?:{_JOINTS}[^\W_]+)*){_WAITS}", re.VERBOSE)
_SEGMENT = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A word of a cleaned text. ``waits`` for its last part ("drifts-") or ``borrows`` its first ("-unge").

    ``slashed`` is one that waits for the word behind a slash: "drifts-/anlægsudgifter".
    """

    text: str
    start: int
    end: int
    waits: bool = False
    borrows: bool = False
    slashed: bool = False


def words(text: str) -> Iterator[Word]:
    """The words of a cleaned text, in order."""
    for match in _WORD.finditer(text):
        lead, word, trail, slash = match.group("lead", "word", "trail", "slash")
        start, end = match.span("word")
        yield Word(word, start, end, trail is not None, lead is not None, slash is not None)


def segments(word: str) -> list[tuple[int, int]]:
    """Where the pieces of a word lie that hyphens, dots and apostrophes set off: ``NemLog|in3``."""
    return [match.span() for match in _SEGMENT.finditer(word)]
