"""The facet values of a passage, and the slugs they are made of."""

from datetime import date

import pytest

from search.facets import Value, meeting_label, values_of
from search.passage import Item, Meeting, Passage, Speaker
from search.slug import slug

MEETING = Meeting("m", "Referat", "Børne- og Ungeudvalget", date(2021, 9, 5), "m.txt")
WHO = (Speaker("per-holm", "Per Holm", "person", "KL"), Speaker("kl", "KL", "organisation"))


def passage(kind, **known):
    item = Item("1", "1", "Æbler & pærer", "B")
    return Passage("x", kind, MEETING, item, "Tekst.", WHO, ("KL", "KL"), **known)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Børne- og Ungeudvalget", "boerne-og-ungeudvalget"),
        ("  Å, æ & Ø!  ", "aa-ae-oe"),
        ("Müller-Lüdenscheidt 2.0", "muller-ludenscheidt-2-0"),
        ("A\u030arhus", "aarhus"),  # å in two characters
        ("…", "-"),
    ],
)
def test_a_slug_is_plain(text, short):
    assert slug(text) == short == slug(short)


def test_a_statement_has_a_value_in_every_facet():
    assert set(values_of(passage("statement", outcome="godkendt"))) == {
        Value("board", "boerne-og-ungeudvalget", "Børne- og Ungeudvalget"),
        Value("meeting", "m", "5. september 2021 · Børne- og Ungeudvalget"),
        Value("year", "2021", "2021"),
        Value("month", "2021-09", "september 2021"),
        Value("item", "aebler-paerer", "Æbler & pærer"),
        Value("type", "B", "Beslutning"),
        Value("outcome", "godkendt", "godkendt"),
        Value("person", "per-holm", "Per Holm"),
        Value("organisation", "kl", "KL"),
    }


def test_a_section_has_nobody_who_says_it():
    facets = {value.facet for value in values_of(passage("section"))}
    assert facets == {"board", "meeting", "year", "month", "item", "type"}


def test_an_undated_meeting_is_known_by_its_title():
    assert meeting_label(Meeting("m", "Referat", "Udvalget", None, "m.txt")) == "Referat"
