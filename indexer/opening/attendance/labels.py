"""Recognise the labels over attendance lists, or before them on their line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from indexer.opening.attendance.groups import GROUP
from indexer.opening.attendance.sentences import begins_with_name, only_names, told
from indexer.opening.labels import MARK, NUMBERED, field_of, without_marks
from indexer.people.names import is_organisation, is_person

# Role -> how the labels begin. The first that fits decides, so the longer and rarer come first.
LISTS = (
    ("ignored", r"fordeling|distribution|kopi|cc|til(?=\s*:)|(?:ud)?sendt til|referatet? sendes|valgt(?:e)?|på valg"),
    ("absent", r"(?:(?:der|følgende)\s+)?(?:(?:er|var|blev|forelå|foreligger|havde|har|kom)\s+)?"
               r"(?:(?:meldt|modtaget|indløbet|indkommet|indgået|givet|sendt|registreret)\s+)?afbud|"
               r"(?:følgende\s+(?:er|var)\s+)?(?:fraværende|forhindre(?:t|de)|undskyldt(?:e)?|bortrejst(?:e)?)|"
               r"fravær|forfald|udeblevet|udeblevne|"
               r"(?:følgende\s+(?:er|var)\s+)?(?:ikke|ej) (?:til ?stede(?:værende)?|mødt|fremmødt)"),
    ("minute-taker", r"referent(?:er)?|referat(?:et)?(?: er)?(?: skrevet)?(?: v(?:ed|/)| af|\s*:)|"
                     r"ref\.|ref(?=:)|refereret af|protokolfører|sekretær|pennefører|"
                     r"(?:mødeleder|ordstyrer|dirigent) og referent"),
    ("presenter", r"oplægsholdere?|indlægsholdere?|oplæg ved|gæsteoplæg"),
    ("other", r"(?:øvrige|andre|eksterne(?! medlemmer)|inviterede|desuden|endvidere|også)(?: til ?stede| deltagere?|"
              r" deltog| fremmødte| mødedeltagere)?|gæste?r?|observatør(?:er)?|tilforordnede?|tilhørere|faciliteret af|"
              r"(?:deltagere )?fra \w*(?:sekretariat|forvaltning|administration|ledelse|direktion)\w*|"
              r"administration(?:en)?|(?:skole|afdelings|daglig )?ledelsen?|sekretariat(?:et)?|sekretariatsbetjening"),
    ("member", r"\w+repræsentanter|deltagere?|deltagende|deltog|til ?stede(?:værende)?|tilstedeværelse|fremmødte?|"
               r"mødte?|mødedeltagere?|medlemmer|bestyrelsesmedlemmer|"
               r"udvalgsmedlemmer|(?:til stede )?fra bestyrelsen|mødeleder|ordstyrer|"
               r"dirigent|kasserer|deltager(?:liste|kreds)|"
               r"(?:bestyrelses|udvalgs|møde|næst)?formand|følgende (?:var|er|deltog)[\w ]*|nærværende|"
               r"bestyrelsen?|suppleant(?:er)?|stedfortrædere?|tilstede"),
)  # fmt: skip
ADMINISTRATION = (
    r"\w*(?:administration|forvaltning|sekretariat|kommune|region|ministeri|departement|(?<!be)styrelse)(?:en|et)?"
)
SERVES = re.compile(r"(?:.*\bfra\s+)?(?P<name>\w*(?:administration|forvaltning|sekretariat)(?:en|et)?)$", re.IGNORECASE)
LIST_LABELS = tuple((role, re.compile(rf"(?:{pattern})(?:(?<=/)|(?![\w-]))", re.IGNORECASE)) for role, pattern in LISTS)
OWN = re.compile(r"[a-zæøå]*bestyrelsen")  # the meeting's own body: "Fra afdelingsbestyrelsen:"
OF_WHOM = re.compile(rf"\s*fra\s+(?P<name>[A-ZÆØÅ].*|{ADMINISTRATION})$")  # "Til stede fra Datea"
FROM = re.compile(
    r"fra\s+(?P<who>[A-ZÆØÅ][^:.]{1,60}?)(?:\s+(?:deltog|deltager|deltok|mødte|var))?\s*"
    r"(?P<colon>:|(?<=deltog)|(?<=deltager))\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
ANOTHER = re.compile(
    rf"(?:(?<=[.;,)])\s+|\s{{3,}}|\t)(?=(?:{'|'.join(pattern for _, pattern in LISTS[1:])})\s*:)"
    r"|(?<=\w)\s+(?=(?-i:Afbud|Fraværende|Ikke til ?stede|Ikke mødt|Referent|Gæste?r?)\s*:)"  # after the last name
    rf"|(?P<behind_name>\s+)(?=(?-i:[A-ZÆØÅ]))(?=(?:{'|'.join(pattern for _, pattern in LISTS[1:])})\s*:)",
    re.IGNORECASE,
)
ENDS_IN_NAME = re.compile(r"(?:[:,]|\bog)\s+[A-ZÆØÅ][\w'-]*(?:\s+[A-ZÆØÅ][\w.'-]*)*$")
QUICK = re.compile(
    r"fordel|distrib|kopi|cc|send|valg|afbud|fravær|ikke|ej |forfald|udeble|refer|ref\.|ref:|protokol|sekret|penne|"
    r"mødeleder|"
    r"ordstyr|dirigent|oplæg|indlæg|øvrig|andre|ekstern|inviter|desuden|endvid|også|gæst|observ|tilforord|tilhør|facil|"
    r"repræsentant|ledelse|fra |administr|delt|til ?sted|frem|mødt|møded|medlem|formand|følgende|nærvær|bestyrelse|"
    r"supple|stedfor|mødte|deltog|undskyldt|orlov|framelding|bistand|pkt|til punkt|under |hele|samtlige|alle|"
    r"til mødet|til ?:|i mødet|forhindre|bortrejst|kasserer|skrev|som ref|til ?stede|for |undtag|bortset|på nær",
)  # what any label has in it, in small letters: a quick no for most lines
QUICK_REACH = 120  # characters
LONGEST = 2000  # characters of a line that may hold several labels
AWAY = re.compile(
    r"^\s*(?:ikke|ej)\b|(?:med )?afbud|fraværende|ikke til ?stede|meldt afbud|havde meldt afbud", re.IGNORECASE
)
DAY = (
    r"\d{1,2}[-./ ]\s?(?:\d{1,2}|[a-z]{3,9})[-./ ]\s?\d{2,4}\s*[-–:,]?\s*"  # before who wrote: "3. maj 2012: Referat …"
)
DATED = re.compile(rf"\s*{DAY}(?=Refer(?:at\s(?:af|ved|v/)|eret\saf))")
PEOPLE = re.compile(  # behind "Tilstedeværende": "medlemmer af Rådet", "observatører"
    r"\s+(?:\w*medlemmer|\w*repræsentanter|\w*ejere|\w*forældre|\w*haver[ne]?e|\w*deltagere|suppleanter|beboere|"
    r"(?P<guests>observatører|gæster|tilforordnede|tilhørere))(?:ne)?(?:\s+(?:af|fra|i|for)\s+(?:[\w-]+\s?){1,5})?$",
    re.IGNORECASE,
)
AFTER_STOP = re.compile(r"[.;]\s+\w+:")
PHRASE = re.compile(r"(?P<label>[^:\t;.]{2,70}?(?:\(\d+\))?)\s*(?::|\t)\s*(?P<rest>\S.*)$")
PHRASES = (
    ("absent", re.compile(r"afbud|fravær|forfald|undskyldt|orlov|framelding|\b(?:ikke|udeblev\w*)\b", re.IGNORECASE)),
    ("minute-taker", re.compile(r"\b(?:refer|protokol|pennefør)", re.IGNORECASE)),
    ("other", re.compile(r"bistand|gæst|betjen|endvidere|desuden|øvrige|punkt|pkt", re.IGNORECASE)),
    ("member", re.compile(r"mødte?\b|deltog|deltager|til ?stede|repræsentere|medlem|^(?:fra|for)\b", re.IGNORECASE)),
)
DASH = re.compile(r"(?:\t|\s+[–—-]\s+|\s{3,})(?=[^\W\d])")
LABEL_BEHIND = re.compile(r",\s+\w+(?:\s\w+)?\s*:|\.\s")
NOT_THERE = re.compile(
    r"\b(?:af|til|hos|om|på|emner?|mål|vision|fokus|sag|bilag|opgave\w*|ansvarlig\w*|tovholder\w*|valgt\w*|kopi|"
    r"aktion\w*|kontakt\w*|underskrift\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ListLabel:
    """A label over, or before, an attendance list."""

    role: str  # as in Attendant; "ignored" for lists of people who needn't have been there
    organisation: str | None  # "Til stede fra Datea:"
    rest: str  # what stands after it on its line
    numbered: bool  # it is an item's heading: the line belongs to the body
    title: str | None = None  # "Mødeleder:", "Formand:"
    sentence: bool = False  # no label but a whole sentence: "Bo Vang havde meldt afbud."


@lru_cache(maxsize=4096)
def list_label(text: str) -> ListLabel | None:
    """The label a line begins with, if it begins with one; prose that begins with the same word has none."""
    if not QUICK.search(text[:QUICK_REACH].lower()):
        return None
    text = DATED.sub("", text, count=1) if text[:1].isdigit() else text
    numbered = NUMBERED.match(text)
    stripped = MARK.sub("", numbered["title"] if numbered else text).strip()
    for role, pattern in LIST_LABELS:
        match = pattern.match(stripped)
        if match:
            found = _label(stripped, match, role, bool(numbered))
            if found or role == "ignored":
                return found
            break
    sent = FROM.match(stripped)
    if sent and is_organisation(sent["who"]) and (sent["colon"] or begins_with_name(sent["rest"])):
        role = "other" if SERVES.fullmatch(sent["who"]) else "member"
        whose = None if OWN.fullmatch(sent["who"]) else sent["who"]
        return ListLabel(role, whose, sent["rest"], bool(numbered))
    return _phrase(stripped, bool(numbered)) or (None if numbered else _sentence(stripped))


def _phrase(text: str, numbered: bool) -> ListLabel | None:
    """A label of several words with a word for being there in it: "Alle var mødt: …", "Administrativ bistand: …"."""
    match = PHRASE.match(text)
    if match is None or not begins_with_name(rest := without_marks(match["rest"])):
        return None
    for role, pattern in PHRASES:
        if pattern.search(match["label"]):
            return ListLabel(role, None, rest, numbered)
    return None


def _sentence(text: str) -> ListLabel | None:
    found = told(text)
    return ListLabel(found.role, None, found.names, numbered=False, sentence=True) if found else None


def _label(text: str, match: re.Match[str], role: str, numbered: bool) -> ListLabel | None:
    tail = text[match.end() :]
    if match[0].lower().startswith("referat") and not begins_with_name(tail):
        return None
    company = _serving(match[0])
    head, colon, rest = tail.partition(":")
    if match[0].endswith(":"):
        head, colon, rest = "", ":", tail
    if not colon and (parted := DASH.match(tail)):
        head, colon, rest = "", ":", tail[parted.end() :]
    if colon and len(head.split()) <= 6 and not begins_with_name(head):
        company = _from(head) or company
        away = AWAY.search(head) and not head.lstrip().startswith("/")  # "Deltagere/afbud:" is both
        guests = company and role == "member" and not match[0].lower().startswith("medlem")
        role = "other" if guests else "absent" if away else role
        return ListLabel(role, company, without_marks(rest), numbered, _title(match[0]))
    took_part = match[0].lower().endswith("deltog")
    bare = took_part or role in ("minute-taker", "absent") or _title(match[0])
    if bare and begins_with_name(tail) and (took_part or only_names(LABEL_BEHIND.split(tail)[0])):
        return ListLabel(role, None, tail.strip(), numbered, _title(match[0]))
    said = re.match(r"\s*(?:/\w+)?\s*(?:var|er|fra|ved|v/|af)\s*(?P<rest>[A-ZÆØÅ].*)$", tail)
    if said or re.search(r"(?:ved|v/|af)$", match[0]):
        return ListLabel(role, None, said["rest"] if said else tail.strip(), numbered, _title(match[0]))
    return _alone(text, match, role, numbered)


def _alone(text: str, match: re.Match[str], role: str, numbered: bool) -> ListLabel | None:
    """A label without a colon, with its list below."""
    tail = text[match.end() :]
    if of_whom := PEOPLE.match(tail):
        return ListLabel("other" if of_whom["guests"] and role == "member" else role, None, "", numbered)
    short = len(text.split()) <= 5 and not re.search(r"[.;]\s*$|\d", tail) and len(tail.split(",")) == 1
    alone = short and not re.search(r"\b(?:til|på|om|med|skal|har|blev|bliver|kan|vil|gennemgik)\b", tail)
    if AWAY.fullmatch(tail.strip()):
        return ListLabel("absent", None, "", numbered)
    if alone and (not tail.strip() or re.match(r"\s*(?:/|fra|i|for|og|af|uden|med|\w*medlemmer$)\b|\s*/", tail, re.I)):
        return ListLabel(role, _from(tail) or _serving(match[0]), "", numbered, _title(match[0]))
    return None


def _serving(label: str) -> str | None:
    """The administration that a label names: "Fra administrationen", "Sekretariatet"."""
    match = SERVES.fullmatch(label)
    return match["name"] if match else None


def group_label(text: str) -> ListLabel | None:
    """A list under a label that only the place tells to be one: "Arbejdsgivere: Anna Berg, Bo Vang"."""
    if ":" not in text and len(text.split(",")) > 2 and only_names(text) and begins_with_name(text):
        return ListLabel("member", None, text.strip(), numbered=False)  # the names alone, right in the opening
    match = GROUP.match(MARK.sub("", text))
    if match is None or NOT_THERE.search(match["label"]) or field_of(text) or is_person(match["label"]):
        return None
    rest = match.string[match.end() :]
    several = re.search(r",|;|\bog\b", rest) is not None
    first = re.split(r"\.\s+\w[\w ]*:", rest)[0]
    if not several or not (only_names(first.strip(" .")) and begins_with_name(first)):
        return None
    return ListLabel("member", None, text.strip(), numbered=False)


def _title(label: str) -> str | None:
    word = label.lower().strip(" :.")
    return word if word in ("mødeleder", "ordstyrer", "dirigent") or word.endswith("formand") else None


def _from(text: str) -> str | None:
    """The organisation of a label "… fra Datea"; a body of the meeting itself is none."""
    match = OF_WHOM.match(text.strip(" :"))
    name = match["name"].strip() if match else None
    return name if name and (is_organisation(name) or len(name.split()) <= 3) else None


def apart(text: str) -> list[str]:
    """A line with several labels on it, cut before each: "Mødeleder: Anna Berg. Referent: Bo Vang"."""
    several = ":" in text and len(text) < LONGEST and (text.count(":") > 1 or AFTER_STOP.search(text))
    if not several or not list_label(text):
        return [text]
    found = [m for m in ANOTHER.finditer(text) if not m["behind_name"] or ENDS_IN_NAME.search(text, 0, m.start())]
    starts, ends = [0, *(match.end() for match in found)], [*(match.start() for match in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]
