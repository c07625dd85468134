"""Plain text with the way back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.danish.clean import clean


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("møde", "møde"),
        ("mo\u0308de å", "möde å"),
        ("infor\u00admation", "information"),
        ("eﬀekt og ﬁl", "effekt og fil"),
        ("kl.\u00a09\u202f30", "kl. 9 30"),
        ("”Min Læge-app’en”", '"Min Læge-app\'en"'),
        ("sundheds‑it", "sundheds-it"),
        ("\ufeffPunkt\u200b 1", "Punkt 1"),
        ("2018–2022", "2018–2022"),
    ],
)
def test_odd_characters_become_plain(raw, plain):
    assert clean(raw).text == plain


def test_a_plain_stretch_is_found_again_in_the_original():
    raw = "ny infor\u00admation om eﬀekt"
    cleaned = clean(raw)
    start = cleaned.text.index("information")
    assert raw[slice(*cleaned.span(start, start + len("information")))] == "infor\u00admation"


@given(st.text())
def test_every_character_has_its_place_and_cleaning_twice_changes_nothing(raw):
    cleaned = clean(raw)
    spans = [cleaned.span(place, place + 1) for place in range(len(cleaned.text))]
    assert all(0 <= start < end <= len(raw) for start, end in spans)
    assert clean(cleaned.text).text == cleaned.text
