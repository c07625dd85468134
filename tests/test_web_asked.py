"""Reading a question from a URL: whatever stands there, there is a question, and what couldn't be read is told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import FACETS
from webui import asked


def read(*pairs):
    return asked.read(pairs)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1-9-2021", date(2021, 9, 1)),
        ("2021-09-01", date(2021, 9, 1)),
        ("1/9 2021", date(2021, 9, 1)),
        ("1.9.2021", date(2021, 9, 1)),
        ("1. september 2021", date(2021, 9, 1)),
        ("sept. 2021", date(2021, 9, 1)),
        ("9-2021", date(2021, 9, 1)),
        ("2021", date(2021, 1, 1)),
    ],
)
def test_a_date_is_read_as_danes_write_it(typed, day):
    assert read(("fra", typed)).query.since == day


@pytest.mark.parametrize(("typed", "day"), [("2021", date(2021, 12, 31)), ("2-2024", date(2024, 2, 29))])
def test_until_a_year_or_a_month_is_until_its_last_day(typed, day):
    assert read(("til", typed)).query.until == day


@pytest.mark.parametrize(
    "pair",
    [("fra", "31-2-2021"), ("til", "i går"), ("side", "-1"), ("side", "1e9"), ("sortering", "omvendt"), ("type", "Q"),
     ("aar", "99999"), ("aar", "abc"), ("maaned", "2021-13"),
     ("vis", "alt"), ("beslutning", "måske"), ("antal", "0"), ("q", "a" * 100_000)],
    ids=lambda pair: pair[0],
)  # fmt: skip
def test_what_cannot_be_read_is_told(pair):
    assert len(read(pair).problems) == 1


def test_dates_the_wrong_way_round_are_turned():
    found = read(("fra", "2022"), ("til", "1-2-2021"))
    assert found.query.since < found.query.until
    assert found.problems


def test_years_the_wrong_way_round_are_turned_whole():
    query = read(("fra", "2022"), ("til", "2020")).query
    assert (query.since, query.until) == (date(2020, 1, 1), date(2022, 12, 31))


def test_a_name_typed_by_hand_is_the_value_of_its_facet():
    assert read(("person", "Søren Gaard"), ("organisation", "KL")).query.filters == (
        ("person", ("soeren-gaard",)),
        ("organisation", ("kl",)),
    )


def test_an_unknown_parameter_is_named():
    assert read(("q", "x"), ("utm_source", "y")).unknown == ("utm_source",)


def test_thousands_of_values_are_cut_and_told():
    found = read(*(("person", f"p{n}") for n in range(5000)))
    assert len(dict(found.query.filters)["person"]) == asked.MAX_VALUES
    assert found.problems


KEYS = st.sampled_from(sorted(asked.KNOWN_KEYS)) | st.text(max_size=8)


@given(st.lists(st.tuples(KEYS, st.text(max_size=30))))
def test_any_parameters_make_a_question(pairs):
    query = asked.read(pairs).query
    assert {name for name, _ in query.filters} <= set(FACETS)
    assert query.offset >= 0
    assert 1 <= query.limit <= asked.MAX_LIMIT
