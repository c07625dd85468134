"""The list of persons, and each person with what they said, where, and where they are spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from flask import Blueprint, abort, render_template, request

from search.query import Query
from search.results import FacetValue, Results
from webui import asked as asking
from webui import links, structured
from webui.parts import in_parts
from webui.people import Person
from webui.results import HitView, paging, steps_of, views
from webui.snapshot import asked_here, base_url, marks, people, searcher

pages = Blueprint("persons", __name__)
MENTIONS_SHOWN = 20  # on a page
TOPICS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What a person's page shows."""

    person: Person
    query: Query  # all they said, and nothing else
    results: Results
    hits: tuple[HitView, ...]
    mentions: tuple[HitView, ...]  # a page of them
    mentioned: int  # of them in all
    mentions_page: int

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
    asked = asked_here()
    wanted = request.args.get("naevnt", "")
    page = person_page(person_id, asked.query, int(wanted) if re.fullmatch("[0-9]{1,6}", wanted) else 1)
    path = links.person(person_id)

    def further(number: int) -> str:
        return links.address(path, [("naevnt", str(number))] if number > 1 else [], "naevnt")

    described = structured.person(page.person, base_url()) if page.kind == "Person" else None
    return render_template(
        "person.html",
        page=page,
        person=page.person,
        asked=asked,
        steps=paging(asking.Asked(asked.query), page.results.total, path=path),
        mention_steps=steps_of(page.mentions_page, -(-page.mentioned // MENTIONS_SHOWN), further),
        topics_shown=TOPICS_SHOWN,
        structured=described,
    )


def person_page(person_id: str, query: Query, mentions_page: int = 1) -> PersonPage:
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
    number, mentioned = mentions_of(known, mentions_page)
    return PersonPage(
        person=known,
        query=said,
        results=results,
        hits=views(Query(), results.hits, marks(Query())),
        mentions=views(Query(), mentioned.hits, marks(Query(" ELLER ".join(f'"{name}"' for name in known.names)))),
        mentioned=mentioned.total,
        mentions_page=number,
    )


def mentions_of(of: Person, page: int) -> tuple[int, Results]:
    """A page of what others say of a person, newest first, and which page it is: the first or last for none there."""
    query = Query(filters=(("mentioned", (of.id,)),), order="newest", limit=MENTIONS_SHOWN, facets=())
    results = searcher().search(replace(query, offset=(max(1, page) - 1) * MENTIONS_SHOWN))
    last = max(1, -(-results.total // MENTIONS_SHOWN))
    return (page, results) if 1 <= page <= last else mentions_of(of, min(max(1, page), last))
