"""Tables aligned with spaces: the cells of a row come one by one with the line they stand on, prose stays as it is."""

from time import process_time

import pytest

from indexer.document import Document, Line
from indexer.split import split
from indexer.tables.spaced import unfold

TOP = "Referat af bestyrelsesmøde\nTil stede: Anna Berg (formand), Bo Vang\n\n"
WRAPPED = """\
Punkt                Referat                                 Ansvarlig   Frist

1. Velkomst          Anna Berg bød velkommen.

2. Nyt fra havnen    Bo Vang fortalte om kajen, som skal     BV          1/6
   og fra Godken-    repareres til foråret.
   delsesudvalget    Anna Berg spurgte, hvad det koster.     AB          næste møde

3. Eventuelt         Anna Berg takkede for i dag.
"""
TIGHT = """\
Pkt.  Emne           Type  Beslutning
1     Velkomst       O     Anna Berg bød velkommen.
2     Nyt fra havnen B     Bo Vang fortalte om kajen,
                           som er slidt.
3     Eventuelt            Intet.
"""
UNNAMED = """\
                                            Ansvarlig    Deadline
1. Miljøstation
Bo Vang har fået en skitse til, hvor
stationen skal stå.                         Bo           ASAP

Anna Berg undersøger prisen.                Anna         2/11
2. Eventuelt
Intet.
"""
TOPICS = """\
Emne              Drøftelse                               Hvem
Taget             Bo Vang har fået tre tilbud.            BV
Haven ved de      Der plantes roser til
gamle garager     efteråret.
Kælderen          Anna Berg har talt med firmaet.         AB
"""
CENTRED = """\
Nr.   Referat                                 Ansvarlig

      Anna Berg bød velkommen til alle,
1.    også til de nye, og takkede for         AB
      det gode fremmøde.

      Bo Vang fortalte om kajen og sagde,
2.    at den skal repareres, inden vinteren   BV
      kommer med is.
"""


def document(text):
    lines = tuple(Line(text, number) for number, text in enumerate((TOP + text).splitlines(), 1))
    return Document("m.txt", "0" * 64, "text/plain", None, lines)


def rows(text):
    """The cells of each row of the table in a text: column and words."""
    found = {}
    for line in unfold(document(text).lines):
        if line.row is not None:
            found.setdefault(line.row, []).append(f"{line.column} {line.text}")
    return [" | ".join(cells) for cells in found.values()]


def test_a_cell_over_several_lines_is_read_before_its_neighbour():
    assert rows(WRAPPED) == [
        "0 Punkt | 1 Referat | 2 Ansvarlig | 3 Frist",
        "0 1. Velkomst | 1 Anna Berg bød velkommen.",
        "0 2. Nyt fra havnen og fra Godkendelsesudvalget | 1 Bo Vang fortalte om kajen, som skal"
        " | 1 repareres til foråret. | 2 BV | 3 1/6",
        "1 Anna Berg spurgte, hvad det koster. | 2 AB | 3 næste møde",
        "0 3. Eventuelt | 1 Anna Berg takkede for i dag.",
    ]


def test_a_cell_keeps_the_number_of_its_line():
    origin = {line.text: line.number for line in unfold(document(WRAPPED).lines)}
    assert (origin["BV"], origin["repareres til foråret."], origin["AB"], origin["næste møde"]) == (8, 9, 10, 10)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (TIGHT, ["0 2 | 1 Nyt fra havnen | 2 B | 3 Bo Vang fortalte om kajen, | 3 som er slidt."]),
        (TOPICS, ["0 Haven ved de gamle garager | 1 Der plantes roser til | 1 efteråret."]),
        (UNNAMED, ["0 Anna Berg undersøger prisen. | 1 Anna | 2 2/11"]),
        (CENTRED, ["0 2. | 1 Bo Vang fortalte om kajen og sagde, | 1 at den skal repareres, inden vinteren"
                   " | 1 kommer med is. | 2 BV"]),
    ],
)  # fmt: skip
def test_rows_are_told_apart(text, wanted):
    assert [row for row in rows(text) if row in wanted] == wanted


def test_the_matters_of_a_spaced_table_are_items_said_by_their_speakers():
    minutes = split(document(WRAPPED))
    assert [entry.item.title for entry in minutes.items] == [
        "Velkomst", "Nyt fra havnen og fra Godkendelsesudvalget", "Eventuelt",
    ]  # fmt: skip
    assert [(one.speakers, one.text, one.lines) for one in minutes.statements if one.item == "2"] == [
        (("Bo Vang",), "Bo Vang fortalte om kajen, som skal repareres til foråret.", (8, 9)),
        ((), "BV 1/6", (8, 8)),
        (("Anna Berg",), "Anna Berg spurgte, hvad det koster.", (10, 10)),
        ((), "AB næste møde", (10, 10)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Første spalte har sin tekst     Anden spalte har sin egen\nsom går ned i flere linjer.     tekst.\n",
        "Navn            Ansvarlig for         Telefon\nAnna Berg       kajen                 12 34 56 78\n",
        "Deltagere:      Anna Berg, formand\n                Bo Vang, kasserer\nAfbud:          Carl Dam\n",
        "Punkt           Referat\nHele den næste linje går tværs over det hele og er derfor ingen tabel.\n",
        "Nr.   Emne   Referat\nDagsordenen og referatet fra sidste møde blev godkendt.\n",
        "Indtægter       12.000     14.000\nUdgifter        11.000     13.000\nResultat         1.000      1.000\n",
    ],
)
def test_what_is_no_table_of_matters_stays_as_it_is(text):
    lines = document(text).lines
    assert unfold(lines) == list(lines)


def test_text_across_the_table_ends_it_and_stays_whole():
    across = "Efter pausen fortsatte mødet i det store lokale, hvor der var kaffe til alle."
    after = document(
        WRAPPED + across + "\n4. Hegn              Bo Vang maler det.                      BV          1/7\n"
    )
    assert across in [line.text for line in unfold(after.lines)]


def test_no_word_is_lost():
    for text in (WRAPPED, TIGHT, UNNAMED, TOPICS, CENTRED):
        before, after = (sorted(" ".join(line.text for line in some).replace("Godken- ", "").split())
                         for some in (document(text).lines, unfold(document(text).lines)))  # fmt: skip
        assert len(before) - len(after) in (0, 1)  # the word that was hyphenated


@pytest.mark.parametrize(
    "block",
    [
        "Punkt      Referat             Ansvarlig\n",
        "Punkt      Referat             Ansvarlig\n1. Noget\n           Anna sagde ja\n",
        "           abc         \n" + "x" * 50 + "\n",
        "abc    d\n",
    ],
)
def test_reading_is_linear_in_the_length(block):
    """What was tried and is no table isn't tried again line by line."""

    def seconds(times):
        lines = document(WRAPPED + block * times).lines
        start = process_time()
        unfold(lines)
        return process_time() - start

    assert min(seconds(4000) for _ in range(3)) < 12 * max(0.005, min(seconds(1000) for _ in range(3)))
