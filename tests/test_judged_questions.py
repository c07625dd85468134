"""The judged questions name statements that stand in the corpus, each once."""

import json
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
JUDGED = json.loads((ROOT / "tests" / "judged" / "questions.json").read_text(encoding="utf-8"))
DOCUMENTS = JUDGED["documents"].values()


def letters(text):
    return "".join(char for char in text.lower() if char.isalnum())


@pytest.fixture(scope="module")
def gold():
    """The statements a person found, as (file, item, letters of the text); the two older minutes have no gold here."""
    files = [*ROOT.glob("tests/golden/corpus/*.json"), ROOT / "tests" / "golden" / "referat" / "gold.json"]
    minutes = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    return [(one["source"], said["item"], letters(said["text"])) for one in minutes for said in one["statements"]]


@pytest.mark.parametrize("kind", ["answers", "forbidden"])
def test_every_judged_statement_begins_so_in_its_item_and_only_once(gold, kind):
    judged = {(JUDGED["documents"][a["document"]], a["item"], a["start"]) for q in JUDGED["questions"] for a in q[kind]}
    known = {file for file, *_ in gold}
    begins = {
        place: sum((f, i) == place[:2] and t.startswith(letters(place[2])) for f, i, t in gold) for place in judged
    }
    assert [place for place, count in begins.items() if place[0] in known and count != 1] == []


def test_the_two_older_minutes_hold_the_judged_words():
    for file in (file for file in DOCUMENTS if file.startswith(("2019", "2023-02"))):
        text = letters((ROOT / "corpus" / "minutes" / file).read_text(encoding="utf-8"))
        answers = [a for q in JUDGED["questions"] for a in q["answers"] if JUDGED["documents"][a["document"]] == file]
        assert [a["start"] for a in answers if letters(a["start"]) not in text] == []


def test_every_document_of_the_corpus_is_asked_about():
    asked = {answer["document"] for question in JUDGED["questions"] for answer in question["answers"]}
    assert {JUDGED["documents"][key] for key in asked} == {path.name for path in (ROOT / "corpus/minutes").iterdir()}


def test_at_least_forty_questions_are_asked_by_three_kinds_of_readers():
    asked_by = Counter(question["as"] for question in JUDGED["questions"])
    assert set(asked_by) == {"official", "journalist", "architect"}
    assert asked_by.total() >= 40


def test_no_statement_is_judged_twice_for_a_question():
    for question in JUDGED["questions"]:
        places = [(one["document"], one["item"], one["start"]) for one in question["answers"] + question["forbidden"]]
        assert len(places) == len(set(places)), question["question"]


def test_every_question_has_an_answer_to_the_point():
    assert all(max(answer["grade"] for answer in question["answers"]) == 3 for question in JUDGED["questions"])
