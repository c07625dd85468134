"""What a question prefers among the passages that answer it."""

import pytest

from search.passage import Item, Meeting, Passage
from search.plan import AnyOf, Flat
from search.preferences import SHARE, asks_for_decisions, concluded
from search.results import Hit

MEETING = Meeting("m", "Referat", "Rådet", None, "d")


def hit(item, score, act="orientering"):
    return Hit(Passage(f"{item}-{score}", "statement", MEETING, Item("1", "1", item), "Tekst.", act=act), score)


@pytest.mark.parametrize("scores", [(8.0, 2.0), (2.0, 8.0), (2.0, 8.0, 4.0)])
def test_a_decision_is_as_good_as_the_best_that_lays_its_matter_before_the_meeting(scores):
    plan = concluded([hit("Vand", score) for score in scores], ("godkendt",))
    assert [one.score for one in plan.branches] == [SHARE * 8.0]


def test_a_decision_is_found_by_what_lays_a_matter_before_the_meeting_alone():
    assert concluded([hit("Vand", 1.0, "bemærkning")], ("godkendt",)) is None
    match concluded([hit("Vand", 1.0), hit("Vej", 2.0), hit("Sti", 3.0, None)], ("godkendt",)):
        case AnyOf((Flat(_, 0.25), Flat(_, 0.5))):
            return
    pytest.fail("each matter has its decision, and remarks have none")


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("hvad blev besluttet om vand", True),
        ("blev budgettet godkendt", True),
        ("beslutning om vand", True),
        ("vand besluttet", False),
        ("hvad siger rådet om vand", False),
    ],
)
def test_a_question_for_decisions_is_told_from_others(question, asks):
    assert asks_for_decisions(question.split()) is asks
