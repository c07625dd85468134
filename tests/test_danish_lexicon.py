"""The lexicon's tables: built once, checked, shared, and never half there."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from search.danish import cache, packing
from search.danish.lexicon import lexicon, name


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
