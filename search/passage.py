"""The values an index holds: passages, with the meeting, item and speakers they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["statement", "section"]
SpeakerKind = Literal["person", "role", "organisation"]
Certainty = Literal["stated", "inferred", "uncertain"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something: a person, else the role or organisation that speaks."""

    id: str  # stable over documents and runs: "christian-harsloef"; the value of the person facet
    name: str  # the fullest form printed
    kind: SpeakerKind = "person"
    organisation: str | None = None  # as this document prints it
    body: str | None = None  # the organisation's name in all documents, where that is another


@dataclass(frozen=True, slots=True)
class Attendee:
    """One line of the attendance list."""

    person: Speaker
    role: str  # "member" | "absent" | "other" | "presenter" | "minute-taker"
    items: tuple[str, ...] | None = None  # top-level item numbers attended; None is all
    aliases: tuple[str, ...] = ()  # other forms as printed in this document, misspellings included


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """What a referat says of the following meeting."""

    date: date | None = None
    start: str | None = None  # "13:00"
    end: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Warning:
    """Something the splitter is unsure about, told to the reader."""

    line: int | None  # 1-based, in the lines of the source
    code: str  # "date-conflict"
    message: str  # Danish, for readers of the meeting page


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, with all that its referat says about it as a whole."""

    id: str  # "2021-09-29-den-nationale-bestyrelse-for-sundheds-it"
    title: str
    board: str
    date: date | None
    document: str  # the document the meeting was read from, see Source.document
    start: str | None = None
    end: str | None = None
    form: str | None = None  # "videomøde"
    place: str | None = None
    next_meeting: NextMeeting | None = None
    attendance: tuple[Attendee, ...] = ()
    warnings: tuple[Warning, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item (dagsordenspunkt) as printed; ``path`` is unique within the meeting."""

    path: str  # "1.4"; an un-numbered sub-heading is "2/1"
    number: str | None  # "4"
    title: str
    type: str | None = None  # "O" | "B" | "D" | "E"
    level: int = 1
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of search: one statement, or one agenda section with all its text.

    ``speakers`` of a section is everybody who speaks in it, in order of appearance. ``organisations`` are those the
    speakers belong to, and those that speak themselves.
    """

    id: str  # stable: the same text gives the same id, an edit elsewhere doesn't change it
    kind: Kind
    meeting: Meeting
    item: Item
    text: str
    speakers: tuple[Speaker, ...] = ()
    organisations: tuple[str, ...] = ()
    mentions: tuple[Speaker, ...] = ()  # persons spoken of
    act: str | None = None  # "bemærkning", "konklusion" ...
    outcome: str | None = None  # set where the passage holds a decision: "godkendt"
    certainty: Certainty | None = None  # None where nobody is named as the speaker
    rule: str | None = None  # the splitting rule that named the speaker
    page: int | None = None  # 1-based, where the format has pages
    lines: tuple[int, int] = (1, 1)  # first and last line in Source.lines, 1-based, inclusive
    above: tuple[Item, ...] = ()  # the items its item is a sub-item of, outermost first
    question: str | None = None  # what was asked just before, where this is the answer


@dataclass(frozen=True, slots=True)
class Source:
    """The document a meeting was read from, as the reader saw it."""

    document: str  # root folder's name and the path below it: "minutes/2021-09-29-….txt"
    fingerprint: str  # changes when the file, or anything that decides what becomes of it, changes
    media_type: str
    lines: tuple[str, ...]  # the text as read, line by line
    pages: tuple[int, ...] | None = None  # the page of each line, 1-based; None where the format has no pages
    address: str | None = None  # where the authority published it, if known
