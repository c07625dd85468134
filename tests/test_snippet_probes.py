"""Marks are found among few words of a text, and they are the marks of all its words."""

import json
from pathlib import Path

import pytest

from search.danish.analysis import read
from search.danish.probes import Probe
from search.marks import Marks

ROOT = Path(__file__).resolve().parent.parent
JUDGED = [
    one["question"]
    for one in json.loads((ROOT / "tests/judged/questions.json").read_text(encoding="utf-8"))["questions"]
]
OTHERS = ["barn mand bog", "god lille gammel", "være gå få", "losning okonomi gas", "Aarhus Ærø", "OK22 CIS 20",
          '"digital post"', "økonomi* be*", "cybersikkerhed skoleunge", "FMK EPJ-systemet nemlogin",
          "ET retningslinier"]  # fmt: skip
TEXTS = [
    paragraph
    for path in sorted((ROOT / "corpus/minutes").glob("*.[tm]*"))
    for paragraph in path.read_text(encoding="utf-8").split("\n\n")
]
TEXTS += [
    "Børn og mænd, bøger; fødder og tænder. Skolebørn og -unge, OK 22, data-aftale, dataaftale, et lægehus i Århus.",
    "Små, bedre, ældre, størst. Han gik, fik, var og stod. Gæs på Aeroe; laegeaftale, Min-Læge-app'en, cyber- og it.",
]


@pytest.mark.parametrize("question", JUDGED + OTHERS)
def test_the_marks_are_those_of_all_words(question):
    marks = Marks(question)
    assert [text for text in TEXTS if marks.find(text) != marks.among(read(text))] == []


@pytest.mark.parametrize(
    ("term", "form"),
    [("barn", "skolebørn"), ("løsning", "Graviditetsløsninger"), ("aftale", "data-aftale"), ("login", "NemLog-in3")],
)
def test_a_form_that_holds_a_term_passes(term, form):
    assert Probe([term]).may_hold(form)


@pytest.mark.parametrize(("term", "form"), [("løsning", "Regionen"), ("økonomi", "aftale"), ("fmk", "Medicinkort")])
def test_most_others_do_not(term, form):
    assert not Probe([term]).may_hold(form)
