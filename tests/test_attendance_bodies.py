"""Whoever attends belongs where the list says: under a label of the administration, or behind the name as printed."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.attendance import persons
from indexer.opening.reading import read_opening

HEAD = "Referat af møde i Styregruppen for Havnen den 3. maj 2022\n\n"
BODY = "\n\n1. Dagsorden\nDagsordenen blev godkendt.\n\n2. Økonomi\nRegnskabet blev godkendt.\n\n3. Eventuelt\nIntet."


def attend(text):
    lines = [Line(line, number) for number, line in enumerate((HEAD + text + BODY).split("\n"), 1)]
    return read_opening(lines).attendance


def bodies(text):
    return {one.name: one.organisation for one in attend(text)}


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Deltagere:\nAnna Berg, VTU/ITST\nBo Vang, KL", "VTU/ITST"),
        ("Deltagere: Anna Berg (VTU/ITST), Bo Vang (KL)", "VTU/ITST"),
        ("Deltagere:\nAnna Berg, KL/formand\nBo Vang, KL", "KL"),
        ("Deltagere: Anna Berg/KL, Bo Vang/DI", "KL"),
        ("Deltagere:\nAnna Berg, Bystyrelsen, Havneafdelingen\nBo Vang, KL", "Bystyrelsen, Havneafdelingen"),
    ],
)
def test_two_organisations_with_a_stroke_stay_as_printed(text, organisation):
    assert bodies(text)["Anna Berg"] == organisation


def test_a_line_of_a_list_is_read_once():
    line = "Anna Berg, Bystyrelsen"
    persons._persons.cache_clear()
    persons.names_in(line)
    persons.read_persons(line, "member", by_position=True)
    assert persons._persons.cache_info().misses == 1
