"""The version of what is in an index: another one for other code or words, the same for the same anywhere."""

import pytest

from indexer.run.version import digest, splitting_version


@pytest.fixture
def code(tmp_path):
    folder = tmp_path / "her" / "indexer"
    folder.mkdir(parents=True)
    (folder / "split.py").write_text("a = 1\n")
    (folder / "words.txt").write_text("og\n")
    return folder


@pytest.mark.parametrize("name", ["split.py", "words.txt", "new.py"])
def test_a_change_of_code_or_words_is_another_version(code, name):
    before = digest([code])
    (code / name).write_text("b = 2\n")
    assert digest([code]) != before


def test_the_place_and_what_python_keeps_beside_the_code_decide_nothing(code, tmp_path):
    before = digest([code])
    (code / "split.pyc").write_bytes(b"compiled")
    moved = code.rename(tmp_path / "indexer")
    assert digest([moved]) == before


def test_the_version_is_told_in_a_few_signs():
    assert len(splitting_version()) == 16
