"""Passages, meetings and sources as JSON and back."""

import json
from datetime import date

import pytest

from search.passage import Attendee, Item, Meeting, NextMeeting, Passage, Source, Speaker, Warning
from search.record import from_record, passage_from, passage_record, to_record

PER = Speaker("per-holm", "Per Holm", "person", "KL")
CHAIR = Speaker("formanden", "Formanden", "role")
BARE = Meeting("bar", "Titel", "Organ", None, "minutes/bar.txt")
FULL = Meeting(
    *("fuld", "Titel", "Organ", date(2020, 2, 29), "minutes/fuld.pdf", "13:00", "15:00", "videomøde", "Vejle"),
    next_meeting=NextMeeting(date(2020, 3, 1), "9:00", None, "Ribe"),
    attendance=(Attendee(PER, "member", ("1", "2"), ("P. Holm",)), Attendee(CHAIR, "absent")),
    warnings=(Warning(3, "date-conflict", "To datoer."), Warning(None, "undated", "Ingen dato.")),
)
PASSAGE = Passage(
    *("x", "statement", FULL, Item("1/1", None, "Æbler", "O", 2, "1"), "Ååå.", (PER,), ("KL",), (CHAIR,), "svar"),
    outcome="godkendt",
    certainty="stated",
    rule="name+verb",
    page=2,
    lines=(4, 7),
)


@pytest.mark.parametrize(
    "value",
    [BARE, FULL, Source("a", "1", "text/plain", ("", "x")), Source("a", "1", "application/pdf", ("x",), (1,), "https")],
)
def test_a_value_comes_back_from_its_record(value):
    assert from_record(type(value), to_record(value)) == value


def test_a_passage_comes_back_with_its_meeting():
    assert passage_from(passage_record(PASSAGE), FULL) == PASSAGE


def test_a_passage_does_not_repeat_its_meeting():
    assert "meeting" not in json.loads(passage_record(PASSAGE))


def test_a_field_added_later_has_its_default():
    assert json.loads(to_record(BARE)).keys() == {"id", "title", "board", "date", "document"}
