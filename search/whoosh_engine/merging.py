"""Decides which segments of an index are merged when a run is published.

Whoosh's own rule leaves a segment per run for ever. Here sizes grow by steps: a segment is merged with those written
since it once they are not much smaller together, so that there are few of them and a passage is rewritten rarely.
"""

from __future__ import annotations

from whoosh.codec.base import Segment
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

STEP = 3  # a segment stays apart while it holds more than so many times what is newer
WORN = 0.2  # the share of deleted rows from which a segment is written anew


def merged(writer: SegmentWriter, segments: list[Segment]) -> list[Segment]:
    """Add the segments that are due to what the writer writes; those that stay are returned."""
    kept = []
    size = writer.doc_count()
    for segment in sorted(segments, key=_live):
        live = _live(segment)
        if live and (live <= STEP * size or segment.deleted_count() > WORN * segment.doc_count_all()):
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
            size += live
        elif live:
            kept.append(segment)
    return kept


def _live(segment: Segment) -> int:
    live: int = segment.doc_count_all() - segment.deleted_count()
    return live
