"""Suggestions for a half-typed question, each with its kind in words and where it leads."""

from __future__ import annotations

from dataclasses import dataclass

from search.completion import Completion, completions
from search.executor import Knowledge
from search.query import Query
from webui import links

MOST = 8
KINDS = {
    "person": "Person",
    "organisation": "Organisation",
    "item": "Dagsordenspunkt",
    "acronym": "Forkortelse",
    "word": "Ord",
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that can be asked or gone to."""

    text: str
    kind: str  # Danish, for the reader
    url: str


def suggestions(typed: str, knowledge: Knowledge) -> list[Suggestion]:
    """The best few for what is typed."""
    found = completions(typed, knowledge, MOST)
    return [Suggestion(one.text, KINDS[one.kind], _url(one)) for one in found]


def _url(completion: Completion) -> str:
    if completion.kind == "person":
        return links.person(completion.value)
    if completion.kind in ("organisation", "item"):
        return links.search(links.toggled(Query(), completion.kind, completion.value))
    return links.search(Query(text=completion.value))
