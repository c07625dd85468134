"""Read what is said before the name in a piece of an attendance list: a label, "undtagen", "stedfortræder"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.opening.attendance.groups import GROUP_NAME
from indexer.opening.attendance.labels import SERVES, list_label
from indexer.opening.attendance.names import is_personal
from indexer.opening.attendance.sentences import begins_with_name
from indexer.people.names import is_organisation

INSTEAD = re.compile(  # before who was there for the one before: "Mia Skov, stedfortræder Jan Holm"
    r"(?:stedfortræder|afløser|vikar|i stedet(?: for h\w+)?(?: (?:delt\w+|mødte|møder))?)\s*:?\s+(?=(?-i:[A-ZÆØÅ]))",
    re.IGNORECASE,
)
INSTEAD_BEHIND = re.compile(rf"(?<=[\w)])\s*[-–—]?\s+(?={INSTEAD.pattern})", re.IGNORECASE)
INSTEAD_WORDS = ("sted", "Sted", "afløser", "vikar")
EXCEPT = re.compile(
    r"(?:(?P<all>alle|samtlige|hele)\b[^,]{0,40}?\s)?(?:undtagen|bortset fra|på nær|minus|ikke)\s+(?=(?-i:[A-ZÆØÅ]))",
    re.IGNORECASE,
)
GROUP = re.compile(  # "Studenterrepræsentanterne Tom Friis og Lise Kær"
    r"^(?:\w*repræsentanter|\w*medlemmer|suppleanter|observatører|beboere|elever|forældre|ansatte)(?:ne)?\s+(?=(?-i:[A-ZÆØÅ]))",
    re.IGNORECASE,
)
FROM_BODY = re.compile(r"(?:fra|for)\s+(?P<body>[a-zæøå]+(?:en|et|ne))\s+(?=[A-ZÆØÅ])")  # "fra bestyrelsen Anna Berg"


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two commas, without what is said before the name."""

    text: str
    role: str  # from here on
    body: str | None = None  # from here on: "KL: Anna Berg"; "" of none any more, None where nothing is said
    away: bool = False  # this one stayed away
    instead: bool = False  # this one came for the one before


def before_name(text: str, role: str) -> Piece:
    """A piece without the label, "undtagen" or "stedfortræder" before its name."""
    label, colon, rest = text.partition(":")
    body = None
    if colon and (known := list_label(f"{label}:")):
        role, text, body = known.role, rest.strip(), known.organisation or ""
    elif colon and GROUP_NAME.fullmatch(label.strip()):
        text, body = rest.strip(), ""
    elif colon and "(" not in label and not is_personal(label) and begins_with_name(rest):
        text, body = rest.strip(), label.strip() if is_organisation(label) else ""
    text = text[group.end() :] if (group := GROUP.match(text)) else text
    if stands_in := INSTEAD.match(text):
        return Piece(text[stands_in.end() :], role, body, instead=True)
    away = EXCEPT.match(text)
    if away is None and (whose := FROM_BODY.match(text)):
        serves = SERVES.fullmatch(whose["body"])
        role, body = ("other", whose["body"]) if serves and role in ("", "member") else (role, body)
        return Piece(text[whose.end() :], role, body)
    if away is None:
        return Piece(text, role, body)
    return Piece(text[away.end() :], "absent" if away["all"] else role, body, away=True)  # "alle undtagen A og B"


def parted(text: str) -> str:
    """A text with a comma before who came instead of the one before: "Mia Skov (C) - stedfortræder Jan Holm"."""
    return INSTEAD_BEHIND.sub(", ", text) if any(word in text for word in INSTEAD_WORDS) else text
