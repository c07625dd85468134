"""Asks for fewer of a question's words, step by step, where all of them together find little or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from search.leaves import pieces
from search.plan import AllOf, AnyOf, AtLeast, Plan
from search.planner import Planner
from search.preferences import repeated
from search.query import Order

Total = Callable[[Plan], int]  # how many passages a plan finds, whatever filters are chosen

FEW = 10  # hits; with fewer, passages with one word less follow them
BETTER = 4  # times the score of a passage is added to it for each word more than the least


def relaxed(planner: Planner, order: Order, total: Total, found: int) -> tuple[Plan | None, list[str]]:
    """A plan for the passages with most of the words, best first, and Danish sentences that say so.

    ``found`` is how many passages have all the words. None where there is nothing to relax.
    """
    branches = tuple(planner.loose)
    if len(branches) == 1:
        return _by_parts(planner, order, total, found)
    best = len(branches) if found else _most(planner, total)
    if not best:
        return None, []
    lowest = max(1, len(branches) // 2) if order == "best" else best  # by date the better ones can't come first
    levels = [count for count in range(best, 0, -1) if count >= lowest or count == best]
    for last in range(1, len(levels) + 1):
        plan = planner.wished(_ranked(branches, levels[:last]))
        reached = total(plan)
        if reached >= FEW:
            break
    if reached == found:
        return None, []
    return plan, [_told(found, best, levels[last - 1], len(branches))]


def _ranked(branches: tuple[Plan, ...], levels: Sequence[int]) -> Plan:
    """Passages with as many of the branches as the lowest level says; those of a higher level before the others."""
    plan: Plan = AtLeast(levels[-1], branches)
    for count in levels[:-1]:
        plan = repeated(plan, AtLeast(count, branches), BETTER)
    return plan


def _by_parts(planner: Planner, order: Order, total: Total, found: int) -> tuple[Plan | None, list[str]]:
    """A compound that is rare is also looked for by its parts, wherever they stand in a passage."""
    whole, parts = planner.loose[0], pieces(planner.labels[0])
    if len(parts) < 2 or (found and order != "best"):
        return None, []
    apart = AllOf(tuple(planner.word(part) for part in parts))
    plan = planner.wished(repeated(AnyOf((whole, apart)), whole, 2))
    if total(plan) == found:
        return None, []
    listed = " og ".join(f"»{part}«" for part in parts)
    told = f"Kun {found} træf har »{planner.labels[0]}«." if found else ""
    return plan, [f"{told} Efter dem følger træf med {listed}." if told else f"Her er træf med {listed}."]


def _most(planner: Planner, total: Total) -> int:
    """How many of the words stand together somewhere, 0 where none is found; all of them don't."""
    branches = tuple(planner.loose)
    counts = range(len(branches) - 1, 0, -1)
    return next((count for count in counts if total(planner.wished(AtLeast(count, branches)))), 0)


def _told(total: int, best: int, least: int, wanted: int) -> str:
    whole = "begge ord" if wanted == 2 else f"alle {wanted} ord"
    rest = f" Efter dem følger træf med mindst {_number(least)} af ordene." if least < best else ""
    if total:
        return f"Kun {total} træf har {whole}.{rest}"
    return f"Ingen træf har {whole}. Her er dem, der har {_number(best)} af dem.{rest}"


def _number(count: int) -> str:
    return "ét" if count == 1 else str(count)
