"""Attendance is read as it is typed in haste, too: labels in mid-line, commas forgotten, reasons and stand-ins."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.reading import read_opening

HEAD = "Referat af møde i Brugerrådet den 7. juni 2019\n\n"
BODY = "\n\n1. Siden sidst\nDer er kommet nye stole.\n\n2. Økonomi\nRegnskabet blev godkendt.\n\n3. Eventuelt\nIntet."


def attend(text):
    lines = [Line(line, number) for number, line in enumerate((HEAD + text + BODY).split("\n"), 1)]
    return read_opening(lines).attendance


def roles(text):
    return {one.name: one.role for one in attend(text)}


def everybody(names, role="member"):
    return dict.fromkeys(names.split(", "), role)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Til stede: Gerda (200), Ulla, Poul K, Poul (35)", "Gerda, Ulla, Poul K, Poul (35)"),
        ("Mødt: Svend (den gamle), Svend B, Tove (7)", "Svend (den gamle), Svend B, Tove"),
    ],
)
def test_a_number_or_nickname_tells_two_of_one_first_name_apart(text, names):
    assert roles(text) == everybody(names)


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("Til stede: Ulla Skov, Per Dahl, Tove Rask Afbud: Ib Lund", "Ulla Skov, Per Dahl, Tove Rask", "Ib Lund"),
        ("Mødte: Ulla, Per, Tove Fraværende: resten :-(", "Ulla, Per, Tove", ""),
        ("Deltagere: Ulla Skov, Per Dahl Ikke mødt: Tove Rask", "Ulla Skov, Per Dahl", "Tove Rask"),
    ],
)
def test_a_label_in_mid_line_ends_the_list_before_it(text, present, absent):
    assert roles(text) == everybody(present) | (everybody(absent, "absent") if absent else {})
    assert {one.organisation for one in attend(text)} == {None}


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Afbud:\nUlla Skov - Influenza", None),
        ("Afbud:\nUlla Skov - på kursus", None),
        ("Fraværende: Ulla Skov (eksamen)", None),
        ("Afbud: Ulla Skov (Konfirmation)", None),
        ("Afbud:\nUlla Skov - Danske Regioner", "Danske Regioner"),
        ("Fraværende: Ulla Skov (Datea)", "Datea"),
        ("Deltagere: Ulla Skov (Product Owner)", None),
        ("Deltagere: Ulla Skov (Scrum Master)", None),
        ("Deltagere: Ulla Skov (Forretningsudvikler)", None),
        ("Deltagere:\nUlla Skov, KL/formand", "KL"),
        ("Deltagere:\nUlla Skov, Teknikcentret/gæst", "Teknikcentret"),
    ],
)
def test_a_reason_a_role_or_a_remark_is_no_organisation(text, organisation):
    assert [(one.name, one.organisation) for one in attend(text)] == [("Ulla Skov", organisation)]


def test_a_name_with_an_organisation_behind_a_dash_is_not_the_next_ones_organisation():
    found = attend("Deltagere:\nUlla Skov - KL\nPer Dahl - Danske Regioner\nTove Rask")
    assert [(one.name, one.organisation) for one in found] == [
        ("Ulla Skov", "KL"), ("Per Dahl", "Danske Regioner"), ("Tove Rask", None)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Tilstedeværende medlemmer af Nævnet", "member"),
        ("Fremmødte repræsentanter for lejerne", "member"),
        ("Deltagende andelshavere", "member"),
        ("Tilstedeværende gæster", "other"),
        ("Tilstedeværende observatører fra kommunen", "other"),
    ],
)
def test_a_heading_of_several_words_stands_over_a_list_without_a_colon(label, role):
    assert roles(f"{label}\nUlla Skov\nPer Dahl") == everybody("Ulla Skov, Per Dahl", role)


@pytest.mark.parametrize(
    "text",
    [
        "Alle medlemmer var mødt undtagen Ulla Skov og Per Dahl, der begge havde sendt afbud.",
        "Samtlige deltog bortset fra Ulla Skov og Per Dahl.",
        "Hele bestyrelsen var til stede, på nær Ulla Skov og Per Dahl.",
        "Til stede: Alle undtagen Ulla Skov og Per Dahl",
        "Fraværende:\nForældre: Afbud fra Ulla Skov.\nElever: Afbud fra Per Dahl.",
        "Deltagere:\nUlla Skov- afbud\nPer Dahl-afbud",
        "Afbud:\nStud.jur. Ulla Skov\nCand.mag. Per Dahl",
    ],
)
def test_who_is_missing_is_absent_however_it_is_said(text):
    assert roles(text) == everybody("Ulla Skov, Per Dahl", "absent")


@pytest.mark.parametrize(
    "text",
    [
        "Fraværende: Ulla Skov (C) - Per Dahl (C) mødte som stedfortræder",
        "Afbud: Ulla Skov. Per Dahl deltog som suppleant.",
        "Fraværende: Ulla Skov (C). Som stedfortræder mødte Per Dahl (C).",
        "Afbud: Ulla Skov. I stedet deltog Per Dahl.",
        "Afbud: Ulla Skov (suppleant: Per Dahl)",
    ],
)
def test_who_stood_in_for_somebody_absent_was_there(text):
    assert roles(text) == {"Ulla Skov": "absent", "Per Dahl": "member"}


@pytest.mark.parametrize(
    "text",
    [
        "Tilstede: Ulla Skov (fmd) Per Dahl (kass.) Tove Rask",
        "Til stede: Ulla Skov (formand) Per Dahl Tove Rask (sekretær)",
        "Til stede var 31 medlemmer samt fra bestyrelsen Ulla Skov, Per Dahl og Tove Rask.",
        "Der deltog 18 beboere, heriblandt Ulla Skov, Per Dahl og Tove Rask.",
    ],
)
def test_names_are_found_without_commas_and_behind_a_head_count(text):
    assert roles(text) == everybody("Ulla Skov, Per Dahl, Tove Rask")
    assert {one.organisation for one in attend(text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Gæster:\na) Skoleleder Ulla Skov og vicevært Per Dahl kl. 17.00-17.30\n   Tema: Legeplads\n"
        "b) Konsulent i Teknik og Miljø, Tove Rask kl. 17.30\n   Tema: Veje",
        "Gæster: a) Ulla Skov kl. 9 b) politiker Per Dahl kl. 10 c) Tove Rask kl. 11",
    ],
)
def test_guests_stand_at_letters_with_what_they_came_for(text):
    assert roles(text) == everybody("Ulla Skov, Per Dahl, Tove Rask", "other")


@pytest.mark.parametrize("text", ["08-06-2019 - Referat af Ulla:", "Referat af Ulla", "07.06.2019: Referat ved Ulla"])
def test_who_wrote_stands_behind_a_date_too(text):
    assert roles(text) == {"Ulla": "minute-taker"}


@pytest.mark.parametrize(
    "text",
    [
        "Fraværende:\nForældre: Ulla Skov.\nElevrepræsentanter: Per Dahl",
        "Afbud:\nLærerrepræsentanter: Ulla Skov\nForældrerepræsentanter: Per Dahl",
    ],
)
def test_groups_under_a_label_for_the_absent_are_absent(text):
    assert roles(text) == everybody("Ulla Skov, Per Dahl", "absent")


def test_who_wrote_is_told_between_the_agenda_and_the_minutes_too():
    agenda, body = "Dagsorden:\n01. Valg\n02. Beretning", "1. Valg\nPer blev valgt.\n2. Beretning\nKort."
    text = f"{agenda}\n\n08-06-2019 - Referat af Ulla:\n{body}"
    lines = [Line(line, number) for number, line in enumerate((HEAD + text).split("\n"), 1)]
    assert [(one.name, one.role) for one in read_opening(lines, body=3).attendance] == [("Ulla", "minute-taker")]
