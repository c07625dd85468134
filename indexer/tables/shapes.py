"""Tell by the shape of its cells whether a table without names has minutes in it: number, title and text in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

FEWEST = 3  # rows that make the numbers a count
LONGEST_TITLE = 160  # characters
_BEGINS = re.compile(
    r"(?:(?:punkt|pkt\.?|ad|sag|§)\s*)?(?P<number>\d{1,3})(?:\s?[.):]|\s[–-](?=\s))?(?=\s|$)", re.IGNORECASE
)
_FIGURES = re.compile(r"(?:kr\.?|%|mio\.?|[\d\s.,:()+–-])*", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:\S+\s+){3,}\S*[.!?][”\"]?$")


def numbered(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the rows count matters from their first cells on, and tell of each in their last."""
    matters = [matter(row) for row in rows]
    if len(matters) < FEWEST or matters[0] is None or matters[0][0] > 1:
        return False
    if not all(one and other and other[0] == one[0] + 1 for one, other in pairwise(matters)):
        return False
    texts = [one[2] for one in matters if one]
    told = sum(text.endswith((".", "!", "?")) for text in texts)
    return 2 * told >= len(texts) and any(map(_SENTENCE.match, texts))


def matter(cells: Sequence[str]) -> tuple[int, str, str] | None:
    """The number, the title and the text of a row that has a cell for each, or number and title in one."""
    match = _BEGINS.match(cells[0]) if 2 <= len(cells) <= 3 else None
    if match is None:
        return None
    rest = cells[0][match.end() :].strip()
    title = cells[1] if len(cells) == 3 else rest
    if len(cells) == 3 and rest:
        return None
    named = title[:1].isupper() and len(title) <= LONGEST_TITLE and not is_figures(cells[-1])
    return (int(match["number"]), title, cells[-1]) if named else None


def number(cell: str) -> int | None:
    """The number that a cell is, or begins with."""
    match = _BEGINS.match(cell)
    return int(match["number"]) if match else None


def is_figures(text: str) -> bool:
    """Whether a cell has amounts and no words."""
    return bool(text) and _FIGURES.fullmatch(text) is not None
