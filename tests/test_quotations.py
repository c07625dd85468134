"""Whoever is quoted over several paragraphs goes on speaking until the quotation is closed."""

from __future__ import annotations

import pytest

from indexer.readers import parse
from indexer.split import split
from indexer.text import quotations

HEAD = "Referat af mødet den 7. juni 2018\n\nTil stede: Gerda Lyng, Ejvind Friis\n\n1. Ålepas\n\n"


def speakers(*paragraphs):
    text = HEAD + "\n\n".join(paragraphs) + "\n\n2. Slut\n\nTak for i dag.\n"
    return [", ".join(one.speakers) for one in split(parse(text.encode(), "a.txt")).statements if one.item == "1"]


@pytest.mark.parametrize("marks", ["””", "„“", "“”", '""', "»«", "«»"])
def test_an_open_quotation_goes_on_over_paragraphs(marks):
    first, last = marks
    said = f"Gerda Lyng: {first}Passet er smalt.", "Ejvind sagde det samme i fjor.", f"Vi skal handle.{last}"
    assert speakers(*said, "Den leder fandt pengene.") == ["Gerda Lyng", ""]


def test_each_paragraph_of_a_quotation_may_begin_with_its_mark():
    assert speakers("Gerda Lyng: ”Passet er smalt.", "”Det er også dybt.", "”Vi skal handle.”") == ["Gerda Lyng"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Gerda: ”Passet er smalt.", "Det er dybt.", "Vi handler."),  # never closed
        ("Gerda: ”Passet er smalt.", "Ejvind sagde: ”Nej.”", "Vi handler.”"),  # another one begins before
        ("Røret er 5\" tykt.", "Det er 2\" for lidt.", "Vi handler."),
        ("Han kaldte det ”smalt”.", "Det er ”dybt”.", "Vi handler."),
        ("De (”pas) er smalle.", *["Det er dybt."] * 9, "Vi handler.”"),  # too far
    ],
)  # fmt: skip
def test_a_mark_that_is_a_slip_opens_nothing(texts):
    assert not any(quotations.reaching(texts))


def test_what_stands_behind_the_end_of_a_quotation_is_not_in_it():
    assert quotations.reaching(("Bo: ”Ja.", "Nej.” Ib lo.", "Vi så.")) == [0, 5, 0]


def test_nobody_is_made_to_speak_by_an_open_quotation():
    assert speakers("I brevet står: ”Passet er smalt.", "Ejvind Friis oplyste, at det er dybt.”") == [
        "",
        "Ejvind Friis",
    ]
