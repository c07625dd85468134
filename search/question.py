"""A question as typed, read into a tree: words, phrases, fields, and what joins them; nothing typed is an error."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word, found in all its forms and inside compounds."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words exactly as typed, one after the other, at most ``slop`` positions out of their places."""

    text: str
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Start:
    """Words that begin so: ``økonomi*``."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A condition: ``person:"Per Buchwaldt"``. ``name`` is one of FIELDS' values."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be found."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of these; at least two."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of these; at least two."""

    nodes: tuple[Node, ...]


Node = Word | Quote | Start | Field | Not | And | Or


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, as it was understood; ``root`` is None where nothing was asked."""

    root: Node | None
    notices: tuple[str, ...] = ()  # Danish sentences on what couldn't be read
    strict: bool = False  # OG, + or a quote was typed: who writes so wants all of it


def is_condition(node: Node) -> bool:
    """Whether a node is made of fields alone: ``person:(Harsløf ELLER Kjelsgaard)``."""
    match node:
        case Field():
            return True
        case Not(inner):
            return is_condition(inner)
        case And(nodes) | Or(nodes):
            return all(map(is_condition, nodes))
        case _:
            return False


# What may stand before a colon, Danish and English -> the field it means.
FIELDS = {
    **dict.fromkeys(("person", "taler", "navn", "speaker", "name"), "person"),
    **dict.fromkeys(("punkt", "dagsordenspunkt", "item", "agenda"), "item"),
    **dict.fromkeys(("organ", "udvalg", "bestyrelse", "board", "committee"), "board"),
    **dict.fromkeys(("organisation", "organization", "org"), "organisation"),
    **dict.fromkeys(("dato", "date", "år", "aar", "year", "måned", "month"), "date"),
    **dict.fromkeys(("type", "punkttype"), "type"),
    **dict.fromkeys(("beslutning", "udfald", "decision", "outcome"), "outcome"),
    **dict.fromkeys(("møde", "moede", "meeting"), "meeting"),
}
