"""Questions to a small index: what they find, in which order, and what is told about it."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.completion import completions
from search.engine import open_searcher, open_writer
from search.named import organisations
from search.passage import Item, Meeting, Passage, Source, Speaker
from search.query import Query

HARSLOEF = Speaker("christian-harsloef", "Christian Harsløf", "person", "KL")
KJELSGAARD = Speaker("tommy-kjelsgaard", "Tommy Kjelsgaard", "person", "Danske Regioner")
BONDE = Speaker("stine-soenderby-bonde", "Stine Sønderby Bonde", "person", "Sundhedsministeriet")
SAID = {
    "fmk": ("3", "Medicin", HARSLOEF, "Man har nyttiggjort Fælles Medicinkort (FMK) i arbejdet.", None),
    "kort": ("3", "Medicin", BONDE, "FMK bruges på hospitalerne.", None),
    "long": ("3", "Medicin", None, "Udbredelsen af det fælles medicinkort fortsætter.", None),
    "misprint": ("4", "Midler", None, "Cristian sendte standarden nemlig selv.", None),
    "cyber": ("4", "Midler", KJELSGAARD, "Der er afsat midler til cyber- og informationssikkerhed.", None),
    "nem": ("5", "Adgang", BONDE, "Overgangen til NemLog-in3 og MitID er udskudt.", None),
    "epj": ("5", "Adgang", None, "EPJ-systemet og børnene i Region Syddanmark.", None),
    "ok": ("6", "Aftaler", HARSLOEF, "OK 22 nævner økologi og patientens overblik.", None),
    "decided": ("7", "Køkkenet", None, "Bestyrelsen vedtog indkøb af økologi.", "vedtaget"),
    "talk": ("7", "Køkkenet", BONDE, "Økologi i køkkenet er økologi for alle, og økologi er dyrt.", None),
    "spoken of": ("8", "Andet", BONDE, "Christian Harsløf har rost patientoverblikket.", None),
    "medcom": ("9", "Standarder", KJELSGAARD, "MedComs standarder blev besluttet.", None),
}


@pytest.fixture(scope="module")
def searcher():
    meeting = Meeting("m", "Referat", "Bestyrelsen", date(2021, 9, 29), "minutes/m.txt")
    passages = [
        Passage(name, "statement", meeting, Item(path, path, title), text, (who,), (who.organisation,), outcome=outcome)
        if who
        else Passage(name, "statement", meeting, Item(path, path, title), text, outcome=outcome)
        for name, (path, title, who, text, outcome) in SAID.items()
    ]
    with open_writer("memory:test-asking") as writer:
        writer.replace(Source("minutes/m.txt", "1", "text/plain", ("x",)), passages)
    return open_searcher("memory:test-asking")


def found(searcher, question, **query):
    return [hit.passage.id for hit in searcher.search(Query(question, **query)).hits]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("barn", "epj"),
        ("cybersikkerhed", "cyber"),
        ("sikkerhed", "cyber"),
        ("informationssikkerheden", "cyber"),
        ("nemlogin", "nem"),
        ("NemLog-in", "nem"),
        ("nem log-in", "nem"),
        ("nemlog-in3", "nem"),
        ("mit id", "nem"),
        ("EPJ", "epj"),
        ("epj systemer", "epj"),
        ("OK22", "ok"),
        ("ok 22", "ok"),
        ("patientoverblik", "ok"),
        ("patientoverblik", "spoken of"),
        ("patient overblik", "spoken of"),
        ("MedCom", "medcom"),
        ("beslutning", "medcom"),
        ("oekologi", "talk"),
        ("okologi", "talk"),
        ("medicinkort", "fmk"),
        ("FMK", "long"),
        ("fælles medicinkort", "kort"),
        ("FMK-systemet", "kort"),
        ("økologi 2021", "talk"),
        ("dato:2021-09 FHIR ELLER økologi", "talk"),
        ("person:kjelsgård", "cyber"),
        ('person:"bonde sønderby"', "kort"),
        ("beslutning:vedtaget", "decided"),
        ("punkt:adgang", "epj"),
        ("hvad med maden på køkkenet", "talk"),
        ('hvad blev besluttet om "økologi"', "decided"),
        ("hvad blev besluttet dato:2021-09", "decided"),
        ("hvad sagde person:kjelsgård", "cyber"),
        ("hvad blev besluttet", "medcom"),
        ("29. september 2021", "cyber"),
        ("2021-09-29", "cyber"),
        ("september 2021 økologi", "talk"),
        ("d. 29/9 2021", "cyber"),
        ("hvad blev besluttet 29. september 2021", "decided"),
        ("møde:29-9-2021", "cyber"),
        ("person:Stine Bonde FMK", "kort"),
        ("person:(Harsløf ELLER Kjelsgaard)", "cyber"),
        ("dr. Kjelsgaard", "medcom"),
    ],
)
def test_a_question_finds(searcher, question, expected):
    assert expected in found(searcher, question)


@pytest.mark.parametrize(
    ("question", "unwanted"),
    [
        ('"FMK"', "long"),
        ('"barn"', "epj"),
        ('"sikkerhed"', "cyber"),
        ("økologi -OK22", "ok"),
        ("bestyre", "decided"),
        ("FMX", "fmk"),
        ("OK23", "ok"),
        ("dato:2020 økologi", "talk"),
        ("hvad blev besluttet dato:2021-09", "talk"),
        ("hvad blev besluttet 29. september 2021", "talk"),
        ("person:(Harsløf ELLER Kjelsgaard)", "talk"),
        ("økologi -person:Bonde", "talk"),
        ("OR", "ok"),
    ],
)
def test_a_question_does_not_find(searcher, question, unwanted):
    assert unwanted not in found(searcher, question)


def test_the_decision_comes_first_where_it_is_asked_for(searcher):
    assert found(searcher, "hvad blev besluttet om økologi")[0] == "decided"
    assert found(searcher, "økologi")[0] == "talk"


@pytest.mark.parametrize("name", ["Christian Harsløf", "Harsløf", "harslof", "Cristian Harslof", "Kristian Harsløf"])
def test_what_somebody_says_comes_before_what_is_said_of_them(searcher, name):
    hits = found(searcher, name)
    assert set(hits[:2]) == {"fmk", "ok"}
    assert "spoken of" in hits[2:] or "C" not in name[1:]


@pytest.mark.parametrize(
    ("words", "values"), [("hvad mener danske regioner", ("danske-regioner",)), ("kl", ("kl",)), ("danske", ())]
)
def test_an_organisation_is_known_by_its_full_name(searcher, words, values):
    assert organisations(words.split(), searcher) == values


def test_an_acronym_tells_what_else_was_searched(searcher):
    assert searcher.search(Query("FMK")).notices == ("Også søgt: Fælles Medicinkort (FMK).",)
    assert searcher.search(Query("fælles medicinkort")).notices == ("Også søgt: Fælles Medicinkort (FMK).",)


def test_an_acronym_can_be_searched_alone(searcher):
    assert "long" not in found(searcher, "FMK", expand=False)
    assert searcher.search(Query("FMK", expand=False)).notices == ()


def test_few_hits_are_joined_by_those_with_some_of_the_words_and_that_is_told(searcher):
    results = searcher.search(Query("økologi patientens"))
    assert results.hits[0].passage.id == "ok"
    assert results.total > 1
    assert results.notices == (
        "Kun 1 træf har både »økologi« og »patientens«. Der er også træf med nogle af ordene, de sjældneste først.",
    )


def test_by_date_only_hits_with_all_words_are_listed(searcher):
    assert found(searcher, "økologi patientens", order="newest") == ["ok"]


def test_where_nothing_has_all_words_most_of_them_are_looked_for(searcher):
    results = searcher.search(Query("økologi køkkenet cyberforsvar"))
    assert results.hits[0].passage.id in ("talk", "decided")
    told = "»cyberforsvar« står ikke i noget referat. Her er træf med de andre ord, eller de sjældneste af dem."
    assert results.notices == (told,)


def test_where_no_word_is_known_nothing_is_found(searcher):
    results = searcher.search(Query("cyberforsvar snerydning person:Bonde"))
    assert (results.total, results.notices) == (0, ("»cyberforsvar« og »snerydning« står ikke i noget referat.",))


def test_what_only_the_filters_leave_nothing_of_is_told_so(searcher):
    results = searcher.search(Query("økologi cyberforsvar", filters=(("person", ("tommy-kjelsgaard",)),)))
    told = "Uden filtrene: »cyberforsvar« står ikke i noget referat. Her er træf med »økologi«."
    assert (results.total, results.notices) == (0, (told,))


def test_who_joins_words_explicitly_gets_all_of_them(searcher):
    assert found(searcher, "økologi OG patientens") == ["ok"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("okologi medisinkort", "økologi medicinkort"),
        ("Kjelsgord", "Kjelsgaard"),
        ("Cristian Harslof", "Christian Harsløf"),
        ("Kristian Harsløf", "Christian Harsløf"),
        ("NemLog", None),
        ("nemlgo", None),
        ("overgangene", None),
        ("stantarder", "standarder"),
    ],
)
def test_a_misspelt_word_is_mended(searcher, typed, meant):
    assert searcher.search(Query(typed)).did_you_mean == meant


@pytest.mark.parametrize("typed", ["økologi", "FMX", "OK23", "ZZZZ", '"medisinkort"', ""])
def test_acronyms_numbers_and_quotes_are_never_mended(searcher, typed):
    assert searcher.search(Query(typed)).did_you_mean is None


def test_a_question_without_hits_is_answered_as_it_was_meant(searcher):
    results = searcher.search(Query("medisinkort"))
    assert "long" in [hit.passage.id for hit in results.hits]
    assert results.answered == "medicinkort"
    assert results.notices[0] == "»medisinkort« gav ingen træf. Her er svaret på »medicinkort«."


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("har", "person", "Christian Harsløf"),
        ("harslof", "person", "Christian Harsløf"),
        ("køk", "item", "Køkkenet"),
        ("fm", "acronym", "FMK (Fælles Medicinkort)"),
        ("fælles", "acronym", "FMK (Fælles Medicinkort)"),
        ("økol", "word", "økologi"),
    ],
)
def test_what_is_typed_is_completed(searcher, typed, kind, text):
    assert (kind, text) in [(one.kind, one.text) for one in completions(typed, searcher)]


def test_a_misspelt_word_is_mended_before_words_are_given_up(searcher):
    results = searcher.search(Query("fælles medisinkort"))
    assert (results.answered, results.hits[0].passage.id) == ("fælles medicinkort", "fmk")


def test_a_danish_word_is_not_taken_for_another_without_asking(searcher):
    results = searcher.search(Query("økonomi"))
    assert (results.total, results.answered, results.did_you_mean) == (0, None, None)


def test_a_question_of_no_words_finds_nothing_and_says_so(searcher):
    results = searcher.search(Query("*** ???"))
    assert results.total == 0
    assert "ingen ord" in results.notices[-1]


def test_no_question_finds_everything(searcher):
    assert searcher.search(Query("  ")).total == len(SAID)


@settings(max_examples=150, deadline=5000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=st.binary(max_size=200).map(lambda raw: raw.decode("utf-8", "replace")) | st.text(max_size=100))
def test_any_question_is_answered(searcher, question):
    assert searcher.search(Query(question)).total >= 0


@pytest.mark.parametrize(
    "question", ["a* " * 5000, "(" * 9000, "økologi " * 9000, '"' * 9999, "-" * 9999, "a ELLER " * 999]
)
def test_a_huge_question_is_answered_in_bounded_time(searcher, question):
    assert searcher.search(Query(question)).total >= 0


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Petersen", ()),
        ("Kristian Harsløf", ("»Kristian Harsløf« er læst som Christian Harsløf.",)),
        ("Harslof", ()),
        ("person:Stine Bonde", ("Person er læst som »Stine Bonde«.",)),
        ("dato:2022..2020 økologi", ("Datoerne i »2022..2020« er byttet om.",)),
        ("dato:2020..2022 økologi", ()),
        ("type:rød økologi", ("»rød« findes ikke som punkttype; der er søgt efter ordene.",)),
    ],
)
def test_what_was_read_otherwise_than_typed_is_told(searcher, question, told):
    assert searcher.search(Query(question)).notices[: len(told) or None] == told


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("type:X økologi", "Udsagn med »X« og »økologi«."),
        ("person:Nobody", "Udsagn med »Nobody«."),
        ("person:Bonde", "Udsagn sagt af »Bonde«."),
        ("dato:2021-13", "Udsagn med »2021« og »13«."),
        ("", "Alle udsagn."),
        ("*** ???", "Ingen udsagn."),
    ],
)
def test_a_question_is_said_back_as_it_was_answered(searcher, question, said):
    assert searcher.search(Query(question)).sentence == said
