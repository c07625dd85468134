"""The terms of one segment, each with the number of passages that hold it and aren't deleted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from whoosh.reading import IndexReader, TermInfo


def deleted_rows(segment: IndexReader) -> list[int]:
    """The deleted rows of a segment, ascending."""
    if not segment.has_deletions():
        return []
    return sorted(set(range(segment.doc_count_all())).difference(segment.all_doc_ids()))


def terms(segment: IndexReader, field: str, prefix: bytes, deleted: Sequence[int]) -> Iterator[tuple[bytes, int]]:
    """The terms of a field that start so, ascending. Whoosh's own counts take the deleted rows along."""
    if field not in segment.indexed_field_names():
        return
    for (name, term), info in segment.iter_from(field, prefix):
        if name != field or not term.startswith(prefix):
            return
        count = info.doc_frequency() - _lost(segment, field, term, _between(deleted, info))
        if count:
            yield term, count


def _between(deleted: Sequence[int], info: TermInfo) -> Sequence[int]:
    """The deleted rows that may hold a term."""
    return deleted[bisect_left(deleted, info.min_id() or 0) : bisect_right(deleted, info.max_id())]


def _lost(segment: IndexReader, field: str, term: bytes, deleted: Sequence[int]) -> int:
    """How many of the rows hold a term. Only the blocks of postings that may hold a row are read."""
    if not deleted:
        return 0
    filtered: Any = segment.postings(field, term)
    postings = filtered.child  # without Whoosh's own filter of deleted rows
    postings.reset()
    lost = 0
    for row in deleted:
        if postings.is_active():
            postings.skip_to(row)
        lost += postings.is_active() and postings.id() == row
    return lost
