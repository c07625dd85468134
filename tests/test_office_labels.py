"""Labels that name an office, with or without its holder, and labels that end in a full stop where these are set."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant
from indexer.people.roster import Roster
from indexer.speech import stop_labels
from indexer.speech.floor import Floor
from indexer.text.tidy import Paragraph

PRESENT = (Attendant("Ib Rask", None, "member", title="formand"), Attendant("Tove Lind", None, "member"))


def speakers(*texts):
    roster, stops = Roster(PRESENT), stop_labels.find(texts)
    stop_labels.learn(roster, stops)
    floor = Floor(roster, stops=stops)
    return [
        ", ".join(stretch.turn.speakers)
        for number, text in enumerate(texts)
        for stretch in floor.paragraph(Paragraph(text, ((0, 2 * number + 1),)))
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Formand: Vi ser på ideen.", "Ib Rask"),
        ("Kasserer: Der er penge til det.", "Kassereren"),
        ("KASSERER: Der er penge til det", "Kassereren"),
        ("Rochef: Vi mangler årer.", "Rochefen"),
        ("Mødeleder: Så er det slut.", "Mødelederen"),
        ("Ordstyrer: Tak.", "Ordstyreren"),
        ("Dirigent: Ja!", "Dirigenten"),
        ("Formand Ib Rask: Vi ser på ideen.", "Ib Rask"),
        ("Kasserer (Tove Lind): Der er penge.", "Tove Lind"),
        ("Næstformand Tove: Broen er skæv.", "Tove Lind"),
    ],
)
def test_an_office_without_article_speaks(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    ["Kasserer: Tove Lind", "Dirigent: Ib", "Kasserer: på valg er Tove Lind", "Revisor: Vakant", "Sekretær: 12345678",
     "Kasserer: kasse@klub.example", "Formand Ib Rask: Havnevej 3", "Kasserer Tove Lind: Villig til genvalg.",
     "Kasserer (Tove Lind): 9 stemmer", "Projektleder:", "Kasserer: Referent: TL", "Strand: Broen er skæv."],
)  # fmt: skip
def test_lists_and_elections_of_offices_are_said_by_nobody(text):
    assert speakers(text) == [""]


def test_labels_may_end_in_a_full_stop_where_the_document_sets_such():
    said = speakers(
        "Pelle: Er der plads?", "Kasserer. Vi har 40 kroner.", "Pelle. Nævner at badet er slidt. Gulvet er vådt."
    )
    assert said == ["Pelle", "Kassereren", "Kassereren", "Pelle", "Pelle", "Pelle"]


def test_three_labels_with_a_full_stop_are_a_manner():
    assert speakers("Inger. Broen er skæv.", "Ib. Vi ser på den.", "Inger. Tak for det.")[::2] == [
        "Inger",
        "Ib Rask",
        "Inger",
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("Kasserer. Vi har 40 kroner.",),
        ("Formand. Ib Rask.", "Kasserer. Tove Lind.", "Revisor. Genvalg til Bo."),
        ("Tak. Vi ses.", "Ja. Det er aftalt.", "Godkendt. Vi går videre."),
    ],
)
def test_no_manner_is_made_of_offices_filled_or_of_short_words(texts):
    assert stop_labels.find(texts) == frozenset()
