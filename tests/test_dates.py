"""Dates and times are found by pattern and read day first."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from indexer.dates import find_dates
from indexer.times import find_times

LISTED = Path(__file__).parents[2] / "shared" / "danish" / "dates.json"
MEETING = date(2021, 9, 29)


def iso(text, near=MEETING):
    return [found.iso for found in find_dates(text, near)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mødet den 29. september 2021", ["2021-09-29"]),
        ("den 1.marts 2007", ["2007-03-01"]),
        ("11. maj, 2016", ["2016-05-11"]),
        ("03-01-2024", ["2024-01-03"]),
        ("13/09 2017", ["2017-09-13"]),
        ("2022.09.01", ["2022-09-01"]),
        ("År 2014, den 17. juni, kl. 18.30, afholdtes", ["2014-06-17T18:30"]),
        ("torsdag den 6. februar 2020 kl. 13.00-15.30", ["2020-02-06T13:00"]),
        ("22. November, 2024 kl. 14.00", ["2024-11-22T14:00"]),
        ("d. 04. Mar 2020", ["2020-03-04"]),
        ("11. May 2020", ["2020-05-11"]),
        ("Tirsdag, June 9, 2015 - 16:30", ["2015-06-09"]),
        ("3. april 2019 og Oktober 12th, 2020", ["2019-04-03", "2020-10-12"]),
        ("den niogtyvende september 2021", ["2021-09-29"]),
        ("29. og 30. september 2021", ["2021-09-29/2021-09-30"]),
        ("frist pr. 15/3", ["2021-03-15"]),
        ("ultimo januar 2022", ["2022-01-21/2022-01-31"]),
        ("uge 53 2020", ["2020-12-28/2021-01-03"]),
        ("fra 01.04.2021 til 08.12.2022", ["2021-04-01", "2022-12-08"]),
    ],
)
def test_a_date_is_read_in_every_form_minutes_print(text, expected):
    assert iso(text) == expected


@pytest.mark.parametrize(
    "text",
    ["OK22", "bilag 4.2", "punkt 1-3", "2/3 flertal", "side 1/3", "Sagsnr. 2019 - 4471", "version 8.1.2",
     "31. februar 2021",
     "6 uger", "tlf. 70 30 20 20", "kl. 13.00-15.00", "døgnåbent 24/7", "12. Næste bestyrelsesmøde"],
)  # fmt: skip
def test_numbers_that_are_no_dates_stay_numbers(text):
    assert iso(text) == []


def test_without_a_meeting_only_whole_dates_are_found():
    assert iso("3. oktober, i går og 3. oktober 2021", near=None) == ["2021-10-03"]


def test_a_printed_weekday_chooses_the_year():
    assert iso("onsdag den 5. januar") == ["2022-01-05"]


def test_the_weekday_and_the_time_are_kept():
    (found,) = find_dates("Torsdag d. 02.02.2023, kl. 9.00 - 11.30")
    assert (found.weekday, found.begins, found.ends) == (3, "09:00", "11:30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kl. 9-12", (("09:00", "12:00"),)),
        ("klokken 18:30", (("18:30", None),)),
        ("fra kl. 18 til 19", (("18:00", "19:00"),)),
    ],
)
def test_times_are_told_by_the_word_before_them(text, expected):
    assert find_times(text) == expected


@pytest.mark.skipif(not LISTED.exists(), reason="the shared list of dates is not beside the repository")
def test_the_shared_list_is_read_without_a_false_date():
    cases = json.loads(LISTED.read_text(encoding="utf-8"))
    wrong = [
        one for one in cases if "+".join(iso(one["text"])) != one["expected"].replace("-", "", one["expected"] == "-")
    ]
    assert wrong == []
