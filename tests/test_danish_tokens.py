"""What is one word."""

import pytest

from search.danish.tokens import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mødet blev holdt.", ["Mødet", "blev", "holdt"]),
        ("NemLog-in3, MitID og EPJ-systemet", ["NemLog-in3", "MitID", "og", "EPJ-systemet"]),
        ("ØA23 CIS 20 SAMBLIK:KOL (O)", ["ØA23", "CIS", "20", "SAMBLIK:KOL", "O"]),
        ("DI's og SDS' app'en", ["DI's", "og", "SDS", "app'en"]),
        ("kl. 13.00-15.00 i 2018-2022", ["kl", "13.00", "15.00", "i", "2018", "2022"]),
        ("bl.a. punkt 1-6, 1.500,50 kr.", ["bl.a", "punkt", "1", "6", "1.500,50", "kr"]),
        ("og/eller offentligt/privat", ["og", "eller", "offentligt", "privat"]),
        ("Sagen er slut.Mødet hæves", ["Sagen", "er", "slut", "Mødet", "hæves"]),
        ("R&D – test -- 'løsning'", ["R&D", "test", "løsning"]),
        ("", []),
        ("…!?🎉", []),
    ],
)
def test_words_are_cut_where_a_reader_would(text, expected):
    assert [word.text for word in words(text)] == expected


def test_a_word_that_waits_and_one_that_borrows_are_told_apart():
    found = {word.text: (word.waits, word.borrows) for word in words("drifts- og anlægsopgaver, skolebørn og -unge")}
    assert found["drifts"] == (True, False)
    assert found["unge"] == (False, True)
    assert found["anlægsopgaver"] == (False, False)
