"""Documents as the rows of a Whoosh index: the record of each, then its passages."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from search.facets import values_of
from search.fields import LAYERS, Analyze, fields_of
from search.passage import Passage, Source
from search.record import passage_record, to_record
from search.whoosh_engine.schema import NOTES, RECORD, SECTION, SEPARATOR, STATEMENT

Row = dict[str, object]


def rows(source: Source, passages: Iterable[Passage], analyze: Analyze) -> Iterator[Row]:
    """The rows of a document.

    Raises ValueError where its passages belong to several meetings.
    """
    ordered = in_reading_order(list(passages))
    if len({passage.meeting.id for passage in ordered}) > 1:
        raise ValueError(f"The passages of {source.document} belong to several meetings.")
    yield _record_row(source, ordered)
    section_at: dict[str, int] = {}  # item path -> where its section stands
    for at, passage in enumerate(ordered):
        if passage.kind == "section":
            section_at[passage.item.path] = at
        back = at - _section_of(passage, at, section_at)
        yield _passage_row(passage, source.document, back, analyze)


def _section_of(passage: Passage, at: int, section_at: Mapping[str, int]) -> int:
    """Where the section stands that holds a passage: a statement's own, else the nearest above; ``at`` if none does."""
    own = [passage.item.path] if passage.kind == "statement" else []
    above = (item.path for item in reversed(passage.above))
    return next((section_at[path] for path in (*own, *above) if path in section_at), at)


def in_reading_order(passages: Sequence[Passage]) -> list[Passage]:
    """As given, but for a section that comes after the first of its statements: it moves before it."""
    first: dict[str, int] = {}
    for at, passage in enumerate(passages):
        first.setdefault(passage.item.path, at)
    places = [
        (first[passage.item.path], 0, at) if passage.kind == "section" else (at, 1, at)
        for at, passage in enumerate(passages)
    ]
    return [passages[at] for _, _, at in sorted(places)]


def _record_row(source: Source, passages: Sequence[Passage]) -> Row:
    row: Row = {
        "document": source.document,
        "kind": RECORD,
        "head": (source.document, source.fingerprint),
        "source": zlib.compress(to_record(source).encode()),
    }
    if passages:
        row["record"] = to_record(passages[0].meeting)
    return row


def _passage_row(passage: Passage, document: str, back: int, analyze: Analyze) -> Row:
    day = passage.meeting.date
    row: Row = {
        "id": passage.id,
        "document": document,
        "kind": STATEMENT if passage.kind == "statement" else SECTION,
        "back": back,
        "date": day.toordinal() if day else 0,
        "facets": {SEPARATOR.join(value): 1 for value in values_of(passage)},
        "record": passage_record(passage),
    }
    if passage.outcome:
        row["decision"] = "1"
    fields = fields_of(passage, analyze)
    lengths = fields.lengths
    row["all_surface"] = dict.fromkeys((*fields.said["surface"], *fields.over["surface"]), 1)
    for layer in LAYERS:
        row |= {f"said_{layer}": fields.said[layer], f"over_{layer}": fields.over[layer]}
        row[f"at_{layer}"] = fields.positions[layer]
        row[f"length_{layer}"] = lengths[layer]
    return row


def notes_row(notes: Mapping[str, str]) -> Row:
    """The only row that belongs to no document."""
    return {"notes": NOTES, "record": dict(sorted(notes.items()))}
