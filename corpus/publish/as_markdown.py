"""Publish an invented meeting as Markdown, as a secretariat that keeps its minutes in a repository would."""

from __future__ import annotations

import re

from corpus.publish.source import Group, Heading, Label, Meeting


def markdown(meeting: Meeting) -> str:
    """The whole document."""
    parts = [f"# {meeting.values['title']}", "\n".join(f"- **{name}:** {value}" for name, value in meeting.facts)]
    parts += [_table(group) for group in meeting.groups]
    for block in meeting.blocks:
        if isinstance(block, Heading):
            number = f"{block.number} " if block.number else ""
            parts.append(f"{'#' * (block.level + 1)} {number}{block.printed}")
        elif isinstance(block, Label):
            parts.append(f"**{block.text}:**")
        else:
            parts.append(("- " if block[0].point else "") + " ".join(turn.text for turn in block))
    return re.sub(r"(?m)^(- .*)\n\n(?=- )", r"\1\n", "\n\n".join(parts)) + "\n"


def _table(group: Group) -> str:
    rows = ["| Navn | Organisation | Bemærkning |", "| --- | --- | --- |"]
    for person in group.people:
        note = "; ".join(filter(None, (person.note, f"punkt {person.items}" if person.items else "")))
        rows.append(f"| {person.name} | {person.organisation} | {note} |")
    return "\n".join([f"**{group.heading}**", "", *rows])
