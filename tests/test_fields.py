"""What a passage puts in the index: how often each of its terms counts, and in which field."""

import pytest

from search.danish.analysis import analyze
from search.fields import FULL, GAP, LEADING, LEAST_LENGTH, SHORT, fields_of
from search.passage import Item, Meeting, Passage, Speaker


def test_a_term_counts_in_what_is_said_as_often_as_it_stands_there_and_over_it_once():
    meeting = Meeting("m", "Referat", "Udvalg", None, "d")
    speaker = Speaker("p", "d1 d1", "person", "a1")
    item = Item("1", "1", "a1 b1")
    passage = Passage("x", "statement", meeting, item, "a1 c1 c1", (speaker,), ("a1",), outcome="godkendt")
    fields = fields_of(passage, analyze)
    assert fields.said["surface"] == {"a1": 1, "c1": 2}
    assert fields.over["surface"] == {"a1": LEADING, "b1": LEADING, "d1": SHORT}
    assert fields.positions["surface"] == {"a1": [0, 1 + GAP], "b1": [1], "c1": [2 + GAP, 3 + GAP]}


def said(text, question=None, act=None, kind="statement"):
    meeting = Meeting("m", "Referat", "Udvalg", None, "d")
    return Passage(text, kind, meeting, Item("1", "1", "t1"), text, question=question, act=act)


REMARK = "Udvalget ønskede sig svar derpå."


@pytest.mark.parametrize(
    ("passage", "weight"),
    [
        (said(REMARK), SHORT),
        (said(" ".join([REMARK] * 4)), FULL),
        (said(REMARK, act="orientering"), LEADING),
        (said("Godkendt", act="konklusion"), LEADING),
        (said("Det var hun enig i."), SHORT),
        (said("Sagsnr.: 2016-0417 Dok.nr.: 2017-33951"), None),
        (said("Sundheds- og Forebyggelsesudvalget"), None),
        (said("Ingen."), None),
    ],
)
def test_the_title_counts_for_what_lays_a_matter_before_the_meeting_rather_than_for_a_remark(passage, weight):
    assert fields_of(passage, analyze).over["surface"].get("t1") == weight


def test_a_section_says_nothing_itself():
    fields = fields_of(said("a1 a1", kind="section"), analyze)
    assert fields.said["surface"] == {}
    assert fields.over["surface"]["a1"] == SHORT


def test_an_answer_is_found_by_the_words_of_its_question_but_has_no_phrase_of_them():
    fields = fields_of(said("c1", "a1 b1"), analyze)
    assert fields.over["surface"] == {"a1": SHORT, "b1": SHORT}
    assert "a1" not in fields.positions["surface"]


def test_a_short_passage_counts_as_longer_than_it_is_and_an_empty_layer_as_empty():
    lengths = fields_of(said("a1 b1"), analyze).lengths
    assert lengths == {"surface": LEAST_LENGTH, "lemma": LEAST_LENGTH, "parts": 0}
    assert fields_of(said("a1 " * 50), analyze).lengths["surface"] == 50
