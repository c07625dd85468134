"""What is asked for exactly is answered exactly: quotes, starts of words, codes and what is excluded."""

import pytest

from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source
from search.query import Query

SAID = {
    "card": "Fælles Medicinkort (FMK) er taget i brug i kommunen.",
    "cards": "Der er to medicinkort, som er fælles for alle hospitaler.",
    "agreed": "OK22 blev aftalt med lægerne.",
    "number": "Der er 22 åbne sager og 20 nye strategier.",
    "scale": "Målet er trin tre på CIS 20-skalaen.",
    "app": "Lægerne venter på Min-Læge-app'en.",
    "login": "NemLog-in og MitID virker igen.",
    "speech": "Talegenkendelse er dyrt.",
    "talk": "Han holder en tale om gener, og generne er mange.",
    "organ": "Bestyrelsen har et stort budget.",
    "apart": "Fælles for dem er digital post.",
    "dated": "Næste gang er den 10. december 2021.",
    "ten": "Der kom 10 i december.",
}


@pytest.fixture(scope="module")
def search():
    meeting = Meeting("m", "Referat", "Rådet", None, "minutes/m.txt")
    said = [Passage(name, "statement", meeting, Item("1", "1", "Emne"), text) for name, text in SAID.items()]
    with open_writer("memory:test-exactness") as writer:
        writer.replace(Source("minutes/m.txt", "1", "text/plain", ("x",)), said)
    searcher = open_searcher("memory:test-exactness")
    return lambda question: searcher.search(Query(question))


def found(results):
    return {hit.passage.id for hit in results.hits}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ('"fælles medicinkort"', {"card"}),
        ('"medicinkort fælles"', set()),
        ('"to medicinkortet"', set()),
        ('"digital post" "fælles medicinkort"', set()),
        ("talegen*", {"speech"}),
        ("CIS20", {"scale"}),
        ("CIS 20", {"scale"}),
        ("OK 22", {"agreed"}),
        ("ok 22", {"agreed"}),
        ("OK-22", {"agreed"}),
        ("OK 23", set()),
        ("OK 22 sager", {"agreed", "number"}),
        ("ØA 20", set()),
        ("minlæge", {"app"}),
        ("MinLæge", {"app"}),
        ("min-læge-appen", {"app"}),
        ("NemLog-in", {"login"}),
        ("NemLog-in4", set()),
        ("MitIK", set()),
        ("MED-udvalg", set()),
        ("10/12 2021", {"dated"}),
        ("10. december 2021", {"dated"}),
        ("2021-12-10", {"dated"}),
        ("11. december 2021", set()),
        ("mitik", set()),
    ],
)
def test_a_question_finds_just_these(search, question, expected):
    assert found(search(question)) == expected


def test_a_quote_that_is_nowhere_finds_nothing_and_says_how_it_would(search):
    results = search('"medicinkort fælles"')
    assert (results.total, results.did_you_mean) == (0, "medicinkort fælles")
    assert results.notices == (
        "»medicinkort fælles« står ikke ordret i noget referat, og andet er der ikke søgt efter.",
        "Uden citationstegn er der 2 træf i alt.",
    )


def test_a_quote_is_kept_where_the_words_beside_it_are_given_up(search):
    results = search('"fælles medicinkort" cykelsti')
    assert found(results) == {"card"}
    assert results.notices == ("»cykelsti« står ikke i noget referat. Her er træf med »fælles medicinkort«.",)


def test_words_that_are_not_as_near_as_asked_are_told(search):
    assert "står ikke så tæt sammen i noget referat" in search('"fælles gener"~2').notices[0]


def test_quotes_that_never_meet_are_told(search):
    assert search('"digital post" "fælles medicinkort"').notices == (
        "»digital post« og »fælles medicinkort« står ikke i samme udsagn.",
    )


@pytest.mark.parametrize(("question", "unwanted"), [("-FMK", "card"), ("-OK22", "agreed"), ("-medicinkort", "cards")])
def test_what_is_excluded_is_the_word_itself_and_nothing_is_told_of_it(search, question, unwanted):
    results = search(question)
    assert unwanted not in found(results)
    assert len(found(results)) >= len(SAID) - 2
    assert results.notices == ()


@pytest.mark.parametrize(
    ("typed", "meant", "answered"),
    [
        ("vaaben", None, None),
        ("bestyre", None, None),
        ("lärare", None, None),
        ("budgit", "budget", "budget"),
        ("medisinkort", "medicinkort", "medicinkort"),
        ("strattegier", "strategier", "strategier"),
        ("Budgit", "Budget", None),
        ("mitik", "MitID", None),
        ("Mitit", "MitID", None),
        ("toh", None, None),
        ("MitIK", None, None),
        ("virkxr", "virker", "virker"),
        ("strattegi", "strategi", "strategi"),
        ("hospittalet", "hospitalet", "hospitalet"),
        ("NemLog-in4", "NemLog-in", None),
        ("OK23", None, None),
        ("sikkerhed", None, None),
        ("strategi budget kommune", None, None),
    ],
)
def test_a_word_is_replaced_only_where_that_is_sure(search, typed, meant, answered):
    results = search(typed)
    assert (results.did_you_mean, results.answered) == (meant, answered)
