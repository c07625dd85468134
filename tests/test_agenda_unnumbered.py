"""Headings that the format sets off and nothing numbers, and titles that end where their line does."""

from __future__ import annotations

import pytest

from indexer.document import Document, Line
from indexer.readers import read
from indexer.split import split

TOP = "<h1>Referat af møde i Havnerådet</h1><p>Dato: 3. marts 2015</p><p>Til stede: Anna Berg (formand), Bo Vang</p>"
BODY = "<p>Anna Berg gennemgik sagen og foreslog at skrive til kommunen.</p>"
FORMS = ["<p><strong>{}</strong></p>", "<p><b>{}</b></p>", "<h2>{}</h2>", "<h4>{}</h4>"]


@pytest.fixture
def items(tmp_path):
    def of(body):
        (tmp_path / "m.html").write_text(f"<html><body>{TOP}{body}</body></html>", encoding="utf-8")
        return [(entry.item.path, entry.item.title) for entry in split(read(tmp_path / "m.html")).items]

    return of


def text_items(text):
    top = "Referat af møde i Havnerådet\n3. marts 2015\nTil stede: Anna Berg, Bo Vang\n\n"
    lines = tuple(Line(line, number) for number, line in enumerate((top + text).split("\n"), 1))
    found = split(Document("m.txt", "0" * 64, "text/plain", None, lines))
    return [entry.item.title for entry in found.items], [one.text for one in found.statements]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "titles",
    [
        ("Velkomst", "Hvad gør vi ved kajen?", "Eventuelt"),
        ("Skal vi have et nyt hegn?", "Hvem passer kranen?"),
        ("Velkomst", "Kajen"),
    ],
)
def test_headings_that_the_format_sets_off_are_items(items, form, titles):
    assert items("".join(form.format(title) + BODY for title in titles)) == [
        (f"x{number}", title) for number, title in enumerate(titles, 1)
    ]


@pytest.mark.parametrize("form", FORMS[:2])
def test_below_a_numbered_heading_of_the_same_form_they_are_its_own(items, form):
    titles = ("1. Orientering", "Ny kran", "Hvad med kajen?", "Bro ved mole 2 vest", "2. Økonomi", "3. Eventuelt")
    assert [path for path, _ in items("".join(form.format(title) + BODY for title in titles))] == [
        "1", "1/1", "1/2", "1/3", "2", "3",
    ]  # fmt: skip


def test_a_heading_with_figures_and_colon_is_one_among_others_of_its_level(items):
    titles = ["Velkomst", "Budget", "Ny formand: valg den 1. maj", "Eventuelt"]
    assert [title for _, title in items("".join(f"<h2>{title}</h2>{BODY}" for title in titles))] == titles


def test_bold_titles_with_their_text_behind_them_are_items(items):
    body = "".join(f"<p><b>{title}:</b> Bo Vang har talt med smeden.</p>" for title in ("Kajen", "Kranen", "Eventuelt"))
    assert items(body) == [("x1", "Kajen"), ("x2", "Kranen"), ("x3", "Eventuelt")]


@pytest.mark.parametrize("names", [("Anna", "Bo", "Anna"), ("Formanden", "Kassereren", "Kajen"), ("AB", "BV", "AB")])
def test_bold_names_in_front_of_what_they_say_are_no_items(items, names):
    body = "".join(f"<p><b>{name}:</b> Vi skal tale med smeden.</p>" for name in names)
    assert [path for path, _ in items(body)] == ["0"]


@pytest.mark.parametrize(
    ("heading", "title", "text"),
    [
        (
            "2. Skal vi have bump på Havnevej?\nAnna Berg var imod.",
            "Skal vi have bump på Havnevej?",
            "Anna Berg var imod.",
        ),
        (
            "2. Hvem passer kranen ved\nden store mole i år?\nBo gør.",
            "Hvem passer kranen ved den store mole i år?",
            "Bo gør.",
        ),
        ("2. Nye regler\nudsat til næste møde.", "Nye regler", "udsat til næste møde."),
        ("2. Eventuelle gaver\nintet at bemærke.", "Eventuelle gaver", "intet at bemærke."),
        ("2. Skal vi hæve prisen?\nJa", "Skal vi hæve prisen?", "Ja"),
    ],
)
def test_a_title_ends_where_the_text_begins(heading, title, text):
    titles, texts = text_items(f"1. Velkomst\nAnna Berg bød velkommen.\n\n{heading}\n\n3. Eventuelt\nintet nyt.")
    assert titles == ["Velkomst", title, "Eventuelt"]
    assert texts[1:] == [text, "intet nyt."]


def test_an_outcome_below_a_bare_number_is_no_title():
    titles, texts = text_items("Ad 1\nRegnskabet blev godkendt.\n\nAd 2\nUdsat til maj.\n\nAd 3\nIntet.")
    assert titles == ["", "", ""]
    assert texts == ["Regnskabet blev godkendt.", "Udsat til maj.", "Intet."]
