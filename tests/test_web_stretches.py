"""A long referat is shown a stretch at a time, and every link still leads to the right place in it."""

import re
from datetime import date
from html import unescape

import pytest

from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source
from webui import create_app
from webui.stretches import SUB_ITEM, TOP_ITEM, WITHIN, divided

LONG = Meeting("m", "Referat", "Rådet", date(2021, 5, 1), "minutes/a.txt")
ITEMS, SAID = 4, 90  # 90 statements of some 400 letters under each of 4 items


def passages():
    line = 0
    for number in range(1, ITEMS + 1):
        item = Item(str(number), str(number), f"Sag {number}")
        yield Passage(f"m:punkt-{number}", "section", LONG, item, "", lines=(line + 1, line + SAID))
        for _ in range(SAID):
            line += 1
            word = "Lygten lyser. " if line % 60 == 7 else ""
            text = f"{word}Udsagn {line}. " + "Der blev talt længe om sagen. " * 12
            yield Passage(f"m:u{line}", "statement", LONG, item, text, lines=(line, line))


@pytest.fixture(scope="module")
def client():
    with open_writer("memory:web-stretches") as writer:
        source = Source(LONG.document, "1", "text/plain", tuple(f"linje {n} " * 30 for n in range(1, ITEMS * SAID + 1)))
        writer.replace(source, list(passages()))
    return create_app(open_searcher("memory:web-stretches")).test_client()


@pytest.fixture
def page(client):
    return lambda address: client.get(address).get_data(as_text=True)


def ids(html):
    return re.findall(r'id="(udsagn-[^"]+)"', html)


def links(html):
    return [unescape(url) for url in re.findall(r'href="([^"]*)"', html)]


@pytest.mark.parametrize(
    ("weights", "ranks", "parts"),
    [
        ([], [], [(0, 0)]),
        ([5, 5], [0, 2], [(0, 2)]),
        ([9, 9, 9, 9], [0, 2, 0, 2], [(0, 2), (2, 4)]),
        ([9, 9, 9, 9], [0, 2, 1, 2], [(0, 2), (2, 4)]),
        ([50, 1], [0, 2], [(0, 1), (1, 2)]),
        ([4] * 10, [0, 2, 2, 0, 2, 2, 2, 2, 2, 2], [(0, 3), (3, 8), (8, 10)]),
        ([4] * 10, [0, 0, 2, 2, 2, 2, 2, 2, 2, 2], [(0, 5), (5, 10)]),
        ([5, 5, 5, 5, 5, 5], [TOP_ITEM, WITHIN, SUB_ITEM, TOP_ITEM, WITHIN, WITHIN], [(0, 3), (3, 6)]),
    ],
)
def test_a_page_ends_where_an_item_does_if_it_can(weights, ranks, parts):
    assert [(part.first, part.end) for part in divided(weights, ranks, 20)] == parts


def stretches(page, question=""):
    """The pages of the meeting's stretches."""
    first = page(f"/moeder/m{question}")
    numbers = sorted({int(found) for found in re.findall(r"/moeder/m/(\d+)", first)})
    return [first, *(page(f"/moeder/m/{number}{question}") for number in numbers)]


def test_the_stretches_together_are_the_whole(page):
    shown = stretches(page)
    assert len(shown) >= 3
    assert all(ids(html) for html in shown)
    assert [one for html in shown for one in ids(html)] == ids(page("/moeder/m/hele"))


@pytest.mark.parametrize("line", [1, 7, 127, 359])
def test_a_line_of_the_source_leads_to_the_stretch_that_holds_it(page, line):
    assert f"udsagn-u{line}" in ids(page(f"/moeder/m?linje={line}"))
    assert f'id="linje-{line}"' in page(f"/moeder/m/kilde?linjer={line}")


@pytest.mark.parametrize("line", ["0", "x", "999999", "-1", "²", "9" * 40])
def test_a_line_that_is_not_there_shows_some_stretch_all_the_same(client, line):
    assert client.get("/moeder/m", query_string={"linje": line}).status_code == 200


@pytest.mark.parametrize("address", ["/moeder/m", "/moeder/m/2", "/moeder/m/hele"])
def test_every_item_has_its_anchor_once_on_every_stretch(page, address):
    html = page(address)
    assert [html.count(f'id="punkt-{number}"') for number in range(1, ITEMS + 1)] == [1] * ITEMS


def test_the_agenda_leads_to_the_stretch_of_an_item(page):
    (url,) = [url for url in links(page("/moeder/m")) if url.endswith("#punkt-4")]
    assert '<section class="item level-1" id="punkt-4"' in page(url.partition("#")[0])


def test_hits_are_counted_through_all_stretches_and_lead_from_one_to_the_next(page):
    shown = stretches(page, "?q=lygten")
    assert re.findall(r"Træf (\d) af 6", " ".join(shown)) == ["1", "2", "3", "4", "5", "6"]
    onward = [url for url in links(shown[0]) if url.startswith("/moeder/m/2?q=lygten#udsagn-")]
    assert onward[-1].partition("#")[2] in ids(shown[1])


def test_the_way_on_keeps_the_question(page):
    assert "/moeder/m/2?q=lygten" in links(page("/moeder/m?q=lygten"))
    assert "/?q=lygten" in links(page("/moeder/m/2?q=lygten"))


def test_a_stretch_that_is_not_there_leads_to_the_meeting(client):
    assert client.get("/moeder/m/99").headers["Location"] == "/moeder/m"
    assert client.get("/moeder/m/99?q=lygten").headers["Location"] == "/moeder/m?q=lygten"


@pytest.mark.parametrize("address", ["/moeder/m", "/moeder/m/2", "/moeder/m/hele"])
def test_the_sign_at_a_statement_leads_to_its_own_page(client, page, address):
    sign = next(url for url in links(page(address)) if url.startswith("?udsagn="))
    assert client.get(address + sign).headers["Location"] == f"/udsagn/m:{sign.removeprefix('?udsagn=')}"


def test_an_unknown_statement_is_told_of(client):
    assert client.get("/moeder/m?udsagn=x").status_code == 404


def test_a_stretch_is_light(page):
    sources = [page("/moeder/m/kilde"), page("/moeder/m/kilde?fra=200")]
    assert max(len(html.encode()) for html in (*stretches(page), *sources)) <= 60_000


@pytest.mark.parametrize("question", ["", "?q=tekst&organ=raadet"])
def test_an_agenda_of_hundreds_of_items_is_listed_a_stretch_at_a_time(question):
    items = [Item(str(number), str(number), f"Sag {number} om vejene i byen") for number in range(1, 251)]
    with open_writer("memory:web-agenda") as writer:
        said = [Passage(f"m:{one.number}", "section", LONG, one, "Tekst.") for one in items]
        writer.replace(Source(LONG.document, "1", "text/plain", ("x",)), said)
    client = create_app(open_searcher("memory:web-agenda")).test_client()
    shown = stretches(lambda address: client.get(address).get_data(as_text=True), question)
    assert sum(html.count('<li class="level-1"') for html in shown) == len(items)
    assert max(len(html.encode()) for html in shown) <= 60_000


def test_an_item_that_goes_on_says_so(page):
    assert any("(fortsat)" in html for html in stretches(page))
    assert "(fortsat)" not in page("/moeder/m/hele")
