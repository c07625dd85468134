"""Page numbers and feet of text without pages leave no trace between the points; other numbers stay."""

from __future__ import annotations

import pytest

from indexer.furniture import furniture
from indexer.readers import parse

LONG = "\n".join(["Vi så på den, og den er både våd og kold."] * 24)


def body(text, name="a.txt"):
    document = parse(text.encode(), name)
    ignored = furniture(document)
    return [line.text.strip() for line in document.lines if line.number not in ignored and line.text.strip()]


def minutes(one, other):
    return f"1. Havnen\n{LONG}\n\n{one}\n\n2. Broen\n{LONG}\n\n{other}\n\nPunkt 3 Slut\nTak."


@pytest.mark.parametrize("blanks", ["", " " * 30])
@pytest.mark.parametrize("numbers", [(1, 2), (2, 3)])
def test_a_page_number_between_two_points_is_no_text(blanks, numbers):
    said = body(minutes(*(f"{blanks}{number}" for number in numbers)))
    assert [line for line in said if line.isdigit()] == []
    assert len(said) == 52


def test_a_page_number_in_the_middle_of_its_line_is_no_text_above_what_has_no_number():
    assert "2" not in body(f"Havnen\n{LONG}\n\n{' ' * 30}2\n\nBroen\n{LONG}")
    assert "2" in body(f"Havnen\n{LONG}\n\n2\n\nBroen\n{LONG}")


@pytest.mark.parametrize("numbers", [(12, 13), (7, 9), (4, 2)])
def test_numbers_that_no_pages_have_are_told(numbers):
    assert str(numbers[0]) in body(minutes(*numbers))


@pytest.mark.parametrize("above", ["Så mange mødte:", "Antal mødte"])
def test_a_number_that_the_line_above_asks_for_is_told(above):
    assert "2" in body(f"1. Havnen\n{above}\n\n2\n\n2. Slut\nTak.")


def test_the_foot_of_a_web_page_with_a_link_to_its_top_is_no_text():
    page = "<p>1. Slut</p><p>Intet.</p><p>Nyby Råd · Torvet 1 · <a href='#'>Til toppen</a></p>"
    assert body(page, "a.html") == ["1. Slut", "Intet."]
