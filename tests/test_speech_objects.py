"""Whoever a sentence is said to, or about, doesn't say it, however the sentence is built."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant

PRESENT = (
    Attendant("Gerda Lyng", "Vandrådet", "member", title="formand"),
    Attendant("Ejvind Toft", None, "member", title="kasserer"),
    Attendant("Marie Sand", None, "member"),
    Attendant("Poul Erik Vad", None, "mentioned"),
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Marie Sand, nr. 22, takkede bestyrelsen for lyset på stien.",
        "Marie Sand, nr. 22, spurgte Ejvind Toft, om hegnet kommer i år.",
        "Marie Sand, Lærkevej 3, 2. tv., roste Ejvind Toft for overblikket.",
        "Marie Sand, der er ny i haven, takkede også bestyrelsen.",
        "Marie Sand (hus 4), som var kommet for sent, spurgte kassereren om gebyret.",
        "Marie Sand, tidligere kasserer, kritiserede administrationen.",
        "Marie Sand bad bestyrelsen undersøge sagen.",
        "Naboen, Marie Sand, takkede bestyrelsen.",
    ],
)
def test_who_stands_first_with_an_apposition_speaks(speakers, sentence):
    assert speakers(sentence) == ["Marie Sand"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Herefter takkede Marie Sand bestyrelsen.",
        "Efter en tale af Ejvind Toft takkede Marie Sand bestyrelsen.",
        "Hegnet, som står skævt, bliver rettet op, lovede Marie Sand.",
        "En pram, der lækker, er ingen pram, sagde Marie Sand.",
        "Ejvind Toft har ret, mente Marie Sand.",
        "Som næstformand takkede Marie Sand for året.",
        "Siden roste Marie Sand kassereren.",
        "I stedet for et lån foreslog Marie Sand en opsparing.",
        "Marie Sand blev valgt som dirigent og konstaterede, at mødet var lovligt varslet.",
    ],
)
def test_who_stands_behind_the_verb_speaks_where_nobody_stands_before_it(speakers, sentence):
    assert speakers(sentence) == ["Marie Sand"]


@pytest.mark.parametrize(
    "second",
    [
        "En andelshaver roste Marie Sand.",
        "En kolonihaver bad kassereren svare.",
        "En dame på bagerste række spurgte bestyrelsen om lyset.",
        "En klubrepræsentant, der havde talt med naboen, takkede Marie Sand.",
        "Naboerne takkede Marie Sand for hegnet.",
        "Den nye gartner roste Marie Sand.",
        "Så manglede en referent, hvor bestyrelsen foreslog Marie Sand.",
        "Bestyrelsen foreslog Marie Sand som referent.",
        "Til referent foreslog bestyrelsen Marie Sand.",
        "Marie Sand blev foreslået og takkede ja.",
        "Marie Sand stillede op og sagde ja tak.",
    ],
)
def test_who_is_thanked_asked_or_proposed_has_not_the_floor_nor_had_who_spoke_before(speakers, second):
    assert speakers(f"Ejvind Toft fremlagde tallene. {second}") == ["Ejvind Toft", ""]


def test_whose_address_is_printed_is_at_the_meeting(speakers):
    assert speakers("Poul Erik Vad, Engvej 4, ønskede bump på vejen.") == ["Poul Erik Vad"]
    assert speakers("Poul Erik Vad ønskede bump på vejen.") == [""]


def test_a_word_before_a_name_is_no_part_of_it(speakers):
    assert speakers("Selv Marie fandt prisen høj.") == ["Marie Sand"]
