"""Somebody whom a document has told of, and where a sentence names somebody."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from indexer.minutes import Attendant
from indexer.people.names import key, parts
from search.passage import SpeakerKind

Form = Literal["full", "misspelt", "re-ordered", "short", "initials", "first name", "surname", "role", "organisation"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in a sentence. ``start`` and ``end`` take in a genitive s; ``person`` is the canonical name."""

    start: int
    end: int
    person: str
    kind: SpeakerKind
    form: Form
    genitive: bool = False


@dataclass(slots=True, eq=False)
class Known:
    """Somebody the document has told of so far."""

    name: str
    order: int
    kind: SpeakerKind = "person"
    organisation: str | None = None
    role: str = "mentioned"
    items: tuple[str, ...] | None = None
    title: str | None = None
    listed: bool = False
    aliases: list[str] = field(default_factory=list)
    more: tuple[str, ...] = ()  # name parts that only a fuller form has

    def name_parts(self) -> tuple[str, ...]:
        """The parts of the name, then those of fuller forms met."""
        return parts(self.name) + self.more

    def name_keys(self) -> list[str]:
        """The keys of the parts of the name, in order."""
        return [key(part) for part in parts(self.name)]

    def attendant(self) -> Attendant:
        """As a line of the result, with the forms met so far."""
        return Attendant(
            self.name, self.organisation, self.role, self.items, tuple(self.aliases), self.kind, self.title
        )
