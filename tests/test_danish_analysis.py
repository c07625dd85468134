"""The terms of a text, per position and layer, with their places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.danish.analysis import analyze


def terms(text, layer):
    return {term.text for token in analyze(text) for term in token.terms if term.layer == layer}


@pytest.mark.parametrize(
    ("text", "layer", "expected"),
    [
        ("Løsningerne", "surface", "løsningerne"),
        ("løsningerne", "lemma", "løsning"),
        ("informationssikkerhedsstrategi", "parts", "sikkerhed"),
        ("informationssikkerhedsstrategi", "parts", "informationssikkerhed"),
        ("arbejdspladser", "parts", "arbejde"),
        ("NemLog-in3", "surface", "nemlogin3"),
        ("NemLog-in3", "parts", "nemlogin"),
        ("NemLog-in", "surface", "nemlogin"),
        ("EPJ-systemet", "parts", "epj"),
        ("EPJ-systemet", "lemma", "epjsystem"),
        ("OK 22", "parts", "ok22"),
        ("CIS 20-skalaen", "parts", "cis20"),
        ("Min-Læge-app'en", "parts", "minlæge"),
        ("Min-Læge-app'en", "lemma", "minlægeapp"),
        ("min-læge-appen", "lemma", "minlægeapp"),
        ("covid-19-vaccine", "parts", "covid19"),
        ("SAMBLIK:KOL", "parts", "kol"),
        ("Kjelsgaard", "surface", "kjelsgård"),
        ("Sørensen", "parts", "~sorensen"),
        ("infor\u00admation", "surface", "information"),
        ("it", "surface", "it"),
        ("MED", "surface", "MED"),
        ("med", "surface", "med"),
        ("Sundhedsministeriet", "parts", "ministerium"),
        ("Stamkort", "parts", "kort"),
    ],
)
def test_a_word_can_be_found_by(text, layer, expected):
    assert expected in terms(text, layer)


@pytest.mark.parametrize(
    ("text", "layer", "unwanted"),
    [
        ("bilag", "parts", "bil"),
        ("formand", "parts", "form"),
        ("OK22", "parts", "ok"),
        ("CIS 20,5", "parts", "cis20"),
        ("version 20", "parts", "version20"),
        ("O'Connor", "lemma", "o"),
        ("KL", "lemma", "klokke"),
        ("bestyrelse", "parts", "styrelse"),
        ("Lindstrøm", "parts", "strøm"),
        ("Frederiksberg", "parts", "berg"),
    ],
)
def test_a_word_can_not_be_found_by(text, layer, unwanted):
    assert unwanted not in terms(text, layer)


@pytest.mark.parametrize(
    ("text", "term", "letters"),
    [
        ("nye graviditetsløsninger", "løsning", "løsning"),
        ("en børnehave", "barn", "børne"),
        ("EPJ-systemet", "epj", "EPJ"),
        ("i OK 22 er", "ok22", "OK 22"),
        ("ny infor\u00admationssikkerhed", "information", "infor\u00admation"),
    ],
)
def test_a_term_says_which_letters_it_stems_from(text, term, letters):
    found = next(one for token in analyze(text) for one in token.terms if one.text == term)
    assert text[found.start : found.end] == letters


def test_every_word_keeps_its_position_stop_words_too():
    assert [token.position for token in analyze("at og i det, som er")] == list(range(6))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=200) | st.text("aåæøi -.'’:()SDK22\u00ad\u0301\n", max_size=80))
def test_any_text_gives_terms_an_engine_can_store(text):
    for token in analyze(text):
        assert 0 <= token.start < token.end <= len(text)
        assert {term.layer for term in token.terms} >= {"surface", "lemma"}
        for term in token.terms:
            assert 0 < len(term.text) <= 255
            assert not any(char.isspace() or char == "|" for char in term.text)
            assert 0 <= term.start < term.end <= len(text)
