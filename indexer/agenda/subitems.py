"""Find the items below an item: "4.1", "a)", "1." again, "Ad 8 a", and proposals without a number."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indexer.agenda import shapes, titles
from indexer.agenda.marks import Mark
from indexer.document import Line
from indexer.text.tidy import clean

COMMON = 0.6  # share of the items that carry a scheme directly, from where on the scheme is the document's own

_PROPOSALS = re.compile(r"\b(?:forslag|indkomne)\b", re.IGNORECASE)
_PROPOSAL = re.compile(
    r"forslag(?:et)?\s+(?:nr\.?\s*)?(?:\d{1,2}|[”“\"'’]?[A-Za-zÆØÅæøå][”“\"'’]?)(?:\s*[:.)–-]|\s+\S|$)|forslag\s+(?:om|til|fra|vedr)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"forslag\s+\S{1,6}\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A sub-item: where it stands, and what is printed."""

    index: int  # of the line its number or title is on
    last: int  # of the line its title begins on
    title: str
    number: str | None = None
    under: str | None = None  # printed number of the sub-item above it ("4.1" of "4.1.2")


def common_schemes(marks: Sequence[Mark], heads: Sequence[int]) -> frozenset[str]:
    """The letter schemes that stand directly below most item headings: then they're headings, whatever they say.

    ``heads`` are the indexes of the last lines of the item headings.
    """
    after: dict[str, int] = {}
    starts = {mark.index: mark for mark in marks}
    for head in heads:
        mark = next((starts[index] for index in range(head + 1, head + 4) if index in starts), None)
        if mark is not None and mark.value == 1 and mark.scheme.startswith("letter"):
            after[mark.scheme] = after.get(mark.scheme, 0) + 1
    return frozenset(scheme for scheme, count in after.items() if count >= 3 and count >= COMMON * len(heads))


def dotted(marks: Sequence[Mark], number: str) -> list[Found]:
    """Sub-items that repeat the number of the item: "4.1" below "4", "4.1.2" below "4.1"."""
    found: list[Found] = []
    known: set[str] = {number}
    for mark in marks:
        above = mark.number.rpartition(".")[0]
        runs_on = mark.value == 1 or f"{above}.{mark.value - 1}" in known
        short = runs_on and len(mark.title) <= 100 and not mark.title.endswith(".")
        if "." in mark.number and above in known and (short or not titles.is_sentence(mark.title)):
            known.add(mark.number)
            found.append(Found(mark.index, mark.last, mark.title, mark.number, above if above != number else None))
    return found


def lettered(marks: Sequence[Mark], number: str) -> list[Found]:
    """Sub-items of the form "Ad 8 a"."""
    return [Found(m.index, m.last, m.title, m.letter) for m in marks if m.letter and m.number == number]


def chained(
    lines: Sequence[Line], marks: Sequence[Mark], within: range, common: frozenset[str], listed: Mapping[str, str]
) -> list[Found]:
    """Sub-items with a numbering of their own that begins directly below the item's heading: 1. 2. 3. or a) b) c).

    Points of a list are not sub-items: those stand after text, or are sentences. ``within`` are the indexes of the
    lines below the heading.
    """
    first = next((mark for mark in marks if mark.value == 1 and _own_numbering(mark)), None)
    if first is None:
        return []
    chain = [first]
    for mark in marks:
        if mark.scheme == first.scheme and mark.value == chain[-1].value + 1 and mark.index > chain[-1].index:
            chain.append(mark)
    known = [mark for mark in chain if mark.number in listed and titles.alike(mark.title, listed[mark.number])]
    direct = not any(clean(line.text) for line in lines[within.start : first.index])
    titled = bool(listed) and [mark.number for mark in chain] == list(listed)  # the agenda list says what each is
    sentences = sum(titles.is_sentence(mark.title) for mark in chain)
    if direct and titled:
        return [Found(mark.index, mark.last, mark.title, mark.number) for mark in chain]
    if not known and first.scheme not in common and (not direct or 2 * sentences >= len(chain)):
        return []
    if not known and 2 * _told(lines, chain, within.stop) > len(chain):
        return []  # "a) Nøgler: Bo henter dem." and the like are what is told of the item
    if first.scheme not in common and len(known) < len(chain) and _is_bare_list(lines, chain):
        return []
    return [Found(mark.index, mark.last, mark.title, mark.number) for mark in chain]


def _own_numbering(mark: Mark) -> bool:
    return mark.scheme.startswith(("letter", "Letter", "number", "roman"))


def _told(lines: Sequence[Line], chain: Sequence[Mark], stop: int) -> int:
    """How many of the points say on their own line what is told of them."""
    stops = [*(mark.index for mark in chain[1:]), stop]
    bare = [not any(clean(line.text) for line in lines[m.last + 1 : n]) for m, n in zip(chain, stops, strict=True)]
    return sum(titles.has_text(mark.title, alone) for mark, alone in zip(chain, bare, strict=True))


def _is_bare_list(lines: Sequence[Line], chain: Sequence[Mark]) -> bool:
    """Whether the points follow each other without any text between them."""
    pairs = itertools.pairwise(chain)
    return len(chain) > 1 and not any(
        clean(line.text) for one, other in pairs for line in lines[one.last + 1 : other.index]
    )


def proposals(lines: Sequence[Line], start: int, stop: int, title: str, full: int) -> list[Found]:
    """Proposals without a number below "Indkomne forslag": "Forslag 1: …", "Forslag ”a” …", "Forslag om …"."""
    if not _PROPOSALS.search(title):
        return []
    found = []
    for index in range(start, stop):
        text = clean(lines[index].text[:300])
        if (
            _PROPOSAL.match(text)
            and not titles.is_sentence(text)
            and (not text.endswith(".") or _LABELLED.match(text))
            and shapes.stands_alone(lines, index, full)
        ):
            found.append(Found(index, index, text))
    return found
