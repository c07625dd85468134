"""What asking needs of an engine: to execute a plan, and to know what the index holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from search.danish.terms import Layer
from search.passage import Speaker
from search.plan import Plan
from search.query import Query
from search.results import Results


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A speaker of the index, with every form of the name that was printed."""

    speaker: Speaker
    aliases: tuple[str, ...] = ()
    statements: int = 0


@dataclass(frozen=True, slots=True)
class KnownAcronym:
    """A short form that a document explains (see ``danish.acronyms``), with the first passage that does."""

    short: str  # "FMK"
    long: str  # "Fælles Medicinkort"
    passage: str  # id of the passage where it was learnt
    meeting: str  # id of its meeting
    count: int = 1  # how many passages explain it so


class Executor(Protocol):
    """One snapshot of an index, asked by terms. What it knows is the same for as long as the snapshot lives."""

    def execute(self, plan: Plan, query: Query) -> Results:
        """The passages that match the plan and the query's filters; ``query.text`` is not looked at.

        Hits by score (or as ``query.order`` says), date, newest first, and id; facets as in ``Searcher.search``.
        """
        ...

    def count(self, plan: Plan, query: Query) -> int:
        """How many hits ``execute`` would find: no order, no facets."""
        ...

    def frequency(self, term: str, layer: Layer) -> int:
        """In how many passages a term of a layer stands; 0 if it is unknown."""
        ...

    def vocabulary(self) -> Mapping[str, int]:
        """Every surface term, with the number of passages that hold it."""
        ...

    def persons(self) -> tuple[KnownPerson, ...]:
        """Everybody who speaks, also roles and organisations, by statements, then id."""
        ...

    def organisations(self) -> Mapping[str, int]:
        """Organisations as printed, with the number of statements."""
        ...

    def titles(self) -> Mapping[str, int]:
        """Titles of agenda items, with the number of passages."""
        ...

    def acronyms(self) -> tuple[KnownAcronym, ...]:
        """What was learnt from the documents, by short form, then by how many passages explain it so."""
        ...
