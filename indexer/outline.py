"""Show split minutes to a person at a terminal: the meeting, who attended, and each item with who says what."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.minutes import AgendaItem, Minutes, Statement

SHOWN = 72  # characters of a statement


def outline(minutes: Minutes) -> str:
    """The minutes in lines: one for the meeting, one per attendant, item and statement, then the warnings."""
    return "\n".join(_lines(minutes))


def _lines(minutes: Minutes) -> Iterator[str]:
    facts = minutes.facts
    yield f"{facts.title} ({', '.join(filter(None, (facts.board, str(facts.date or 'no date'))))})"
    for one in minutes.attendance:
        if one.role != "mentioned":
            yield f"  {one.role}: {one.name}" + (f", {one.organisation}" if one.organisation else "")
    said: dict[str, list[Statement]] = {}
    for statement in minutes.statements:
        said.setdefault(statement.item, []).append(statement)
    yield from map(_statement, said.get("", ()))  # before the first item
    for entry in minutes.items:
        yield _heading(entry)
        yield from map(_statement, said.get(entry.item.path, ()))
    for warning in minutes.warnings:
        place = f"line {warning.line}: " if warning.line else ""
        yield f"{place}{warning.code}: {warning.message}"


def _heading(entry: AgendaItem) -> str:
    item = entry.item
    indent = "  " * (item.level - 1)
    return f"{indent}{item.path} {item.title}" + (f" ({item.type})" if item.type else "")


def _statement(statement: Statement) -> str:
    who = " + ".join(statement.speakers) or "–"
    sure = f" [{statement.certainty}]" if statement.certainty not in (None, "stated") else ""
    said = statement.text if len(statement.text) <= SHOWN else statement.text[:SHOWN].rstrip() + "…"
    return f"    line {statement.lines[0]}, {who}{sure}: {said}"
