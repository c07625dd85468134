"""A table of people is read by its head: from HTML, from a PDF whose columns nothing parts, from aligned text."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.attendance.heads import header
from indexer.opening.reading import read_opening

HEAD = "Referat af bestyrelsesmøde i Grundejerforeningen Engen\n3. maj 2022 kl. 19\n\n"
BODY = "\n\n1. Dagsorden\nDagsordenen blev godkendt.\n\n2. Økonomi\nRegnskabet blev godkendt.\n\n3. Eventuelt\nIntet."


def attend(text):
    lines = [Line(line, number) for number, line in enumerate((HEAD + text + BODY).split("\n"), 1)]
    return read_opening(lines).attendance


def told(text):
    return [(one.name, one.title or one.organisation or "", one.role) for one in attend(text)]


BOARD = [("Anna Berg", "Formand", "member"), ("Bo Vang", "Kasserer", "member")]
PLAIN = [("Anna Berg", "", "member"), ("Bo Vang", "", "member")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Navn\tRolle\tTelefon\nAnna Berg\tFormand\t12 34 56 78\nBo Vang\tKasserer\t23456789", BOARD),
        ("Navn\tRolle Telefon\nAnna Berg Formand 12 34 56 78\nBo Vang Kasserer 23456789", BOARD),
        ("Navn Funktion E-mail\nAnna Berg Formand ab@engen.dk\nBo Vang Kasserer bv@engen.dk", BOARD),
        ("Deltagere:\nNavn Rolle Telefon\nAnna Berg Formand 12 34 56 78\nBo Vang Kasserer 23 45 67 89", BOARD),
        ("Rolle Navn Tlf.\nFormand Anna Berg 12 34 56 78\nKasserer Bo Vang 23 45 67 89", BOARD),
        ("Navn     Rolle       Mobil\nAnna Berg     Formand     12345678\nBo Vang     Kasserer     23456789", BOARD),
        ("Navn Adresse Telefon Hverv\nAnna Berg Engen 2 12345678 Formand\nBo Vang Engen 4B 23456789 Kasserer", BOARD),
        ("Fornavn\tEfternavn\tRolle\nAnna\tBerg\tFormand\nBo\tVang\tKasserer", BOARD),
        ("Navn\tTelefon\tE-mail\nAnna Berg\t12 34 56 78\tab@engen.dk\nBo Vang\t23 45 67 89\tbv@engen.dk", PLAIN),
        ("Navn\tTelefon\tE-mail\nAnna Berg 12 34 56 78 ab@engen.dk\nBo Vang 23 45 67 89 bv@engen.dk", PLAIN),
        ("Navn Organisation Tlf.\nAnna Berg KL 12345678\nBo Degn Vejle Kommune 23456789",
         [("Anna Berg", "KL", "member"), ("Bo Degn", "Vejle Kommune", "member")]),
    ],
)  # fmt: skip
def test_the_head_of_a_table_is_nobody_and_its_numbers_are_no_names(text, people):
    assert told(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "Navn\tHverv\tTil stede\nAnna Berg\tFormand\tx\nBo Vang\tKasserer",
        "Navn Hverv Til stede\nAnna Berg Formand x\nBo Vang Kasserer",
    ],
)
def test_who_has_no_mark_in_the_last_column_was_not_there(text):
    assert [one.role for one in attend(text)] == ["member", "absent"]


def test_a_table_ends_where_nobody_is_named():
    people = told("Navn Rolle\nAnna Berg Formand\nBo Vang Kasserer\nBo Vang bød velkommen til mødet.")
    assert people == BOARD


@pytest.mark.parametrize("text", ["Navnet er Anna", "Rolle Telefon", "Navn: Anna Berg", "Navne på de nye stier"])
def test_a_line_that_says_more_than_columns_names_is_no_head(text):
    assert header(text) is None
