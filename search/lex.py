"""Cuts a question as typed into tokens: words, quotes, names of fields, brackets and operators."""

from __future__ import annotations

import re
from typing import NamedTuple

from search.question import FIELDS

MOST_SLOP = 50
_TOKEN = re.compile(
    rf"""
      (?P<open>\() | (?P<close>\))
    | (?i:(?P<field>{"|".join(sorted(FIELDS, key=lambda name: (-len(name), name)))})[ ]?):
    | "(?P<quote>[^"]*)(?P<end>"?)(?:~(?P<slop>\d{{1,4}}))?
    | (?P<not>[-−](?=[\w"(])) | (?P<plus>\+(?=[\w"(]))
    | (?P<word>[^\s()"]+)
    """,
    re.VERBOSE,
)
_JOINS = {"OG": "and", "AND": "and", "&&": "and", "ELLER": "or", "OR": "or", "||": "or", "IKKE": "not", "NOT": "not"}


class Token(NamedTuple):
    kind: str  # "(", ")", "field", "quote", "not", "+", "and", "or", "word"
    text: str
    slop: int = 0


def tokens(text: str, notices: list[str]) -> list[Token]:
    """The tokens of a text; ``notices`` gets what is wrong with them."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if match["quote"] is not None:
            if not match["end"]:
                notices.append("Et citationstegn blev ikke lukket; resten er læst som ét citat.")
            found.append(Token("quote", match["quote"].strip(), min(int(match["slop"] or 0), MOST_SLOP)))
        elif match["field"]:
            found.append(Token("field", match["field"]))
        elif match["open"] or match["close"]:
            found.append(Token(match[0], match[0]))
        elif match["not"]:
            found.append(Token("not", "-"))
        elif match["plus"]:
            found.append(Token("+", "+"))
        elif kind == "word":
            found.append(Token(_JOINS.get(match["word"], "word"), match["word"]))
    return found
