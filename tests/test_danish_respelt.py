"""The Danish words next to a misspelt one."""

import pytest

from search.danish.respelt import LONGEST, candidates


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vaxination", "vaccination"),
        ("lærare", "lærere"),
        ("komune", "kommune"),
        ("okonomi", "økonomi"),
        ("ugne", "unge"),
    ],
)
def test_a_misspelt_word_is_next_to_what_is_meant(typed, meant):
    assert meant in candidates(typed)


@pytest.mark.parametrize("typed", ["interigtion", "kommune" * LONGEST, ""])
def test_a_word_is_next_to_none(typed):
    assert [word for word in candidates(typed) if len(word) > 1] == []
