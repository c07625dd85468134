"""Give one sentence its speaker: the rules in the order they are tried. The first that fits decides."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.people.known import Mention
from indexer.speech import labels, named, newcomers, nobody, pronouns
from indexer.speech.turn import Rule, Situation, Turn

RULES: tuple[Rule, ...] = (
    nobody.task_label,
    nobody.decision_label,
    labels.answering,
    labels.behind_topic,
    nobody.unnamed_label,
    labels.label,
    nobody.after_note,
    nobody.according,
    newcomers.surname,
    newcomers.titled,
    nobody.stranger,
    nobody.chosen,
    nobody.votes,
    nobody.body,
    newcomers.body_decides,
    newcomers.official_task,
    named.quoted,
    named.answer_from,
    named.speech,
    named.perfect,
    named.likewise,
    named.made_wonder,
    named.passive,
    named.from_somebody,
    nobody.task,
    nobody.unnamed,
    pronouns.pronoun,
    nobody.outcome,
    nobody.narrator,
    newcomers.newcomer,
    nobody.question,
)
# Those that find nothing where no colon stands, as few sentences have one, or where nobody is named.
_OF_LABELS: frozenset[Rule] = frozenset(
    {nobody.task_label, labels.answering, labels.behind_topic, nobody.unnamed_label, labels.label}
)
_OF_NAMES: frozenset[Rule] = frozenset(
    {
        labels.answering,
        labels.behind_topic,
        nobody.according,
        nobody.chosen,
        nobody.votes,
        nobody.body,
        named.quoted,
        named.answer_from,
        named.speech,
        named.perfect,
        named.likewise,
        named.made_wonder,
        named.passive,
        named.from_somebody,
        nobody.task,
        newcomers.newcomer,
    }
)


def _rules(labelled: bool, named: bool) -> tuple[Rule, ...]:
    """The rules that may find something in a sentence with a colon, or with names, or without."""
    return tuple(rule for rule in RULES if (labelled or rule not in _OF_LABELS) and (named or rule not in _OF_NAMES))


_TRIED = {(labelled, named): _rules(labelled, named) for labelled in (False, True) for named in (False, True)}


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
