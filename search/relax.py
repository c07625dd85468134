"""Asks for fewer of a question's words, the rarest first, where all of them together find little or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from search.danish.codes import is_number
from search.executed import Executed
from search.leaves import pieces
from search.plan import AllOf, AnyOf, Only, Phrase, Plan, Prefer, Weighed, Without
from search.planner import Planner
from search.query import Order
from search.results import Hit
from search.slug import slug
from search.small_words import is_small
from search.wording import Branch

FEW = 10  # hits; with fewer, passages with some of the words follow them
PARTS = (12, 5, 1)  # what a compound weighs as one word, all its parts, and one of them under an item of better hits
SAME_ITEM = 0.5  # times the score of a passage is added to it under an item of better hits
PRECISION = 10  # weights of words are whole numbers: so many times the logarithm of how rare a word is
COMMON = 1.0  # the logarithm that counts for nothing: a word in every third passage
ALONE = 0.2  # of the weight of the rarest word: what weighs less isn't asked for alone


def relaxed(planner: Planner, order: Order, ask: Executed, found: int) -> tuple[Plan | None, list[str]]:
    """A plan for the passages with some of the words, and Danish sentences that say so.

    First those with half of what the words weigh are asked for, then those with the rarest word, then those with any;
    as far as it takes to find some. ``found`` is how many passages have all the words. None where there is nothing to
    relax.
    """
    branches, quotes = planner.loose, planner.quotes
    if lacking := [] if found else [one for one in quotes if not ask.total(one.plan)]:
        return None, list(map(_told_of_none, lacking))
    if not branches:
        return None, _apart(quotes) if not (found or planner.fixed) else []
    if len(branches) == 1 and not quotes:
        return _by_parts(planner, order, ask, found)
    weights = [_weight(branch, ask) for branch in branches]
    loose = [branch.label for branch in planner.branches if branch.kind != "quote"]
    unknown = [label for label, weight in zip(loose, weights, strict=True) if label and not weight]
    if not any(weights) and not quotes:  # without a word there would be everything
        return None, [_told_of_unknown(unknown)] if unknown else []
    plan = _as_far_as_needed(planner, weights, order, ask, found)
    if plan is None:
        return None, []
    return plan, [_told(found, [one.label for one in quotes], loose, unknown)]


def _as_far_as_needed(planner: Planner, weights: Sequence[int], order: Order, ask: Executed, found: int) -> Plan | None:
    """The plan that finds enough, or as many as there are; None where no more are found than have all the words."""
    known = [(branch, weight) for branch, weight in zip(planner.loose, weights, strict=True) if weight]
    plan: Plan | None = None
    around: Plan | None = None
    reached = found
    for least in _levels(weights):
        tried = planner.wished(_ranked(known, least, around))
        first = ask.hits(tried, FEW)
        total = ask.total(tried)
        if total > reached:
            plan, reached = tried, total
        if reached >= FEW or (reached and order != "best"):  # by date the better ones can't come first
            break
        around = around or (_same_items(first) if first else None)
    return plan


def _weight(branch: Plan, ask: Executed) -> int:
    """What finding a word tells, by how few passages have it; 0 where none has."""
    having, everything = ask.total(branch), ask.total(AllOf(()))
    return max(1, round(PRECISION * (log((everything + 1) / having) - COMMON))) if having else 0


def _levels(weights: Sequence[int]) -> list[int]:
    """What the words of a passage must weigh together, from the most to the least that is asked for.

    0, for no words at all, where none is known: then something in quotes is left to ask for.
    """
    whole, rarest = sum(weights), max(weights)
    half = -(-whole // 2)
    return list(dict.fromkeys((whole, half, min(half, rarest), min(half, round(rarest * ALONE)))))


def _ranked(known: Sequence[tuple[Plan, int]], least: int, around: Plan | None) -> Plan:
    """Passages whose words weigh enough.

    What stands around the best hits comes before what stands elsewhere: it is said of the same matter.
    """
    if not known:
        return AllOf(())
    plan = Weighed(max(1, least), tuple(branch for branch, _ in known), tuple(weight for _, weight in known))
    return Prefer(plan, AllOf((plan, around)), SAME_ITEM) if around else plan


def _same_items(hits: Sequence[Hit]) -> Plan:
    """Everything under the items of these hits."""
    places = dict.fromkeys((slug(hit.passage.item.title), hit.passage.meeting.id) for hit in hits)
    return AnyOf(tuple(Only(Only(AllOf(()), "item", (item,)), "meeting", (meeting,)) for item, meeting in places))


def _by_parts(planner: Planner, order: Order, ask: Executed, found: int) -> tuple[Plan | None, list[str]]:
    """A compound that is rare is also looked for by its parts: all of them anywhere, one of them around the hits."""
    label, whole = planner.branches[0].label, planner.loose[0]
    parts = pieces(label) if planner.branches[0].kind == "word" and "." not in label else ()
    if len(parts) < 2 or any(is_small(part) or is_number(part) for part in parts) or (found and order != "best"):
        return None, []
    words = tuple(planner.word(part) for part in parts)
    near = (whole, Without(AllOf(words), whole))
    plan = planner.wished(Weighed(1, near, PARTS[:2]))
    first = ask.hits(plan, FEW)
    reached, around = ask.total(plan), False
    if 0 < reached < FEW and order == "best":
        beside = Without(AllOf((AnyOf(words), _same_items(first))), AnyOf(near))
        plan = planner.wished(Weighed(1, (*near, beside), PARTS))
        widened = ask.total(plan)
        reached, around = widened, widened > reached
    return (None, []) if reached == found else (plan, [_told_of_parts(label, parts, found, around)])


def _told_of_none(quote: Branch) -> str:
    lacking = "så tæt sammen" if isinstance(quote.plan, Phrase) and quote.plan.slop else "ordret"
    return f"»{quote.label}« står ikke {lacking} i noget referat, og andet er der ikke søgt efter."


def _apart(quotes: Sequence[Branch]) -> list[str]:
    together = " og ".join(f"»{one.label}«" for one in quotes)
    return [f"{together} står ikke i samme udsagn."] if len(quotes) > 1 else []


def _told(found: int, quotes: Sequence[str], loose: Sequence[str], unknown: Sequence[str]) -> str:
    """What is missing, by name: a person or a code is one of the words, however many it is written in."""
    asked = [f"»{label}«" for label in (*quotes, *loose) if label]
    both = f"både {_listed(asked)}" if len(asked) > 1 else _listed(asked)
    if unknown:
        left = [name for name in asked if name[1:-1] not in unknown]
        others = left[0] if len(left) == 1 else "de andre ord, eller de sjældneste af dem"
        return f"{_told_of_unknown(unknown)} Her er træf med {others}."
    rest = "træf med nogle af ordene, de sjældneste først"
    return f"Kun {found} træf har {both}. Der er også {rest}." if found else f"Ingen træf har {both}. Her er {rest}."


def _told_of_unknown(labels: Sequence[str]) -> str:
    return f"{_listed([f'»{label}«' for label in labels])} står ikke i noget referat."


def _told_of_parts(word: str, parts: Sequence[str], found: int, around: bool) -> str:
    listed = " og ".join(f"»{part}«" for part in parts)
    rest = ", og under de samme punkter også træf med et af dem" if around else ""
    if found:
        return f"Kun {found} træf har »{word}«. Efter dem følger træf med {listed}{rest}."
    return f"Her er træf med {listed}{rest}."


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} og {names[-1]}" if len(names) > 1 else names[0]
