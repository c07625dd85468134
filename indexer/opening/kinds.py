"""The words by which minutes tell what they are, and of what kind of meeting."""

from __future__ import annotations

import re

from indexer.document import Line
from indexer.opening.attendance.labels import list_label
from indexer.opening.labels import field_of

MINUTES = (
    r"(?:(?:beslutnings|møde)?referat(?:et)?|(?:beslutnings|forhandlings)protokol|udskrift|"
    r"(?<![\w.:)–-] )protokol(?=\W*$))"
)
MEETING = r"[\w-]*(?:generalforsamling|møde)\w*"
MOST_DAYS = 4  # of a meeting that goes on for several
PROTOCOL = re.compile(r"\W*(?:år|den)\s+\d+\b.*\b(?:afholdte?s|holdtes|afholdt)\b", re.IGNORECASE)
TITLE = re.compile(rf"\b(?:{MINUTES}|{MEETING})\b", re.IGNORECASE)
BARE = re.compile(
    rf"^\W*(?:åbent |lukket |endeligt |godkendt )?(?:{MINUTES}|dagsorden(?: og referat)?)(?:\s*\([a-zæøå ]+\))?\W*$",
    re.IGNORECASE,
)
KIND = rf"(?:(?:ordinær|ekstraordinær|konstituerende|fysisk|virtuelt|digitalt|åbent|lukket)\w*\s+)?{MEETING}"


def labelled(line: Line) -> bool:
    """Whether a line begins with the label of a fact or of a list, and so is no title."""
    known = field_of(line.text)
    return bool(known and known[1]) or bool(list_label(line.text))
