"""Rules by which somebody named speaks: a label, a verb of saying, a passive, a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.people.names import is_organisation
from indexer.people.roster import Mention
from indexer.speech import deeds, subjects, verbs, words
from indexer.speech.turn import Situation, Turn, turn_of

CASE_PAPERS = frozenset({"indstilling", "sagsfremstilling", "opfølgning", "andet"})  # where the present tense is a task
LONGEST_LABEL = 110  # characters of "Navn, organisation (på vej ud af mødet):"

_NEVER_PRESENT = frozenset({"vil", "har", "indstiller", "kommer", "stiller", "holder"})  # what somebody will do or is
_ASIDE = re.compile(r"\s*(?:\([^()]{0,60}\)|,\s*[^,:]{2,60})?\s*(?:\([^()]{0,60}\))?\s*:\s*")
_LABEL_JOINT = re.compile(r"\s*(?:/|\+|&|,|og|samt)\s*")
_ROLE_LABEL = re.compile(r"(?P<role>[^\W\d_]{4,25})\s*:\s*")
_BY = re.compile(r"af(?<!\waf)\s+(?:(?:den|det)\s+)?(?=[^\W\d_])")
# No label but a list of times: "Julie: 19. marts kl. 19.30".
_SCHEDULE = re.compile(r"(?:\w+dag )?(?:den |d\. ?)?\d{1,2}[./]\s?(?:\d{1,2}\b|[a-z]{3,9}\b)")
_INFINITIVE_AFTER = re.compile(rf"(?:\s+{verbs.ADVERBS})*\s+(?:derfor\s+|også\s+)?(?P<verb>[^\W\d_]+)")
_SOUNDED = re.compile(r"\s+(?:lød|kom|blev)\s+der\b")
_ANSWER_FROM = re.compile(
    r"[,”\"?]\s(?:lød|kom|var)\s(?P<what>svaret|spørgsmålet|beskeden|opfordringen|det)\s(?:fra\s)?"
)
_AFTER_QUOTE = frozenset({", ", "” ", '" ', "» ", "? ", "! "})
_HAS_SUBJECT = re.compile(r"\b(?:(?:han|hun|man|vi|jeg|som)\s+(?:[^\W\d_]+\s+)?|de\s+)$", re.IGNORECASE)
_LIKEWISE = re.compile(
    r"(?:det|dette|heri|den)\s+(?P<same>samme\s+)?(?P<verb>gjorde|var|gør|er|gav|giver)\b", re.IGNORECASE
)
_AGREED = re.compile(r"\s+(?:\w+\s+)?u?enige?\b")
_OWNED_RIGHT = re.compile(r"\s+(?:[\w.-]+\s+){1,4}?ret\b")
_TAKES_ON = re.compile(r"\s+(?:tage|undersøge|vende tilbage|følge op)\b")
_PERFECT = re.compile(rf"\s+(?:har|havde)\s+(?:{verbs.ADVERBS}\s+)*(?:\w+t\s+)?(?P<verb>[^\W\d_]+)")


def label(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Formanden: Nej.", "ABE/CHM: Enige i, at …", "Pia Lund, KL: …"."""
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
            if not people and not _is_body(group[0]):
                return None
            return turn_of("name-label", people or group, act, None)
    if sentence.startswith("Fra "):  # "Fra formanden: …"
        shorter = [replace(one, start=one.start - 4, end=one.end - 4) for one in mentions if one.start >= 4]
        if not any(one.kind == "organisation" for one in shorter):
            return label(sentence[4:], shorter, situation)
    match = _ROLE_LABEL.match(sentence)
    if match and any(one.start == match.end() for one in mentions):
        return None  # "Formand: Pia Lund": a list of offices
    if match and (holder := situation.roster.holder(match["role"])):
        return Turn("role-label", (holder,), "inferred", act)
    return None


def _is_body(one: Mention) -> bool:
    """Whether a label can be a body that speaks, and isn't just a place somebody comes from ("Solsikken: …")."""
    return one.kind != "organisation" or is_organisation(one.person) or words.BODY.match(one.person) is not None


def quoted(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Det bliver dyrt, bemærkede Bo Vang.": the name stands after what is said."""
    for verb in verbs.find(sentence):
        if not verb.past or verb.act.endswith("?") or sentence[max(0, verb.start - 2) : verb.start] not in _AFTER_QUOTE:
            continue
        turned = subjects.inverted(sentence, mentions, verb.end)
        if turned and not _decided(verb, turned, sentence):
            return turn_of("quote+name", turned, verb.act, verb.form)
    return None


def answer_from(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Det koster det samme, lød svaret fra Bo Vang."."""
    match = _ANSWER_FROM.search(sentence) if mentions else None
    by = next((one for one in mentions if match and one.start == match.end() and not one.genitive), None)
    return turn_of("quote+name", [by], "svar" if match and match["what"] == "svaret" else None, None) if by else None


def speech(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """A name with a verb of saying, before it ("Henrik Dam bemærkede") or after it ("Hertil svarede styrelsen")."""
    for verb in verbs.find(sentence):
        subject = subjects.before(sentence, mentions, verb.start)
        if subject:
            if _speaks(verb, subject, sentence, situation) and verbs.completes(verb, sentence, verb.end):
                return turn_of("name+verb", subject, verb.act, verb.form)
            if verb.past and not verb.act.endswith("?"):
                return None
            continue
        if words.PRONOUN.match(sentence) and verb.start < 60:
            return None  # the pronoun rule's
        turned = subjects.inverted(sentence, mentions, verb.end) if verb.form not in ("var", "er") else ()
        if not turned or _HAS_SUBJECT.search(sentence, max(0, verb.start - 24), verb.start):
            continue
        if _speaks(verb, turned, sentence, situation) and _turned(verb, turned[-1].end, sentence):
            return turn_of("verb+name", turned, verb.act, verb.form)
    return None


def likewise(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Det samme gjorde Bo Vang", "Det var Anna Berg enig i", "Det gav Anna Berg ham ret i"."""
    match = _LIKEWISE.match(sentence)
    turned = subjects.inverted(sentence, mentions, match.end()) if match else ()
    if not match or not turned:
        return None
    gives = match["verb"].lower() in ("gav", "giver")
    if not (_OWNED_RIGHT if gives else _AGREED).match(sentence, turned[-1].end) and (gives or not match["same"]):
        return None
    return turn_of("verb+name", turned, "bemærkning", match["verb"].lower())


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
    persons = all(one.kind == "person" for one in subject)
    if not verb.past and (not persons or situation.context in CASE_PAPERS or verb.form in _NEVER_PRESENT):
        return False
    if not verb.past and deeds.TASK.match(sentence, verb.start):
        return False
    return not _decided(verb, subject, sentence)


def _decided(verb: verbs.Verb, subject: Sequence[Mention], sentence: str) -> bool:
    """Whether a body decides by this verb."""
    return any(one.kind == "organisation" for one in subject) and bool(words.DECIDES.match(sentence, verb.start))


def perfect(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Peter har oplyst, at …", "Peter kunne meddele, at …"."""
    if not mentions or mentions[0].start > 40 or mentions[0].genitive or mentions[0].kind != "person":
        return None
    match = _PERFECT.match(sentence, mentions[0].end)
    if match and deeds.TASK.match(sentence, match.start() + 1):
        return None  # "Bo har lovet at undersøge det"
    if match and verbs.is_participle(match["verb"]) and subjects.before(sentence, mentions, match.start(), 0):
        return turn_of("name+verb", mentions[:1], "bemærkning", match["verb"])
    return None


def passive(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Forslaget blev gennemgået af Ole Kvist"."""
    for match in _BY.finditer(sentence[:400]) if mentions else ():
        before = sentence[max(0, match.start() - 60) : match.start()].split()[-4:]
        verb = next((word for word in reversed(before) if verbs.is_participle(word)), None)
        agent = next((one for one in mentions if 0 <= one.start - match.end() <= 25 and not one.genitive), None)
        if verb is None or agent is None or agent.kind == "organisation":
            continue
        if subjects.is_title(sentence[match.end() : agent.start]):
            return turn_of("passive", [agent], "orientering", verb)
    return None


def from_somebody(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Fra Pia Lund lød der ros"."""
    first = mentions[0] if mentions else None
    if first and first.start == 4 and sentence[:4].lower() == "fra " and _SOUNDED.match(sentence, first.end):
        return turn_of("from+name", [first], "bemærkning", None)
    return None
