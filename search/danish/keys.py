"""Spellings that stand for the same word brought to one term: å for aa, æ for ae, ø for oe, no accents, linje."""

from __future__ import annotations

LONGEST = 255  # what an engine takes as a term, in characters
WEAK = "~"  # marks a term without any Danish letter, which only a question may fall back on

_ACCENTS = str.maketrans("éèêëáàâãíìîïóòôõúùûüýÿñçöäß", "eeeeaaaaiiiioooouuuuyyncøæs")
_REFORMED = (("linie", "linje"), ("lilie", "lilje"))  # as they have been spelt since 1986; as many letters as before
_FOREIGN = str.maketrans("æøå", "eoa")


def key(word: str) -> str:
    """The term for a word: lower case, aa = å, ae = æ, oe = ø, linie = linje, no accents, at most 255 characters."""
    folded = reformed(word.lower())
    if not folded.isascii():
        folded = folded.translate(_ACCENTS)
    if "a" in folded or "oe" in folded:
        folded = folded.replace("aa", "å").replace("ae", "æ").replace("oe", "ø")
    return folded[:LONGEST]


def reformed(form: str) -> str:
    """A lower-case form in today's spelling: ``retningslinjer`` for ``retningslinier``."""
    if "lini" in form or "lili" in form:
        for old, new in _REFORMED:
            form = form.replace(old, new)
    return form


def weak_key(term: str) -> str:
    """The term for a word typed on a foreign keyboard: ``Harsløf`` and ``Harslof`` share ``~harslof``."""
    plain = term.translate(_FOREIGN).replace("æ", "e")
    return (WEAK + plain)[:LONGEST]


def has_danish_letters(term: str) -> bool:
    """Whether a foreign keyboard would write the term otherwise."""
    return not term.isascii() and any(letter in "æøå" for letter in term)
