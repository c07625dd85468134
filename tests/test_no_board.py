"""Where minutes name no board, none is shown, counted, or shared with other minutes that name none."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from indexer.minutes import Attendant
from indexer.people.registry import DocumentPeople, Registry
from search.facets import meeting_label, values_of
from search.passage import Item, Meeting, Passage
from search.query import Query
from webui import create_app

MEETING = Meeting("m", "8. møde", "", date(2021, 9, 5), "m.txt")


def test_no_board_is_no_value_to_filter_by():
    assert "board" not in {
        value.facet for value in values_of(Passage("x", "section", MEETING, Item("1", "1", "A"), "T"))
    }


def test_a_meeting_of_no_board_is_called_by_its_title():
    assert meeting_label(MEETING) == "5. september 2021 · 8. møde"


@pytest.mark.parametrize(
    "one", [Attendant("Anna Berg", None, "member"), Attendant("Formanden", None, "other", kind="role")]
)
def test_people_of_two_meetings_without_a_board_are_not_the_same(one):
    documents = [DocumentPeople(name, "", (one,), ()) for name in ("m/a.txt", "m/b.txt")]
    registry = Registry(documents)
    first, second = (registry.speaker(of.document, one).id for of in documents)
    assert first != second


@pytest.fixture
def page(run, tmp_path, minutes):
    """The pages over one meeting of a board and one of none."""
    (tmp_path / "a.txt").write_text(minutes())
    (tmp_path / "b.txt").write_text(minutes().replace("Referat af møde i Kulturudvalget", "8. møde"))
    searcher = run(tmp_path)[-1]
    client = create_app(searcher).test_client()
    meeting = next(one for one in searcher.meetings() if not one.board)
    said = next(one for one in searcher.search(Query(limit=9)).hits if one.passage.meeting.id == meeting.id).passage.id
    return lambda address: client.get(address.format(m=meeting.id, s=said)).get_data(as_text=True)


PAGES = ["/", "/?q=regnskabet", "/moeder", "/moeder/{m}", "/udsagn/{s}", "/beslutninger", "/om", "/personer"]


@pytest.mark.parametrize("address", PAGES)
def test_no_page_has_an_empty_place_for_the_board(page, address):
    html = page(address)
    assert re.findall(r"<(span|li|[a-z]+ class=.quiet.)>\s*</", html) == []
    assert re.findall(r"organ=(?:&|\"|-)", html) == []


def test_a_statement_is_cited_without_a_board(page):
    cited = re.search(r'id="henvisning"[^>]*>(.*?)</', page("/udsagn/{s}"), re.DOTALL)[1]
    assert ", møde den 3. maj 2021" in cited
    assert ", ," not in cited


def test_machines_are_told_of_no_organizer(page):
    assert "organizer" not in json.loads(re.search(r"ld\+json\">(.*?)</script>", page("/moeder/{m}"), re.DOTALL)[1])
