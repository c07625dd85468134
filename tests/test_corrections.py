"""Corrections written beside the corpus are applied, and one that no longer fits is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from indexer.corrections import apply, read_corrections
from indexer.errors import Unreadable
from indexer.readers import read
from indexer.split import split

CORPUS = Path(__file__).parents[1] / "corpus" / "minutes"
NAME = "2021-09-29-den-nationale-bestyrelse-for-sundheds-it.txt"


@pytest.fixture(scope="module")
def minutes():
    return split(read(CORPUS / NAME))


def written(tmp_path, text):
    path = tmp_path / "corrections.toml"
    path.write_text(text, encoding="utf-8")
    return read_corrections(path)


def corrected(tmp_path, minutes, text):
    return apply(minutes, written(tmp_path, f'["{NAME}"]\n{text}').of(f"minutes/{NAME}"))


def test_date_title_and_board_are_replaced(tmp_path, minutes):
    found, complaints = corrected(tmp_path, minutes, 'date = 2021-09-30\ntitle = "Referat"\nboard = "Bestyrelsen"')
    assert (found.facts.date, found.facts.title, found.facts.board) == (date(2021, 9, 30), "Referat", "Bestyrelsen")
    assert complaints == ()


def test_an_alias_makes_two_names_one_person(tmp_path, minutes):
    found, _ = corrected(tmp_path, minutes, 'aliases = { "Henrik Dam" = "Henrik Erik Dam" }')
    person = next(one for one in found.attendance if one.name == "Henrik Erik Dam")
    assert (person.organisation, person.aliases[0]) == ("PLO", "Henrik Dam")
    assert "Henrik Dam" not in {name for one in found.statements for name in one.speakers}


def test_a_statement_gets_the_speaker_written_for_it(tmp_path, minutes):
    begins = "Søren Gaard bød velkommen"
    text = f'[["{NAME}".statements]]\nbegins = "{begins}"\nspeakers = ["Jan Nielsen"]'
    found, complaints = apply(minutes, written(tmp_path, text).of(NAME))
    said = next(one for one in found.statements if one.text.startswith(begins))
    assert (said.speakers, said.rule, complaints) == (("Jan Nielsen",), "correction", ())


def test_a_heading_is_replaced_by_its_path(tmp_path, minutes):
    found, _ = apply(minutes, written(tmp_path, f'[["{NAME}".headings]]\npath = "0"\ntitle = "Åbning"').of(NAME))
    assert found.items[0].item.title == "Åbning"


def test_the_address_of_publication_is_given(tmp_path):
    corrections = written(tmp_path, f'["{NAME}"]\naddress = "https://example.dk/a.pdf"')
    assert corrections.of(NAME).address == "https://example.dk/a.pdf"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('aliases = { "Nobody Here" = "Henrik Dam" }', "nobody goes by"),
        ('statements = [{ begins = "Aldrig sagt", speakers = [] }]', "no statement begins so"),
        ('statements = [{ begins = "Christian Harsløf bemærkede", speakers = [] }]', "statements begin so"),
        ('headings = [{ path = "99", title = "X" }]', "no such item"),
    ],
)
def test_an_entry_that_no_longer_fits_is_told(tmp_path, minutes, text, complaint):
    found, complaints = corrected(tmp_path, minutes, text)
    assert complaint in complaints[0]
    assert found.statements == minutes.statements


def test_a_document_that_is_gone_is_told(tmp_path):
    assert "no such document" in written(tmp_path, '["gone.txt"]\ntitle = "T"').unused({f"minutes/{NAME}"})[0]


@pytest.mark.parametrize(
    "text",
    [
        "no toml",
        'a = "b"',
        '["a.txt"]\ncolour = "red"',
        '["a.txt"]\ndate = "soon"',
        '["a.txt"]\naddress = "javascript:alert(1)"',
        '["a.txt"]\nstatements = [{ begins = "Bo sagde", speakers = "Bo Lund" }]',
        '["a.txt"]\nstatements = [{ begins = "", speakers = [] }]',
        '["a.txt"]\nheadings = [{ path = "1", title = 1 }]',
        '["a.txt"]\naliases = { "Bo" = 1 }',
    ],
)
def test_a_file_that_cannot_be_understood_is_one_clear_error(tmp_path, text):
    with pytest.raises(Unreadable, match=r"corrections\.toml: "):
        written(tmp_path, text)


def test_no_file_is_no_corrections(tmp_path):
    assert read_corrections(tmp_path / "corrections.toml").documents == {}
