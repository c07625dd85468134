"""A label names who speaks: behind another's text, behind a topic, in brackets, in speeches given word for word."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant
from indexer.people.roster import Roster
from indexer.speech.floor import Floor
from indexer.text.tidy import Paragraph

PRESENT = (
    Attendant("Gerda K.M", None, "member"),
    Attendant("Gerda (42)", None, "member"),
    Attendant("Ib Rask", None, "member", title="formand"),
    Attendant("Tove Lind", None, "minute-taker", aliases=("TL",), title="sekr."),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ib: Broen er lukket. Gerda K.M.: Ikke den gamle.", ["Ib Rask", "Gerda K.M"]),
        ("Tove: Der mangler stole. Ib R.: Vi låner dem.", ["Tove Lind", "Ib Rask"]),
        ("Kommentarer: Ib: Stien er for smal.", ["Ib Rask"]),
        ("Taget er tæt. Bemærkninger: Gerda (42): Ikke mod nord.", ["", "Gerda (42)"]),
        ("Spørgsmål: Hvem betaler? Svar (Ib Rask): Kommunen. Spørgsmål: Hvornår?", ["", "Ib Rask", ""]),
        ("Spørgsmål fra Tove: Er der plads? Svar (formanden): Ja.", ["Tove Lind", "Ib Rask"]),
        ("Forslag fra Ib og Tove: Kontingentet sættes op.", ["Ib Rask, Tove Lind"]),
        ("Ib spurgte til isen. Svar (en gæst): Den er solgt.", ["Ib Rask", ""]),
        ("Spørgsmål til Ib: Hvor er nøglen?", [""]),
    ],
)
def test_a_label_begins_a_turn_wherever_it_stands(speakers, text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize("text", ["Referent: TL", "Sekretær: Tove Lind", "Formand: Ib Rask"])
def test_an_office_with_a_name_behind_it_is_no_turn(speakers, text):
    assert speakers(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Valgt blev: Ib Rask: 14 stemmer.",
        "Kontaktperson: Ib Rask: 98 76 54 32",
        "Kasserer: Ib Rask, suppleant: Tove Lind",
        "Nøgler: Ib Rask: Jeg har to.",
        "Rengøring: Tove: Torsdag",
        "Ib Rask: 9 stemmer, Tove Lind: 6 stemmer",
        "Tove Lind: 98765432",
        "Tove Lind: tove@lind.example",
        "Ib: Søndag og mandag",
    ],
)
def test_nobody_says_who_is_elected_on_duty_or_to_be_called(speakers, text):
    assert speakers(text) == [""]
    assert speakers(f"Gerda (42) bød velkommen. {text}") == ["Gerda (42)", ""]


@pytest.mark.parametrize("said", ["7 nye medlemmer er kommet til.", "450 kr. er for dyrt.", "Torsdag er bedst."])
def test_a_figure_or_day_that_begins_a_sentence_is_said(speakers, said):
    assert speakers(f"Ib: {said}") == speakers(f"Drøftelse: Ib: {said}") == speakers(f"Ordet er frit: Ib: {said}")
    assert speakers(f"Ib: {said}") == ["Ib Rask"]


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("Formanden:", "Ib Rask"),
        ("Borgmesteren:", "Borgmesteren"),
        ("(Kort bemærkning). Asta Kruse (V):", "Asta Kruse"),
        ("Anden næstformand (Per Hauge Holm):", "Per Hauge Holm"),
        ("Hermed sluttede forhandlingen.", ""),
        ("Mødet hævedes.", ""),
        ("Sagen udsattes.", ""),
        ("Mødet er hævet.", "Kaj Bro"),  # the one in the chair says so
    ],
)
def test_every_shape_of_a_heading_ends_the_speech_before(heading, speaker):
    floor = Floor(Roster(PRESENT), verbatim=True)
    turns = [
        stretch.turn
        for line, text in enumerate(("Kaj Bro (S): Nej.", f"{heading} Det er vi enige om."), 1)
        for stretch in floor.paragraph(Paragraph(text, ((0, line),)))
    ]
    assert turns[0].speakers == ("Kaj Bro",)
    assert ", ".join(turns[1].speakers) == speaker
