"""A facet's values as they are counted and listed."""

import numpy as np
import pytest

from search.passage import Item, Meeting, Passage, Source, Speaker
from search.plan import AllOf
from search.query import Query
from search.whoosh_engine.memory import MemoryStore
from search.whoosh_engine.searcher import WhooshSearcher
from search.whoosh_engine.tally import Table
from search.whoosh_engine.writer import WhooshWriter

#           passages  0  1  2  3
TABLE = Table(
    name="board",
    values=("a", "b", "c"),
    labels=("Ø", "B", "B"),
    docs=np.array([0, 1, 3, 0, 2]),
    numbers=np.array([0, 0, 0, 1, 2]),
    by_label=np.array([2, 0, 1]),
    size=4,
)


@pytest.mark.parametrize(
    ("hits", "chosen", "listed"),
    [
        ([0, 1, 2, 3], (), [("a", 3), ("b", 1), ("c", 1)]),
        ([0, 2], (), [("b", 1), ("c", 1), ("a", 1)]),
        ([1], ("c", "b", "z"), [("a", 1), ("b", 0), ("c", 0), ("z", 0)]),
        ([], (), []),
    ],
)
def test_values_are_listed_by_count_then_label(hits, chosen, listed):
    mask = np.isin(np.arange(4), hits)
    facet = TABLE.facet(TABLE.counts(mask), chosen)
    assert [(value.value, value.count) for value in facet.values] == listed
    assert [value.value for value in facet.values if value.selected] == sorted(chosen)


def test_passages_with_any_of_the_values_are_let_through():
    assert TABLE.having(("b", "c", "z")).tolist() == [True, False, True, False]


def test_a_value_is_called_what_most_passages_call_it():
    meeting, item = Meeting("m", "Referat", "Udvalg", None, "d"), Item("1", "1", "Punkt")
    names = ["Cristian Harsløf", "Christian Harsløf", "Christian Harsløf"]
    store = MemoryStore("memory:names", "1", "names")
    with WhooshWriter(store, lambda text: ()) as writer:
        said = [Passage(str(at), "statement", meeting, item, "", (Speaker("ch", n),)) for at, n in enumerate(names)]
        writer.replace(Source("d", "1", "text/plain", ()), said)
    searcher = WhooshSearcher(store, lambda query, execute, _: execute(AllOf(()), query))
    (value,) = searcher.search(Query(facets=("person",))).facets[0].values
    assert (value.value, value.label, value.count) == ("ch", "Christian Harsløf", 3)
