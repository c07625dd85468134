"""Turn split minutes into passages: one per statement, one per agenda section, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from indexer.document import Document
from indexer.minutes import Attendant, MeetingFacts, Minutes, Statement
from indexer.people.names import slug
from indexer.people.registry import DocumentPeople, Registry
from indexer.people.roles import COLLECTIVES, role_of
from search.passage import Attendee, Item, Meeting, Passage, Source, Speaker

INTRODUCTION = Item("indledning", None, "Indledning")  # what stands before the first item is found under this
LONGEST_BOARD = 60  # characters of a board's name that an id takes in


def passages(
    minutes: Minutes,
    document: Document,
    name: str,
    registry: Registry | None = None,
    *,
    meeting: str | None = None,
    fingerprint: str | None = None,
    address: str | None = None,
) -> tuple[Source, tuple[Passage, ...]]:
    """What an index holds of a document.

    ``name`` is Source.document; ``registry`` knows the people of all documents (of this one alone where it is left
    out); ``meeting`` is the meeting's id where ``meeting_id`` alone would clash (see ``meeting_ids``).
    """
    known = registry or Registry([people_of(minutes, name)])
    source = Source(
        name,
        fingerprint or document.sha256,
        document.media_type,
        tuple(line.text for line in document.lines),
        tuple(line.page or 1 for line in document.lines) if document.pages else None,
        address,
    )
    return source, tuple(_Passages(minutes, name, known, meeting or meeting_id(minutes.facts, name)).all())


def people_of(minutes: Minutes, name: str) -> DocumentPeople:
    """A document's people, for the registry."""
    listed = {one.name: one.kind for one in minutes.attendance}
    met = {name for one in minutes.statements for name in (*one.speakers, *one.mentions)}
    bodies = (
        name
        for name in sorted({*listed, *met})
        if listed.get(name, "role" if role_of(name) else "organisation") == "organisation"
        and name.lower() not in COLLECTIVES
    )
    return DocumentPeople(name, minutes.facts.board, minutes.attendance, minutes.abbreviations, tuple(bodies))


def meeting_id(facts: MeetingFacts, name: str) -> str:
    """ "2021-09-29-den-nationale-bestyrelse-for-sundheds-it"; an undated meeting is called after its document."""
    board = slug(facts.board)[:LONGEST_BOARD].strip("-")
    stem = slug(PurePosixPath(name).stem)
    return f"{facts.date}-{board or stem}" if facts.date else "-".join(filter(None, (board, stem)))


def meeting_ids(documents: Mapping[str, MeetingFacts]) -> dict[str, str]:
    """An id for the meeting of every document: where two documents tell of one board on one day, each has its own.

    The first by document name keeps the plain id; it doesn't matter in which order the documents come.
    """
    taken: dict[str, int] = {}
    ids: dict[str, str] = {}
    for name in sorted(documents):
        plain = meeting_id(documents[name], name)
        taken[plain] = taken.get(plain, 0) + 1
        ids[name] = plain if taken[plain] == 1 else f"{plain}-{taken[plain]}"
    return ids


class _Passages:
    """The passages of one document; holds what they share."""

    def __init__(self, minutes: Minutes, name: str, registry: Registry, meeting: str) -> None:
        self._minutes = minutes
        self._registry = registry
        self._name = name
        self._items = {entry.item.path: entry.item for entry in minutes.items}
        self._by_name = {one.name: one for one in minutes.attendance}
        self._outcomes = {one.statement: one.outcome for one in reversed(minutes.decisions)}
        self._meeting = self._make_meeting(meeting)

    def all(self) -> Iterator[Passage]:
        """Each section before its statements, in reading order."""
        spoken: dict[str, list[Statement]] = {}
        for statement in self._minutes.statements:
            spoken.setdefault(statement.item, []).append(statement)
        if before := spoken.get(""):
            whole = (before[0].lines[0], before[-1].lines[1])
            yield self._section(INTRODUCTION, before, before[0].page, whole)
            for last, statement in zip((None, *before), before, strict=False):
                yield self._statement(INTRODUCTION, statement, last)
        for entry in self._minutes.items:
            own = spoken.get(entry.item.path, [])
            yield self._section(entry.item, own, entry.page, entry.lines)
            for last, statement in zip((None, *own), own, strict=False):
                yield self._statement(entry.item, statement, last)

    def _above(self, item: Item) -> tuple[Item, ...]:
        """The items an item lies in, outermost first."""
        found: list[Item] = []
        while item.parent in self._items and self._items[item.parent] not in found:
            item = self._items[item.parent]
            found.insert(0, item)
        return tuple(found)

    def _make_meeting(self, identity: str) -> Meeting:
        facts = self._minutes.facts
        listed = tuple(
            Attendee(self._registry.speaker(self._name, one), one.role, one.items, self._forms(one))
            for one in self._minutes.attendance
            if one.role != "mentioned"
        )
        return Meeting(
            identity, facts.title, facts.board, facts.date, self._name, facts.start, facts.end, facts.form, facts.place,
            facts.next_meeting, listed, self._minutes.warnings,
        )  # fmt: skip

    def _forms(self, one: Attendant) -> tuple[str, ...]:
        """The forms printed in this document that aren't the name the person goes by in all of them."""
        fullest = self._registry.speaker(self._name, one).name
        return tuple(form for form in dict.fromkeys((one.name, *one.aliases)) if form != fullest)

    def _speaker(self, name: str) -> Speaker:
        """Whom a canonical name of this document means; a name that isn't on its list is a role or a body."""
        attendant = self._by_name.get(name)
        if attendant is None:
            attendant = Attendant(name, None, "mentioned", kind="role" if role_of(name) else "organisation")
        return self._registry.speaker(self._name, attendant)

    def _speakers(self, names: Iterable[str]) -> tuple[Speaker, ...]:
        return tuple(dict.fromkeys(self._speaker(name) for name in names))

    def _section(self, item: Item, own: list[Statement], page: int | None, lines: tuple[int, int]) -> Passage:
        speakers = self._speakers(name for one in own for name in one.speakers)
        outcomes = [self._outcomes[one.id] for one in own if one.id in self._outcomes]
        return Passage(
            id=f"{self._meeting.id}:punkt-{anchor(item.path)}",
            kind="section",
            meeting=self._meeting,
            item=item,
            text="\n".join(one.text for one in own),
            above=self._above(item),
            speakers=speakers,
            organisations=_organisations(speakers),
            mentions=self._speakers(name for one in own for name in one.mentions),
            outcome=outcomes[-1] if outcomes else None,
            page=page,
            lines=lines,
        )

    def _statement(self, item: Item, one: Statement, last: Statement | None) -> Passage:
        speakers = self._speakers(one.speakers)
        return Passage(
            id=f"{self._meeting.id}:{one.id}",
            kind="statement",
            meeting=self._meeting,
            item=item,
            text=one.text,
            above=self._above(item),
            speakers=speakers,
            organisations=_organisations(speakers),
            mentions=self._speakers(one.mentions),
            act=one.act,
            outcome=self._outcomes.get(one.id),
            certainty=one.certainty,
            rule=one.rule,
            page=one.page,
            lines=one.lines,
            question=last.text if last and last.act == "spørgsmål" and one.act == "svar" else None,
        )


def anchor(path: str) -> str:
    """An item's path for ids: "4.3" gives "4-3", "2/1" gives "2-afsnit-1"."""
    return slug(path.replace("/", "-afsnit-"))


def _organisations(speakers: Iterable[Speaker]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.body or one.organisation for one in speakers if one.organisation))
