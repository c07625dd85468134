"""Word lists as they are written in modules: words apart by white space."""

from __future__ import annotations


def wordlist(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
