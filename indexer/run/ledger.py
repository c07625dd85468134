"""What an index run remembers of every document, so that a later run needn't read it again.

Who a person is depends on all documents, and so does a meeting's id where two documents tell of one meeting. The
ledger keeps from each document what those answers need, and a digest of the answers it was indexed with: a document
whose file is unchanged is written again only if an answer has changed.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from indexer.minutes import Attendant, MeetingFacts, Minutes
from indexer.passages import people_of
from indexer.people.registry import DocumentPeople, Registry
from indexer.people.roles import role_of

NOTE = "ledger"  # the note of an index that holds the ledger


@dataclass(frozen=True, slots=True)
class Entry:
    """What is remembered of one document."""

    people: DocumentPeople
    others: tuple[Attendant, ...]  # roles and organisations that speak or are spoken of
    date: date | None
    written: str = ""  # digest of the answers it was indexed with
    content: str = ""  # digest of the file that was split

    @property
    def facts(self) -> MeetingFacts:
        """What the meeting's id is made of."""
        return MeetingFacts("", self.people.board, self.date)

    def digest(self, meeting: str, registry: Registry) -> str:
        """A digest of what the other documents decide about this one: its meeting's id and who its people are."""
        known = [registry.speaker(self.people.document, one) for one in (*self.people.people, *self.others)]
        return hashlib.sha256(repr((meeting, known)).encode()).hexdigest()[:16]


def entry_of(minutes: Minutes, name: str, content: str) -> Entry:
    """The entry of a document that was just split; ``content`` is a digest of its file."""
    listed = {one.name for one in minutes.attendance}
    met = {name for one in minutes.statements for name in (*one.speakers, *one.mentions)} - listed
    others = (
        Attendant(other, None, "mentioned", kind="role" if role_of(other) else "organisation") for other in sorted(met)
    )
    return Entry(people_of(minutes, name), tuple(others), minutes.facts.date, content=content)


def content_of(data: bytes) -> str:
    """A digest that tells whether a file is the same."""
    return hashlib.sha256(data).hexdigest()


def dump(entries: Mapping[str, Entry]) -> str:
    """The ledger as a short text."""
    plain = {name: asdict(entry) for name, entry in sorted(entries.items())}
    packed = zlib.compress(json.dumps(plain, ensure_ascii=False, default=str).encode(), 9)
    return base64.b85encode(packed).decode("ascii")


def load(text: str | None) -> dict[str, Entry]:
    """The ledger that ``dump`` gave; empty without one."""
    if not text:
        return {}
    plain = json.loads(zlib.decompress(base64.b85decode(text)))
    return {name: _entry(values) for name, values in plain.items()}


def _entry(values: dict[str, Any]) -> Entry:
    people = values["people"]
    return Entry(
        DocumentPeople(
            people["document"],
            people["board"],
            tuple(_attendant(one) for one in people["people"]),
            tuple((name, short) for name, short in people["abbreviations"]),
            tuple(people.get("bodies", ())),
        ),
        tuple(_attendant(one) for one in values["others"]),
        date.fromisoformat(values["date"]) if values["date"] else None,
        values["written"],
        values.get("content", ""),
    )


def _attendant(values: dict[str, Any]) -> Attendant:
    items = values["items"]
    return Attendant(
        **{**values, "items": None if items is None else tuple(items), "aliases": tuple(values["aliases"])}
    )
