"""Names with a number that are written together and apart: ``OK22``, ``OK 22``, ``CIS 20``."""

from __future__ import annotations

from collections.abc import Sequence

from search.danish.tokens import Word

LONGEST_NUMBER = 4


def joined(words: Sequence[Word], place: int, text: str) -> str | None:
    """The word at ``place`` with the number behind it, where it looks like a name: two capitals, then a blank."""
    if place + 1 >= len(words):
        return None
    name, number = words[place], words[place + 1]
    if not (number.text.isdigit() and len(number.text) <= LONGEST_NUMBER and number.start == name.end + 1):
        return None
    looks_named = text[name.end] == " " and sum(letter.isupper() for letter in name.text) >= 2
    return name.text + number.text if looks_named else None
