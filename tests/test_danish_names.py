"""One key for the spellings of one name."""

import json

import pytest

from search.danish.names import likeness, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Christian Harsløf", "Cristian Harslof"),
        ("Christian Harsløf", "Kristian Harsloef"),
        ("Kjelsgaard", "Kjelsgård"),
        ("Kjelsgaard", "Kelsgaard"),
        ("Michael Sørensen", "Mikael Soerensen"),
        ("Buchwaldt", "Bukvald"),
        ("Schmidt", "Smidt"),
        ("LINDSTRØM", "Lindstro\u0308m"),
    ],
)
def test_spellings_of_one_name_share_a_key(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Lone", "Lene"), ("Olsen", "Olesen"), ("Gerd", "Gert"), ("Lund", "Lind")])
def test_names_of_different_people_do_not(one, other):
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("asked", ["Stine Bonde", "Bonde Sønderby", "sonderby", "Stine Sønderby Bonde", "Sønerby"])
def test_parts_of_a_name_in_any_order_find_it(asked):
    assert likeness(asked, "Stine Sønderby Bonde") > 0.5


@pytest.mark.parametrize("asked", ["Stine Hansen", "Bent", "Stine Sønderby Bonde Hansen", ""])
def test_other_names_do_not(asked):
    assert likeness(asked, "Stine Sønderby Bonde") == 0.0


def test_the_development_list_has_no_false_pair_and_few_misses(shared):
    pairs = json.loads((shared / "danish" / "names.json").read_text(encoding="utf-8"))
    assert [pair for pair in pairs["different"] if name_key(pair[0]) == name_key(pair[1])] == []
    assert sum(name_key(one) == name_key(other) for one, other in pairs["same"]) >= 62
