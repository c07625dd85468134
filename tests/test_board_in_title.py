"""The board is told from a title of several parts: whose meeting, what paper, which day, which place."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.reading import read_opening

BODY = "\n\n1. Dagsorden\nDagsordenen blev godkendt.\n\n2. Økonomi\nRegnskabet blev godkendt.\n\n3. Eventuelt\nIntet."


def board(text):
    return read_opening([Line(line, number) for number, line in enumerate((text + BODY).split("\n"), 1)]).facts.board


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Havneudvalget, referat, 17-06-2024", "Havneudvalget"),
        ("Havne- og Byudvalget, referat, mandag den 17-06-2024", "Havne- og Byudvalget"),
        ("Havne- og Byudvalget, referat, den 3. maj 2022 kl. 16.00, Rådhuset, lokale 2", "Havne- og Byudvalget"),
        ("Havneudvalget, åben dagsorden og referat, 17.06.2024 kl. 15:00", "Havneudvalget"),
        ("Havneudvalget - Åbent referat - 17. juni 2024", "Havneudvalget"),
        ("Havneudvalget, mandag den 17. juni 2024 kl. 18.00, referat", "Havneudvalget"),
        ("17. juni 2024, Havneudvalget, referat", "Havneudvalget"),
        ("Møde i Havneudvalget, referat, 17-06-2024", "Havneudvalget"),
        ("Referat, Havne- og Byudvalget, 3. maj 2022", "Havne- og Byudvalget"),
        ("Referat, bestyrelsesmøde, Ejerforeningen Havnehuset, 3. maj 2022", "Ejerforeningen Havnehuset"),
        ("Seniorrådet, mødereferat nr. 4, 3. maj 2022", "Seniorrådet"),
        ("Bestyrelsen for Fjordens Fjernvarme, ordinært møde, 3. maj 2022", "Bestyrelsen for Fjordens Fjernvarme"),
        ("Fællesbestyrelsen for Engskolen: referat af møde 3. maj 2022", "Fællesbestyrelsen for Engskolen"),
        ("Dagsorden/referat – forretningsudvalget\n3. maj 2022", "Forretningsudvalget"),
        ("Referat af MED-udvalgsmøde 3. maj 2022", "MED-udvalget"),
        ("Hovedbestyrelsesmøde i Landsforeningen Fjord, 3.-4. maj 2022, Hotel Svanen", "Landsforeningen Fjord"),
        ("Bestyrelsesmøde i afdeling 12, Boligforeningen Engen, 3. maj 2022", "Afdeling 12, Boligforeningen Engen"),
    ],
)
def test_a_title_of_several_parts_is_not_the_board_as_a_whole(title, name):
    assert board(title) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Region Nordvest\nSundhedsudvalget\nReferat – åbent møde\n3. maj 2022", "Sundhedsudvalget"),
        ("Nordby Kommune\nHavneudvalget\nReferat\n3. maj 2022", "Havneudvalget"),
        ("Nordby Kommune\nReferat fra møde den 3. maj 2022", "Nordby Kommune"),
    ],
)
def test_the_authority_is_the_board_only_where_no_board_of_it_is_named(text, name):
    assert board(text) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Referat af samarbejdsudvalgsmøde (SU) den 3. maj 2022", "Samarbejdsudvalget"),
        ("Referat fra FMU-møde den 3. maj 2022", "FMU"),
        ("Godkendt referat - HAVN SU den 3. maj 2022 kl. 9.00", "HAVN SU"),
        ("Referat, brugergruppen for Havnen\n3. maj 2022", "Brugergruppen for Havnen"),
        ("Referat ved Fjordens Venners Generalforsamling\n3. maj 2022", "Fjordens Venner"),
        ("Referat af afdelingsmøde i afd. 7-12 den 3. maj 2022", "Afd. 7-12"),
        ("Koordinerende Styregruppe for Havnen, møde 9\n3. maj 2022", "Koordinerende Styregruppe for Havnen"),
        ("Referat af teammøde 3. maj 2022", ""),
    ],
)
def test_a_bracket_or_a_kind_of_meeting_is_no_board(title, name):
    assert board(title) == name
