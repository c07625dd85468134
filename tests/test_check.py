"""The quality report counts what is sure and what is not, for operators."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.check import check, to_text, total
from indexer.readers import read
from indexer.split import split

REFERAT = Path(__file__).parents[1] / "corpus" / "minutes" / "2019-11-07-koordinationsudvalget-for-digital-post.txt"


@pytest.fixture(scope="module")
def report():
    document = read(REFERAT)
    return check(split(document), document, "minutes/referat.txt", furniture={1, 2, 3})


def test_the_counts_agree_with_the_minutes(report):
    minutes = split(read(REFERAT))
    assert report.statements == len(minutes.statements)
    assert report.stated + report.inferred + report.uncertain == sum(bool(one.speakers) for one in minutes.statements)
    assert 0.5 < report.share_attributed < 1.0
    assert (report.furniture, report.undated, report.date_conflicts) == (3, 0, 0)


def test_a_total_adds_up(report):
    both = total([report, replace(report, unlisted_speakers=("Bo Vang",))])
    assert (both.documents, both.statements) == (2, 2 * report.statements)
    assert both.share_attributed == pytest.approx(report.share_attributed)
    assert both.unlisted_speakers == ("Bo Vang",)


def test_the_report_is_plain_json(report):
    assert json.loads(json.dumps(report.to_dict()))["share_attributed"] == round(report.share_attributed, 4)


def test_the_text_names_every_measure(report):
    text = to_text(report)
    for measure in (
        "text attributed",
        "stated / inferred / uncertain",
        "without number",
        "not on the list",
        "in conflict",
        "furniture",
    ):
        assert measure in text


def test_without_a_list_nobody_is_a_stranger():
    document = read(REFERAT)
    minutes = split(document)
    unlisted = tuple(replace(one, role="mentioned") for one in minutes.attendance)
    assert check(replace(minutes, attendance=unlisted), document, "a.txt").unlisted_speakers == ()


def test_an_empty_document_has_no_share(report):
    assert replace(report, characters=0, attributed=0).share_attributed == 0.0
