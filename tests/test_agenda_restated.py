"""The points of the agenda list head the matters in the body, whatever number or word stands before them there."""

from __future__ import annotations

import pytest

from indexer import agenda
from indexer.document import Line
from indexer.text import tidy

NAMES = ("Valg af ordstyrer", "Bådene", "Regnskab for havnen", "Eventuelt")
TOLD = "Vi gennemgik sagen, og der var en kort snak om de enkelte forhold."


def page(headings, listed=True):
    before = [
        "Referat af møde den 3. maj 2012",
        "",
        *([f"{n}. {name}" for n, name in enumerate(NAMES, 1)] * listed),
        "",
    ]
    before[1] = "Dagsorden:" if listed else ""
    return before + [line for heading in headings for line in (heading, TOLD, "")]


def items(texts):
    lines = [Line(text, number) for number, text in enumerate(texts, 1)]
    return [
        (one.item.path, one.item.title, lines[one.first].text) for one in agenda.find(lines, tidy.width(lines)).headings
    ]


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize(
    "form",
    ["Ad) {} {}", "Ad. {} {}", "Ad: {} {}", "Ad.){} {}", "AD) {}. {}", "Ad - {} {}", "Ad) pkt. {} {}",
     "Ad) punkt {}: {}", "{}. punkt: {}", "{}. punkt {}"],
)  # fmt: skip
def test_any_mark_may_stand_behind_ad(form, listed):
    headings = [form.format(n, name) for n, name in enumerate(NAMES, 1)]
    expected = [(str(n), name, heading) for n, (name, heading) in enumerate(zip(NAMES, headings, strict=True), 1)]
    assert items(page(headings, listed)) == expected


@pytest.mark.parametrize("form", ["Ad) {}", "Ad: {}", "ad. {}:"])
def test_ad_with_a_number_alone_takes_the_title_of_the_list(form):
    assert [title for _, title, _ in items(page([form.format(n) for n in range(1, 5)]))] == list(NAMES)


@pytest.mark.parametrize(
    "form",
    ["{1}", "* {1}", "Ad {1}", "Til {0}. {1}", "Til punkt {0}: {1}", "Re {0}: {1}", "[{0}] {1}", "#{0} {1}",
     "Pind {0}: {1}", "Behandling af punkt {0} – {1}", "{0}] {1}"],
)  # fmt: skip
def test_whatever_stands_before_a_title_of_the_list_it_is_the_heading(form):
    headings = [form.format(n, name) for n, name in enumerate(NAMES, 1)]
    assert items(page(headings)) == [(str(n), name, headings[n - 1]) for n, name in enumerate(NAMES, 1)]


@pytest.mark.parametrize("bare", [{1}, {2}, {4}, {2, 4}])
@pytest.mark.parametrize("form", ["{}. {}", "Ad {} {}"])
def test_a_heading_that_lost_its_number_is_one(form, bare):
    headings = [name if n in bare else form.format(n, name) for n, name in enumerate(NAMES, 1)]
    assert [(path, title) for path, title, _ in items(page(headings))] == [(str(n), t) for n, t in enumerate(NAMES, 1)]


def test_a_title_within_a_sentence_is_no_heading():
    texts = page([f"{n}. {name}" for n, name in enumerate(NAMES[:2], 1)] + ["4. Eventuelt"])
    texts.insert(-5, "Ingen vidste noget om Regnskab for havnen")
    assert [path for path, _, _ in items(texts)] == ["1", "2", "4"]
