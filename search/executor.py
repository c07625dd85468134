"""What the understanding of a question needs from an engine: to execute plans, and what the index knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from search.passage import Meeting
from search.plan import Plan
from search.query import Query
from search.results import FacetValue, Results

# The query's filters, order, page and facets apply; its text doesn't.
Execute = Callable[[Plan, Query], Results]
# How many plans a question executes besides one for each of its words, at most. It is one or two as a rule; so many
# only where little is found: every word is counted, misspelt ones are looked for, and fewer are asked for. No plan
# is executed again, except for more of its hits or under the filters; most want no hits, just their number.
ALSO_EXECUTED = 40


class Knowledge(Protocol):
    """What an index knows of itself, the same as long as its snapshot."""

    def frequency(self, word: str) -> int:
        """The number of passages with a surface term, 0 where there is none."""
        ...

    def words(self, prefix: str) -> Sequence[tuple[str, int]]:
        """The surface terms that start so, ascending, each with the number of passages that hold it."""
        ...

    def near(self, term: str, edits: int) -> Sequence[tuple[str, int]]:
        """The surface terms of three letters or more, and letters alone, that are at most so many edits (1-3) away.

        Ascending, each with the number of passages that hold it; the term itself alone where the index has it. An edit
        is a letter added, left out, replaced, or in its neighbour's place, no stretch twice (optimal string alignment).
        """
        ...

    def printed(self, word: str) -> str:
        """A surface term as the newest passage that holds it prints it: ``NemLog-in``; itself where none does."""
        ...

    def values(self, facet: str) -> Sequence[FacetValue]:
        """Every value of a facet with the number of passages that have it, as a person reads it."""
        ...

    def meetings(self) -> Sequence[Meeting]:
        """Every meeting, with those who attended; newest first."""
        ...

    def notes(self) -> dict[str, str]:
        """Small texts kept with the snapshot by whoever wrote it."""
        ...
