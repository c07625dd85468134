"""Recognise the names of an attendance list, with a title before them or none."""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.opening.attendance.entry import NOTE
from indexer.people.names import CAPITALISED, NO_NAME, is_given, is_person
from indexer.people.occupations import untitled
from indexer.people.roles import is_title
from indexer.text.wordlist import wordlist

BEHIND_FIGURE = re.compile(r"\s*\d.*$")
ONE_NAME = re.compile(CAPITALISED)
NOBODY = wordlist("resten ingen alle andre øvrige samtlige flere nogle begge ditto do")
DEGREE = re.compile(r"(?:Stud|Cand|Mag|Lic|Fhv|Adm|Pens)\.(?:\s?[a-zæøå]+\.)*\s(?=[A-ZÆØÅ])")  # "Stud.med. Eva Lund"


def name_of(text: str) -> str | None:
    """The name a piece is: a full name, or one word that may be a first name."""
    cleaned = BEHIND_FIGURE.sub("", text).strip(" .,:-–")
    if is_person(cleaned):
        return cleaned
    single = ONE_NAME.fullmatch(cleaned)
    known = is_given(cleaned) or not (is_title(cleaned) or cleaned.lower() in NO_NAME | NOBODY)
    return cleaned if single and not cleaned.isupper() and known else None


@lru_cache(maxsize=4096)
def titled(text: str) -> tuple[str | None, str | None]:
    """A name and the title printed before it: "Bestyrelsesmedlem Henrik Vang"."""
    text = NOTE.split(text)[0].strip(" .,:-–") if NOTE.search(text) else text
    bare, title = without_title(text)
    name = name_of(bare)
    return (name, title) if name else (None, None)


def is_personal(text: str) -> bool:
    return is_person(text) or is_given(text.strip())


def without_title(text: str) -> tuple[str, str | None]:
    """A name without the title in front of it, and that title, also where a degree has a capital."""
    degree = DEGREE.match(text)
    return (text[degree.end() :], degree[0].strip()) if degree else untitled(text)
