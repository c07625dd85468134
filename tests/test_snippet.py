"""Marks on the right letters, extracts with the best piece first."""

import time

import pytest

from search.snippet import extract, mark


def shown(fragments):
    return "".join(f"[{one.text}]" if one.marked else one.text for one in fragments)


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("løsning", "nye graviditets[løsning]er"),
        ("sikkerhed", "informations[sikkerhed]en"),
        ("barn", "en [børne]have med [børn]"),
        ("medicinkort", "et Fælles [Medicinkort]"),
        ("patientoverblik", "et [patient] [overblik]"),
        ("patient overblik", "et [patientoverblik]"),
        ("cybersikkerhed", "[cyber]- og informationssikkerhed"),
        ("nemlogin", "til [NemLog-in3]"),
        ("nem log-in", "til [NemLog-in]"),
        ("OK22", "under [OK 22] er"),
        ("harslof", "[Harsløf] svarede"),
        ("EPJ", "[EPJ]-systemet"),
        ("beslutte", "en [beslutning]"),
        ("økonomi*", "[økonomiaftalen] og [økonomi]"),
        ("plan", "en planet"),
        ('"løsning"', "en [løsning], flere løsninger"),
        ('"digital post"', "[digital] [post], post digital"),
        ("møde -FHIR", "[møde] om FHIR"),
        ("hvad er FHIR", "hvad [FHIR] er"),
        ("infor\u00admation", "[information]"),
        ("information", "ny [infor\u00admation]s-sag"),
    ],
)
def test_the_right_letters_are_marked(question, marked):
    assert shown(mark(marked.replace("[", "").replace("]", ""), question)) == marked


LONG = " ".join(
    ["Først taltes der om vejret og om kaffen."] * 12
    + ["Til sidst blev informationssikkerhed drøftet i detaljer."]
    + ["Derpå gik alle hjem i regnen."] * 12
    + ["Budgettet for næste år blev vedtaget."]
    + ["Og så var der frokost i kantinen."] * 5
)


def test_an_extract_starts_at_the_sentence_that_answers():
    assert shown(extract(LONG, "sikkerhed")).startswith("…Til sidst blev informations[sikkerhed] drøftet")


def test_words_far_apart_are_shown_in_two_pieces():
    found = shown(extract(LONG, "informationssikkerhed budget"))
    assert "[informationssikkerhed]" in found
    assert "[Budgettet]" in found
    assert len(found) < 400


def test_a_short_text_is_its_own_extract():
    assert shown(extract("Kort tekst.", "tekst")) == "Kort [tekst]."


def test_without_a_match_the_start_is_shown():
    assert shown(extract(LONG, "kamel")).startswith("Først taltes der om vejret")


def test_marks_keep_every_letter_of_the_text():
    assert "".join(one.text for one in mark(LONG, "om sikkerhed drøftet")) == LONG


def test_an_extract_costs_little():
    extract(LONG, "informationssikkerhed budget")
    start = time.perf_counter()
    for _ in range(100):
        extract(LONG, "informationssikkerhed budget")
    assert (time.perf_counter() - start) / 100 < 0.002  # measured 0.05 ms; here only ten times the limit is caught
