"""The agenda: which lines are headings, under every numbering that Danish minutes use."""

from __future__ import annotations

import pytest

from indexer import agenda
from indexer.document import Line
from indexer.text import tidy

BODY = "Formanden gennemgik sagen, og der var en kort drøftelse af de enkelte forhold i materialet."
TITLES = ("Godkendelse af dagsorden", "Økonomi", "Nyt fra udvalgene", "Eventuelt")


def lines(text, **shape):
    return [Line(line, number, **shape) for number, line in enumerate(text.split("\n"), 1)]


def items(text, **shape):
    given = lines(text, **shape)
    return [(h.item.path, h.item.title) for h in agenda.find(given, tidy.width(given)).headings]


def minutes(*headings):
    return "Referat af møde\n\n" + "\n\n".join(f"{heading}\n{BODY}" for heading in headings)


@pytest.mark.parametrize(
    "number",
    [
        "{}. ",
        "{}) ",
        "{}: ",
        "0{}. ",
        "{} - ",
        "Punkt {}: ",
        "Punkt {} – ",
        "Pkt. {} ",
        "Pkt. {}: ",
        "Ad {} – ",
        "AD {}: ",
        "Ad. {} ",
        "§ {} ",
        "§{}. ",
        "Dagsordenens punkt {}: ",
        "Sag {}: ",
        "{}.",
    ],
)
def test_every_numbering_gives_the_same_items(number):
    text = minutes(*(number.format(n) + title for n, title in enumerate(TITLES, 1)))
    assert [(path.lstrip("0"), title) for path, title in items(text)] == [(str(n), t) for n, t in enumerate(TITLES, 1)]


@pytest.mark.parametrize(("number", "paths"), [("{}: ", "ABCD"), ("{}. ", "ABCD"), ("{}) ", "ABCD")])
def test_letters_number_items(number, paths):
    text = minutes(*(number.format(letter) + title for letter, title in zip(paths, TITLES, strict=True)))
    assert [path for path, _ in items(text)] == list(paths)


def test_roman_numbers():
    text = minutes(*(f"{roman}. {title}" for roman, title in zip(("I", "II", "III", "IV"), TITLES, strict=True)))
    assert [path for path, _ in items(text)] == ["I", "II", "III", "IV"]


def test_case_numbers_with_a_year():
    text = minutes("Sak 44/2019 Godkendelse af dagsorden", "Sak 45/2019 Økonomi", "Sak 46/2019 Eventuelt")
    assert [path for path, _ in items(text)] == ["44-2019", "45-2019", "46-2019"]


def test_numbers_that_run_on_from_meeting_to_meeting():
    text = minutes("715. Godkendelse af dagsorden", "716. Økonomi", "717. Eventuelt")
    assert [path for path, _ in items(text)] == ["715", "716", "717"]


def test_every_item_numbered_one():
    text = minutes(*(f"1. {title}" for title in TITLES))
    assert [title for _, title in items(text)] == list(TITLES)


def test_number_on_a_line_of_its_own():
    text = minutes(*(f"{n}.\n{title}" for n, title in enumerate(TITLES, 1)))
    assert [title for _, title in items(text)] == list(TITLES)


def test_number_in_a_cell_of_its_own():
    cells = []
    for n, title in enumerate(TITLES, 1):
        cells += [(str(n), n), (title, n), (BODY, None)]
    given = [Line(text, number, block=True, row=row) for number, (text, row) in enumerate(cells, 1)]
    assert [h.item.title for h in agenda.find(given, 0).headings] == list(TITLES)


AGENDA = "Dagsorden\n" + "\n".join(f"{n}. {title}" for n, title in enumerate(TITLES, 1)) + "\n\n"


def test_ad_without_a_title_takes_it_from_the_agenda_list():
    assert items(AGENDA + minutes("Ad 1", "Ad 2", "Ad 3", "Ad 4")) == [(str(n), t) for n, t in enumerate(TITLES, 1)]


def test_headings_without_numbers_take_them_from_the_agenda_list():
    assert items(AGENDA + minutes(*TITLES)) == [(str(n), t) for n, t in enumerate(TITLES, 1)]


def test_an_agenda_list_without_numbers():
    text = "Dagsorden:\n" + "\n".join(TITLES) + "\n\n" + minutes(*TITLES)
    assert [title for _, title in items(text)] == list(TITLES)


def test_agenda_list_and_body_in_the_same_form():
    assert items(AGENDA + minutes(*(f"{n}. {title}" for n, title in enumerate(TITLES, 1)))) == [
        (str(n), title) for n, title in enumerate(TITLES, 1)
    ]


def test_a_contents_list_with_page_numbers():
    contents = (
        "Indholdsfortegnelse\n" + "\n".join(f"{n}. {title} {n + 2}" for n, title in enumerate(TITLES, 1)) + "\n\n"
    )
    assert items(contents + minutes(*(f"{n}. {title}" for n, title in enumerate(TITLES, 1))))[1] == ("2", "Økonomi")


def test_items_out_of_order_keep_their_numbers_and_are_told():
    given = lines(AGENDA + minutes(*(f"Punkt {n}: {TITLES[n - 1]}" for n in (1, 3, 2, 4))))
    found = agenda.find(given, tidy.width(given))
    assert [h.item.path for h in found.headings] == ["1", "3", "2", "4"]
    assert [warning.code for warning in found.warnings] == ["items-out-of-order"]


def test_sub_items_whose_numbers_clash_with_the_items():
    text = minutes(
        "1. Meddelelser\n\n1. Status på nyt system", "2. Status på samarbejdet", "2. Økonomi", "3. Eventuelt"
    )
    assert [path for path, _ in items(text)] == ["1", "1.1", "1.2", "2", "3"]


@pytest.mark.parametrize("subs", [("3.1 Spor A", "3.2 Spor B"), ("3.1. Spor A", "3.2. Spor B")])
def test_sub_items_that_repeat_the_number(subs):
    text = minutes("1. Velkomst", "2. Økonomi", f"3. Status\n{subs[0]}", subs[1], "4. Eventuelt")
    assert [path for path, _ in items(text)] == ["1", "2", "3", "3.1", "3.2", "4"]


@pytest.mark.parametrize(
    "subs", [("a) Valg af referent", "b) Valg af dirigent"), ("a. Valg af referent", "b. Valg af dirigent")]
)
def test_lettered_sub_items(subs):
    text = minutes(f"1. Formalia\n{subs[0]}", subs[1], "2. Økonomi", "3. Eventuelt")
    assert [path for path, _ in items(text)] == ["1", "1.a", "1.b", "2", "3"]


def test_points_of_a_list_in_the_text_are_no_items():
    text = (
        minutes("1. Velkomst", "2. Økonomi", "3. Strategi")
        + "\nFormanden nævnte tre mål:\n\n1. Flere møder\n2. Færre bilag\n"
    )
    text += "\n" + minutes("4. Eventuelt").partition("\n\n")[2]
    assert [path for path, _ in items(text)] == ["1", "2", "3", "4"]


def test_a_date_at_the_start_of_a_line_is_no_number():
    text = minutes("1. Velkomst", "2. Økonomi").replace(BODY, BODY + "\n3. oktober 2021 holdes der fest.")
    assert [path for path, _ in items(text)] == ["1", "2"]


@pytest.mark.parametrize(
    ("printed", "title", "kind"),
    [
        ("1. Meddelelser (O)", "Meddelelser", "O"),
        ("1. Budget [B]", "Budget", "B"),
        ("1. Plan (D)", "Plan", "D"),
        ("1. Status (E)", "Status", "E"),
        ("1. Strategi (til orientering)", "Strategi (til orientering)", "O"),
        ("1. Region (Sjælland)", "Region (Sjælland)", None),
    ],
)
def test_type_markers(printed, title, kind):
    given = lines(minutes(printed, "2. Økonomi"))
    item = agenda.find(given, 100).headings[0].item
    assert (item.title, item.type) == (title, kind)


def test_a_title_over_two_lines():
    text = minutes(
        "1. Velkomst",
        "2. Afrapportering fra styregruppen for digital kommunikation og fælles\nsystemforvaltning af it (O)",
    )
    assert items(text)[1][1].endswith("fælles systemforvaltning af it")


def test_a_sentence_behind_the_number_is_text_and_the_title_is_listed():
    text = AGENDA + minutes("Ad 1", "Ad 2", "Ad 3", "Ad 4 Som suppleant blev Pia Holm valgt.")
    given = lines(text)
    last = agenda.find(given, 90).headings[-1]
    assert last.item.title == "Eventuelt"
    assert given[last.last].text[last.text_from :].startswith("Som suppleant")


def test_proposals_without_a_number_are_items_below_theirs():
    proposals = (
        "1. Velkomst",
        "2. Indkomne forslag\n\nForslag 1: Cykelstativer ved indgangen",
        "Forslag om nye skraldespande",
        "3. Valg",
    )
    assert [path for path, _ in items(minutes(*proposals))] == ["1", "2", "2/1", "2/2", "3"]


def test_a_matter_named_on_a_line_of_its_own_is_an_item_below():
    text = minutes("1. Velkomst", "2. Status\nOrientering om den nye overenskomst for læger", "3. Eventuelt")
    assert [path for path, _ in items(text)] == ["1", "2", "2/1", "3"]


def test_a_document_without_an_agenda_has_no_headings():
    assert items("Referat\n\n" + BODY) == []


def test_lines_that_end_in_a_colon_name_the_matters_where_nothing_is_numbered():
    text = minutes("Elevatorer:", "Økonomi:", "Vandskade i kælderen:")
    assert [title for _, title in items(text)] == ["Elevatorer:", "Økonomi:", "Vandskade i kælderen:"]


def test_letters_behind_ad_follow_the_agenda_list():
    listed = (
        "Dagsorden\n" + "\n".join(f"{letter}. {title}" for letter, title in zip("ABCD", TITLES, strict=True)) + "\n\n"
    )
    assert items(listed + minutes("AD A:", "AD B:", "AD C:", "AD D:")) == list(zip("ABCD", TITLES, strict=True))


def test_small_roman_points_are_items_below():
    text = minutes("1. Velkomst", "2. Ansøgninger\ni) Ansøgning om orlov", "ii) Ansøgning om merit", "3. Eventuelt")
    assert [path for path, _ in items(text)] == ["1", "2", "2.i", "2.ii", "3"]


def test_a_title_on_the_line_below_the_number():
    assert [title for _, title in items(minutes(*(f"Punkt {n}\n{t}" for n, t in enumerate(TITLES, 1))))] == list(TITLES)


def test_a_title_printed_twice_is_one_heading():
    given = lines(minutes("1. Velkomst\nVelkomst", "2. Økonomi"))
    assert agenda.find(given, 90).headings[0].last == 3


def test_text_behind_the_title_on_its_line_is_text():
    given = lines(minutes("1. Velkomst. Anna bød velkommen til alle.", "2. Økonomi"))
    heading = agenda.find(given, 90).headings[0]
    assert (heading.item.title, given[heading.last].text[heading.text_from :]) == (
        "Velkomst",
        "Anna bød velkommen til alle.",
    )


def test_items_numbered_with_dots_only():
    assert [path for path, _ in items(minutes("1.1 Velkomst", "1.2 Økonomi", "2.1 Eventuelt"))] == ["1.1", "1.2", "2.1"]


def test_items_in_the_rows_of_a_table():
    rows = "1\tVelkomst\tGodkendt.\n2\tNattebus\tAnna fortalte om bussen.\n3\tEventuelt\tIntet."
    given = lines(rows, block=True)
    found = agenda.find(given, 0).headings
    assert [(h.item.title, given[h.last].text[h.text_from :]) for h in found][1] == (
        "Nattebus",
        "Anna fortalte om bussen.",
    )


def test_words_that_stand_alone_name_the_matters_of_a_document_without_numbers():
    text = "Møde den 3. marts 1998\n\n" + "\n\n".join(
        f"{title}\n\n{BODY}" for title in ("Arkivet", "Økonomien", "Foredrag")
    )
    assert [title for _, title in items(text)] == ["Arkivet", "Økonomien", "Foredrag"]
