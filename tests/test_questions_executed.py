"""How often a question comes back to the engine: each time is a round trip where the engine is a cluster."""

from collections import Counter
from datetime import date

import pytest

from search.asking import answer
from search.engine import open_searcher, open_writer
from search.executor import ALSO_EXECUTED
from search.passage import Item, Meeting, Passage, Source
from search.plan import AllOf
from search.query import Query
from search.relax import FEW

SAID = [
    "Fælles Medicinkort (FMK) er taget i brug i kommunen, og erfaringerne er gode.",
    "Sygehuset har fået bredbånd, og lægerne er glade for det.",
    "Der er sat penge af til økologi i køkkenet på plejehjemmet.",
    *["Der blev talt om busser."] * FEW,
]
WORDS = ["sygehus", "bredbånd", "læge", "økologi", "køkken", "plejehjem", "penge", "erfaring", "kommune", "brug"]
MISSPELT = [f"{word[:3]}q{word[3:]}x" for word in WORDS]


@pytest.fixture(scope="module")
def searcher():
    meeting = Meeting("m", "Referat", "Rådet", date(2024, 5, 14), "d")
    said = [Passage(str(at), "statement", meeting, Item("1", "1", "Emne"), text) for at, text in enumerate(SAID)]
    with open_writer("memory:test-executed") as writer:
        writer.replace(Source("d", "1", "text/plain", ()), said)
    return open_searcher("memory:test-executed")


def executed(searcher, query):
    """The plans a question executes, with their queries, in order."""
    asked = []

    def execute(plan, query):
        asked.append((plan, query))
        return searcher.execute(plan, query)

    answer(query, execute, searcher.knowledge)
    return asked


QUESTIONS = [
    " ".join(MISSPELT),
    " ".join(WORDS),
    " ".join(WORDS + MISSPELT + [f"ord{at}" for at in range(20)]),
    " ".join(f'"{word}"' for word in WORDS),
    "hvad blev besluttet om FMK",
    "patientbredbåndskøkken",
]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("narrow", [{}, {"since": date(2020, 1, 1)}])
def test_a_question_executes_a_bounded_number_of_plans(searcher, question, narrow):
    assert len(executed(searcher, Query(question, **narrow))) <= len(question.split()) + ALSO_EXECUTED


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_plan_is_executed_twice_for_as_many_of_its_hits(searcher, question):
    asked = Counter((plan, query.limit) for plan, query in executed(searcher, Query(question, since=date.min)))
    assert {one: count for one, count in asked.items() if count > 1} == {}


def test_the_number_of_all_passages_is_asked_for_once(searcher):
    asked = executed(searcher, Query(" ".join(WORDS)))
    assert [plan for plan, _ in asked].count(AllOf(())) == 1


@pytest.mark.parametrize("question", ["busser", ""])
def test_a_question_with_hits_enough_is_executed_once(searcher, question):
    assert len(executed(searcher, Query(question))) == 1
