"""Where a Danish compound comes apart: ``informations|sikkerheds|strategi``."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from search.danish.lexicon import Lexicon, lexicon
from search.danish.wordlists import listed

# Prefixes and particles: they change a word's meaning rather than being searched for themselves.
PARTICLES = listed(
    "ad af an bag be bi bort de der des dis du efter el en er et ex for fore fort forud fra frem gen gennem her hen "
    "hvor i ind in inter imod ko kom kon med mis mod ned nu o om op over per pro på re sam sammen selv så til u ud und "
    "under uden van ved vid"
)
# Suffixes and inflections that are headwords of their own by chance.
SUFFIXES = listed(
    "agtig al ale ance and ant arisk art bar dom ede el ende else ene er eri et ette fuld full gyldig gørelse hed hede "
    "ig ik ing inger ion is ise iser isk isme ist iv lig lighed ling ment mæssig ning or ren ring sam sel sen ser ske "
    "skab som te ter ting tis tisk tor ud villig vis"
)
VOWEL = re.compile("[aeiouyæøåé]")
TOTAL = 70000.0  # headwords that are compounds: what the inventories' counts add up to
SHORTEST, SHORTEST_PART, SHORTEST_HEAD = 6, 2, 3
LONGEST = 64
# Costs in nats; fitted to the development list of compounds.
WHOLE, WHOLE_LETTER, UNKNOWN_WHOLE = 9.5, 1.0, 4.0
PER_PART = 1.0
UNCOUNTED = 0.3  # as many compounds a known word is taken to be in when the inventories have none


def _corrections(kind: str) -> list[str]:
    text = files("search.danish").joinpath("compounds.txt").read_text(encoding="utf-8")
    return [line.removeprefix(kind) for line in text.splitlines() if line.startswith(kind)]


_WHOLE = listed(" ".join(_corrections("whole:")))
_MODIFIERS = {part: float(count) for part, count in map(str.split, _corrections("modifier:"))}


@lru_cache(maxsize=131072)
def split(word: str) -> tuple[int, ...]:
    """The places, inside a lower-case word, where its parts begin; empty where it is no compound."""
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return ()
    known = lexicon()
    lemmas = known.lemmas(word)
    if not _WHOLE.isdisjoint(lemmas):
        return ()
    best: list[tuple[float, tuple[int, ...]]] = [(math.inf, ())] * (len(word) + 1)
    best[0] = (0.0, ())
    for end in range(SHORTEST_PART, len(word) - SHORTEST_HEAD + 1):
        for start in range(end - SHORTEST_PART + 1):
            cost, cuts = best[start]
            if cost < math.inf and (price := _modifier_cost(word[start:end], known)) < math.inf:
                best[end] = min(best[end], (cost + price, (*cuts, end)))
    options: list[tuple[float, tuple[int, ...]]] = [(_whole_cost(word, known), ())]
    for start in range(SHORTEST_PART, len(word) - SHORTEST_HEAD + 1):
        cost, cuts = best[start]
        if cost < math.inf and (price := _head_cost(word[start:], lemmas, known)) < math.inf:
            options.append((cost + price, cuts))
    cuts = min(options)[1]
    return tuple(sorted({*cuts, *_inner_cuts(word, cuts)}))


def _inner_cuts(word: str, cuts: tuple[int, ...]) -> Iterator[int]:
    """Parts that are compounds themselves come apart too: ``arbejdsplads|vurdering``."""
    if cuts:
        for start, end in zip((0, *cuts), (*cuts, len(word)), strict=True):
            yield from (start + cut for cut in split(word[start:end]))


def _whole_cost(word: str, known: Lexicon) -> float:
    return WHOLE + WHOLE_LETTER * len(word) + (0.0 if word in known else UNKNOWN_WHOLE)


def _modifier_cost(part: str, known: Lexicon) -> float:
    if part in PARTICLES or part.removesuffix("s") in PARTICLES or not VOWEL.search(part):
        return math.inf
    count = max(known.modifier_count(part), _MODIFIERS.get(part, 0.0))
    if not count and len(part) >= 4 and (part in known):
        count = UNCOUNTED
    return math.log(TOTAL / count) + PER_PART if count else math.inf


def _head_cost(part: str, whole: tuple[str, ...], known: Lexicon) -> float:
    """``whole`` are the lemmas of the word itself: a head that inflects otherwise is none (``annonce|ret``)."""
    if part in SUFFIXES or not VOWEL.search(part):
        return math.inf
    lemmas = known.lemmas(part)
    if whole:
        lemmas = tuple(lemma for lemma in lemmas if any(word.endswith(lemma) for word in whole))
    if not lemmas or any(lemma in SUFFIXES for lemma in lemmas):
        return math.inf
    count = max(known.head_count(lemma) for lemma in lemmas)
    return math.log(TOTAL / max(count, UNCOUNTED)) + PER_PART
