"""Short forms whose letters aren't those of the long form: learnt where the rest of the index bears them out."""

import pytest

from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source, Speaker
from search.query import Query

EXPLAINED = "Rådet drøftede brugen af kunstig intelligens (AI) i mammografien."


def index(request, *texts, name="Anna Berg", organisation="Svaneby Kommune"):
    address = f"memory:{request.node.name}"
    meeting = Meeting("m", "Referat", "Rådet", None, "d")
    speaker = Speaker("p", name, "person", organisation)
    passages = [
        Passage(f"m-{at}", "statement", meeting, Item("1", "1", "Orientering"), text, (speaker,), (organisation,))
        for at, text in enumerate(texts)
    ]
    with open_writer(address) as writer:
        writer.replace(Source("d", "1", "text/plain", ()), passages)
    return open_searcher(address)


def test_a_short_form_used_on_its_own_finds_what_it_stands_for_and_back(request):
    searcher = index(request, EXPLAINED, "Der mangler regler for AI i lægens arbejde.")
    results = searcher.search(Query("kunstig intelligens"))
    assert results.total == 2
    assert results.notices == ("Også søgt: kunstig intelligens (AI).",)
    assert results.learnt[0].passage.text == EXPLAINED


def test_a_short_form_that_stands_nowhere_else_is_only_a_bracket(request):
    assert index(request, EXPLAINED, "Det var en anden sag.").search(Query("kunstig intelligens")).notices == ()


@pytest.mark.parametrize("who", [{"name": "Astrid Iversen"}, {"organisation": "AI"}])
def test_initials_and_organisations_stand_for_nothing_else(request, who):
    searcher = index(request, EXPLAINED, "AI var enig i det, der blev sagt.", **who)
    assert searcher.search(Query("kunstig intelligens")).notices == ()
