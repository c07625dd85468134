"""Why a text was found, in words a reader understands."""

import pytest

from search.passage import Item, Meeting, Passage
from search.why import explained, why


@pytest.mark.parametrize(
    ("question", "text", "sentence"),
    [
        ("sikkerhed", "informationssikkerhed", "»sikkerhed« fundet som del af »informationssikkerhed«"),
        ("FHIR", "om FHIR.", "»FHIR« står i teksten som »FHIR«"),
        ("barn", "alle børnene", "»barn« fundet som »børnene«, en form af samme ord"),
        ("OK22", "i OK 22", "»OK22« fundet som »OK 22«, skrevet i to ord"),
        ("harslof", "Harsløf", "»harslof« fundet som »Harsløf«, når æ, ø og å skrives uden"),
        (
            "cybersikkerhed",
            "cyber- og informationssikkerhed",
            "»cybersikkerhed« fundet i »cyber-«, der venter på resten af et senere ord",
        ),
        ("epj", "EPJ-systemet", "»epj« fundet som del af »EPJ-systemet«"),
        ("nemlogin", "NemLog-in3", "»nemlogin« fundet som »NemLog-in3«, der har et tal efter sig"),
        ('"digital post"', "om Digital Post", "»digital post« står i teksten som »Digital Post«"),
        ("patientoverblik", "et patient overblik", "»patientoverblik« fundet som »patient overblik«"),
        ("FHIR ELLER sikkerhed", "om FHIR", "»FHIR« står i teksten som »FHIR«"),
    ],
)
def test_a_reason_names_the_words_and_the_step(question, text, sentence):
    assert [reason.sentence for reason in why(text, question)] == [sentence]


def test_every_answered_word_has_its_reason_and_no_other():
    found = why("Informationssikkerhed og børn.", "barn sikkerhed kamel")
    assert [(reason.asked, reason.found) for reason in found] == [
        ("barn", "børn"),
        ("sikkerhed", "Informationssikkerhed"),
    ]


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        ("Det sker i maj.", "Hvornår kommer serveren?", "»server« står i det, der svares på"),
        ("Serveren kommer i maj.", "Kommer serveren?", "»server« fundet som »Serveren«, en form af samme ord"),
        ("Det sker i maj.", None, "fundet i overskriften"),
    ],
)
def test_a_hit_is_explained_by_its_words_else_by_the_question_it_answers_else_by_its_heading(text, asked, told):
    meeting = Meeting("m", "Referat", "Udvalg", None, "d")
    passage = Passage("x", "statement", meeting, Item("1", "1", "Server"), text, question=asked)
    assert explained(passage, "server") == told
