"""Find the matters of a document that numbers none: by the format's headings, else by lines that end in a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.agenda import labels, shapes, titles
from indexer.dates import find_dates
from indexer.document import Line
from indexer.opening.attendance.labels import list_label
from indexer.people import names, speaker_lines
from indexer.text.tidy import BULLET, clean

_PRESENT = re.compile(r"\b(?:mødt|til ?stede|afbud|fraværende|deltog|deltagere)\b", re.IGNORECASE)
_USUAL = re.compile(r"(?:eventuelt|evt|næste\s+møde|godkendelse\s+af\s+(?:dagsorden|referat)\w*)\W*", re.IGNORECASE)
BOLD = 9  # the level of a line that is bold and no heading of the format's own
_SPOKEN = re.compile(r"(?i:spørgsmål|svar|kommentar(?:er)?|bemærkning(?:er)?)|[A-ZÆØÅ]{2,5}")  # who speaks, and how
LEAST = 3  # headings of one kind that make them the document's own way
MOST_WORDS = 8  # of a heading that ends in a colon


def find(lines: Sequence[Line], start: int, full: int) -> list[int]:
    """The indexes of the lines that name a matter; empty where the document has no such way."""
    announced = [index for index in range(start, len(lines)) if _announces(lines, index)]
    if len(announced) >= LEAST or _opens_with(lines, announced, start):
        return announced
    levels = shaped(lines, start, full)
    usual = max(sorted(levels), key=lambda level: len(levels[level]), default=0)
    if len(levels.get(usual, ())) >= LEAST or _opens_with(lines, levels.get(usual, ()), start):
        return levels[usual]
    alone = between_blanks(lines, start)
    return alone if len(alone) >= LEAST else []


def shaped(lines: Sequence[Line], start: int, full: int) -> dict[int, list[int]]:
    """The indexes of the lines that the format sets as headings, by level; ``BOLD`` has those that are merely bold."""
    levels: dict[int, list[int]] = {}
    for index in range(start, len(lines)):
        if _is_heading(lines, index, full):
            levels.setdefault(lines[index].heading or BOLD, []).append(index)
    for level in [level for level, found in levels.items() if level < BOLD and len(found) >= LEAST]:
        loose = (index for index in range(levels[level][0], len(lines)) if lines[index].heading == level)
        levels[level] = sorted({*levels[level], *(index for index in loose if _may_name(lines, index))})
    return levels


def _may_name(lines: Sequence[Line], index: int) -> bool:
    """Whether a heading of the format's own may name a matter, where others of its level do, figures and colons too."""
    text = clean(lines[index].text[:200])
    told = next((line for line in lines[index + 1 : index + 4] if line.text.strip()), None)
    below = told is not None and not told.heading
    return below and text[:1].isupper() and not (list_label(text) or _is_label(text) or shapes.is_named(text))


def between_blanks(lines: Sequence[Line], start: int) -> list[int]:
    """The indexes of the lines that stand alone between blank lines, below what tells of the meeting."""
    return [index for index in range(after_opening(lines, start), len(lines)) if _stands_between_blanks(lines, index)]


def run_in(lines: Sequence[Line], start: int) -> list[tuple[int, int]]:
    """The paragraphs that begin with a bold title and its colon, each with where its text begins: "**Trafik:** Bo …".

    Empty where they are fewer than three, or where one of the titles is somebody's name: then they tell who speaks.
    """
    found: list[tuple[int, int]] = []
    for index in range(after_opening(lines, start), len(lines)):
        line = lines[index]
        stop = line.bold[0][1] if line.bold and line.bold[0][0] == 0 and line.block and line.row is None else 0
        title, text = clean(line.text[:stop]), line.text[stop:].strip()
        stop += len(line.text[stop:]) - len(line.text[stop:].lstrip(" :"))
        if not (title.endswith(":") or text.startswith(":")) or not text.strip(" :"):
            continue
        title = title.rstrip(" :")
        if shapes.is_named(title) or any(map(names.is_given, title.split())) or _SPOKEN.fullmatch(title):
            return []
        if title[:1].isupper() and len(title.split()) <= MOST_WORDS and not list_label(title) and not _is_label(title):
            found.append((index, stop))
    return found if len(found) >= LEAST else []


def is_usual(text: str) -> bool:
    """Whether a line is the name of a matter that most minutes have: "Eventuelt"."""
    return _USUAL.fullmatch(text) is not None


def _opens_with(lines: Sequence[Line], announced: Sequence[int], start: int) -> bool:
    """Whether the text itself begins with the first of two headings, and neither is a case's fixed one."""
    if len(announced) != 2 or any(labels.label(clean(lines[index].text)) for index in announced[:1]):
        return False
    apart = all(shapes.begins_paragraph(lines, index) for index in announced)
    begins = next((n for n in range(after_opening(lines, start), len(lines)) if clean(lines[n].text)), None)
    return apart and begins == announced[0]


def after_opening(lines: Sequence[Line], start: int) -> int:
    """Where the lines that tell of the meeting end: below the last of the first that has a date or a list of people."""
    last = start
    for index in range(start, min(start + 20, len(lines))):
        text = clean(lines[index].text[:200])
        if any(found.day and found.full for found in find_dates(text)) or list_label(text) or _PRESENT.search(text):
            last = index + 1
    return last


def _stands_between_blanks(lines: Sequence[Line], index: int) -> bool:
    """Whether a few words stand alone between blank lines, with prose below: "Vinterens foredrag"."""
    text = clean(lines[index].text[:80])
    blank = (
        index > 0 and index + 1 < len(lines) and not (lines[index - 1].text.strip() or lines[index + 1].text.strip())
    )
    if not text or not blank or not text[0].isupper() or not text[-1].isalpha() or len(text.split()) > 5:
        return False
    below = next((clean(line.text) for line in lines[index + 1 : index + 4] if line.text.strip()), "")
    prose = len(below) >= 40 or bool(_USUAL.fullmatch(text)) or (below.endswith(".") and len(below.split()) >= 3)
    return prose and not titles.is_sentence(text) and not _is_label(text)


def _announces(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line ends in a colon, with prose below: "Elevatorer:"."""
    text = clean(lines[index].text[:200])
    if not text.endswith(":") or BULLET.match(text) or lines[index].list_item or not text[0].isupper():
        return False
    if len(text.split()) > MOST_WORDS or list_label(text) or _is_label(text) or ":" in text[:-1]:
        return False
    below = next((clean(line.text) for line in lines[index + 1 : index + 3] if line.text.strip()), "")
    return len(below) >= 25 or below.endswith((".", "!"))


def _is_heading(lines: Sequence[Line], index: int, full: int) -> bool:
    text = clean(lines[index].text[:200])
    if not text or list_label(text) or _is_label(text):
        return False
    capitals = text.isupper() and len(text) >= 5 and text[-1].isalpha() and not titles.is_sentence(text.lower())
    if not capitals and not shapes.is_shaped(lines[index], text):
        return False
    if lines[index].heading or lines[index].block:  # the format tells paragraphs apart
        below = next((line for line in lines[index + 1 : index + 4] if line.text.strip()), None)
        return below is not None and not shapes.is_shaped(below, clean(below.text)) and len(below.text.strip()) >= 2
    usual = _USUAL.fullmatch(text) and index + 1 < len(lines) and lines[index + 1].text.strip()
    return bool(usual) or shapes.stands_alone(lines, index, full)


def _is_label(text: str) -> bool:
    """Whether a line names a speaker or is a fixed sub-heading; a case's facts may name a matter here."""
    label, speaker = labels.label(text), speaker_lines.read(text)
    return (label is not None and label.act != "sagsfremstilling") or (speaker is not None and speaker.sure)
