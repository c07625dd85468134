"""Minutes in a table: the columns beside the matters are no text, and the matters are items with or without numbers."""

from __future__ import annotations

import pytest

from indexer.document import Document, Line
from indexer.split import split

CELLS = {
    "number": ("1", "2", "3"),
    "subject": ("Velkomst", "Nyt fra havnen", "Eventuelt"),
    "numbered": ("1. Velkomst", "2. Nyt fra havnen", "3. Eventuelt"),
    "text": ("Anna sagde goddag.", "Bo spurgte om kajen.", "Anna takkede for i dag."),
    "clock": ("kl. 17.00", "17.10-17.30", "18:00"),
    "minutes": ("5 min.", "ca. 20 min", "10'"),
    "initials": ("AB", "BV, AB", "Alle"),
    "names": ("Anna Berg", "Bo Vang og Anna", "Formanden"),
    "kind": ("O", "Beslutning", "O/D"),
    "both": ("AB 1/6", "BV, AB 15.5.2021", "Anna Berg"),
    "deadline": ("1/6", "næste møde", "15. maj 2021"),
}


def table(heads, kinds, tabbed=False):
    """A document whose table has a column for each of ``kinds``, under the names ``heads``."""
    rows = [heads, *zip(*(CELLS[kind] for kind in kinds), strict=True)]
    texts = ["Referat af bestyrelsesmøde", "Til stede: Anna Berg (formand), Bo Vang"]
    lines = [Line(text, number, block=True) for number, text in enumerate(texts, 1)]
    for row, cells in enumerate(rows, 1):
        parts = ["\t".join(cells)] if tabbed else cells
        for column, text in enumerate(parts):
            lines.append(Line(text, len(lines) + 1, block=True, row=row, column=column))
    return Document("m.docx", "0" * 64, "text/plain", None, tuple(lines))


@pytest.mark.parametrize("tabbed", [False, True])
@pytest.mark.parametrize(
    ("heads", "kinds"),
    [
        ("Pkt.|Tid|Emne|Referat", "number clock subject text"),
        ("Tid|Nr.|Sag|Drøftelse", "minutes number subject text"),
        ("Nr.|Emne|Type|Ansvarlig|Referat", "number subject kind names text"),
        ("Tid|Emne|Referat|Ansvarlig", "clock subject text initials"),
        ("Emne|Referat", "subject text"),
        ("Punkt|Varighed|Referat|Tovholder", "numbered minutes text names"),
        ("Dagsordenspunkt|Ansv.|Beslutning/referat", "numbered initials text"),
        ("O/D/B|Dagsorden|Referat", "kind subject text"),
    ],
)
def test_the_columns_beside_the_matters_are_no_text(heads, kinds, tabbed):
    minutes = split(table(heads.split("|"), kinds.split(), tabbed))
    assert [entry.item.title for entry in minutes.items] == list(CELLS["subject"])
    said = [one for one in minutes.statements if one.act != "opfølgning"]  # the responsible stand behind the text
    assert [one.text for one in said] == list(CELLS["text"])
    assert [one.speakers for one in said] == [("Anna Berg",), ("Bo Vang",), ("Anna Berg",)]


@pytest.mark.parametrize("tabbed", [False, True])
@pytest.mark.parametrize(
    ("column", "kind"),
    [
        ("Ansvarlig", "names"),
        ("Ansv.", "initials"),
        ("v/", "names"),
        ("Frist", "deadline"),
        ("Deadline", "deadline"),
        ("Ansvarlig / frist", "both"),
    ],
)
def test_who_has_the_task_and_by_when_is_text_behind_the_matter_that_nobody_says(column, kind, tabbed):
    for heads, kinds in (
        (["Emne", "Referat", column], ["subject", "text", kind]),
        (["Nr.", "Emne", column, "Referat"], ["number", "subject", kind, "text"]),
    ):
        statements = split(table(heads, kinds, tabbed)).statements
        assert [one.text for one in statements][1::2] == list(CELLS[kind])
        assert [one.speakers for one in statements][1::2] == [()] * 3


def further_paragraphs(text, row):
    """A paragraph of the text that has a row of its own, as where a page tells no more of its cells."""
    return Line(text, 90 + row, block=True, row=row, column=1)


def test_a_further_paragraph_belongs_to_its_row_and_whoever_has_the_task_comes_behind_it():
    document = table(["Emne", "Referat", "Ansvarlig"], ["subject", "text", "initials"])
    lines = [*document.lines[:8], further_paragraphs("Carl Dam takkede.", 90), *document.lines[8:]]
    statements = split(Document("m.docx", "0" * 64, "text/plain", None, tuple(lines))).statements
    assert [one.text for one in statements if one.item == "x1"] == ["Anna sagde goddag.", "Carl Dam takkede.", "AB"]


def test_names_of_columns_printed_anew_are_no_text():
    document = table(["Emne", "Referat", "Ansvarlig"], ["subject", "text", "initials"])
    again = [Line(line.text, 80 + line.number, block=True, row=80, column=line.column) for line in document.lines[2:5]]
    lines = (*document.lines[:8], *again, *document.lines[8:])
    texts = [one.text for one in split(Document("m.docx", "0" * 64, "text/plain", None, lines)).statements]
    assert texts == [one.text for one in split(document).statements]


def test_what_stands_below_a_task_is_not_said_by_whoever_spoke_above_it():
    document = table(["Emne", "Referat", "Ansvarlig"], ["subject", "text", "initials"])
    more = [Line(text, 90 + at, block=True, row=90, column=at + 1) for at, text in enumerate(["Kajen er slidt.", "CD"])]
    lines = (*document.lines[:8], *more, *document.lines[8:])
    statements = split(Document("m.docx", "0" * 64, "text/plain", None, lines)).statements
    assert [(one.text, one.speakers) for one in statements][1:2] == [("AB Kajen er slidt. CD", ())]


def test_a_letter_under_the_clock_is_the_kind():
    document = table(["Punkt", "Tid", "Referat"], ["numbered", "clock", "text"])
    letters = {"kl. 17.00": "B", "17.10-17.30": "O"}
    lines = tuple(Line(**{**fields(line), "text": letters.get(line.text, line.text)}) for line in document.lines)
    minutes = split(Document("m.docx", "0" * 64, "text/plain", None, lines))
    assert [entry.item.type for entry in minutes.items] == ["B", "O", None]
    assert [one.text for one in minutes.statements] == list(CELLS["text"])


def fields(line):
    return {name: getattr(line, name) for name in Line.__dataclass_fields__}


@pytest.mark.parametrize("tabbed", [False, True])
@pytest.mark.parametrize("column", ["Type", "O/D/B", "Formål"])
def test_the_kind_of_a_matter_is_the_type_of_its_item(column, tabbed):
    minutes = split(table(["Nr.", "Emne", column, "Referat"], ["number", "subject", "kind", "text"], tabbed))
    assert [entry.item.type for entry in minutes.items] == ["O", "B", None]  # "O/D" says two things


def test_words_in_a_side_column_are_text():
    document = table(["Nr.", "Emne", "Ansvarlig", "Referat"], ["number", "subject", "text", "text"])
    assert "Anna sagde goddag. Anna sagde goddag." in [one.text for one in split(document).statements]


def test_a_table_without_a_head_keeps_all_its_cells():
    document = table(["0", "Indledning", "16.50", "Bo sagde ja."], ["number", "subject", "clock", "text"])
    assert "17.10-17.30" in " ".join(one.text for one in split(document).statements)
