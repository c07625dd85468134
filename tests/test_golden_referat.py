"""The real referat, split, says what a person wrote down who read it from its first line to its last.

``golden/referat/gold.json`` was made by reading, not by the program, so there is no switch that renews it: where the
two differ, the document decides, and whoever was wrong is corrected by hand.
"""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from indexer.readers import read
from indexer.split import split

ROOT = Path(__file__).parent.parent
GOLD = json.loads((ROOT / "tests/golden/referat/gold.json").read_text(encoding="utf-8"))
REFERAT = ROOT / "corpus/minutes" / GOLD["source"]
REQUIRED = [statement for statement in GOLD["statements"] if not statement.get("optional")]


@pytest.fixture(scope="module")
def minutes():
    return split(read(REFERAT))


@pytest.fixture(scope="module")
def spoken(minutes):
    """The statements of the items, without those that say nothing (the dash under "Evt.")."""
    return [statement for statement in minutes.statements if statement.item and letters(statement.text)]


def letters(text):
    return re.sub(r"[\W_]", "", text).lower()


def start(text):
    return text[:40]


def accepted(statement):
    """The speakers that are right for each letter of a statement of the gold: a list of alternatives per letter."""
    text, cuts = letters(statement["text"]), []
    for cut in statement.get("alt", {}).get("split_at", []):
        cuts.append((text.index(letters(cut["start_text"])), cut.get("speakers_from_here", [])))
    for at in range(len(text)):
        yield [statement["speakers"], *(others for begin, more in cuts if begin <= at for others in more)]


# The reading itself


def test_the_document_is_the_one_that_was_read():
    assert sha256(REFERAT.read_bytes()).hexdigest() == GOLD["sha256"]


def test_the_reading_leaves_no_letter_of_the_document_out():
    document = REFERAT.read_text(encoding="utf-8").split("\n")
    headings = [(i["lines"][0], 0, f"{i['number'] or ''}{i['title']}{i['type'] or ''}") for i in GOLD["items"]]
    statements = [(s["lines"][0], n, s["text"]) for n, s in enumerate(GOLD["statements"], start=1)]
    read_text = GOLD["preamble"]["text"] + "".join(text for *_, text in sorted(headings + statements))
    assert letters(read_text) == letters("".join(document))


def test_the_reading_quotes_its_decisions_from_its_statements():
    texts = {statement["id"]: statement["text"] for statement in GOLD["statements"]}
    assert all(d["text"] in texts[d["statement"]] for d in GOLD["decisions"] + GOLD["not_decisions"])


# The meeting


@pytest.mark.parametrize("fact", ["title", "board", "start", "end", "form", "place"])
def test_the_meeting_is_what_the_referat_says(minutes, fact):
    assert getattr(minutes.facts, fact) in [GOLD["meeting"][fact], *GOLD["meeting"].get(fact + "_alt", [])]


def test_the_meeting_is_dated(minutes):
    assert minutes.facts.date.isoformat() == GOLD["meeting"]["date"]


def test_the_next_meeting_is_read_from_its_item(minutes):
    coming, gold = minutes.facts.next_meeting, GOLD["meeting"]["next_meeting"]
    assert (coming.date.isoformat(), coming.start, coming.end, coming.place) == (
        gold["date"], gold["start"], gold["end"], gold["place"]
    )  # fmt: skip


# Who was there


def listed(minutes):
    return {a.name: a for a in minutes.attendance if a.role != "mentioned" and a.kind == "person"}


def test_everybody_on_the_attendance_list_is_found_and_nobody_else(minutes):
    assert list(listed(minutes)) == [person["name"] for person in GOLD["attendance"]]


@pytest.mark.parametrize("person", GOLD["attendance"], ids=lambda person: person["name"])
def test_the_attendance_list_is_read_as_printed(minutes, person):
    attendant = listed(minutes)[person["name"]]
    assert attendant.organisation == person["organisation"]
    assert attendant.role == person["role"]
    assert attendant.items == (tuple(person["items"]) if person["items"] else None)


@pytest.mark.parametrize("person", [p for p in GOLD["attendance"] if p["aliases"]], ids=lambda person: person["name"])
def test_a_misspelt_or_shortened_name_is_the_same_person(minutes, person):
    assert set(listed(minutes)[person["name"]].aliases) == set(person["aliases"])


def test_no_two_persons_share_a_name(minutes):
    forms = [form for a in minutes.attendance for form in (a.name, *a.aliases)]
    assert len(forms) == len(set(forms))


def test_every_speaker_is_somebody_at_the_meeting(minutes):
    assert {name for s in minutes.statements for name in s.speakers} <= set(listed(minutes))


# The agenda


def test_the_items_are_those_of_the_referat(minutes):
    keys = ("path", "number", "title", "type", "level", "parent")
    found = [tuple(getattr(entry.item, key) for key in keys) for entry in minutes.items]
    assert found == [tuple(item[key] for key in keys) for item in GOLD["items"]]


def test_the_items_begin_at_their_headings(minutes):
    assert {e.item.path: e.lines[0] for e in minutes.items} == {i["path"]: i["lines"][0] for i in GOLD["items"]}


# Who said what


def test_a_statement_begins_where_another_takes_the_floor(spoken):
    found = [start(statement.text) for statement in spoken]
    assert [s["id"] + " " + start(s["text"]) for s in REQUIRED if start(s["text"]) not in found] == []


def test_no_statement_begins_anywhere_else(spoken):
    cuts = [cut["start_text"] for s in REQUIRED for cut in s.get("alt", {}).get("split_at", [])]
    allowed = {start(text) for text in [s["text"] for s in REQUIRED] + cuts}
    assert [s.text for s in spoken if not any(start(s.text).startswith(text) for text in allowed)] == []


def test_every_letter_is_said_by_the_right_person(spoken):
    said = [list(statement.speakers) for statement in spoken for _ in letters(statement.text)]
    right = [(gold["id"], speakers) for gold in REQUIRED for speakers in accepted(gold)]
    assert len(said) == len(right)
    assert {gold for (gold, speakers), who in zip(right, said, strict=True) if who not in speakers} == set()


def test_the_words_are_the_documents(spoken):
    assert " ".join(s.text for s in spoken) == " ".join(s["text"] for s in REQUIRED)


@pytest.mark.parametrize("gold", REQUIRED, ids=lambda gold: gold["id"])
def test_a_statement_stands_at_its_item_with_its_lines_and_mentions(spoken, gold):
    (found,) = (s for s in spoken if start(s.text) == start(gold["text"]) and s.lines[0] == gold["lines"][0])
    assert found.item in [gold["item"], *gold.get("alt", {}).get("item", [])]
    assert found.certainty == gold["certainty"]
    assert found.act in [gold["act"], *gold.get("alt", {}).get("act", [])]
    if found.text == gold["text"]:  # not where it was cut at one of the places that are accepted
        assert list(found.lines) == gold["lines"]
        assert sorted(found.mentions) == sorted(gold["mentions"])


# What was decided


def test_every_decision_is_found_in_its_statement(minutes):
    texts = {statement.id: statement.text for statement in minutes.statements}
    found = [(d.item, d.outcome, d.text) for d in minutes.decisions if d.text in texts[d.statement]]
    for gold in (decision for decision in GOLD["decisions"] if not decision.get("optional")):
        outcomes = [gold["outcome"], *gold.get("outcome_alt", [])]
        assert any(
            item == gold["item"] and outcome in outcomes and (gold["text"] in text or text in gold["text"])
            for item, outcome, text in found
        ), gold


def test_nothing_else_is_taken_for_a_decision(minutes):
    gold = [decision["text"] for decision in GOLD["decisions"]]
    assert [d.text for d in minutes.decisions if not any(text in d.text or d.text in text for text in gold)] == []
