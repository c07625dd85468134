"""What a question prefers among the passages that answer it: decisions, and somebody's own words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from search.danish.keys import key
from search.danish.wordlists import listed
from search.plan import AllOf, AnyOf, Flat, Only, Plan, Prefer, Without, Words
from search.results import Hit
from search.slug import slug
from search.small_words import DECISION_WORDS, QUESTION_WORDS

# How many times the score of a decision is added to it where decisions are asked for: enough to come before what is
# about the same and has the word itself three times as well (as relaxing a compound to its parts rates it).
DECISION = 4
CONCLUSION = 2  # the same for what is told as a conclusion, but holds no outcome
SHARE = 0.1  # of what the statements of an item score, for the decision that follows them
_CONCLUDING = Words(lemma=tuple(map(key, ("konkludere", "sammenfatte", "opsummere"))), weight=0.0)
_YES_OR_NO = listed("blev er bliver har fik kan skal")
_ABOUT = listed("om på vedr vedrørende ift angående til")


def asks_for_decisions(words: Sequence[str]) -> bool:
    """Whether a question is for what was decided: "hvad blev besluttet om …", "blev … godkendt", "beslutning om …"."""
    lower = [word.lower() for word in words]
    if not DECISION_WORDS.intersection(lower):
        return False
    if lower[0] in _YES_OR_NO or QUESTION_WORDS.intersection(lower):
        return True
    return any(first in DECISION_WORDS and second in _ABOUT for first, second in pairwise(lower))


def concluded(hits: Sequence[Hit], outcomes: tuple[str, ...]) -> Plan | None:
    """The decisions under the items where these hits are said, the more of it the better; None where there are none."""
    said: dict[tuple[str, str], float] = {}
    for hit in hits:
        if hit.passage.kind == "statement":
            place = (slug(hit.passage.item.title), hit.passage.meeting.id)
            said[place] = said.get(place, 0.0) + hit.score
    plans = []
    for (item, meeting), score in said.items():
        there = Only(Only(AllOf(()), "item", (item,)), "meeting", (meeting,))
        plans.append(Flat(Only(there, "outcome", outcomes), SHARE * score))
    return AnyOf(tuple(plans)) if plans else None


def decided(plan: Plan, outcomes: tuple[str, ...]) -> Plan:
    """The plan with decisions first, then what is told as a conclusion."""
    concluded = Without(AllOf((plan, _CONCLUDING)), Only(AllOf(()), "outcome", outcomes))
    return Prefer(Prefer(plan, Only(plan, "outcome", outcomes), DECISION), concluded, CONCLUSION)
