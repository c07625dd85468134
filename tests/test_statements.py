"""Statements: maximal runs by one speaker, with ids that hold."""

from __future__ import annotations

from indexer.document import Document, Line
from indexer.split import split

OPENING = (
    "Referat fra møde i Fjordrådet den 3. marts 2021\n\nDeltagere:\nAnna Berg (KL), Bo Vang (Nørreskov Kommune)\n\n"
)
BODY = """1. Økonomi
Anna Berg gennemgik budgettet. Hun pegede på tre poster.

Bo Vang spurgte til renten. Anna Berg svarede, at den er kendt.

2. Eventuelt
Bo Vang takkede for kaffen.
"""


def document(text):
    lines = tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))
    return Document("referat.txt", "0" * 64, "text/plain", None, lines)


def statements(text=OPENING + BODY):
    return split(document(text)).statements


def test_a_run_by_one_speaker_is_one_statement():
    assert [one.speakers for one in statements()] == [("Anna Berg",), ("Bo Vang",), ("Anna Berg",), ("Bo Vang",)]


def test_text_keeps_the_attribution():
    assert statements()[0].text == "Anna Berg gennemgik budgettet. Hun pegede på tre poster."


def test_lines_are_those_of_the_document():
    assert [one.lines for one in statements()] == [(7, 7), (9, 9), (9, 9), (12, 12)]


def test_a_statement_ends_with_its_item():
    assert [one.item for one in statements()] == ["1", "1", "1", "2"]


def test_ids_are_the_same_on_every_run():
    assert [one.id for one in statements()] == [one.id for one in statements()]


def test_an_edit_elsewhere_leaves_ids_alone():
    edited = OPENING + BODY.replace("kaffen", "kagen")
    assert [one.id for one in statements(edited)][:3] == [one.id for one in statements()][:3]
    assert statements(edited)[3].id != statements()[3].id


def test_the_same_words_twice_have_two_ids():
    twice = OPENING + "1. Økonomi\nBo Vang takkede.\n\nAnna Berg takkede.\n\nBo Vang takkede.\n"
    ids = [one.id for one in statements(twice)]
    assert len(set(ids)) == len(ids) == 3


def test_persons_spoken_of_are_mentions():
    spoken = OPENING + "1. Økonomi\nAnna Berg bemærkede, at Bo Vangs forslag er godt.\n\n2. Eventuelt\nIntet."
    assert statements(spoken)[0].mentions == ("Bo Vang",)


def test_act_and_verb_are_those_of_the_first_sentence():
    assert [(one.act, one.verb) for one in statements()][:3] == [
        ("orientering", "gennemgik"),
        ("spørgsmål", "spurgte"),
        ("svar", "svarede"),
    ]


def test_text_without_a_speaker_has_neither_certainty_nor_rule():
    nobody = statements(OPENING + "1. Økonomi\nRegnskabet blev godkendt.\n")[0]
    assert (nobody.speakers, nobody.certainty, nobody.rule) == ((), None, None)
