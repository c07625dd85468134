"""Tell headings from text by how a line looks: what the format sets off, what stands alone, what is none at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.document import Line
from indexer.people import names, roles, speaker_lines
from indexer.text.tidy import BULLET, clean, ends_early

# No heading, however it is set: an address, an amount, a date, a field with its value.
NO_HEADING = re.compile(r"@|www\.|https?:|(?<!\b(?:19|20)\d)\d\s*$|:\s*\S|[,;]$")


def is_shaped(line: Line, text: str) -> bool:
    """Whether the format sets a line as a heading, and the words could be one: no address, no amount, no name."""
    return line.row is None and is_set_off(line, text) and not is_named(text)


def is_set_off(line: Line, text: str) -> bool:
    """Whether the format sets a line as a heading, and it has a word in it and no address or amount."""
    if not (line.heading or _is_bold(line, text)) or NO_HEADING.search(text):
        return False
    return text[0].isupper() and bool(re.search(r"\w{4}", text))


def is_named(text: str) -> bool:
    """Whether a line is a person's name or role, as in a list of people or above what somebody says."""
    line = speaker_lines.read(text)
    return (line is not None and line.sure) or names.is_person(text.rstrip(",")) or roles.is_title(text)


def is_place_or_person(text: str) -> bool:
    """Whether a line has the form of a name and no given name in it: among matters that is a place or a firm."""
    return names.is_person(text) and not any(map(names.is_given, text.split()))


def _is_bold(line: Line, text: str) -> bool:
    """Whether the whole line is bold, and no more than a few words."""
    covered = sum(stop - begin for begin, stop in line.bold)
    return bool(line.bold) and covered >= 0.9 * len(line.text.strip()) and len(text) <= 100 and not text.endswith(",")


def stands_alone(lines: Sequence[Line], index: int, full: int) -> bool:
    """Whether a line is a paragraph by itself, and prose follows."""
    text = clean(lines[index].text)
    before = clean(lines[index - 1].text) if index else ""
    if (before or (clean(lines[index - 2].text) if index > 1 else "")).endswith(":"):
        return False  # what a line announces is no heading
    if before and not (lines[index].block or ends_early(before, text, full) or before.endswith((".", "?", "!", ")"))):
        return False
    for following in lines[index + 1 : index + 3]:
        after = clean(following.text)
        if after:
            broken = following.block or lines[index].block or not full or ends_early(text, after, full)
            prose = not is_shaped(following, after) and (
                len(after) >= 45 or (after.endswith((".", "?")) and len(after) >= 20)
            )
            listed = bool(BULLET.match(after)) or following.list_item
            return broken and (prose or listed) and not after[0].islower()
    return False


def below(lines: Sequence[Line], index: int) -> Line | None:
    """The next line with words, no further than two lines down."""
    return next((line for line in lines[index + 1 : index + 3] if clean(line.text)), None)


def above(lines: Sequence[Line], index: int) -> Line | None:
    """The line with words before, no further than two lines up."""
    return next((line for line in reversed(lines[max(0, index - 2) : index]) if clean(line.text)), None)


def text_above(lines: Sequence[Line], index: int, reach: int = 2) -> str:
    """The words of the next line with any before, no further than ``reach`` lines up; "" where there is none."""
    return next((text for line in reversed(lines[max(0, index - reach) : index]) if (text := clean(line.text))), "")


def begins_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the first, begins a block of the format's own, or stands below an empty line."""
    return index == 0 or lines[index].block or not clean(lines[index - 1].text)


def in_cell_of_several(lines: Sequence[Line], index: int) -> bool:
    """Whether a line begins what a cell of a table goes on with: there the table is layout, and no column's name."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else None
    return line.row is not None and after is not None and (after.row, after.column) == (line.row, line.column)
