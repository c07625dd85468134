"""An answer for a person at a terminal: hits with who says it, where, and what of the question is in it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

import click

from search.danish.terms import Token
from search.facets import meeting_label
from search.marks import Marks
from search.passage import Passage
from search.query import Query
from search.results import Fragment, Hit, Learnt, Results
from search.snippet import extract
from search.why import explained
from webui import links
from webui.danish import long_date


class Told(logging.Handler):
    """Shows what is told of long work on standard error."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print one line."""
        click.echo(record.getMessage(), err=True)


def answer_text(query: Query, results: Results, marks: Marks, *, explain: bool = False) -> str:
    """The whole answer in lines, marks in bold; with ``explain`` the score and the reasons of each hit."""
    shown = f", de første {len(results.hits)}" if results.total > len(results.hits) else ""
    meant = [f"Mente du: {results.did_you_mean}"] if results.did_you_mean not in (None, results.answered) else []
    lines = [*results.notices, *map(learnt_text, results.learnt), *meant, f"{results.total} træf{shown}"]
    for hit in results.hits:
        lines += _hit(query, hit, marks)
        if explain:
            lines.append(f"  {hit.score:.3f}: {explained(hit.passage, marks)}")
    return "\n".join(lines)


def learnt_text(one: Learnt) -> str:
    """At which meeting, and where in its source, an acronym is explained."""
    return f"{one.long} ({one.short}) er forklaret {meeting_label(one.passage.meeting)}: {where(one.passage)}"


def _hit(query: Query, hit: Hit, marks: Marks) -> Iterator[str]:
    passage = hit.passage
    yield ""
    yield heading(passage)
    if passage.text:
        yield f"  {bold(extract(passage.text, marks))}"
    yield f"  {where(passage)}"
    yield f"  {links.hit(passage, query)}"


def heading(passage: Passage) -> str:
    """Who says it, when and under which item."""
    item = passage.item
    number = f"punkt {item.number}: " if item.number else ""
    speakers = ", ".join(speaker.name for speaker in passage.speakers)
    title = f"{long_date(passage.meeting.date)}, {number}{item.title}"
    return f"{speakers} – {title}" if speakers else title


def where(passage: Passage) -> str:
    """The place in the source."""
    first, last = passage.lines
    page = f"side {passage.page}, " if passage.page else ""
    return f"{passage.meeting.document}, {page}linje {first}" + (f"-{last}" if last > first else "")


def bold(fragments: tuple[Fragment, ...]) -> str:
    """An extract with what is marked in bold, where the terminal can."""
    return " ".join("".join(click.style(one.text, bold=True) if one.marked else one.text for one in fragments).split())


def analysis_text(text: str, tokens: Iterable[Token]) -> str:
    """Each word of a text with its place, and under it the terms by which it is found, each with its step."""
    lines = []
    for token in tokens:
        lines.append(f"{token.position} {text[token.start : token.end]} [{token.start}:{token.end}]")
        lines += [
            f"    {term.layer:<8}{term.text:<32}{term.step:<17} [{term.start}:{term.end}]" for term in token.terms
        ]
    return "\n".join(lines)
