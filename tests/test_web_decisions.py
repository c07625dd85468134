"""Decisions are listed with their words, whichever way they were found."""

import re
from html import unescape

import pytest

from search.engine import open_searcher
from webui import create_app


@pytest.fixture(scope="module")
def page(write_invented):
    write_invented("memory:web-decisions")
    client = create_app(open_searcher("memory:web-decisions")).test_client()
    return lambda address: client.get(address).get_data(as_text=True)


def text(html):
    """The words of a page."""
    body = re.sub(r"<(script|style|title)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def test_decisions_are_listed_with_their_outcome(page):
    words = text(page("/beslutninger?udfald=udsat"))
    assert words.count("Gå til punktet") == 1
    assert "Punktet blev udsat." in words


def test_a_decision_found_by_its_heading_is_shown_with_its_words(page):
    words = text(page("/beslutninger?q=overgang"))
    assert "Fundet i overskriften" in words
    assert "bestyrelsen godkendte planen for MitID" in words


def test_decisions_of_an_outcome_are_found_by_either_name(page):
    assert text(page("/beslutninger?beslutning=udsat")) == text(page("/beslutninger?udfald=udsat"))
