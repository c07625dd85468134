"""A meeting as its page shows it: agenda sections with their statements, each with its marks, links and certainty."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from search.marks import Marks
from search.passage import Item, Passage, Speaker
from search.results import Fragment
from search.snippet import mark
from webui import danish, links
from webui.found import found_in
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
    found_in: str = ""  # where a hit was found, if not in its text: "i overskriften"
    number: int = 0  # place among the meeting's hits, from 1; 0 where it is none
    previous: str = ""  # addresses of the hits before and after
    following: str = ""


@dataclass(frozen=True, slots=True)
class SectionView:
    """An agenda item, ready to print."""

    item: Item
    anchor: str
    title: tuple[Fragment, ...]
    section: Passage | None
    statements: tuple[StatementView, ...]
    continued: bool = False  # begun in the stretch before
    number: int = 0
    previous: str = ""
    following: str = ""


def sections(passages: Sequence[Passage], steps: Steps, marks: Marks, begun: str = "") -> list[SectionView]:
    """The passages of a meeting, or of a stretch of it, gathered by agenda item, in reading order.

    ``begun`` is the path of the item that the stretch before ends in.
    """
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.item.path, []).append(passage)
    return [_section(group, steps, marks, begun) for group in found.values()]


Step = tuple[int, str, str]  # a hit's number in the meeting, and the addresses of the hits before and after
Steps = Mapping[str, Step]  # by the hit's id
NO_STEP: Step = (0, "", "")


def steps_through(passages: Sequence[Passage], hits: Collection[str], address: Callable[[Passage], str]) -> Steps:
    """The way from each of ``hits`` to its neighbours; ``address`` says where a passage is."""
    found = [(passage.id, address(passage)) for passage in passages if passage.id in hits]
    return {
        key: (
            place + 1,
            found[place - 1][1] if place else "",
            found[place + 1][1] if place + 1 < len(found) else "",
        )
        for place, (key, _) in enumerate(found)
    }


def _section(group: list[Passage], steps: Steps, marks: Marks, begun: str) -> SectionView:
    item = group[0].item
    whole = next((passage for passage in group if passage.kind == "section"), None)
    statements = tuple(statement_view(passage, marks, steps) for passage in group if passage.kind == "statement")
    number, previous, following = steps.get(whole.id if whole else "", NO_STEP)
    title, anchor = mark(item.title, marks), links.item_anchor(item.path)
    return SectionView(item, anchor, title, whole, statements, item.path == begun, number, previous, following)


def statement_view(passage: Passage, marks: Marks, steps: Steps | None = None) -> StatementView:
    """One statement with its marks and links."""
    named = names_in(passage)
    number, previous, following = (steps or {}).get(passage.id, NO_STEP)
    marked = mark(passage.text, marks)
    return StatementView(
        passage=passage,
        anchor=links.passage_anchor(passage),
        runs=runs(marked, name_links(passage)),
        above=tuple(speaker_link(speaker) for speaker in passage.speakers if speaker.id not in named),
        organisations=organisations(passage),
        doubt=doubt(passage),
        conclusion=passage.outcome is not None or passage.act == "konklusion",
        found_in=found_in(passage, marks, marked) if number else "",
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
