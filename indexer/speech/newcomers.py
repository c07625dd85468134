"""Rules for a sentence whose subject is somebody else than who has the floor: it ends what was said before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.people.known import Mention
from indexer.people.names import key
from indexer.people.occupations import is_occupation
from indexer.people.roles import ROLES
from indexer.speech import deeds, subjects, verbs
from indexer.speech.turn import Situation, Turn, turn_of
from indexer.speech.verb_forms import ADVERBS

_WITHIN = r"(?:[^,.]|\.(?=\s?[\da-zæøå]|,)){1,80}"  # "Engvej 4, 2. tv.", "nr. 22"
_ASIDE = rf"(?:\s*\([^()]{{0,60}}\)|(?:,{_WITHIN}){{1,2}}?,)?\s+"
_TO_THE_VERB = re.compile(rf"{_ASIDE}(?=[a-zæøå])")
_ADVERB_TO_THE_VERB = re.compile(rf"{_ASIDE}{ADVERBS}\s+(?=[a-zæøå])")
_PARTED_TO_THE_VERB = re.compile(rf"(?:,{_WITHIN}){{2}},\s+(?=[a-zæøå])")
# "Ruth Salling, Søstien 9, ønskede …": whose address is printed is at the meeting.
_AT_HOME = re.compile(
    r"(?:,\s*|\s*\()(?:(?:hus|have|lod|lejlighed|parcel|stand|bås|matr\.)?\s*(?:nr\.?\s*)?\d|(?:[A-ZÆØÅ][\w.-]*\s+){1,3}\d)"
)
# "Udvalgets formand", "Skolens nye leder", "Bos kone", with a verb behind.
_OF_A_BODY = re.compile(r"(?P<of>[A-ZÆØÅ][a-zæøå-]+s)\s+(?:[a-zæøå]+e\s+)??(?P<word>[a-zæøå-]{4,30})\s+(?=[a-zæøå])")
_OWN = re.compile(
    r"\w*(?:udvalgets|rådets|bestyrelsens|foreningens|klubbens|nævnets|gruppens|selskabets|forbundets|lavets)$", re.I
)
_TURNED = re.compile(r"(?:Det|Dette)\s+(?P<verb>vidste|kunne|havde|ville|så|forstod|huskede|troede|kendte)\s+")
_SURNAME = re.compile(
    r"(?:(?P<initial>[A-ZÆØÅ])\.\s?)?(?P<name>[A-ZÆØÅ][a-zæøåéü]+(?:-[A-ZÆØÅ][a-zæøåéü]+)?)\s+(?=[a-zæøå])"
)
_AND_ROLE = re.compile(r"(?:og|samt)\s+(?P<role>[a-zæøå]{4,30})\s+(?=[a-zæøå])")
_ROLE = re.compile(r"(?P<word>[A-ZÆØÅ][a-zæøå]{3,30})\s+(?=[a-zæøå])")
_OFFICE = re.compile(
    r"(?:Den\s+(?P<adjective>[a-zæøå-]{4,30}e)|(?:Den\s+)?(?P<word>[A-ZÆØÅa-zæøå][a-zæøå-]{3,30}(?:en|et|n)))\s+(?=[a-zæøå])"
)


def newcomer(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Bo havde hørt noget andet": a participant with a verb in the past tense that the lists don't have.

    In minutes this is most often something said, and the certainty tells that it's unsure; by a deed nobody speaks.
    Somebody in full who isn't known to take part only ends what was said before.
    """
    group = subjects.opening(sentence, mentions)
    names = {one.person for one in group}
    if not group or (names & set(situation.floor) and not situation.opens):
        return None
    at = _verb_after(sentence, group[-1].end)
    if at is None:
        return None
    if not _take_part(group, situation) and not _AT_HOME.match(sentence, group[-1].end):
        return Turn("stranger", act="andet") if situation.floor and all(map(_in_full, group)) else None
    if sentence.startswith("har", at) and not (situation.opens and deeds.REPORT.match(sentence, at)):
        return Turn("deed", act="andet")
    if deeds.DEED.match(sentence, at):
        return Turn("deed", act="andet")
    verb = re.compile(r"\w+").match(sentence, at)
    return replace(turn_of("name+act", group, "bemærkning", verb[0] if verb else None), certainty="uncertain")


def _verb_after(sentence: str, after: int) -> int | None:
    """Where the verb of a subject stands that ends at ``after``: in the past tense, or "har modtaget …"."""
    for gap in (_TO_THE_VERB, _ADVERB_TO_THE_VERB, _PARTED_TO_THE_VERB):
        match = gap.match(sentence, after)
        if match and (deeds.PAST.match(sentence, match.end()) or deeds.HAS_DONE.match(sentence, match.end())):
            return match.end()
    return None


def _take_part(group: Sequence[Mention], situation: Situation) -> bool:
    """Whether all of them are known to be at the meeting: on the list and not absent, or heard before."""
    for one in group:
        known = situation.roster.find(one.person) if one.kind == "person" else None
        if known is None or (known.role in ("mentioned", "absent") and one.person not in situation.heard):
            return False
    return True


def _in_full(one: Mention) -> bool:
    """Whether somebody stands with more than a first name."""
    return one.kind == "person" and one.form in ("full", "misspelt", "re-ordered", "short") and " " in one.person


def official_task(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Forvaltningen vender tilbage med et notat": what officials are to do isn't said by who has the floor."""
    return Turn("task", act="opfølgning") if deeds.OFFICIAL_TASK.match(sentence) else None


def surname(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Toft gjorde gældende, at …": a surname that one person alone bears, with a verb of saying."""
    match = _SURNAME.match(sentence) if not mentions or mentions[0].start else None
    if match is None:
        return None
    own = key(match["name"])
    bearers = [one for one in situation.roster.by_key.get(own, ()) if one.listed and one.name_keys()[-1] == own]
    if match["initial"]:
        bearers = [one for one in bearers if one.name.startswith(match["initial"])]
    if len(bearers) != 1 or situation.roster.bearers(own):
        return None
    return _says("surname+verb", bearers[0].name, sentence, match.end())


def titled(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Pædagogen gennemgik planen", "Den sagkyndige svarede": a word for a person, in the definite form.

    The speaker is the one person on the list whose title is that word or else ends so ("Præsten" of a sognepræst);
    where that is nobody, or several, nobody is named, and it isn't who had the floor either.
    """
    match = _OFFICE.match(sentence) if not mentions or mentions[0].start else None
    if match is None:
        return _untitled(sentence, mentions, situation)
    word = (match["adjective"] or match["word"]).lower()
    holder = situation.roster.offices.titled(word)
    if holder is not None:
        return _says("role+verb", holder.name, sentence, match.end())
    verb = next((one for one in verbs.find(sentence) if one.start == match.end()), None)
    if verb is None or not verb.past or not verbs.completes(verb, sentence, verb.end):
        return None
    person = is_occupation(word) if match["word"] else not verb.act.endswith("?")
    return Turn("stranger", act=verb.act.rstrip("?")) if person else None


def _untitled(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Revisor havde ingen bemærkninger": a role without an article; who holds it, else nobody."""
    match = _ROLE.match(sentence) if not mentions or mentions[0].start else None
    role = match["word"].lower() if match else ""
    if match is None or role not in ROLES:
        return None
    if other := _AND_ROLE.match(sentence, match.end()):
        return _two_in_office(role, other, sentence, situation)
    says = _says("role+verb", situation.roster.offices.holder(role) or role, sentence, match.end())
    return says if says is None or situation.roster.offices.holder(role) else Turn("stranger", act=says.act)


def _two_in_office(role: str, other: re.Match[str], sentence: str, situation: Situation) -> Turn | None:
    """ "Formand og kasserer orienterede": both, where both are known; nobody else in any case."""
    both = [situation.roster.offices.holder(one) for one in (role, other["role"].lower())]
    says = _says("role+verb", both[0] or role, sentence, other.end())
    if says is None:
        return None
    names = tuple(dict.fromkeys(name for name in both if name))
    return replace(says, speakers=names) if all(both) else Turn("stranger", act=says.act)


def of_body(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Udvalgets formand oplyste, at …": who holds the office in the body that meets; else somebody not named."""
    match = _OF_A_BODY.match(sentence)
    if match is None:
        return None
    verb = next((one for one in verbs.find(sentence) if match.end() <= one.start <= match.end() + 12), None)
    named = any(one.start < verb.start and not one.genitive for one in mentions) if verb else True
    if verb is None or named or not verb.past or not verbs.completes(verb, sentence, verb.end):
        return None
    role = match["word"].lower()
    if role not in ROLES and not is_occupation(role) and not (mentions and mentions[0].start == 0):
        return None
    holder = situation.roster.offices.holder(role) if _OWN.match(match["of"]) else None
    act = verb.act.rstrip("?")
    return Turn("role+verb", (holder,), "inferred", act, verb.form) if holder else Turn("stranger", act=act)


def turned(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Det vidste Bo Vang ikke", "Det kunne Bo godt se"."""
    match = _TURNED.match(sentence)
    group = subjects.inverted(sentence, mentions, match.end() - 1) if match else ()
    if match is None or not group or not _take_part(group, situation):
        return None
    return replace(turn_of("name+act", group, "bemærkning", match["verb"]), certainty="uncertain")


def _says(rule: str, name: str, sentence: str, at: int) -> Turn | None:
    """The turn of whoever says by the verb at ``at``, if it is one."""
    verb = next((one for one in verbs.find(sentence) if at <= one.start <= at + 24), None)
    if verb is None or not verb.past or "," in sentence[at : verb.start]:
        return None  # "Formand for udvalget, Bo Vang, oplyste …"
    if not verbs.completes(verb, sentence, verb.end):
        return None
    return Turn(rule, (name,), "inferred", verb.act.rstrip("?"), verb.form)
