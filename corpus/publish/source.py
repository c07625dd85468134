"""Read the source of an invented meeting: its facts, its people, and its text with who says what.

A source is a text file of sections. Before each statement stands a mark: ``[AB svar]`` (the key of the speaker and the
act), ``[AB+CD svar]`` (two speakers), ``[- andet]`` (nobody), ``[AB svar ?-;CD]`` (also accepted: nobody, or CD),
``[- konklusion =godkendt]`` (holds a decision). A paragraph without a mark goes on with the statement before it.
``# number | title | type`` is an item, ``## number | title`` a sub-item (``/`` in place of a number: an un-numbered
sub-heading), ``: Beslutning`` a fixed sub-heading, ``- text`` a point of a list. The marks never reach the published
document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(
    r"\[(?P<who>-|[A-ZÆØÅ]{2,3}(?:\+[A-ZÆØÅ]{2,3})*) (?P<act>[a-zæøå]+)"
    r"(?: \?(?P<also>[^\]=]+?))?(?: =(?P<outcome>[^\]]+))?\] *"
)


@dataclass(frozen=True, slots=True)
class Person:
    """One line of an attendance list."""

    name: str
    organisation: str
    role: str  # as in ordet-minutes/1
    note: str = ""  # "formand"
    items: str = ""  # "3-11", "6, 7"
    aliases: tuple[str, ...] = ()  # other forms that the text uses

    @property
    def attended(self) -> list[str] | None:
        """The numbers of the items attended; None is all."""
        numbers: list[str] = []
        for first, last in re.findall(r"(\d+)(?:-(\d+))?", self.items):
            numbers += [str(n) for n in range(int(first), int(last or first) + 1)]
        return numbers or None


@dataclass(frozen=True, slots=True)
class Group:
    """An attendance list with the heading it is printed under."""

    heading: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """An agenda item."""

    path: str
    number: str | None
    title: str
    type: str | None
    level: int
    parent: str | None

    @property
    def printed(self) -> str:
        """The title with its type, as it stands in the document."""
        return f"{self.title} ({self.type})" if self.type else self.title


@dataclass(frozen=True, slots=True)
class Label:
    """A fixed sub-heading: Indstilling, Drøftelse, Beslutning …"""

    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of a paragraph; ``speakers`` is None where it goes on with the statement before it."""

    text: str
    speakers: tuple[str, ...] | None = None
    act: str = "andet"
    also: tuple[tuple[str, ...], ...] = ()  # other speakers that are right too
    outcome: str | None = None
    point: bool = False  # a point of a list


Paragraph = tuple[Turn, ...]
Block = Heading | Label | Paragraph


@dataclass(frozen=True, slots=True)
class Meeting:
    """Everything the source says of a meeting."""

    slug: str
    values: dict[str, str]  # title, board, date, start, end, place, next
    facts: tuple[tuple[str, str], ...]  # ("Sted", "Svaneby Rådhus") as printed
    groups: tuple[Group, ...]
    bodies: tuple[str, ...]  # organisations and bodies that act in the text
    blocks: tuple[Block, ...]


def read(path: Path) -> Meeting:
    """The meeting of a source file; raises ValueError where the source breaks its own rules."""
    head, *sections = re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.M)
    values = dict(line.split(": ", 1) for line in head.strip().splitlines())
    facts: list[tuple[str, str]] = []
    groups: list[Group] = []
    keys: dict[str, str] = {}
    blocks: tuple[Block, ...] = ()
    for section in sections:
        name, _, text = section.partition("\n")
        kind, _, heading = name.partition(" ")
        if kind == "facts":
            facts = [(a, b) for a, b in (line.split(" | ", 1) for line in text.strip().splitlines())]
        elif kind == "attendance":
            groups.append(Group(heading, tuple(_people(text, keys))))
        elif kind == "bodies":
            keys |= dict(line.split(" = ", 1) for line in text.strip().splitlines())
        else:
            blocks = tuple(_blocks(text, keys))
    persons = {p.name for group in groups for p in group.people}
    bodies = tuple(name for name in keys.values() if name not in persons)
    return Meeting(path.stem, values, tuple(facts), tuple(groups), bodies, blocks)


def _people(text: str, keys: dict[str, str]) -> list[Person]:
    people = []
    for line in text.strip().splitlines():
        key, _, rest = line.partition(" = ")
        name, organisation, role, note, items, aliases = [*(cell.strip() for cell in rest.split("|")), "", "", ""][:6]
        people.append(Person(name, organisation, role, note, items, tuple(filter(None, aliases.split("; ")))))
        keys[key] = name
    return people


def _blocks(text: str, keys: dict[str, str]) -> list[Block]:
    blocks: list[Block] = []
    top, unnumbered = "", 0
    for chunk in filter(None, (part.strip() for part in re.split(r"\n+", text))):
        if chunk.startswith("# "):
            number, title, *kind = [cell.strip() for cell in chunk[2:].split("|")]
            top, unnumbered = number, 0
            blocks.append(Heading(number, number, title, kind[0] if kind else None, 1, None))
        elif chunk.startswith("## "):
            number, title = [cell.strip() for cell in chunk[3:].split("|")]
            unnumbered += number == "/"
            path = f"{top}/{unnumbered}" if number == "/" else f"{top}.{number}"
            blocks.append(Heading(path, None if number == "/" else number, title, None, 2, top))
        elif chunk.startswith(": "):
            blocks.append(Label(chunk[2:]))
        else:
            blocks.append(tuple(_turns(chunk, keys)))
    return blocks


def _turns(paragraph: str, keys: dict[str, str]) -> list[Turn]:
    marks = list(MARK.finditer(paragraph))
    turns = [Turn(paragraph[: marks[0].start()].strip())] if marks and marks[0].start() else []
    if not marks:
        return [Turn(paragraph.removeprefix("- "), point=paragraph.startswith("- "))]
    for mark, end in zip(marks, [*(m.start() for m in marks[1:]), len(paragraph)], strict=True):
        also = tuple(_speakers(one, keys) for one in (mark["also"] or "").split(";") if one)
        speakers = _speakers(mark["who"], keys)
        turns.append(Turn(paragraph[mark.end() : end].strip(), speakers, mark["act"], also, mark["outcome"]))
    return turns


def _speakers(who: str, keys: dict[str, str]) -> tuple[str, ...]:
    if who.strip() == "-":
        return ()
    unknown = [key for key in who.split("+") if key not in keys]
    if unknown:
        raise ValueError(f"no such speaker: {', '.join(unknown)}")
    return tuple(keys[key] for key in who.split("+"))
