"""Pages tell search engines what they are."""

import json
import re

import pytest

from search.engine import open_searcher
from webui import create_app


@pytest.fixture(scope="module")
def page(write_invented):
    write_invented("memory:web-structured")
    client = create_app(open_searcher("memory:web-structured")).test_client()
    return lambda address: client.get(address).get_data(as_text=True)


MEETING = "/moeder/2021-09-29-bestyrelsen"
DESCRIBED = {"/": "WebSite", MEETING: "Event", "/udsagn/a1": "Quotation", "/personer/ida-holm": "ProfilePage",
             "/beslutninger": "CollectionPage"}  # fmt: skip


@pytest.mark.parametrize("address", DESCRIBED)
def test_a_page_tells_search_engines_what_it_is(page, address):
    described = json.loads(re.search(r"ld\+json\">(.*?)</script>", page(address), re.DOTALL)[1])
    assert (described["@context"], described["@type"]) == ("https://schema.org", DESCRIBED[address])


def test_the_site_says_how_it_is_searched(page):
    described = json.loads(re.search(r"ld\+json\">(.*?)</script>", page("/"), re.DOTALL)[1])
    assert described["potentialAction"]["target"]["urlTemplate"] == "http://localhost/?q={search_term_string}"
