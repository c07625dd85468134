"""The ranking, on an index made from the corpus as a real run makes it: the judged questions, and what was decided."""

import importlib.util
import sys
from pathlib import Path
from statistics import fmean

import pytest

from search.passage import Passage
from search.query import Query

ROOT = Path(__file__).parent.parent
SPEC = importlib.util.spec_from_file_location("judged", ROOT / "benchmarks" / "judged.py")
judged = sys.modules["judged"] = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(judged)
BEST = 0.90  # nDCG@10 wanted over all questions


@pytest.fixture(scope="module")
def searcher():
    return judged.corpus()


@pytest.fixture(scope="module")
def outcomes(searcher):
    return judged.measure(searcher, judged.questions())


def first(searcher, question) -> Passage:
    return searcher.search(Query(question, limit=1)).hits[0].passage


def test_the_judged_questions_are_answered_well(outcomes):
    worst = sorted((round(one.ndcg, 2), one.question.text) for one in outcomes)[:10]
    assert fmean(one.ndcg for one in outcomes) >= BEST, worst


def test_no_false_friend_is_among_the_first_ten(outcomes):
    assert {one.question.text: one.false_friends for one in outcomes if one.false_friends} == {}


@pytest.mark.parametrize(
    ("question", "item", "words"),
    [
        ("hvad blev besluttet om MedCom", "3", "målbilledet for moderniseringen fastholdes"),
        ("beslutning om MedCom", "3", "målbilledet for moderniseringen fastholdes"),
        ("hvad blev besluttet om arbejdskraft", "5", "konkluderede desuden"),
        ("hvad blev der konkluderet om mangel på arbejdskraft", "5", "konkluderede desuden"),
        ("hvad blev besluttet om graviditetsløsning", "8", "indstillingen blev godkendt"),
        ("hvad besluttede man om graviditetsløsningen", "8", "indstillingen blev godkendt"),
        ("hvad blev besluttet om MitID i 2021", "4", "tog orienteringen om status"),
        ("hvad blev besluttet om bestyrelsestur", "11", "programmet blev godkendt"),
        ("hvad blev besluttet om cybersikkerhed", "6", "tog orienteringen omkring status"),
        ("hvad blev besluttet om strategimidler", "7", "godkendte udmøntningsforslaget"),
        ("blev budgettet for 2024 godkendt", "10", "med stemmerne 7 for og 1 imod"),
        ("hvad blev besluttet om fritagelse fra Digital Post", "4", "nye kriterier blev godkendt"),
        ("hvad blev besluttet om hardwarenøgler", "3", "godkendte indkøbet"),
    ],
)
def test_the_conclusion_of_the_item_comes_first(searcher, question, item, words):
    passage = first(searcher, question)
    assert (passage.item.path, passage.kind) == (item, "statement")
    assert words in passage.text


def test_an_answer_is_found_by_its_question(searcher):
    hits = searcher.search(Query("hvem har ansvaret hvis algoritmen overser kræft")).hits
    assert any(hit.passage.text.startswith("Viggo Hjort svarede, at ansvaret") for hit in hits[:3])


def test_a_rare_compound_is_followed_by_its_parts_in_the_same_matter_and_that_is_told(searcher):
    results = searcher.search(Query("sms-påmindelser"))
    whole, rest = results.hits[:2], results.hits[2:]
    assert all("sms-påmindelser" in hit.passage.text for hit in whole)
    assert rest
    assert {hit.passage.item.path for hit in rest} <= {hit.passage.item.path for hit in whole}
    assert results.notices == (
        "Kun 2 træf har »sms-påmindelser«. Efter dem følger træf med »sms« og »påmindelser«, "
        "og under de samme punkter også træf med et af dem.",
    )


def test_fewer_words_under_the_item_of_the_best_hits_come_before_those_elsewhere(searcher):
    hits = searcher.search(Query("ventetid til genoptræning")).hits
    both, rest = hits[:2], [hit.passage.item for hit in hits[2:]]
    items = {hit.passage.item for hit in both}
    assert all("ventetid" in hit.passage.text and "genoptræning" in hit.passage.text for hit in both)
    assert rest[0] in items
    assert any(item not in items for item in rest)
