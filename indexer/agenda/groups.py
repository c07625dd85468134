"""Recognise headings of several items: "Punkter til beslutning:" above item 4 is no part of item 3."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.document import Line
from indexer.text.tidy import clean

_LONGEST = 80  # characters
_MATTER = r"(?:orienterings?|beslutnings?|drøftelses?|efterretnings?|godkendelses?|behandlings?|debat)"
_GROUP = re.compile(
    rf"(?:dagsordens?)?(?:punkter|sager|emner)\s+til\s+{_MATTER}(?:(?:\s+(?:og|eller)\s+|/){_MATTER})?\W*"
    rf"|{_MATTER}(?:punkter|sager|emner)\W*|(?:åbne|lukkede|faste|øvrige)\s+(?:dagsordens?)?(?:punkter|sager)\W*",
    re.IGNORECASE,
)


def without_group_heading(lines: Sequence[Line]) -> list[Line]:
    """The lines between two items without the heading of a group that stands last among them."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].text.strip()), None)
    if last is None or len(lines[last].text) > _LONGEST or lines[last].row is not None or lines[last].list_item:
        return list(lines)
    return list(lines[:last] if _GROUP.fullmatch(clean(lines[last].text)) else lines)
