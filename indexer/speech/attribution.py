"""The rules that give one sentence its speaker; each has a name, and the first that fits decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from indexer.people import Mention, Roster
from indexer.speech import subjects, verbs, words
from indexer.speech.turn import Turn
from search.passage import Certainty

CASE_PAPERS = frozenset({"indstilling", "sagsfremstilling", "opfølgning", "andet"})  # where the present tense is a task
_NEVER_PRESENT = frozenset({"vil", "har", "indstiller", "kommer", "stiller", "holder"})  # what somebody will do or is
LONGEST_LABEL = 110  # characters of "Navn, organisation (på vej ud af mødet):"
_ASIDE = re.compile(r"\s*(?:\([^()]{0,60}\)|,\s*[^,:.]{2,60})?\s*(?:\([^()]{0,60}\))?\s*:\s*")
_LABEL_JOINT = re.compile(r"\s*(?:/|\+|&|,|og|samt)\s*")
_ROLE_LABEL = re.compile(r"(?P<role>[^\W\d_]{4,25})\s*:\s*")
_BY = re.compile(r"\baf\s+(?:(?:den|det)\s+)?(?=[^\W\d_])")
_SCHEDULE = re.compile(
    r"(?:\w+dag )?(?:den |d\. ?)?\d{1,2}[./]\s?(?:\d{1,2}\b|[a-z]{3,9}\b)"
)  # "Julie: 19. marts kl. 19.30"
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}\s+")
_INFINITIVE_AFTER = re.compile(rf"(?:\s+{verbs.ADVERBS})*\s+(?:derfor\s+|også\s+)?(?P<verb>[^\W\d_]+)")
_TAKES_ON = re.compile(r"\s+(?:tage|undersøge|vende tilbage|følge op)\b")
_PERFECT = re.compile(rf"\s+(?:har|havde)\s+(?:{verbs.ADVERBS}\s+)*(?P<verb>[^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Situation:
    """What a rule may know beside the sentence: who has the floor, to whom a question was put, what the label says."""

    roster: Roster
    floor: tuple[str, ...] = ()
    addressee: str | None = None  # who was asked last
    context: str | None = None  # act of the fixed sub-heading above
    opens: bool = False  # the sentence is the first of its paragraph


Rule = Callable[[str, Sequence[Mention], Situation], Turn | None]


def attribute(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """Who says the sentence by the first rule that fits; None leaves the floor as it is."""
    for rule in RULES:
        turn = rule(sentence, mentions, situation)
        if turn is not None:
            return turn
    return None


def _people(rule: str, subject: Sequence[Mention], act: str | None, verb: str | None) -> Turn:
    names = tuple(dict.fromkeys(one.person for one in subject))
    plain = all(one.form in ("full", "misspelt", "re-ordered", "short", "surname") for one in subject)
    stated = plain or all(one.kind == "organisation" for one in subject)
    certainty: Certainty = "stated" if stated else "inferred"
    kind = {"initials": "initials", "first name": "first-name", "role": "role", "organisation": "organisation"}
    form = kind.get(subject[0].form, "name")
    return Turn(
        rule.replace("name", form, 1) if rule.startswith("name") else rule,
        names,
        certainty,
        (act or "bemærkning").rstrip("?"),
        verb,
    )


def task_label(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Aktion: SE tilføjer et afsnit": a task, nobody speaks."""
    return Turn("task", act="opfølgning") if words.TASK_LABEL.match(sentence) else None


def label(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Formanden: Nej.", "ABE/CHM: Enige i, at …", "Pia Lund, KL: …"."""
    if words.UNNAMED_LABEL.match(sentence):
        return Turn(
            "unnamed-label",
            act="spørgsmål"
            if sentence[:5].lower() == "spørg"
            else "svar"
            if sentence[:4].lower() == "svar"
            else "bemærkning",
        )
    act = "spørgsmål" if sentence.rstrip().endswith("?") else "svar" if situation.floor else "bemærkning"
    if mentions and mentions[0].start == 0 and not mentions[0].genitive:
        group = [mentions[0]]
        for one in mentions[1:]:
            if one.genitive or not _LABEL_JOINT.fullmatch(sentence[group[-1].end : one.start]):
                break
            group.append(one)
        match = _ASIDE.match(sentence, group[-1].end)
        if match and match.end() <= LONGEST_LABEL and not _SCHEDULE.match(sentence, match.end()):
            people = [one for one in group if one.kind == "person"]
            return _people("name-label", people or group, act, None)
    if (match := _ROLE_LABEL.match(sentence)) and (holder := situation.roster.holder(match["role"])):
        return Turn("role-label", (holder,), "inferred", act)
    return None


def speech(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """A name with a verb of saying, before it ("Henrik Dam bemærkede") or after it ("Hertil svarede styrelsen")."""
    clause = 0
    for verb in verbs.find(sentence):
        subject = subjects.before(sentence, mentions, verb.start, clause)
        if subject:
            if _speaks(verb, subject, sentence, situation) and verbs.completes(verb, sentence, verb.end):
                return _people("name+verb", subject, verb.act, verb.form)
            if verb.past and not verb.act.endswith("?"):
                return None
            continue
        if words.PRONOUN.match(sentence) and verb.start < 60:
            return None  # the pronoun rule's
        turned = subjects.inverted(sentence, mentions, verb.end) if verb.form not in ("var", "er") else ()
        if turned and _speaks(verb, turned, sentence, situation) and _turned(verb, turned[-1].end, sentence):
            return _people("verb+name", turned, verb.act, verb.form)
    return None


def _turned(verb: verbs.Verb, after: int, sentence: str) -> bool:
    """Whether a verb that stands before its subject, which ends at ``after``, means speech."""
    if words.UNNAMED.match(sentence):
        return False
    return _said(sentence, after) if verb.form in ("ville", "kunne") else verbs.completes(verb, sentence, after)


def _said(sentence: str, after: int) -> bool:
    """Whether the infinitive after a subject is a verb of saying, or takes a question on."""
    match = _INFINITIVE_AFTER.match(sentence, after)
    return bool(match and (verbs.is_infinitive(match["verb"]) or _TAKES_ON.match(sentence, match.start("verb") - 1)))


def _speaks(verb: verbs.Verb, subject: Sequence[Mention], sentence: str, situation: Situation) -> bool:
    """Whether this subject speaks by this verb: in the present tense only persons do, and not in case papers."""
    persons = all(one.kind != "organisation" for one in subject)
    if not verb.past and (not persons or situation.context in CASE_PAPERS or verb.form in _NEVER_PRESENT):
        return False
    return not (any(one.kind == "organisation" for one in subject) and words.DECIDES.match(sentence, verb.start))


def perfect(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Peter har oplyst, at …", "Peter kunne meddele, at …"."""
    if not mentions or mentions[0].start > 40 or mentions[0].genitive or mentions[0].kind != "person":
        return None
    match = _PERFECT.match(sentence, mentions[0].end)
    if match and verbs.is_participle(match["verb"]) and subjects.before(sentence, mentions, match.start(), 0):
        return _people("name+verb", mentions[:1], "bemærkning", match["verb"])
    return None


def passive(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Forslaget blev gennemgået af Ole Kvist"."""
    for match in _BY.finditer(sentence[:400]):
        before = sentence[max(0, match.start() - 60) : match.start()].split()[-4:]
        verb = next((word for word in reversed(before) if verbs.is_participle(word)), None)
        agent = next((one for one in mentions if 0 <= one.start - match.end() <= 25 and not one.genitive), None)
        if verb is None or agent is None or agent.kind == "organisation":
            continue
        if subjects.is_title(sentence[match.end() : agent.start]):
            return _people("passive", [agent], "orientering", verb)
    return None


def unnamed(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Et medlem spurgte …", "Flere beboere fandt …": somebody speaks who isn't named."""
    if not words.UNNAMED.match(sentence):
        return None
    first = next(iter(verbs.find(sentence)), None)
    spoken = first is not None and first.start < 140 and (first.past or situation.opens)
    if spoken or situation.opens:
        return Turn("unnamed", act=(first.act.rstrip("?") if first else "andet"))
    return None


def stranger(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "JKR gjorde opmærksom på …": somebody speaks whom the document doesn't introduce."""
    if mentions and mentions[0].start == 0:
        return None
    match = _INITIALS.match(sentence)
    verb = next(iter(verbs.find(sentence)), None) if match else None
    if match and verb and verb.past and verb.start <= match.end() + 12 and verbs.completes(verb, sentence, verb.end):
        return Turn("stranger", act=verb.act.rstrip("?"))
    return None


def body(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Udvalget godkendte budgettet": the body decides, nobody speaks."""
    first = mentions[0] if mentions else None
    acts = first and first.start == 0 and first.kind == "organisation" and not first.genitive
    if acts and first and words.DECIDES.match(sentence[first.end :].lstrip()):
        return Turn("body-decides", act="konklusion")
    return None


def after_note(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """What the minutes add afterwards: "Det er efterfølgende afklaret …"."""
    return Turn("after-note", act="andet") if words.AFTER_NOTE.match(sentence) else None


def outcome(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Regnskabet blev godkendt.", "BERETNINGEN GODKENDT"."""
    if len(sentence) > 400:
        return None
    if situation.floor and (not situation.opens or words.CONNECTED.match(sentence)):
        elected = mentions and mentions[0].start == 0 and words.ELECTED.match(sentence, mentions[0].end)
        return Turn("outcome", act="konklusion") if elected or words.SHORT_OUTCOME.match(sentence) else None
    return Turn("outcome", act="konklusion") if words.OUTCOME.match(sentence) else None


def narrator(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Der fremkom enkelte spørgsmål": the minutes tell what happened."""
    return Turn("narrator", act="andet") if words.NARRATOR.match(sentence) else None


def pronoun(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Hun supplerede, at …", "svarede hun": whoever has the floor, or was asked."""
    first = next(iter(verbs.find(sentence)), None)
    turned = first is not None and subjects.pronoun_after(sentence, first.end)
    if not (words.SINGULAR.match(sentence) or turned):
        return None
    act = first.act.rstrip("?") if first else None
    if situation.addressee and first is not None and first.act == "svar":
        return Turn("pronoun+addressee", (situation.addressee,), "inferred", act, first.form)
    if len(situation.floor) == 1:
        return Turn("pronoun", situation.floor, "inferred", act, first.form if first else None, keeps=True)
    return None


def question(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """A direct question that opens a paragraph is somebody's who isn't named."""
    if situation.opens and sentence.rstrip().endswith("?") and not mentions:
        return Turn("question", act="spørgsmål")
    return None


RULES: tuple[Rule, ...] = (
    task_label,
    label,
    after_note,
    stranger,
    body,
    speech,
    perfect,
    passive,
    unnamed,
    pronoun,
    outcome,
    narrator,
    question,
)
