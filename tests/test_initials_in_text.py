"""Initials that the text gives somebody, or that one only person of a document can have, are that person's."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant
from indexer.people.names import are_initials
from indexer.people.roster import Roster
from indexer.speech import introductions
from indexer.text.tidy import Paragraph


def learnt(*texts, listed=()):
    """The roster after these paragraphs."""
    roster = Roster(listed)
    introductions.learn(roster, (("", Paragraph(text, ((0, number),))) for number, text in enumerate(texts, 1)))
    return roster


@pytest.mark.parametrize(
    ("text", "initials", "person"),
    [
        ("Formand Gerda Lyng (GL) bød velkommen.", "GL", "Gerda Lyng"),
        ("Bestyrelsen foreslog Ejvind Bang Toft (EBT).", "EBT", "Ejvind Bang Toft"),
        ("Ejvind Bang Toft (ET) og Marie Sand (MS) deltog.", "MS", "Marie Sand"),
        ("Ejvind Toft spurgte til prisen. ET bekræftede tallet.", "ET", "Ejvind Toft"),
        ("Til sidst sagde Ejvind Toft nej. ET bekræftede tallet.", "ET", "Ejvind Toft"),
        ("Tak til formand Ejvind Toft for arbejdet. ET bekræftede tallet.", "ET", "Ejvind Toft"),
        ("Nøglen ligger hos Marie Krogh Sand. MKS bekræftede tallet.", "MKS", "Marie Krogh Sand"),
        ("Ida Thorn (IT) bød velkommen.", "IT", "Ida Thorn"),
        ("Hadmar Dolberg – HD", "HD", "Hadmar Dolberg"),  # a line of a list
        ("Inga Tved Krogh - ITK (afbud)", "ITK", "Inga Tved Krogh"),
    ],
)
def test_initials_of_the_text_are_a_person(text, initials, person):
    mentions = learnt(text).mentions(f"{initials} takkede for valget.")
    assert [one.person for one in mentions] == [person]


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("Sara Fogh (SF) spurgte til prisen.", "SF"),  # a party
        ("Karen Lund spurgte til prisen. KL svarede straks.", "KL"),  # a well-known body
        ("Ejvind Toft og Ellen Tang spurgte. ET bekræftede tallet.", "ET"),
        ("Ejvind Bang Toft spurgte. ET bekræftede tallet.", "ET"),  # not all of the name
        ("Fælles Indkøb af Vandpumper (FIV) er udsat.", "FIV"),
        ("Marie Sand (BUF) spurgte til prisen.", "BUF"),
        ("Inga Tved spurgte til prisen. IT svarede straks.", "IT"),  # a word that everybody shortens
        ("Helge Rud bad om ro. HR svarede straks.", "HR"),
        ("Vi savner Ejvind Toft. ET bekræftede tallet.", "ET"),  # told of, but not heard
        ("Nøglen ligger hos Marie Krogh. MK bekræftede tallet.", "MK"),
    ],
)
def test_letters_that_may_stand_for_something_else_are_nobody(text, initials):
    people = [one.person for one in learnt(text).mentions(f"{initials} takkede for valget.") if one.kind == "person"]
    assert people == []


def test_initials_in_brackets_are_no_organisation():
    roster = learnt("Gerda Lyng (GL) bød velkommen.")
    assert [(one.organisation, one.aliases) for one in roster.attendants()] == [(None, ("GL",))]


def test_initials_of_the_list_are_not_given_to_another():
    roster = learnt("Mogens Skov (MS) kom til.", listed=[Attendant("Marie Sand", None, "member", aliases=("MS",))])
    assert [one.person for one in roster.mentions("MS svarede.")] == ["Marie Sand"]


@pytest.mark.parametrize("listed", ["Helge Rud", "Hanne Riis"])
def test_a_word_that_everybody_shortens_is_not_whom_the_list_names_either(listed):
    roster = learnt("HR oplyste, at en stilling er ledig.", listed=[Attendant(listed, None, "member")])
    assert roster.mentions("HR oplyste, at en stilling er ledig.") == ()


@pytest.mark.parametrize(
    ("letters", "name", "beside", "fits"),
    [
        ("JTK", "Jens Toft Krogh", False, True),
        ("JK", "Jens Toft Krogh", False, True),
        ("JT", "Jens Toft Krogh", False, False),  # the last name must be among them
        ("JT", "Jens Toft Krogh", True, True),
        ("MIKN", "Mikkel Nørby", True, True),
        ("AH", "Åse Hvid", True, True),
        ("KM", "Mikkel Krogh", True, False),
        ("mk", "Mikkel Krogh", True, False),
    ],
)
def test_letters_beside_a_name_need_less_to_be_its_initials(letters, name, beside, fits):
    assert are_initials(letters, name, beside) is fits
