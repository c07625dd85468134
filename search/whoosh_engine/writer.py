"""Writes documents into a Whoosh index: all that was asked for, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Self

from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from search.fields import Analyze
from search.passage import Passage, Source
from search.whoosh_engine.collection import Collection
from search.whoosh_engine.merging import merged
from search.whoosh_engine.rows import notes_row, rows
from search.whoosh_engine.snapshot import Snapshot
from search.whoosh_engine.store import Store


class WhooshWriter:
    """The ``search.engine.Writer`` of a store.

    Replaced documents are marked as deleted and merged away by and by; they count nowhere.
    """

    def __init__(self, store: Store, analyze: Analyze) -> None:
        self._store = store
        self._analyze = analyze
        self._lock = store.lock()
        try:
            self._index: FileIndex = store.index()
            self._old = self._opened()
            heads = [self._old.head(record) for record in self._old.records.tolist()]
            self._fingerprints = dict(heads)
            self._notes = dict(self._old.notes())
        except BaseException:
            self._lock.release()
            raise
        self._inner: SegmentWriter | None = None  # made with the first change
        self._runs: dict[str, range] = {}  # of documents written in this session, in the new segment
        self._stale: list[int] = []  # of the new segment, replaced or removed again in this session

    def _opened(self) -> Collection:
        with self._store.reading():
            reader = self._index.reader()
        return Collection(Snapshot(reader, self._store.reading))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._publish()
            elif self._inner is not None:
                self._inner.cancel()
        finally:
            self._lock.release()

    def documents(self) -> Mapping[str, str]:
        """Document -> fingerprint, this session's changes included."""
        return dict(sorted(self._fingerprints.items()))

    def replace(self, source: Source, passages: Iterable[Passage]) -> None:
        """Put the passages of a document in place of those it had."""
        new = list(rows(source, passages, self._analyze))
        self.remove(source.document)
        self._runs[source.document] = self._add(new)
        self._fingerprints[source.document] = source.fingerprint

    def remove(self, document: str) -> None:
        """Take a document and its passages out."""
        if self._fingerprints.pop(document, None) is None:
            return
        if document in self._runs:
            self._stale += self._runs.pop(document)
        else:
            self._delete(self._old.run(document).tolist())

    def notes(self) -> Mapping[str, str]:
        """The notes of the snapshot, this session's included."""
        return dict(self._notes)

    def note(self, key: str, value: str) -> None:
        """Keep a small text with the snapshot."""
        self._notes[key] = value

    def _writing(self) -> SegmentWriter:
        if self._inner is None:
            self._inner = SegmentWriter(self._index, _lk=False)
        return self._inner

    def _add(self, new: list[dict[str, object]]) -> range:
        writer = self._writing()
        first = writer.docnum
        for row in new:
            writer.add_document(**row)
        return range(first, writer.docnum)

    def _delete(self, docs: list[int]) -> None:
        for doc in docs:
            self._writing().delete_document(doc)

    def _publish(self) -> None:
        if self._notes != self._old.notes():
            held = self._old.notes_doc()
            self._delete([] if held is None else [held])
            self._add([notes_row(self._notes)])
        if self._inner is None and self._store.is_published():
            return  # nothing has changed
        writer = self._writing()
        if self._stale:
            writer = self._restarted(writer)
        writer.commit(mergetype=merged)
        self._store.tidy()

    def _restarted(self, writer: SegmentWriter) -> SegmentWriter:
        """A writer to which the new segment is an old one, where what was replaced in this session is deleted."""
        segment = writer._finalize_segment()
        for doc in self._stale:
            segment.delete_document(doc)
        writer._tempstorage.destroy()
        again = SegmentWriter(self._index, _lk=False)
        again.segments = [*writer.segments, segment]
        return again
