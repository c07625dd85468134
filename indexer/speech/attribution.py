"""Give one sentence its speaker: the rules in the order they are tried. The first that fits decides."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Flag, auto

from indexer.people.known import Mention
from indexer.speech import bodies, labels, named, newcomers, nobody, outcomes, pronouns, reported
from indexer.speech.turn import Rule, Situation, Turn


class Needs(Flag):
    """What a sentence must have, or a rule finds nothing in it."""

    NOTHING = 0
    COLON = auto()
    NAMES = auto()


NOTHING, COLON, NAMES = Needs.NOTHING, Needs.COLON, Needs.NAMES
RULES: dict[Rule, Needs] = {  # in the order in which they are tried
    nobody.task_label: COLON,
    outcomes.decision_label: NOTHING,
    labels.answering: COLON | NAMES,
    labels.behind_topic: COLON | NAMES,
    nobody.unnamed_label: COLON,
    labels.label: COLON,
    nobody.after_note: NOTHING,
    reported.according: NAMES,
    newcomers.surname: NOTHING,
    newcomers.titled: NOTHING,
    newcomers.of_body: NOTHING,
    nobody.stranger: NOTHING,
    outcomes.chosen: NAMES,
    outcomes.candidate: NAMES,
    outcomes.votes: NAMES,
    outcomes.body: NAMES,
    outcomes.body_decides: NOTHING,
    newcomers.official_task: NOTHING,
    named.quoted: NAMES,
    named.answer_from: NAMES,
    named.answered: NOTHING,
    named.speech: NAMES,
    named.perfect: NAMES,
    named.likewise: NAMES,
    named.made_wonder: NAMES,
    named.passive: NAMES,
    named.from_somebody: NAMES,
    bodies.offers: NAMES,
    reported.contrasted: NAMES,
    nobody.task: NAMES,
    nobody.unnamed: NOTHING,
    pronouns.of_the_clause: NAMES,
    pronouns.pronoun: NOTHING,
    outcomes.outcome: NOTHING,
    nobody.narrator: NOTHING,
    newcomers.newcomer: NAMES,
    newcomers.turned: NAMES,
    nobody.question: NOTHING,
}
_TRIED = {
    (bool(colon), bool(names)): tuple(rule for rule, needs in RULES.items() if needs in colon | names)
    for colon in (NOTHING, COLON)
    for names in (NOTHING, NAMES)
}


def tried(sentence: str, mentions: Sequence[Mention]) -> tuple[Rule, ...]:
    """The rules that may find something in a sentence."""
    return _TRIED[":" in sentence, bool(mentions)]


def attribute(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """Who says the sentence by the first rule that fits; None leaves the floor as it is."""
    for rule in tried(sentence, mentions):
        turn = rule(sentence, mentions, situation)
        if turn is not None:
            return turn
    return None
