"""Words of a question that needn't be found: question words, small words, and what only asks for a decision."""

from __future__ import annotations

from search.danish.wordlists import listed

QUESTION_WORDS = listed(
    "hvad hvem hvor hvornår hvordan hvorfor hvilken hvilket hvilke hvis who what when where why how which"
)
SMALL_WORDS = listed(
    "ad af alle alt at bl.a blev blevet blive bliver da de dem den der deres det dette disse dog du efter eller en "
    "end er et for fordi forhold fra få får før gennem gør ham han har havde hans hendes her hos hun i ift ifm ikke "
    "ind ja jeg jo kan kun kunne lige man med mellem men mere mht min mod må nej ned nogen noget nogle når nu og "
    "også om omkring op os over på sagde sagt samt sig sige siger sin sine sit skal skulle som så sådan the til ud "
    "under uden ved vedr vedrørende vi vil ville var være været a an and are did do does for in is of on or the to "
    "was with about hr fru frk dr d"
)
# What asks for a decision rather than being its subject.
DECISION_WORDS = listed(
    "besluttet besluttede beslutte beslutter beslutning beslutningen beslutninger vedtaget vedtog vedtagelse "
    "konklusion konklusionen konkluderede konkluderet afgjort afgørelse godkendt godkendte afvist indstillet "
    "decided decision"
)
# What asks for what somebody said or did, not for its subject.
SAYING_WORDS = listed(
    "taget truffet mener mente mene synes syntes udtaler udtalte fortalte svarede spurgte bemærkede oplyste sagde siger"
)


def is_small(word: str) -> bool:
    """Whether a word may be left out; acronyms and names printed in capitals are never small (IT, MED, DA)."""
    return word.lower() in SMALL_WORDS | QUESTION_WORDS and not (len(word) > 1 and word.isupper())


def is_idle(word: str) -> bool:
    """Whether a word only asks, for whatever it is asked of."""
    return is_small(word) or word.lower() in DECISION_WORDS | SAYING_WORDS
