"""A filter in an address takes every name that a person, an organisation or a board goes by."""

from datetime import date

import pytest

from search import bodies
from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source, Speaker
from webui import create_app

MEETING = Meeting("m", "Referat", "Den nationale bestyrelse for sundheds-it", date(2021, 5, 1), "minutes/a.txt")
IDA, BO = Speaker("ida-holm", "Ida Holm", "person", "KL"), Speaker("bo-lund", "Bo Lund", "person", "MedCom")


@pytest.fixture(scope="module")
def client():
    item = Item("1", "1", "Sag")
    said = [
        Passage(f"m:{who.id}", "statement", MEETING, item, "Det går godt.", (who,), (who.organisation,))
        for who in (IDA, BO)
    ]
    with open_writer("memory:web-names") as writer:
        writer.replace(Source(MEETING.document, "1", "text/plain", ("x",)), said)
        writer.note(bodies.NOTE, bodies.to_note({"kl": ["Kommunernes Landsforening"]}))
    return create_app(open_searcher("memory:web-names")).test_client()


@pytest.mark.parametrize(
    ("key", "typed", "total"),
    [
        ("organisation", "kl", 1),
        ("organisation", "KL", 1),
        ("organisation", "Kommunernes Landsforening", 1),
        ("organisation", "kommunernes", 1),
        ("organisation", "Ukendt", 0),
        ("organ", "sundheds-it", 2),
        ("organ", "Rådet", 0),
        ("person", "ida-holm", 1),
        ("person", "Ida Holm", 1),
        ("person", "Ida", 1),
        ("person", "ida-holmen", 0),
    ],
)
def test_a_name_typed_in_an_address_is_understood(client, key, typed, total):
    assert client.get("/soeg.json", query_string={key: typed}).get_json()["total"] == total


def test_what_a_name_stands_for_is_what_is_chosen(client):
    html = client.get("/?organisation=Kommunernes+Landsforening").get_data(as_text=True)
    assert "Organisation: KL" in html
