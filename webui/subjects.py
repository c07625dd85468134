"""What an agenda item is about: the telling words of its title, subject by subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from search.danish.analysis import Term, Token, analyze
from search.danish.keys import key
from search.danish.wordlists import listed
from search.executor import Knowledge
from search.facets import MONTHS
from search.glossary import glossary
from search.small_words import is_small

ACRONYM_FIRST = re.compile(r"([A-ZÆØÅ]{2,}\d*)-\w")
APART = re.compile(r"[:;–]")  # "Fælles Medicinkort: opfølgning på piloten" names its subject before the colon
COMMA = re.compile(r",\s+(?!der\b|som\b|hvor|hvis\b|at\b)")  # of a list, not before a clause
LISTED = re.compile(rf"{COMMA.pattern}|\s+og\s+")
LONGEST = 4  # words of what an acronym stands for
# Words that say how a subject is treated, or that it is a meeting, not what the subject is.
FRAME = listed(
    "status orientering godkendelse drøftelse temadrøftelse tema opfølgning opsamling oplæg præsentation gennemgang "
    "fremlæggelse referat referater dagsorden dagsordenen møde mødet møder mødeplan mødedatoer bestyrelsesmøde "
    "bestyrelsesmøder næste sidste seneste siden sidst eventuelt evt velkomst meddelelser beslutning indstilling "
    "afstemning bemærkninger bemærkning valg dirigent referent punkt lukket fælles samlet samlede ny nyt nye første "
    "fortsat indledning projekt projektet projekter plan program programstatus handlingsplan årsrapport rapport "
    "forretningsorden side fra til fremmod frem rådet rådets udvalget udvalgets bestyrelsen bestyrelsens henvendelse "
    "høring analyse udbredelse implementering arbejde arbejdet rammer ramme spor tre to del formalia formand beretning "
    "årsberetning forelæggelse planlægning planlægge forberede gå stå mail ordstyrer underskrift protokol "
) | {*MONTHS}
# Words that nearly every subject of the field has: they never make two items alike, only more alike.
EVERYWHERE = listed(
    "borger kommune region patient digital digitalisering data it system løsning område sundhed sundhedsområde "
    "sundhedsvæsen praksis brug hjælp år dag egen tværs offentlig fællesoffentlig lokal regional national strategi "
    "udmøntning middel midler medarbejder virksomhed forening medlem elev skole ældre barn børn ung bolig by land "
    "forslag indkommen indkomme forløben forløbe aflæggelse påtegning kontakt generel"
)
# Compounds that every board has of its own, so that they say little of another's.
AT_HOME = listed(
    "hjemmeside regnskab årsregnskab kontingent generalforsamling vedtægt vedtægtsændring bestyrelsesvalg årsmøde "
    "medlemskab økonomistatus budgetopfølgning kvartalsrapport virksomhedsplan tidsplan arbejdsplan mødekalender "
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A word of a title: what it goes by (its basic forms), and how much it tells; 0.0 for words met everywhere."""

    names: frozenset[str]
    weight: float
    own: bool  # a name, an acronym or a compound, which means the same in any board
    sought: frozenset[str] = frozenset()  # further words that titles about it may have, where it is an acronym


Subject = tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two subjects have in common."""

    share: float  # weight of the common words, as a share of the lighter subject's; 0-1
    common: tuple[Telling, ...]


class Subjects:
    """Reads titles as one snapshot of an index knows its words."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._passages = 1 + sum(value.count for value in knowledge.values("meeting"))
        # That a body says something doesn't make it the subject: "Patientrådets bemærkninger".
        bodies = (_tokens(value.label)[:1] for value in knowledge.values("organisation"))
        self._bodies = frozenset(term.text for first in bodies for token in first for term in token.terms)
        self._read: dict[str, tuple[Subject, ...]] = {}

    def of(self, title: str) -> tuple[Subject, ...]:
        """The subjects a title names: all of it, and each that a colon or a list sets apart."""
        if title not in self._read:
            pieces = APART.split(title)
            listed_in = [part for piece in pieces if COMMA.search(piece) for part in LISTED.split(piece)]
            found = [self._subject(part) for part in dict.fromkeys((title, *pieces, *listed_in))]
            self._read[title] = tuple(dict.fromkeys(one for one in found if weight(one)))
        return self._read[title]

    def _subject(self, part: str) -> Subject:
        tokens = _tokens(part)
        words = [part[token.start : token.end] for token in tokens]
        found: list[Telling] = []
        at = 0
        while at < len(tokens):
            end, short = self._long_form(words, at)
            told = [word for word in map(self._telling, words[at:end], tokens[at:end]) if word]
            found += [_joined(told, short)] if short and told else told
            at = end
        return tuple(dict.fromkeys(word for word in found if self._bodies.isdisjoint(word.names)))

    def _telling(self, word: str, token: Token) -> Telling | None:
        """None where the word tells nothing of the subject."""
        acronym = ACRONYM_FIRST.match(word)  # a FHIR server and a FHIR pilot are both about FHIR
        names = {key(acronym[1])} if acronym else {t.text for t in token.terms if _is_name(t)}
        small = is_small(word) or word.lower() in FRAME or not FRAME.isdisjoint(names)
        if len(word) < 2 or word.isdecimal() or (small and not word.isupper()):
            return None
        own = any(letter.isupper() for letter in word[1:]) or any(term.step == "compound" for term in token.terms)
        own = own and AT_HOME.isdisjoint(names)
        return Telling(frozenset(names), self._weight({*names, word.lower()}), own, self._sought(word))

    def _sought(self, word: str) -> frozenset[str]:
        """The longest word of each long form."""
        longest = (max(one.long.split(), key=len) for one in glossary(self._knowledge).long_forms(word))
        return frozenset(
            term.text for one in longest for token in _tokens(one) for term in token.terms if _is_name(term)
        )

    def _long_form(self, words: Sequence[str], at: int) -> tuple[int, str]:
        """Where the words from ``at`` on that an acronym stands for end, and the acronym: "kunstig intelligens"."""
        for end in range(min(at + LONGEST, len(words)), at + 1, -1):
            if definition := glossary(self._knowledge).short_form(words[at:end]):
                return end, key(definition.short)
        return at + 1, ""

    def _weight(self, names: set[str]) -> float:
        if not EVERYWHERE.isdisjoint(names):
            return 0.0
        return max(0.0, log(self._passages / (1 + max(map(self._knowledge.frequency, names)))))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    return analyze(text)


def _joined(words: Sequence[Telling], short: str) -> Telling:
    """The words of a long form as one, which goes by the acronym too."""
    names = frozenset(name for word in words for name in word.names) | {short}
    return Telling(names, max(word.weight for word in words), True)


def _is_name(term: Term) -> bool:
    return term.layer == "lemma" or term.step == "suspended"


def likeness(one: Iterable[Subject], other: Iterable[Subject]) -> Likeness:
    """How alike the likest two subjects of two titles are; the same from both sides."""
    others = tuple(other)
    alike = [_alike(a, b) for a in one for b in others]
    return max(alike, key=lambda found: (found.share, len(found.common)), default=Likeness(0.0, ()))


def _alike(one: Subject, other: Subject) -> Likeness:
    lighter, heavier = sorted(
        (one, other), key=lambda subject: (weight(subject), len(subject), [sorted(word.names) for word in subject])
    )
    common = tuple(word for word in lighter if any(word.names & found.names for found in heavier))
    whole = weight(lighter)
    return Likeness(weight(common) / whole if whole else 0.0, common)


def weight(words: Iterable[Telling]) -> float:
    """How much words tell together."""
    return sum(word.weight for word in words)
