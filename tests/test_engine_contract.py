"""What search.engine promises of a searcher, run on every engine."""

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain

import pytest

from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source, Speaker
from search.query import FILTERS, Query

PER = Speaker("per-holm", "Per Holm", "person", "KL")
ANNE = Speaker("anne-lund", "Anne Lund", "person", "MedCom")


def meeting(name, day, board="Udvalget"):
    return Meeting(id=name, title=f"Referat {name}", board=board, date=day, document=f"minutes/{name}.txt")


def statement(of, name, text, item=("1", "Husleje", None), who=(), outcome=None, kind="statement"):
    path, title, marked = item
    organisations = tuple(one.organisation for one in who)
    at = Item(path=path, number=path, title=title, type=marked)
    return Passage(f"{of.id}-{name}", kind, of, at, text, who, organisations, outcome=outcome)


section = partial(statement, kind="section")


def source(of, fingerprint="1"):
    return Source(of.document, fingerprint, "text/plain", ("linje",))


JUNE = meeting("juni", date(2021, 6, 1))
MAY = meeting("maj", date(2021, 5, 1), "Rådet")
UNDATED = meeting("udateret", None)
LEAKS = ("2", "Utætte tage", "B")
ROOF = (Item("2", "2", "Taget", "B"),)
PASSAGES = {
    JUNE: [
        section(JUNE, "s1", "Per Holm sagde cykler. Anne Lund sagde bøger.", who=(PER, ANNE), outcome="godkendt"),
        statement(JUNE, "a", "Per Holm sagde cykler.", who=(PER,)),
        statement(JUNE, "b", "Anne Lund sagde bøger.", who=(ANNE,), outcome="godkendt"),
    ],
    MAY: [
        section(MAY, "s2", "Vi tog cykler op. Afvist.", LEAKS, (PER,), "afvist"),
        replace(statement(MAY, "d", "Vi tog cykler op.", LEAKS, (PER,)), mentions=(ANNE, PER)),
        statement(MAY, "c", "Afvist.", LEAKS, outcome="afvist"),
    ],
    UNDATED: [
        section(UNDATED, "s3", "Vi så cykler ved cykler."),
        statement(UNDATED, "e", "Vi så cykler ved cykler."),
        section(UNDATED, "s4", "", ("2", "Eventuelt", None)),
    ],
}


# An item with a sub-item; the item itself says nothing.
NESTED = {
    MAY: [
        section(MAY, "top", "", ("2", "Taget", "B")),
        replace(section(MAY, "sub", "Der var dug.", ("2/1", "Inspektion", None)), above=ROOF),
        replace(statement(MAY, "x", "Der var dug.", ("2/1", "Inspektion", None)), above=ROOF),
    ]
}


def write(address, passages=PASSAGES):
    with open_writer(address) as writer:
        for of, held in passages.items():
            writer.replace(source(of), held)


@pytest.fixture
def searcher(address):
    write(address)
    return open_searcher(address)


def found(results):
    return [hit.passage.id for hit in results.hits]


def counts(results, name):
    return {value.value: value.count for facet in results.facets if facet.name == name for value in facet.values}


def test_passages_come_back_as_they_were_written(searcher):
    assert searcher.passages("juni") == tuple(PASSAGES[JUNE])


def test_a_section_comes_before_its_statements(address):
    later = [PASSAGES[JUNE][1], PASSAGES[JUNE][0], PASSAGES[JUNE][2]]
    write(address, {JUNE: later})
    assert [passage.kind for passage in open_searcher(address).passages("juni")] == ["section", *["statement"] * 2]


def test_meetings_are_newest_first_and_undated_last(searcher):
    assert searcher.meetings() == (JUNE, MAY, UNDATED)


def test_meetings_of_one_day_are_in_the_order_of_their_ids(address):
    write(address, {meeting(name, date(2021, 1, 1)): [] for name in "ba"})
    assert open_searcher(address).meetings() == ()
    write(address, {meeting(name, JUNE.date): [statement(meeting(name, JUNE.date), "x", "Ja")] for name in "ba"})
    assert [one.id for one in open_searcher(address).meetings()] == ["a", "b"]


def test_the_source_comes_back_as_the_reader_saw_it(address):
    paged = Source("minutes/juni.txt", "9", "application/pdf", ("en", "to"), (1, 2), "https://eksempel.dk/juni")
    with open_writer(address) as writer:
        writer.replace(paged, PASSAGES[JUNE])
    assert open_searcher(address).source("minutes/juni.txt") == paged


def test_what_the_index_does_not_hold_is_not_made_up(searcher):
    assert searcher.source("minutes/august.txt") is None
    assert searcher.passages("august") == ()


def test_hits_come_by_score_then_date_then_id(searcher):
    assert found(searcher.search(Query("cykler", filters=(("item", ("husleje",)),)))) == ["udateret-e", "juni-a"]
    assert found(searcher.search(Query())) == ["juni-a", "juni-b", "maj-c", "maj-d", "udateret-e"]
    assert {hit.score for hit in searcher.search(Query()).hits} == {0.0}


def test_hits_come_by_date_then_in_reading_order(searcher):
    june, may, undated = ["juni-a", "juni-b"], ["maj-d", "maj-c"], ["udateret-e"]
    assert found(searcher.search(Query(order="newest"))) == june + may + undated
    assert found(searcher.search(Query(order="oldest"))) == may + june + undated


def test_pages_together_are_the_whole_answer(searcher):
    pages = [found(searcher.search(Query(offset=offset, limit=2))) for offset in (0, 2, 4, 6)]
    assert list(chain(*pages)) == found(searcher.search(Query()))
    assert searcher.search(Query(offset=2, limit=0)).total == 5


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("cykler OG bøger", ["juni-s1"]),
        ("bøger", ["juni-b"]),
        ("utætte OG afvist", ["maj-c"]),
        ("eventuelt", ["udateret-s4"]),
    ],
)
def test_a_section_is_a_hit_only_where_none_of_its_statements_is(searcher, text, ids):
    assert found(searcher.search(Query(text))) == ids


@pytest.mark.parametrize(
    "query",
    [
        Query("taget"),
        Query('"taget"'),
        Query("taget OG dug"),
        Query("taget", filters=(("item", ("taget",)),)),
        Query("taget", filters=(("item", ("inspektion",)),)),
        Query("taget", filters=(("type", ("B",)),)),
    ],
)
def test_what_is_said_under_a_sub_item_is_said_under_the_items_above(address, query):
    write(address, NESTED)
    results = open_searcher(address).search(query)
    assert found(results) == ["maj-x"]
    assert counts(results, "item") == {"taget": 1, "inspektion": 1}
    assert counts(results, "type") == {"B": 1}


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ((("person", ("per-holm",)),), ["juni-a", "maj-d"]),
        ((("person", ("per-holm", "anne-lund")),), ["juni-a", "juni-b", "maj-d"]),
        ((("person", ("per-holm",)), ("board", ("raadet",))), ["maj-d"]),
        ((("organisation", ("medcom",)),), ["juni-b"]),
        ((("meeting", ("udateret",)),), ["udateret-e"]),
        ((("year", ("2021",)), ("month", ("2021-05",))), ["maj-c", "maj-d"]),
        ((("type", ("B",)), ("outcome", ("afvist",))), ["maj-c"]),
        ((("item", ("utaette-tage",)),), ["maj-c", "maj-d"]),
        ((("person", ("ukendt",)),), []),
    ],
)
def test_filters_are_or_inside_a_facet_and_and_between(searcher, filters, ids):
    assert found(searcher.search(Query(filters=filters))) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Query(since=date(2021, 6, 1)), ["juni-a", "juni-b"]),
        (Query(until=date(2021, 5, 1)), ["maj-c", "maj-d"]),
        (Query(since=date(2021, 5, 2), until=date(2021, 5, 31)), []),
        (Query(decisions=True), ["juni-b", "maj-c"]),
        (Query("cykler", decisions=True), ["juni-s1", "maj-s2"]),
        (Query(ids=("maj-d", "maj-s2", "ukendt")), ["maj-d", "maj-s2"]),
    ],
)
def test_dates_decisions_and_ids_narrow_the_answer(searcher, query, ids):
    assert sorted(found(searcher.search(query))) == ids


@pytest.mark.parametrize("name", FILTERS)
@pytest.mark.parametrize("text", ["", "cykler", "holm", "cykler ELLER bøger"])
def test_a_facet_counts_the_hits_there_would_be_with_the_value_chosen(searcher, name, text):
    known = counts(searcher.search(Query(facets=(name,))), name)
    totals = {value: searcher.search(Query(text, filters=((name, (value,)),))).total for value in known}
    assert counts(searcher.search(Query(text, facets=(name,))), name) == {
        value: total for value, total in totals.items() if total
    }


def test_who_is_mentioned_is_found_where_somebody_else_speaks(searcher):
    said_of = {one: found(searcher.search(Query(filters=(("mentioned", (one,)),)))) for one in (ANNE.id, PER.id)}
    assert said_of == {ANNE.id: ["maj-d"], PER.id: []}


def test_a_facet_ignores_the_filter_on_itself_alone(searcher):
    query = Query(filters=(("person", ("anne-lund",)), ("board", ("raadet",))))
    assert counts(searcher.search(query), "person") == {"per-holm": 1, "anne-lund": 0}
    assert counts(searcher.search(query), "board") == {"udvalget": 1, "raadet": 0}


def test_a_facet_lists_values_by_count_then_label(searcher):
    people, months = searcher.search(Query(facets=("person", "month"))).facets
    assert (people.name, months.name) == ("person", "month")
    assert [(value.label, value.count) for value in people.values] == [("Per Holm", 2), ("Anne Lund", 1)]
    assert [value.label for value in months.values] == ["juni 2021", "maj 2021"]
