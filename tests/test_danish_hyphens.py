"""What a line-end hyphen stands for."""

import json

import pytest

from search.danish.hyphens import glue, words_of


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Sundhedsmi", "nisteriet", ""),
        ("genopliv", "ning", ""),
        ("pilotafprøv", "ningen", ""),
        ("læringsori", "enteret", ""),
        ("delt", "og", ""),
        ("SUNDHEDS", "VÆSEN", ""),
        ("”al", "derssvækket", ""),
        ("sundheds", "it", "-"),
        ("it", "sikkerhed", "-"),
        ("EPJ", "system", "-"),
        ("MitID", "bruger", "-"),
        ("MedCom", "s", ""),
        ("usb", "nøgle", "-"),
        ("Lyk", "Jensen", "-"),
        ("2018", "2022", "-"),
        ("covid", "19", "-"),
        ("e", "mail", "-"),
        ("ph.d.", "studerende", "-"),
        ("drifts", "og", "- "),
        ("sundheds", "eller", "- "),
    ],
)
def test_without_a_document_lexicon_and_rules_decide(left, right, expected):
    assert glue(left, right, frozenset()) == expected


@pytest.mark.parametrize(
    ("printed", "left", "right", "expected"),
    [
        ("et patient-cockpit", "patient", "cockpit", "-"),
        ("NemLog-in3 er klar", "Nem", "Log-In3", ""),
        ("MedComs standarder", "Med", "Coms", ""),
        ("dobbelt-registrering", "dobbelt", "registrering", "-"),
    ],
)
def test_the_documents_own_spelling_decides_first(printed, left, right, expected):
    assert glue(left, right, words_of([printed])) == expected


def test_half_a_word_at_a_line_end_is_no_vocabulary():
    assert words_of(["Charlotte og Char-", "lotte"]) == {"Charlotte", "charlotte", "og", "lotte"}


def test_every_break_of_the_referat_is_mended(shared):
    cases, words = _list(shared, "seed")
    assert [case for case in cases if not _right(case, words)] == []


def test_at_most_one_constructed_break_in_a_hundred_is_wrong(shared):
    cases, words = _list(shared, "stress")
    wrong = [case for case in cases if not _right(case, words)]
    assert len(wrong) <= 1, wrong


def _list(shared, name):
    referat = next((shared / "seed").glob("2021-09-29*.txt")).read_text(encoding="utf-8")
    cases = json.loads((shared / "danish" / "hyphens.json").read_text(encoding="utf-8"))[name]
    return cases, words_of(referat.splitlines())


def _right(case, words):
    found = glue(case["left"], case["right"], words)
    return case["gold"] == "either" or found == {"join": "", "keep": "-", "susp": "- "}[case["gold"]]
