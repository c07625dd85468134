"""What a personal name and an organisation's name look like in print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from indexer.people.given_names import GIVEN_NAMES
from indexer.text.patterns import LETTER
from indexer.text.wordlist import wordlist
from search.danish.names import name_key

PARTICLES = wordlist(
    """
    van der de den von af la le di da del du el al bin ibn zu ter ten dos
    """
)
PART = re.compile(rf"(?:{LETTER}\.)+|{LETTER}+(?:['’´`]{LETTER}+)*")
_CAPITALS = "A-ZÀ-ÖØ-ÞČĆĐĞİŁŚŞŠŻŹŽ"
_REST = rf"{LETTER}*(?:['’-]{LETTER}+)*\.?"
CAPITALISED = rf"(?:(?:d['’])?[{_CAPITALS}]{_REST})"
# The same at the beginning of a word; it begins with a class of characters, so that small letters are soon passed over.
_FIRST = rf"[{_CAPITALS}d](?<!\w.)(?:(?<!d)|(?<=d)['’][{_CAPITALS}]){_REST}"
PERSON = re.compile(
    rf"{_FIRST}(?:(?:[ \u00a0]+|(?<=\.))(?:{CAPITALISED}|(?:{'|'.join(sorted(PARTICLES))})(?=[ \u00a0])))+"
)
_CAPITALISED_WORD = re.compile(CAPITALISED)
_WORD = re.compile(r"[^ \u00a0]+")
SUFFIXES = wordlist(
    """
    analyse systemer solutions consulting software teknologi energi forsikring holding entreprise ejendom byråd
    kommunalbestyrelse regionsråd menighedsråd ministerium direktorat departement
    kommune kommunen kommuner kommunerne region regionen regioner regionerne styrelsen styrelse ministeriet
    departementet direktoratet forvaltning forvaltningen forening foreningen forbund forbundet landsforening
    sekretariat sekretariatet universitet universitetet hospital hospitalet sygehus sygehuset råd rådet institut
    instituttet center centret centeret centre selskab selskabet fond fonden kirke skole skolen nævn nævnet
    udvalg udvalget afdeling afdelingen akademi akademiet bibliotek biblioteket museum museet organisation
    organisationen arkivet gruppen gruppe huset bank banken netværk netværket sagen danmark kontor kontoret
    enheden enhed laug lauget klinik klinikken parti partiet kollegiet kollegium politi politiet fakultet
    fakultetet tilsyn tilsynet administration administrationen bestyrelsen bestyrelse hus by stift stiftet
    provsti kammer kammeret klub klubben lejerforening afd udlejning ejendomme stab staben service ledelse
    ledelsen højskole højskolen gymnasium gymnasiet seminarium seminariet domstol retten forlag forlaget teater
    teatret koncern group partner partners advokater revision revisor etape opgang data erhverv industri
    boligselskab boligforening taskforce
    """
)
ORGANISATION_ENDINGS = (
    *sorted(word for word in SUFFIXES if len(word) > 5), "råd", "rådet", "udvalg", "nævn", "nævnet", "kreds", "kredsen",
    "samvirke", "sammenslutning", "sammenslutningen", "klub", "klubben", "idrætten", "vandværk", "vandværket",
    "varmeværk", "varmeværket",
)  # fmt: skip
ORGANISATION_WORDS = SUFFIXES | wordlist(
    """
    dansk danske a/s aps a.m.b.a amba i/s p/s a/b e/f g/f ejd it science regionerne statens københavns aarhus odense
    aalborg
    """
)
SURNAMES = wordlist(
    "bank by hus huset skole kirke dansk sand lund stab"
)  # words among those that people are called, too
# Words that begin a title, a place or a sentence, and no person's name.
NO_NAME = wordlist(
    """
    den det der de en et hvis når som så til fra for med på om ved efter under over mødet møde referat
    indholdsfortegnelse punkt bilag dagsorden dato tid sted side formand formanden næstformand direktør
    kontorchef sekretær kasserer dirigent referent mandag tirsdag onsdag torsdag fredag lørdag søndag januar
    februar marts april juni juli august september oktober november december nye ny nyt næste status orientering
    drøftelse beslutning indstilling godkendelse valg eventuelt velkomst hotel restaurant café lokale mødelokale
    sal st gade vej alle allé plads stræde torv ja nej også desuden herefter derefter endvidere endelig samtidig
    dog selv både såvel hverken kun alene ligeledes netop desværre især hun han man vi jeg ingen alle flere
    bestyrelsesmøde generalforsamling ordinær ekstraordinær samlet
    digital digitale national nationale nordisk europæisk international projekt program x
    """
)
NO_SURNAME = wordlist("vej allé plads x")  # end an address, or are the mark in the next cell
# Words in capitals that may stand right behind a name and are no part of it: of a label, or the next sentence.
BEHIND_NAME = wordlist(
    """
    afbud fraværende forfald deltagere gæster suppleant suppleanter referent dirigent formand næstformand kasserer
    sekretær referat dagsorden punkt dato var er blev har vil årets begge det der den de han hun som når hvis vi man
    jeg nu også desuden endvidere samt og x cc kopi fordeling
    """
)


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """What two spellings of one name have in common: Christian, Kristian and Cristian share a key."""
    return name_key(word).replace(" ", "") or word.lower()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower-case ASCII: æ→ae, ø→oe, å→aa, other accents dropped."""
    lowered = (
        text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace("ö", "oe").replace("ä", "ae")
    )
    return unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()


def slug(text: str) -> str:
    """A name for addresses: "Den nationale bestyrelse" gives "den-nationale-bestyrelse"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


@lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, hyphenated ones apart: "Peder Søgaard-Pedersen" has three."""
    return tuple(match[0] for match in PART.finditer(name))


def is_given(word: str) -> bool:
    """Whether a word is a common given name, also one of two with a hyphen."""
    return all(piece in GIVEN_NAMES for piece in word.lower().split("-"))


@lru_cache(maxsize=16384)
def is_organisation(text: str) -> bool:
    """Whether a text reads as the name of an organisation, a place of work or a party letter."""
    words = [word.strip(".,;:()").lower() for word in text.split()]
    if not words or (
        is_given(words[0])
        and len(words) > 1
        and words[0] not in ORGANISATION_WORDS
        and not (set(words) & (ORGANISATION_WORDS - SURNAMES))
    ):
        return False
    if len(words) == 1 and text.strip(".,").isupper() and len(text) <= 12:
        return True
    return any(word in ORGANISATION_WORDS or word.endswith(ORGANISATION_ENDINGS) for word in words)


@lru_cache(maxsize=16384)
def is_person(text: str) -> bool:
    """Whether a text reads as a person's full name: two to seven capitalised words, particles between them."""
    words = text.replace("\u00a0", " ").split()
    if not 2 <= len(words) <= 7 or not PERSON.fullmatch(text.strip()):
        return False
    capitals = [word for word in words if word.lower() not in PARTICLES]
    if any(word.lower() in ("og", "eller", "samt") for word in words):
        return False
    if len(capitals) < 2 or any(word.isupper() and len(word.replace(".", "")) > 2 for word in capitals):
        return all(word.isupper() for word in capitals) and is_given(words[0])
    return words[0].lower() not in NO_NAME and words[-1].lower() not in NO_SURNAME and not is_organisation(text)


def are_initials(letters: str, name: str, beside: bool = False) -> bool:
    """Whether capitals are those of the first name, the last name and perhaps some between, in order: "JHK", "JK".

    ``beside`` says that the document sets them beside the name: then any letters of it in order will do that begin as
    the first name does ("MIKN" of Mikkel Nielsen, "AH" of Åse Holm).
    """
    if beside:
        left = iter(fold(name))
        fits = re.fullmatch(r"[A-ZÆØÅ]{2,5}", letters) is not None and fold(letters)[0] == fold(name)[:1]
        return fits and all(letter in left for letter in fold(letters.replace("Å", "A")))
    own = parts(name)
    if not letters or not own or (own[0][0], own[-1][0]) != (letters[0], letters[-1]):
        return False
    firsts = iter(part[0] for part in own)
    return all(letter in firsts for letter in letters)


def each_name(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a text that stands for one name, or for several in a row without a separator.

    A given name after a surname, with more to come, begins another name.
    """
    words = list(_WORD.finditer(text))
    if len(words) < 4 or any(not _CAPITALISED_WORD.fullmatch(word[0]) for word in words):
        return ((0, len(text)),)
    starts = [0]
    for n in range(2, len(words) - 1):
        if is_given(words[n][0]) and not is_given(words[n - 1][0]) and n - starts[-1] >= 2:
            starts.append(n)
    ends = [words[n - 1].end() for n in starts[1:]]
    return tuple(zip((words[n].start() for n in starts), [*ends, len(text)], strict=True))


def full_names(text: str, within: Iterable[tuple[int, int]] | None = None) -> tuple[tuple[int, int], ...]:
    """Where full names stand in running text, as offsets: a common given name and what else is capitalised after it.

    ``within`` are the places that ``PERSON`` fits, where they are known already.
    """
    return tuple(
        (at + start, at + end)
        for at, after in ((match.span() for match in PERSON.finditer(text)) if within is None else within)
        for start, end in _names_in_capitals(text[at:after])
    )


@lru_cache(maxsize=16384)
def _names_in_capitals(text: str) -> tuple[tuple[int, int], ...]:
    """The full names in a run of capitalised words."""
    given = next((word for word in _WORD.finditer(text) if is_given(word[0])), None)
    if given is None:
        return ()
    start = given.start()
    last = next((word for word in _WORD.finditer(text, given.end()) if word[0].lower().strip(".") in BEHIND_NAME), None)
    words = text[start : last.start() if last else None].rstrip(" \u00a0.")
    return tuple((start + a, start + b) for a, b in each_name(words) if is_person(words[a:b]))
