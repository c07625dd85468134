"""Rules by which a label names who speaks: "Bo Vang: …", "Svar (Bo Vang): …", "Kommentarer: Bo: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.people import roles
from indexer.people.known import Mention
from indexer.people.names import is_organisation
from indexer.people.occupations import definite, is_occupation
from indexer.people.roster import Roster
from indexer.speech import outcomes, words
from indexer.speech.turn import Situation, Turn, turn_of
from indexer.text.patterns import any_of

LONGEST_LABEL = 110  # characters of "Navn, organisation (på vej ud af mødet):"

_ASIDE = re.compile(r"(?:\.(?=:))?\s*(?:\([^()]{0,60}\)|,\s*[^,:]{2,60})?\s*(?:\([^()]{0,60}\))?\s*:\s*")
_LABEL_JOINT = re.compile(r"\s*(?:/|\+|&|,|og|samt)\s*")
_ROLE_LABEL = re.compile(r"(?P<role>[^\W\d_]{4,25})\s*:\s*")
# No label but a list of times, days, votes, sums or telephone numbers: "Julie: 3. maj kl. 17", "Bo: 5 stemmer".
_DAYS = any_of("mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag, hverdage, ferie, uge \\d+")
_COUNTED = any_of(r"stemmer?, st\., kr\.?, timer?, point, procent, %, stk\.?, personer")
_FIGURES = re.compile(
    r"(?:\w+dag )?(?:den |d\. ?)?\d{1,2}[./]\s?(?:\d{1,2}\b|[a-z]{3,9}\b)"
    rf"|{_DAYS}\s*(?:[,.;/+&]|og\b|kl|$)"
    rf"|\d[\d .,]*\s*(?:{_COUNTED}(?!\w)\s*)?(?:[,;/]|\.\s*$|og\b|\(|$)"
    r"|(?:tlf|telefon|mobil|mail|e-mail|valgt|genvalgt|afbud|ikke)\b\.?\s*(?:[:,;.+\d]|$)|\S+@",
    re.IGNORECASE,
)
_NAMES_ONLY = re.compile(r"[A-ZÆØÅ][\w.-]*(?:[\s,]+[A-ZÆØÅ][\w.-]*){0,3}\s*")
_REPLY = re.compile(
    any_of("tak, ja, nej, jo, enig, godt, fint, ok, okay, korrekt, rigtigt, nemlig") + r"\W*", re.IGNORECASE
)
_TITLE = re.compile(r"(?P<title>[A-ZÆØÅ][\w-]{3,24})\s+(?P<bracket>\(?)")
_TITLED_END = {"": re.compile(r"\s*:\s+"), "(": re.compile(r"\)\s*:\s+")}
_SENTENCE_END = re.compile(r"[.?!…][)”\"’»]*\s*$")
LEAST_WORDS = 4  # of what an office says, where no full stop ends it
_FROM = re.compile(r"\s*(?:\(\s*(?:fra|ved|v/|af)?|fra|ved|v/|af)\s*")
_END = re.compile(r"[^():]{0,60}\)?\s*:")
_TOPIC = re.compile(r"[A-ZÆØÅ](?P<topic>[^.:?!()]{2,40}):\s+(?=[A-ZÆØÅ])")
# Topics under which people speak: below any other label a name is who is elected, to be called or on duty.
_OF_SAYING = re.compile(
    any_of(
        r"""
        \w*(?:pørgsmål|ommentar|emærkning|orslag|nput|ndlæg|eplik|røftelse|ebat|iskussion)(?:er|erne|en|et)?,
        \w*runde(?:n)?, \w*rdet (?:er )?frit
        """
    )
    + r"(?: (?:fra|til|om|vedr\.?|ved) [^:]*)?"
)


def label(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Formanden: Nej.", "ABE/CHM: Enige i, at …", "Pia Lund, KL: …"."""
    act = "spørgsmål" if sentence.rstrip().endswith("?") else "svar" if situation.floor else "bemærkning"
    if group := _group(sentence, mentions, 0):
        match = _ASIDE.match(sentence, group[-1].end)
        if match and match.end() <= LONGEST_LABEL:
            if _FIGURES.match(sentence, match.end()):
                return Turn("figures", act="andet")
            people = [one for one in group if one.kind == "person"]
            if not people and not _is_body(group[0]):
                return None
            return turn_of("name-label", people or group, act, None)
    if sentence.startswith("Fra "):  # "Fra formanden: …"
        shorter = [replace(one, start=one.start - 4, end=one.end - 4) for one in mentions if one.start >= 4]
        if not any(one.kind == "organisation" for one in shorter):
            return label(sentence[4:], shorter, situation)
    match = _ROLE_LABEL.match(sentence)
    if match and (any(one.start == match.end() for one in mentions) or _is_names(sentence[match.end() :])):
        return None  # "Formand: Pia Lund", "Referent: PL": a list of offices
    if match is not None:
        held = situation.roster.offices.holder(match["role"]) is not None
        said = _is_said(sentence, match.end()) if match.end() < len(sentence) else held
        return by_office(match["role"], act, situation.roster) if said else None
    return _titled(sentence, mentions, act)


def _titled(sentence: str, mentions: Sequence[Mention], act: str) -> Turn | None:
    """ "Formand Bo Vang: …", "Kasserer (Bo Vang): …"."""
    title = _TITLE.match(sentence) if mentions and mentions[0].kind == "person" else None
    if title is None or mentions[0].start != title.end() or not is_occupation(title["title"]):
        return None
    end = _TITLED_END[title["bracket"]].match(sentence, mentions[0].end)
    return turn_of("name-label", mentions[:1], act, None) if end and _is_said(sentence, end.end()) else None


def _is_said(sentence: str, start: int) -> bool:
    """Whether what stands behind the label of an office is said, and not an address, a number, an election."""
    text = sentence[start:]
    if _FIGURES.match(text) or words.ELECTED.search(text) or _ROLE_LABEL.match(text):
        return False
    return bool(_SENTENCE_END.search(text)) or (len(text.split()) >= LEAST_WORDS and text[-1].isalpha())


def by_office(word: str, act: str, roster: Roster) -> Turn | None:
    """The turn of whoever holds an office, else of the office itself: "Formand" speaks as "Formanden"."""
    role = roles.role_of(word)
    known = roster.offices.speaking_as(definite(role)) if role else None
    return Turn("role-label", (known.name,), "inferred", act) if known else None


def with_stop(label: str, mentions: Sequence[Mention], roster: Roster) -> Turn | None:
    """ "Pelle. Nævner at …": the same with a full stop, in a document that sets such labels."""
    if mentions and mentions[0].start == 0 and mentions[0].end == len(label):
        return turn_of("name-label", mentions[:1], "bemærkning", None)
    return by_office(label, "bemærkning", roster)


def _is_names(text: str) -> bool:
    """Whether a text is a few capital words, and no short answer: "Pia Lund", "PL"."""
    return _NAMES_ONLY.fullmatch(text) is not None and not _REPLY.fullmatch(text)


def _group(sentence: str, mentions: Sequence[Mention], at: int) -> list[Mention]:
    """Those named from ``at`` on, joined by "og", strokes and the like."""
    group: list[Mention] = []
    for one in mentions:
        joined = _LABEL_JOINT.fullmatch(sentence[group[-1].end : one.start]) if group else one.start == at
        if one.genitive or (group and not joined):
            break
        if joined:
            group.append(one)
    return group


def _is_body(one: Mention) -> bool:
    """Whether a label can be a body that speaks, and isn't just a place somebody comes from ("Solsikken: …")."""
    return one.kind != "organisation" or is_organisation(one.person) or outcomes.BODY.match(one.person) is not None


def answering(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Svar (Bo Vang): …", "Spørgsmål fra Bo Vang: …": what is said, with whoever says it."""
    match = words.SAID_LABEL.match(sentence) if mentions and ":" in sentence[:LONGEST_LABEL] else None
    start = _FROM.match(sentence, match.end()) if match else None
    group = _group(sentence, mentions, start.end()) if start else []
    if match is None or not group or not _END.match(sentence, group[-1].end):
        return None
    people = [one for one in group if one.kind == "person"]
    return turn_of("name-label", people or group, words.act_of_label(match[0]), None)


def behind_topic(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Kommentarer: Bo Vang: Huset er koldt.": the label of what people say, then one of a name."""
    if not mentions or mentions[0].start < 4 or sentence.count(":", 0, LONGEST_LABEL) < 2:
        return None
    match = _TOPIC.match(sentence)
    if match is None or mentions[0].start != match.end():
        return None
    moved = [replace(one, start=one.start - match.end(), end=one.end - match.end()) for one in mentions]
    found = label(sentence[match.end() :], moved, situation)
    return found if found is None or _OF_SAYING.fullmatch(match["topic"]) else Turn("topic-label", act="andet")
