"""Where an item's subject comes back: told by the telling words of its title, never by the words every agenda has."""

from datetime import date

import pytest

from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source
from webui.threads import alike, threads_of, title_weights

AGENDAS = {
    (2020, "Rådet"): ["Velkomst", "Status på FHIR-piloten", "Budget 2020", "Næste møde"],
    (2021, "Rådet"): ["Velkomst", "Fælles FHIR-server", "Budget 2021", "Status på informationssikkerhed", "Næste møde"],
    (2022, "Rådet"): ["Velkomst", "Informationssikkerhed: årsrapport", "Orientering om fjernvarme", "Næste møde"],
    (2023, "Udvalget"): ["Budget 2023", "Orientering om cykelstier", "FHIR og informationssikkerhed i praksis"],
}


def passages(meeting, place, title):
    item = Item(str(place), str(place), title)
    text = f"Per Holm fortalte om {title}. Det blev taget til efterretning."
    yield Passage(f"{meeting.id}-{place}", "section", meeting, item, text)
    yield Passage(f"{meeting.id}-{place}-a", "statement", meeting, item, text)


@pytest.fixture(scope="module")
def searcher():
    with open_writer("memory:web-threads") as writer:
        for (year, board), titles in AGENDAS.items():
            meeting = Meeting(f"m{year}", "Referat", board, date(year, 5, 1), f"minutes/{year}.txt")
            found = [one for place, title in enumerate(titles, 1) for one in passages(meeting, place, title)]
            writer.replace(Source(meeting.document, "1", "text/plain", ("x",)), found)
    return open_searcher("memory:web-threads")


def thread(searcher, meeting, path):
    found = threads_of(searcher, meeting).get(path)
    return found and [[one.item.title for one in part] for part in (found.before, found.after)]


def test_an_acronym_holds_a_thread_together(searcher):
    assert thread(searcher, "m2021", "2") == [["Status på FHIR-piloten"], []]


def test_a_subject_has_a_before_and_an_after(searcher):
    assert thread(searcher, "m2021", "4") == [[], ["Informationssikkerhed: årsrapport"]]
    assert thread(searcher, "m2022", "2") == [["Status på informationssikkerhed"], []]


def test_a_budget_is_the_same_subject_in_the_same_board_only(searcher):
    assert thread(searcher, "m2021", "3") == [["Budget 2020"], []]
    assert thread(searcher, "m2023", "1") is None


@pytest.mark.parametrize(("meeting", "path"), [("m2021", "1"), ("m2021", "5"), ("m2022", "3"), ("m2023", "2")])
def test_what_every_agenda_says_is_no_subject(searcher, meeting, path):
    assert thread(searcher, meeting, path) is None


def test_an_unknown_meeting_has_no_threads(searcher):
    assert threads_of(searcher, "m1999") == {}


def test_only_telling_words_weigh(searcher):
    assert set(title_weights("Orientering om status på budget 2020", searcher.knowledge)) == {"budget"}


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ({"a": 2.0}, {"a": 2.0, "b": 9.0}, 1.0),
        ({"a": 1.0, "b": 3.0}, {"a": 1.0, "c": 9.0}, 0.25),
        ({}, {"a": 1.0}, 0.0),
    ],
)
def test_titles_are_as_alike_as_the_lighter_is_held_in_the_other(one, other, share):
    assert alike(one, other) == alike(other, one) == share
