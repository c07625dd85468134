"""The fields of the Whoosh index: which terms, positions and columns it keeps.

Every document (in Ordet's sense) is one unbroken run of Whoosh documents: its record first, with the source and the
meeting, then its passages in reading order, each section before its statements. Merging keeps the order inside a run,
so that a number of steps back is enough to name a passage's section or record.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any

from whoosh import fields, formats
from whoosh.columns import NumericColumn, VarBytesColumn

from search.fields import LAYERS, Positions

SCHEMA_VERSION = 7  # change it with anything in this module, in search.fields, search.facets or search.record

RECORD, SECTION, STATEMENT = 1, 2, 3  # the column "kind"; 0 is the notes
SEPARATOR = "\x1f"  # between facet, value and label in a term of the field "facets"
Entry = tuple[bytes, int, float, bytes]  # a term as Whoosh's writer takes it: frequency, weight, posting value

NOTES = "notes"  # the only term of the field "notes"


_PLACES = formats.Positions()


class Bag(fields.ID):
    """A mapping of term to weight."""

    def index(self, value: Mapping[str, int], **_: object) -> Generator[Entry, None, None]:
        """The postings of a passage, for Whoosh's writer."""
        for term, weight in value.items():
            yield term.encode(), weight, float(weight), b""


class Places(fields.ID):
    """A mapping of term to ascending positions."""

    def __init__(self) -> None:
        super().__init__()
        self.format = _PLACES

    def index(self, value: Positions, **_: object) -> Generator[Entry, None, None]:
        """The postings of a passage, for Whoosh's writer."""
        for term, places in value.items():
            yield term.encode(), len(places), float(len(places)), _PLACES.encode(places)


class Number(fields.ID):
    """A number per passage, in a column alone."""

    indexed = False

    def __init__(self, typecode: str) -> None:
        super().__init__()
        self.column_type = NumericColumn(typecode)

    def to_column_value(self, value: int) -> Any:  # Whoosh says bytes, its number columns take numbers
        """The number itself, which is what a column of numbers takes."""
        return value


class Name(fields.ID):
    """A string per passage, in the index and in a column."""

    def __init__(self) -> None:
        super().__init__()
        self.column_type = VarBytesColumn()


def schema() -> fields.Schema:
    """The schema, the same for every index of this version."""
    layers: dict[str, fields.FieldType] = {}
    for layer in LAYERS:
        layers |= {f"said_{layer}": Bag(), f"over_{layer}": Bag(), f"length_{layer}": Number("I")}
        layers[f"at_{layer}"] = Places()
    return fields.Schema(
        id=Name(),  # of passages
        document=fields.ID(),  # of all in a document's run
        notes=fields.ID(),
        all_surface=Bag(),  # every surface term of a passage
        facets=Bag(),  # terms are facet, value and label
        decision=fields.ID(),  # of passages that hold one
        kind=Number("B"),
        back=Number("I"),  # to the section it is in: its own, a section to the one above; 0 where it is in none
        date=Number("I"),  # of the meeting, as a proleptic Gregorian ordinal; 0 where it has none
        record=fields.STORED(),  # JSON of a passage, a meeting, or the notes
        source=fields.STORED(),  # compressed JSON, on a document's record alone, as is:
        head=fields.STORED(),  # the document's name and fingerprint
        **layers,
    )
