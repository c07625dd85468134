"""The lexicon's tables: built once, checked, shared, and never half there."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from search.danish import cache, packing
from search.danish.lexicon import lexicon, name
from search.errors import TablesUnusable


def ordet(tables, *words):
    """The command, run as a person runs it, with its word tables in a folder of its own."""
    command = [sys.executable, "-m", "ordet", *words]
    return subprocess.run(command, env=os.environ | {"ORDET_CACHE": str(tables)}, capture_output=True, text=True)


def write(made):
    def build(folder):
        made.append(folder)
        (folder / "table").write_text("words", encoding="utf-8")

    return build


def test_tables_are_built_at_first_and_found_afterwards(tmp_path):
    made = []
    for _ in range(3):
        assert (cache.built("tables", write(made), tmp_path) / "table").read_text(encoding="utf-8") == "words"
    assert len(made) == 1


def test_a_damaged_table_is_built_anew(tmp_path):
    made = []
    (cache.built("tables", write(made), tmp_path) / "table").write_text("damaged", encoding="utf-8")
    assert (cache.built("tables", write(made), tmp_path) / "table").read_text(encoding="utf-8") == "words"


def test_many_may_build_at_once_and_all_get_whole_tables(tmp_path):
    made = []
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: cache.built("tables", write(made), tmp_path), range(8)))
    assert {path / "table" for path in found} == {tmp_path / "tables" / "table"}
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_a_build_that_fails_leaves_nothing(tmp_path):
    def fail(folder):
        (folder / "table").write_text("half", encoding="utf-8")
        raise ValueError("no source")

    with pytest.raises(ValueError, match="no source"):
        cache.built("tables", fail, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_folder_that_cannot_be_written_is_told_with_what_to_do(tmp_path, place):
    made = []
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(TablesUnusable, match=r"file.*: .*; set ORDET_CACHE to a folder"):
        cache.built("tables", write(made), tmp_path / place)
    assert made == []


def test_the_command_says_in_one_line_where_the_tables_cannot_be_kept(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    ended = ordet(tmp_path / "file", "analyze", "børn")
    assert ended.returncode == 1
    assert re.fullmatch(r"Error: The word tables can't be kept in .*ORDET_CACHE.*\n", ended.stderr)


def test_the_command_tells_of_long_work_on_standard_error():
    told = "import logging, ordet; logging.getLogger('search.danish.lexicon_build').info('Building')"
    ended = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True)
    assert (ended.stderr, ended.stdout) == ("Building\n", "")


def test_the_tables_name_tells_what_they_were_built_from():
    assert "simplemma-" in name()
    assert "lemmy-" in name()


@pytest.mark.parametrize(("form", "lemmas"), [("børn", ("barn",)), ("tog", ("tog", "tage")), ("x", ("yz",))])
def test_lemmas_survive_packing(form, lemmas):
    assert packing.unpack(form, packing.pack(form, lemmas)) == lemmas


@pytest.mark.parametrize(
    ("word", "known"), [("børnene", True), ("løsningernes", True), ("qwertyz", False), ("", False)]
)
def test_the_lexicon_knows_danish_words(word, known):
    assert (word in lexicon()) is known
