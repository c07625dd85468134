"""Why a text was found, in words a reader understands."""

from datetime import date

import pytest

from search.marks import Marks
from search.passage import Item, Meeting, Passage, Speaker
from search.results import FacetValue
from search.unknown import NothingKnown
from search.why import explained, why

LONG = "Kortet er væk. Alle var enige om det, for der er heller ikke mere medicin."


class Known(NothingKnown):
    """An index that knows one person."""

    def __init__(self, name):
        self.name = name

    def values(self, facet):
        return [FacetValue("id", self.name, 1)] if facet == "person" else []


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
        ("medicinkort", "kortet til medicinen", "»medicinkort« fundet som »kortet til medicinen«"),
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
    ("question", "told"),
    [
        ("maj", "»maj« står i teksten som »maj«"),
        ("server", "»server« står i overskriften som »Serverne«"),
        ("drift", "»drift« står i overskriften ovenover"),
        ("Dam", "»Dam« står i talerens navn"),
        ("regioner", "»regioner« står i talerens organisation"),
        ('"FMK"', "»FMK« står i det, der svares på"),
        ("maj drift", "»maj« står i teksten som »maj«; »drift« står i overskriften ovenover"),
        ("kamel", "står under samme punkt som andre træf"),
        ("person:Dam", "opfylder betingelserne"),
        ("-kamel", "opfylder betingelserne"),
    ],
)
def test_a_hit_is_explained_by_its_text_else_by_where_the_word_stands(question, told):
    meeting = Meeting("m", "Referat", "Udvalg", None, "d")
    speaker = Speaker("henrik-dam", "Henrik Dam", "person", "Danske Regioner")
    item, above = Item("1.1", "1", "Serverne"), (Item("1", "1", "Drift"),)
    passage = Passage(
        "x",
        "statement",
        meeting,
        item,
        "Det sker i maj.",
        (speaker,),
        ("Danske Regioner",),
        above=above,
        question="FMK?",
    )
    assert explained(passage, question) == told


@pytest.mark.parametrize(
    ("question", "speaker", "told"),
    [
        ("Dam", "id", "»Dam« er taleren Henrik Dam"),
        ("Henrik Dam", "id", "»Henrik Dam« er taleren"),
        ("Damm maj", "id", "»Damm« er taleren Henrik Dam; »maj« står i teksten som »maj«"),
        ("Dam", "other", "»Dam« står i teksten som »Dam«"),
    ],
)
def test_a_name_is_explained_by_who_speaks_rather_than_by_the_text(question, speaker, told):
    who = Speaker(speaker, "Henrik Dam")
    meeting, item = Meeting("m", "R", "U", None, "d"), Item("1", "1", "X")
    passage = Passage("x", "statement", meeting, item, "Henrik Dam så frem til maj.", (who,))
    assert explained(passage, Marks(question, Known("Henrik Dam"))) == told


def test_a_name_is_explained_by_the_word_that_is_most_like_it():
    marks = Marks("Vestermoses", Known("Hanne Vestermose"))
    assert [reason.found for reason in why("Det sagde Hanne Vestermose.", marks)] == ["Vestermose"]


def test_a_compound_found_by_its_parts_is_explained_by_them():
    passage = Passage("x", "statement", Meeting("m", "R", "U", None, "d"), Item("1", "1", "X"), LONG)
    assert (
        explained(passage, "medicinkort")
        == "»medicin« står i teksten som »medicin«; »kort« fundet som »Kortet«, en form af samme ord"
    )


def test_a_passage_of_the_day_asked_for_is_explained_by_the_day():
    meeting = Meeting("m", "R", "U", date(2021, 9, 29), "d")
    passage = Passage("x", "statement", meeting, Item("1", "1", "X"), "Intet.")
    assert explained(passage, "2021") == "mødet er fra 2021"
