"""What the pages are made of before they are HTML: groups of filters, chips, the timeline, people, linked names."""

from dataclasses import replace
from datetime import date

import pytest

from search.marks import Marks
from search.passage import Attendee, Item, Meeting, Passage, Speaker
from search.query import Query
from search.results import Facet, FacetValue, Fragment, Hit
from webui import danish
from webui.facets import MOST, SHOWN, chips, groups
from webui.links import search
from webui.people import directory, sort_key
from webui.results import views
from webui.runs import name_links, names_in, runs
from webui.timeline import HEIGHT, timeline

PER = Speaker("per-holm", "Per Holm", "person", "KL")
ANNE = Speaker("anne-lund", "Anne Lund", "person", "MedCom")


def meeting(year=2021, *attendance):
    return Meeting(f"moede-{year}", "Referat", "Rådet", date(year, 5, 1), "minutes/a.txt", attendance=attendance)


def said(text, *speakers, at=None):
    return Passage("a", "statement", at or meeting(), Item("1", "1", "Budget"), text, speakers)


def facet(name, *counts, chosen=()):
    values = (FacetValue(value, value.title(), count, value in chosen) for value, count in counts)
    return Facet(name, tuple(values))


CHOSEN = Query(
    text="x",
    filters=(("person", ("per-holm",)), ("organisation", ("kl", "sds"))),
    since=date(2021, 9, 1),
    until=date(2022, 1, 31),
    decisions=True,
    offset=20,
)


def test_each_chip_drops_one_thing_and_goes_back_to_the_first_page():
    parameters = set(search(CHOSEN)[2:].split("&"))
    dropped = [parameters - set(chip.url[2:].split("&")) - {"side=2"} for chip in chips(CHOSEN, ())]
    assert sorted(map(sorted, dropped)) == [
        ["beslutning=1"],
        ["fra=1-9-2021"],
        ["organisation=kl"],
        ["organisation=sds"],
        ["person=per-holm"],
        ["til=31-1-2022"],
    ]


def test_a_chip_says_what_it_is():
    known = (facet("person", ("per-holm", 3)),)
    assert [(chip.title, chip.label) for chip in chips(CHOSEN, known)][:2] == [
        ("Person", "Per-Holm"),
        ("Organisation", "kl"),
    ]


def test_a_group_lists_five_values_and_keeps_the_rest_behind_a_button():
    (group,) = groups(Query(), [facet("person", *((f"p{n}", 9) for n in range(8)))])
    assert (len(group.shown), len(group.more), group.left_out) == (SHOWN, 3, 0)


def test_a_chosen_value_is_listed_wherever_it_stands():
    values = facet("person", *((f"p{n}", 9) for n in range(200)), chosen=("p150",))
    (group,) = groups(Query(filters=(("person", ("p150",)),)), [values])
    assert [choice.value for choice in group.shown if choice.selected] == ["p150"]
    assert len(group.shown) + len(group.more) <= MOST + 1
    assert group.left_out == 200 - len(group.shown) - len(group.more)


def test_years_are_listed_newest_first():
    (group,) = groups(Query(), [facet("year", ("2019", 9), ("2022", 1), ("2021", 5))])
    assert [choice.value for choice in group.shown] == ["2022", "2021", "2019"]


def test_all_decisions_are_as_many_as_the_outcomes_together():
    (group,) = groups(Query(), [facet("outcome", ("godkendt", 3), ("udsat", 2))])
    assert (group.shown[0].label, group.shown[0].count) == ("Alle beslutninger", 5)


def test_a_single_board_is_nothing_to_choose():
    assert groups(Query(), [facet("board", ("raadet", 9))]) == ()


def test_the_timeline_has_the_years_without_hits_too():
    found = timeline(Query(), [facet("year", ("2019", 1), ("2022", 4)), facet("month", ("2019-03", 1), ("2022-12", 4))])
    assert [(year.year, year.count) for year in found] == [(2019, 1), (2020, 0), (2021, 0), (2022, 4)]
    assert [(bar.month, bar.height) for bar in found[3].bars] == [(11, HEIGHT)]


def test_one_year_is_no_timeline():
    assert timeline(Query(), [facet("year", ("2021", 9))]) == ()


def test_people_are_known_from_the_attendance_and_from_what_they_say():
    newer = meeting(2022, Attendee(PER, "member", aliases=("Per Holmm",)))
    older = meeting(
        2021, Attendee(Speaker("per-holm", "Per Holm", "person", "SDS"), "absent"), Attendee(ANNE, "member")
    )
    found = directory([newer, older], [facet("person", ("per-holm", 7), ("eva-friis", 2))])
    assert list(found) == ["anne-lund", "eva-friis", "per-holm"]
    assert found["per-holm"].organisations == ("KL", "SDS")
    assert found["per-holm"].meetings == (newer,)
    assert (found["per-holm"].statements, found["anne-lund"].statements) == (7, 0)


def test_names_are_in_danish_order():
    assert sorted(["Åse", "Øjvind", "Ærø", "Zita", "Anne"], key=sort_key) == ["Anne", "Zita", "Ærø", "Øjvind", "Åse"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Per Holm sagde ja.", {"per-holm": (0, 8)}),
        ("Direktør Per Holm sagde ja til Per Holm.", {"per-holm": (9, 17)}),
        ("Han sagde ja.", {}),
        ("Per Holmgaard sagde ja.", {}),
        ("Per Holm og Anne Lund sagde ja.", {"per-holm": (0, 8), "anne-lund": (12, 21)}),
    ],
)
def test_a_speaker_is_found_where_the_text_names_them(text, found):
    assert names_in(said(text, PER, ANNE)) == found


def test_a_misspelt_name_is_found_as_it_is_printed():
    at = meeting(2021, Attendee(PER, "member", aliases=("Peer Holm",)))
    assert name_links(said("Peer Holm sagde ja.", PER, at=at)) == [(0, 9, "/personer/per-holm")]


def test_a_role_has_no_page():
    assert name_links(said("Formanden sagde ja.", Speaker("formanden", "Formanden", "role"))) == []


def test_marks_and_links_lie_over_each_other():
    marked = (Fragment("Per "), Fragment("Holm", True), Fragment(" sagde "), Fragment("ja", True), Fragment("."))
    found = runs(marked, [(0, 8, "/personer/per-holm")])
    assert [(run.url, run.fragments) for run in found] == [
        ("/personer/per-holm", (Fragment("Per "), Fragment("Holm", True))),
        ("", (Fragment(" sagde "), Fragment("ja", True), Fragment("."))),
    ]


@pytest.mark.parametrize(
    ("item", "label"),
    [
        (Item("4", "4", "x"), "Punkt 4"),
        (Item("1.4", "4", "x", parent="1"), "Punkt 1.4"),
        (Item("2/1", None, "x", parent="2"), "Afsnit under punkt 2"),
        (Item("1", None, "x"), "Uden nummer"),
    ],
)
def test_an_item_is_called_by_its_number(item, label):
    assert danish.item_label(item) == label


def test_numbers_and_dates_are_danish():
    assert danish.count(1, "møde", "møder") == "1 møde"
    assert danish.count(1204, "møde", "møder") == "1.204 møder"
    assert danish.long_date(date(2021, 9, 29)) == "29. september 2021"


def test_a_hit_under_a_sub_item_shows_the_items_above_with_their_marks():
    under = replace(said("Der var dug."), above=(Item("2", "2", "Taget", "B"),))
    view = views(Query("taget"), [Hit(under, 1.0)], Marks("taget"))[0]
    assert view.above == ((Fragment("Taget", True),),)


def test_an_answer_found_by_its_question_alone_shows_the_question():
    answer = replace(said("Det vidste han ikke.", PER), question="Anne Lund spurgte til cykler.")
    view = views(Query("cykler"), [Hit(answer, 1.0)], Marks("cykler"))[0]
    assert Fragment("cykler", True) in view.answers
    assert views(Query("vidste"), [Hit(answer, 1.0)], Marks("vidste"))[0].answers == ()


@pytest.mark.parametrize(
    ("question", "where"),
    [("budget", "i overskriften"), ("taget", "i en overskrift ovenover"), ("Holm", "i talerens navn"),
     ("KL", "i talerens organisation"), ("dug", ""), ("dug taget", ""), ("kvantecomputer", "")],
)  # fmt: skip
def test_a_hit_without_a_mark_of_its_own_says_where_it_was_found(question, where):
    under = replace(said("Der var dug.", PER), above=(Item("2", "2", "Taget", "B"),))
    assert views(Query(question), [Hit(under, 1.0)], Marks(question))[0].found_in == where


def test_what_stands_before_the_first_item_is_told_so():
    assert danish.item_label(Item("indledning", None, "Indledning")) == "Før første punkt"


def test_two_meetings_of_a_board_on_one_day_are_told_apart():
    first, second, other = (
        replace(meeting(), id=key, board="Udvalg 2") for key in ("2021-05-01-udvalg-2", "2021-05-01-udvalg-2-2", "m-7")
    )
    assert danish.meeting_label(first) == danish.meeting_label(other) == "1. maj 2021 · Udvalg 2"
    assert danish.meeting_label(second) == "1. maj 2021 · Udvalg 2 · møde 2"
