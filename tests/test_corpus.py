"""The corpus is what its sources say, and says what in it is invented."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MINUTES = ROOT / "corpus" / "minutes"
GOLD = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("tests/golden/corpus/*.gold.json"))]
each_meeting = pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold["source"])


def test_the_published_documents_and_their_gold_are_made_from_the_sources():
    check = subprocess.run(
        [sys.executable, "-m", "corpus.publish", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert (check.returncode, check.stdout, check.stderr) == (0, "", "")


def test_the_invented_board_meets_four_times_each_in_a_format_of_its_own():
    assert sorted(Path(gold["source"]).suffix for gold in GOLD) == [".docx", ".html", ".md", ".pdf"]


@each_meeting
def test_a_meeting_of_the_invented_board_has_real_length(gold):
    assert 8 <= sum(item["level"] == 1 for item in gold["items"]) <= 12
    assert 40 <= len(gold["statements"]) <= 80


@each_meeting
def test_no_mark_of_the_source_reaches_the_text(gold):
    assert not [one["text"] for one in gold["statements"] if "[" in one["text"]]


@each_meeting
def test_whatever_is_invented_says_so_in_its_title(gold):
    assert gold["meeting"]["title"].endswith("(opdigtet eksempel)")


@pytest.mark.parametrize("board", ["koordinationsudvalget", "projektstyregruppen"])
def test_the_two_older_invented_minutes_say_so_in_their_title(board):
    (path,) = MINUTES.glob(f"*-{board}-*.txt")
    assert "(opdigtet eksempel)" in path.read_text(encoding="utf-8")[:200]


def test_every_document_of_the_corpus_is_accounted_for():
    readme = (ROOT / "corpus" / "README.md").read_text(encoding="utf-8")
    assert not [path.name for path in MINUTES.iterdir() if f"`{path.name}`" not in readme]
