"""Put links on the names in a marked text: runs that the templates print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.passage import Passage, Speaker
from search.results import Fragment
from webui import links

NAME_WITHIN = 240  # characters from the start of a statement in which its speaker's name is looked for


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text that links somewhere, or nowhere."""

    fragments: tuple[Fragment, ...]
    url: str = ""


def runs(fragments: Sequence[Fragment], linked: Iterable[tuple[int, int, str]] = ()) -> tuple[Run, ...]:
    """The fragments, with the stretches ``linked`` (start, end, URL; apart, in order) as runs of their own."""
    found: list[Run] = []
    at = 0
    length = sum(len(fragment.text) for fragment in fragments)
    for start, end, url in linked:
        found += [Run(_cut(fragments, at, start)), Run(_cut(fragments, start, end), url)]
        at = end
    found.append(Run(_cut(fragments, at, length)))
    return tuple(run for run in found if run.fragments)


def _cut(fragments: Sequence[Fragment], start: int, end: int) -> tuple[Fragment, ...]:
    found, at = [], 0
    for fragment in fragments:
        piece = fragment.text[max(0, start - at) : max(0, end - at)]
        if piece:
            found.append(Fragment(piece, fragment.marked))
        at += len(fragment.text)
    return tuple(found)


def names_in(passage: Passage) -> dict[str, tuple[int, int]]:
    """Speaker id -> where the text names that speaker first, as far as it does so near its start."""
    found: dict[str, tuple[int, int]] = {}
    for speaker in passage.speakers:
        for form in _forms(passage, speaker):
            match = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", passage.text[:NAME_WITHIN])
            if match and not any(start < match.end() and match.start() < end for start, end in found.values()):
                found[speaker.id] = match.span()
                break
    return found


def _forms(passage: Passage, speaker: Speaker) -> list[str]:
    """The forms of a speaker's name printed in this meeting, the longest first."""
    printed = [alias for at in passage.meeting.attendance if at.person.id == speaker.id for alias in at.aliases]
    return sorted({speaker.name, *printed} - {""}, key=lambda form: (-len(form), form))


def name_links(passage: Passage) -> list[tuple[int, int, str]]:
    """The stretches that name the speakers, with the URL of each person."""
    kinds = {speaker.id: speaker.kind for speaker in passage.speakers}
    return sorted(
        (start, end, links.person(key)) for key, (start, end) in names_in(passage).items() if kinds[key] == "person"
    )
