"""What a question prefers among the passages that answer it: decisions, and somebody's own words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from search.danish.keys import key
from search.danish.wordlists import listed
from search.measuring import measuring_words
from search.plan import AllOf, AnyOf, Flat, Only, Plan, Prefer, Without, Words
from search.results import Hit
from search.slug import slug
from search.small_words import DECISION_WORDS, QUESTION_WORDS, SAYING_WORDS

# How many times the score of a decision is added to it where decisions are asked for: enough to come before what is
# about the same and has the word itself three times as well (as relaxing a compound to its parts rates it).
DECISION = 4
NOTED = 3  # the same for what was only taken note of
CONCLUSION = 2  # the same for what is told as a conclusion, but holds no outcome
SHARE = 0.25  # of what the statement that lays a matter before the meeting scores, for the decision that ends it
PRESENTING = frozenset({"orientering", "indstilling", "sagsfremstilling"})
_CONCLUDING = Words(lemma=tuple(map(key, ("konkludere", "sammenfatte", "opsummere"))), weight=0.0)
_NOTED = "efterretning"
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


def idle_words(typed: Sequence[str]) -> frozenset[str]:
    """The words of a question, in lower case, that say what is asked for and needn't be found."""
    idle = frozenset(word.lower() for word in measuring_words(typed))
    if any(word.lower() in QUESTION_WORDS for word in typed):
        idle |= SAYING_WORDS
    return idle | DECISION_WORDS if typed and asks_for_decisions(typed) else idle


def concluded(hits: Sequence[Hit], outcomes: tuple[str, ...]) -> Plan | None:
    """The decisions that end the items where these hits lay a matter before the meeting; None where none does."""
    presented: dict[tuple[str, str], float] = {}
    for hit in hits:
        if hit.passage.act in PRESENTING:
            place = (slug(hit.passage.item.title), hit.passage.meeting.id)
            presented[place] = max(hit.score, presented.get(place, 0.0))
    plans = []
    for (item, meeting), score in presented.items():
        there = Only(Only(AllOf(()), "item", (item,)), "meeting", (meeting,))
        plans.append(Flat(Only(there, "outcome", outcomes), SHARE * score))
    return AnyOf(tuple(plans)) if plans else None


def decided(plan: Plan, outcomes: tuple[str, ...]) -> Plan:
    """The plan with decisions first, before all what was more than noted, then what is told as a conclusion."""
    concluded = Without(AllOf((plan, _CONCLUDING)), Only(AllOf(()), "outcome", outcomes))
    noted = tuple(outcome for outcome in outcomes if _NOTED in outcome)
    settled = tuple(outcome for outcome in outcomes if _NOTED not in outcome)
    first = Prefer(Prefer(plan, Only(plan, "outcome", settled), DECISION), Only(plan, "outcome", noted), NOTED)
    return Prefer(first, concluded, CONCLUSION)
