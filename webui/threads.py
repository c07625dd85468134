"""Threads: where an agenda item's subject comes back in other meetings, told by its title and by what is said there.

Two items are of one subject if the words that both titles have weigh ``ALIKE`` of the lighter title; half of that is
enough where the other item's statements answer to the title, too. A word weighs log(passages / passages with it).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from search.danish.analysis import analyze
from search.danish.wordlists import listed
from search.engine import Searcher
from search.executor import Knowledge
from search.facets import MONTHS
from search.passage import Item, Meeting, Passage
from search.query import Query
from search.small_words import is_small

ALIKE = 0.6
ELSEWHERE = 2  # telling words that titles of two boards must share
ANSWERING = 2  # statements of the other item that answer to the title
READ = 80  # passages looked through for each item
SHOWN = 3  # before and after
ACRONYM_FIRST = re.compile(r"([A-ZÆØÅ]{2,}\d*)-\w")
# Words that say how a subject is treated, or that it is a meeting, not what the subject is.
FRAME = listed(
    "status orientering godkendelse drøftelse temadrøftelse tema opfølgning oplæg præsentation gennemgang "
    "fremlæggelse referat referater dagsorden dagsordenen møde mødet møder mødeplan mødedatoer bestyrelsesmøde "
    "bestyrelsesmøder næste sidste seneste eventuelt evt velkomst meddelelser beslutning indstilling afstemning "
    "bemærkninger bemærkning valg dirigent referent punkt lukket fælles samlet samlede ny nyt nye første fortsat "
    "projekt projektet plan program side fra til og rådet rådets udvalget udvalgets bestyrelsen bestyrelsens "
) | {*MONTHS}


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting at which the subject came up, and the item it came up at."""

    meeting: Meeting
    item: Item
    section: Passage  # where a link leads


@dataclass(frozen=True, slots=True)
class Thread:
    """The subject's nearest meetings before and after, oldest first."""

    before: tuple[Occasion, ...]
    after: tuple[Occasion, ...]


Threads = Mapping[str, Thread]  # by an item's path


def threads_of(searcher: Searcher, meeting_id: str) -> Threads:
    """The threads of a meeting's items that have any."""
    found = {}
    for passage in searcher.passages(meeting_id):
        if passage.kind == "section" and passage.meeting.date:
            thread = _thread(passage, _occasions(searcher, passage))
            if thread.before or thread.after:
                found[passage.item.path] = thread
    return found


def _thread(passage: Passage, occasions: Sequence[Occasion]) -> Thread:
    own = _when(passage.meeting)
    ordered = sorted(occasions, key=lambda one: _when(one.meeting))
    before = [one for one in ordered if _when(one.meeting) < own]
    after = [one for one in ordered if _when(one.meeting) > own]
    return Thread(tuple(before[-SHOWN:]), tuple(after[:SHOWN]))


def _when(meeting: Meeting) -> tuple[int, str]:
    return meeting.date.toordinal() if meeting.date else 0, meeting.id


def _occasions(searcher: Searcher, passage: Passage) -> list[Occasion]:
    """The likest item of each other meeting, where it is like enough."""
    weights = title_weights(passage.item.title, searcher.knowledge)
    if not weights:
        return []
    asked = Query(text=" ELLER ".join(weights), limit=READ, facets=())
    answering: dict[tuple[str, str], list[Passage]] = {}
    for hit in searcher.search(asked).hits:
        other = hit.passage
        if other.meeting.id != passage.meeting.id and other.meeting.date:
            answering.setdefault((other.meeting.id, other.item.path), []).append(other)
    best: dict[str, tuple[float, Occasion]] = {}
    for (meeting, _), passages in answering.items():
        first = passages[0]
        others = title_weights(first.item.title, searcher.knowledge)
        share, common = alike(weights, others), len(weights.keys() & others.keys())
        if _same_subject(passage, passages, share, common) and share > best.get(meeting, (0.0, None))[0]:
            best[meeting] = share, Occasion(first.meeting, first.item, first)
    return [occasion for _, occasion in best.values()]


def _same_subject(passage: Passage, answering: Sequence[Passage], share: float, common: int) -> bool:
    """In another board one word in common isn't enough: every board has its budget."""
    if answering[0].meeting.board != passage.meeting.board and common < ELSEWHERE:
        return False
    return share >= (ALIKE / 2 if len(answering) >= ANSWERING else ALIKE)


def title_weights(title: str, knowledge: Knowledge) -> dict[str, float]:
    """The telling words of a title, in their basic forms, with their weights."""
    total = max(1, sum(value.count for value in knowledge.values("meeting")))
    weights = {}
    for token in analyze(title):
        word = title[token.start : token.end]
        if found := ACRONYM_FIRST.match(word):  # a FHIR server and a FHIR pilot are both about FHIR
            word = found[1]
        seen = knowledge.frequency(word.lower())
        telling = word.isupper() or not (is_small(word) or word.lower() in FRAME)
        if seen and telling and any(letter.isalpha() for letter in word):
            basic = "" if found else next((term.text for term in token.terms if term.layer == "lemma"), "")
            weights[basic or word.lower()] = max(0.0, log(total / seen))
    return weights


def alike(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of the words both titles have, as a share of the lighter title's; 0-1."""
    lighter = min(sum(one.values()), sum(other.values()))
    return sum(weight for word, weight in one.items() if word in other) / lighter if lighter else 0.0
