"""Tells cheaply which words can't hold any of some terms, so that only the others are analysed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from search.danish import compounds
from search.danish.forms import surface
from search.danish.keys import WEAK, key, reformed, weak_key
from search.danish.lexicon import STEADY, lexicon, start_of

UNKNOWN = 3  # first letters that the forms of a word have which the lexicon doesn't know
SHORT = 2  # the same of a short one, as "ebog" (e-bøger)
_OTHERWISE = re.compile("aa|ae|oe")


class Probe:
    """Looks for the first letters of the terms in a word form.

    Every form of a term, and every compound with it, holds the term's first letters: ``løs`` for ``løsning``. Where the
    lexicon knows a form that doesn't (``børn`` of ``barn``) nothing is looked for. What this lets pass may still hold
    no term; what it doesn't let pass holds none.
    """

    def __init__(self, terms: Iterable[str]) -> None:
        asked = set(terms)
        starts = {_start(term.lower()) for term in asked}
        self._weakly = any(term.startswith(WEAK) for term in asked)
        found = (re.escape(start) for start in sorted(starts))
        self._pattern = None if "" in starts else re.compile("|".join(found)) if starts else re.compile(r"(?!)")
        self._known: dict[str, bool] = {}

    def may_hold(self, form: str) -> bool:
        """Whether a form as printed may have one of the terms."""
        if self._pattern is None:
            return True
        answer = self._known.get(form)
        if answer is None:
            answer = self._known[form] = self._passes(form, self._pattern)
        return answer

    def _passes(self, form: str, pattern: re.Pattern[str]) -> bool:
        low = reformed(form.lower())
        if pattern.search(low):
            return True
        if low.isascii() and low.isalpha() and not _OTHERWISE.search(low):
            return False  # there is no other way to spell it
        spelt: tuple[str, ...] = (key(form),) if low.isalpha() else (key(form), surface(form))
        if self._weakly:
            spelt += tuple(map(weak_key, spelt))
        return any(pattern.search(other) for other in spelt if other != low)


def _start(term: str) -> str:
    """What every form of a term holds; "" where that is nothing."""
    if not lexicon().is_steady(term):
        return ""
    plain = term.removeprefix(WEAK)
    if plain in lexicon():
        return start_of(plain)
    cuts = compounds.split(plain)  # only the last part inflects
    sure = min(STEADY, cuts[-1]) if cuts else UNKNOWN
    return plain[:sure] if len(plain) > STEADY else plain[:SHORT]
