"""Attendance is read behind the agenda list, under every wording of apologies, with first names among full ones."""

from __future__ import annotations

import pytest

from indexer.document import Document, Line
from indexer.opening.reading import read_opening
from indexer.split import split

HEAD = "Referat af møde i Kystrådet den 7. juni 2019\n\n"
BODY = "\n\n1. Siden sidst\nDer er kommet nye bænke.\n\n2. Eventuelt\nBo takkede for i dag."
AGENDA = "Dagsorden:\n1. Siden sidst\n2. Eventuelt\n\n"


def lines_of(text):
    return tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))


def attend(text):
    return read_opening(lines_of(HEAD + text + BODY)).attendance


def minutes(text):
    return split(Document("moede.txt", "", "text/plain", None, lines_of(HEAD + text + BODY)))


@pytest.mark.parametrize(
    "text",
    [
        "Til stede: Ida Holm, Bo Vang\nAfbud: Eva Lund",
        "Deltagere fra rådet:\nIda Holm, formand\nBo Vang\n\nDer forelå afbud fra:\nEva Lund",
        "Fremmødte\n- Ida Holm\n- Bo Vang\n\nFraværende: Eva Lund",
    ],
)
def test_a_list_behind_the_agenda_is_read(text):
    found = {one.name: one.role for one in minutes(AGENDA + text).attendance}
    assert found == {"Ida Holm": "member", "Bo Vang": "member", "Eva Lund": "absent"}


def test_lists_before_and_behind_the_agenda_are_one():
    found = minutes(f"Til stede: Ida Holm, Bo Vang\n\n{AGENDA}Referent: Bo\nAfbud: Eva Lund").attendance
    assert {one.name: one.role for one in found} == {
        "Ida Holm": "member", "Bo Vang": "minute-taker", "Eva Lund": "absent",
    }  # fmt: skip


def test_what_is_told_behind_the_agenda_is_kept():
    told = minutes(AGENDA + "Ida Holm bød velkommen til alle i rådet.\n\nTil stede: Ida Holm, Bo Vang").statements
    assert [(one.item, one.speakers) for one in told] == [("", ("Ida Holm",)), ("1", ()), ("2", ("Bo Vang",))]


@pytest.mark.parametrize(
    "label",
    [
        "Der forelå afbud fra:", "Der er indløbet afbud fra:", "Følgende havde meldt afbud:", "Har meldt afbud:",
        "Følgende var fraværende:", "Forhindret i at deltage:", "Forhindrede:", "Modtaget afbud:", "Undskyldt:",
    ],
)  # fmt: skip
@pytest.mark.parametrize("joint", [" ", "\n"])
def test_apologies_have_many_labels(label, joint):
    found = {one.name: one.role for one in attend(f"Til stede: Ida Holm\n{label}{joint}Eva Lund")}
    assert found == {"Ida Holm": "member", "Eva Lund": "absent"}


@pytest.mark.parametrize("place", ["afd. Solbakken I", "afdeling Solbakken Nord", "afd. 12"])
def test_a_department_is_no_person(place):
    found = attend(f"Til stede:\nIda Holm, formand\nEva Lund, {place}, deltog under pkt. 1")
    assert [(one.name, one.organisation) for one in found] == [("Ida Holm", None), ("Eva Lund", place)]


@pytest.mark.parametrize(
    "text", ["Eva Lund og Gynther", "Eva Lund og Gynther.", "Eva Lund, kasserer, samt Gynther", "Eva Lund\nog Gynther"]
)
def test_a_single_name_behind_and_is_a_person(text):
    found = [
        (one.name, one.organisation) for one in attend(f"Til stede: Ida Holm\nAfbud: {text}") if one.role == "absent"
    ]
    assert found == [("Eva Lund", None), ("Gynther", None)]


@pytest.mark.parametrize("body", ["Forældre", "Bestyrelsen", "Venstre", "KL"])
def test_a_body_behind_and_is_no_person(body):
    assert {one.name for one in attend(f"Til stede: Ida Holm, Eva Lund og {body}")} == {"Ida Holm", "Eva Lund"}
