"""What ends a turn without a person's name: organisations, roles, genitives, relative clauses, a label left alone."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant
from indexer.people.roster import Roster
from indexer.speech import introductions
from indexer.speech.floor import Floor
from indexer.text.tidy import Paragraph

PRESENT = (
    Attendant("Gerda Lyng", "Vandrådet", "member", title="formand"),
    Attendant("Ejvind Friis", None, "member"),
    Attendant("Hans Mose", None, "member"),
)


@pytest.mark.parametrize(
    "second",
    [
        "Danske Vandværker efterlyste et svar.",
        "Strandby Kommune savnede en plan.",
        "Revisor havde ingen bemærkninger.",
        "Kasserer oplyste, at der er penge nok.",
        "Alle var enige i det.",
        "14 stemte for, 2 imod.",
    ],
)
def test_another_kind_of_subject_ends_the_turn(speakers, second):
    assert speakers(f"Ejvind Friis fremlagde tallene. {second}") == ["Ejvind Friis", ""]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ejvind Friis’ notat konkluderede, at prisen er steget.",
        "Hans’ forslag sagde noget andet.",
        "Det, Hans Mose sagde i maj, gælder endnu.",
        "De tal, Ejvind fremlagde, er fra i fjor.",
        "Det Ejvind foreslog er for dyrt.",
    ],
)
def test_what_belongs_to_somebody_or_was_said_before_is_not_said_now(speakers, sentence):
    assert speakers(sentence) == [""]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Formand bød velkommen.", "Gerda Lyng"),
        ("De to gæster, Ejvind og Hans, sagde tak.", "Ejvind Friis, Hans Mose"),
        ("Den nye formand Gerda Lyng takkede for valget.", "Gerda Lyng"),
    ],
)
def test_who_speaks_in_other_words_still_does(speakers, sentence, speaker):
    assert speakers(sentence) == [speaker]


def turns(*lines):
    """Who begins to speak in these lines of one item; a blank one parts paragraphs."""
    roster = Roster(PRESENT)
    paragraphs = [Paragraph(text, ((0, number),)) for number, text in enumerate(lines, 1) if text]
    introductions.learn(roster, (("Eventuelt", one) for one in paragraphs))
    floor = Floor(roster)
    return [
        ", ".join(stretch.turn.speakers)
        for paragraph in paragraphs
        for stretch in floor.paragraph(paragraph)
        if stretch.begins
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Hans:", "Ejvind skal hente bænken.", "Hvem betaler?", "Den er dyr."], ["Hans Mose"]),
        (["Hans:", "Den er dyr.", "14 stemte for, 2 imod.", "Forslaget er faldet."], ["Hans Mose", ""]),
        (["Hans:", "Den er dyr.", "", "Bænken står i laden."], ["Hans Mose", ""]),
        (["Hans:", "Den er dyr.", "Ejvind:", "Nej."], ["Hans Mose", "Ejvind Friis"]),
        (["Egnens Teaterforening:", "Fortalte om turen.", "Der er to nye."], ["Egnens Teaterforening"]),
        (["Bådklubben:", "Spurgte om plads. Roklubben: Har ingen."], ["Bådklubben", "Roklubben"]),
        (["Skolen:", "Taget er utæt.", "Hallen:", "Gulvet er slidt."], [""]),
        (["Økonomi:", "Gennemgik budgettet."], [""]),
    ],
)
def test_a_label_alone_on_its_line_holds_for_what_stands_below(lines, expected):
    assert turns(*lines) == expected
