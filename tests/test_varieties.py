"""Minutes of fifty invented kinds are split as their writer says, up to the thresholds asked of unseen minutes."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from time import sleep

import pytest

from indexer.readers import read
from indexer.split import split

ROOT = Path(__file__).parent.parent
VARIETIES = ROOT / "tests" / "golden" / "varieties"
GOLD = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(VARIETIES.glob("*.gold.json"))]
ITEMS, BOUNDARIES, SPEAKERS, ATTENDANCE = 0.90, 0.85, 0.95, 0.95
each_document = pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold["source"])


def minutes_of(gold):
    return split(read(VARIETIES / gold["source"]))


def letters(text):
    return re.sub(r"[\W_]", "", text or "").lower()


def f1(right, found, wanted):
    return 2 * right / (found + wanted) if found + wanted else 1.0


def same(one, other):
    """Whether two starts of statements are the same place; a statement may be shorter than what it is known by."""
    length = min(len(one), len(other), 40)
    return length > 0 and one[:length] == other[:length]


def starts(gold):
    """The ways each statement may start, and whether it must be found; then the further starts that are accepted."""
    ways = [
        (s, [letters(t) for t in (s["text"], *s.get("alt", {}).get("start_texts", []))]) for s in gold["statements"]
    ]
    required = [found for statement, found in ways if not statement.get("soft_boundary")]
    cuts = [letters(cut["start_text"]) for s in gold["statements"] for cut in s.get("alt", {}).get("split_at", [])]
    return required, [*cuts, *(way for _, found in ways for way in found)]


def words(text):
    return re.findall(r"[^\W_]+", text.lower())


def said(gold):
    """Each word of the gold with who may have said it; None where it is a fixed sub-heading, text or not."""
    for statement in gold["statements"]:
        text, alt, at = words(statement["text"]), statement.get("alt", {}), 0
        base = [statement["speakers"], *alt.get("speakers", [])]
        who = [base] * len(text)
        for cut in alt.get("split_at", []):
            start, heading = words(cut["start_text"]), words(cut.get("heading", ""))
            at = next(place for place in range(at, len(text)) if text[place : place + len(start)] == start)
            if "speakers_from_here" in cut:
                who[at:] = [[*base, *cut["speakers_from_here"]]] * (len(text) - at)
            who[at : at + len(heading)] = [None] * len(heading)
        yield from zip(text, who, strict=True)


def names(gold):
    """The forms a name may take here, each with the person's own."""
    people = [*gold["attendance"], *gold["mentioned_persons"]]
    return {form: person["name"] for person in people for form in (person["name"], *person.get("aliases", []))}


def share_said_by_the_right_one(gold, statements):
    """The share of the gold's letters whose word stands in a statement of one of those who may have said it."""
    wanted, known, right = list(said(gold)), names(gold), set()
    found = [(word, sorted(known.get(n, n) for n in s.speakers)) for s in statements for word in words(s.text)]
    matcher = SequenceMatcher(None, [word for word, _ in wanted], [word for word, _ in found], autojunk=False)
    for block in matcher.get_matching_blocks():
        for ahead in range(block.size):
            if found[block.b + ahead][1] in map(sorted, wanted[block.a + ahead][1] or []):
                right.add(block.a + ahead)
    counted = {place: len(word) for place, (word, who) in enumerate(wanted) if who is not None}
    return sum(length for place, length in counted.items() if place in right) / sum(counted.values())


def test_the_documents_and_their_gold_are_made_from_the_sources():
    check = subprocess.run([sys.executable, VARIETIES / "write.py", "--check"], capture_output=True, text=True)
    assert (check.returncode, check.stdout, check.stderr) == (0, "", "")


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no Chromium; on Debian: apt-get install chromium")
def test_the_same_page_is_printed_as_the_same_file(tmp_path):
    spec = importlib.util.spec_from_file_location("laid_out", VARIETIES / "laid_out.py")
    laid_out = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(laid_out)
    laid_out.as_pdf("<p>1. Velkomst</p>", tmp_path / "one.pdf")
    sleep(1.1)  # a PDF tells the second it was made
    laid_out.as_pdf("<p>1. Velkomst</p>", tmp_path / "other.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "other.pdf").read_bytes()


@pytest.mark.parametrize("path", sorted(VARIETIES.glob("*.pdf")), ids=lambda path: path.stem)
def test_no_page_tells_when_it_was_printed(path):
    assert set(re.findall(rb"D:\d{14}", path.read_bytes())) == {b"D:20000101000000"}


@each_document
def test_what_nobody_says_is_one_statement_up_to_the_next_fixed_heading(gold):
    for above, one in pairwise(gold["statements"]):
        alt = one.get("alt", {})
        labelled = any(one["text"].startswith(cut.get("heading", "-")) for cut in alt.get("split_at", []))
        if one["item"] == above["item"] and not labelled and not one.get("soft_boundary"):
            assert one["speakers"] or above["speakers"] or alt.get("speakers"), one["text"]


@each_document
def test_the_items_are_found(gold):
    wanted = [
        {(path, letters(title)) for path in (item["path"], *item["alt"]["path"], item["number"] is None)
         for title in (item["title"], *item["alt"]["title"])}
        for item in gold["items"]
    ]  # fmt: skip
    found = [
        {(entry.item.path, letters(entry.item.title)), (entry.item.number is None, letters(entry.item.title))}
        for entry in minutes_of(gold).items
    ]
    right = sum(any(ways & one for one in found) for ways in wanted)
    assert f1(right, len(found), len(wanted)) >= ITEMS, [
        ways for ways in wanted if not any(ways & one for one in found)
    ]


@each_document
def test_the_statements_begin_where_they_should(gold):
    required, accepted = starts(gold)
    found = [letters(statement.text) for statement in minutes_of(gold).statements if letters(statement.text)]
    missed = [ways[0] for ways in required if not any(same(way, one) for way in ways for one in found)]
    outside = letters(gold["preamble"]["text"])
    extra = [one for one in found if one[:40] not in outside and not any(same(way, one) for way in accepted)]
    right = len(required) - len(missed)
    assert f1(right, right + len(extra), len(required)) >= BOUNDARIES, (missed, extra)


@each_document
def test_the_words_are_given_to_whoever_said_them(gold):
    assert share_said_by_the_right_one(gold, minutes_of(gold).statements) >= SPEAKERS


@each_document
def test_the_meeting_is_dated_and_so_is_the_next(gold):
    facts, coming = minutes_of(gold).facts, gold["meeting"]["next_meeting"]
    assert str(facts.date) == gold["meeting"]["date"]
    assert (str(facts.next_meeting.date) if facts.next_meeting else None) == (coming["date"] if coming else None)


@each_document
def test_whoever_was_there_is_listed(gold):
    listed = Counter(a.name for a in minutes_of(gold).attendance if a.role != "mentioned" and a.kind == "person")
    wanted = {person["name"] for person in gold["attendance"] if not person.get("optional")}
    possible = {person["name"] for person in gold["attendance"]}
    extra = [name for name in listed.elements() if name not in possible]
    right = len(wanted & set(listed))
    assert f1(right, right + len(extra), len(wanted)) >= ATTENDANCE, (wanted - set(listed), extra)
