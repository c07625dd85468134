"""A meeting as its page shows it: agenda sections with their statements, each with its marks, links and certainty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from search.marks import Marks
from search.passage import Item, Passage, Speaker
from search.results import Fragment
from search.snippet import mark
from webui import danish, links
from webui.runs import Run, name_links, names_in, runs


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement, ready to print."""

    passage: Passage
    anchor: str
    runs: tuple[Run, ...]
    above: tuple[tuple[str, str], ...]  # (name, URL or "") of speakers the text itself doesn't name
    organisations: str
    doubt: str  # why the speaker isn't sure, in words; empty where the name stands in the text
    conclusion: bool
    number: int = 0  # place among the meeting's hits, from 1; 0 where it is none
    previous: str = ""  # anchors of the hits before and after
    following: str = ""


@dataclass(frozen=True, slots=True)
class SectionView:
    """An agenda item, ready to print."""

    item: Item
    anchor: str
    title: tuple[Fragment, ...]
    section: Passage | None
    statements: tuple[StatementView, ...]
    number: int = 0
    previous: str = ""
    following: str = ""


def sections(passages: Sequence[Passage], hits: Sequence[str], marks: Marks) -> list[SectionView]:
    """The passages of a meeting gathered by agenda item, in reading order; ``hits`` are the ids that were found."""
    steps = _steps(passages, set(hits))
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.item.path, []).append(passage)
    return [_section(group, steps, marks) for group in found.values()]


_Steps = Mapping[str, tuple[int, str, str]]


def _steps(passages: Sequence[Passage], hits: set[str]) -> _Steps:
    """Id of each hit -> its number in the meeting, and the anchors of the one before and after."""
    anchors = [(passage.id, links.passage_anchor(passage)) for passage in passages if passage.id in hits]
    return {
        key: (
            place + 1,
            anchors[place - 1][1] if place else "",
            anchors[place + 1][1] if place + 1 < len(anchors) else "",
        )
        for place, (key, _) in enumerate(anchors)
    }


def _section(group: list[Passage], steps: _Steps, marks: Marks) -> SectionView:
    item = group[0].item
    whole = next((passage for passage in group if passage.kind == "section"), None)
    statements = tuple(statement_view(passage, marks, steps) for passage in group if passage.kind == "statement")
    number, previous, following = steps.get(whole.id if whole else "", (0, "", ""))
    title = mark(item.title, marks)
    return SectionView(item, links.item_anchor(item.path), title, whole, statements, number, previous, following)


def statement_view(passage: Passage, marks: Marks, steps: _Steps | None = None) -> StatementView:
    """One statement with its marks and links."""
    named = names_in(passage)
    number, previous, following = (steps or {}).get(passage.id, (0, "", ""))
    return StatementView(
        passage=passage,
        anchor=links.passage_anchor(passage),
        runs=runs(mark(passage.text, marks), name_links(passage)),
        above=tuple(speaker_link(speaker) for speaker in passage.speakers if speaker.id not in named),
        organisations=organisations(passage),
        doubt=doubt(passage),
        conclusion=passage.outcome is not None or passage.act == "konklusion",
        number=number,
        previous=previous,
        following=following,
    )


def speaker_link(speaker: Speaker) -> tuple[str, str]:
    """A speaker's name and page; a role or an organisation has none."""
    return speaker.name, links.person(speaker.id) if speaker.kind == "person" else ""


def organisations(passage: Passage) -> str:
    """The organisations of those who speak, without the ones that speak themselves."""
    names = {speaker.name for speaker in passage.speakers}
    own = [speaker.organisation for speaker in passage.speakers if speaker.organisation]
    return ", ".join(name for name in dict.fromkeys(own) if name not in names)


def doubt(passage: Passage) -> str:
    """What a reader should know of an attribution that isn't printed."""
    if passage.certainty is None or passage.certainty == "stated":
        return ""
    return danish.CERTAINTIES[passage.certainty]


def coverage(passages: Sequence[Passage]) -> tuple[int, int, int]:
    """Per cent of the statements' characters with a speaker, with an inferred one, and with an uncertain one."""
    total = named = inferred = uncertain = 0
    for passage in passages:
        if passage.kind != "statement":
            continue
        length = len(passage.text)
        total += length
        named += length if passage.speakers else 0
        inferred += length if passage.certainty == "inferred" else 0
        uncertain += length if passage.certainty == "uncertain" else 0
    whole = max(total, 1)
    return round(100 * named / whole), round(100 * inferred / whole), round(100 * uncertain / whole)
