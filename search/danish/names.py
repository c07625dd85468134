"""Danish names that sound the same brought to the same key, so that a misspelt name finds its person."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from search.danish.clean import clean

NEAR = 5  # letters of a key from which on one may be wrong
_LETTERS = str.maketrans("öäüéèáàóëïñ", "øæyeeaaoein")
_WORD = re.compile(r"[^\W\d_]+")

# In order: spellings of one sound. Vowels are kept, for Lone and Lene, Olsen and Olesen are different people.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("aa|å", "a"),
        ("ae|æ", "e"),
        ("oe|ø", "o"),
        ("ou|au", "av"),  # Poul, Paul
        ("ie(?=[^a-z]|[bcdfghjklmnpqrstvwxz])", "i"),  # Nielsen, Nilsen
        ("sch(?=[mnlrvw])", "s"),  # Schmidt, Smidt
        ("ch|ck|q|c(?![eiy])", "k"),  # Christian, Cristian; Vibecke; Eric
        ("c", "s"),
        ("ph", "f"),
        ("^[xz]|z", "s"),  # Zenia, Xenia
        ("x", "ks"),
        ("w", "v"),
        ("^h(?=[jv])", ""),  # Hjort, Hvid
        ("^gy", "jy"),  # Gytte, Jytte
        ("(?<=[kg])j(?=[eiyo])", ""),  # Kjelsgaard, Kirsten
        ("(?<=[tdrlmn])h|h(?=[lmnr])", ""),  # Thuesen, Dahlgaard
        ("(?<=l)dt?$", ""),  # Thorkild, Buchwaldt
        ("(?<!^)(?<!r)d", "t"),  # Knud, Peder, Lauridsen; but Gerd is not Gert
        ("(?<!^)g(?=l)", "k"),  # Kraglund
        ("y$", "i"),  # Jacoby
        ("f$", "v"),  # Harsløf, Harsløv
        (r"([a-z])\1+", r"\1"),  # Nanna, Nana
    )
)


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The key of a name, word by word in the order printed: ``Cristian Harslof`` and ``Christian Harsløf`` share it."""
    return " ".join(_word_key(word) for word in _WORD.findall(clean(name).text.lower()))


def likeness(asked: str, name: str) -> float:
    """How well a name that was asked for fits a name in full, from 0.0 to 1.0.

    Every word asked for must be in the name, in any order (``Bonde Sønderby``), by its key, or one letter off where it
    has five or more; the more of the name they cover, the better.
    """
    wanted, has = name_key(asked).split(), name_key(name).split()
    if not wanted or len(wanted) > len(has):
        return 0.0
    score = 0.0
    for word in wanted:
        best = max(has, key=lambda other: (_word_likeness(word, other), other))
        found = _word_likeness(word, best)
        if not found:
            return 0.0
        has.remove(best)
        score += found
    return score / len(wanted) * (0.5 + 0.5 * len(wanted) / (len(wanted) + len(has)))


def _word_key(word: str) -> str:
    key = word.translate(_LETTERS)
    for pattern, sound in _SOUNDS:
        key = pattern.sub(sound, key)
    return key


def _word_likeness(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if min(len(word), len(other)) < NEAR:
        return 0.0
    return 0.8 if OSA.distance(word, other, score_cutoff=1) <= 1 else 0.0
