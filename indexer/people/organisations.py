"""Organisations by name: abbreviations, short forms, and when two names mean the same one."""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.people.names import NO_NAME, fold, is_organisation, parts
from indexer.people.roles import COLLECTIVES
from indexer.text.wordlist import wordlist

# Well-known Danish authorities and associations under the abbreviation they go by (each as on its own web pages).
ABBREVIATIONS = {
    "KL": ("Kommunernes Landsforening",),
    "DIGST": ("Digitaliseringsstyrelsen",),
    "SDS": ("Sundhedsdatastyrelsen",),
    "SUM": ("Sundhedsministeriet", "Sundheds- og Ældreministeriet", "Indenrigs- og Sundhedsministeriet"),
    "SST": ("Sundhedsstyrelsen",),
    "STPS": ("Styrelsen for Patientsikkerhed",),
    "PLO": ("Praktiserende Lægers Organisation",),
    "UDK": ("Udbetaling Danmark",),
    "FM": ("Finansministeriet",),
    "SKAT": ("Skatteforvaltningen",),
    "AAU": ("Aalborg Universitet",),
    "AU": ("Aarhus Universitet",),
    "KU": ("Københavns Universitet",),
    "SDU": ("Syddansk Universitet",),
    "DTU": ("Danmarks Tekniske Universitet",),
    "DI": ("Dansk Industri",),
    "DSR": ("Dansk Sygeplejeråd",),
}
# Words and kinds of bodies that everybody shortens to letters, which are nobody's initials: "IT oplyste, at …".
SHORT_WORDS = wordlist(
    """
    IT HR TV SU PR OK EU FN AI MU BR GF FU HU PU BU EDB IKT PC UK USA EL VVS VE VM OL DM AB EF FC IF GI DR DSB SKI
    SFO DUS PPR MED HMU LMU AMR TR TRIO BUF BUM SOF TMF KFF CVR BBR LAG FAQ SMS APV VUC LO FH DA
    """
)
# A definite noun that may stand for the one organisation whose name ends in it.
SHORTENED = wordlist(
    """
    styrelsen ministeriet regionen kommunen foreningen forvaltningen departementet universitetet rådet
    """
)
LEGAL_FORM = re.compile(r"\b(?:A/S|ApS|I/S|P/S|a\.m\.b\.a\.?)$", re.IGNORECASE)
NAMED = r"[A-ZÆØÅ][\w-]+(?: (?:og|for|i|af|[A-ZÆØÅ][\w-]+)){0,6}"
RENAMED = re.compile(rf"(?<!\w)(?P<new>{NAMED}),? \(?(?:det )?tidligere (?P<old>{NAMED})(?=[),.;])")
DEFINED = re.compile(
    r"(?<!\w)((?:[A-ZÆØÅ][\w-]+(?:[ \u00a0](?:og|for|i|af|[A-ZÆØÅ][\w-]+)){0,6})) \(([A-ZÆØÅ][A-ZÆØÅa-z]{0,7})\)"
)

SHORT_FIRST = re.compile(rf"(?<!\w)(?P<short>[A-ZÆØÅ][A-ZÆØÅa-z]{{1,7}}) \((?P<long>{NAMED})\)")


@lru_cache(maxsize=16384)
def organisation_key(name: str) -> str:
    """What two ways of writing one organisation have in common: letters and digits, without legal form or article."""
    text = LEGAL_FORM.sub("", name.strip(" .,"))
    return re.sub(r"[^a-z0-9]+", " ", fold(re.sub(r"^(?:den|det)\s+", "", text, flags=re.IGNORECASE))).strip()


def same(one: str, other: str) -> bool:
    """Whether two names are one organisation by spelling or by a well-known abbreviation."""
    return (
        one == other
        or organisation_key(one) == organisation_key(other)
        or (one in ABBREVIATIONS.get(other, ()) or other in ABBREVIATIONS.get(one, ()))
    )


def short_forms(name: str) -> tuple[str, ...]:
    """The well-known abbreviations of an organisation, or what a known abbreviation stands for."""
    return tuple(short for short, names in ABBREVIATIONS.items() if name in names) + ABBREVIATIONS.get(name, ())


def well_known_names(name: str) -> tuple[str, ...]:
    """All names of a well-known organisation, under any of them; empty for others."""
    return next(((short, *names) for short, names in ABBREVIATIONS.items() if name == short or name in names), ())


def definitions(text: str) -> tuple[tuple[str, str], ...]:
    """Other names that a text gives an organisation, as (name, other): its abbreviation, whose letters must fit
    ("Sundhedsdatastyrelsen (SDS)", "SDS (Sundhedsdatastyrelsen)"), and what it was called before
    ("Børnestyrelsen (tidligere Familiestyrelsen)").
    """
    found = [(match["new"], match["old"]) for match in RENAMED.finditer(text)]
    found += [
        (match["long"], match["short"])
        for match in SHORT_FIRST.finditer(text)
        if abbreviates(match["short"], match["long"])
    ]
    for match in DEFINED.finditer(text):
        words = match[1].split()
        for start in range(len(words)):
            name = " ".join(words[start:])
            if words[start][0].isupper() and abbreviates(match[2], name):
                found.append((name, match[2]))
                break
    return tuple(found)


def abbreviates(short: str, name: str) -> bool:
    """Whether the letters of an abbreviation stand in the name in order, the first one first and one per word begun."""
    letters, text = fold(short), fold(name)
    if len(letters) < 2 or not text.startswith(letters[0]):
        return False
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    words = [word for word in re.split(r"[\s-]+", text) if word not in ("og", "for", "i", "af")]
    return len(words) <= len(letters)


def distinctive(board: str) -> set[str]:
    """The words of a board's name that other boards don't have: "øresund", "strandpark", not "ejerforeningen"."""
    words = (part.lower() for part in parts(board))
    return {
        fold(word)
        for word in words
        if len(word) > 3 and word not in NO_NAME and not is_organisation(word) and word not in COLLECTIVES
    }
