"""The meeting's day is found in whatever form an opening has it, and never mistaken for another day."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.reading import read_opening

BODY = "\n\n1. Dagsorden\nDen blev godkendt.\n\n2. Eventuelt\nIntet."


def facts(text, body=BODY):
    lines = [Line(line, number) for number, line in enumerate((text + body).split("\n"), 1)]
    return read_opening(lines).facts


@pytest.mark.parametrize(
    "text",
    [
        "Referat fra møde i Rådet torsdag den 14. maj\n2020 kl. 13.00-15.30 i mødelokale D.312",
        "FAKULTETET                          Den 25. maj 2020\n                    J.nr. 2020-1\n\nReferat\n"
        "Møde i Akademisk Råd\n14. maj 2020",
        "Rådhuset, den 25. maj 2020\nSagsnr. 20/117\n\nREFERAT\n\nMøde i Udvalget torsdag d. 14. maj 2020 kl. 9",
        "NOTAT\nDato: 25. maj 2020\nJ.nr.: 2020-117\n\nReferat af møde i Udvalget\nTorsdag den 14. maj 2020, kl. 9-11",
        "Referat af Udvalgets møde\nTid og sted: 14.-15. maj 2020, Hotel Svanen",
        "Referat af Udvalgets seminar\nden 14. og 15. maj 2020",
        "Referat af Udvalgets møde torsdag den 14. og fredag den 15. maj 2020",
        "Referat af møde i Rådet 14/5-2020",
        "Referat af møde i Rådet d. 14/5 2020 kl. 19",
        "Referat af møde i Rådet 14.05.20",
        "Referat af møde i Rådet, 2020-05-14",
        "Referat af møde i Rådet d. 14 maj 2020",
        "Referat af møde i Rådet den fjortende maj 2020",
        "Referat af møde i Rådet den 14.maj 2020",
        "Referat af møde i Rådet torsdag, den 14. maj, 2020",
        "Referat af møde i Rådet torsd. d. 14. maj 2020",
        "REFERAT AF MØDE I RÅDET DEN 14. MAJ 2020",
        "År 2020, torsdag den 14. maj kl. 19.00, afholdtes ordinær generalforsamling i A/B Strand\ni beboerhuset.",
        "Ved møde i Rådet torsdag den 14. maj 2020 var følgende til stede:",
        "Referat nr. 4/2020\nBestyrelsesmøde\nMødedato 14. maj 2020",
        "Referat, bestyrelsesmøde\n\nTid: Torsdag 14. maj 2020 kl. 19-21\nSted: Hos Bo\n\nReferat udsendt 20. maj 2020",
        "Opdateret den 3. juni 2020\n\nReferat fra bestyrelsesmødet\n\n14. maj 2020",
        "Referat af bestyrelsesmøde\n\nDato for mødet: 14-05-2020\nDato for næste møde: 18-06-2020",
        "Referat af møde i Rådet\n(Mødet den 7. maj 2020 blev aflyst)\nHoldt torsdag den 14. maj 2020",
        "Referat fra Rådets 12. møde den 14. maj 2020",
        "Møde nr. 12 - 14. maj 2020\nRådet for Strand",
        "Bestyrelsesmøde 14/5 '20\nReferat",
        "Bestyrelsesmøde i maj: torsdag 14. maj 2020\nReferat",
        "Referat af Rådets møde i uge 20, torsdag den 14. maj 2020",
        "Referat fra generalforsamlingen 2020\nTorsdag den 14. maj 2020 i forsamlingshuset",
        "Mødereferat\nMødedato:\n14. maj 2020\nUdarbejdet:\n18. maj 2020",
        "Dato\tTid\tSted\n14. maj 2020\t19.00\tKlubhuset\n\nReferat af bestyrelsesmøde",
        "Referat af møde i Rådet\n\nGodkendt på mødet den 11. juni 2020\n\nTorsdag den 14. maj 2020 kl. 10.00",
        "Referat af møde i Rådet\nMødet fandt sted den 14. maj 2020 på Teams.",
    ],
)
def test_the_meetings_day(text):
    assert str(facts(text).date) == "2020-05-14"


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Referat fra 3. møde i følgegruppen for havne", "følgegruppen for havne"),
        ("Dagsorden og beslutningsprotokol for Lysbro Sogns Menighedsråd", "Lysbro Sogns Menighedsråd"),
        ("Sejlklubben Nord\n\nGENERALFORSAMLING den 7. marts 2009 i Klubhuset", "Sejlklubben Nord"),
        ("Referat fra Ældrerådets møde den 8. april 2024 på Plejecenter Rosen", "Ældrerådet"),
        ("År 2015, den 2. november kl. 18.30, afholdtes generalforsamling i Strand\nFjernvarme A.m.b.a. i Hallen:",
         "Strand Fjernvarme A.m.b.a."),
        ("Referat af møde i Brugerforum for Bad den 18. maj 2021 i Cafeen", "Brugerforum for Bad"),
        ("Referat af bestyrelsesmøde i Ejerforeningen Havnen, torsdag den 14. maj 2020", "Ejerforeningen Havnen"),
        ("Referat fra ordinær generalforsamling i Vejby Vandværk a.m.b.a. den 14. maj 2020", "Vejby Vandværk a.m.b.a"),
        ("Beslutningsreferat – Økonomiudvalget – 14. maj 2020", "Økonomiudvalget"),
        ("Forældrerådsmøde i Solsikken den 14. maj 2020", "Solsikken"),
        ("Referat\nForum: Den koordinerende gruppe\nTid: 14. maj 2020 kl. 9", "Den koordinerende gruppe"),
        ("Vejby-Strand Idrætsforening\nReferat af bestyrelsesmøde 14. maj 2020", "Vejby-Strand Idrætsforening"),
        ("Referat af 4. møde i Det Etiske Råd den 14. maj 2020", "Det Etiske Råd"),
        ("Kirkegårdsudvalget\nMøde den 14. maj 2020 kl. 16 på kirkekontoret", "Kirkegårdsudvalget"),
    ],
)  # fmt: skip
def test_the_board_is_found_wherever_its_name_is_printed(text, board):
    assert facts(text).board == board


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Referat af møde i Rådet\nTorsdag den 18. juni 2015 kl. 13.00-16.30 i lokale 1.01", "lokale 1.01"),
        ("Referat af møde i Rådet\n4. september 2025 kl. 16.30, 4.B's klasselokale", "4.B's klasselokale"),
        ("Referat af møde i Rådet torsdag den 14. maj\n2019 kl. 13.00 i mødelokale D.312", "mødelokale D.312"),
        ("Bestyrelsesmøde tirsdag den 22. september 1998 hos Astrid.", "hos Astrid"),
        ("Referat af møde i Brugerforum for Bad den 18. maj 2021 i Cafeen", "Cafeen"),
        ("Referat af møde i Rådet\nTid og sted: 2. november 2022, Hotel Svanen, Billund", "Hotel Svanen, Billund"),
        ("Referat fra møde torsdag den 20. november 2014 kl. 15\nRegionsgården, lokale H6", "Regionsgården, lokale H6"),
        ("Referat af møde i Rådet den 5. maj 2020", None),
        ("Referat af møde den 5. maj 2020 i Udvalget for Byer", None),
    ],
)
def test_the_place(text, place):
    assert facts(text).place == place


@pytest.mark.parametrize(
    ("text", "when", "place"),
    [
        ("Næste møde er 10. juni 2020 kl. 19:00 på vandværket.", "2020-06-10", "vandværket"),
        ("Næste møde: 10. juni 2020 kl. 10.00 i lokale 3.112", "2020-06-10", "lokale 3.112"),
        ("Vi mødes igen den 10. juni kl. 19 hos Bo.", "2020-06-10", "hos Bo"),
        ("Næste møde afholdes onsdag den 10. juni kl. 19.00 i klubhuset.", "2020-06-10", "klubhuset"),
        ("Nyt møde er berammet til den 10. juni 2020.", "2020-06-10", None),
        ("Dato for næste møde: 10/6", "2020-06-10", None),
        ("Næste gang er 10. juni kl. 18", "2020-06-10", None),
        ("Kommende møder: 10. juni, 8. september og 3. november", "2020-06-10", None),
        ("Mødekalender: næste bestyrelsesmøde 10/6-2020", "2020-06-10", None),
        ("Næste møde er den 10. juni kl. 16-18 i Sognegården.\nLandsforeningen · Tlf. 12 34 56 78", "2020-06-10",
         "Sognegården"),
        ("Spørgsmålet tages op på næste møde den 10. juni.", None, None),
    ],
)  # fmt: skip
def test_the_next_meeting(text, when, place):
    coming = facts(
        "Referat af møde i Rådet den 14. maj 2020", f"\n\n1. Økonomi\nGodkendt.\n\n2. Eventuelt\n{text}"
    ).next_meeting
    assert (str(coming.date), coming.place) == (when, place) if coming else when is None
