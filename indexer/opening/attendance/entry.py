"""Read what is printed about one person of an attendance list: organisation, title, role, remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from indexer.minutes import Attendant
from indexer.opening.attendance.item_ranges import items_attended
from indexer.people.names import are_initials, is_organisation
from indexer.people.occupations import is_occupation
from indexer.people.organisations import ABBREVIATIONS, abbreviates
from indexer.people.roles import is_title, role_of
from search.danish.lexicon import lexicon

DASH = re.compile(r"\s[-–—]\s")
APART = re.compile(r",|;|\s[-–—]\s")  # what a bracket says one after another
SHORT = re.compile(r"[A-ZÆØÅ][\wÆØÅæøå]{0,7}")  # of an organisation
BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
REASON = re.compile(r"\b(?:ferie|syg|sygdom|orlov|barsel|rejse|forhindret)\b", re.IGNORECASE)
TAG = re.compile(r"\d+|(?:den|lille|store|gamle|unge) ?\w*")  # "Bo (12)", "Bo (den lange)"
STOOD_IN = re.compile(
    r"\b(?:mødte?|møder|deltog|deltager)\b.*\b(?:stedfortræder|suppleant|vikar|afløser|i stedet)",
    re.IGNORECASE,
)
ROLE_IN_ENGLISH = re.compile(r"(?:\w+[ -])?(?:owner|master|lead|leader|manager|architect|chair)", re.IGNORECASE)
NO_ORGANISATION = re.compile(r":|\?|!|\bafbud\b|^[\W\d]*$", re.IGNORECASE)  # a label in it, or no name at all
NOTE = re.compile(
    r"\b(?:deltog|deltager|deltok|under|punkt|pkt|gik|kom|ankom|forlod|fra kl|til og med|indtil|stedfortræder|"
    r"afløser|vikar|i stedet for|via teams|online|virtuelt|på video|telefonisk|delvis)\b|\bkl\.?(?=\s?\d)",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\d+\.?\s?[a-zæøå]?|\w+(?:\s\w+)?\s\d+\s?\w?|(?:nr|lejl|st|hus)\.?\s?\d.*", re.IGNORECASE
)  # and a school class
MINUTE_TAKER = re.compile(
    r"\b(?:referent|referet|ref\.?|protokolfører|tager referat|sekretær og referent)(?![\w])", re.I
)
ABSENT = re.compile(
    r"\b(?:afbud|fraværende|forfald|(?:ikke|ej) (?:til ?stede|mødt)|udeblevet|"
    r"(?:deltog|deltager|mødte) ikke(?!.*\bp(?:un)?kt))\b",
    re.IGNORECASE,
)
GUEST = re.compile(r"\b(?:gæst|observatør|tilforordnet|tilhører)\b", re.IGNORECASE)
PRESENT_ONLY = re.compile(r"(?:^|; )deltager(?:;|$)", re.IGNORECASE)  # in a table that tells members from others
PLAIN = re.compile(r"medlem|deltager|afbud|oplægsholder|referent", re.IGNORECASE)
PRESENTER = re.compile(r"\b(?:oplægsholder|indlægsholder|oplæg)\b", re.IGNORECASE)
PARTY = re.compile(  # by its name, which may be made of ordinary words
    r"(?:det )?(?:socialdemokrat|radikale|konservative|enhedslisten|venstre|alternativet|moderaterne|danmarksdemokrat|"
    r"liberal alliance|nye borgerlige|kristendemokrat|[\w-]+ folkeparti|\w+listen\b).*",
    re.IGNORECASE,
)
KIN = re.compile(  # whose mother or father somebody is: "Anna (Viggos mor)", "Bo (far til Ida)"
    r"(?:[A-ZÆØÅ][\w-]*[s'’](?: (?:og|&) [A-ZÆØÅ][\w-]*[s'’])? )?(?:(?:mor|far){1,2}|forælder|forældre)"
    r"(?: til [A-ZÆØÅ].*)?"
)
PARTIES = frozenset("A B C D E F G I K M N O S V Z Ø Å SF DF EL LA RV KF NB DD ALT IA SIU".split())  # noqa: SIM905


@dataclass(slots=True)
class Entry:
    """One person of a list while it is being read."""

    name: str
    role: str
    organisation: list[str] = field(default_factory=list)
    initials: str | None = None
    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tag: str | None = None  # what tells two of one first name apart: the "12" of "Bo (12)"
    lent: str | None = None  # the body of a label between commas: "Bo Vang, KL: Anna Berg"; "" of one that is no body
    joined: bool = False  # by an "og" to the one before
    short: list[tuple[str, str]] = field(default_factory=list)  # organisation and its abbreviation, as printed


def tagged(name: str, tag: str) -> str:
    """A first name with what tells its bearer from another: "Bo (12)"."""
    return f"{name} ({tag})"


def tag_of(name: str) -> str:
    """What tells the bearer of a first name from another; "" where nothing does."""
    return name.partition(" (")[2].removesuffix(")")


def copied(entry: Entry, role: str) -> Entry:
    """An entry that can be changed without the other, in a role."""
    return Entry(
        entry.name, role, [*entry.organisation], entry.initials, [*entry.titles], [*entry.notes], entry.tag,
        entry.lent, entry.joined, [*entry.short],
    )  # fmt: skip


def take(entry: Entry, text: str, behind_stroke: bool = False) -> None:
    """What stands after a name: a note, a role, an organisation; behind a stroke the initials ("Anna Berg/AB")."""
    text = text.strip(" .,:-–")
    if behind_stroke and are_initials_of(entry, text):
        entry.initials = text
        return
    if not any(letter.isalpha() for letter in text):
        return
    before, stroke, role = text.rpartition("/")
    if stroke and _is_role(role) and is_organisation(before):  # "KL/formand"
        take(entry, before)
        text = role
    if ADDRESS.fullmatch(text) and not is_title(text):
        return
    several = DASH.split(text)
    if len(several) > 1 and any(NOTE.search(one) or _is_role(one) for one in several):  # "KL – referent"
        for one in several:
            take(entry, one)
        return
    if NOTE.search(text):
        entry.notes.append(text)
        before = NOTE.split(text)[0].strip(" .,:-–(")
        text = "" if entry.name.endswith(before) or not is_organisation(before) else before
    if text and entry.role == "absent" and _is_reason(text):
        entry.notes.append(text)
    elif text and _is_role(text):
        entry.titles.append(text)
        belongs = re.search(r"\b(?:i|for|hos|ved|fra)\s+(.+)$", text)
        if belongs and is_organisation(belongs[1]) and not entry.organisation:
            entry.organisation.append(belongs[1])
    elif text and text != entry.name and not NO_ORGANISATION.search(text):
        entry.organisation.append(text)


def _is_role(text: str) -> bool:
    """Whether what stands beside a name says what the person does, rather than for whom."""
    if (
        KIN.fullmatch(text)
        or MINUTE_TAKER.search(text)
        or GUEST.search(text)
        or PRESENTER.search(text)
        or PLAIN.fullmatch(text)
    ):
        return True
    if role_of(text) or is_title(text) or ROLE_IN_ENGLISH.fullmatch(text):
        return True
    return not is_organisation(text) and (text[0].islower() or is_occupation(text.split()[-1]))


def _is_reason(text: str) -> bool:
    """Whether what stands beside somebody absent says why: "på kursus", "Eksamen"."""
    if is_organisation(text) or PARTY.fullmatch(text) or is_title(text) or is_occupation(text.split()[-1]):
        return False
    return text[0].islower() or all(word.lower() in lexicon().lemmas(word.lower()) for word in text.split())


def take_bracket(entry: Entry, text: str, before: str, has_more: bool) -> None:
    """A bracket after a name or an organisation: initials, party, abbreviation, organisation, role, note."""
    if NOTE.search(text) or ABSENT.search(text) or REASON.search(text):
        entry.notes.append(text)
        for piece in map(str.strip, APART.split(text)):
            if is_title(piece) or GUEST.search(piece) or MINUTE_TAKER.search(piece):
                entry.titles.append(piece)
            elif piece != text and are_initials_of(entry, piece):
                entry.initials = piece
        return
    if " " not in entry.name and TAG.fullmatch(text):
        entry.tag = text
        return
    organisation = entry.organisation[-1] if entry.organisation else None
    own = are_initials_of(entry, text) and not abbreviates(text, organisation or "")  # "Anna Berg, Datea (AB)"
    if organisation and before.endswith(organisation) and SHORT.fullmatch(text) and not own:
        entry.short.append((organisation, text))
        return
    if are_initials(text, entry.name, beside=True) and not (
        text in PARTIES or (text in ABBREVIATIONS and not has_more)
    ):
        entry.initials = text
        return
    for piece in map(str.strip, APART.split(text)):
        if piece != text and are_initials_of(entry, piece):
            entry.initials = piece
        else:
            take(entry, piece)


def are_initials_of(entry: Entry, text: str) -> bool:
    """Whether what stands beside a name is that person's initials, and no party or body known by the letters."""
    return are_initials(text, entry.name, beside=True) and text not in PARTIES and text not in ABBREVIATIONS


def attendant(entry: Entry, items: tuple[str, ...]) -> Attendant:
    said = "; ".join((*entry.titles, *entry.notes))
    role = entry.role
    if MINUTE_TAKER.search(said):
        role = "minute-taker"
    elif ABSENT.search(said):
        role = "absent"
    elif PRESENTER.search(said):
        role = "presenter"
    elif GUEST.search(said) or PRESENT_ONLY.search(said):
        role = "other"
    titles = [title for title in entry.titles if not (GUEST.fullmatch(title) or PLAIN.fullmatch(title))]
    organisation = ", ".join(dict.fromkeys(entry.organisation)) or None
    aliases = (entry.initials,) if entry.initials else ()
    title = ", ".join(titles) or None
    return Attendant(entry.name, organisation, role, items_attended(said, items), aliases, title=title)
