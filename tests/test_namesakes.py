"""Two of one first name or of one role are told apart by what stands beside the name, and else nobody is meant."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant
from indexer.people.roster import Roster

LISTED = (
    Attendant("Gerda K.M", None, "member"),
    Attendant("Gerda (42)", None, "member"),
    Attendant("Svend (den lange)", None, "member"),
    Attendant("Svend Toft", None, "member"),
    Attendant("Ib Rask", None, "member", title="fmd."),
    Attendant("Ellen Bro", None, "member", title="formand"),
    Attendant("Tove Lind", None, "member", title="(kass.)"),
    Attendant("Jens Hald", None, "absent", title="næstformand"),
    Attendant("Ulla Skov", None, "member", title="næstfmd."),
)


@pytest.mark.parametrize(
    ("printed", "person"),
    [
        ("Gerda (42)", "Gerda (42)"),
        ("Gerda(42)", "Gerda (42)"),
        ("Gerda 42", "Gerda (42)"),
        ("Gerda K.M.", "Gerda K.M"),
        ("Gerda K.M", "Gerda K.M"),
        ("Svend (den lange)", "Svend (den lange)"),
        ("Svend T", "Svend Toft"),
        ("Formanden (Ib Rask)", "Ib Rask"),
        ("Formanden (Ellen)", "Ellen Bro"),
        ("Kassereren", "Tove Lind"),
        ("Næstformanden", "Ulla Skov"),
    ],
)
def test_what_stands_beside_a_shared_name_or_role_tells_who_is_meant(printed, person):
    found = Roster(LISTED).mentions(f"{printed} spurgte til prisen.")
    assert [(one.start, one.end, one.person) for one in found] == [(0, len(printed), person)]


@pytest.mark.parametrize("printed", ["Gerda", "Svend", "Gerdas"])
def test_a_first_name_of_two_is_nobody(printed):
    assert Roster(LISTED).mentions(f"{printed} spurgte til prisen.") == ()


def test_a_role_of_two_is_nobodys():
    roster = Roster(LISTED)
    assert [one.person for one in roster.mentions("Formanden svarede.")] == ["Formanden"]
    assert roster.offices.holder("formand") is None


@pytest.mark.parametrize("printed", ["Karsten", "Carsten", "Karstens"])
def test_a_first_name_spelt_otherwise_is_the_only_one_who_bears_it(printed):
    found = Roster((Attendant("Carsten Rask", None, "member"), Attendant("Ib Lund", None, "member"))).mentions(printed)
    assert [(one.person, one.form) for one in found] == [("Carsten Rask", "first name")]


@pytest.mark.parametrize("printed", ["Karsten", "Carsten", "Karstens"])
def test_a_first_name_that_two_bear_in_two_spellings_is_nobody(printed):
    both = (Attendant("Carsten Rask", None, "member"), Attendant("Karsten Lund", None, "member"))
    assert Roster(both).mentions(f"{printed} spurgte til prisen.") == ()
