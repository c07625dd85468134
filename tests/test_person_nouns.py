"""A noun for a person, a list point, a stance: each ends the turn before it and names nobody but who it means."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant

PRESENT = (
    Attendant("Gerda Lyng", None, "member", title="bestyrelsesformand"),
    Attendant("Ejvind Toft", None, "member"),
    Attendant("Marie Sand", None, "member", title="sognepræst"),
    Attendant("Ole Bæk", None, "member", title="børnehaveleder"),
    Attendant("Lis Mose", None, "member", title="kirkeværge"),
    Attendant("Sune Krat", None, "member", title="varmemester"),
    Attendant("Per Holm", None, "member", title="bademester"),
    Attendant("Ida Vig", None, "member", title="viceskoleinspektør"),
)


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("Præsten oplyste, at kirken er lukket.", "Marie Sand"),
        ("Værgen fortalte om taget.", "Lis Mose"),
        ("Lederen bekræftede det.", "Ole Bæk"),
        ("Formanden takkede for det.", "Gerda Lyng"),
        ("Den studerende svarede nej.", ""),
        ("Den pårørende spurgte til maden.", ""),
        ("Lægen anbefalede en pause.", ""),
        ("Mesteren oplyste, at kedlen er gammel.", ""),
    ],
)
def test_a_noun_for_a_person_is_the_one_it_fits_or_nobody(speakers, said, speaker):
    assert speakers(f"Ejvind Toft nævnte lyset. {said}") == ["Ejvind Toft", speaker]


@pytest.mark.parametrize(
    "goes_on", ["Den store tilslutning glædede alle.", "Den nye plan viste et hul.", "Rapporten beskrev skaden."]
)
def test_a_noun_for_a_thing_ends_no_turn(speakers, goes_on):
    assert speakers(f"Ejvind Toft nævnte lyset. {goes_on}") == ["Ejvind Toft"]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ("a) Ejvind Toft nævnte lyset. b) Taget er tæt, oplyste Lis Mose. c) Hækken er klippet.",
         ["Ejvind Toft", "Lis Mose", ""]),
        ("a) formanden: Der er givet 9.000 kr. b) sognepræsten: Der har været fem dåb.", ["Gerda Lyng", "Marie Sand"]),
        ("Ejvind Toft orienterede om: a) Lyset er skiftet. b) Hækken er klippet.", ["Ejvind Toft"]),
        ("Fra formanden: Der er givet 9.000 kr.", ["Gerda Lyng"]),
    ],
)  # fmt: skip
def test_points_are_sentences_of_their_own(speakers, points, expected):
    assert speakers(points) == expected


@pytest.mark.parametrize(
    "stance",
    [
        "kan ikke støtte forslaget.",
        "undlader at stemme, fordi bilaget mangler.",
        "stemte imod med henvisning til prisen.",
        "stemmer imod, da det er for dyrt.",
        "afgav en mindretalsudtalelse om taget.",
        "ønsker at fastholde aftalen.",
        "ser hellere, at hækken bliver.",
    ],
)
def test_a_stance_is_spoken(speakers, stance):
    assert speakers("Forslaget blev vedtaget.", f"Ejvind Toft {stance}") == ["", "Ejvind Toft"]


@pytest.mark.parametrize("agreed", ["Det gav Lis Mose ham ret i.", "Det gav Lis ham fuldstændig ret i."])
def test_who_owns_somebody_right_speaks(speakers, agreed):
    assert speakers(f"Ejvind Toft nævnte lyset. {agreed}") == ["Ejvind Toft", "Lis Mose"]


@pytest.mark.parametrize("voted", ["Ejvind Toft undlod at stemme.", "Ejvind Toft stemte imod."])
def test_a_bare_vote_is_a_deed(speakers, voted):
    assert speakers("Forslaget blev vedtaget.", voted) == [""]
