"""Asks for fewer of a question's words, step by step, where all of them together find little or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from search.danish.codes import is_number
from search.leaves import pieces
from search.plan import AllOf, AnyOf, AtLeast, Only, Phrase, Plan, Prefer
from search.planner import Planner
from search.query import Order
from search.results import Results
from search.slug import slug
from search.small_words import is_small
from search.wording import Branch

Ask = Callable[[Plan, int], Results]  # the first so many hits of a plan, whatever filters are chosen

FEW = 10  # hits; with fewer, passages with one word less follow them
BETTER = 5  # times the score of a passage is added to it for each word more than the least
WHOLE = 2  # the same for a compound that is there as one word
SAME_ITEM = 1  # the same for the items under which the best hits stand


def relaxed(planner: Planner, order: Order, ask: Ask, found: int) -> tuple[Plan | None, list[str]]:
    """A plan for the passages with most of the words, best first, and Danish sentences that say so.

    ``found`` is how many passages have all the words. None where there is nothing to relax.
    """
    branches, quotes = planner.loose, planner.quotes
    if lacking := [] if found else [one for one in quotes if not ask(one.plan, 0).total]:
        return None, list(map(_told_of_none, lacking))
    if not branches:
        return None, _apart(quotes) if not (found or planner.fixed) else []
    if len(branches) == 1 and not quotes:
        return _by_parts(planner, order, ask, found)
    best = len(branches) if found else _most(planner, ask)
    if best is None:
        return None, []
    lowest = max(1, len(branches) // 2) if order == "best" else best  # by date the better ones can't come first
    levels = [count for count in range(best, -1, -1) if count >= lowest or count == best]
    plan, last = planner.wished(AtLeast(best, branches)), 1
    first = ask(plan, FEW)
    reached, around = first.total, _same_items(first)
    while reached < FEW and last < len(levels):
        last += 1
        plan = planner.wished(_ranked(branches, levels[:last], around))
        reached = ask(plan, 0).total
    if reached == found:
        return None, []
    counts = _Counts(found, best, levels[last - 1], len(branches))
    return plan, [_told_of_rest(counts, [one.label for one in quotes]) if quotes else _told(counts)]


class _Counts(NamedTuple):
    found: int  # passages with all the words
    best: int  # words that the best of those found have
    least: int  # and the last
    wanted: int  # words in all, without those in quotes


def _ranked(branches: tuple[Plan, ...], levels: Sequence[int], around: Plan) -> Plan:
    """Passages with as many of the branches as the lowest level says; those of a higher level before the others.

    What stands around the best hits comes before what stands elsewhere: it is said of the same matter.
    """
    lowest = AtLeast(levels[-1], branches)
    plan = Prefer(lowest, AllOf((lowest, around)), SAME_ITEM)
    for count in levels[:-1]:
        plan = Prefer(plan, AtLeast(count, branches), BETTER)
    return plan


def _same_items(found: Results) -> Plan:
    """Everything under the items of these hits."""
    places = dict.fromkeys((slug(hit.passage.item.title), hit.passage.meeting.id) for hit in found.hits)
    return AnyOf(tuple(Only(Only(AllOf(()), "item", (item,)), "meeting", (meeting,)) for item, meeting in places))


def _by_parts(planner: Planner, order: Order, ask: Ask, found: int) -> tuple[Plan | None, list[str]]:
    """A compound that is rare is also looked for by its parts: all of them anywhere, one of them around the hits."""
    label, whole = planner.branches[0].label, planner.loose[0]
    parts = pieces(label) if planner.branches[0].kind == "word" and "." not in label else ()
    if len(parts) < 2 or any(is_small(part) or is_number(part) for part in parts) or (found and order != "best"):
        return None, []
    words = tuple(planner.word(part) for part in parts)
    near = AnyOf((whole, AllOf(words)))
    plan = planner.wished(Prefer(near, whole, WHOLE))
    first = ask(plan, FEW)
    reached, around = first.total, False
    if 0 < reached < FEW and order == "best":
        wide = AnyOf((near, AllOf((AnyOf(words), _same_items(first)))))
        plan = planner.wished(Prefer(Prefer(wide, near, BETTER), whole, WHOLE))
        widened = ask(plan, 0).total
        reached, around = widened, widened > reached
    return (None, []) if reached == found else (plan, [_told_of_parts(label, parts, found, around)])


def _most(planner: Planner, ask: Ask) -> int | None:
    """How many of the words stand together somewhere, beside what is quoted; all don't. None where none is found."""
    branches = planner.loose
    counts = range(len(branches) - 1, -1 if planner.quotes else 0, -1)
    return next((count for count in counts if ask(planner.wished(AtLeast(count, branches)), 0).total), None)


def _told_of_none(quote: Branch) -> str:
    lacking = "så tæt sammen" if isinstance(quote.plan, Phrase) and quote.plan.slop else "ordret"
    return f"»{quote.label}« står ikke {lacking} i noget referat, og andet er der ikke søgt efter."


def _apart(quotes: Sequence[Branch]) -> list[str]:
    together = " og ".join(f"»{one.label}«" for one in quotes)
    return [f"{together} står ikke i samme udsagn."] if len(quotes) > 1 else []


def _told(counts: _Counts) -> str:
    whole = "begge ord" if counts.wanted == 2 else f"alle {counts.wanted} ord"
    rest = f" Efter dem følger træf med mindst {_number(counts.least)} af ordene." if counts.least < counts.best else ""
    if counts.found:
        return f"Kun {counts.found} træf har {whole}.{rest}"
    return f"Ingen træf har {whole}. Her er dem, der har {_number(counts.best)} af dem.{rest}"


def _told_of_rest(counts: _Counts, quotes: Sequence[str]) -> str:
    """Of the words beside quotes: those are in all that is found."""
    quoted = " og ".join(f"»{label}«" for label in quotes)
    others = "det andet ord" if counts.wanted == 1 else f"alle {counts.wanted} andre ord"
    told = f" og {_number(counts.best)} af de andre ord" if counts.best else ""
    rest = f" Efter dem følger træf med mindst {_number(counts.least)}." if counts.least < counts.best else ""
    return f"Ingen træf har både {quoted} og {others}. Her er dem, der har {quoted}{told}.{rest}"


def _told_of_parts(word: str, parts: Sequence[str], found: int, around: bool) -> str:
    listed = " og ".join(f"»{part}«" for part in parts)
    rest = ", og under de samme punkter også træf med et af dem" if around else ""
    if found:
        return f"Kun {found} træf har »{word}«. Efter dem følger træf med {listed}{rest}."
    return f"Her er træf med {listed}{rest}."


def _number(count: int) -> str:
    return "ét" if count == 1 else str(count)
