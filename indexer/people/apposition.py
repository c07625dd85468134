"""Read what stands beside a name: the organisation somebody belongs to, or who in brackets holds the role before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.people.names import are_initials, is_organisation, is_person

if TYPE_CHECKING:
    from indexer.people.known import Mention

BELONGS = re.compile(
    r"(?:\s+fra\s+|,\s+|\s+\()(?P<name>[A-ZÆØÅ][\w/-]*(?:\s+(?:og|for|i|af)\s+[A-ZÆØÅ][\w-]*|\s+[A-ZÆØÅ][\w/-]*)*)"
)


def in_brackets(sentence: str, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, with a role or organisation and the person in brackets behind it as one: "Formanden (Bo Vang)"."""
    joined: list[Mention] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last
            and one.kind == "person"
            and one.form != "role"
            and (last.form in ("role", "organisation"))
            and sentence[last.end : one.start].strip() == "("
            and sentence.startswith(")", one.end)
        ):
            joined[-1] = replace(one, start=last.start, end=one.end + 1)
        else:
            joined.append(one)
    return tuple(joined)


def organisation_behind(sentence: str, end: int, name: str) -> str | None:
    """Where somebody belongs whose name ends here: "Viggo Hjort fra Region Fjordland", "Viggo Hjort, KL"."""
    match = BELONGS.match(sentence, end)
    if match is None or is_person(match["name"]) or not is_organisation(match["name"]):
        return None
    if sentence[match.start("name") - 1] == "(" and len(match["name"]) > 1 and are_initials(match["name"], name):
        return None
    return " ".join(match["name"].split())
