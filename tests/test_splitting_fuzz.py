"""However a document is damaged, splitting ends, in step with its length, and says every line of the body once."""

from __future__ import annotations

import random
import re
import time
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePath

import pytest

from indexer import agenda, split
from indexer.agenda import labels
from indexer.errors import Unreadable
from indexer.furniture import furniture
from indexer.opening.reading import read_opening
from indexer.readers import parse, read
from indexer.tables.columns import read_tables
from indexer.text import tidy

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = sorted([*(ROOT / "corpus" / "minutes").iterdir(), *(ROOT / "tests/golden/varieties").glob("2*[!n]")])
TEXTS = [path for path in SHIPPED if path.suffix in {".txt", ".md", ".html", ".tex"}]
OTHERS = sorted(
    path
    for folder in ("real", "more", "board")
    for path in (ROOT.parent / "shared" / "minutes" / folder).glob("*.*")
    if path.suffix in {".txt", ".md", ".html", ".tex", ".pdf", ".docx"} and path.name != "README.md"
)
here = pytest.mark.skipif(not OTHERS, reason="other people's minutes in ../shared/minutes aren't here")
MOST_LINES = 400  # of a document that is damaged: the longest is a whole day in parliament
NOISE = '.:)(1aÆ-§\t\u00a0"–•Ø|*#\u00ad/'


@cache
def document(path):
    whole = read(path)
    return replace(whole, lines=whole.lines[:MOST_LINES])


def letters(text):
    return "".join(letter for letter in tidy.clean(text) if letter.isalnum()).lower()


def cut(lines, chance):
    at = chance.randrange(len(lines))
    return lines[:at] + lines[at + chance.randint(1, 15) :]


def double(lines, chance):
    at, many = chance.randrange(len(lines)), chance.randint(1, 8)
    return lines[: at + many] + lines[at:]


def move(lines, chance):
    start, end, to = sorted(chance.randrange(len(lines)) for _ in range(3))
    return lines[:start] + lines[end:to] + lines[start:end] + lines[to:]


def join(lines, chance):
    at = chance.randrange(len(lines))
    return [*lines[:at], replace(lines[at], text=f"{lines[at].text} {chance.choice(lines).text}"), *lines[at + 1 :]]


def break_up(lines, chance):
    at = chance.randrange(len(lines))
    middle = chance.randrange(len(lines[at].text) + 1)
    halves = [replace(lines[at], text=text, bold=()) for text in (lines[at].text[:middle], lines[at].text[middle:])]
    return [*lines[:at], *halves, *lines[at + 1 :]]


def scramble(lines, chance):
    at = chance.randrange(len(lines))
    text = "".join(chance.choice(NOISE) if chance.random() < 0.1 else letter for letter in lines[at].text)
    return [*lines[:at], replace(lines[at], text=text, bold=()), *lines[at + 1 :]]


def damaged(whole, chance):
    """The document after six damages."""
    lines = list(whole.lines)
    for _ in range(6):
        lines = chance.choice((cut, double, move, join, break_up, scramble))(lines, chance) or lines
    return replace(whole, lines=tuple(replace(line, number=number) for number, line in enumerate(lines, 1)))


def body(whole):
    """The lines without furniture and side columns, the agenda in them, the numbers of the lines of the opening."""
    ignored = furniture(whole)
    kept = read_tables([line for line in whole.lines if line.number not in ignored]).lines
    found = agenda.find(kept, 0 if whole.media_type == "text/markdown" else tidy.width(kept))
    tops = [heading.first for heading in found.headings]
    begins = [*tops[:1], *([found.listing.first] if found.listing else [])]
    name = PurePath(whole.path).name
    opening = read_opening(kept, whole.title, name, min(begins, default=None), tops[-1] if tops else None)
    return kept, found.headings, opening.consumed


def expected(document):
    """Number and letters of each line that a statement must hold: no heading, label, furniture or opening."""
    kept, headings, consumed = body(document)
    tops = [heading.first for heading in headings]
    titles = {index: heading for heading in headings for index in range(heading.first, heading.last + 1)}
    full = 0 if document.media_type == "text/markdown" else tidy.width(kept)
    for index in range(tops[0] if tops else split.whole(kept, consumed, full).first, len(kept)):
        line, heading = kept[index], titles.get(index)
        if heading is None and line.number in consumed and index >= max(tops, default=0):
            continue
        if heading is None and not labels.label(tidy.clean(line.text)):
            yield line.number, letters(line.text)
        elif heading is not None and index == heading.last and heading.text_from is not None:
            yield line.number, letters(line.text[heading.text_from :])


def beside_the_title(whole):
    """What the lines of each heading hold beside title and number, where that is more than "Ad punkt" or "(O)"."""
    kept, headings, _ = body(whole)
    for heading in headings:
        lines = [line.text for line in kept[heading.first : heading.last + 1]]
        if heading.text_from is not None:
            lines[-1] = lines[-1][: heading.text_from]
        title, number = letters(heading.item.title), letters(heading.item.number or "")
        printed = letters(" ".join(lines)).replace(title, "", 1).replace(number, "", 1)
        printed = re.sub("^ad(?:dagsordenens)?(?:punkt|pkt)?", "", printed)
        if len(printed) > 6 and printed not in title:
            yield printed


def unaccounted(whole):
    """The first line that no statement holds in its place, or what is said beyond the lines; None if all is well."""
    items = [one for one in split.split(whole).statements if one.item]  # what stands before the first item is a choice
    said, at = "".join(letters(statement.text) for statement in items), 0
    for number, text in expected(whole):
        if not said.startswith(text, at):
            return number, text, said[at : at + 40]
        at += len(text)
    return said[at:] or None


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_line_of_the_body_is_said_once(path):
    assert unaccounted(document(path)) is None
    assert list(beside_the_title(document(path))) == []


@here
@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_every_line_of_other_peoples_minutes_is_said_once(path):
    assert unaccounted(document(path)) is None
    assert list(beside_the_title(document(path))) == []


@pytest.mark.parametrize("seed", range(80))
def test_damage_never_loses_a_line(seed):
    chance = random.Random(seed)
    assert unaccounted(damaged(document(chance.choice(SHIPPED)), chance)) is None


@here
@pytest.mark.parametrize("seed", range(80))
def test_damage_to_other_peoples_minutes_never_loses_a_line(seed):
    chance = random.Random(seed)
    choice = [path for path in OTHERS if document(path).lines]
    assert unaccounted(damaged(document(chance.choice(choice)), chance)) is None


@pytest.mark.parametrize("seed", range(40))
def test_damaged_bytes_are_split_or_refused(seed):
    chance = random.Random(seed)
    data = bytearray(chance.choice(TEXTS).read_bytes())
    for _ in range(chance.randint(1, 200)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        whole = parse(bytes(data[chance.randrange(200) :]), "skadet")
    except Unreadable:
        return
    assert unaccounted(whole) is None


HARMLESS = {
    "windows-line-ends": lambda text: text.replace("\n", "\r\n"),
    "byte-order-mark": lambda text: "\ufeff" + text,
    "no-break-spaces": lambda text: re.sub(r"(?<=[a-zæøå.,]) (?=[A-ZÆØÅa-zæøå])", "\u00a0", text),
    "blanks-behind": lambda text: re.sub(r"(?m)$", "   ", text),
    "indented": lambda text: re.sub(r"(?m)^(?=.)", "    ", text),
}


def told(whole):
    """What splitting tells of a document: its day, who was there, its items, and who said what."""
    minutes = split.split(whole)
    people = [(one.name, one.role, one.items) for one in minutes.attendance]
    items = [(entry.item.path, letters(entry.item.title)) for entry in minutes.items]
    return (
        minutes.facts.date,
        people,
        items,
        [(one.item, one.speakers, letters(one.text)) for one in minutes.statements],
    )


@pytest.mark.parametrize("change", HARMLESS)
@pytest.mark.parametrize("path", [path for path in TEXTS if path.suffix == ".txt"], ids=lambda path: path.name)
def test_a_harmless_change_changes_nothing(path, change):
    text = path.read_text(encoding="utf-8")
    assert told(parse(HARMLESS[change](text).encode(), path.name)) == told(parse(text.encode(), path.name))


def seconds(whole):
    """Of processor time, the best of three."""
    times = []
    for _ in range(3):
        before = time.process_time()
        split.split(whole)
        times.append(time.process_time() - before)
    return min(times)


@pytest.mark.parametrize("path", [SHIPPED[1], SHIPPED[-1]], ids=lambda path: path.name)
def test_time_grows_in_step_with_length(path):
    once, lines = document(path), document(path).lines
    often = [replace(line, number=n * len(lines) + line.number) for n in range(8) for line in lines]
    assert seconds(replace(once, lines=tuple(often))) < 8 * 2.5 * seconds(once) + 0.05
