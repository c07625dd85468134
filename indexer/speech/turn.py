"""What a rule of speech may know, and what it finds: who takes the floor, by which rule, how sure."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from indexer.people.known import Mention
from indexer.people.roster import Roster
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


@dataclass(frozen=True, slots=True)
class Situation:
    """What a rule may know beside the sentence: who has the floor, to whom a question was put, what the label says."""

    roster: Roster
    floor: tuple[str, ...] = ()
    addressee: str | None = None  # who was asked last
    context: str | None = None  # act of the fixed sub-heading above
    opens: bool = False  # the sentence is the first of its paragraph
    before: str | None = None  # who alone had the floor last in this paragraph, else whom it told of last
    recent: Sequence[str] = ()  # who spoke in this item, the last one last
    heard: Container[str] = ()  # who has spoken in this document


Rule = Callable[[str, Sequence[Mention], Situation], Turn | None]


def turn_of(rule: str, subject: Sequence[Mention], act: str | None, verb: str | None) -> Turn:
    """The turn of those named; "name" in the rule's name gives way to the form they're named in."""
    names = tuple(dict.fromkeys(one.person for one in subject))
    stated = all(one.kind == "organisation" or one.form not in _RESOLVED for one in subject)
    form = _FORMS.get(subject[0].form, "name")
    shown = form + rule.removeprefix("name") if rule.startswith("name") else rule
    return Turn(shown, names, "stated" if stated else "inferred", (act or "bemærkning").rstrip("?"), verb)


_RESOLVED = frozenset({"initials", "first name", "role", "organisation"})  # forms that have to be resolved to a person
_FORMS = {"initials": "initials", "first name": "first-name", "role": "role", "organisation": "organisation"}
