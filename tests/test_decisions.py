"""What is a decision, and with which outcome."""

from __future__ import annotations

import pytest

from indexer.decisions import decisions, outcome_of
from indexer.document import Line
from indexer.minutes import Attendant
from indexer.people.roster import Roster
from indexer.speech.floor import Floor
from indexer.statements import Statements
from indexer.text import tidy


def decided(text, context=None):
    statements, floor = Statements(), Floor(Roster([Attendant("Anna Berg", "KL", "member", title="formand")]))
    if context:
        floor.open_label(context)
    statements.add("1", floor.paragraph(tidy.join([Line(text, 1)], frozenset())))
    statements.close()
    return [decision.outcome for decision in decisions(statements)]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Regnskabet blev godkendt.", "godkendt"),
        ("Godkendt.", "godkendt"),
        ("BERETNINGEN GODKENDT", "godkendt"),
        ("Udvalget godkendte budgettet.", "godkendt"),
        ("Bestyrelsen har besluttet at købe huset.", "besluttet"),
        ("Det blev besluttet, at mødet flyttes.", "besluttet"),
        ("Forslaget blev enstemmigt vedtaget.", "vedtaget"),
        ("Taget til efterretning", "taget til efterretning"),
        ("Punktet udsættes til næste møde.", "udsat"),
        ("Oplægget blev taget til efterretning.", "taget til efterretning"),
        ("Forslaget blev nedstemt.", "forkastet"),
        ("Pia Lund blev valgt til formand.", "valgt"),
        ("Ole Kvist genvalgt", "genvalgt"),
        ("Brugerrådet valgte den grønne model.", "besluttet"),
        ("Anna Berg konkluderede, at udvalget godkendte planen.", "godkendt"),
        ("Formanden konkluderede, at status blev taget til efterretning.", "taget til efterretning"),
        ("Der var opbakning til forslaget.", "opbakning"),
        ("Beslutning: Institutrådet besluttede, at gangen indrettes.", "besluttet"),
        ("Beslutning: Vi kører i bus.", "besluttet"),
        ("=> Vi kører i bus.", "besluttet"),
        ("Det vedtoges at holde fire foredrag.", "vedtaget"),
        ("Vi besluttede at ændre farven.", "besluttet"),
        ("Forslaget faldt.", "forkastet"),
        ("Ændringsforslaget bortfaldt.", "forkastet"),
        ("Forslaget blev trukket.", "trukket"),
        ("Sagen blev sendt tilbage til udvalget.", "udsat"),
        ("Styregruppen tog status til efterretning.", "taget til efterretning"),
        ("Indstillingen tiltrådtes.", "tiltrådt"),
    ],
)
def test_a_decision(sentence, outcome):
    assert decided(sentence) == [outcome]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bestyrelsen skal have budgettet godkendt inden jul.",
        "Det er stadig ikke afgjort, hvem der betaler.",
        "Anna Berg bemærkede, at budgettet tidligere er godkendt.",
        "Anna Berg foreslog, at forslaget blev vedtaget.",
        "Godkendte ændringer indarbejdes i løsningen.",
        "Forvaltningen indstiller, at planen bliver vedtaget.",
        "Hele bestyrelsen er på valg.",
        "Mødet var hyggeligt.",
    ],
)
def test_what_only_sounds_like_a_decision_is_none(sentence):
    assert decided(sentence) == []


def test_a_recommendation_is_no_decision():
    assert decided("Planen godkendes.", context="indstilling") == []


def test_below_the_heading_beslutning_the_present_tense_decides():
    assert decided("Planen godkendes.", context="konklusion") == ["godkendt"]


@pytest.mark.parametrize("told", ["Sekretariatet bestiller en ny mast.", "Kajen males til maj."])
def test_below_the_heading_beslutning_all_that_is_to_be_done_is_decided(told):
    assert decided(told, context="konklusion") == ["besluttet"]
    assert decided(told) == []


@pytest.mark.parametrize(
    "told", ["4", "Punktet blev taget før punkt 2.", "Formanden ville gerne høre mere, hvis det kan nås."]
)
def test_how_it_went_is_no_decision_below_the_heading_either(told):
    assert decided(told, context="konklusion") == []


def test_the_first_outcome_that_fits_names_it():
    assert outcome_of("Ole Kvist blev genvalgt, og regnskabet godkendt.") == "genvalgt"


@pytest.mark.parametrize("outcome", ["Taget til efterretning.", "Enstemmigt vedtaget", "Udsat."])
def test_an_outcome_alone_decides_also_behind_what_somebody_says(outcome):
    assert len(decided(f"Anna Berg sagde, at taget er tæt. {outcome}")) == 1


def test_that_the_minutes_are_signed_is_no_decision():
    assert decided("Protokollen er godkendt af alle medlemmer.") == []
