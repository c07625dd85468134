"""Names with a number that are written together and apart: ``OK22``, ``OK 22``, ``CIS 20-skalaen``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from search.danish.tokens import Word

_NUMBER = re.compile(r"(\d{1,4})(?=$|-[^\W\d_])")  # of "20-skalaen", too
_YEAR = re.compile(r"(?:19|20)\d\d")


class Code(NamedTuple):
    """A name and its number as one word, and where the number ends in the text."""

    text: str
    end: int


def joined(words: Sequence[Word], place: int, text: str) -> Code | None:
    """The word at ``place`` with the number behind it, where it looks like a name: two capitals, then a blank."""
    if place + 1 >= len(words):
        return None
    name, behind = words[place], words[place + 1]
    number = _NUMBER.match(behind.text)
    if not number or behind.start != name.end + 1 or text[name.end] != " " or not _is_named(name.text):
        return None
    return Code(name.text + number[1], behind.start + number.end())


def is_code(name: str, number: str) -> bool:
    """Whether two words of a question are one code: ``OK 22``, but not ``KL 2021``, where KL is asked of a year."""
    return _is_named(name) and name.isalpha() and is_number(number)


def is_number(word: str) -> bool:
    """Whether a word is a short number, which says nothing without the word beside it; years do."""
    return bool(re.fullmatch(r"\d{1,4}", word)) and not _YEAR.fullmatch(word)


def _is_named(word: str) -> bool:
    return sum(letter.isupper() for letter in word) >= 2
