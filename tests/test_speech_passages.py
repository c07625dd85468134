"""Who speaks in short passages of many bodies, sentence by sentence, from the whole minutes.

A passage file has the head of a meeting, then items "# title" with lines "who: sentence". "who" is how the speaker's
name begins, or the initials; "+" joins two, and "-" is nobody. A blank line parts paragraphs, and so does a bullet.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest

from indexer.readers import read
from indexer.split import split

FOLDER = Path(__file__).parent / "golden" / "passages"
FILES = sorted(FOLDER.glob("*.txt"))


@lru_cache
def passages(path):
    """The head of a passage file, and of each item its title and lines."""
    head, *items = re.split(r"^# ", path.read_text(), flags=re.MULTILINE)
    return head.strip(), [item.strip().split("\n") for item in items]


def printed(lines):
    """The lines as minutes print them: the sentences of a paragraph on one line."""
    text = ""
    for line in lines:
        sentence = line.partition(": ")[2]
        text += "\n\n" if not line else f"\n{sentence}\n" if sentence.startswith("•") else f"{sentence} "
    return text


@pytest.fixture(scope="module")
def minutes(tmp_path_factory):
    """Gives the minutes of a passage file."""
    folder = tmp_path_factory.mktemp("passages")

    @lru_cache
    def minutes(path):
        head, items = passages(path)
        body = [f"{number}. {title}\n{printed(lines)}\n" for number, (title, *lines) in enumerate(items, 1)]
        written = folder / path.name
        written.write_text("\n".join([head, "", *body]))
        return split(read(written))

    return minutes


def is_called(name, who):
    initials = "".join(part[0] for part in re.split(r"[ -]", name))
    return name.startswith(who) or who in initials


def fits(speakers, expected):
    who = [] if expected == "-" else expected.split("+")
    return len(speakers) == len(who) and all(any(is_called(name, one) for name in speakers) for one in who)


CASES = [
    pytest.param(path, number, id=f"{path.stem}-{number}")
    for path in FILES
    for number in range(1, len(passages(path)[1]) + 1)
]


@pytest.mark.parametrize(("path", "number"), CASES)
def test_every_sentence_has_its_speaker(minutes, path, number):
    _, *lines = passages(path)[1][number - 1]
    said = [one for one in minutes(path).statements if one.item == str(number)]
    wrong = []
    for line in filter(None, lines):
        expected, _, sentence = line.partition(": ")
        found = next((one.speakers for one in said if sentence.lstrip("• ") in one.text), None)
        if found is None or not fits(found, expected):
            wrong.append((expected, found, sentence))
    assert wrong == []
