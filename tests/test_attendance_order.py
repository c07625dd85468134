"""Attendance is read in tables of marks, in lists of bodies, by house numbers and initials, and outside the opening."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.reading import read_opening

HEAD = "Referat af møde i Kystrådet den 7. juni 2019\n\n"
BODY = "\n\n1. Siden sidst\nDer er kommet nye bænke.\n\n2. Økonomi\nRegnskabet blev godkendt.\n\n3. Eventuelt\nIntet."


def attend(text, body=BODY):
    lines = [Line(line, number) for number, line in enumerate((HEAD + text + body).split("\n"), 1)]
    return read_opening(lines).attendance


def roles(text, body=BODY):
    return {one.name: one.role for one in attend(text, body)}


def organisations(text):
    return {one.name: one.organisation for one in attend(text)}


@pytest.mark.parametrize(
    ("heads", "present", "absent"),
    [
        ("Medlemmer:\tTil stede\tMed afbud\tUden afbud", "\tX\t\t", "\t\tX\t"),
        ("Navn\tFremmødt\tAfbud", "\t✓\t", "\t\tx"),
        ("Deltagere\tTil stede\tFraværende", "\tx\t", "\t\t✓"),
    ],
)
def test_a_mark_says_under_which_heads_somebody_is(heads, present, absent):
    table = f"{heads}\nTove Riis (formand){present}\nSvend Aage Holm{absent}\nGerda Lund{present}"
    assert roles(table) == {"Tove Riis": "member", "Svend Aage Holm": "absent", "Gerda Lund": "member"}


def test_a_cell_that_is_empty_in_word_counts_as_a_column():
    cells = [("Navn", 1, 0), ("Mødt", 1, 1), ("Afbud", 1, 2), ("Tove Riis", 2, 0), ("x", 2, 1), ("", None, 0),
             ("Svend Holm", 3, 0), ("", None, 0), ("x", 3, 2), ("1. Valg", None, 0), ("Intet.", None, 0)]  # fmt: skip
    lines = [Line(text, n, row=row, column=column) for n, (text, row, column) in enumerate(cells, 1)]
    assert {one.name: one.role for one in read_opening(lines).attendance} == {
        "Tove Riis": "member", "Svend Holm": "absent"
    }  # fmt: skip


@pytest.mark.parametrize(("said", "role"), [("Ja, fra kl. 9.30", "member"), ("Referent", "minute-taker")])
def test_a_cell_says_more_than_that_somebody_came(said, role):
    table = f"Navn\tOrganisation\tTil stede\nTove Riis (TR), formand\tØbro Kommune\t{said}\nBo Lind\tKL\tNej"
    assert roles(table) == {"Tove Riis": role, "Bo Lind": "absent"}
    assert organisations(table) == {"Tove Riis": "Øbro Kommune", "Bo Lind": "KL"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Til stede: Ellen Fuglehjem (Tove Riis), Strandens Venner (Svend Holm), Havneforeningen (Gerda Lund)",
         {"Tove Riis": "Ellen Fuglehjem", "Svend Holm": "Strandens Venner", "Gerda Lund": "Havneforeningen"}),
        ("Gæster: Stille Vand (Tove Riis og Svend Holm)", {"Tove Riis": "Stille Vand", "Svend Holm": "Stille Vand"}),
        ("Til stede: Kystens Venner (Tove Riis), KL (Svend\nHolm, Gerda Lund)",
         {"Tove Riis": "Kystens Venner", "Svend Holm": "KL", "Gerda Lund": "KL"}),
        ("Til stede: Tove Riis (KL), Svend Holm (FOA)", {"Tove Riis": "KL", "Svend Holm": "FOA"}),
    ],
)  # fmt: skip
def test_a_list_has_one_order_of_bodies_and_people(text, expected):
    assert organisations(text) == expected


@pytest.mark.parametrize(
    "lines",
    [
        "Tove Riis #12 Formand\nSvend Aage Holm #4 Kasserer",
        "Tove Riis #3a Formand\nSvend Aage Holm (afbud) #117 Kasserer",
    ],
)
def test_the_number_of_a_house_is_no_part_of_a_name(lines):
    assert {one.name: one.title for one in attend(f"Deltagere:\n{lines}")} == {
        "Tove Riis": "Formand", "Svend Aage Holm": "Kasserer"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Tove Riis – TR\nSvend Aage Holm – SAH\nGerda Lund – GL (afbud)", {"Gerda Lund"}),
        ("- Tove Riis - TR (afbud)\n- Svend Aage Holm - SH\n- Gerda Lund - GL", {"Tove Riis"}),
    ],
)
def test_names_with_their_initials_are_a_list_without_a_label(text, absent):
    assert {one.name for one in attend(text)} == {"Tove Riis", "Svend Aage Holm", "Gerda Lund"}
    assert {one.name for one in attend(text) if one.role == "absent"} == absent
    assert all(one.aliases and one.organisation is None for one in attend(text))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Tove kom kl. 9.\nAfbud fra: Svend Holm og Gerda Lund.", {"Svend Holm": "absent", "Gerda Lund": "absent"}),
        ("Godkendt.\nAfbud: Svend Holm", {"Svend Holm": "absent"}),
        ("Afbud fra: flere af naboerne.", {}),
        ("Godkendt.\n2. Fester\nAfbud: Svend Holm", {}),
    ],
)
def test_apologies_are_read_below_the_first_heading_and_no_further_on(told, found):
    assert roles("", f"\n\n1. Dagsorden\n{told}\n\n3. Økonomi\nGodkendt.\n\n4. Eventuelt\nIntet.") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mødeleder: Tove Riis Referent: Bo Lind Til stede: Tove Riis, Bo Lind, Gerda Lund",
         {"Tove Riis": "member", "Bo Lind": "minute-taker", "Gerda Lund": "member"}),
        ("Formand: Tove Riis Deltagere: Bo Lind og Gerda Lund Fraværende: Svend Holm",
         {"Tove Riis": "member", "Bo Lind": "member", "Gerda Lund": "member", "Svend Holm": "absent"}),
        ("Deltagere fra Administrationen: Tove Riis. Afbud: Bo Lind", {"Tove Riis": "other", "Bo Lind": "absent"}),
    ],
)  # fmt: skip
def test_a_label_begins_behind_a_name_without_a_stop(text, found):
    assert roles(text) == found


@pytest.mark.parametrize("remark", ["på kursus", "har ferie fra i morgen", "med på skærm"])
def test_a_remark_in_small_letters_is_no_organisation(remark):
    listed = attend(f"Til stede: Tove Riis, Bo Lind - {remark}, Gerda Lund")
    assert [(one.name, one.organisation, one.title) for one in listed] == [
        ("Tove Riis", None, None), ("Bo Lind", None, None), ("Gerda Lund", None, None)
    ]  # fmt: skip


@pytest.mark.parametrize("reason", ["på orlov", "syg", "grundet arbejde", "har fri"])
def test_a_reason_right_behind_a_name_keeps_it_absent(reason):
    assert roles(f"Afbud: Tove Riis (ferie), Svend Aage Holm {reason}") == {
        "Tove Riis": "absent", "Svend Aage Holm": "absent"
    }  # fmt: skip


@pytest.mark.parametrize(
    "line", ["3. maj 2012: Referat ved Bo Lind", "Refereret af Bo Lind:", "09-06-2014 - Referat af Bo Lind"]
)
def test_who_wrote_stands_between_the_agenda_and_the_text(line):
    body = f"\n\n1. Velkomst\n2. Økonomi\n\n{line}\n\n1. Velkomst\nTove bød velkommen.\n\n2. Økonomi\nGodkendt."
    assert roles("Til stede: Tove Riis", body) == {"Tove Riis": "member", "Bo Lind": "minute-taker"}
