"""A question as a URL and back, and the address of everything."""

from datetime import date

import pytest

from search.passage import Item, Meeting, Passage
from search.query import Query
from webui import asked, links

MEETING = Meeting("2021-09-29-bestyrelsen", "Referat", "Bestyrelsen", date(2021, 9, 29), "minutes/a b.pdf")
QUESTIONS = [
    Query(text="løsning"),
    Query(text='"fælles medicinkort" -fmk ELLER a&b=c#d'),
    Query(filters=(("person", ("ida-holm", "bo-friis")), ("organisation", ("kl",)))),
    Query(filters=(("year", ("2021",)), ("month", ("2021-09",)), ("type", ("B", "O")), ("outcome", ("udsat",)))),
    Query(text="x", since=date(2021, 9, 1), until=date(2022, 1, 31), decisions=True),
    Query(text="x", order="oldest", offset=40, expand=False),
]


def passage(path, kind="statement", **more):
    return Passage("f3", kind, MEETING, Item(path, path, "Sikkerhed"), "Tekst", **more)


def parameters(url):
    from urllib.parse import parse_qsl, urlsplit

    return parse_qsl(urlsplit(url).query)


@pytest.mark.parametrize("query", QUESTIONS, ids=str)
def test_a_question_survives_the_way_through_a_url(query):
    assert asked.read(parameters(links.search(query))).query == query


def test_a_question_that_asks_nothing_has_the_front_page_for_address():
    assert links.search(Query()) == "/"


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ("4", "punkt-4"),
        ("1.4", "punkt-1-4"),
        ("2/1", "punkt-2-afsnit-1"),
        ("A", "punkt-A"),
        ("1.2/3", "punkt-1-2-afsnit-3"),
    ],
)
def test_an_agenda_item_has_an_anchor_a_person_can_write(path, anchor):
    assert links.item_anchor(path) == anchor


def test_two_items_never_share_an_anchor():
    paths = ["1.4", "1-4", "1/4", "1_4", "1_2d_4", "1 4", "14", "§ 14"]
    assert len({links.item_anchor(path) for path in paths}) == len(paths)


@pytest.mark.parametrize("path", ["§ 14", 'x" onclick="', "1<2", "a b"])
def test_an_anchor_holds_nothing_that_ends_an_attribute(path):
    assert set('"<> ').isdisjoint(links.item_anchor(path))


def test_a_hit_leads_to_its_statement_with_the_question():
    assert links.hit(passage("4"), Query(text="løsning")) == (
        "/moeder/2021-09-29-bestyrelsen?q=l%C3%B8sning&linje=1#udsagn-f3"
    )


def test_a_section_leads_to_its_item():
    assert links.hit(passage("1.4", "section")) == "/moeder/2021-09-29-bestyrelsen?linje=1#punkt-1-4"


def test_a_pdf_is_opened_at_the_page():
    assert links.source(passage("4", page=5)) == "/moeder/2021-09-29-bestyrelsen/original#page=5"


def test_a_source_without_pages_is_shown_at_the_lines():
    assert links.source(passage("4", lines=(95, 99))).endswith("/kilde?linjer=95-99#linje-95")


def test_choosing_a_value_twice_lets_it_go():
    once = links.toggled(Query(offset=40), "type", "B")
    assert (once.filters, once.offset) == ((("type", ("B",)),), 0)
    assert links.toggled(once, "type", "B") == Query()
