"""Where an item's subject comes back: told by the telling words of its title, never by the words every agenda has."""

from datetime import date

import pytest

from indexer.run import Options, index
from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source
from webui.subjects import Subjects, Telling, likeness
from webui.threads import Thread, threads_of

AGENDAS = {
    (2020, "Rådet"): ["Velkomst", "Status på FHIR-piloten", "Budget 2020", "Næste møde"],
    (2021, "Rådet"): ["Velkomst", "Fælles FHIR-server", "Budget 2021", "Status på informationssikkerhed", "Næste møde"],
    (2022, "Rådet"): [
        "Velkomst",
        "Informationssikkerhed: årsrapport",
        "Orientering om fjernvarme",
        "Næste møde",
        "Udbredelse af Fælles Medicinkort",
    ],
    (2023, "Udvalget"): [
        "Budget 2023",
        "Orientering om cykelstier",
        "FHIR og informationssikkerhed i praksis",
        "FMK i hjemmeplejen",
    ],
}


def passages(meeting, place, title):
    item = Item(str(place), str(place), title)
    text = f"Per Holm fortalte om {title}. Det blev taget til efterretning."
    text += " Fælles Medicinkort (FMK) er kendt." if "Medicinkort" in title else ""
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
    assert thread(searcher, "m2021", "2") == [["Status på FHIR-piloten"], ["FHIR og informationssikkerhed i praksis"]]


def test_a_subject_has_a_before_and_an_after(searcher):
    assert thread(searcher, "m2021", "4") == [
        [],
        ["Informationssikkerhed: årsrapport", "FHIR og informationssikkerhed i praksis"],
    ]
    assert thread(searcher, "m2022", "2")[0] == ["Status på informationssikkerhed"]


def test_a_budget_is_the_same_subject_in_the_same_board_only(searcher):
    assert thread(searcher, "m2021", "3") == [["Budget 2020"], []]
    assert thread(searcher, "m2023", "1") is None


@pytest.mark.parametrize(("meeting", "path"), [("m2021", "1"), ("m2021", "5"), ("m2022", "3"), ("m2023", "2")])
def test_what_every_agenda_says_is_no_subject(searcher, meeting, path):
    assert thread(searcher, meeting, path) is None


def test_an_unknown_meeting_has_no_threads(searcher):
    assert threads_of(searcher, "m1999") == {}


def test_what_an_acronym_stands_for_is_the_same_subject(searcher):
    assert thread(searcher, "m2022", "5") == [[], ["FMK i hjemmeplejen"]]
    assert thread(searcher, "m2023", "4") == [["Udbredelse af Fælles Medicinkort"], []]


def related(searcher):
    """(meeting, item, other meeting, other item) of every link."""
    return {
        (meeting.id, path, other.meeting.id, other.item.path)
        for meeting in searcher.meetings()
        for path, thread in threads_of(searcher, meeting.id).items()
        for other in (*thread.before, *thread.after)
    }


@pytest.fixture(scope="module")
def come_along(root):
    """The minutes that come along."""
    with open_writer("memory:web-threads-corpus") as writer:
        index([root / "corpus" / "minutes"], writer, Options(), lambda told: None)
    return open_searcher("memory:web-threads-corpus")


@pytest.mark.parametrize("which", ["searcher", "come_along"])
def test_a_subject_that_leads_to_another_is_led_back_to(request, which):
    found = related(request.getfixturevalue(which))
    assert len(found) > 5
    assert {(c, d, a, b) for a, b, c, d in found} == found


def titles(searcher, meeting, path):
    held = threads_of(searcher, meeting).get(path)
    return [one.item.title for one in (*held.before, *held.after)] if held else []


FJORDLAND = "digitaliseringsraadet-for-fjordland"


@pytest.mark.parametrize(
    ("meeting", "path", "title"),
    [
        ("2021-09-29-den-nationale-bestyrelse-for-sundheds-it", "2", "Fælles Medicinkort: opfølgning på piloten"),
        ("2021-09-29-den-nationale-bestyrelse-for-sundheds-it", "2", "Et samlet patientoverblik: Aftaleoversigten"),
        (f"2025-02-06-{FJORDLAND}", "8", "Digital fuldmagt til pårørende"),
        (f"2023-11-08-{FJORDLAND}", "3", "Hardwarenøgler er leveret"),
        (f"2023-11-08-{FJORDLAND}", "5", "Status på cybersikkerhed"),
    ],
)
def test_a_subject_among_several_of_a_title_is_known(come_along, meeting, path, title):
    assert title in titles(come_along, meeting, path)


@pytest.mark.parametrize(
    ("meeting", "path", "title"),
    [
        (f"2023-03-16-{FJORDLAND}", "7", "Hvad borgeren kan i dag"),
        (f"2023-03-16-{FJORDLAND}", "9", "Digital Post: indkaldelser og udeblivelser"),
        (f"2023-11-08-{FJORDLAND}", "2.2", "Patientrådets bemærkninger"),
    ],
)
def test_a_word_met_everywhere_and_the_name_of_a_body_are_no_subject(come_along, meeting, path, title):
    assert title not in titles(come_along, meeting, path)


def test_only_telling_words_weigh(searcher):
    (subject,) = Subjects(searcher.knowledge).of("Orientering om status på budget 2020 for borgerne")
    assert [(sorted(word.names)[0], word.weight > 0) for word in subject] == [("budget", True), ("borger", False)]


def word(name, weight):
    return Telling(frozenset((name,)), weight, True)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ((word("a", 2.0),), (word("a", 2.0), word("b", 9.0)), 1.0),
        ((word("a", 1.0), word("b", 3.0)), (word("a", 1.0), word("c", 9.0)), 0.25),
        ((), (word("a", 1.0),), 0.0),
    ],
)
def test_titles_are_as_alike_as_the_lighter_is_held_in_the_other(one, other, share):
    assert likeness([one], [other]).share == likeness([other], [one]).share == share


def test_the_nearest_are_shown_at_once():
    occasions = tuple(range(5))
    found = Thread(occasions, occasions)
    assert (found.nearest_before, found.nearest_after) == ((2, 3, 4), (0, 1, 2))
    assert found.further == (0, 1, 3, 4)
