"""How the search works, with examples that give hits in this very collection."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, g, redirect, render_template
from werkzeug.wrappers import Response

from search.query import Query
from search.results import FacetValue, Results
from webui import links
from webui.snapshot import meetings, searcher

pages = Blueprint("about", __name__)


@dataclass(frozen=True, slots=True)
class Example:
    """A question that can be tried, what it shows, and how many hits it has here."""

    text: str
    shows: str
    total: int
    url: str


@pages.get("/om")
def about() -> str:
    """The language of questions, and what the collection holds."""
    held = list(meetings().values())
    dated = [meeting.date for meeting in held if meeting.date]
    return render_template(
        "about.html",
        examples=examples(),
        meeting_count=len(held),
        first=min(dated, default=None),
        newest=max(dated, default=None),
        boards=sorted({meeting.board for meeting in held} - {""}),
    )


@pages.get("/was")
def accessibility() -> Response:
    """The address at which Danish public sites answer for their accessibility."""
    return redirect(g.settings.accessibility_url or "/om#tilgaengelighed", 302)


def examples() -> list[Example]:
    """Questions made of what the collection holds; those without a hit are left out."""
    start = searcher().search(Query(limit=1, facets=("person", "organisation", "item", "year")))
    word = _telling_word(_values(start, "item"))
    people, organisations = _values(start, "person"), _values(start, "organisation")
    tried = [(word, "alle bøjninger af ordet, og ord det indgår i")] if word else []
    if word:
        tried += [(f"{word[:5]}*", "ord, der begynder sådan"), (f'"{word}"', "præcis sådan, uden bøjninger")]
    if people:
        tried.append((f'person:"{people[0].label}"', "det, en person har sagt"))
    if people and word:
        tried.append((f'{word} person:"{people[0].label}"', "det, en person har sagt om noget"))
    if organisations and word:
        tried.append((f'{word} organisation:"{organisations[0].label}"', "det, en organisation har sagt om noget"))
    if word:
        tried.append((f"{word} beslutning:ja", "beslutninger om noget"))
    return [example for text, shows in tried if (example := _example(text, shows)).total]


def _example(text: str, shows: str) -> Example:
    query = Query(text=text, limit=1, facets=())
    return Example(text, shows, searcher().search(query).total, links.search(Query(text=text)))


def _values(results: Results, facet: str) -> tuple[FacetValue, ...]:
    return next((found.values for found in results.facets if found.name == facet), ())


def _telling_word(items: tuple[FacetValue, ...]) -> str:
    """A long word of one of the titles that come most often."""
    words = [word.strip("»«”\"'(),.:;–-") for value in items[:10] for word in value.label.split()]
    return max((word for word in words if word.isalpha() and len(word) < 20), key=len, default="").lower()
