"""Where a name ends in print, and that names from the Faroes, Greenland and families from abroad are names."""

from __future__ import annotations

import pytest

from indexer.people import names
from indexer.speech.sexes import sex
from indexer.text import sentences


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jógvan við Keldu", "man"),
        ("Rannvá Joensen", "woman"),
        ("Óli Djurhuus", "man"),
        ("Paninnguaq Kleist", "woman"),
        ("Malik Berthelsen", "man"),
        ("Nuka Olsen", None),
        ("Khadija Yildiz", "woman"),
        ("Özgür Demir", "man"),
        ("Agnieszka Nowak", "woman"),
        ("Łukasz Nowak", "man"),
        ("Senada Hodzic", "woman"),
    ],
)
def test_a_given_name_from_elsewhere_tells_a_person_and_the_sex(name, expected):
    assert names.is_given(name.split()[0])
    assert sex(name) == expected


@pytest.mark.parametrize("name", ["Óli Djurhuus", "Łukasz Nowak", "Émilie Dubois", "Šárka Hansen"])
def test_a_name_with_a_foreign_capital_is_a_person(name):
    assert names.is_person(name)


def test_a_foreign_capital_begins_a_sentence():
    text = "Vejen er lukket. Óli spurgte hvorfor."
    assert [text[start:end] for start, end in sentences.spans(text)] == ["Vejen er lukket.", "Óli spurgte hvorfor."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Til stede: Lone Dam Afbud: Resten", ["Lone Dam"]),
        ("Lone, Stig Afbud: Resten", []),
        ("Bo Vang Ida Holst Var alle på valg", ["Bo Vang", "Ida Holst"]),
        ("gav Finn Ydelund Årets Pris", ["Finn Ydelund"]),
        ("svarede Søren Gade. Hun sagde", ["Søren Gade"]),
    ],
)
def test_a_name_ends_before_a_label_and_a_verb(text, found):
    assert [text[start:end] for start, end in names.full_names(text)] == found


@pytest.mark.parametrize("text", ["Edel Thorsens Vej", "Viggo Holms Allé", "Tove Riis X", "X Tove Riis"])
def test_an_address_and_a_mark_are_no_names(text):
    assert not names.is_person(text)


@pytest.mark.parametrize("name", ["Finn Gade", "Ida Torv", "Bo Stræde"])
def test_a_surname_may_be_a_street_as_well(name):
    assert names.is_person(name)
