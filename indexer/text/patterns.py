"""Write long alternatives of a pattern as a list of phrases, and pass quickly over the texts that have none of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

LETTER = "[A-Za-zÀ-ÖØ-öø-ɏ]"  # of a Latin alphabet: matched in half the time of any alphabet's


@dataclass(frozen=True, slots=True)
class Rare:
    """A pattern that few texts have; it is searched only where one of the pieces stands that it can't do without."""

    pieces: tuple[str, ...]  # in small letters
    pattern: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a text that the pattern fits."""
        return self.pattern.search(text) if any(map(text.lower().__contains__, self.pieces)) else None


def any_of(listed: str) -> str:
    """A pattern for any of the phrases, which commas set apart and which may be patterns without a comma themselves.

    A space stands for any white space, also in the pattern.
    """
    phrases = (" ".join(phrase.split()) for phrase in listed.split(","))
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in phrases if phrase) + ")"
