"""Find the labels that end in a full stop, where a document sets such: "Pelle. Nævner at …" beside "Pelle: …"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.people import names, roles
from indexer.people.roster import Roster
from indexer.speech import words

FEWEST = 2  # paragraphs with such a label, where one of the labels stands with a colon elsewhere
FEWEST_ALONE = 3  # where none does; one that itself stands with a colon elsewhere is always one

_LABEL = re.compile(
    r"(?P<who>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]*\.?){0,2})(?P<end>[.:])\s+(?P<said>[A-ZÆØÅ„“”\"»].*)", re.DOTALL
)


def find(texts: Iterable[str]) -> frozenset[str]:
    """The labels, without their full stop, that the paragraphs of a document begin with; empty where it has none."""
    stops: list[str] = []
    colons: set[str] = set()
    for text in texts:
        match = _LABEL.match(text)
        if match and match["end"] == ":":
            colons.add(match["who"])
        elif match and _is_somebody(match["who"]) and not _is_told(match["said"]):
            stops.append(match["who"])
    same = colons.intersection(stops)
    enough = FEWEST if same else FEWEST_ALONE
    return frozenset(stops) if len(stops) >= enough else frozenset(same)


def learn(roster: Roster, stops: Iterable[str]) -> None:
    """Make the first names known that such labels are and that nobody known has."""
    for who in sorted(stops):
        if names.is_given(who) and not roster.mentions(who):
            roster.learn(who)


def _is_somebody(who: str) -> bool:
    """Whether a label is a first name, a full name or an office."""
    if " " in who:
        return names.is_person(who) and names.is_given(who.split()[0])
    return roles.role_of(who) is not None or names.is_given(who)


def _is_told(text: str) -> bool:
    """Whether a text says who holds the office, or who was elected."""
    return bool(names.PERSON.match(text) or words.ELECTED.search(text))
