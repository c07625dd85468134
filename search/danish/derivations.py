"""Verbs and the nouns made from them: ``beslutte`` and ``beslutning``, ``drøfte`` and ``drøftelse``."""

from __future__ import annotations

from functools import lru_cache

from search.danish.lexicon import lexicon
from search.danish.wordlists import listed

# Nouns whose meaning has left the verb's: they would make false friends.
GROWN_APART = listed(
    "bestyrelse styrelse værelse ledelse regning retning tidning lønning bygning fordring forestilling indstilling "
    "stilling mening regering betjening åbning udstilling samling bevægelse skabelse hjemmel tegning ledning "
    "holdning tidende landing kending bekendtgørelse overvejelse"
)
_ENDINGS = ("ning", "ing", "else")
SHORTEST = 6


@lru_cache(maxsize=16384)
def relatives(lemma: str) -> tuple[str, ...]:
    """The noun of a verb or the verb of a noun, in lower case, as far as the lexicon has them."""
    if lemma in GROWN_APART or not lemma.isalpha():
        return ()
    found = _verbs(lemma) if lemma.endswith(_ENDINGS) else _nouns(lemma)
    return tuple(word for word in dict.fromkeys(found) if _is_headword(word) and word not in GROWN_APART)


def _verbs(noun: str) -> list[str]:
    stems = [noun.removesuffix(ending) for ending in _ENDINGS if noun.endswith(ending)]
    return [verb for stem in stems if len(stem) >= 3 for verb in (stem + "e", stem + stem[-1] + "e")]


def _nouns(verb: str) -> list[str]:
    if not verb.endswith("e") or len(verb) < SHORTEST - 1:
        return []
    stem = verb[:-1]
    single = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return [single + "ning", stem + "ning", stem + "ing", stem + "else"]


def _is_headword(word: str) -> bool:
    return word in lexicon().lemmas(word)
