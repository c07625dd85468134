"""Tables in text beside those aligned under named columns: strokes, heads over two lines, columns without names."""

from __future__ import annotations

from time import process_time

import pytest

from indexer.document import Document, Line
from indexer.split import split
from indexer.tables import parted, spaced

TOP = "Referat af møde i Havnerådet 3. marts 2015\nTil stede: Anna Berg (formand), Bo Vang\n\n"
STROKES = """\
Nr. | Emne | Referat | Ansvarlig
1 | Velkomst | Anna Berg bød velkommen. |
2 | Nyt fra havnen | Bo Vang fortalte om kajen, som er slidt. | Bo
3 | Eventuelt | Intet. |
"""
ENCLOSED = "".join(f"| {line} |\n" for line in STROKES.splitlines())
RULED = """\
+-----+------------+-------------------------+-----------+
| Nr. | Emne       | Referat                 | Ansvarlig |
+-----+------------+-------------------------+-----------+
| 1   | Velkomst   | Anna Berg bød           |           |
|     |            | velkommen.              |           |
+-----+------------+-------------------------+-----------+
| 2   | Nyt fra    | Bo Vang fortalte om     | Bo        |
|     | havnen     | kajen, som er slidt.    |           |
+-----+------------+-------------------------+-----------+
| 3   | Eventuelt  | Intet.                  |           |
+-----+------------+-------------------------+-----------+
"""
BROKEN_STROKES = STROKES.replace("Nr. | Emne | Referat | Ansvarlig", "Sag / | Emne | Referat | Ansvar-\nnr. | | | lig")
BROKEN_TABS = BROKEN_STROKES.replace(" | | | ", "\t\t\t").replace(" | ", "\t").replace(" |", "\t")
BROKEN_SPACES = """\
Sag /  Emne             Referat                          Ansvar-
nr.                                                      lig

1      Velkomst         Anna Berg bød velkommen.

2      Nyt fra          Bo Vang fortalte om kajen, som   Bo
       havnen           er slidt.

3      Eventuelt        Intet.
"""
UNNAMED_STROKES = """\
1. | Velkomst | Anna Berg bød velkommen.
2. | Nyt fra | Bo Vang fortalte om kajen, som
   | havnen | er slidt.
3. | Eventuelt | Intet.
"""
UNNAMED_SPACES = """\
1   Velkomst         Anna Berg bød velkommen.

2   Nyt fra          Bo Vang fortalte om kajen, som
    havnen           er slidt.

3   Eventuelt        Intet.
"""
TWO_COLUMNS = (
    UNNAMED_SPACES.replace("1   V", "Punkt 1. V").replace("2   N", "Punkt 2. N").replace("3   E", "Punkt 3. E")
)
TWO_COLUMNS = TWO_COLUMNS.replace("    havnen ", "         havnen ")


def document(text):
    lines = tuple(Line(text, number) for number, text in enumerate((TOP + text).splitlines(), 1))
    return Document("m.txt", "0" * 64, "text/plain", None, lines)


BELOW_OTHERS = "Sted | Havnen\nVejr | Regn\n\n" + STROKES
TABLES = [BELOW_OTHERS, STROKES, ENCLOSED, RULED, BROKEN_STROKES, BROKEN_TABS, BROKEN_SPACES]
UNNAMED = [UNNAMED_STROKES, UNNAMED_SPACES, TWO_COLUMNS]


@pytest.mark.parametrize("text", [*TABLES, *UNNAMED])
def test_the_matters_of_a_table_are_items_said_by_their_speakers(text):
    minutes = split(document(text))
    assert [entry.item.title for entry in minutes.items] == ["Velkomst", "Nyt fra havnen", "Eventuelt"]
    said = [(one.item, one.speakers, one.text) for one in minutes.statements if one.act != "opfølgning"]
    assert said == [
        ("1", ("Anna Berg",), "Anna Berg bød velkommen."),
        ("2", ("Bo Vang",), "Bo Vang fortalte om kajen, som er slidt."),
        ("3", (), "Intet."),
    ]


@pytest.mark.parametrize("text", TABLES)
def test_whoever_has_the_task_stands_behind_the_text_and_says_nothing(text):
    tasks = [one for one in split(document(text)).statements if one.act == "opfølgning"]
    assert [(one.item, one.text, one.speakers) for one in tasks] == [("2", "Bo", ())]


@pytest.mark.parametrize("text", [*TABLES, *UNNAMED])
def test_a_statement_keeps_the_lines_it_stands_on(text):
    lines = (TOP + text).splitlines()
    said = next(one for one in split(document(text)).statements if "kajen" in one.text)
    first = next(number for number, line in enumerate(lines, 1) if "fortalte" in line)
    assert said.lines == (first, next(number for number, line in enumerate(lines, 1) if "slidt" in line))


@pytest.mark.parametrize(
    "text",
    [
        "Voksen | 100 kr.\nBarn | 50 kr.\nHund | 10 kr.\n",
        "1 | Indtægter | 12.000\n2 | Udgifter | 11.000\n3 | Overskud | 1.000\n",
        "1 | Anna Berg | formand\n2 | Bo Vang | kasserer\n3 | Carl Dam | menigt medlem\n",
        "1 | Velkomst | Anna Berg bød velkommen.\n3 | Eventuelt | Intet.\n",
        "Læs mere på nettet | Ring på 12 34 56 78 | Skriv til os\n",
        "1    Indtægter    12.000\n2    Udgifter     11.000\n3    Overskud      1.000\n",
        "1.  Anna Berg     formand\n2.  Bo Vang       kasserer\n3.  Carl Dam      suppleant\n",
        "1.  Velkomst      10 min.\n2.  Kajen         20 min.\n3.  Eventuelt     5 min.\n",
        "1.  Velkomst      Anna bød alle velkommen.\n2.  Kajen er slidt, og den koster  penge.\n3.  Eventuelt\n",
    ],
)
def test_what_has_neither_names_nor_the_shape_of_matters_stays_as_it_is(text):
    lines = document(text).lines
    assert parted.unfold(spaced.unfold(lines)) == list(lines)


@pytest.mark.parametrize("sign", ["\t", " | "])
def test_rows_of_amounts_are_no_items(sign):
    rows = "".join(f"{n}{sign}{what}{sign}{n}2.000 kr.\n" for n, what in enumerate(("Salg", "Løn", "Leje", "Strøm"), 1))
    text = f"1. Velkomst\nAnna Berg bød velkommen.\n2. Regnskab\n{rows}Bo Vang takkede.\n3. Eventuelt\nIntet.\n"
    assert [entry.item.title for entry in split(document(text)).items] == ["Velkomst", "Regnskab", "Eventuelt"]


@pytest.mark.parametrize(
    "block",
    ["1 | Velkomst | Anna sagde ja til det.\n", "1   Velkomst   Anna sagde ja til det.\n", "a | b\n\n\n", "|\n"],
)
def test_reading_is_linear_in_the_length(block):
    def seconds(times):
        lines = document(block * times).lines
        start = process_time()
        parted.unfold(spaced.unfold(lines))
        return process_time() - start

    assert seconds(16_000) < 30 * max(seconds(2_000), 0.1)
