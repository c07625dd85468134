"""Join agenda list, running numbers and sub-items to the headings of a document, each with its path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from indexer.agenda import shapes, subitems, titles, topics
from indexer.agenda.listing import Entry, Listing
from indexer.agenda.marks import Mark
from indexer.agenda.subitems import Found
from indexer.agenda.topics import Topics
from indexer.document import Line
from indexer.text.tidy import clean
from search.passage import Item

AGAIN_WITHIN = 6  # lines below its first heading that an item may be headed a second time
WHOLE = Item("0", None, "Referat")  # what a document tells of no single item
_AGAIN = re.compile(r"(?P<word>(?:ad|punkt|pkt|sag|§)\.?\s*)?(?P<number>\d{1,3})\s?[.:)]?(?=\s|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """An agenda item and the lines its heading takes."""

    item: Item
    first: int  # index of the heading's first line
    last: int  # and of its last
    text_from: int | None = None  # where the matter's own text begins in the last line, if it begins there


class Outline:
    """Builds the headings in order of reading and keeps every path unique."""

    def __init__(self, lines: Sequence[Line], marks: Sequence[Mark], listing: Listing | None, full: int) -> None:
        self._lines = lines
        self._starts = frozenset(mark.index for mark in marks)
        self._listing = listing
        self._full = full
        self._taken: dict[str, int] = {}  # path -> how many items asked for it
        self._children: dict[str, int] = {}  # path -> un-numbered items below it
        self.headings: list[Heading] = []

    def top(self, mark: Mark, ordinal: int | None = None) -> Heading:
        """Add the item that a mark opens. ``ordinal`` replaces the number in the path, where all items are "1."."""
        entry = self._listing.entry(mark.value) if self._listing else None
        printed = mark.title if mark.last == mark.index else clean(self._lines[mark.last].text)
        title, last, text_from = self._title(mark, printed, entry)
        if text_from is None and title:
            last = self._repeated(mark, title, last)
        shown, kind = titles.split_type(title)
        number = f"§{mark.number}" if mark.scheme == "§" else mark.number
        if (again := self._again(mark, shown)) is not None:
            return self._add(Heading(again, mark.index, last, text_from))
        path = str(ordinal) if ordinal is not None else mark.number.replace("/", "-")
        item = Item(
            self._unique(path), number, shown or (entry.title if entry else ""), kind or (entry.type if entry else None)
        )
        return self._add(Heading(item, mark.index, last, text_from))

    def _again(self, mark: Mark, title: str) -> Item | None:
        """The item just opened, if this is its heading a second time: a few lines down, with its number and title."""
        before = self.headings[-1] if self.headings else None
        if before is None or mark.index - before.last > AGAIN_WITHIN or mark.letter or not title:
            return None
        item = before.item
        return item if item.number == mark.number and titles.key(item.title) == titles.key(title) else None

    def first(self, index: int) -> None:
        """Add the first item, whose number was forgotten: the next is "2."."""
        title, kind = titles.split_type(clean(self._lines[index].text))
        self._add(Heading(Item(self._unique("1"), None, title, kind), index, index))

    def listed(self, entry: Entry, index: int, printed: str) -> Heading:
        """Add an item whose heading has no number in the body, or an odd one, but the words of the agenda list."""
        title, kind = titles.split_type(printed)
        path = entry.number if entry.number is not None else f"x{entry.value}"
        return self._add(Heading(Item(self._unique(path), entry.number, title, kind or entry.type), index, index))

    def untold(self, title: str, index: int, text_from: int | None = None) -> Heading:
        """Add an item that has neither number nor place in a list, or that follows when the meeting is closed."""
        shown, kind = titles.split_type(title)
        ordinal = self._children[""] = self._children.get("", 0) + 1
        return self._add(Heading(Item(self._unique(f"x{ordinal}"), None, shown, kind), index, index, text_from))

    def whole(self, index: int) -> Heading:
        """Add what is told of all items together, from a line on; its heading takes none."""
        return self._add(Heading(WHOLE, index, index - 1))

    def row(self, index: int) -> Heading:
        """Add an item whose title is a cell of a table without numbers; its text is in the cells behind."""
        title, tab, _ = self._lines[index].text.partition("\t")
        heading = self.untold(clean(title), index)
        if tab:
            self.headings[-1] = heading = replace(heading, text_from=len(title) + 1)
        return heading

    def sub(self, parent: Item, found: Found, entry: Entry | None = None) -> Heading:
        """Add an item below another: "1.4" with a number of its own, "2/1" without."""
        listed = entry.title if entry else None
        title, last, text_from = self._sub_title(found, listed)
        shown, kind = titles.split_type(title)
        above = found.under or parent.path
        if found.number is None:
            ordinal = self._children[above] = self._children.get(above, 0) + 1
            path = f"{above}/{ordinal}"
        else:
            path = found.number if found.number.startswith(f"{above}.") else f"{above}.{found.number}"
        item = Item(self._unique(path), found.number, shown or listed or "", kind or (entry.type if entry else None),
                    path.replace("/", ".").count(".") + 1, above)  # fmt: skip
        return self._add(Heading(item, found.index, last, text_from))

    def _sub_title(self, found: Found, listed: str | None) -> tuple[str, int, int | None]:
        """The title of a sub-item, the index of its last line, and where text begins that goes on behind it there."""
        line = self._lines[found.last]
        if listed and titles.is_sentence(found.title) and not titles.alike(found.title, listed):
            return listed, found.last, max(0, line.text.find(found.title[:12]))
        told = "\t" not in line.text and titles.has_text(found.title, self._is_bare(found))
        parted = (titles.run_in(found.title, listed) or titles.behind_stop(found.title)) if told else None
        if parted and (at := line.text.find(parted[1][:12])) > 0:
            return parted[0], found.last, at
        return *titles.read(self._lines, found.last, found.title, self._starts, self._full, listed), None

    def _title(self, mark: Mark, printed: str, entry: Entry | None) -> tuple[str, int, int | None]:
        """The title as the body has it, the index of the line it ends on, and where text begins on that line."""
        line = self._lines[mark.last]
        cells = line.text.find("\t", line.text.find(printed[:12]) + 1) if printed else -1
        if cells > 0 and line.text[cells:].strip():
            return printed, mark.last, cells + 1  # the row of a table: number, title, text
        if entry and printed and titles.is_sentence(printed) and not titles.alike(printed, entry.title):
            return entry.title, mark.last, max(0, line.text.find(printed[:12]))
        bold = line.bold[0] if len(line.bold) == 1 and line.bold[0][0] <= 3 else None
        if bold and titles.is_behind(line.text[bold[1] :].strip()):
            start = max(0, line.text.find(printed[:12]))
            return clean(line.text[start : bold[1]]).rstrip(" :"), mark.last, bold[1]
        if run_in := titles.run_in(printed, entry.title if entry else None):
            title, text = run_in
            return title, mark.last, max(0, line.text.find(text[:12]))
        if (behind := titles.behind_stop(printed)) and not entry and self._is_bare(mark):
            return behind[0], mark.last, max(0, line.text.find(behind[1][:12]))
        if not entry and printed and titles.is_sentence(printed) and self._is_bare(mark):
            return printed, mark.last, max(0, line.text.find(printed[:12]))
        if not printed and entry:
            return entry.title, mark.last, None
        if not printed:
            return self._below(mark)
        title, last = titles.read(
            self._lines, mark.last, printed, self._starts, self._full, entry.title if entry else None
        )
        return title, last, None

    def _is_bare(self, mark: Mark | Found) -> bool:
        """Whether nothing stands below a heading but the next one: then all that is told of it is on its line."""
        after = next((n for n in range(mark.last + 1, len(self._lines)) if clean(self._lines[n].text)), None)
        return after is None or after in self._starts

    def _repeated(self, mark: Mark, title: str, last: int) -> int:
        """The index of the heading's last line, which may be its number, its title or both a second time."""
        for index in range(last + 1, min(last + 6, len(self._lines))):
            text = clean(self._lines[index].text[:300])
            number = _AGAIN.match(text)
            same = number is not None and number["number"] == mark.number
            if same and number is not None and (number["word"] or number.end() < len(text)):
                text = text[number.end() :].lstrip(" .:–-")
                same = not text
            else:
                same = False
            if same or titles.key(text) == titles.key(title):
                last = index
            elif text:
                break
        return last

    def _below(self, mark: Mark) -> tuple[str, int, int | None]:
        """The title on the line after "Punkt 3", if that names a matter."""
        for index in range(mark.last + 1, min(mark.last + 3, len(self._lines))):
            text = clean(self._lines[index].text)
            told = titles.is_sentence(text) or (text.endswith(".") and titles.tells_outcome(text))
            named = not told or self._heads_cell(mark, index)
            if text and index not in self._starts and len(text) <= 160 and named:
                title, last = titles.read(self._lines, index, text, self._starts, self._full, None)
                return title, last, None
            if text:
                break
        return "", mark.last, None

    def _heads_cell(self, mark: Mark, index: int) -> bool:
        """Whether a line stands below a number in a cell of a table, with more below: the title, whatever it says."""
        line, number = self._lines[index], self._lines[mark.last]
        same = line.row is not None and (line.row, line.column) == (number.row, number.column)
        return same and shapes.in_cell_of_several(self._lines, index)

    def _unique(self, path: str) -> str:
        """The path, with a count behind it where another item has it already."""
        count = self._taken[path] = self._taken.get(path, 0) + 1
        return path if count == 1 else self._unique(f"{path}-{count}")

    def _add(self, heading: Heading) -> Heading:
        self.headings.append(heading)
        return heading


def add_subitems(
    outline: Outline,
    tops: Sequence[Heading],
    lines: Sequence[Line],
    marks: Sequence[Mark],
    listing: Listing | None,
    full: int,
) -> None:
    """Find the items below each of ``tops``, and put them in place."""
    common = subitems.common_schemes(marks, [top.last for top in tops])
    named = topics.find(lines, [top.last for top in tops], full)
    at = 0
    for top, following in zip(tops, [*tops[1:], None], strict=False):
        stop = following.first if following else len(lines)
        inside: list[Mark] = []
        while at < len(marks) and marks[at].index < stop:
            if marks[at].index > top.last:
                inside.append(marks[at])
            at += 1
        entry = listing.entry(_value(top)) if listing else None
        closed = topics.closed_at(lines, top.last + 1, stop) if following is None else stop
        for found in _below(lines, inside, top, stop, entry, common, named, full):
            if found.index > closed and found.number is None:
                outline.untold(found.title, found.index)
                continue
            outline.sub(top.item, found, entry.sub(found.number) if entry else None)
    outline.headings.sort(key=lambda heading: heading.first)


def _below(
    lines: Sequence[Line],
    inside: Sequence[Mark],
    top: Heading,
    stop: int,
    entry: Entry | None,
    common: frozenset[str],
    named: Topics,
    full: int,
) -> Iterable[Found]:
    number = (top.item.number or "").lstrip("§")
    listed = {one.number: one.title for one in entry.subs if one.number} if entry else {}
    found = (
        subitems.lettered(inside, number)
        or subitems.dotted(inside, number)
        or subitems.chained(lines, inside, range(top.last + 1, stop), common, listed)
    )
    if found:
        return found
    start = top.last + 1
    proposals = subitems.proposals(lines, start, stop, top.item.title, full)
    return proposals or topics.matters(lines, start, stop, full, named)


def _value(heading: Heading) -> int:
    digits = "".join(character for character in (heading.item.number or "") if character.isdigit())
    return int(digits[:6]) if digits else -1
