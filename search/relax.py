"""Asks for fewer of a question's words, step by step, where all of them together find little or nothing."""

from __future__ import annotations

from dataclasses import replace

from search.executor import Execute
from search.plan import AllOf, AtLeast, Plan, Prefer
from search.planner import Planner
from search.query import Query
from search.results import Results

FEW = 10  # hits; with fewer, passages with one word less follow them


def relaxed(planner: Planner, query: Query, execute: Execute, found: Results) -> tuple[Results, list[str]]:
    """The passages with most of the words first, and Danish sentences that say so.

    ``found`` is the answer to all the words together; it is given back where there is nothing to relax.
    """
    branches = tuple(planner.loose)
    best = len(branches) if found.total else _most(planner, query, execute)
    if len(branches) < 2 or not best:
        return found, []
    least = max(1, best - 1) if found.total or best > 2 else best
    plan: Plan = AtLeast(least, branches)
    if least < best:
        wish = AllOf(branches) if best == len(branches) else AtLeast(best, branches)
        plan = Prefer(Prefer(plan, wish), wish)
    return execute(planner.wished(plan), query), [_told(found.total, best, least, len(branches))]


def _most(planner: Planner, query: Query, execute: Execute) -> int:
    """How many of the words stand together somewhere, 0 where none is found; all of them don't."""
    branches = tuple(planner.loose)
    asked = replace(query, limit=0, offset=0, facets=())
    counts = range(len(branches) - 1, 0, -1)
    return next((n for n in counts if execute(planner.wished(AtLeast(n, branches)), asked).total), 0)


def _told(total: int, best: int, least: int, wanted: int) -> str:
    if total:
        return f"Kun {total} træf har alle {wanted} ord. Efter dem følger træf med {least}."
    rest = f" Efter dem følger træf med {least}." if least < best else ""
    return f"Ingen træf har alle {wanted} ord. Her er dem, der har {best}.{rest}"
