"""Find organisations in a sentence: by any of their names, in the genitive, or with one letter wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from indexer.people.likeness import GENITIVE, similar, without_genitive
from indexer.text.patterns import LETTER
from indexer.text.tokens import Token

if TYPE_CHECKING:
    from indexer.people.mentions import Found
    from indexer.people.roster import Roster

LEAST_FUZZY = 12  # letters; only names this long are told to be misspelt
COMPOUND = re.compile(rf"-{LETTER}")


def organisation_at(sentence: str, words: Sequence[Token], at: int, roster: Roster) -> tuple[int, Found] | None:
    """The organisation whose name begins at the word ``at``, and how many words it has."""
    word = words[at][2]
    for form, known in (
        *roster.by_word.get(word.lower(), ()),
        *(roster.by_word.get(without_genitive(word).lower(), ()) if word.endswith(GENITIVE) else ()),
    ):
        run = words[at : at + len(form)]
        if len(run) < len(form) or not (word[0].isupper()):
            continue
        if any(w[2].lower() != f for w, f in zip(run[:-1], form[:-1], strict=True)):
            continue
        last, end = run[-1][2], run[-1][1]
        genitive = last.lower() != form[-1]
        if genitive and (without_genitive(last).lower() != form[-1] or (len(form) == 1 and len(word) < 3)):
            continue
        if len(form) == 1 and len(form[0]) <= 4 and not without_genitive(last).isupper() and last.islower():
            continue
        if goes_on_in_compound(sentence, end):
            continue
        return len(form), (words[at][0], end, known, "organisation", genitive)
    return _misspelt_organisation(sentence, words[at], roster)


def _misspelt_organisation(sentence: str, word: Token, roster: Roster) -> tuple[int, Found] | None:
    """A long one-word name with one letter wrong ("Digitaliseringstyrelsen")."""
    start, end, printed = word
    if len(printed) < LEAST_FUZZY or not printed[0].isupper() or goes_on_in_compound(sentence, end):
        return None
    for form, genitive in ((printed, False), (without_genitive(printed), True)):
        for known in roster.organisations if not genitive or form != printed else ():
            if similar(form, known.name):
                return 1, (start, end, known, "organisation", genitive)
    return None


def goes_on_in_compound(sentence: str, end: int) -> bool:
    """Whether the word that ends here is the first part of one with a hyphen: "KL-netværket"."""
    return bool(COMPOUND.match(sentence, end))
