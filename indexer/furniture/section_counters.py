"""Recognise the counters that a web page puts above its headings, where each heading has its own number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.document import Line

_ALONE = re.compile(r"\s*(\d{1,3})\s*")
_NUMBERED = re.compile(
    r"\s*(?:(?:ad|vedr)\.?\s+)?(?:(?:ad|(?:dagsordens)?punkt|pkt|sag)\.?\s+(?:nr\.?\s*)?|§\s*)(\d{1,3})(?!\d)|\s*(\d{1,3})[.):]\s",
    re.IGNORECASE,
)
_LEAST = 2  # headings with another number of their own


def section_counters(lines: Sequence[Line]) -> set[int]:
    """Rule ``section-counter``: numbers alone on their lines that grow by one, where they number no items.

    "4" above "Ad 1 Velkomst" and "5" above "Ad 2: Bordrunde": what is counted are the headings of the page. The
    items keep the numbers that their headings print.
    """
    worded = [line for line in lines if line.text.strip()]
    chain: list[Line] = []
    others = 0
    for line, below in pairwise(worded):
        match = _ALONE.fullmatch(line.text) if len(line.text) <= 12 and line.row is None else None
        if match is None or int(match[1]) != len(chain) + 1:
            continue
        chain.append(line)
        own = _NUMBERED.match(below.text[:60])
        others += own is not None and int(own[1] or own[2]) != len(chain)
    return {line.number for line in chain} if others >= _LEAST else set()
