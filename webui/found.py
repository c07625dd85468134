"""Where a hit was found, in words, for those that have no mark in their own text."""

from __future__ import annotations

from collections.abc import Iterable

from search.marks import Marks
from search.passage import Passage
from search.results import Fragment


def found_in(passage: Passage, marks: Marks, shown: Iterable[Fragment]) -> str:
    """ "i overskriften", where nothing of what is ``shown`` of the passage is marked; empty where something is."""
    if any(piece.marked for piece in shown):
        return ""
    if marks.find(passage.item.title):
        return "i overskriften"
    if any(marks.find(item.title) for item in passage.above):
        return "i en overskrift ovenover"
    if any(marks.find(who.name) for who in passage.speakers):
        return "i talerens navn"
    bodies = [name for who in passage.speakers for name in (who.organisation, who.body) if name]
    return "i talerens organisation" if any(marks.find(name) for name in bodies) else ""
