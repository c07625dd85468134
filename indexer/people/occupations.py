"""Tell the title before a name from the name: "stud.scient. Christina Fabricius", "Museumsinspektør Lise Karlog"."""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.people.names import PARTICLES, is_given, is_organisation
from indexer.people.roles import TITLES
from indexer.text.wordlist import wordlist
from search.danish.lexicon import lexicon

# What the words for people's work and offices end in.
ENDINGS = tuple(
    sorted(
        wordlist(
            """
            leder chef direktør læge lærer præst rådgiver konsulent arkitekt ingeniør mester formand inspektør sekretær
            koordinator medarbejder assistent forsker lektor professor ejer redaktør jurist økonom repræsentant
            sygeplejerske pædagog bestyrer forvalter fuldmægtig assessor kandidat studerende minister ordfører medlem
            suppleant ansvarlig vejleder terapeut psykolog specialist politiker analytiker bibliotekar pedel vært værge
            degn organist provst biskop pastor dommer advokat revisor kasserer bogholder købmand amtmand gårdmand
            forkvinde medhjælp controller manager officer dekan rektor adjunkt kurator arkivar udvikler designer
            administrator planlægger tolk dirigent ordstyrer referent person ejerske passer håndværker tekniker
            praktikant elev lærling mægler forstander kommissær kaptajn træner borgmester gartner husmand auditør
            stedfortræder stipendiat
            """
        )
    )
)
DEFINITE_OF = {"rektor": "rektor", "medlem": "medlemmet", "administrator": "administrator"}
DEFINITE = ("en", "n", "et")
# Words that come before a title and belong to it.
QUALIFYING = wordlist(
    """
    afgående tidligere forhenværende konstitueret fungerende ledende administrerende menigt menig faglig daglig ny
    nyvalgt nytiltrådt kommende valgt udpeget teknisk praktiserende pensioneret økonomisk og social hr fru frk fhv pens
    kst souschef vice adm ejendoms cand mag dr lic ph.d
    """
)
PROSE = wordlist("under efter mellem gennem siden foran uden herunder endvidere desuden ligesom samme selve")
LEAST = 5  # letters of a common noun that is taken for a title on the lexicon's word alone


@lru_cache(maxsize=16384)
def is_occupation(word: str) -> bool:
    """Whether a word names an office or a line of work, in the indefinite or the definite form."""
    low = word.lower().strip(".,:;()")
    bare = low.rpartition("-")[2]
    if low in TITLES or bare in TITLES:
        return True
    forms = [low, *(low.removesuffix(end) for end in DEFINITE if low.endswith(end))]
    return any(form.endswith(ENDINGS) for form in forms) and low.replace("-", "").isalpha()


@lru_cache(maxsize=16384)
def title_words(text: str) -> int:
    """How many of the first words of a text are the title of the name that follows."""
    words = text.split()
    n = 0
    while n < len(words) - 1 and _in_title(words, n):
        n += 1
    known = n and (is_occupation(words[n - 1]) or words[n - 1].endswith(".") or _noun(words[n - 1]))
    while n and words[n - 1].lower() == "og":
        n -= 1
    place = n and words[n - 1].islower() and is_organisation(words[n - 1]) and not is_occupation(words[n - 1])
    if place and not is_given(words[n]):
        return 0  # "afd. Solbakken I"
    return n if known or all(word.lower().strip(".") in QUALIFYING for word in words[:n]) else 0


def _in_title(words: list[str], n: int) -> bool:
    word, low = words[n], words[n].lower().strip(".,:")
    if re.fullmatch(r"\d\d?\.", word) and n == 0:
        return is_occupation(words[1])  # "1. suppleant"
    if is_given(low) and word[0].isupper():
        return False
    if is_occupation(word) or low in QUALIFYING:
        return True
    if word[0].islower():
        abbreviated = word.endswith(".") and len(word) > 2
        return low not in PARTICLES and (abbreviated or _noun(word))
    follows = n == 0 and len(words) > 2 and is_given(words[1])
    return follows and _noun(word) and not lexicon().is_name(low)


def _noun(word: str) -> bool:
    """Whether the lexicon has the word as it stands, or as a form of a headword it begins with."""
    low = word.lower().strip(".,:").rpartition("-")[2]  # "Ph.d.-stipendiat"
    if len(low) < LEAST or low in PROSE or low.endswith(("ede", "ende", "ske")):
        return False
    lemmas = lexicon().lemmas(low)
    return bool(lemmas) and (low in lemmas or any(low == f"{lemmas[0]}{end}" for end in DEFINITE))


def untitled(text: str) -> tuple[str, str | None]:
    """A name without the title in front of it, and that title."""
    words = text.split()
    n = title_words(text)
    return (" ".join(words[n:]), " ".join(words[:n])) if n else (text, None)


def definite(word: str) -> str:
    """The form of a word for somebody's work in which it acts: "cheflægen" of "cheflæge", "rektor" of "rektor"."""
    low = word.lower().strip(" .,:;()")
    return DEFINITE_OF.get(low) or f"{low}n" * low.endswith("e") or f"{low}en"
