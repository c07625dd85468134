"""What a person may have meant: the index's own words for those it doesn't know."""

from __future__ import annotations

from search.executor import Knowledge


def did_you_mean(text: str, knowledge: Knowledge) -> str | None:
    """The question with known words in place of unknown ones, None where there is nothing to mend."""
    return None
