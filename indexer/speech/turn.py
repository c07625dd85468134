"""What a rule finds in a sentence: who takes the floor, by which rule, how sure."""

from __future__ import annotations

from dataclasses import dataclass

from search.passage import Certainty


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody takes the floor, or (with no speakers) nobody has it from here on."""

    rule: str
    speakers: tuple[str, ...] = ()
    certainty: Certainty | None = None
    act: str | None = None
    verb: str | None = None
    keeps: bool = False  # the running speaker goes on
