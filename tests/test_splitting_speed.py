"""A document is read, checked and split in step with its length, also where all its lines are of one kind."""

import itertools
import pkgutil
import time
from contextlib import suppress
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import indexer
from indexer.errors import Refused
from indexer.furniture import rules
from indexer.readers import parse
from indexer.refusal import refuse_unless_minutes
from indexer.speech import words
from indexer.split import split
from indexer.text.patterns import Rare

HEAD = "Referat af møde\n3. maj 2021\nTil stede: Anna Berg, Bo Vang\n1. Valg\nAnna Berg oplyste, at det går.\n"
NAMES = ["".join(name) for name in itertools.product("BDFGHKLMNS", "aeio", ["ndreas", "rlund", "sberg"])]
PEOPLE = [f"{first} {last}" for first, last in itertools.product(NAMES[:60], NAMES[60:100]) if first != last]
MODULES = [import_module(one.name) for one in pkgutil.walk_packages(indexer.__path__, "indexer.")]
RARE = sorted({one for module in MODULES for one in vars(module).values() if isinstance(one, Rare)}, key=repr)


def seconds(text: str, name: str) -> float:
    before = time.process_time()
    document = parse(text.encode(), name)
    classed = rules(document)
    with suppress(Refused):
        refuse_unless_minutes(document, classed)
    split(document, classed)
    return time.process_time() - before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a title without end", "Referat " + "af møde i bestyrelsen " * 3_000 + "\n" + HEAD),
        ("a heading without end", HEAD.replace("Valg", "Valg af kasserer og " * 3_000)),
        ("a list of one word", HEAD.replace("Anna Berg, Bo Vang", "kasserer " * 6_000)),
        ("a list of names in one line", HEAD.replace("Anna Berg, Bo Vang", ", ".join(PEOPLE * 2))),
        ("a list of names line by line", HEAD.replace("Anna Berg, Bo Vang", "\n".join(PEOPLE))),
        ("a speaker in every line", HEAD + "".join(f"{name} oplyste, at det gik.\n" for name in PEOPLE[:1_500])),
        ("names without a comma", HEAD + " ".join(PEOPLE * 2)),
        ("the words of a certificate", HEAD + "underskriftscertifikat\n" * 5_000),
        ("blank lines", HEAD + "\n" * 60_000),
        ("short lines", HEAD + "a\n" * 30_000),
        ("commas", HEAD + ", " * 40_000),
        ("figures", HEAD + "1. " * 20_000),
        ("underscores", HEAD + "_" * 80_000),
        ("spaces", "Referat" + " " * 80_000 + "b\n" + HEAD),
    ],
    ids=lambda part: part if len(part) < 40 else "",
)
def test_minutes_of_one_kind_of_text_are_split_in_a_moment(name, text):
    assert seconds(text, "a.txt") < 4


@pytest.mark.parametrize("tag", ["<div>", "<div class=menu>", "<b>", "<ul><li>a", "<p>a", "<table><tr><td>a"])
def test_a_page_of_one_open_tag_is_read_in_a_moment(tag):
    assert seconds("<html><body>" + tag * 12_000 + "Referat", "a.html") < 4


@pytest.mark.parametrize("text", ["Formanden hævede mødet.", "Tak for god ro og orden, FOR GOD RO OG ORDEN"])
def test_a_rare_pattern_is_found_in_letters_of_any_size(text):
    assert words.CLOSES.search(text)


@pytest.mark.parametrize("rare", RARE, ids=lambda rare: rare.pieces[0])
def test_whatever_a_rare_pattern_fits_has_one_of_its_pieces(rare):
    @settings(max_examples=25, derandomize=True, database=None, deadline=None)
    @given(st.from_regex(rare.pattern, alphabet=st.characters(max_codepoint=0xFF)))
    def found(text):
        assert rare.search(text)

    found()
