"""The source's lines: the ones asked for are marked and in sight, also in a long document."""

from datetime import date

import pytest

from search.passage import Meeting, Source
from webui.pages.sources import WINDOW, read_range, source_lines, windows

MEETING = Meeting("m", "Referat", "Rådet", date(2021, 5, 1), "minutes/a.txt")
LONG = Source("minutes/a.txt", "1", "text/plain", tuple(f"linje {n}" for n in range(1, 4001)))
PAGED = Source("minutes/a.pdf", "1", "application/pdf", ("a", "b", "c"), pages=(1, 1, 2))


@pytest.mark.parametrize(
    ("typed", "found"),
    [("95-99", (95, 99)), ("95", (95, 95)), ("99-95", (95, 99)), (" 95 – 99 ", (95, 99)), ("99-1000", (99, 100)),
     ("0", None), ("101", None), ("x", None), ("", None), ("²", None), ("1-2-3", None)],
)  # fmt: skip
def test_lines_are_read_as_a_range(typed, found):
    assert read_range(typed, 100) == found


def test_a_long_source_is_shown_a_part_at_a_time():
    assert windows(MEETING, LONG.lines, 1501) == [
        ("Linje 1–1500", "/moeder/m/kilde?fra=1"),
        ("Linje 1501–3000", ""),
        ("Linje 3001–4000", "/moeder/m/kilde?fra=3001"),
    ]


def test_a_short_source_is_shown_whole():
    assert windows(MEETING, LONG.lines[:WINDOW], 1) == []


def test_the_marked_lines_are_in_the_part_shown():
    shown = source_lines(LONG, (1600, 1601), 1501)
    assert [line.number for line in shown if line.marked] == [1600, 1601]
    assert (shown[0].number, shown[-1].number) == (1501, 3000)


def test_a_page_is_told_where_it_begins():
    assert [(line.number, line.new_page) for line in source_lines(PAGED, None, 1)] == [(1, 1), (2, None), (3, 2)]
