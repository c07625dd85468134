"""Every dictionary form a word can stem from: ``børn`` from ``barn``, ``tog`` from ``tog`` and ``tage``."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

from search.danish import compounds
from search.danish.keys import reformed
from search.danish.lexicon import lexicon

_ENDINGS = re.compile("'(?:s|en|ens|et|ets|er|ers|erne|ernes|ne|nes)$")  # app'en, DI's, mms'er
_ACRONYM = re.compile("([A-ZÆØÅ]{2,}[0-9]*)(?:s|en|ens|et|ets|er|erne)?")
SHORTEST_BASE = 4
SURE_ACRONYM = 3  # longer words in capitals may be headings
_OLD = (("aa", "å"), ("ae", "æ"), ("oe", "ø"), ("é", "e"))
# Regular endings, for forms of known words that the lexicon lacks; the shortest that leaves a headword is taken.
_REGULAR = (
    *(("n", ""), ("t", ""), ("e", ""), ("r", ""), ("er", ""), ("en", ""), ("et", ""), ("de", ""), ("de", "t")),
    *(("st", ""), ("est", ""), ("ste", ""), ("ere", ""), ("ens", ""), ("ets", ""), ("erne", ""), ("ene", "")),
    *(("este", ""), ("ende", "e"), ("des", "t"), ("nes", "en"), ("ne", "en"), ("ers", ""), ("ernes", ""), ("enes", "")),
    *(("eres", ""), ("stes", ""), ("estes", ""), ("endes", "e")),
)
_stem = Stemmer.Stemmer("danish", 0).stemWord


@lru_cache(maxsize=131072)
def lemmas(word: str) -> tuple[str, ...]:
    """All lemmas of a word as printed, in lower case; never empty.

    A word the lexicon doesn't know gets those of its last part, else its Snowball stem. Acronyms and words with digits
    stand for themselves.
    """
    bare = without_ending(word)
    form = reformed(bare.lower())
    acronym = _ACRONYM.fullmatch(bare)
    if acronym:
        base = acronym[1].lower()
        return (base,) if len(base) <= SURE_ACRONYM else tuple(dict.fromkeys((base, *known_lemmas(form))))
    if not form.isalpha():
        return (form,)
    found = known_lemmas(form)
    if bare.istitle() and form.endswith("s") and form in found:
        return (form,)  # Mads is a man, not a genitive of "mad"
    return found or _by_ending(form) or by_last_part(form) or _guessed(form)


def without_ending(word: str) -> str:
    """The word without an ending that an apostrophe sets off: ``app`` for ``app'en``."""
    return _ENDINGS.sub("", word)


def _guessed(form: str) -> tuple[str, ...]:
    """The stem of a word of which nothing is known; what ends in -er may be a plural, or a word as it is: ``cyber``."""
    stem = _stem(form)
    return (form, stem) if form.endswith("er") and stem != form else (stem,)


def known_lemmas(form: str) -> tuple[str, ...]:
    """The lexicon's lemmas of a lower-case form, also where it is spelt with aa, ae or oe."""
    return lexicon().lemmas(form) or lexicon().lemmas(modern(form))


def _by_ending(form: str) -> tuple[str, ...]:
    """A form the lexicon lacks of a word that it has: ``velordnets``, ``holdingen``."""
    if form.endswith("s") and (found := known_lemmas(form[:-1])):
        return found
    for ending, kept in _REGULAR:
        base = form.removesuffix(ending) + kept
        if form.endswith(ending) and len(base) >= SHORTEST_BASE and (found := known_lemmas(base)):
            if base in found:
                return (base,)
            if base.endswith("er"):  # who does what the verb says: "forstyrrerne" as "forstyrrer"
                return found
    return ()


def by_last_part(form: str) -> tuple[str, ...]:
    """``graviditetsløsninger`` inflects as ``løsninger`` does."""
    cuts = compounds.split(form)
    if not cuts:
        return ()
    return tuple(form[: cuts[-1]] + lemma for lemma in known_lemmas(form[cuts[-1] :]))


def modern(form: str) -> str:
    """The form with å, æ and ø for aa, ae and oe."""
    for old, new in _OLD:
        form = form.replace(old, new)
    return form
