"""Say what is true of an invented meeting, in the form a split is measured against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corpus.publish.source import Block, Heading, Label, Meeting, Person, Turn

# Acts that two careful readers may give the same statement.
DEBATABLE = {
    "orientering": ["bemærkning"],
    "bemærkning": ["orientering"],
    "svar": ["bemærkning", "orientering"],
    "velkomst": ["bemærkning", "andet"],
    "andet": ["bemærkning", "orientering"],
}


@dataclass(slots=True)
class _Statement:
    item: Heading
    turn: Turn
    text: str
    label: str | None  # the fixed sub-heading it stands under, if it is the first there
    soft: bool
    later: list[str] = field(default_factory=list)

    @property
    def speakers(self) -> tuple[str, ...]:
        return self.turn.speakers or ()


def gold(meeting: Meeting, source: str) -> dict[str, Any]:
    """Items, statements, attendance, decisions and facts of ``meeting``, published as ``source``."""
    people = [person for group in meeting.groups for person in group.people]
    statements = _statements(meeting.blocks)
    return {
        "source": source,
        "fictional": True,
        "meeting": _facts(meeting.values),
        "preamble": {"text": _preamble(meeting)},
        "postamble": {"text": meeting.values.get("closing", "")},
        "attendance": [_attendant(person) for person in people],
        "mentioned_persons": [{"name": name, "kind": "body", "aliases": []} for name in meeting.bodies],
        "items": _items(meeting.blocks),
        "statements": [_statement(n, one, people) for n, one in enumerate(statements, start=1)],
        "decisions": [
            {"item": one.item.path, "statement": f"s{n:02}", "outcome": one.turn.outcome, "text": one.text}
            for n, one in enumerate(statements, start=1)
            if one.turn.outcome
        ],
    }


def _statements(blocks: tuple[Block, ...]) -> list[_Statement]:
    """The statements in order; raises ValueError where two in a row have the same named speaker."""
    statements: list[_Statement] = []
    item: Heading | None = None
    label: str | None = None
    for block in blocks:
        if isinstance(block, Heading):
            item, label = block, None
        elif isinstance(block, Label):
            label = block.text
        else:
            for turn in block:
                assert item is not None
                _add(statements, item, turn, label)
                label = None
    return statements


def _add(statements: list[_Statement], item: Heading, turn: Turn, label: str | None) -> None:
    before = statements[-1] if statements and statements[-1].item is item else None
    if turn.speakers is None:
        if before is None or label:
            raise ValueError(f"nobody to go on with: {turn.text[:60]}")
        before.text += " " + turn.text
        return
    same = before is not None and before.speakers == turn.speakers
    if same and turn.speakers:
        raise ValueError(f"the same speaker twice in a row: {turn.text[:60]}")
    statements.append(_Statement(item, turn, turn.text, label, soft=same))


def _facts(values: dict[str, str]) -> dict[str, Any]:
    keys = ("title", "board", "date", "start", "end", "form", "place")
    facts: dict[str, Any] = {key: values.get(key) for key in keys}
    facts["title_alt"] = [values["title"].removesuffix(" (opdigtet eksempel)")]
    date, start, end, place = (cell.strip() for cell in values["next"].split("|"))
    facts["next_meeting"] = {"date": date, "time": f"{start}-{end}", "start": start, "end": end, "place": place}
    return facts


def _preamble(meeting: Meeting) -> str:
    """What stands before the first item: a split may leave it out or give it as text of nobody."""
    lines = [meeting.values["title"], *(" ".join(fact) for fact in meeting.facts)]
    for group in meeting.groups:
        lines += [group.heading, *(f"{p.name} {p.organisation} {p.note}" for p in group.people)]
    return " ".join(filter(None, lines))


def _attendant(person: Person) -> dict[str, Any]:
    named: dict[str, Any] = {"name": person.name, "organisation": person.organisation, "role": person.role}
    if person.organisation == "sekretariatet":
        named["organisation_alt"] = ["Sekretariatet"]
    if person.note.startswith("stedfortræder"):
        named["role_alt"] = ["other", "substitute"]
    aliases = [{"name": alias, "kind": "variant"} for alias in person.aliases]
    if person.note and not person.note.startswith("stedfortræder"):
        aliases += [{"name": form, "kind": "role"} for form in (person.note, person.note + "en")]
    return named | {"items": person.attended, "note": person.note or None, "aliases": aliases}


def _items(blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    """The items in order; a fixed sub-heading is an item that a split may have or not."""
    keys = ("path", "number", "title", "type", "level", "parent")
    items: list[dict[str, Any]] = []
    item: Heading | None = None
    for block in blocks:
        if isinstance(block, Heading):
            item = block
            items.append({key: getattr(block, key) for key in keys})
        elif isinstance(block, Label) and item:
            values = (f"{item.path}/{block.text.lower()}", None, block.text, None, item.level + 1, item.path)
            items.append(dict(zip(keys, values, strict=True)) | {"optional": True})
    return items


def _statement(number: int, one: _Statement, people: list[Person]) -> dict[str, Any]:
    turn, said = one.turn, set(one.speakers)
    mentions = [p.name for p in people if p.name not in said and any(form in one.text for form in (p.name, *p.aliases))]
    entry: dict[str, Any] = {
        "id": f"s{number:02}",
        "item": one.item.path,
        "speakers": list(one.speakers),
        "act": turn.act,
        "text": one.text,
        "mentions": mentions,
    }
    if one.soft:
        entry["soft_boundary"] = True
    also: dict[str, Any] = {"act": DEBATABLE[turn.act]} if turn.act in DEBATABLE else {}
    if turn.also:
        also["speakers"] = [list(speakers) for speakers in turn.also]
    if one.label:
        also["start_texts"] = [f"{one.label} {one.text}"]
    if not one.speakers and one.item.parent and turn.act == "konklusion":
        also["item"] = [one.item.parent]  # closes the whole item, after its last sub-item
    return entry | ({"alt": also} if also else {})
