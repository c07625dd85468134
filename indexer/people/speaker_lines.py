"""Read a line that is nothing but the name of somebody with office and party, or an office: "Bo Vang, ordfører, V"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from indexer.people import names, roles
from indexer.people.occupations import is_occupation, untitled

LONGEST = 120  # characters of such a line
_MOST_WORDS = 9  # of an office or a party

_BEFORE = r"(?:[Kk]l\. ?\d\d?[.:]\d\d)?\s*(?:\([^()]{1,60}\)\.?\s*)?"  # the time of day, "(Kort bemærkning)"
_LINE = re.compile(
    rf"{_BEFORE}(?P<name>[^\W\d_][^,():;!?]{{2,60}}?)\.?"
    r"(?P<tail>(?:\s*\([^()]{1,60}\)|\s*,\s*[^,():;!?]{1,70}?|\s+[–—-]\s+[^,():;!?]{1,70}?){0,3})\s*[.:]?"
)
_ROLE = re.compile(rf"{_BEFORE}(?P<who>(?:[A-ZÆØÅ][a-zæøå]+\s+)?(?P<role>[^\W\d_]{{5,30}}))\s*[.:]?")
_PARTS = re.compile(r"\s*[(),]\s*|\s+[–—-]\s+")
_PARTY = re.compile(
    r"[A-ZÆØÅ\d][\w.'’&/-]*(?:\s+(?:[A-ZÆØÅ&][\w.'’/-]*|og|for|af|i|på|de|den|det|folkeparti|parti|liste|[–-]))*"
)
_ON_BEHALF = re.compile(
    r"(?:for|fra|på vegne af|afdeling|kreds|region|klub|distrikt)\s+(?:de[nt]?\s+)?(?-i:[A-ZÆØÅ\d]).*"
    r"|løsgænger|uden for .{3,30}|kort bemærkning|(?:anden|andet|2\.|tredje|3\.) (?:runde|indlæg)|replik|svar",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:er|var|har|havde|blev|bliver|vil|kan|skal|bød|gav|fik|kom|tog|så|gik|\w{2,}(?:ede|te))\b")


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a line names: a person with what stands beside the name, else an office."""

    name: str | None
    office: str | None  # as printed: "Mødeleder"
    party: str | None = None
    described: bool = False  # an office or a party stands behind the name

    @property
    def sure(self) -> bool:
        """Whether it is no place or firm, whatever stands around the line."""
        return self.name is None or (self.described and names.is_given(self.name.split()[0]))


@lru_cache(maxsize=8192)
def read(text: str) -> Named | None:
    """Whom a line names, if it says nothing else; it may end in a full stop or a colon."""
    if not 4 <= len(text) <= LONGEST:
        return None
    role = _ROLE.fullmatch(text)
    if role and (roles.acts(role["role"]) or roles.role_of(role["role"])):
        return Named(None, role["who"])
    match = _LINE.fullmatch(text)
    if match is None:
        return None
    printed = match["name"].strip()
    name, office = untitled(printed)
    parts = [part for part in _PARTS.split(match["tail"]) if part]
    if len(parts) == 1 and roles.acts(printed) and names.is_person(parts[0]):
        return Named(parts[0], printed, None, True)  # "Formanden (Ole Kvist):"
    if not names.is_person(name) or not all(map(_describes, parts)):
        return None
    party = next((part for part in reversed(parts) if len(part) > 2 and _is_party(part)), None)
    return Named(name, office, party, bool(parts))


def _describes(part: str) -> bool:
    """Whether a part behind a name can be an office or a party."""
    words = part.split()
    if len(words) > _MOST_WORDS or _FINITE.search(part):
        return False
    named = _PARTY.fullmatch(part) or _ON_BEHALF.fullmatch(part) or names.is_organisation(part)
    return bool(named) or is_occupation(words[0]) or roles.is_title(part)


def _is_party(part: str) -> bool:
    return _PARTY.fullmatch(part) is not None and not is_occupation(part.split()[0])
