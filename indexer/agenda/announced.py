"""Tell the points of a list that a sentence announces ("Bestyrelsen besluttede:") from the headings of matters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.agenda import shapes, titles
from indexer.agenda.marks import Mark
from indexer.document import Line
from indexer.text.tidy import clean

WRAPPED = 3  # further lines that one point may take
# What is announced by "Dagsorden:" or "Følgende punkter:" is the agenda.
_AGENDA = re.compile(r"\b(?:dagsorden(?:en)?|indholdsfortegnelse|indhold|punkter|referat)\b.{0,60}$", re.IGNORECASE)


def points(lines: Sequence[Line], marks: Sequence[Mark]) -> frozenset[int]:
    """The indexes of the lines that are points of an announced list, numbered from 1 on, with nothing between them.

    A list whose last number is followed by the next further down is none: there the numbering is the document's.
    """
    later = _last_of_each(marks)
    end = next((index for index in range(len(lines) - 1, -1, -1) if clean(lines[index].text)), -1)
    found: set[int] = set()
    for at, mark in enumerate(marks):
        if mark.value != 1 or mark.worded or mark.shaped or mark.letter or not _is_announced(lines, mark.index):
            continue
        run = _run(lines, marks, at)
        goes_on = later.get((mark.scheme, run[-1].value + 1), -1) > run[-1].index
        if len(run) > 1 and not goes_on and run[-1].last < end:
            found |= {one.index for one in run}
    return frozenset(found)


def _last_of_each(marks: Sequence[Mark]) -> dict[tuple[str, int], int]:
    """Scheme and value -> the last line that has them."""
    return {(mark.scheme, mark.value): mark.index for mark in marks}


def _is_announced(lines: Sequence[Line], index: int) -> bool:
    """Whether the line above says that something follows, and it isn't the agenda."""
    above = shapes.text_above(lines, index)
    return above.endswith(":") and not _AGENDA.search(above)


def _run(lines: Sequence[Line], marks: Sequence[Mark], start: int) -> list[Mark]:
    """The marks from ``start`` on that count on from each other, without text between them."""
    run = [marks[start]]
    for mark in marks[start + 1 :]:
        between = [text for line in lines[run[-1].last + 1 : mark.index] if (text := clean(line.text))]
        if len(between) > WRAPPED or not all(text[0].islower() for text in between):
            break
        if mark.scheme != run[-1].scheme or mark.value != run[-1].value + 1 or titles.has_text(mark.title, False):
            break
        run.append(mark)
    return run
