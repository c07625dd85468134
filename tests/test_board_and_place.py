"""The board, the title and the place are what the paper says they are: no clock, no room and no venue for a board."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.reading import read_opening

BODY = "\n\n1. Siden sidst\nDer er kommet nye stole.\n\n2. Økonomi\nRegnskabet blev godkendt."


def facts(text, body=BODY):
    return read_opening([Line(line, number) for number, line in enumerate((text + body).split("\n"), 1)]).facts


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Referat af repræsentantskabsmøde\n3. maj 2011\nVestbirk Højskole", "Repræsentantskabet"),
        ("Referat fra ekstraordinær generalforsamling\nden 9. juni 2012\nHotel Svanen", "Generalforsamlingen"),
        ("Referat af skolebestyrelsesmøde\nNordskolen, mødelokale 4\ntirsdag den 5. maj 2009", "Skolebestyrelsen"),
        ("Referat fra ordinært repræsentantskabsmøde den 8. april 2010", "Repræsentantskabet"),
        ("Referat af Havne- og Fritidsudvalgets møde den 14. juni 2024", "Havne- og Fritidsudvalget"),
        ("By-, Land- og Kystudvalgets ordinære møde 19.06.2024", "By-, Land- og Kystudvalget"),
        ("Mødet begyndte kl. 15.00\nReferat af møde i Ældrerådet den 3. maj 2020", "Ældrerådet"),
        ("Egelund Kommune                    Børne- og Skoleudvalget\n\nPROTOKOL\n\nMødedato: 5. maj 2015\n"
         "Mødet startede kl. 17.00", "Børne- og Skoleudvalget"),
        ("Dagsordener og referater fra særligt udvalg vedrørende byfornyelse\nden 4. juni 2019 kl. 9",
         "Særligt udvalg vedrørende byfornyelse"),
        ("Generalforsamling den 3/10/2009.\nHos Tove og Svend. Kl. 19\n04-10-2009 - Referat af Ulla:",
         "Generalforsamlingen"),
        ("Referat af bestyrelsesmøde i Havneforeningen nr. 31 den 3. maj 2020", "Havneforeningen"),
        ("Bestyrelsesmøde 3. maj 2012 kl. 9.00, Kajen 4, lokale 2", "Bestyrelsen"),
        ("Referat af bestyrelsesmøde den 3. maj 2012 i Nordhavns Fiskeauktion A/S", "Nordhavns Fiskeauktion A/S"),
        ("Referat af møde 3. maj 2012 i Solvarme a.m.b.a.", "Solvarme a.m.b.a"),
        ("Referat\n3. maj 2012\nEngby Vandværk a.m.b.a.", "Engby Vandværk a.m.b.a"),
        ("Referat udarbejdet af Ida Holm.\nReferat fra møde i Ældrerådet\nden 3. maj 2012", "Ældrerådet"),
        ("Referatet er skrevet af Bo Lind.\nReferat af møde i Skovrådet 3. maj 2012", "Skovrådet"),
        ("Referat\nMØDE I: Skovrådet\n3. maj 2012", "Skovrådet"),
        ("Referat af møde i: Udvalget for Havne\n3. maj 2012", "Udvalget for Havne"),
        ("Referat fra møde i fagpanel for moser den 3. maj 2012", "fagpanel for moser"),
        ("Referat fra møde i det faste Udvalg for Søer den 3. maj 2012", "det faste Udvalg for Søer"),
        ("Referat af Skovforbundets landsrådsmøde i Vesterby, lørdag den 5. maj 2012", "Skovforbundets landsråd"),
        ("Referat af Havnelaugets hovedbestyrelsesmøde på Læsø den 3. maj 2012", "Havnelaugets hovedbestyrelse"),
        ("Referat fra Kystens Forsamlingshus' ordinære generalforsamling\nden 3. maj 2012", "Kystens Forsamlingshus"),
        ("Referat fra Mosevennernes ekstraordinære generalforsamling 3. maj 2012", "Mosevennerne"),
        ("Referat\ntil\nmødet i Skovrådet\nden 3. maj 2012", "Skovrådet"),
        ("Bestyrelsesmøde\nJ. nr. 17\nDato: 3. maj 2012", "Bestyrelsen"),
        ("Sagsnr. 2012-17 i\nBestyrelsesmøde\nDato: 3. maj 2012", "Bestyrelsen"),
    ],
)  # fmt: skip
def test_the_board_is_a_body(text, board):
    assert facts(text).board == board


@pytest.mark.parametrize(
    "text", ["8. møde\n3. maj 2012", "Referat\nDato: 3. maj 2012", "Referat 3. maj 2012", "Møde nr. 4"]
)
def test_where_no_board_is_told_there_is_none(text):
    assert facts(text).board == ""


@pytest.mark.parametrize(
    "line",
    [
        "Børneudvalget, 05-05-2015, pkt. 1",
        "Behandlet af Børneudvalget den 5. maj 2015, pkt. 3",
        "Møde i Børneudvalget 05.05.2015, punkt 4",
        "Behandling i Børneudvalget tirsdag den 5. maj 2015, punkt 1",
    ],
)
def test_a_board_named_at_each_item_is_the_boards_name_where_the_title_has_none(line):
    assert facts("Referat\nDato: 5. maj 2015", f"\n\nPkt. 1 Dagsorden\n{line}\nGodkendt.").board == "Børneudvalget"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Referat af møde i Rådet\nmandag den 4. maj 2020 kl. 16 i klubhuset", "Referat af møde i Rådet"),
        ("Referat af møde i Rådet\nd. 4/5 2020 hos Tove", "Referat af møde i Rådet"),
        ("Referat af møde i Rådet\nden 4. maj 2020", "Referat af møde i Rådet den 4. maj 2020"),
        ("**Referat af møde i Rådet**\nDato: 4. maj 2020", "Referat af møde i Rådet"),
    ],
)
def test_a_line_of_date_and_place_below_is_no_part_of_the_title(text, title):
    assert facts(text).title == title
    assert str(facts(text).date) == "2020-05-04"


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("Dato           4. maj 2020\nTid            16:30 - 18:00\nSted           Rådhuset, lokale 3",
         "16:30", "18:00", "Rådhuset, lokale 3"),
        ("Dato: 4. maj 2020\nSted: Bredgade 4, kl. 9.30-11.00", "09:30", "11:00", "Bredgade 4"),
        ("d. 4. maj 2020 kl. 19,30 hos Tove", "19:30", None, "hos Tove"),
        ("mandag den 4. maj 2020 kl. 16,15-18,45 i klubhuset", "16:15", "18:45", "klubhuset"),
    ],
)  # fmt: skip
def test_times_and_places_stand_behind_gaps_and_with_commas(text, start, end, place):
    found = facts(f"Referat af møde i Rådet\n{text}")
    assert (found.start, found.end, found.place) == (start, end, place)


@pytest.mark.parametrize(
    ("place", "wanted"), [("afdeling Vest", "afdeling Vest"), ("mødelokale 12", "mødelokale 12"), ("husk kage", None)]
)
def test_the_next_meeting_is_in_a_room_behind_the_time(place, wanted):
    text = f"\n\n1. Økonomi\nGodkendt.\n\nNæste møde: Tirsdag den 9. juni 2020 kl. 16.30, {place}"
    assert facts("Referat af møde i Rådet den 4. maj 2020", text).next_meeting.place == wanted
