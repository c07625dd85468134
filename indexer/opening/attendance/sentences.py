"""Recognise whole sentences that tell who was there, who stayed away, and who took the minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.people.names import CAPITALISED, is_given, is_person
from indexer.people.occupations import untitled
from indexer.text.patterns import Rare

ADVERBS = r"(?:(?:endvidere|desuden|også|tillige|ligeledes|derudover|herudover|følgende|bl\.?\s?a\.)\s*:?\s+)*"
FOUND = r"(?P<who>(?:[a-zæøå.-]+\s+){0,3}[A-ZÆØÅ].*)$"
VERB_FIRST = re.compile(
    r"^(?P<said>(?:(?:alle|samtlige|hele|følgende|i|på|til|under|ved|fra|der|desuden|endvidere|herudover|derudover|også|som|"
    r"bestyrelsen|udvalget|rådet|styregruppen|afbud|mødte?|ikke|til\s?stede|fremmødte?|deltagere|referatet|protokollen)\b"
    r"[^:.;!?]{0,80}?(?:(?:\s|^)(?:pkt|nr)\.[^:.;!?]{0,40}?)?)?"
    r"\b(?:deltog|deltager|mødte|fungerede|førtes\s+af|ført\s+af|refereret\s+af|repræsenteret\s+ved|"
    r"(?:var|er|blev)\s+(?:[a-zæø]+\s+){0,2}?(?:mødt|til\s?stede|fremmødt|modtaget\s+fra|fra)|"
    r"(?:til\s?stede|mødt|fraværende|fremmødt)\s+(?:var|er))"
    rf"\s+{ADVERBS}){FOUND}",
    re.IGNORECASE,
)
HAS_FIGURE = re.compile(r"\d")
ALL_BUT = Rare(
    ("undtag", "bortset", "nær"),
    re.compile(
        r"^(?:alle|samtlige|hele|bestyrelsen|udvalget|rådet|styregruppen|medlemmerne)\b[^.:;!?]{0,80}?,?\s"
        rf"(?:med\s+undtagelse\s+af|undtagen|undtaget|bortset\s+fra|på\s+nær)\s+{FOUND}",
        re.IGNORECASE,
    ),
)
THERE = re.compile(r"\b(?:mødt|mødte?|deltog|deltager|til\s?stede|fremmødt)\b", re.IGNORECASE)
CLAUSE = re.compile(r",\s+(?:som|der|hvilke|idet|da|begge)\b.*$")
HEAD_COUNT = re.compile(  # "43 medlemmer samt fra bestyrelsen Anna Berg"
    r"^(?P<said>(?:til\s?stede|mødt|fremmødt|der)\s+(?:var|er|deltog|mødte)\s+\d+\s+[a-zæøå]+"
    r"(?:\s+[a-zæøå]+){0,2},?\s+(?:samt|og|heriblandt|herunder|foruden|heraf)\s+)(?:fra\s+)?" + FOUND,
    re.IGNORECASE,
)
NAMES_FIRST = re.compile(
    r"^(?P<who>[A-ZÆØÅ][^:!?]{2,300}?)\s+(?P<said>(?:havde|har)\s+(?:meldt|sendt|givet)\s+(?:afbud|forfald)|meldte\s+afbud|"
    r"(?:var|er)\s+(?:inviteret|indbudt|tilkaldt|fraværende|forhindret|ikke\s+til\s?stede|syge?|udeblevet|til\s?stede|mødt|fremmødt|referent|"
    r"mødeleder|ordstyrer)|(?:deltog|mødte)\s+ikke|deltog\s+(?:i\s+mødet|under|i\s+p|ved\s+p|til\s+p|som\s+gæst)|"
    r"(?:førte|skrev|tog)\s+(?:protokol\w*|referat\w*))\b(?P<tail>.*)$"
)
ABSENT = re.compile(r"\b(?:ikke|afbud|forfald|fraværende|forhindret|syge?|udeblevet)\b", re.IGNORECASE)
WRITES = re.compile(r"referent|protokol|refer|skrev", re.IGNORECASE)
BESIDES = re.compile(
    r"endvidere|desuden|også|tillige|herudover|derudover|punkt|pkt|administration|forvaltning|sekretariat|direktion|"
    r"behandling|gæst|inviteret|indbudt|tilkaldt",
    re.IGNORECASE,
)
OF_BODY = re.compile(
    r"^(?:bestyrelsen|udvalget|rådet|administrationen|forvaltningen|sekretariatet)\s*:?\s+", re.IGNORECASE
)
PIECE = re.compile(r"\s*(?:,|;|\bog\b|\bsamt\b)\s*")
ASIDE = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a sentence tells of, as the text of a list, and in what role they were there."""

    role: str  # as in Attendant
    names: str


def told(text: str) -> Told | None:
    """What a sentence tells of the attendance; None of any other sentence."""
    if names := NAMES_FIRST.match(text):
        who, said, tail = names["who"], names["said"], names["tail"]
        if only_names(who) and not re.search(r",\s*[A-ZÆØÅ]|\(", tail):
            remark = f" ({said}{tail.strip(' .')})" if BESIDES.search(said + tail) else ""
            return Told(_role(said, bool(BESIDES.search(said + tail))), f"{who}{remark}")
    if (but := ALL_BUT.search(text)) and THERE.search(text, 0, but.start("who")) and begins_with_name(but["who"]):
        return Told("absent", CLAUSE.sub("", but["who"]).rstrip(" ."))
    turned = (HEAD_COUNT.match(text) if HAS_FIGURE.search(text) else None) or VERB_FIRST.match(text)
    if turned is None or not begins_with_name(OF_BODY.sub("", turned["who"])):
        return None
    items = re.search(r"(?:pkt|punkt)\w*\.?\s*\d[\d, og-]*", turned["said"], re.IGNORECASE)
    named = OF_BODY.sub("", turned["who"])
    who = f"{named.rstrip(' .')} (under {items[0].strip()})" if items else named
    return Told(_role(turned["said"], bool(BESIDES.search(turned["said"]))), who)


def _role(said: str, besides: bool) -> str:
    if WRITES.search(said):
        return "minute-taker"
    return "absent" if ABSENT.search(said) else "other" if besides else "member"


def only_names(text: str) -> bool:
    """Whether a text lists names and nothing else, but for titles and what stands in brackets."""
    pieces = [piece for piece in PIECE.split(ASIDE.sub("", text)) if piece.strip(" .")]
    named = [untitled(piece.strip())[0] for piece in pieces]
    return bool(named) and all(is_person(name) or is_given(name) for name in named)


def begins_with_name(text: str) -> bool:
    """Whether a full name, a common given name, or a title with a name, comes first."""
    first = re.split(r"[,;(:\t]|\s(?:og|samt|fra)\s|\.(?:\s|$)", text.strip(), maxsplit=1)[0]
    words = first.split()
    for length in range(min(len(words), 8), 0, -1):
        name = untitled(" ".join(words[:length]))[0]
        if is_given(name.split()[0]) or (length == len(words) and is_person(name)):
            return bool(re.match(CAPITALISED, name))
    return False
