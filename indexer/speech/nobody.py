"""Rules by which nobody named speaks: tasks, outcomes, unnamed speakers, what the minutes tell themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.people import organisations
from indexer.people.known import Mention
from indexer.people.names import is_given, is_organisation
from indexer.speech import deeds, objects, subjects, verbs, words
from indexer.speech.turn import Situation, Turn

FURTHEST_VERB = 140  # characters from the beginning to the verb by which somebody unnamed speaks
_DOES_TOO = frozenset({"fik", "gik", "brød", "kom", "tog", "holdt", "lød"})  # in most sentences no verbs of saying
_CAPITALISED = re.compile(rf"(?P<name>{organisations.NAMED})\s+(?=[a-zæøå])")
_FIRST_NAME = re.compile(r"(?P<name>[A-ZÆØÅ][a-zæøåé]+)\s+(?=[a-zæøå])")
_WITH_ANOTHER = re.compile(r"[A-ZÆØÅ][\w.-]*(?:\s[A-ZÆØÅ][\w.-]*){0,3}\s*(?:\([^()]{0,40}\)\s*)?(?:og|samt|/|&|\+)\s*")
_AND_ANOTHER = re.compile(
    r"\s*(?:og|samt|/|&|\+)\s*(?P<who>(?!Co\b)[A-ZÆØÅ][\w.-]*(?:\s[A-ZÆØÅ][\w.-]*){0,3}|revisor|advokat|referent)\s+(?=[a-zæøå])"
)
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}\s+")


def task_label(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Aktion: SE tilføjer et afsnit": a task, nobody speaks."""
    return Turn("task", act="opfølgning") if words.TASK_LABEL.match(sentence) else None


def unnamed_label(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Spørgsmål: …", "Kommentar: …"."""
    match = words.UNNAMED_LABEL.match(sentence)
    return Turn("unnamed-label", act=words.act_of_label(match[0])) if match else None


def after_note(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """What the minutes add afterwards: "Det er efterfølgende afklaret …"."""
    note = words.AFTER_NOTE.match(sentence)
    note = note or (words.AFTER_MEETING.search(sentence) if "efter mødet" in sentence else None)
    return Turn("after-note", act="andet") if note else None


def stranger(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "JKR gjorde opmærksom på …", "Økonomichefen oplyste …": somebody the document does not introduce.

    So is a first name that two bear or nobody; and who speaks with such a one doesn't speak alone: "JKR og Bo mente".
    """
    if mentions and mentions[0].start == 0:
        return _with_a_stranger(sentence, mentions)
    found = verbs.find(sentence)
    also = _WITH_ANOTHER.match(sentence) if mentions and not mentions[0].genitive else None
    if also and also.end() == mentions[0].start and any(one.past and one.start > also.end() for one in found):
        return Turn("stranger", act="andet")
    verb = next(iter(found), None)
    if verb is None or not verb.past:
        return None
    match = _given(sentence) or _INITIALS.match(sentence) or words.OFFICE.match(sentence)
    match = match or _organisation(sentence, mentions)
    if match and verb.start <= match.end() + 12 and verbs.completes(verb, sentence, verb.end):
        return Turn("stranger", act=verb.act.rstrip("?"))
    return None


def _with_a_stranger(sentence: str, mentions: Sequence[Mention]) -> Turn | None:
    """ "Bo Vang og JKR spurgte …": those known don't say it alone."""
    group = subjects.opening(sentence, mentions)
    other = _AND_ANOTHER.match(sentence, group[-1].end) if group else None
    if other is None or any(one.start == other.start("who") for one in mentions):
        return None
    says = (one for one in verbs.find(sentence) if one.start == other.end() and one.past)
    return next((Turn("stranger", act=one.act.rstrip("?")) for one in says), None)


def _given(sentence: str) -> re.Match[str] | None:
    """A common first name that begins a sentence."""
    match = _FIRST_NAME.match(sentence)
    return match if match and is_given(match["name"]) else None


def _organisation(sentence: str, mentions: Sequence[Mention]) -> re.Match[str] | None:
    """An organisation that begins a sentence, which the document doesn't introduce: "Danske Regioner savnede …"."""
    match = _CAPITALISED.match(sentence) if not mentions or mentions[0].start > 2 else None
    if match is None or (mentions and mentions[0].start < match.end()) or not is_organisation(match["name"]):
        return None
    return match


def task(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Bo kontakter leverandøren" while somebody else has the floor: a task, which that speaker doesn't say."""
    group = subjects.opening(sentence, mentions)
    named = {one.person for one in group if one.kind == "person"}
    if not named or named <= set(situation.floor):
        return None
    does = sentence[group[-1].end :].lstrip()
    unlisted = len(sentence) <= deeds.LONGEST_TASK and deeds.DOES.match(does)
    return Turn("task", act="opfølgning") if unlisted or deeds.TASK.match(does) else None


def unnamed(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Et medlem spurgte …", "Flere beboere fandt …", "Ingen ønskede ordet": somebody speaks who isn't named."""
    group, some = words.UNNAMED.match(sentence), words.SOME_OF_THEM.match(sentence)
    if not group and not some:
        told = next((one for one in verbs.find(sentence) if one.past and objects.is_told(sentence, one)), None)
        return Turn("unnamed", act=told.act.rstrip("?")) if told else None
    if words.CONFERRED.match(sentence):
        return Turn("unnamed", act="andet")
    says = (one for one in verbs.find(sentence) if one.form not in _DOES_TOO or verbs.completes(one, sentence, one.end))
    verb = next(says, None)
    if verb and (verb.start >= FURTHEST_VERB or not (verb.past or situation.opens)):
        verb = None
    near = verb and some and verb.past and verb.start <= some.end() + 12 and verb.form not in ("var", "viste")
    if near or (group and (verb or situation.opens)):
        return Turn("unnamed", act=verb.act.rstrip("?") if verb else "andet")
    return None


def narrator(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Der fremkom enkelte spørgsmål": the minutes tell what happened."""
    enclosed = " som bilag" in sentence and words.ENCLOSED.search(sentence)
    if enclosed or words.PASSIVE.match(sentence) or words.TOLD_BY.match(sentence):
        return Turn("narrator", act="andet")
    if not words.NARRATOR.match(sentence):
        return None
    goes_on = situation.floor and not situation.opens and not words.OF_THE_MEETING.search(sentence)
    return None if goes_on else Turn("narrator", act="andet")


def question(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """A direct question that opens a paragraph is somebody's who isn't named."""
    if situation.opens and sentence.rstrip().endswith("?") and not mentions:
        return Turn("question", act="spørgsmål")
    return None
