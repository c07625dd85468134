"""The source's lines: the ones asked for are marked and in sight, also in a long document."""

from datetime import date

import pytest

from search.passage import Meeting, Source
from webui.pages.sources import read_range, source_pages, windows
from webui.stretches import Stretch, of_source

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


def test_a_long_source_is_shown_a_stretch_at_a_time():
    parts = of_source(LONG.lines, ())
    found = windows(MEETING, parts, parts[1])
    assert len(parts) >= 2
    assert found[0] == (f"Linje 1–{parts[0].end}", "/moeder/m/kilde?fra=1")
    assert found[1] == (f"Linje {parts[1].first + 1}–{parts[1].end}", "")
    assert found[-1] == ("Hele kilden", "/moeder/m/kilde?fra=hele")


def test_a_short_source_is_shown_whole():
    parts = of_source(LONG.lines[:900], ())
    assert windows(MEETING, parts, parts[0]) == []


def test_the_marked_lines_are_marked_where_they_are_shown():
    (shown,) = source_pages(LONG, (1600, 1601), Stretch(2, 1500, 3000))
    assert [shown.first + at for at, (_, marked) in enumerate(shown.lines) if marked] == [1600, 1601]


def test_a_page_is_told_where_it_begins():
    shown = source_pages(PAGED, None, Stretch(1, 0, 3))
    assert [(part.page, part.first, len(part.lines)) for part in shown] == [(1, 1, 2), (2, 3, 1)]


def test_a_page_that_goes_on_from_the_stretch_before_is_not_told_again():
    assert [part.page for part in source_pages(PAGED, None, Stretch(2, 1, 3))] == [None, 2]
