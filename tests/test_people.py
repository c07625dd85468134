"""Within a document every printed form of a person, role or organisation is found under one name."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant
from indexer.people.organisations import definitions
from indexer.people.roster import Roster


@pytest.fixture
def roster():
    listed = [
        Attendant("Lene Damgaard Friis", "Digitaliseringsstyrelsen", "member", title="formand"),
        Attendant("Christian Harsløf", "KL", "member"),
        Attendant("Stine Sønderby Bonde", "Sundhedsministeriet", "member"),
        Attendant("Peder Søgaard-Pedersen", "DI Life Science", "presenter"),
        Attendant("Heidi Lynge Løvshall", "Hjørring Kommune", "presenter"),
        Attendant("Mette Ågaard Holst", "Ældre Sagen", "member", aliases=("MÅH",)),
        Attendant("Erik Toft", None, "member", aliases=("ET",)),
        Attendant("Erik Dam", "PLO", "member"),
        Attendant("Vibeke van der Sprong", None, "other"),
        Attendant("Torben", None, "minute-taker"),
    ]
    return Roster(listed)


def named(roster, sentence):
    return [(sentence[one.start : one.end], one.person, one.form) for one in roster.mentions(sentence)]


@pytest.mark.parametrize(
    ("printed", "person", "form"),
    [
        ("Christian Harsløf", "Christian Harsløf", "full"),
        ("Cristian Harsløf", "Christian Harsløf", "misspelt"),
        ("Stine Bonde Sønderby", "Stine Sønderby Bonde", "re-ordered"),
        ("Stine Bonde", "Stine Sønderby Bonde", "short"),
        ("Peder Søgaard", "Peder Søgaard-Pedersen", "short"),
        ("Stine S. Bonde", "Stine Sønderby Bonde", "short"),
        ("Vibeke van der Sprong", "Vibeke van der Sprong", "full"),
        ("Heidi", "Heidi Lynge Løvshall", "first name"),
        ("MÅH", "Mette Ågaard Holst", "initials"),
        ("MAH", "Mette Ågaard Holst", "initials"),
        ("Formanden", "Lene Damgaard Friis", "role"),
        ("KL", "KL", "organisation"),
        ("SUM", "Sundhedsministeriet", "organisation"),
        ("Styrelsen", "Digitaliseringsstyrelsen", "organisation"),
        ("Digitaliseringstyrelsen", "Digitaliseringsstyrelsen", "organisation"),
        ("Sekretariatet", "Sekretariatet", "organisation"),
        ("Dirigenten", "Dirigenten", "role"),
    ],
)
def test_every_printed_form_finds_its_person(roster, printed, person, form):
    assert named(roster, f"{printed} oplyste dette.") == [(printed, person, form)]


@pytest.mark.parametrize(
    ("sentence", "printed", "person"),
    [
        ("I forhold til Christian Harsløfs pointe", "Christian Harsløfs", "Christian Harsløf"),
        ("også jf. Heidis Lynge Løvshalls oplæg", "Heidis Lynge Løvshalls", "Heidi Lynge Løvshall"),
        ("til KL’s netværk", "KL’s", "KL"),
        ("med MÅH’s forslag", "MÅH’s", "Mette Ågaard Holst"),
    ],
)
def test_a_genitive_is_a_mention_and_says_so(roster, sentence, printed, person):
    (one,) = roster.mentions(sentence)
    assert (sentence[one.start : one.end], one.person, one.genitive) == (printed, person, True)


@pytest.mark.parametrize(
    "sentence",
    ["Erik bemærkede", "Harsløf bemærkede", "Christian Hansen bemærkede", "Heidi Andersen bemærkede",
     "et andet forslag",
     "KL-netværket mødtes", "Torbens Jensen kom", "Hansen svarede"],
)  # fmt: skip
def test_a_first_name_or_surname_that_may_be_anothers_is_nobody(roster, sentence):
    assert [one for one in roster.mentions(sentence) if one.kind == "person"] == []


def test_a_surname_after_a_title_is_the_one_who_bears_it(roster):
    assert named(roster, "Vi spurgte direktør Harsløf.") == [("Harsløf", "Christian Harsløf", "surname")]


def test_forms_met_become_aliases_of_the_one_person(roster):
    roster.mentions("Cristian Harsløf og Christian Harsløf og Formanden")
    person = next(one for one in roster.attendants() if one.name == "Christian Harsløf")
    assert person.aliases == ("Cristian Harsløf",)


def test_a_person_of_the_body_takes_the_fullest_form_printed(roster):
    roster.learn("Jesper Ditlevsen")
    assert roster.learn("Jesper Holt Ditlevsen") == "Jesper Holt Ditlevsen"
    assert [one.aliases for one in roster.attendants() if one.name == "Jesper Holt Ditlevsen"] == [
        ("Jesper Ditlevsen",)
    ]


def test_a_title_before_a_name_is_no_part_of_it(roster):
    assert roster.learn("Advokat Torkil Amby") == "Torkil Amby"
    assert roster.offices.holder("Advokaten") == "Torkil Amby"


def test_the_name_on_the_list_stays_canonical(roster):
    assert roster.learn("Christian Bo Harsløf") in ("Christian Harsløf", "Christian Bo Harsløf")
    assert roster.learn("Cristian Harsløf") == "Christian Harsløf"


def test_the_first_who_is_said_to_hold_a_role_holds_it(roster):
    roster.learn("Ove Klintholm", title="dirigent")
    roster.learn("Per Sand", title="dirigent")
    assert roster.offices.holder("Dirigenten") == "Ove Klintholm"


def test_a_role_of_one_word_is_whoever_bears_it_as_a_title():
    roster = Roster([Attendant("Søs Wedel", None, "other", title="dagtilbudsleder")])
    assert named(roster, "Dagtilbudslederen og sundhedschefen talte") == [
        ("Dagtilbudslederen", "Søs Wedel", "role"),
        ("sundhedschefen", "Sundhedschefen", "role"),
    ]


def test_two_of_one_surname_stay_two():
    roster = Roster([Attendant("Birgitte Jensen", None, "member"), Attendant("Ib Jensen", None, "member")])
    assert [name for _, name, _ in named(roster, "Birgite Jensen og Ib Jensen")] == ["Birgitte Jensen", "Ib Jensen"]


def test_a_short_name_that_fits_two_is_nobody():
    listed = [Attendant("Mette Bo Hansen", None, "member"), Attendant("Mette Lund Hansen", None, "member")]
    assert named(Roster(listed), "Mette Hansen bemærkede") == []


def test_an_abbreviation_that_is_made_known_is_the_organisation(roster):
    roster.learn_organisation("Udbetaling Danmark", "UDK")
    assert named(roster, "UDK kvitterede") == [("UDK", "Udbetaling Danmark", "organisation")]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Sundhedsdatastyrelsen (SDS) og Helle (XYZ)", (("Sundhedsdatastyrelsen", "SDS"),)),
        ("Børnestyrelsen (tidligere Familiestyrelsen)", (("Børnestyrelsen", "Familiestyrelsen"),)),
        ("Danske Regioner (KL)", ()),
    ],
)
def test_a_text_defines_other_names_of_organisations(text, pairs):
    assert definitions(text) == pairs


@pytest.mark.parametrize(
    ("sentence", "organisation"),
    [
        ("Rådet inviterer Viggo Hjort fra Region Fjordland.", "Region Fjordland"),
        ("Invitere Viggo Hjort, Region Fjordland", "Region Fjordland"),
        ("Viggo Hjort (KL) svarede.", "KL"),
        ("Viggo Hjort fra Børn og Unge-forvaltningen sagde nej.", "Børn og Unge-forvaltningen"),
        ("Viggo Hjort, Anna Berg og Bo Vang sagde nej.", None),
        ("Viggo Hjort fra Svendborg sagde nej.", None),
    ],
)
def test_the_body_tells_where_somebody_belongs_whom_no_list_names(sentence, organisation):
    roster = Roster()
    roster.learn("Viggo Hjort")
    roster.mentions(sentence)
    assert [one.organisation for one in roster.attendants()] == [organisation]


@pytest.mark.parametrize(
    "printed",
    ["Kontaktpersonen Torben Agerskov", "Programleder Torben Agerskov", "It-arkitekt Torben Agerskov",
     "Museumsinspektør Torben Agerskov", "stud.scient. Torben Agerskov", "Informationssikkerhedschef Torben Agerskov"],
)  # fmt: skip
def test_any_word_for_work_before_a_name_is_its_title(printed):
    roster = Roster([Attendant("Torben Agerskov", None, "member")])
    assert roster.learn(printed) == "Torben Agerskov"
    assert [one.name for one in roster.attendants()] == ["Torben Agerskov"]


def test_somebodys_work_names_whoever_alone_does_it():
    roster = Roster(
        [Attendant("Hans Wium", None, "member", title="cheflæge"), Attendant("Ruth Eg", None, "member", title="lektor"),
         Attendant("Ole Bo", None, "member", title="lektor")]
    )  # fmt: skip
    found = named(roster, "Cheflægen spurgte lektoren; cheflægens svar kom straks. Lektoren tav.")
    assert found == [("Cheflægen", "Hans Wium", "role"), ("cheflægens", "Hans Wium", "role")]
