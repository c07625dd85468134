"""First names with initials behind them are a legend of who is who; who stands in for whom is told beside a name."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.reading import read_opening

BODY = "\n\n1. Dagsorden\nDagsordenen blev godkendt.\n\n2. Økonomi\nRegnskabet blev godkendt.\n\n3. Eventuelt\nIntet."


def opening(text):
    return read_opening([Line(line, number) for number, line in enumerate((text + BODY).split("\n"), 1)])


def attend(text):
    return opening("Referat af møde i Rådet den 3. maj 2022\n\n" + text).attendance


@pytest.mark.parametrize(
    "text",
    [
        "Til stede: Gitte (GB), Torben (TN), Yrsa (YA)",
        "Til stede:\nGitte (GB)\nTorben (TN)\nYrsa (YA)",
        "Fremmødte: Gitte - GB, Torben - TN, Yrsa - YA",
        "Mødte: Gitte/GB, Torben/TN, Yrsa/YA",
        "Til stede: Gitte (GB), Torben (TN) og Yrsa (YA). Afbud: Søren (SF)",
        "Gitte (GB), Torben (TN), Yrsa (YA)",
    ],
)
def test_short_brackets_behind_first_names_are_initials(text):
    initials = {one.name: (one.organisation, one.aliases) for one in attend(text)}
    assert initials["Gitte"] == (None, ("GB",))
    assert {organisation for organisation, _ in initials.values()} == {None}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Deltagere: Dorte (DSB), Bo (KL), Eva (ATP)", ["DSB", "KL", "ATP"]),
        ("Deltagere: Anna (V), Søren (SF), Ib (S)", ["V", "SF", "S"]),
        ("Afbud: Dorte (DSB)", ["DSB"]),
        ("Deltagere: Dorte (DSB), Dan (DSB)", ["DSB", "DSB"]),
    ],
)
def test_brackets_that_do_not_fit_the_names_are_organisations(text, bodies):
    assert [one.organisation for one in attend(text)] == bodies


def test_the_title_of_a_representative_is_initials_where_the_list_has_initials():
    assert [one.aliases for one in attend("Deltagere: Tove (TR), Per (PD), Ib (IL)")] == [("TR",), ("PD",), ("IL",)]


@pytest.mark.parametrize(
    "text", ["Til stede: Gitte (GB), Torben (TN)", "Deltagere: Gitte (GB), Torben (TN)\nReferent: GB"]
)
def test_a_list_of_people_is_neither_title_nor_board(text):
    assert opening(text).facts.board == ""


@pytest.mark.parametrize(
    "text",
    [
        "Fraværende: Mia Skov (C), stedfortræder Jan Holm (C)",
        "Fraværende:\nMia Skov (C) - i stedet mødte Jan Holm (C)",
        "Afbud: Mia Skov (C), i stedet for hende deltog Jan Holm (C)",
        "Afbud: Mia Skov (C) (vikar Jan Holm)",
    ],
)
def test_who_came_instead_was_there(text):
    assert {one.name: one.role for one in attend(text)} == {"Mia Skov": "absent", "Jan Holm": "member"}


@pytest.mark.parametrize("said", ["inviteret", "indbudt", "tilkaldt"])
def test_who_was_asked_in_for_one_matter_was_not_absent(said):
    found = attend(f"Ikke mødt: Mia Skov. Jan Holm var {said} under punkt 2.")
    assert [(one.name, one.role, one.items) for one in found] == [
        ("Mia Skov", "absent", None),
        ("Jan Holm", "other", ("2",)),
    ]


def test_those_who_get_a_copy_are_not_on_the_list():
    found = attend("Til: Eva Fisk, Ib Lund\nCc: Mia Skov\nDeltagere: Anna Berg, Bo Vang")
    assert [one.name for one in found] == ["Anna Berg", "Bo Vang"]
