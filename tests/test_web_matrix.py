"""Who said what: persons down, meetings across, the best of what each said in the cell."""

from datetime import date

from search.marks import Marks
from search.passage import Item, Meeting, Passage, Speaker
from search.query import Query
from search.results import Hit
from webui.matrix import MOST_MEETINGS, MOST_PEOPLE, matrix

PER, ANNE = Speaker("per", "Per Holm"), Speaker("anne", "Anne Lund")


def hit(year, text, *who, kind="statement"):
    meeting = Meeting(f"m{year}", "Referat", "Rådet", date(year, 5, 1), "minutes/a.txt")
    return Hit(Passage(f"{year}-{text}", kind, meeting, Item("1", "1", "Budget"), text, who), 1.0)


def table(*hits):
    return matrix(Query(text="budget"), hits, Marks("budget"))


def test_meetings_are_read_from_left_to_right_and_the_one_who_said_most_comes_first():
    found = table(hit(2022, "a", ANNE), hit(2021, "b", PER), hit(2022, "c", PER))
    assert [meeting.id for meeting in found.meetings] == ["m2021", "m2022"]
    assert [(row.person.name, row.total) for row in found.rows] == [("Per Holm", 2), ("Anne Lund", 1)]


def test_a_cell_quotes_the_best_hit_and_counts_them():
    (row,) = table(hit(2021, "Budget først", PER), hit(2021, "Budget sidst", PER)).rows
    (cell,) = row.cells
    assert "".join(piece.text for piece in cell.quote) == "Budget først"
    assert (cell.total, cell.url) == (2, "/moeder/m2021?q=budget&linje=1#udsagn-2021-Budget%20f%C3%B8rst")


def test_who_said_nothing_at_a_meeting_has_an_empty_cell():
    found = table(hit(2021, "a", PER), hit(2022, "b", ANNE))
    assert [[cell is None for cell in row.cells] for row in found.rows] == [[True, False], [False, True]]


def test_two_speakers_are_in_the_table_each_for_themselves():
    assert len(table(hit(2021, "a", PER, ANNE)).rows) == 2


def test_what_nobody_says_has_no_place():
    assert table(hit(2021, "a"), hit(2021, "b", PER, kind="section")).rows == ()


def test_what_is_left_out_is_counted():
    many = [hit(2000 + n, "a", Speaker(f"p{n}", f"Person {n}")) for n in range(MOST_PEOPLE + 5)]
    found = table(*many)
    assert found.meetings_left_out == len(many) - MOST_MEETINGS
    assert len(found.rows) + found.people_left_out == len(many)
