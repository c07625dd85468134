"""One word form to its terms: whole, by lemma and by parts, with places inside the form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from search.danish import compounds
from search.danish.keys import has_danish_letters, key, reformed, weak_key
from search.danish.lemmas import known_lemmas, lemmas, without_ending
from search.danish.lexicon import lexicon
from search.danish.terms import Layer
from search.danish.tokens import segments
from search.danish.wordlists import listed
from search.small_words import SMALL_WORDS

# What Danish surnames and places end in; a word with a capital that the lexicon doesn't know is one of them.
NAME_ENDINGS = listed(
    "ager bek berg bjerg bo borg by bæk dahl dal feld feldt fort gaard gård hauge have holm holt hus høj kjær kær lev "
    "lund løv mark mose rup skov sted strøm sund sø toft tofte vang vig ø å"
)
_NUMBERED = re.compile(r"([^\W\d_]{4,})\d+")  # nemlogin3, covid19; but OK22 is no OK
_NUMBER = re.compile(r"\d[\d.,:]*")
_JOINT = re.compile("[-:&.]")
_CAPITALS = frozenset(word.upper() for word in SMALL_WORDS if 2 <= len(word) <= 3 and word.isalpha())
LONGEST_RUN = 4  # pieces of a word of hyphens that are words together


class FormTerm(NamedTuple):
    """A term of a form, with the stretch of the form that it stems from."""

    text: str
    layer: Layer
    start: int
    end: int
    step: str


@lru_cache(maxsize=131072)
def form_terms(form: str) -> tuple[FormTerm, ...]:
    """The terms of a word form as printed, surface first; no term twice in a layer."""
    seen: dict[tuple[str, Layer], FormTerm] = {}
    for term in _terms(form):
        seen.setdefault((term.text, term.layer), term)
    return tuple(seen.values())


@lru_cache(maxsize=131072)
def form_texts(form: str) -> frozenset[str]:
    """The texts of a form's terms, of all layers."""
    return frozenset(term.text for term in form_terms(form))


def surface(form: str) -> str:
    """The word as typed, folded: hyphens and dots gone, numbers whole; small words in capitals are others (ET, MED)."""
    if form in _CAPITALS:
        return form
    return key(form if form[0].isdigit() else _JOINT.sub("", form))


def _terms(form: str) -> Iterator[FormTerm]:
    whole, end = surface(form), len(form)
    yield FormTerm(whole, "surface", 0, end, "token")
    bare = without_ending(form)
    pieces = [(0, end)] if _NUMBER.fullmatch(form) else segments(bare)
    found = _whole_lemmas(form, bare, pieces)
    for lemma in found:
        yield FormTerm(lemma, "lemma", 0, end, "lemma")
    if len(pieces) > 1 and "'" not in bare:
        for start, stop in pieces:
            yield from _piece_terms(form[start:stop], start)
        yield from _run_terms(bare, pieces)
    for start, stop in pieces:
        yield from _compound_terms(form[start:stop], start)
    if numbered := _NUMBERED.fullmatch(whole):
        yield FormTerm(numbered[1], "parts", 0, end, "number")
    for term in (whole, *found):
        if has_danish_letters(term):
            yield FormTerm(weak_key(term), "parts", 0, end, "foreign keyboard")


def _whole_lemmas(form: str, bare: str, pieces: list[tuple[int, int]]) -> list[str]:
    """Of ``EPJ-systemet`` that is ``epjsystem``: only the last piece inflects."""
    if form in _CAPITALS:
        return [form]
    if len(pieces) == 1 or "'" in bare or form[0].isdigit():
        return [key(lemma) for lemma in lemmas(form)]
    start = pieces[-1][0]
    return [surface(form[:start]) + key(lemma) for lemma in lemmas(form[start:])]


def _run_terms(form: str, pieces: list[tuple[int, int]]) -> Iterator[FormTerm]:
    """The shorter words inside one of several hyphens: ``Min-Læge`` of ``Min-Læge-app``, ``covid-19`` likewise."""
    for length in range(2, min(len(pieces), LONGEST_RUN + 1)):
        for first in range(len(pieces) - length + 1):
            start, end = pieces[first][0], pieces[first + length - 1][1]
            yield FormTerm(surface(form[start:end]), "parts", start, end, "hyphen")


def _piece_terms(piece: str, offset: int) -> Iterator[FormTerm]:
    yield FormTerm(key(piece), "parts", offset, offset + len(piece), "hyphen")
    for base in modifier_bases(piece):
        yield FormTerm(key(base), "parts", offset, offset + _shown(piece.lower(), base), "hyphen")


def _compound_terms(piece: str, offset: int) -> Iterator[FormTerm]:
    """The parts, then the shorter compounds inside a long one (``informationssikkerhed`` + ``strategi``)."""
    form = reformed(piece.lower())
    cuts = compounds.split(form)
    if not cuts or _is_name(piece, form[cuts[-1] :]):
        return
    bounds = (0, *cuts, len(form))
    count = len(bounds) - 1
    for length in range(1, count):
        for first in range(count - length + 1):
            start, stop = bounds[first], bounds[first + length]
            bases = modifier_bases(form[start:stop]) if stop < len(form) else lemmas(form[start:stop])
            for base in bases:
                shown = _shown(form[start:stop], base)
                yield FormTerm(key(base), "parts", offset + start, offset + start + shown, "compound")


def _shown(part: str, base: str) -> int:
    """How many letters of a part are its base: ``løsning`` of ``løsninger``, but all of ``børne`` for ``barn``."""
    return len(base) if part.startswith(base) else len(part)


def _is_name(piece: str, head: str) -> bool:
    """Whether a word is somebody's or some place's name: ``Lindstrøm`` is no electricity."""
    if not piece.istitle():
        return False
    form = piece.lower()
    unknown = form not in lexicon() and form.removesuffix("s") not in lexicon()
    return lexicon().is_name(form) or (unknown and head.removesuffix("s") in NAME_ENDINGS)


@lru_cache(maxsize=65536)
def modifier_bases(part: str) -> tuple[str, ...]:
    """The lemmas of a first part, without its linking letter: ``arbejds`` is ``arbejde``, ``sundheds`` ``sundhed``."""
    form = part.lower()
    found = known_lemmas(form)
    if found:
        return found
    if form.endswith("s"):
        bare = form[:-1]
        for base in (bare, bare + "e"):
            if base in lexicon():
                return (base,)
        if compounds.split(bare):
            return lemmas(bare)
    return lemmas(part)
