"""Words whose part stands with another word."""

import json

import pytest

from search.danish.analysis import analyze
from search.danish.forms import surface


def completed(text):
    return {term.text for token in analyze(text) for term in token.terms if term.step == "suspended"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cyber- og informationssikkerhed", "cybersikkerhed"),
        ("vej-, park- og gartnerafdelingen", "parkafdelingen"),
        ("skolebørn og -unge", "skoleunge"),
        ("it-drift og -support", "itsupport"),
        ("ind- og udland", "indland"),
        ("drifts-/anlægsudgifter", "driftsudgift"),
        ("service- såvel som driftsaftale", "serviceaftale"),
        ("hjemmesygepleje og -hjælp", "hjemmehjælp"),
        ("EPJ- og FMK-systemer", "epjsystem"),
        ("bestyrelses- og styregruppemøder", "bestyrelsesmøde"),
    ],
)
def test_the_whole_word_stands_at_the_place_of_its_part(text, expected):
    assert expected in completed(text)


@pytest.mark.parametrize("text", ["og -", "drifts-", "drifts- og", "drifts- anlæg", "- og -unge", "a- b- c- og"])
def test_a_hyphen_that_waits_for_nothing_does_no_harm(text):
    assert completed(text) == set()


def test_the_development_list_is_completed(shared):
    cases = json.loads((shared / "danish" / "suspended.json").read_text(encoding="utf-8"))
    missed = [case for case in cases if not {surface(word) for word in case["expected"]} <= completed(case["text"])]
    assert len(missed) <= len(cases) - 43, missed
