"""Find the items below an item: "4.1", "a)", "1." again, "Ad 8 a", and proposals without a number."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indexer.agenda import labels, titles
from indexer.agenda.marks import Mark
from indexer.document import Line
from indexer.people import names, roles
from indexer.text.tidy import BULLET, clean, ends_early

COMMON = 0.6  # share of the items that carry a scheme directly, from where on the scheme is the document's own

SIBLINGS = 3  # lines of one shape below an item, from where on they are its sub-headings
LONGEST_TOPIC = 90  # characters

_PROPOSALS = re.compile(r"\b(?:forslag|indkomne)\b", re.IGNORECASE)
_PROPOSAL = re.compile(
    r"forslag(?:et)?\s+(?:nr\.?\s*)?(?:\d{1,2}|[”“\"'’]?[A-Za-zÆØÅæøå][”“\"'’]?)(?:\s*[:.)–-]|\s+\S|$)|forslag\s+(?:om|til|fra|vedr)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"forslag\s+\S{1,6}\s*:", re.IGNORECASE)
# A matter named by what is done with it: "Orientering om …", "Drøftelse af …", "Status på …", "Valg af …".
_NOMINAL = re.compile(
    r"(?:[A-ZÆØÅ][\wæøå-]*(?:else|ing|tion|ring|delse)|Status|Valg|Tema|Oplæg|Forslag|Nyt|Budget|Regnskab|Rapport|Udkast|Program)\s+"
    r"(?:om|af|på|til|fra|vedr\.?|vedrørende|for|med|i|over)\s+\S"
)
# No heading, however it is set: an address, an amount, a date, a field with its value.
_NO_HEADING = re.compile(r"@|www\.|https?:|(?<!\b(?:19|20)\d)\d\s*$|:\s*\S|[,;]$")
_CLOSING = re.compile(
    r"\b(?:hævede|afsluttede|lukkede)\b.{0,40}\b(?:generalforsamling|møde)|\bfor god ro og orden\b|^_{5,}|^underskrift"
    r"|^(?:dirigent|ordstyrer|formand|bestyrelsesformand|referent)\W*$|^referat(?:et)?\s*(?::|ved\b|v/)",
    re.IGNORECASE,
)


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
    lines: Sequence[Line], marks: Sequence[Mark], head: int, common: frozenset[str], listed: Mapping[str, str]
) -> list[Found]:
    """Sub-items with a numbering of their own that begins directly below the item's heading: 1. 2. 3. or a) b) c).

    Points of a list are not sub-items: those stand after text, or are sentences.
    """
    first = next((mark for mark in marks if mark.value == 1 and _own_numbering(mark)), None)
    if first is None:
        return []
    chain = [first]
    for mark in marks:
        if mark.scheme == first.scheme and mark.value == chain[-1].value + 1 and mark.index > chain[-1].index:
            chain.append(mark)
    known = [mark for mark in chain if mark.number in listed and titles.alike(mark.title, listed[mark.number])]
    direct = not any(clean(line.text) for line in lines[head + 1 : first.index])
    sentences = sum(titles.is_sentence(mark.title) for mark in chain)
    if not known and first.scheme not in common and (not direct or 2 * sentences >= len(chain)):
        return []
    if first.scheme not in common and len(known) < len(chain) and _is_bare_list(lines, chain):
        return []
    return [Found(mark.index, mark.last, mark.title, mark.number) for mark in chain]


def _own_numbering(mark: Mark) -> bool:
    return mark.scheme.startswith(("letter", "Letter", "number", "roman"))


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
            and stands_alone(lines, index, full)
        ):
            found.append(Found(index, index, text))
    return found


def matters(lines: Sequence[Line], start: int, stop: int, full: int) -> list[Found]:
    """Un-numbered sub-headings that name a matter, on a line of their own with a paragraph below.

    Those that the format sets off, or that say what is done with the matter; and where several lines have the same
    shape as headings, all of them.
    """
    found, alike = [], []
    for index in range(start, stop):
        line = lines[index]
        text = clean(line.text[:300])
        if not text or BULLET.match(text) or line.list_item or len(text) > 140:
            continue
        if titles.is_sentence(text) or labels.label(text) or not stands_alone(lines, index, full):
            continue
        if is_shaped(line, text) or (_NOMINAL.match(text) and text[-1].isalnum()):
            found.append(Found(index, index, text))
        if _is_topic(lines, index, text, start):
            alike.append(Found(index, index, text))
    if len(alike) < SIBLINGS:
        return found
    known = {one.index for one in found}
    return sorted([*found, *(one for one in alike if one.index not in known)], key=lambda one: one.index)


def _is_topic(lines: Sequence[Line], index: int, text: str, start: int) -> bool:
    """Whether a few words stand on top of a paragraph: a blank line or the heading above, the text right below."""
    above = index == start or not clean(lines[index - 1].text)
    below = index + 1 < len(lines) and bool(clean(lines[index + 1].text))
    short = len(text) <= LONGEST_TOPIC and text[0].isupper() and (text[-1].isalnum() or text[-1] in ")”")
    return short and above and below and not lines[index].block and not _NO_HEADING.search(text)


def closed_at(lines: Sequence[Line], start: int, stop: int) -> int:
    """The index of the line that closes the meeting or signs the minutes; ``stop`` where none does."""
    return next((index for index in range(start, stop) if _CLOSING.search(clean(lines[index].text[:300]))), stop)


def is_shaped(line: Line, text: str) -> bool:
    """Whether the format sets a line as a heading, and the words could be one: no address, no amount, no name."""
    if not (line.heading or _is_bold(line, text)) or line.row is not None or _NO_HEADING.search(text):
        return False
    named = names.is_person(text.rstrip(",")) or roles.is_title(text) or roles.role_of(text) is not None
    return text[0].isupper() and bool(re.search(r"\w{4}", text)) and not named


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
