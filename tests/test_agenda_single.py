"""A document with one numbered heading, lists that a sentence announces, and agendas without text of their own."""

from __future__ import annotations

import pytest

from indexer.document import Document, Line
from indexer.split import split

TOP = "Referat af ekstraordinært møde i Havnerådet\nDen 3. marts 2015\n\nTil stede: Anna Berg (formand), Bo Vang\n\n"
BODY = "Anna Berg gennemgik sagen og foreslog, at rådet skriver til kommunen."


def minutes(text):
    lines = tuple(Line(line, number) for number, line in enumerate((TOP + text).split("\n"), 1))
    return split(Document("m.txt", "0" * 64, "text/plain", None, lines))


def items(text):
    return [(entry.item.path, entry.item.title) for entry in minutes(text).items]


@pytest.mark.parametrize(
    "heading",
    [
        "1. Salg af kranen\n\n",
        "1) Salg af kranen\n\n",
        "1: Salg af kranen\n\n",
        "Dagsorden:\n1. Salg af kranen\n\n",
        "Eneste punkt på dagsordenen:\n\n1. Salg af kranen\n\n",
        "Punkt 1. Salg af kranen\n\n",
    ],
)
def test_the_only_matter_of_a_meeting_is_an_item(heading):
    assert items(f"{heading}{BODY}\n\nBo Vang spurgte, hvad kranen er værd.") == [("1", "Salg af kranen")]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\n1. Bo Vang ringer til smeden\n\nRådet mødes igen til maj.",
        f"{BODY}\n\n1. plads er optaget hele sommeren\n\nRådet mødes igen til maj.",
        "1. Bo Vang ringer til smeden.\n\nRådet mødes igen til maj.",
        f"1. Salg af kranen blev vedtaget\n\n{BODY}",
        "P. Larsen, sekretær\n\nRådet mødes igen til maj, når kranen er solgt.",
    ],
)
def test_a_number_in_the_text_is_no_only_matter(text):
    assert [path for path, _ in items(text)] == ["0"]


def test_headings_without_a_number_are_items_beside_the_only_one_with():
    text = f"1. Kranen\n\n{BODY}\n\nStøj fra kajen\n\n{BODY}\n\nEventuelt\n\nIntet."
    assert items(text) == [("1", "Kranen"), ("x1", "Støj fra kajen"), ("x2", "Eventuelt")]


@pytest.mark.parametrize(("heading", "bold"), [(2, False), (0, True)])
def test_headings_of_the_format_are_items_beside_the_only_one_with_a_number(heading, bold):
    def block(text, number, title=True):
        spans = ((0, len(text)),) if bold and title else ()
        return Line(text, number, heading=heading if title else 0, bold=spans, block=True)

    titles = ("Velkomst", "2. Kranen", "Hvem passer kajen?", "Eventuelt")
    lines = [Line(line, number, block=True) for number, line in enumerate(TOP.split("\n"), 1)]
    for title in titles:
        lines += [block(title, len(lines) + 1), block(BODY, len(lines) + 2, title=False)]
    found = split(Document("m.docx", "0" * 64, "text/plain", None, tuple(lines))).items
    assert [entry.item.title for entry in found] == ["Velkomst", "Kranen", "Hvem passer kajen?", "Eventuelt"]
    assert [entry.item.number for entry in found] == [None, "2", None, None]


LIST = "Rådet besluttede:\n1. Kranen sælges til smeden\n2. Pengene går til kajen\n3. Formanden skriver under\n"


@pytest.mark.parametrize(
    "text",
    [
        f"Punkt 1: Salg af kranen\n\n{BODY} {LIST}\nBo Vang takkede.",
        f"1. Salg af kranen\n\n{BODY}\n{LIST}\nBo Vang takkede.",
        f"Kranen\n\n{BODY}\n{LIST}\nStøj fra kajen\n\n{BODY}\n\nEventuelt\n\n{BODY}",
        f"1. Kranen\n{BODY}\n{LIST}\n2. Støj\n{BODY}\n\n3. Eventuelt\nIntet.",
    ],
)
def test_what_a_sentence_announces_is_no_item(text):
    found = minutes(text)
    assert not [entry for entry in found.items if "smeden" in entry.item.title or "Pengene" in entry.item.title]
    assert "3. Formanden skriver under" in " ".join(one.text for one in found.statements)


def test_a_title_with_a_small_letter_among_capitals_is_text():
    text = f"1. Kranen\n{BODY}\n\n2. Bådene\n3. bådplads koster halv pris.\n4 både venter.\n\n3. Eventuelt\nIntet."
    assert items(text) == [("1", "Kranen"), ("2", "Bådene"), ("3", "Eventuelt")]


def test_what_is_told_below_an_agenda_without_text_belongs_to_none_of_its_points():
    text = f"Dagsorden:\n1. Kranen\n2. Bådene\n3. Eventuelt\n\n{BODY}\n\nBo Vang talte om bådene. De er slidte."
    assert [path for path, _ in items(text)] == ["1", "2", "3", "0"]
    assert {one.item for one in minutes(text).statements} == {"0"}


def test_letters_below_an_item_have_the_titles_of_the_agenda_list():
    listed = "Dagsorden:\n1. Forslag\n   a) Ny kran\n   b) Fælles båd\n2. Eventuelt\n\n"
    text = f"{listed}Ad 1\na) Forslaget blev vedtaget.\nb) Forslaget blev forkastet.\n\nAd 2\nIntet."
    assert items(text) == [("1", "Forslag"), ("1.a", "Ny kran"), ("1.b", "Fælles båd"), ("2", "Eventuelt")]
    assert [one.text for one in minutes(text).statements if one.item == "1.b"] == ["Forslaget blev forkastet."]
