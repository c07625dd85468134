"""Recognise the only numbered heading of a document, and the headings without a number that are of its form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.agenda import shapes, titles, unnumbered
from indexer.agenda.marks import Mark
from indexer.document import Line
from indexer.text.tidy import clean, ends_early

LONGEST = 120  # characters of a heading that only its place shows
FEWEST = 2  # headings without a number, between blank lines, that show the numbered one to be their like
_AGENDA = re.compile(
    r"(?:eneste\s+)?(?:dagsorden(?:en)?|(?:dagsordens)?punkt(?:er)?(?:\s+på\s+dagsordenen)?)\W*", re.IGNORECASE
)


def is_heading(lines: Sequence[Line], mark: Mark, full: int) -> bool:
    """Whether the only mark of its numbering opens the matter of a document that has one.

    It names a matter on a line of its own, with text below; above it stands "Dagsorden:", or nothing is told.
    """
    title = mark.title
    if mark.value != 1 or not title[:1].isupper() or len(title) > LONGEST or not re.search(r"\w{4}", title):
        return False
    if not _has_text_below(lines, mark, full):
        return False
    if _AGENDA.fullmatch(shapes.text_above(lines, mark.index)):
        return True
    names = not titles.is_sentence(title) and not title.endswith((".", ":", ","))
    return names and shapes.begins_paragraph(lines, mark.index) and not _is_told_before(lines, mark)


def like(lines: Sequence[Line], mark: Mark, start: int, full: int) -> list[int]:
    """The indexes of the lines that are headings of the form of this one, without a number: then all are items."""
    line = lines[mark.last]
    if line.heading or mark.shaped:
        shaped = unnumbered.shaped(lines, start, full).get(line.heading or unnumbered.BOLD, [])
        return [index for index in shaped if index != mark.last]
    alone = [] if line.block else unnumbered.between_blanks(lines, start)
    usual = any(unnumbered.is_usual(clean(lines[index].text)) for index in alone)
    return alone if len(alone) >= (1 if usual else FEWEST) and shapes.begins_paragraph(lines, mark.index) else []


def _is_told_before(lines: Sequence[Line], mark: Mark) -> bool:
    """Whether a paragraph above the heading is one of the text already."""
    opening = unnumbered.after_opening(lines, 0)
    return any(_is_told(clean(line.text[:300])) for line in lines[opening : mark.index])


def _is_told(text: str) -> bool:
    return text.endswith((".", "?", "!")) and len(text.split()) >= 6


def _has_text_below(lines: Sequence[Line], mark: Mark, full: int) -> bool:
    """Whether what is told begins on a line of its own."""
    below = next((line for line in lines[mark.last + 1 : mark.last + 4] if clean(line.text)), None)
    if below is None:
        return False
    line, text = lines[mark.last], clean(below.text[:300])
    broken = line.block or not clean(lines[mark.last + 1].text) or ends_early(clean(line.text), text, full)
    return broken and not text[0].islower() and (len(text) >= 45 or text.endswith((".", "?", "!", ":")))
