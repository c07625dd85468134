"""Write long alternatives of a pattern as a list of phrases."""

from __future__ import annotations


def any_of(listed: str) -> str:
    """A pattern for any of the phrases, which commas set apart and which may be patterns without a comma themselves.

    A space stands for any white space, also in the pattern.
    """
    phrases = (" ".join(phrase.split()) for phrase in listed.split(","))
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in phrases if phrase) + ")"
