"""Tell a list that has one entry a line from one that runs on over the line ends."""

from __future__ import annotations

import re

from indexer.opening.attendance.names import name_of, titled, without_title
from indexer.opening.attendance.pieces import LIST_MARK, split
from indexer.opening.attendance.said import GROUP
from indexer.people.names import is_given, is_organisation, is_person

FEW = 4  # lines to each that names several, where a list has one entry a line


def one_per_line(lines: list[str]) -> list[str] | None:
    """The lines, where each holds one entry; None where the list runs over the line ends."""
    texts = [LIST_MARK.sub("", line).strip() for line in lines if line.strip()]
    if len(texts) == 1 and "\t" not in texts[0]:
        return None if not _first_then_organisation(texts[0]) else texts
    fuller = sum(map(_several, texts))  # "Anna Berg og Bo Vang" among lines of one each
    for n, text in enumerate(texts):
        first = _first(text)
        if n < len(texts) - 1 and re.search(r"(?:[-,]|\bog)$", text) and not re.search(r"[\w)]\s*,$", text):
            return None
        if n < len(texts) - 1 and text.endswith(",") and len(split(text)) > 1:
            return None
        if len(texts) > 1 and _several(text) and fuller * FEW > len(texts):
            return None
        if not (
            name_of(first)
            or is_organisation(first)
            or (len(first.split()) == 1 and first.istitle() and "," not in text)
        ):
            return None
        if len(first.split()) == 1 and "," in text and not is_organisation(first) and ":" not in text:
            return None
    return texts


def _first(text: str) -> str:
    """What stands for a name at the beginning of a line."""
    named = re.split(r"[(\t:;]|\s[-–/]\s", GROUP.sub("", text, count=1))[0].strip(" .")
    first = without_title(named)[0].split(",")[0]
    return first.split(" og ")[0] if _several(text) else first


def _several(text: str) -> bool:
    """Whether a line names more than one person."""
    return " / " not in text and any(_surely_person(piece) for _, piece in split(text)[1:])


def _surely_person(text: str) -> bool:
    name = titled(text)[0] or ""
    return is_person(name) and is_given(name.split()[0])


def _first_then_organisation(text: str) -> bool:
    """ "Name, Organisation" alone on its line; a second person, or a semicolon, makes it a list."""
    pieces = [piece for _, piece in split(text)]
    return (
        not re.search(r";|:|[a-zæøå]{3}\.\s", text)
        and len(pieces) > 1
        and bool(name_of(pieces[0]))
        and not any(titled(p)[0] for p in pieces[1:])
    )
