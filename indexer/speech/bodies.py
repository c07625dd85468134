"""Tell which organisations take part in a meeting, and what they offer or think in the present tense."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.people import organisations
from indexer.people.known import Mention
from indexer.people.roster import Roster
from indexer.speech.turn import Situation, Turn, turn_of
from indexer.text.wordlist import wordlist

# "KL ser gerne, at …", "Psykiatrien stiller gerne en konsulent til rådighed".
_GLADLY = re.compile(
    r"\s+(?:(?P<verb>[a-zæøå]{2,}r)\s+(?:\w+\s+)?(?:gerne|helst|hellere)|vil\s+(?:\w+\s+)?(?:gerne|helst|hellere)\s+\w+)\b"
)
# Verbs of opinion by which an organisation speaks also in the present tense; by others it does its work.
OPINION = frozenset({"mener", "synes", "støtter", "finder", "håber", "frygter", "ser", "er", "tror"})
_AT_THE_MEETING = frozenset({"absent", "mentioned"})
# Bodies outside the meeting, under a word for any of them, of which somebody tells: "Kommunen var positiv".
_ELSEWHERE = wordlist("kommunen regionen ministeriet styrelsen departementet kommunerne regionerne")
_KINDS = {"regionen": "region", "kommunen": "kommune"}
_TELLS_OF = frozenset({"var", "havde", "så", "ville", "kunne"})


def takes_part(name: str, roster: Roster) -> bool:
    """Whether somebody of the organisation, or it itself, stands on the attendance list and isn't absent."""
    return any(
        one.listed and one.role not in _AT_THE_MEETING and _is_of(one.name, one.kind, one.organisation, name)
        for one in roster.people
    )


def _is_of(person: str, kind: str, organisation: str | None, name: str) -> bool:
    own = person if kind == "organisation" else organisation
    if own is None or organisations.same(own, name):
        return own is not None
    kind_of_body = _KINDS.get(name.lower())  # "Regionen" is of "Region Fjordland"
    return kind_of_body is not None and kind_of_body in own.lower().split()


def is_told_of(name: str, verb: str) -> bool:
    """Whether "Kommunen var positiv" tells of a body that isn't at the meeting: then nobody else takes the floor."""
    return verb in _TELLS_OF and name.lower() in _ELSEWHERE


def speak_now(subject: Sequence[Mention], verb: str, situation: Situation) -> bool:
    """Whether organisations speak by a verb in the present tense: they take part, and none of theirs has the floor."""
    return verb in OPINION and all(_may_speak(one, situation) for one in subject)


def _may_speak(one: Mention, situation: Situation) -> bool:
    if one.kind != "organisation" or not takes_part(one.person, situation.roster):
        return False
    heads = (situation.roster.find(name) for name in situation.floor)
    return not any(head and _is_of(head.name, head.kind, head.organisation, one.person) for head in heads)


def offers(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Psykiatrien stiller gerne en konsulent til rådighed": what an organisation of the meeting would like."""
    first = mentions[0] if mentions else None
    if first is None or first.start or first.genitive or first.kind != "organisation":
        return None
    gladly = _GLADLY.match(sentence, first.end)
    if gladly is None or not _may_speak(first, situation):
        return None
    return turn_of("name+verb", [first], "bemærkning", gladly["verb"] or "vil")
