"""Tell how far a quotation reaches that a paragraph opens and a later one closes."""

from __future__ import annotations

from collections.abc import Sequence

FURTHEST = 8  # paragraphs below the one that opens a quotation
_MARKS = frozenset('„“”"«»')


def reaching(texts: Sequence[str]) -> list[int]:
    """For each paragraph up to which character it belongs to a quotation that one before it has opened; 0 is none.

    A paragraph inside may repeat the opening mark. A mark that is never closed is a slip and opens nothing.
    """
    reach = [0] * len(texts)
    for start, text in enumerate(texts):
        if reach[start] == len(text) or not _leaves_open(text[reach[start] :]):
            continue
        inside = range(start + 1, min(start + 1 + FURTHEST, len(texts)))
        closing = next(((n, end) for n in inside if (end := _closes(texts[n]))), None)
        if closing is None or any(_opens_anew(texts[n]) for n in range(start + 1, closing[0])):
            continue
        for n in range(start + 1, closing[0]):
            reach[n] = len(texts[n])
        reach[closing[0]] = closing[1]
    return reach


def _leaves_open(text: str) -> bool:
    """Whether the last quotation mark of a text opens a quotation, with something behind it."""
    last = max(map(text.rfind, _MARKS))
    return last >= 0 and _opens(text, last)


def _closes(text: str) -> int:
    """Where a quotation ends that is open when the text begins; 0 where it goes on, or another one begins first."""
    for at, character in enumerate(text):
        if character in _MARKS and not (at == 0 and _opens(text, at)):
            return 0 if _opens(text, at) else at + 1
    return 0


def _opens_anew(text: str) -> bool:
    """Whether a mark inside a text, and not at its very beginning, opens a quotation: the one before had no end."""
    return any(character in _MARKS and _opens(text, at) for at, character in enumerate(text) if at)


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands before a word, and none or an opening bracket before it."""
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    return (before.isspace() or before in "([:–-") and bool(after) and not after.isspace()
