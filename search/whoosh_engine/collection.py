"""What a snapshot holds besides terms: documents, meetings, passages, and the orders they can be listed in."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cached_property, lru_cache

import numpy as np

from search.passage import Meeting, Passage, Source
from search.query import Order
from search.record import from_record, passage_from
from search.whoosh_engine.schema import NOTES, RECORD, SECTION, STATEMENT
from search.whoosh_engine.snapshot import Docs, Mask, Snapshot
from search.whoosh_engine.tally import Table, tables


class Collection:
    """The passages and documents of one snapshot, by their numbers in it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        kind = snapshot.column("kind")
        self.records: Docs = np.flatnonzero(kind == RECORD)
        self.passages: Docs = np.flatnonzero(kind >= SECTION)
        self.statements: Docs = np.flatnonzero(kind == STATEMENT)
        self._section_of: Docs = np.arange(snapshot.size) - snapshot.column("back")
        self.dates: Docs = snapshot.column("date")
        self.meeting = lru_cache(maxsize=None)(self._meeting)

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The facets."""
        return tables(self._snapshot)

    @cached_property
    def decisions(self) -> Mask:
        """The passages that hold a decision."""
        return self._holding("decision", "1")

    def named(self, ids: tuple[str, ...]) -> Mask:
        """The passages with these ids."""
        mask = np.zeros(self._snapshot.size, np.bool_)
        for one in ids:
            mask |= self._holding("id", one)
        return mask

    def _holding(self, field: str, term: str) -> Mask:
        mask = np.zeros(self._snapshot.size, np.bool_)
        mask[self._snapshot.read(field, term).docs] = True
        return mask

    def once(self, found: Mask) -> Mask:
        """The passages found, less the sections that hold another of them, themselves or in a section below."""
        covering = np.zeros(self._snapshot.size, np.bool_)
        inner = np.flatnonzero(found)
        while inner.size:
            outer = self._section_of[inner]
            inner = np.unique(outer[(outer != inner) & ~covering[outer]])
            covering[inner] = True
        kept: Mask = found & ~covering
        return kept

    # Orders

    def tie_break(self, order: Order) -> Docs:
        """The rank of every passage in the order that decides where scores don't."""
        return self._by_id if order == "best" else self._by_date(order == "newest")

    @cached_property
    def _by_id(self) -> Docs:
        """Newest first, undated last, then by id."""
        ids = self._snapshot.texts("id")
        ranks = {one: rank for rank, one in enumerate(sorted(set(ids)))}
        return _ranks(np.array([ranks[one] for one in ids], np.int64), -self.dates)

    def _by_date(self, newest: bool) -> Docs:
        """By date, undated last, then by meeting and reading order."""
        table = self.tables["meeting"]
        meeting = np.zeros(self._snapshot.size, np.int64)
        meeting[table.docs] = table.numbers
        dates = -self.dates if newest else np.where(self.dates == 0, np.iinfo(np.int64).max, self.dates)
        return _ranks(meeting, dates)

    # Stored values

    def passage(self, doc: int) -> Passage:
        """The passage as it was written."""
        return passage_from(self._snapshot.stored(doc)["record"], self._known_meeting(self.record_of(doc)))

    def record_of(self, doc: int) -> int:
        """The record of the document a passage belongs to."""
        return int(self.records[np.searchsorted(self.records, doc, side="right") - 1])

    def _known_meeting(self, record: int) -> Meeting:
        meeting = self.meeting(record)
        assert meeting is not None, "a document with passages has a meeting"
        return meeting

    def _meeting(self, record: int) -> Meeting | None:
        """The meeting of a document, None where the document has no passages."""
        held = self._snapshot.stored(record).get("record")
        return from_record(Meeting, held) if held else None

    def head(self, record: int) -> tuple[str, str]:
        """The name and fingerprint of a document."""
        name, fingerprint = self._snapshot.stored(record)["head"]
        return name, fingerprint

    def run(self, document: str) -> Docs:
        """All of a document in the snapshot, its record first; empty if it isn't there."""
        return self._snapshot.read("document", document).docs

    def source(self, document: str) -> Source | None:
        """The document as the reader saw it."""
        run = self.run(document)
        if not len(run):
            return None
        return from_record(Source, zlib.decompress(self._snapshot.stored(run[0])["source"]).decode())

    def notes(self) -> Mapping[str, str]:
        """The notes kept with the snapshot."""
        found = self.notes_doc()
        return {} if found is None else dict(self._snapshot.stored(found)["record"])

    def notes_doc(self) -> int | None:
        """Where the notes are, None where there are none."""
        docs = self._snapshot.read("notes", NOTES).docs
        return int(docs[0]) if len(docs) else None


def _ranks(second: Docs, first: Docs) -> Docs:
    """The rank of each passage by ``first``, then ``second``, then as it stands in the snapshot."""
    ranks = np.empty(len(first), np.int64)
    ranks[np.lexsort((second, first))] = np.arange(len(first))
    return ranks
