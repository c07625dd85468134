"""An organisation is found by every name it goes by: printed in any document, explained in one, or well known."""

import pytest

from indexer.people.organisation_registry import OrganisationRegistry
from indexer.people.organisations import definitions
from search.conditions import chosen
from search.query import Query

MEETING = """Referat af møde i Vandrådet
Dato: {day}
Til stede: Anne Holm ({first}), Bo Lund ({second}), Ib Ravn (Vandrådet)

1. Økonomi
Anne Holm oplyste, at regnskabet er klar, og at Foreningen af Kommunale Sundhedschefer (FKS) er spurgt.
Bo Lund oplyste, at budgettet holder.

2. Eventuelt
Foreningen af Kommunale Sundhedschefer bemærkede, at det haster.
"""


@pytest.fixture
def searcher(run, tmp_path):
    (tmp_path / "r").mkdir()
    names = [("KL", "Sundheds- og Ældreministeriet"), ("Kommunernes Landsforening", "Sundhedsministeriet")]
    for month, (first, second) in enumerate(names, 3):
        text = MEETING.format(day=f"1-{month}-2021", first=first, second=second)
        (tmp_path / "r" / f"{month}.txt").write_text(text, encoding="utf-8")
    return run(tmp_path / "r")[2]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("KL", "Kommunernes Landsforening"),
        ("Kommunernes Landsforening", "Kommunernes Landsforening"),
        ("kommunernes", "Kommunernes Landsforening"),
        ("Sundheds- og Ældreministeriet", "Sundhedsministeriet"),
        ("sundheds- og aeldreministeriet", "Sundhedsministeriet"),
        ("SUM", "Sundhedsministeriet"),
        ("FKS", "Foreningen af Kommunale Sundhedschefer"),
    ],
)
def test_a_name_finds_its_organisation(searcher, typed, label):
    assert [one.label for one in chosen("organisation", typed, searcher.knowledge)] == [label]
    asked = searcher.search(Query(f'organisation:"{typed}"'))
    assert (asked.total, asked.notices) == (2, ())


@pytest.mark.parametrize("typed", ["LO", "Miljøministeriet", ""])
def test_another_name_finds_none(searcher, typed):
    assert list(chosen("organisation", typed, searcher.knowledge)) == []


def test_a_question_that_names_an_organisation_by_any_name_has_what_its_people_say_first(searcher):
    first = searcher.search(Query("hvad siger Kommunernes Landsforening om regnskabet")).hits[0].passage
    assert [one.name for one in first.speakers] == ["Anne Holm"]


def test_a_run_without_changes_keeps_the_names(run, tmp_path, searcher):
    assert run(tmp_path / "r")[2].notes()["organisations"] == searcher.notes()["organisations"]


@pytest.mark.parametrize(
    "text",
    ["Sundhedsdatastyrelsen (SDS) oplyste", "SDS (Sundhedsdatastyrelsen) oplyste"],
)
def test_an_abbreviation_is_explained_before_or_after_its_name(text):
    assert definitions(text) == (("Sundhedsdatastyrelsen", "SDS"),)


@pytest.mark.parametrize("text", ["Anne Holm (Vandrådet)", "AH (Anne Holm) oplyste at KL (Vandrådet)"])
def test_what_the_letters_do_not_fit_is_no_abbreviation(text):
    assert "Vandrådet" not in [long for long, _ in definitions(text)]


def test_one_abbreviation_of_two_organisations_joins_neither():
    registry = OrganisationRegistry([("Forum for Magt", (("Forum for Magt", "FM"),)), ("Finansministeriet", ())])
    assert registry.name("Forum for Magt") != registry.name("Finansministeriet")
