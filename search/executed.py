"""What an engine is asked for one question: each plan once, however often the question comes back to it."""

from __future__ import annotations

from search.executor import Execute
from search.plan import Plan
from search.query import Query
from search.results import Hit, Results


class Executed:
    """The answers to plans, kept as long as a question takes.

    ``answer`` is under the query's filters; what ``total`` and ``hits`` give is the same whatever filters are chosen.
    """

    def __init__(self, execute: Execute, query: Query) -> None:
        self._execute = execute
        self._query = query
        self._narrowed = bool(query.filters or query.since or query.until or query.decisions or query.ids)
        self._answers: dict[Plan, Results] = {}
        self._firsts: dict[Plan, tuple[int, Results]] = {}  # with how many hits were asked for

    def answer(self, plan: Plan) -> Results:
        """The page of hits that the query asks for, with its facets."""
        if plan not in self._answers:
            self._answers[plan] = self._execute(plan, self._query)
        return self._answers[plan]

    def total_of_likely(self, plan: Plan) -> int:
        """How many passages match a plan that most likely is the one to be answered."""
        return self.total(plan) if self._narrowed else self.answer(plan).total

    def total(self, plan: Plan) -> int:
        """How many passages match a plan."""
        known = None if self._narrowed else self._answers.get(plan)
        return known.total if known else self._first(plan, 0).total

    def hits(self, plan: Plan, limit: int) -> tuple[Hit, ...]:
        """The first so many hits of a plan, in the query's order."""
        return self._first(plan, limit).hits[:limit]

    def _first(self, plan: Plan, limit: int) -> Results:
        asked, found = self._firsts.get(plan, (-1, None))
        if found is None or limit > asked:
            found = self._execute(plan, Query(order=self._query.order, limit=limit, facets=()))
            self._firsts[plan] = limit, found
        return found
