"""The list of persons, and each person with what they said, where, and where they are spoken of."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, abort, render_template, request

from search.passage import Passage
from search.query import Query
from search.results import FacetValue, Results
from webui import asked as asking
from webui import links
from webui.parts import in_parts
from webui.people import Person
from webui.results import HitView, paging, views
from webui.snapshot import marks, people, searcher

pages = Blueprint("persons", __name__)
MENTIONS_READ = 200  # passages looked through for mentions
MENTIONS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What a person's page shows."""

    person: Person
    query: Query  # all they said, and nothing else
    results: Results
    hits: tuple[HitView, ...]
    mentions: tuple[HitView, ...]

    @property
    def kind(self) -> str:
        """What speaks: a person, or a role that the minutes name nobody for."""
        kinds = [who.kind for hit in self.hits for who in hit.passage.speakers if who.id == self.person.id]
        return "Rolle" if "role" in kinds else "Person"

    def facet(self, name: str) -> tuple[FacetValue, ...]:
        """The values of a facet over what the person said."""
        return next((facet.values for facet in self.results.facets if facet.name == name), ())


@pages.get("/personer")
def all_persons() -> str:
    """Everybody who speaks or attends, by first letter; ``q`` narrows to names that hold it."""
    wanted = " ".join(request.args.get("q", "")[:100].split())
    found = [person for person in people().values() if _named(person, wanted)]
    kept = [("q", wanted)] if wanted else []
    letters = in_parts(found, _letter, request.args.get("bogstav", ""), "/personer", "bogstav", kept)
    return render_template("persons.html", letters=letters, wanted=wanted, total=len(found))


def _letter(person: Person) -> str:
    return person.name[:1].upper()


def _named(person: Person, wanted: str) -> bool:
    forms = (person.name, *person.variants, *person.organisations)
    return all(any(word in form.casefold() for form in forms) for word in wanted.casefold().split())


@pages.get("/personer/<person_id>")
def person(person_id: str) -> str:
    """What a person has said, newest first, and where others speak of them."""
    asked = asking.read(request.args.items(multi=True))
    page = person_page(person_id, asked.query)
    path = links.person(person_id)
    steps = paging(asking.Asked(asked.query), page.results.total, path=path)
    return render_template("person.html", page=page, person=page.person, asked=asked, steps=steps)


def person_page(person_id: str, query: Query) -> PersonPage:
    """The person's page, or the page that says there is nobody of that name."""
    said = Query(
        filters=(("person", (person_id,)),),
        order="oldest" if query.order == "oldest" else "newest",
        offset=query.offset,
        limit=query.limit,
        facets=("item", "year", "organisation", "board"),
    )
    results = searcher().search(said)
    known = people().get(person_id)
    if known is None:
        abort(404, "Der er ingen af det navn i samlingen.")
    return PersonPage(known, said, results, views(Query(), results.hits, marks("")), _mentions(known))


def _mentions(person: Person) -> tuple[HitView, ...]:
    """Statements by others in which the person is spoken of, as far as the name finds them."""
    asked = Query(text=f'"{person.name}"', order="newest", limit=MENTIONS_READ, facets=())
    hits = [hit for hit in searcher().search(asked).hits if speaks_of(hit.passage, person.id)]
    return views(Query(), hits[:MENTIONS_SHOWN], marks(asked.text))


def speaks_of(passage: Passage, person_id: str) -> bool:
    """Whether somebody else speaks of the person here."""
    return any(other.id == person_id for other in passage.mentions) and all(
        speaker.id != person_id for speaker in passage.speakers
    )
