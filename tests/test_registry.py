"""One person, and one organisation, has one id in all documents."""

from __future__ import annotations

from itertools import permutations

import pytest

from indexer.minutes import Attendant
from indexer.people.registry import DocumentPeople, Registry


def met(document, *people, board="Rådet", abbreviations=()):
    listed = tuple(Attendant(name, organisation, "member") for name, organisation in people)
    return DocumentPeople(document, board, listed, abbreviations)


def ids(*documents):
    registry = Registry(documents)
    return [registry.speaker(one.document, person).id for one in documents for person in one.people]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Christian Harsløf", "KL"), ("Cristian Harsløf", "KL")),
        (("Stine Sønderby Bonde", "SUM"), ("Stine Bonde Sønderby", "SUM")),
        (("Stine Sønderby Bonde", "SUM"), ("Stine Bonde", "SUM")),
        (("Peder Søgaard-Pedersen", "DI"), ("Peder Søgaard", "DI")),
        (("Prebn Sørensen", None), ("Preben Sørensen", None)),
        (("Søren Gaard", "Sundheds- og Ældreministeriet"), ("Søren Gaard", "Sundhedsministeriet")),
        (("Søren Gaard", "Sundhedsministeriet"), ("Søren Gaard", "SUM")),
        (("Mette Aagaard Holst", "KL"), ("Mette Ågaard Holst", "Kommunernes Landsforening")),
        (("Anna Berg", "Digitaliseringsstyrelsen"), ("Anna Berg", "Digitaliseringstyrelsen")),
        (("Anna Berg", "Silkeborg Kommune, IT"), ("Anna Berg", "Silkeborg Kommune")),
        (("Anna Berg", "KL"), ("Anna Berg", None)),
        (("Lotte Kragelund Hviid", "Fjordland Sundheds-it"), ("Lotte Kragelund Hviid", "Center for Digital Sundhed")),
    ],
)
def test_one_person_has_one_id_however_printed(one, other):
    first, second = ids(met("m/a.txt", one), met("m/b.txt", other))
    assert first == second


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Jan Nielsen", "Aalborg Kommune"), ("Jan Nielsen", "Region Sjælland")),
        (("Jan Nielsen", "KL"), ("Jane Nielsen", "KL")),
        (("Per Olsen", "KL"), ("Per Olesen", "KL")),
        (("Torben", None), ("Torben", None)),
        (("Hanne Dam", "PLO"), ("Henrik Dam", "PLO")),
        (("Stine Sønderby Bonde", "SUM"), ("Stine Bonde", "KL")),
        (("Kristian Lund", "KL"), ("Kristine Lund", "KL")),
        (("Martin Lund", "KL"), ("Martina Lund", "KL")),
    ],
)
def test_likeness_alone_makes_nobody_one_person(one, other):
    first, second = ids(met("m/a.txt", one), met("m/b.txt", other))
    assert first != second


def test_a_shortened_name_that_fits_two_is_a_person_of_its_own():
    two = met("m/a.txt", ("Stine Sønderby Bonde", "KL"), ("Stine Lund Bonde", "KL"))
    assert len(set(ids(two, met("m/b.txt", ("Stine Bonde", "KL"))))) == 3


def test_two_on_one_list_are_two_people_however_alike():
    alike = met("m/a.txt", ("Stine Sønderby Bonde", "KL"), ("Stine Bonde", "KL"))
    assert len(set(ids(alike))) == 2


def test_without_organisations_boards_must_be_akin():
    strand = met("m/a.txt", ("Bernd Holm", None), board="Ejerforeningen Nordre Havnepark, Etape II")
    other = met("m/b.txt", ("Bernd Holm", None), board="E/F Nordre Havnepark Etape 2")
    strange = met("m/c.txt", ("Bernd Holm", None), board="Grundejerforeningen Bakkelunden")
    first, second, third = ids(strand, other, strange)
    assert first == second != third


def test_ids_do_not_depend_on_the_order_of_the_documents():
    documents = (
        met("m/a.txt", ("Stine Sønderby Bonde", "SUM"), ("Jan Nielsen", "KL")),
        met("m/b.txt", ("Stine Bonde", "Sundhedsministeriet"), ("Jan Nielsen", "PLO")),
        met("m/c.txt", ("Stine Bonde Sønderby", None), ("Torben", None), ("Jan Nielsen", "KL")),
    )
    found = set()
    for order in permutations(documents):
        registry = Registry(order)
        found.add(tuple(registry.speaker(one.document, person) for one in documents for person in one.people))
    assert len(found) == 1


def test_an_id_is_readable_and_tells_homonyms_apart():
    documents = met("m/a.txt", ("Søren Gaard", "KL"), ("Jan Nielsen", "PLO")), met("m/b.txt", ("Jan Nielsen", "KL"))
    assert ids(*documents) == ["soeren-gaard", "jan-nielsen-plo", "jan-nielsen-kl"]


def test_an_abbreviation_of_one_document_holds_in_all():
    first = met("m/a.txt", ("Anna Berg", "Nordisk Helsedata"), abbreviations=(("Nordisk Helsedata", "NHD"),))
    registry = Registry([first, met("m/b.txt", ("Anna Berg", "NHD"))])
    assert registry.organisations.name("NHD") == "Nordisk Helsedata"


def test_a_name_of_three_parts_on_two_boards_is_two_people():
    one = met("m/a.txt", ("Lotte Kragelund Hviid", "KL"), board="Rådet")
    assert len(set(ids(one, met("m/b.txt", ("Lotte Kragelund Hviid", "PLO"), board="Udvalget")))) == 2


def test_every_variant_printed_is_kept():
    registry = Registry([met("m/a.txt", ("Christian Harsløf", "KL")), met("m/b.txt", ("Cristian Harsløf", "KL"))])
    assert registry.variants() == {"christian-harsloef": ("Christian Harsløf", "Cristian Harsløf")}


def test_roles_and_secretariats_are_others_on_each_board():
    documents = [met("m/a.txt", board="Rådet"), met("m/b.txt", board="Udvalget")]
    registry = Registry(documents)
    chair = Attendant("Formanden", None, "mentioned", kind="role")
    assert {registry.speaker(one.document, chair).id for one in documents} == {"formanden-raadet", "formanden-udvalget"}


def test_an_organisation_is_shown_as_the_document_prints_it_and_gathered_under_one_name():
    old, new = "Sundheds- og Ældreministeriet", "Sundhedsministeriet"
    people = [
        Attendant("Søren Gaard", old, "member"),
        Attendant("Rie Holm", new, "member"),
        Attendant("Bo Lind", new, "other"),
    ]
    registry = Registry([DocumentPeople("m/a.txt", "Bestyrelsen", tuple(people))])
    speakers = [registry.speaker("m/a.txt", one) for one in people]
    assert [one.organisation for one in speakers] == [old, new, new]
    assert {one.body or one.organisation for one in speakers} == {new}
