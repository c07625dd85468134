"""How much of what is said has a speaker: the figures of ``ordet check`` and of a meeting's page, counted once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from search.passage import Certainty


class Said(Protocol):
    """A statement, as split or as indexed."""

    @property
    def text(self) -> str:
        """Its words."""
        ...

    @property
    def speakers(self) -> Sequence[object]:
        """Who is named as saying it."""
        ...

    @property
    def certainty(self) -> Certainty | None:
        """How sure that is."""
        ...


@dataclass(frozen=True, slots=True)
class Attribution:
    """What was counted in a document. Characters are those of the statements' text."""

    statements: int
    characters: int
    attributed: int  # characters of statements with a speaker
    stated: int  # statements with a speaker, likewise the next two
    inferred: int
    uncertain: int

    @property
    def share(self) -> float:
        """The share of the text that has a speaker, from 0.0 to 1.0."""
        return self.attributed / self.characters if self.characters else 0.0


def attribution(said: Iterable[Said]) -> Attribution:
    """The figures of one document's statements."""
    every = list(said)
    certain = [one.certainty for one in every if one.speakers]
    return Attribution(
        statements=len(every),
        characters=sum(len(one.text) for one in every),
        attributed=sum(len(one.text) for one in every if one.speakers),
        stated=certain.count("stated"),
        inferred=certain.count("inferred"),
        uncertain=certain.count("uncertain"),
    )
