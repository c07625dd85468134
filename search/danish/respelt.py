"""The Danish words that a misspelt word may be: one letter off, or spelt otherwise for the same sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from search.danish.lexicon import lexicon

LONGEST = 30  # letters of a word that is looked at
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
_SOUNDS = (("x", "cc"), ("x", "ks"), ("ks", "x"), ("ks", "cc"), ("ph", "f"), ("sj", "ti"), ("sj", "ssi"), ("ck", "kk"))


@lru_cache(maxsize=1024)
def candidates(word: str) -> tuple[str, ...]:
    """The lexicon's words next to one in lower case, by spelling; the word itself isn't among them."""
    if len(word) > LONGEST:
        return ()
    known = lexicon()
    return tuple(sorted({other for other in (*_edits(word), *_respellings(word)) if other != word and other in known}))


def _edits(word: str) -> Iterator[str]:
    """All that a letter more, less, otherwise or changed with its neighbour gives."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from (head + letter + tail for letter in _LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def _respellings(word: str) -> Iterator[str]:
    for sound, other in _SOUNDS:
        for match in re.finditer(sound, word):
            yield word[: match.start()] + other + word[match.end() :]
