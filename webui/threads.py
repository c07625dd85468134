"""Threads: where an agenda item's subject comes back in other meetings, told by the titles and by what is said there.

Two items are of one subject if the words that their titles share weigh ``ALIKE`` of the lighter one (see ``subjects``).
A single word is enough within a board, and elsewhere if it is a name, an acronym or a compound; it must also be said
under one of them. The relation is the same from both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial

from search.danish.analysis import read
from search.engine import Searcher
from search.passage import Item, Meeting, Passage
from search.plan import Words
from search.query import Query
from search.slug import slug
from search.titles import titled
from webui.subjects import Subjects, Telling, likeness

ALIKE = 0.5
NEAREST = 12  # meetings before and after in which an item is looked for
SHOWN = 3  # of a thread before and after, without unfolding


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting at which the subject came up, and the item it came up at."""

    meeting: Meeting
    item: Item
    section: Passage  # where a link leads


@dataclass(frozen=True, slots=True)
class Thread:
    """The meetings before and after at which the subject comes up, oldest first."""

    before: tuple[Occasion, ...]
    after: tuple[Occasion, ...]

    @property
    def nearest_before(self) -> tuple[Occasion, ...]:
        """Those shown at once."""
        return self.before[-SHOWN:]

    @property
    def nearest_after(self) -> tuple[Occasion, ...]:
        """Likewise."""
        return self.after[:SHOWN]

    @property
    def further(self) -> tuple[Occasion, ...]:
        """Those behind "Vis flere"."""
        return self.before[:-SHOWN] + self.after[SHOWN:]


Threads = Mapping[str, Thread]  # by an item's path


def threads_of(searcher: Searcher, meeting_id: str) -> Threads:
    """The threads of a meeting's items that have any."""
    found = {}
    known = Subjects(searcher.knowledge)
    held = cache(partial(sections, searcher))
    for passage in held(meeting_id):
        thread = _thread(passage, _occasions(searcher, passage, known, held))
        if thread.before or thread.after:
            found[passage.item.path] = thread
    return found


def _thread(passage: Passage, occasions: Iterable[Occasion]) -> Thread:
    own = _when(passage.meeting)
    ordered = sorted(occasions, key=lambda one: _when(one.meeting))
    before = tuple(one for one in ordered if _when(one.meeting) < own)
    return Thread(before, tuple(one for one in ordered if _when(one.meeting) > own))


def _when(meeting: Meeting) -> tuple[int, str]:
    return meeting.date.toordinal() if meeting.date else 0, meeting.id


def sections(searcher: Searcher, meeting_id: str) -> list[Passage]:
    """The sections of the agenda items of a dated meeting; a sub-heading without a number is none."""
    return [
        one
        for one in searcher.passages(meeting_id)
        if one.kind == "section" and one.meeting.date and (one.item.number or one.item.level == 1)
    ]


def _occasions(
    searcher: Searcher, passage: Passage, known: Subjects, sections_of: Callable[[str], list[Passage]]
) -> list[Occasion]:
    """The items of the nearest other meetings that are about the same."""
    own = known.of(passage.item.title)
    values = {value for subject in own for word in subject if word.weight for value in _titles_with(word, searcher)}
    if not values:
        return []
    asked = Query(filters=(("item", tuple(sorted(values))),), limit=0, facets=("meeting",))
    held = {value.value for facet in searcher.search(asked).facets for value in facet.values}
    return [
        Occasion(one.meeting, one.item, one)
        for meeting in _nearest(searcher, passage.meeting, held)
        for one in sections_of(meeting.id)
        if slug(one.item.title) in values and same_subject(passage, one, known)
    ]


def _titles_with(word: Telling, searcher: Searcher) -> tuple[str, ...]:
    names = tuple(sorted(word.names | word.sought))
    return titled(Words(lemma=names, parts=names), searcher.knowledge)


def _nearest(searcher: Searcher, own: Meeting, held: Collection[str]) -> list[Meeting]:
    others = sorted((one for one in searcher.meetings() if one.id in held and one.date), key=_when)
    before = [one for one in others if _when(one) < _when(own)]
    return [*before[-NEAREST:], *[one for one in others if _when(one) > _when(own)][:NEAREST]]


def same_subject(one: Passage, other: Passage, known: Subjects) -> bool:
    """Whether two sections are about the same; it doesn't matter which is asked about which."""
    found = likeness(known.of(one.item.title), known.of(other.item.title))
    telling = [word for word in found.common if word.weight]
    if found.share < ALIKE or not telling:
        return False
    if len(found.common) > 1:
        return True
    at_home = one.meeting.board == other.meeting.board != ""
    return (at_home or telling[0].own) and any(_speaks_of(passage, telling[0]) for passage in (one, other))


def _speaks_of(passage: Passage, word: Telling) -> bool:
    """Whether the word is said there; where nothing is said, the title stands alone."""
    return not passage.text or any(not word.names.isdisjoint(reading.texts) for reading in read(passage.text))
