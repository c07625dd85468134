"""Asks for fewer of a question's words, step by step, where all of them together find nothing."""

from __future__ import annotations

from dataclasses import replace

from search.executor import Execute
from search.plan import AtLeast, Plan, Prefer
from search.planner import Planner
from search.query import Query
from search.results import Results

ENOUGH = 5  # hits; with fewer, passages with one word less follow


def relaxed(planner: Planner, query: Query, execute: Execute) -> tuple[Results, list[str]]:
    """The passages with most of the words, and Danish sentences that say so; no hits where no word is found."""
    branches = tuple(planner.loose)
    for count in range(len(branches) - 1, 0, -1):
        plan: Plan = AtLeast(count, branches)
        total = execute(planner.wished(plan), replace(query, limit=0, offset=0, facets=())).total
        if not total:
            continue
        lowest = count - 1 if total < ENOUGH and count > 1 else count
        for more in range(lowest, count):
            plan = Prefer(AtLeast(more, branches), plan)
        results = execute(planner.wished(plan), query)
        return results, [_told(count, len(branches))]
    return execute(planner.wished(AtLeast(1, branches)), query), []


def _told(count: int, wanted: int) -> str:
    return f"Intet har alle {wanted} ord. Her er det, der har {count} af dem." if count < wanted else ""
