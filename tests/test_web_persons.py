"""A person's page ends nowhere without the way on: items and mentions beyond those shown at once."""

from datetime import date

import pytest

from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source, Speaker
from webui import create_app

IDA, BO = Speaker("ida-holm", "Ida Holm"), Speaker("bo-lund", "Bo Lund")
MEETING = Meeting("m", "Referat", "Rådet", date(2021, 5, 1), "minutes/a.txt")


def passages():
    for number in range(1, 46):
        item = Item(str(number), str(number), f"Sag {number}")
        yield Passage(
            f"m:b{number}", "statement", MEETING, item, f"Ida Holm har ret, {number}.", (BO,), mentions=(IDA,)
        )
        if number <= 12:
            yield Passage(f"m:i{number}", "statement", MEETING, item, "Sådan er det.", (IDA,))


@pytest.fixture(scope="module")
def page():
    with open_writer("memory:web-persons") as writer:
        writer.replace(Source(MEETING.document, "1", "text/plain", ("x",)), list(passages()))
    client = create_app(open_searcher("memory:web-persons")).test_client()
    return lambda address: client.get(address).get_data(as_text=True)


def test_every_item_can_be_seen(page):
    html = page("/personer/ida-holm")
    assert "Vis flere (4)" in html
    assert all(f"punkt=sag-{number}" in html for number in range(1, 13))


def test_every_mention_can_be_reached(page):
    first = page("/personer/ida-holm")
    assert '<a href="#naevnt">45</a>' in first
    assert first.count("har ret") == 20
    assert 'href="/personer/ida-holm?naevnt=3#naevnt"' in first
    assert page("/personer/ida-holm?naevnt=3").count("har ret") == 5


@pytest.mark.parametrize("number", ["0", "-1", "x", "99", "9" * 30])
def test_a_page_of_mentions_that_is_not_there_shows_one_that_is(page, number):
    assert "har ret" in page(f"/personer/ida-holm?naevnt={number}")
