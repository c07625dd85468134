"""Minutes become passages: each section before its statements, with ids that last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from indexer.minutes import MeetingFacts
from indexer.passages import anchor, meeting_id, meeting_ids, passages
from indexer.readers import read
from indexer.split import split

CORPUS = Path(__file__).parents[1] / "corpus" / "minutes"
NAME = "minutes/2019-11-07-koordinationsudvalget-for-digital-post.txt"


@pytest.fixture(scope="module")
def document():
    return read(CORPUS / Path(NAME).name)


@pytest.fixture(scope="module")
def made(document):
    return passages(split(document), document, NAME)


def test_every_section_stands_before_its_statements(document, made):
    minutes = split(document)
    order = [(one.kind, one.item.path) for one in made[1]]
    early = [("statement", "indledning") for one in minutes.statements if not one.item]
    expected = [("section", "indledning"), *early] if early else []
    for entry in minutes.items:
        expected.append(("section", entry.item.path))
        expected += [("statement", one.item) for one in minutes.statements if one.item == entry.item.path]
    assert order == expected


def test_what_stands_before_the_first_item_is_found_as_the_introduction(document):
    minutes = split(document)
    early = replace(minutes.statements[0], id="x", item="", text="Rækkefølgen blev ændret.", speakers=())
    found = passages(replace(minutes, statements=(early, *minutes.statements)), document, NAME)[1]
    assert [(one.kind, one.item.path, one.text) for one in found[:2]] == [
        ("section", "indledning", "Rækkefølgen blev ændret."),
        ("statement", "indledning", "Rækkefølgen blev ændret."),
    ]


def test_a_section_holds_the_text_and_speakers_of_its_statements(made):
    section = next(one for one in made[1] if one.id.endswith(":punkt-3"))
    own = [one for one in made[1] if one.kind == "statement" and one.item.path == "3"]
    assert section.text == "\n".join(one.text for one in own)
    assert set(section.speakers) == {speaker for one in own for speaker in one.speakers}


def test_ids_are_unique_and_the_same_on_every_run(document, made):
    found = [one.id for one in made[1]]
    assert len(set(found)) == len(found)
    assert [one.id for one in passages(split(document), document, NAME)[1]] == found


def test_a_passage_knows_its_meeting_its_lines_and_whose_organisation_speaks(made):
    source, found = made
    one = next(passage for passage in found if passage.text.startswith("KL spurgte, hvornår"))
    assert one.meeting.date == date(2019, 11, 7)
    assert [speaker.id for speaker in one.speakers] == ["kl"]
    assert one.organisations == ("KL",)
    assert "KL spurgte" in source.lines[one.lines[0] - 1]


def test_an_answer_knows_the_question_that_stands_just_before_it(made):
    said = [passage for passage in made[1] if passage.kind == "statement"]
    answers = [(before, one) for before, one in pairwise(said) if one.question]
    assert answers
    assert all((one.act, before.act, before.item) == ("svar", "spørgsmål", one.item) for before, one in answers)
    assert all(one.question == before.text for before, one in answers)


def test_a_decision_marks_its_statement_and_its_section(made):
    held = {one.kind for one in made[1] if one.outcome == "godkendt" and one.item.path == "7"}
    assert held == {"statement", "section"}


def test_forms_printed_only_here_are_kept_as_aliases(made):
    attendance = {one.person.name: one for one in made[1][0].meeting.attendance}
    assert attendance["Lene Damgaard Friis"].person.organisation == "Digitaliseringsstyrelsen"


@pytest.mark.parametrize(
    ("facts", "name", "expected"),
    [
        (MeetingFacts("T", "Den nationale bestyrelse for sundheds-it", date(2021, 9, 29)), "m/a.txt",
         "2021-09-29-den-nationale-bestyrelse-for-sundheds-it"),
        (MeetingFacts("T", "Ældre & Unge på Ærø", date(2021, 9, 29)), "m/a.txt", "2021-09-29-aeldre-unge-paa-aeroe"),
        (MeetingFacts("T", "Rådet"), "m/referat 7.txt", "raadet-referat-7"),
        (MeetingFacts("T", ""), "m/referat.txt", "referat"),
    ],
)  # fmt: skip
def test_a_meeting_is_called_by_date_and_board(facts, name, expected):
    assert meeting_id(facts, name) == expected


def test_an_unnumbered_heading_is_not_the_numbered_point():
    assert (anchor("2.1"), anchor("2/1")) == ("2-1", "2-afsnit-1")


def test_two_documents_of_one_meeting_get_two_ids_in_any_order():
    facts = MeetingFacts("T", "Rådet", date(2021, 9, 29))
    one = meeting_ids({"m/b.pdf": facts, "m/a.html": facts})
    assert one == {"m/a.html": "2021-09-29-raadet", "m/b.pdf": "2021-09-29-raadet-2"}
    assert one == meeting_ids({"m/a.html": facts, "m/b.pdf": replace(facts)})
