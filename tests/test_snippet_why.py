"""Why a text was found, in words a reader understands."""

import pytest

from search.why import why


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
