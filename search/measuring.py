"""Questions of how much, how long and at whose cost: which words only ask, and what their answers are told in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from search.danish.keys import key
from search.danish.wordlists import listed
from search.small_words import QUESTION_WORDS, is_small

# Right behind a question word these needn't be found. Who asks for a price or who pays it, though, uses words that the
# answer may well use too.
PRICE_WORDS = listed(
    "koster kostede koste kostet betaler betalte betale betalt finansierer finansieres penge dyr dyrt dyre"
)
TIME_WORDS = listed("lang langt længe tid tager tog taget")
_OTHER_WORDS = listed(
    "mange meget ofte tit stor stort store høj højt høje gammel gamle sker ske skete sket foregår gælder"
)
_MEASURING = PRICE_WORDS | TIME_WORDS | _OTHER_WORDS
_MONEY = "kr kroner mio mia betale betaler betales finansieres udgift udgiften udgifter pris prisen"
_TIMES = "sekunder minut minutter time timer dag dage døgn uge uger måned måneder år"


def measuring_words(typed: Sequence[str]) -> list[str]:
    """The words that only ask, as far as they follow a question word: "hvor lang tid tager …", "hvad koster …"."""
    found: list[str] = []
    for at, word in enumerate(typed):
        if word.lower() in QUESTION_WORDS:
            following = takewhile(lambda one: is_small(one) or one.lower() in _MEASURING, typed[at + 1 :])
            found += [one for one in following if one.lower() in _MEASURING]
    return found


def told_in(measuring: Sequence[str]) -> tuple[str, ...]:
    """The surface terms that an answer to such a question counts in: amounts of money, or lengths of time."""
    asked = {word.lower() for word in measuring}
    told = (_MONEY if asked & PRICE_WORDS else "", _TIMES if asked & TIME_WORDS else "")
    return tuple(map(key, " ".join(told).split()))
