"""The links from one page of an answer to the others."""

import pytest

from search.query import Query
from webui.asked import Asked
from webui.results import paging


def steps(current, last):
    """The paging as a line of text: the current page in brackets."""
    found = paging(Asked(Query(text="x", offset=(current - 1) * 20, limit=20)), last * 20)
    numbers = [f"[{step.page}]" if step.page and not step.url else str(step.page or "…") for step in found]
    return " ".join(step.label or number for step, number in zip(found, numbers, strict=True))


@pytest.mark.parametrize(
    ("current", "last", "shown"),
    [
        (1, 1, ""),
        (1, 2, "[1] 2 Næste"),
        (2, 2, "Forrige 1 [2]"),
        (5, 9, "Forrige 1 … 3 4 [5] 6 7 … 9 Næste"),
        (9, 9, "Forrige 1 … 7 8 [9]"),
    ],
)
def test_the_neighbours_and_both_ends_can_be_reached(current, last, shown):
    assert steps(current, last) == shown


def test_the_way_on_keeps_the_question():
    onward = paging(Asked(Query(text="mitid", limit=20), grouping="moeder"), 41)[-1]
    assert (onward.rel, onward.url) == ("next", "/?q=mitid&side=2&vis=moeder")
