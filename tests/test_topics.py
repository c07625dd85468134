"""Sub-headings that nothing but their place and look tells: a few words on top of what is said of them."""

from __future__ import annotations

import pytest

from indexer import agenda
from indexer.document import Line
from indexer.text import tidy

BODY = "Bestyrelsen har fået et tilbud, som er lidt dyrere end det fra sidste år."
SHORT = "Intet nyt."
CLUB = ["Nye flydebroer", "Slæbestedet", "Vinterplads til joller", "Mastekran ved mole 3", "Havnens Grill"]
SCHOOL = ["Trivsel i indskolingen", "Cykelparkering", "Den åbne skole", "Legepladsen bag hal 2", "Skoven"]
each_kind = pytest.mark.parametrize("topics", [CLUB, SCHOOL], ids=["club", "school"])


def titles_of(lines):
    numbered = [line if line.number else Line(**{**as_dict(line), "number": n}) for n, line in enumerate(lines, 1)]
    return [h.item.title for h in agenda.find(numbered, tidy.width(numbered)).headings]


def as_dict(line):
    return {name: getattr(line, name) for name in Line.__dataclass_fields__}


def block(text, **more):
    return Line(text, 0, block=True, **more)


def web_page(topics, under=BODY, **more):
    """A page whose paragraphs look alike, the topics among them."""
    body = [one for topic in topics for one in (block(topic, **more), block(under, **more))]
    heads = [
        block(f"Punkt {n}: {title}", bold=((0, 99),)) for n, title in enumerate(("Nyt", "Økonomi", "Eventuelt"), 1)
    ]
    return [heads[0], *body, heads[1], block(BODY), heads[2], block(SHORT)]


@each_kind
def test_paragraphs_of_a_few_words_above_what_is_told_are_subheadings(topics):
    assert titles_of(web_page(topics)) == ["Nyt", *topics, "Økonomi", "Eventuelt"]


@each_kind
def test_topics_count_over_the_whole_document(topics):
    head, tail = web_page(topics[:2])[:5], web_page(topics[2:3])
    tail[0] = block("Punkt 2: Andet", bold=((0, 99),))
    numbered = [*head, *tail[:3]]
    assert titles_of(numbered) == ["Nyt", *topics[:2], "Andet", topics[2]]


@each_kind
def test_bold_paragraphs_in_a_cell_used_for_layout_are_subheadings(topics):
    number, row = Line("1.", 0, block=True, row=4), {"row": 4, "column": 1, "block": True}
    title = Line("Nyt siden sidst", 0, bold=((0, 15),), **row)
    told = [one for topic in topics for one in (Line(topic, 0, bold=((0, 40),), **row), Line(BODY, 0, **row))]
    last = [Line("2.", 0, block=True, row=5), Line("Eventuelt", 0, row=5, column=1), Line(BODY, 0, row=5, column=1)]
    assert titles_of([number, title, *told, *last]) == ["Nyt siden sidst", *topics, "Eventuelt"]


@each_kind
def test_a_topic_may_nearly_fill_its_line_below_a_blank_one(topics):
    long = "Papirerne fra de sidste tre års møder samles på et drev"
    text = "\n\n".join(f"{topic}\n{BODY} Der\nsvares inden nytår." for topic in [*topics[:3], long])
    lines = [Line(line, n) for n, line in enumerate(f"1. Nyt\n{text}\n\n2. Eventuelt\n{SHORT}".split("\n"), 1)]
    assert titles_of(lines)[1:-1] == [*topics[:3], long]


ANSWERS = ["Ingen bemærkninger", "Intet at melde", "Enighed om det", "Nej tak"]
OUTCOMES = ["Godkendt med bemærkninger", "Udsat til juni", "Drøftet i grupper", "Taget af dagsordenen"]
LIST = ["Nye lamper", "Rene vinduer", "Grønnere tage", "Flere bænke"]
FIELDS = ["Ansvar og frister"] * 4
PERSONS = ["Anne Holm", "Bo Krog", "Carl Vind", "Dorte Kjær"]


@pytest.mark.parametrize(
    "lines", [ANSWERS, OUTCOMES, FIELDS, PERSONS], ids=["answers", "outcomes", "fields", "persons"]
)
def test_what_else_stands_between_paragraphs_is_text(lines):
    assert titles_of(web_page(lines)) == ["Nyt", "Økonomi", "Eventuelt"]


def test_the_points_of_a_list_without_stops_are_text():
    page = web_page([])
    page[1:1] = [block(BODY), *map(block, LIST), block(BODY)]
    assert titles_of(page) == ["Nyt", "Økonomi", "Eventuelt"]


def test_one_or_two_topics_are_no_habit_of_the_writer():
    assert titles_of(web_page(CLUB[:2])) == ["Nyt", "Økonomi", "Eventuelt"]
