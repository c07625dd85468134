"""Find the agenda of a document: its items, where each begins, and the agenda list in front of them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from indexer.agenda import announced, listing, marks, restated, sequence, shapes, single, titles, unnumbered
from indexer.agenda.headings import Heading, Outline, add_subitems
from indexer.agenda.listing import Listing
from indexer.agenda.marks import Mark
from indexer.document import Line
from indexer.tables import columns
from indexer.text.tidy import SPEECH_HEADING, clean
from search.passage import Warning

__all__ = ["Agenda", "Heading", "find"]

FARTHEST_FIRST = 15  # lines that the item before "2." may take
_FIRST_MATTER = re.compile(
    r"(?:valg af (?:dirigent|ordstyrer|referent|mødeleder)|godkendelse af (?:dagsorden|referat)|velkomst|velkommen"
    r"|mødets åbning|formalia|konstituering)\w*\b.{0,60}$",
    re.IGNORECASE,
)
WORDED = 1.5  # what "Punkt 4" or "§ 4" is worth more than a bare number
MATCH = 3.0  # what a heading is worth that the agenda list has


@dataclass(frozen=True, slots=True)
class Agenda:
    """The headings in reading order. ``headings`` is empty where the document has none."""

    headings: tuple[Heading, ...]
    listing: Listing | None
    warnings: tuple[Warning, ...]


def find(lines: Sequence[Line], full: int) -> Agenda:
    """The agenda of a document whose page furniture has been taken out. ``full`` is the width of a full line."""
    every = marks.marks(lines)
    listed = listing.find(lines, every, full)
    start = listed.last + 1 if listed else 0
    body = [mark for mark in every if mark.index >= start]
    outline = Outline(lines, body, listed, full)
    inside = announced.points(lines, body)
    _add_tops(outline, lines, [mark for mark in body if mark.index not in inside], listed, full)
    if inside and not outline.headings:
        _add_tops(outline, lines, body, listed, full)
    tops = tuple(outline.headings)
    if not listed and (told := listing.told_below(lines, [(top.first, top.last) for top in tops])) is not None:
        tops = (*tops, outline.whole(told))
    add_subitems(outline, tops, lines, body, listed, full)
    _add_speeches_before(outline, lines, start)
    return Agenda(tuple(outline.headings), listed, _out_of_order(tops, lines))


def _add_tops(outline: Outline, lines: Sequence[Line], body: Sequence[Mark], listed: Listing | None, full: int) -> None:
    """The items themselves: by number, else as the agenda list words them, else as the format shows them."""
    start = listed.last + 1 if listed else 0
    chosen = _running(lines, body, listed, full)
    if len(chosen) == 1 and not listed and (others := single.like(lines, chosen[0], start, full)):
        _add_alone(outline, lines, chosen[0], others)
        return
    same = len(chosen) >= 3 and all(mark.value == chosen[0].value for mark in chosen)
    if (forgotten := _unnumbered_first(lines, chosen)) is not None:
        outline.first(forgotten)
    for ordinal, mark in enumerate(chosen, 1):
        outline.top(mark, ordinal if same else None)
    if chosen and listed:
        met = {mark.value: mark.index for mark in chosen} | ({1: forgotten} if forgotten is not None else {})
        for entry, index, printed in restated.missed(lines, listed, met):
            outline.listed(entry, index, printed)
        outline.headings.sort(key=lambda heading: heading.first)
    elif listed:
        _by_title(outline, lines, listed)
    if not outline.headings:
        for mark in _dotted(body) or _lettered(body):
            outline.top(mark)
    if not outline.headings:
        for index in columns.subjects(lines):
            outline.row(index)
    if not outline.headings:
        for index in unnumbered.find(lines, start, full):
            outline.untold(clean(lines[index].text), index)
    if not outline.headings:
        for index, told in unnumbered.run_in(lines, start):
            outline.untold(clean(lines[index].text[:told]).rstrip(" :"), index, told)


def _add_alone(outline: Outline, lines: Sequence[Line], mark: Mark, others: Sequence[int]) -> None:
    """The only item with a number among those without."""
    for index in sorted([mark.index, *others]):
        if index == mark.index:
            outline.top(mark)
        else:
            outline.untold(clean(lines[index].text), index)


def _unnumbered_first(lines: Sequence[Line], chosen: Sequence[Mark]) -> int | None:
    """The line of the first item where its number was forgotten: above "2.", of the form of the other titles."""
    if len(chosen) < 2 or chosen[0].value != 2:
        return None
    colon = 2 * sum(mark.title.endswith(":") for mark in chosen) > len(chosen)
    for index in range(chosen[0].index - 1, max(-1, chosen[0].index - 1 - FARTHEST_FIRST), -1):
        text = clean(lines[index].text[:200])
        shaped = chosen[0].shaped and shapes.is_shaped(lines[index], text) if text else False
        if (shaped or (text and _FIRST_MATTER.match(text))) and text.endswith(":") == colon:
            return None if titles.is_sentence(text) else index
    return None


def _dotted(body: Sequence[Mark]) -> list[Mark]:
    """The items of a document that numbers them 1.1, 1.2, 2.1 and has no items 1 and 2."""
    chain: list[Mark] = []
    last: tuple[int, ...] = ()
    for mark in body:
        number = tuple(int(part) for part in mark.number.split(".")) if mark.scheme == "dotted" else ()
        if number > last and not titles.is_sentence(mark.title):
            chain.append(mark)
            last = number
    return chain if len(chain) >= 3 else []


def _lettered(body: Sequence[Mark]) -> list[Mark]:
    """The items of a document that letters them a), b), c) and numbers none."""
    chain: list[Mark] = []
    for mark in body:
        follows = mark.value == (chain[-1].value + 1 if chain else 1)
        same = not chain or mark.scheme == chain[0].scheme
        if mark.scheme.startswith("letter") and follows and same and not titles.is_sentence(titles.head(mark.title)):
            chain.append(mark)
    return chain if len(chain) >= 3 else []


def _add_speeches_before(outline: Outline, lines: Sequence[Line], start: int) -> None:
    """What is said word for word before the first item is a matter of its own, under the line above it."""
    first = outline.headings[0].first if outline.headings else 0
    spoken = next((index for index in range(start, first) if SPEECH_HEADING.fullmatch(clean(lines[index].text))), None)
    if spoken is None:
        return
    above = next((index for index in range(spoken - 1, start - 1, -1) if clean(lines[index].text)), None)
    titled = above is not None and not titles.is_sentence(clean(lines[above].text))
    if above is not None and titled:
        outline.untold(clean(lines[above].text), above)
        outline.headings.sort(key=lambda heading: heading.first)


def _running(lines: Sequence[Line], body: Sequence[Mark], listed: Listing | None, full: int) -> list[Mark]:
    """The marks that are the items: of the numbering that explains the document best."""
    schemes: dict[str, list[Mark]] = {}
    for mark in body:
        if mark.scheme != "dotted" and not mark.scheme.startswith("letter") and not mark.letter:
            schemes.setdefault(mark.scheme, []).append(mark)
    expected = listed.by_value() if listed else {}
    wordings = {titles.key(title) for title in expected.values()} - {""}
    best: list[Mark] = []
    best_score = 0.0
    for scheme in sorted(schemes):
        reading = sequence.read(schemes[scheme], expected)
        chosen = [mark for mark, role in zip(schemes[scheme], reading.roles, strict=True) if role == "item"]
        matches = sum(_is_listed(mark, expected, wordings) for mark in chosen)
        if expected and 2 * matches < len(set(expected)):
            continue
        if not _plausible(chosen, bool(matches)) and not (len(chosen) == 1 and _is_single(lines, chosen[0], full)):
            continue
        score = len(chosen) - 0.25 * reading.cost + MATCH * matches + (WORDED if chosen[0].worded else 0.0)
        if score > best_score:
            best, best_score = chosen, score
    return best


def _is_listed(mark: Mark, expected: Mapping[int, str], wordings: Container[str]) -> bool:
    """Whether the agenda list has what a mark opens: by its number, or the same words under another number."""
    known = expected.get(mark.value)
    by_number = known is not None and (mark.worded or titles.alike(mark.title, known))
    return by_number or titles.key(mark.title) in wordings


def _plausible(chosen: Sequence[Mark], listed: bool) -> bool:
    """Whether marks can be the agenda of a document and not just a list in it."""
    if not chosen:
        return False
    if listed or chosen[0].worded:
        return True
    sentences = sum(titles.is_told(mark.title) for mark in chosen)
    return (len(chosen) >= 2 or chosen[0].shaped) and 2 * sentences < len(chosen)


def _is_single(lines: Sequence[Line], mark: Mark, full: int) -> bool:
    """Whether the only mark of a numbering is an item, by its place or by headings of its form without a number."""
    if not mark.number.isdigit() or not mark.title[:1].isupper():
        return False
    alike = not titles.is_sentence(mark.title) and bool(single.like(lines, mark, 0, full))
    return alike or single.is_heading(lines, mark, full)


def _by_title(outline: Outline, lines: Sequence[Line], listed: Listing) -> None:
    """Headings without numbers, or with odd ones: the lines after the agenda list that repeat its points."""
    where = restated.places(lines, listed.last + 1)
    after = listed.last
    for entry in listed.entries:
        place = next((one for one in where.get(titles.key(entry.title), ()) if one[0] > after), None)
        if place is not None:
            outline.listed(entry, *place)
            after = place[0]


def _out_of_order(tops: Sequence[Heading], lines: Sequence[Line]) -> tuple[Warning, ...]:
    found = []
    for before, after in itertools.pairwise(tops):
        one, other = _figure(before), _figure(after)
        if one is not None and other is not None and other < one:
            message = f"Punkt {other} står efter punkt {one}: Punkterne står i en anden rækkefølge end deres numre."
            found.append(Warning(lines[after.first].number, "items-out-of-order", message))
    return tuple(found)


def _figure(heading: Heading) -> int | None:
    number = (heading.item.number or "").lstrip("§")
    return int(number) if number.isdigit() else None
