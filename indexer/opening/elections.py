"""Read whom a meeting elects to lead it and to take its minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.document import Line
from indexer.minutes import Attendant
from indexer.opening.labels import NUMBERED
from indexer.people.known import Mention
from indexer.people.names import full_names
from indexer.people.roster import Roster
from indexer.text.tidy import clean

ELECTS = re.compile(r"\bvalg\s+af\b", re.IGNORECASE)
MINUTE_TAKER = re.compile(r"\breferent\b", re.IGNORECASE)
REACH = 4  # lines under the heading


def elected_minute_taker(lines: Sequence[Line], attendance: tuple[Attendant, ...]) -> tuple[Attendant, ...]:
    """The attendance with the one who was elected "referent" marked as minute-taker, unless the list names one."""
    if not attendance or any(one.role == "minute-taker" for one in attendance):
        return attendance
    for at, line in enumerate(lines):
        heading = NUMBERED.match(line.text)
        if not heading or not _elects_minute_taker(heading["title"]):
            continue
        name = _elected(_under(lines, at), Roster(attendance))
        if name:
            return tuple(replace(one, role="minute-taker") if one.name == name else one for one in attendance)
    return attendance


def _elects_minute_taker(title: str) -> bool:
    elects = ELECTS.search(title)
    return bool(MINUTE_TAKER.match(title) or (elects and MINUTE_TAKER.search(title, elects.end())))


def _under(lines: Sequence[Line], at: int) -> str:
    heading = NUMBERED.match(lines[at].text)
    text = [clean(heading["title"]).partition(":")[2]] if heading else []
    for line in lines[at + 1 : at + 1 + REACH]:
        if NUMBERED.match(line.text):
            break
        text.append(clean(line.text))
    return " ".join(text).strip()


def _elected(text: str, roster: Roster) -> str | None:
    """The only person named, or the last one named before the word "referent"."""
    named = [mention for mention in roster.mentions(text) if mention.kind == "person" and mention.form != "role"]
    word = re.search(r"\b(?:referent|referat)\b", text, re.IGNORECASE)
    if word:
        before: list[Mention] = [mention for mention in named if mention.end <= word.start()]
        stranger = max((end for _, end in full_names(text[: word.start()])), default=0)
        return before[-1].person if before and before[-1].end >= stranger else None
    return named[0].person if len({mention.person for mention in named}) == 1 else None
