"""The real referat, asked as its readers write: whose words come first, and what is counted."""

from pathlib import Path

import pytest

from indexer.passages import passages
from indexer.readers import read
from indexer.split import split
from search.engine import open_searcher, open_writer
from search.query import Query
from search.snippet import mark

REFERAT = next((Path(__file__).resolve().parent.parent / "corpus" / "minutes").glob("2021-09-29*.txt"))


@pytest.fixture(scope="module")
def searcher():
    document = read(REFERAT)
    with open_writer("memory:test-asking-referat") as writer:
        writer.replace(*passages(split(document), document, f"minutes/{REFERAT.name}"))
    return open_searcher("memory:test-asking-referat")


def texts(searcher, question):
    return [hit.passage.text for hit in searcher.search(Query(question, limit=100)).hits]


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ('modernisering person:"Per Buchwaldt"', "Per Buchwaldt"),
        ("Kristian Harsløf", "Christian Harsløf"),
        ("Bonde Sønderby", "Stine Sønderby Bonde"),
        ("hvad siger Kjelsgård om strategier", "Tommy Kjelsgaard"),
    ],
)
def test_a_name_finds_what_that_person_says_first(searcher, question, speaker):
    first = searcher.search(Query(question)).hits[0].passage
    assert speaker in [one.name for one in first.speakers]


def test_the_conclusion_comes_first_where_it_is_asked_for(searcher):
    first = searcher.search(Query("hvad blev besluttet om MedComs digitale kommunikation")).hits[0].passage
    assert first.outcome
    assert "Modernisering af MedComs" in first.item.title


def test_the_mark_falls_on_the_matching_letters(searcher):
    text = next(text for text in texts(searcher, "løsning") if "graviditetsløsning" in text)
    marked = [one.text for one in mark(text, "løsning") if one.marked]
    assert "løsning" in marked
    assert "graviditetsløsning" not in marked


@pytest.mark.parametrize(
    "question", ["økonomi MedCom sikkerhed", "modernisering analyse", "projektstyring", "hvem nævner SOR"]
)
def test_a_facets_count_is_what_choosing_its_value_gives_also_where_a_question_is_relaxed(searcher, question):
    facets = searcher.search(Query(question)).facets
    for facet in facets:
        for value in facet.values:
            chosen = Query(question, filters=((facet.name, (value.value,)),))
            assert searcher.search(chosen).total == value.count, (facet.name, value.value)
