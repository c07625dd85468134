"""Spellings of one term."""

import pytest

from search.danish.keys import key, weak_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kjelsgaard", "kjelsgård"),
        ("loesning", "løsning"),
        ("aeldre", "ÆLDRE"),
        ("idé", "ide"),
        ("Lindström", "Lindstrøm"),
        ("retningslinier", "Retningslinjer"),
    ],
)
def test_spellings_of_the_same_letters_share_a_term(one, other):
    assert key(one) == key(other)


def test_a_foreign_keyboard_has_a_term_of_its_own():
    assert weak_key(key("Harsløf")) == weak_key(key("Harslof")) != key("Harslof")


def test_a_term_is_at_most_255_characters():
    assert len(key("å" * 1000)) == len(weak_key("å" * 1000)) == 255
