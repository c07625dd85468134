"""Rules by which somebody named speaks: a verb of saying before or after the name, a passive, a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.people.known import Mention
from indexer.speech import bodies, deeds, objects, outcomes, subjects, verbs, words
from indexer.speech.turn import Situation, Turn, turn_of
from indexer.speech.verb_forms import ADVERBS
from indexer.text.patterns import Rare, any_of
from indexer.text.wordlist import wordlist

CASE_PAPERS = frozenset({"indstilling", "sagsfremstilling", "opfølgning", "andet"})  # where the present tense is a task

_NEVER_PRESENT = frozenset({"vil", "har", "indstiller", "kommer", "stiller", "holder"})  # what somebody will do or is
_BY = re.compile(r"af(?<!\waf)\s+(?:(?:den|det)\s+)?(?=[^\W\d_])")
_INFINITIVE_AFTER = re.compile(rf"(?:\s+{ADVERBS})*\s+(?:derfor\s+|også\s+)?(?P<verb>[^\W\d_]+)")
# Verbs that nobody can be the object of, and the clause that then follows the subject.
_TOLD_TO_NOBODY = wordlist(
    """
    oplyste svarede mente bemærkede sagde tilføjede anførte udtalte påpegede understregede pointerede konkluderede
    konstaterede bekræftede erindrede replicerede indskød syntes tilkendegav vurderede hævdede påstod fastslog
    supplerede oplyser svarer mener bemærker siger tilføjer anfører
    """
)
_CLAUSE = re.compile(r"(?:\s*\([^()]{0,60}\)|,[^,]{1,60})?,?\s+(?:at|om|hv\w+)\b|\s*:")
_SAID_FROM = re.compile(r"(spørgsmål|bemærkning|svar)(?:er)?\s+fra\s+", re.IGNORECASE)
_ABOUT = re.compile(r"(?:\s*\([^()]{0,40}\))?\s+(?:om|til|vedr\w*\.?|ang\w*\.?)\s")
_SOUNDED = re.compile(r"\s+(?:lød|kom|blev)\s+der\b")
_ANSWERED = re.compile(r"[,”\"?]\s(?:lød|var)\s(?:svaret)\s*[.!]?\s*$")
_ANSWER_FROM = re.compile(
    r"[,”\"?]\s(?:lød|kom|var)\s(?P<what>svaret|spørgsmålet|beskeden|opfordringen|det)\s(?:fra\s)?"
)
_AFTER_QUOTE = frozenset({", ", "” ", '" ', "» ", "? ", "! "})
_HAS_SUBJECT = re.compile(r"(?:\b(?:han|hun|man|vi|jeg)|(?<=\s)som)\s+(?:[^\W\d_]+\s+)?$|\bde\s+$", re.IGNORECASE)
_LIKEWISE = re.compile(
    r"(?:det|dette|heri|den)\s+(?P<same>samme\s+)?(?P<verb>gjorde|var|gør|er|gav|giver)\b", re.IGNORECASE
)
_MADE = any_of("undrede, forundrede, ærgrede, glædede, overraskede, skuffede, bekymrede, irriterede, forbavsede")
_MADE_WONDER = Rare(
    ("undrede", "ærgrede", "glædede", "overraskede", "skuffede", "bekymrede", "irriterede", "forbavsede"),
    re.compile(rf"(?P<it>\b(?:det|der)\s+)?\b(?P<verb>{_MADE})\b", re.IGNORECASE),
)
_THAT = re.compile(r"\s*(?:\([^()]{0,40}\))?,\s*(?:at|hv\w+)\b")
_AGREEING = re.compile(
    r"(?:u?enige?|samme\s+\w+|på\s+linje)\s+(?:heri\s+|hermed\s+|i\s+det(?:te)?\s+)?(?P<verb>var|havde|er|har)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\s+(?:\w+\s+)?u?enige?\b")
_TOO = re.compile(r"\s+(?:også|ligeledes|ikke|heller ikke)\s*[.!]?\s*$")
_TOO_BEFORE = re.compile(r"\s(?:også|ligeledes)\s+$")
_OWNED_RIGHT = re.compile(r"\s+(?:[\w.-]+\s+){1,4}?ret\b")
_JOINS = re.compile(
    r"tiltr[åæ]d\w+\s+(?:\w*mødet|stillingen|posten|som|pr\.|den\s+\d)", re.IGNORECASE
)  # arrives or begins
_TAKES_ON = re.compile(r"\s+(?:tage|undersøge|vende tilbage|følge op)\b")
_PERFECT = re.compile(rf"\s+(?:har|havde)\s+(?:{ADVERBS}\s+)*(?:\w+t\s+)?(?P<verb>[^\W\d_]+)")


def quoted(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Det bliver dyrt, bemærkede Bo Vang.": the name stands after what is said."""
    for verb in verbs.find(sentence):
        if not verb.past or verb.act.endswith("?") or sentence[max(0, verb.start - 2) : verb.start] not in _AFTER_QUOTE:
            continue
        turned = subjects.inverted(sentence, mentions, verb.end)
        if turned and not _decided(verb, turned, sentence) and not objects.apposed(sentence, mentions, verb):
            return turn_of("quote+name", turned, verb.act, verb.form)
    return None


def answer_from(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Det koster det samme, lød svaret fra Bo Vang."."""
    match = _ANSWER_FROM.search(sentence) if mentions else None
    by = next((one for one in mentions if match and one.start == match.end() and not one.genitive), None)
    return turn_of("quote+name", [by], "svar" if match and match["what"] == "svaret" else None, None) if by else None


def answered(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Det koster det samme, lød svaret.": whoever was asked says it, or somebody else than who asked."""
    if "svaret" not in sentence or not _ANSWERED.search(sentence):
        return None
    asked = (situation.addressee,) if situation.addressee else ()
    return Turn("answer+addressee" if asked else "answer", asked, "inferred" if asked else None, "svar")


def speech(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """A name with a verb of saying, before it ("Henrik Dam bemærkede") or after it ("Hertil svarede styrelsen")."""
    for verb in verbs.find(sentence):
        if subjects.turned_pronoun(sentence, mentions, verb.start, verb.end):
            return None  # the pronoun rule's
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
        if objects.has_subject(sentence, mentions, verb) or objects.apposed(sentence, mentions, verb):
            continue
        if _speaks(verb, turned, sentence, situation) and _turned(verb, turned[-1].end, sentence):
            return turn_of("verb+name", turned, verb.act, verb.form)
    return None


def likewise(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Det samme gjorde Bo Vang", "Det var Anna Berg enig i", "Det gav Anna Berg ham ret i"."""
    agreeing = _AGREEING.match(sentence)
    match = agreeing or _LIKEWISE.match(sentence)
    turned = subjects.inverted(sentence, mentions, match.end()) if match else ()
    if not match or not turned:
        return None
    gives = match["verb"].lower() in ("gav", "giver")
    too = _TOO.match(sentence, turned[-1].end) or _TOO_BEFORE.search(sentence, 0, turned[0].start)
    if agreeing or (situation.floor and not gives and too):
        return turn_of("verb+name", turned, "bemærkning", match["verb"].lower())  # "Det var Anna Berg også"
    if not (_OWNED_RIGHT if gives else _AGREED).match(sentence, turned[-1].end) and (gives or not match["same"]):
        return None
    return turn_of("verb+name", turned, "bemærkning", match["verb"].lower())


def made_wonder(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Det undrede Bo Vang, at …" is what Bo Vang says; "Afslaget undrede Bo Vang" nobody does."""
    match = _MADE_WONDER.search(sentence)
    turned = subjects.inverted(sentence, mentions, match.end()) if match else ()
    if match is None or not turned or sentence.startswith(" sig", turned[-1].end):
        return None
    if match["it"] and not match.start() and _THAT.match(sentence, turned[-1].end):
        return turn_of("verb+name", turned, "bemærkning", match["verb"].lower())
    return Turn("made-wonder", act="andet")


def _turned(verb: verbs.Verb, after: int, sentence: str) -> bool:
    """Whether a verb that stands before its subject, which ends at ``after``, means speech."""
    if words.UNNAMED.match(sentence) or (verb.start < 3 and not _reports(verb, after, sentence)):
        return False
    if objects.is_told(sentence, verb):
        return False
    return _said(sentence, after) if verb.form in ("ville", "kunne") else verbs.completes(verb, sentence, after)


def _reports(verb: verbs.Verb, after: int, sentence: str) -> bool:
    """Whether a verb that begins a sentence has its subject behind it: "Oplyste Bo Vang, at …".

    Minutes leave the subject out, too, and then who stands behind the verb is whom it's told: "Takkede Bo Vang for …".
    """
    return verb.form in _TOLD_TO_NOBODY and bool(_CLAUSE.match(sentence, after))


def _said(sentence: str, after: int) -> bool:
    """Whether the infinitive after a subject is a verb of saying, or takes a question on."""
    match = _INFINITIVE_AFTER.match(sentence, after)
    return bool(match and (verbs.is_infinitive(match["verb"]) or _TAKES_ON.match(sentence, match.start("verb") - 1)))


def _speaks(verb: verbs.Verb, subject: Sequence[Mention], sentence: str, situation: Situation) -> bool:
    """Whether this subject speaks by this verb: in the present tense only persons do, and not in case papers."""
    persons = all(one.kind == "person" for one in subject)
    if not verb.past and (situation.context in CASE_PAPERS or verb.form in _NEVER_PRESENT):
        return False
    if not verb.past and not persons and not bodies.speak_now(subject, verb.form, situation):
        return False
    if not verb.past and (deeds.TASK.match(sentence, verb.start) or deeds.is_later(verb.act, sentence, verb.end)):
        return False
    if len(subject) == 1 and not persons and bodies.is_told_of(subject[0].person, verb.form):
        return False
    if _JOINS.match(sentence, verb.start):
        return False
    return not _decided(verb, subject, sentence)


def _decided(verb: verbs.Verb, subject: Sequence[Mention], sentence: str) -> bool:
    """Whether a body decides by this verb."""
    return any(one.kind == "organisation" for one in subject) and bool(outcomes.DECIDES.match(sentence, verb.start))


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
    """ "Fra Pia Lund lød der ros", "Spørgsmål fra Pia Lund om hegnet"."""
    first = mentions[0] if mentions else None
    asked = _SAID_FROM.match(sentence) if first and not first.genitive else None
    if asked and first and first.start == asked.end() and _ABOUT.match(sentence, first.end):
        return None if outcomes.OUTCOME.match(sentence) else turn_of("from+name", [first], asked[1].lower(), None)
    if first and first.start == 4 and sentence[:4].lower() == "fra " and _SOUNDED.match(sentence, first.end):
        return turn_of("from+name", [first], "bemærkning", None)
    return None
