"""Find the points of the agenda list again in the body, as lines of their own, whatever stands before their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from indexer.agenda import shapes, titles
from indexer.document import Line
from indexer.text.tidy import BULLET, clean

if TYPE_CHECKING:
    from indexer.agenda.listing import Entry, Listing

LONGEST = 200  # characters of such a line
FURTHEST = 40  # characters before the words of the point
LEAST = 4  # letters and figures of them
# Ends what stands before a title: a number, a mark, or a word that says to which point the text is.
_BEFORE_TITLE = re.compile(
    r"(?:\d[a-z]?|\b[IVX]+|[.:)\]}>|/=*#»–—-]|\b(?:ad|til|vedr|vedrørende|re|om|punkt(?:et)?|pkt))\s*[^\w\s]*\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<!\S)[^\w\s]*(?P<word>\w)")


def wordings(lines: Sequence[Line], start: int = 0) -> Iterator[tuple[int, str, str]]:
    """Index, key and printed words of what every line from ``start`` on may be the heading of.

    That is the whole line, and what of it stands behind "Ad) 3", "Til punkt 3:", "Tredje punkt –" and the like.
    """
    for index in range(start, len(lines)):
        if len(lines[index].text) > LONGEST:
            continue
        text = clean(lines[index].text)
        yield index, titles.key(text), BULLET.sub("", text)
        for match in _WORD.finditer(text, 1, FURTHEST):
            at = match.start("word")
            if not text[at].isupper() or not _BEFORE_TITLE.search(text[:at]):
                continue
            if len(found := titles.key(text[at:])) >= LEAST:
                yield index, found, text[at:]


def last_seen(lines: Sequence[Line]) -> dict[str, int]:
    """The key of every wording -> index of the last line that has it."""
    return {key: index for index, key, _ in wordings(lines)}


def places(lines: Sequence[Line], start: int) -> dict[str, list[tuple[int, str]]]:
    """The key of every wording from ``start`` on -> the lines that have it, each with the words as printed there."""
    found: dict[str, list[tuple[int, str]]] = {}
    for index, key, words in wordings(lines, start):
        found.setdefault(key, []).append((index, words))
    return found


def missed(lines: Sequence[Line], listed: Listing, found: Mapping[int, int]) -> Iterator[tuple[Entry, int, str]]:
    """The points that have no numbered heading, with the line between those of their neighbours that has their words.

    ``found`` has the index of the heading of every number met. The line is a paragraph of its own.
    """
    left = [entry for entry in listed.entries if entry.value not in found]
    where = places(lines, listed.last + 1) if left else {}
    for entry in left:
        after = max((index for value, index in found.items() if value < entry.value), default=listed.last)
        before = min((index for value, index in found.items() if value > entry.value), default=len(lines))
        within = (one for one in where.get(titles.key(entry.title), ()) if after < one[0] < before)
        place = next((one for one in within if _is_apart(lines, one[0])), None)
        if place is not None:
            yield entry, *place


def _is_apart(lines: Sequence[Line], index: int) -> bool:
    return lines[index].row is None and shapes.begins_paragraph(lines, index)
