"""The fields of a question: which days, outcomes and item types a typed value means."""

from datetime import date

import pytest

from search.conditions import chosen
from search.days import days
from search.results import FacetValue
from search.unknown import NothingKnown

LABELS = {
    "outcome": ("godkendt", "taget til efterretning", "besluttet", "udsat", "indstillet til godkendelse", "drøftet"),
    "type": ("Beslutning", "Orientering", "Drøftelse", "Efterretning"),
}


class Known(NothingKnown):
    def values(self, facet):
        return [FacetValue(label if facet == "outcome" else label[0], label, 1) for label in LABELS[facet]]


@pytest.mark.parametrize(
    ("typed", "inside", "outside"),
    [
        ("2021", date(2021, 1, 1), date(2022, 1, 1)),
        ("2021-09", date(2021, 9, 30), date(2021, 10, 1)),
        ("9-2021", date(2021, 9, 30), date(2021, 10, 1)),
        ("september 2021", date(2021, 9, 1), date(2021, 8, 31)),
        ("Sept. 2021", date(2021, 9, 1), date(2021, 8, 31)),
        ("may 2021", date(2021, 5, 1), date(2021, 6, 1)),
        ("29. september 2021", date(2021, 9, 29), date(2021, 9, 28)),
        ("29/9 2021", date(2021, 9, 29), date(2021, 9, 28)),
        ("29-9-2021", date(2021, 9, 29), date(2021, 9, 28)),
        ("september", date(1999, 9, 1), date(1999, 10, 1)),
        ("2021-2022", date(2022, 12, 31), date(2023, 1, 1)),
        ("2021-09..oktober 2021", date(2021, 10, 31), date(2021, 11, 1)),
        ("2022..2021", date(2022, 12, 31), date(2023, 1, 1)),
        ("oktober 2021..2021-09", date(2021, 9, 1), date(2021, 8, 31)),
        ("..2021", date(1900, 1, 1), date(2022, 1, 1)),
        (">2021", date(2022, 1, 1), date(2021, 12, 31)),
        ("<=september 2021", date(2021, 9, 30), date(2021, 10, 1)),
    ],
)
def test_a_typed_date_means_days(typed, inside, outside):
    assert inside in days(typed)
    assert outside not in days(typed)


@pytest.mark.parametrize(
    "typed", ["", "snart", "2021-13", "31. februar 2021", "mar 21", "juli..august", "<maj", "5. maj"]
)
def test_what_is_no_date_means_no_days(typed):
    assert days(typed) is None


@pytest.mark.parametrize(
    ("facet", "typed", "meant"),
    [
        ("outcome", "approved", ["godkendt"]),
        ("outcome", "godkendte", ["godkendt"]),
        ("outcome", "godkendelse", ["godkendt"]),
        ("outcome", "Taken note of", ["taget til efterretning"]),
        ("outcome", "efterretning", ["taget til efterretning"]),
        ("outcome", "beslutning", ["besluttet"]),
        ("outcome", "postponed", ["udsat"]),
        ("outcome", "drøft", ["drøftet"]),
        ("outcome", "rød", []),
        ("type", "b", ["B"]),
        ("type", "beslutninger", ["B"]),
        ("type", "decision", ["B"]),
        ("type", "information", ["O"]),
        ("type", "X", []),
    ],
)
def test_a_value_is_known_in_danish_and_english(facet, typed, meant):
    assert [one.value for one in chosen(facet, typed, Known())] == meant
