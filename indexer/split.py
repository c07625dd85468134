"""Split a document into a meeting, its agenda items and their statements."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePath

from indexer import agenda
from indexer.agenda import Agenda, groups, labels
from indexer.agenda.headings import WHOLE, Heading
from indexer.decisions import decisions
from indexer.document import Document, Line
from indexer.furniture import rules
from indexer.furniture.signature_block import signature_block
from indexer.minutes import AgendaItem, Attendant, Minutes
from indexer.opening.reading import Opening, read_opening
from indexer.people.roster import Roster
from indexer.speech import floor, introductions, speeches, stop_labels
from indexer.speech.floor import Floor
from indexer.speech.speeches import Heads
from indexer.statements import Statements
from indexer.tables.columns import BEHIND, Tables, read_tables
from indexer.text import quotations, tidy
from indexer.text.tidy import Paragraph
from indexer.text.vocabulary import Vocabulary
from search.passage import Item, Warning

MOST_LINES = 200_000  # of a document; what comes after is left out, and a warning says so
LONGEST_LINE = 100_000  # characters
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
LONGEST_OPENING = 40  # lines, where no heading ends it
BEFORE = Item("", None, "")  # what stands before the first item
_SMALL_LETTERS = re.compile(r"[a-zæøå]{2}$")
_SEVERAL_POINTS = re.compile(r"(?:dagsorden\W*)?\d{1,2}[.)]\s+\D{3,80}?\s\d{1,2}[.)]\s", re.IGNORECASE)  # on one line
RESPONSIBLE = labels.Label("opfølgning")  # who has the task, in a column of its own
SIGNED = labels.Label("andet")  # the names below the minutes' last words: known from there, but no statement


@dataclass(frozen=True, slots=True)
class Section:
    """An item with what stands below its heading: paragraphs, each under its fixed sub-heading."""

    heading: Heading
    parts: tuple[tuple[labels.Label | None, tuple[Paragraph, ...]], ...]


def split(document: Document, ignored: Container[int] | None = None) -> Minutes:
    """The minutes that a document holds. Linear in its length.

    ``ignored`` holds the numbers of the lines that are furniture, where they are known already.
    """
    ignored = rules(document) if ignored is None else ignored
    tables, warnings = _lines(document, ignored)
    lines = tables.lines
    full = 0 if document.media_type == "text/markdown" else tidy.width(lines)  # its lines end where the writer likes
    found = agenda.find(lines, full)
    opening = _opening(document, lines, found)
    roster = opening.roster()
    first = found.headings[0].first if found.headings else whole(lines, opening.consumed, full).first
    heads = speeches.find(lines, first)
    lines = speeches.set_apart(lines, heads)
    speeches.learn(roster, heads, lines[:first])
    headings = tuple(_typed(one, lines, tables) for one in found.headings) or (whole(lines, opening.consumed, full),)
    sections = _sections(lines, headings, opening, full, signature_block(document, ignored))
    introductions.learn(roster, _introducing(lines, headings, sections, full))
    before = _preamble(lines, headings[0].first, found, opening, full)
    statements = _statements([*before, *sections], roster, opening, heads)
    return Minutes(
        opening.facts,
        roster.attendants(),
        tuple(_items(lines, headings)),
        tuple(statements.done),
        decisions(statements),
        (*warnings, *opening.warnings, *found.warnings, *_strangers(statements, roster.attendants())),
        opening.abbreviations,
    )


def _introducing(
    lines: Sequence[Line], headings: Sequence[Heading], sections: Sequence[Section], full: int
) -> Iterator[tuple[str, Paragraph]]:
    """Every paragraph with the title of its item, the opening's first."""
    for paragraph in tidy.paragraphs(lines[: headings[0].first], full, frozenset()):
        yield "", paragraph
    for section in sections:
        for _, paragraphs in section.parts:
            for paragraph in paragraphs:
                yield section.heading.item.title, paragraph


def _typed(heading: Heading, lines: Sequence[Line], tables: Tables) -> Heading:
    """The heading with the type that a column of its table has, where its title has none."""
    kind = tables.types.get(lines[heading.first].number)
    if heading.item.type is not None or kind is None:
        return heading
    return replace(heading, item=replace(heading.item, type=kind))


def _lines(document: Document, ignored: Container[int]) -> tuple[Tables, list[Warning]]:
    """The lines of the text itself, and what was cut off."""
    kept = [_spaced(line) for line in document.lines[:MOST_LINES] if line.number not in ignored]
    warnings = []
    if len(document.lines) > MOST_LINES:
        message = f"Dokumentet har flere end {MOST_LINES} linjer; resten er ikke læst."
        warnings.append(Warning(MOST_LINES, "cut-off", message))
    for index, line in enumerate(kept):
        if len(line.text) > LONGEST_LINE:
            kept[index] = replace(line, text=line.text[:LONGEST_LINE])
            warnings.append(
                Warning(line.number, "cut-off", f"Linjen er længere end {LONGEST_LINE} tegn; resten er ikke læst.")
            )
    return read_tables(kept), warnings


def _spaced(line: Line) -> Line:
    """The line with plain spaces for the typographic ones, so that offsets hold."""
    odd = not line.text.isprintable() and _SPACES.search(line.text)
    return replace(line, text=_SPACES.sub(" ", line.text)) if odd else line


def _opening(document: Document, lines: Sequence[Line], found: Agenda) -> Opening:
    starts = [heading.first for heading in found.headings[:1]] + ([found.listing.first] if found.listing else [])
    between = range(found.listing.last + 1, starts[0]) if found.listing and len(starts) == 2 else range(0)
    return read_opening(
        lines,
        document.title,
        PurePath(document.path).name,
        min(starts) if starts else None,
        found.headings[-1].first if found.headings else None,
        between,
    )


def whole(lines: Sequence[Line], consumed: Container[int], full: int) -> Heading:
    """The one item of a document without an agenda: from where the opening ends, or a whole sentence stands before.

    Its heading takes no line.
    """
    numbered = list(enumerate(lines[:LONGEST_OPENING]))
    start = next((index + 1 for index, line in reversed(numbered) if line.number in consumed), 0)
    for used, run in groupby(numbered[:start], lambda one: one[1].number in consumed):
        between = list(run)
        paragraphs = () if used else tidy.paragraphs([line for _, line in between], full, frozenset())
        told = next((one.origins[0][1] for one in paragraphs if _is_told(one.text)), None)
        if told is not None:
            start = next(index for index, line in between if line.number == told)
            break
    return Heading(WHOLE, start, start - 1)


def _items(lines: Sequence[Line], headings: Sequence[Heading]) -> Iterator[AgendaItem]:
    """Every item with where it stands; one that is headed twice is one."""
    starts = [n for n, one in enumerate(headings) if n == 0 or one.item is not headings[n - 1].item]
    for start, after in zip(starts, [*starts[1:], len(headings)], strict=True):
        yield _item(lines, headings[start], headings[after].first if after < len(headings) else len(lines))


def _item(lines: Sequence[Line], heading: Heading, stop: int) -> AgendaItem:
    first = lines[min(heading.first, len(lines) - 1)] if lines else Line("", 1)
    last = max((line.number for line in lines[heading.first : stop]), default=first.number)  # cells aren't in order
    return AgendaItem(heading.item, first.page, (first.number, max(first.number, last)))


def _sections(
    lines: Sequence[Line], headings: Sequence[Heading], opening: Opening, full: int, signed: Container[int]
) -> list[Section]:
    vocabulary = Vocabulary(lines)
    sections = []
    for number, heading in enumerate(headings):
        is_last = number + 1 == len(headings)
        own = list(lines[heading.last + 1 : len(lines) if is_last else headings[number + 1].first])
        own = own if is_last else groups.without_group_heading(own)
        if heading.text_from is not None:
            line = lines[heading.last]
            cells = line.text[heading.text_from :].split("\t")
            own[:0] = [
                replace(line, text=cell, bold=(), heading=0, block=line.block or len(cells) > 1) for cell in cells
            ]
        own = [line for line in own if line.number not in opening.consumed or not is_last]
        parts = tuple((label, tuple(tidy.paragraphs(part, full, vocabulary))) for label, part in _labelled(own, signed))
        sections.append(Section(heading, parts))
    return sections


def _preamble(lines: Sequence[Line], stop: int, found: Agenda, opening: Opening, full: int) -> Iterator[Section]:
    """What is told before the first item and is no fact of the meeting: whole sentences, and no letterhead.

    What stands between two lists of people, or a list and the agenda, is a section of its own.
    """
    listed = range(found.listing.first, found.listing.last + 1) if found.listing else range(0)
    numbered = enumerate(lines[:stop])
    for used, run in groupby(numbered, lambda one: one[0] in listed or one[1].number in opening.consumed):
        paragraphs = () if used else tidy.paragraphs([line for _, line in run], full, frozenset())
        told = tuple(one for one in paragraphs if _is_told(one.text) and not _SEVERAL_POINTS.match(one.text))
        if told:
            yield Section(Heading(BEFORE, 0, 0), ((None, told),))


def _is_told(text: str) -> bool:
    """Whether a text ends like a sentence, and has a word in small letters with four words behind it."""
    words = text.split()
    ends = text.endswith((".", "?", "!")) and len(words[-1]) > 1
    return ends and any(_SMALL_LETTERS.search(word) for word in words[:-4])


def _labelled(lines: Sequence[Line], signed: Container[int]) -> Iterator[tuple[labels.Label | None, list[Line]]]:
    """The lines of an item, cut at its fixed sub-headings and above those ``signed``."""
    label: labels.Label | None = None
    part: list[Line] = []
    for line in lines:
        if line.number in signed and label is not SIGNED:
            yield label, part
            label, part = SIGNED, []
        if line.column == BEHIND:
            yield label, part
            yield RESPONSIBLE, [line]
            label, part = None, []
            continue
        found = labels.label(tidy.clean(line.text)) if len(line.text) <= 2 * labels.LONGEST else None
        if found is None:
            part.append(line)
            continue
        yield label, part
        label, part = found, []
    yield label, part


def _statements(sections: Sequence[Section], roster: Roster, opening: Opening, heads: Heads) -> Statements:
    statements, day = Statements(), opening.facts.date
    paragraphs = [p for one in sections for _, ps in one.parts for p in ps]
    verbatim = floor.is_verbatim(paragraphs)
    stops = stop_labels.find(paragraph.text for paragraph in paragraphs)
    stop_labels.learn(roster, stops)
    state = Floor(roster, verbatim, {} if verbatim else heads, stops)
    for section in sections:
        state.open_item()
        above: labels.Label | None = None
        for label, part in section.parts:
            elsewhere = label is not None and label.decided is not None and day is not None and label.decided != day
            if label is SIGNED:
                continue
            if label is RESPONSIBLE:
                state.open_beside(label.act)
            elif label is not None:
                state.open_label(label.act)
            elif above is RESPONSIBLE:
                state.open_beside()
            above = label
            for paragraph, quoted in zip(part, quotations.reaching([one.text for one in part]), strict=True):
                if (inline := labels.inline(paragraph.text)) and not (state.verbatim or state.speech):
                    state.open_label(inline[0].act)
                statements.add(section.heading.item.path, state.paragraph(paragraph, quoted), elsewhere)
    statements.close()
    return statements


def _strangers(statements: Statements, attendants: Sequence[Attendant]) -> Iterator[Warning]:
    """Speakers who are not on the attendance list, where there is one."""
    listed = {one.name for one in attendants if one.role != "mentioned"}
    persons = {one.name for one in attendants if one.kind == "person"}
    told: set[str] = set()
    if len(listed) < 2:
        return
    for statement in statements.done:
        for name in statement.speakers:
            if name in persons and name not in listed and name not in told:
                told.add(name)
                yield Warning(
                    statement.lines[0], "speaker-not-listed", f"{name} taler, men står ikke på deltagerlisten."
                )
