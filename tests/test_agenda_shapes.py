"""Agenda lists, rarer numberings, and sub-headings that only their shape tells."""

from __future__ import annotations

import pytest

from indexer import agenda
from indexer.document import Line
from indexer.text import tidy

BODY = "Formanden gennemgik sagen, og der var en kort drøftelse af de enkelte forhold i materialet."
TITLES = ("Godkendelse af dagsorden", "Økonomi", "Nyt fra udvalgene", "Eventuelt")


def items(text):
    given = [Line(line, number) for number, line in enumerate(text.split("\n"), 1)]
    return [(h.item.path, h.item.title) for h in agenda.find(given, tidy.width(given)).headings]


def minutes(*headings):
    return "Referat af møde\n\n" + "\n\n".join(f"{heading}\n{BODY}" for heading in headings)


@pytest.mark.parametrize("number", ["{}) ", "{}: ", "{} - ", "{}\n", "1.{} ", "71{}. ", "Emne {}: ", "({}) "])
def test_the_first_matter_behind_an_agenda_list_is_kept_however_it_is_numbered(number):
    listed = "Dagsorden:\n" + "".join(f"{n}. {title}\n" for n, title in enumerate(TITLES, 1))
    body = "\n\n".join(f"{number.format(n)}{title}\n\n{BODY}" for n, title in enumerate(TITLES, 1))
    assert [title for _, title in items(f"Referat af møde\n\n{listed}\n{body}")] == list(TITLES)


@pytest.mark.parametrize("number", ["1/ ", "(1) ", "a) ", "Emne 1: ", "Ad dagsordenens pkt. 1 – ", "315 "])
def test_rarer_numberings_number_items_too(number):
    numbers = [number.replace("1", str(n)).replace("a", "abcd"[n - 1]) for n in range(1, 5)]
    numbers = [f"Ad dagsordenens pkt. {n} – " for n in range(1, 5)] if number.startswith("Ad") else numbers
    numbers = [f"{314 + n} " for n in range(1, 5)] if number.startswith("3") else numbers
    assert [title for _, title in items(minutes(*map(str.__add__, numbers, TITLES)))] == list(TITLES)


def test_an_item_pushed_in_between_two_is_an_item():
    headings = ["5. Økonomi", "5a. Temadag", "6. Eventuelt"]
    assert [path for path, _ in items(minutes("4. Nyt", *headings))] == ["4", "5", "5a", "6"]


def test_a_closing_matter_is_found_though_little_stands_below():
    text = f"Referat\n\nØkonomi:\n{BODY}\n\nUdvalg:\n{BODY}\n\nHavnen:\n{BODY}\n\nEventuelt:\nIntet.\n"
    assert [title.rstrip(":") for _, title in items(text)] == ["Økonomi", "Udvalg", "Havnen", "Eventuelt"]


def test_lines_of_one_shape_below_an_item_are_all_its_subheadings_or_none():
    topics = ["Rod i opgange", "Nye lamper", "Røg i kælderen"]
    below = "\n\n".join(f"{topic}\n{BODY}" for topic in topics)
    found = items(f"Referat af møde\n\n1. Nyt fra foreningen\n{below}\n\n2. Eventuelt\n{BODY}")
    assert [title for path, title in found if path.startswith("1/")] == topics
    one = items(f"Referat af møde\n\n1. Nyt fra foreningen\n{BODY}\n\nRod i opgange\n{BODY}\n\n2. Eventuelt\n{BODY}")
    assert [path for path, _ in one] == ["1", "2"]


ACCESS = [
    "{} (Åben) ",
    "({}) (Lukket) ",
    "(Åben) {}. ",
    "Pkt. {} (Å) ",
    "{}. Åbent punkt - ",
    "LUKKET PUNKT – {}. ",
    "{} Å: ",
]


@pytest.mark.parametrize("number", ACCESS)
def test_access_printed_before_a_title_is_no_part_of_it(number):
    assert [title for _, title in items(minutes(*(number.format(n) + t for n, t in enumerate(TITLES, 1))))] == list(
        TITLES
    )


@pytest.mark.parametrize("access", [" (Åben)", " (lukket punkt)", " - Åben", " [Åbent punkt]"])
def test_access_printed_behind_a_title_is_no_part_of_it(access):
    assert [t for _, t in items(minutes(*(f"{n}. {t}{access}" for n, t in enumerate(TITLES, 1))))] == list(TITLES)


@pytest.mark.parametrize(
    "title", ["Åbne data", "Åbent hus - program", "Forslag fra Egon (L)", "Lukket punkt: Ansættelse", "(Lukket)"]
)
def test_words_like_access_are_kept_in_a_title(title):
    assert [found for _, found in items(minutes("1. Nyt", f"2. {title}", "3. Eventuelt"))][1] == title
