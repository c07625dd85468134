"""The opening tells title, board, date, times, form, place and the next meeting."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.document import Line
from indexer.opening.reading import read_opening

BODY = "\n\n1. Dagsorden\nDen blev godkendt.\n\n2. Eventuelt\nIntet."


def opening(text, **known):
    return read_opening([Line(line, number) for number, line in enumerate((text + BODY).split("\n"), 1)], **known)


@pytest.mark.parametrize(
    ("text", "title", "board"),
    [
        ("Referat fra møde i Koordinationsrådet for post den 3. maj 2019",
         "Referat fra møde i Koordinationsrådet for post den 3. maj 2019", "Koordinationsrådet for post"),
        ("Koordinationsudvalget for post\n\nREFERAT\n\nMøde nr. 4/2019", "Koordinationsudvalget for post",
         "Koordinationsudvalget for post"),
        ("Referat\nKulturudvalget (KU)\nTorsdag den 19. juni 2014", "Referat Kulturudvalget (KU)",
         "Kulturudvalget (KU)"),
        ("Referat – Styregruppen for Genoptræning (SFG)", "Referat – Styregruppen for Genoptræning (SFG)",
         "Styregruppen for Genoptræning (SFG)"),
        ("Referat ordinær generalforsamling\nGrundejerforeningen Bakkelunden", "Referat ordinær generalforsamling",
         "Grundejerforeningen Bakkelunden"),
        ("REFERAT\nG/F Mosehøj – ordinær generalforsamling",
         "REFERAT G/F Mosehøj – ordinær generalforsamling", "G/F Mosehøj"),
        ("Referat af bestyrelsesmøde\nd. 23. oktober 2007",
         "Referat af bestyrelsesmøde d. 23. oktober 2007", "Bestyrelsen"),
        ("Referat fra møde i Rådet for Fjordland tirsdag den 14.\nmaj 2024 (opdigtet eksempel)",
         "Referat fra møde i Rådet for Fjordland tirsdag den 14. maj 2024 (opdigtet eksempel)", "Rådet for Fjordland"),
        ("MØDEREFERAT\nForum: Akademisk Råd", "MØDEREFERAT Akademisk Råd", "Akademisk Råd"),
        ("Menighedsrådsmøde", "Menighedsrådsmøde", "Menighedsrådet"),
        ("A/B Solbakken\nReferat af bestyrelsesmøde hos Lene", "Referat af bestyrelsesmøde hos Lene", "A/B Solbakken"),
        ("Rådet for Fjordland – referat af møde den 6. februar 2025",
         "Rådet for Fjordland – referat af møde den 6. februar 2025",
         "Rådet for Fjordland"),
    ],
)  # fmt: skip
def test_title_and_board_are_read_from_the_heading(text, title, board):
    facts = opening(text).facts
    assert (facts.title, facts.board) == (title, board)


def test_the_board_may_stand_in_the_documents_own_title_only():
    found = opening("Referat af bestyrelsesmøde", document_title="Ejerforeningen Strand - Referat af bestyrelsesmøde")
    assert found.facts.board == "Ejerforeningen Strand"


def test_a_board_that_is_named_in_full_wins():
    found = opening(
        "Referat af bestyrelsesmøde\nEjerforeningen, etape 2", document_title="Ejerforeningen Strand - Referat"
    )
    assert found.facts.board == "Ejerforeningen Strand"


@pytest.mark.parametrize(
    ("text", "day", "start", "end"),
    [
        ("Referat\nDato: 07-11-2019, kl. 13.00-15.30\nUdsendt: 21-11-2019", date(2019, 11, 7), "13:00", "15:30"),
        ("Aalborg, 17. april 2018\nREFERAT\nMødedato: 5. april 2018, kl. 17:00", date(2018, 4, 5), "17:00", None),
        ("12. maj 2015\nREFERAT\nGeneralforsamling\nTorsdag den 7. maj 2015", date(2015, 5, 7), None, None),
        ("Referat af møde i Rådet\nÅr 2014, den 4. juni, kl. 18.30, afholdtes møde.", date(2014, 6, 4), "18:30", None),
        (
            "Referat af møde i Rådet den 5. maj 2020\nTid\nTirsdag den 5. maj 2020 kl. 9.30-12.00",
            date(2020, 5, 5),
            "09:30",
            "12:00",
        ),
        (
            "Referat af møde i Rådet den 5. maj 2020\nMødet blev holdt på Teams kl. 10-12.",
            date(2020, 5, 5),
            "10:00",
            "12:00",
        ),
        (
            "Dato: 2. juni 2020\nInit.: kvl\n\nReferat af møde i Rådet\nTirsdag den 5. maj 2020, kl. 9.30-12.00",
            date(2020, 5, 5),
            "09:30",
            "12:00",
        ),
        ("Dato: 2. juni 2020\n\nReferat af møde i Rådet\nmandag den 4. maj 2020", date(2020, 5, 4), None, None),
        (
            "Dato: 5. maj 2020\n\nReferat af møde i Rådet\nNæste møde: tirsdag 9. juni 2020",
            date(2020, 5, 5),
            None,
            None,
        ),
        ("Referat af møde i Rådet\nSidst opdateret 1. juni 2020\nTirsdag 5. maj 2020", date(2020, 5, 5), None, None),
    ],
)
def test_the_meetings_date_is_not_that_of_a_letter(text, day, start, end):
    facts = opening(text).facts
    assert (facts.date, facts.start, facts.end) == (day, start, end)


@pytest.mark.parametrize(
    ("text", "form", "place"),
    [
        ("Referat af møde i Rådet den 5. maj 2020\nSted: Toldgade 9, mødelokale 2", None, "Toldgade 9, mødelokale 2"),
        ("Referat af møde i Rådet den 5. maj 2020\nSted: Teams", "Teams", "Teams"),
        ("Referat af møde i Rådet den 5. maj 2020\nMødet blev holdt som videomøde.", "videomøde", None),
        ("Referat af møde i Rådet\nOnsdag den 6. maj 2020, kl. 9.00-11.00, mødelokale B2.10", None, "mødelokale B2.10"),
        ("Referat af bestyrelsesmøde\n08. September 2025 kl. 16:00 i Mødelokale 1", None, "Mødelokale 1"),
        ("Referat\nUdvalget\nTorsdag den 19. juni 2014\nKl. 9:15\nForsamlingshus\nSkolevej 12\n4180 Sorø", None,
         "Forsamlingshus, Skolevej 12, 4180 Sorø"),
        ("Referat\nÅr 2014, den 17. juni, afholdtes møde i Rådet på adressen Havnevej 7, 4300 Holbæk.", None,
         "Havnevej 7, 4300 Holbæk"),
    ],
)  # fmt: skip
def test_form_and_place_are_told_apart(text, form, place):
    facts = opening(text).facts
    assert (facts.form, facts.place) == (form, place)


@pytest.mark.parametrize(
    ("text", "day", "start", "end", "place"),
    [
        ("Næste bestyrelsesmøde afholdes den 10. december 2021 kl. 13.00-15.00 på Hotel Hvide Hus i Aalborg.",
         date(2021, 12, 10), "13:00", "15:00", "Hotel Hvide Hus i Aalborg"),
        ("Næste møde: Tirsdag d. 09.05.2022, kl. 9.00 - 11.30 på Rådhuset",
         date(2022, 5, 9), "09:00", "11:30", "Rådhuset"),
        ("Næste møde holdes torsdag den 6. januar 2022 kl. 13.00-\n15.30 samme sted.",
         date(2022, 1, 6), "13:00", "15:30", "Salen"),
        ("9. Næste møde\nTorsdag den 28. oktober hos Ulla", date(2021, 10, 28), None, None, "hos Ulla"),
        ("Kommende møde: Onsdag 16. marts kl. 18.30 hos Jytte\tMed venlig hilsen",
         date(2022, 3, 16), "18:30", None, "hos Jytte"),
        ("Næste møde hos Rikke tirsdag d. 9/11-2021 kl. 19.00", date(2021, 11, 9), "19:00", None, "hos Rikke"),
        ("Næste møde i Fjordhuset den 9. november 2021.", date(2021, 11, 9), None, None, "Fjordhuset"),
        ("Næste møde, som skulle holdes den 05.10.2021, holdes som et Teams-møde.",
         date(2021, 10, 5), None, None, "Teams"),
    ],
)  # fmt: skip
def test_the_next_meeting_is_read_wherever_it_is_told(text, day, start, end, place):
    found = opening(
        f"Referat af møde i Rådet den 29. september 2021\nSted: Salen\n\n3. Punkt\n{text}"
    ).facts.next_meeting
    assert (found.date, found.start, found.end, found.place) == (day, start, end, place)


@pytest.mark.parametrize(
    "text",
    ["Punktet udsættes til næste møde den 3. november 2021.", "Næste møde aftales senere.",
     "Referat af næste møde: se siden.",
     "På det kommende møde drøftes sagen fra den 3. november 2021.", "Næste møde: 3. marts 2021."],
)  # fmt: skip
def test_no_next_meeting_is_made_up(text):
    assert opening(f"Referat af møde i Rådet den 29. september 2021\n\n3. Punkt\n{text}").facts.next_meeting is None


@pytest.mark.parametrize(
    ("text", "known", "code"),
    [
        ("Referat af møde i Rådet den 5. april 2018", {"file_name": "referat-2018-04-16.pdf"}, "date-conflict"),
        (
            "Referat af møde i Rådet den 4. marts 2021",
            {"document_title": "Referat af møde 4. marts 2020"},
            "date-conflict",
        ),
        ("Referat af møde i Rådet mandag den 5. maj 2020", {}, "weekday-conflict"),
        ("Referat af møde i Rådet den 5. maj 2020\nMødedato: 6. maj 2020", {}, "date-conflict"),
    ],
)
def test_dates_that_disagree_are_told(text, known, code):
    assert [one.code for one in opening(text, **known).warnings] == [code]


def test_dates_that_agree_are_not_told():
    assert opening("Referat af møde i Rådet tirsdag den 5. maj 2020", file_name="referat_20200505.pdf").warnings == ()


def test_only_lines_that_tell_nothing_else_are_consumed():
    text = "Referat af møde i Rådet den 5. maj 2020\nTil stede: Anna Berg\nPunkt 4 blev rykket op foran punkt 3."
    found = opening(text)
    assert (found.consumed, found.body) == ({1, 2}, 5)


def test_abbreviations_the_text_defines_are_known_to_the_roster():
    roster = opening("Referat af møde i Rådet\nHelle Due fra Sundhedsdatastyrelsen (SDS) kom.").roster()
    assert [one.person for one in roster.mentions("SDS svarede")] == ["Sundhedsdatastyrelsen"]


@pytest.mark.parametrize(
    "text", ["", "\n", "(" * 9000, "Deltagere: " + "A" * 9000, "1." * 5000, "Referat " * 3000, "\t" * 9000]
)
def test_no_text_hangs_the_reading_of_an_opening(text):
    assert opening(text).facts.date is None
