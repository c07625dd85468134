"""The words that a document writes whole, gathered when the first hyphen at the end of a line asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from indexer.document import Line
from search.danish.hyphens import words_of


class Vocabulary:
    """A container of words, see ``words_of``; many documents break no word and never need it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    @cached_property
    def _words(self) -> frozenset[str]:
        return words_of(line.text for line in self._lines)

    def __contains__(self, word: object) -> bool:
        return word in self._words
