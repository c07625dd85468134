"""Who is who across meetings: one person, and one organisation, under one id in all documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from indexer.minutes import Attendant
from indexer.people.likeness import similar
from indexer.people.names import PARTICLES, key, parts, slug
from indexer.people.organisation_registry import OrganisationRegistry
from indexer.people.organisations import distinctive
from indexer.people.roles import COLLECTIVES
from search.passage import Speaker

RARE = 3  # parts of a name that two people on one board hardly share


@dataclass(frozen=True, slots=True)
class DocumentPeople:
    """Everybody of one document, as splitting gave them."""

    document: str  # as in Source.document
    board: str
    people: tuple[Attendant, ...]
    abbreviations: tuple[tuple[str, str], ...] = ()  # of organisations: (name, abbreviation)
    bodies: tuple[str, ...] = ()  # organisations that speak or are spoken of, listed or not


@dataclass(slots=True, eq=False)
class Person:
    """A person as met in some documents; grows while documents are compared."""

    names: Counter[str] = field(default_factory=Counter)
    organisations: set[str] = field(default_factory=set)  # ids
    boards: set[str] = field(default_factory=set)  # their slugs, and what is distinctive in them
    documents: set[str] = field(default_factory=set)
    forms: Counter[str] = field(default_factory=Counter)  # every form printed, aliases too
    id: str = ""

    @property
    def name(self) -> str:
        """The fullest form printed, of those the one met most."""
        return max(self.names, key=lambda name: (len(parts(name)), self.names[name], len(name), name))

    def absorb(self, other: Person) -> None:
        """Take over all that is known of another, who is the same."""
        self.names += other.names
        self.forms += other.forms
        self.organisations |= other.organisations
        self.boards |= other.boards
        self.documents |= other.documents


class Registry:
    """The people and organisations of all documents together.

    Two names in two documents are one person if they agree, by key, in every part, or if one is the other shortened,
    re-ordered or with a slip of the pen, and nothing speaks against it: a known organisation that differs keeps
    homonyms apart (but for a name of three parts on one board), and where no organisation decides, the board must.
    A surname or a first name alone is never enough. The result doesn't depend on the order of the documents.
    """

    def __init__(self, documents: Iterable[DocumentPeople]) -> None:
        ordered = sorted(documents, key=lambda one: one.document)
        self.organisations = OrganisationRegistry(
            (name, one.abbreviations)
            for one in ordered
            for name in (*(person.organisation for person in one.people), *one.bodies)
        )
        self._of: dict[tuple[str, str], Person] = {}
        self._boards = {one.document: one.board for one in ordered}
        self.people = _merge([person for one in ordered for person in self._met(one)])
        for person in self.people:
            for document in person.documents:
                for name in person.names:
                    self._of.setdefault((document, name), person)
        _name_ids(self.people, self.organisations)

    def speaker(self, document: str, attendant: Attendant) -> Speaker:
        """The speaker that a person, role or organisation of a document is in all documents."""
        if attendant.kind == "role" or attendant.name.lower() in COLLECTIVES:
            return self._of_board(document, attendant)
        if attendant.kind == "organisation":
            known = self.organisations.name(attendant.name) or attendant.name
            return Speaker(slug(known), known, "organisation", known)
        person = self._of.get((document, attendant.name))
        identity, name = (person.id, person.name) if person else (_alone(attendant.name, document), attendant.name)
        printed = attendant.organisation
        body = self.organisations.name(printed)
        return Speaker(identity, name, "person", printed, body if body != printed else None)

    def _of_board(self, document: str, one: Attendant) -> Speaker:
        """ "Formanden" and "Sekretariatet" are others on each board, and in each document that names none."""
        board = slug(self._boards.get(document, ""))
        identity = "-".join(filter(None, (slug(one.name), board))) if board else _alone(one.name, document)
        return Speaker(identity, one.name, one.kind, one.name if one.kind == "organisation" else None)

    def variants(self) -> Mapping[str, tuple[str, ...]]:
        """Every person's id with all forms printed, the most used first."""
        return {person.id: tuple(form for form, _ in _by_use(person.forms)) for person in self.people}

    def _met(self, one: DocumentPeople) -> Iterable[Person]:
        for attendant in one.people:
            if attendant.kind != "person":
                continue
            organisation = self.organisations.id(attendant.organisation)
            person = Person(
                Counter([attendant.name]),
                {organisation} if organisation else set(),
                {slug(one.board), *distinctive(one.board)} - {""},
                {one.document},
                Counter([attendant.name, *attendant.aliases]),
            )
            if len(parts(attendant.name)) < 2:
                person.id = _alone(attendant.name, one.document)
            yield person


def _by_use(forms: Counter[str]) -> list[tuple[str, int]]:
    return sorted(forms.items(), key=lambda pair: (-pair[1], pair[0]))


def _alone(name: str, document: str) -> str:
    """The id of somebody known by a first name only: nobody beyond this document."""
    return f"{slug(name)}-{slug(str(PurePosixPath(document).with_suffix('')))}"


def _merge(met: list[Person]) -> list[Person]:
    """The persons of all documents, those who are one put together: the surest likeness first."""
    people = [person for person in met if person.id]
    named = [person for person in met if not person.id]
    for same in (_same_name, _other_form):
        named = _merge_by(named, same)
    return people + named


def _merge_by(people: list[Person], same: Callable[[Person, Person], bool]) -> list[Person]:
    """Merge whoever fits exactly one group; two that fit leave somebody a person of their own."""
    buckets: dict[str, list[Person]] = {}
    groups: list[Person] = []
    for person in sorted(people, key=lambda one: (-len(parts(one.name)), one.name, min(one.documents))):
        names = _keys(person.name)
        near = {id(group): group for part in names for group in buckets.get(part, ())}
        fitting = [
            group for group in groups if id(group) in near and same(group, person) and _may_be_one(group, person)
        ]
        if len(fitting) == 1:
            fitting[0].absorb(person)
            continue
        groups.append(person)
        for part in names:
            buckets.setdefault(part, []).append(person)
    return groups


def _keys(name: str) -> list[str]:
    return [key(part) for part in parts(name) if part.lower() not in PARTICLES]


def _same_name(one: Person, other: Person) -> bool:
    """All parts agree by key, in any order."""
    return sorted(_keys(one.name)) == sorted(_keys(other.name))


def _other_form(one: Person, other: Person) -> bool:
    """One name is the other without some of its middle parts, or with one part misspelt; two parts at least agree."""
    longer, shorter = sorted((_keys(one.name), _keys(other.name)), key=len, reverse=True)
    left = [part for part in shorter if part not in longer]
    if len(shorter) < 2 or not longer or (longer[0] != shorter[0] and longer[0] not in shorter):
        return bool(left) and _one_slip(parts(one.name), parts(other.name))
    if not left:
        return True
    return len(left) == 1 and _one_slip(parts(one.name), parts(other.name))


def _one_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) != len(other) or len(one) < 2:
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if key(a) != key(b)]
    return len(unlike) == 1 and similar(*unlike[0])


def _may_be_one(one: Person, other: Person) -> bool:
    """Whether two documents' persons of like names can be one: never two of one document, nor of two organisations.

    But on one board a whole name of three parts is one person, who has changed organisation.
    """
    if one.documents & other.documents:
        return False
    if one.organisations and other.organisations and not one.organisations & other.organisations:
        return len(_keys(one.name)) >= RARE and _same_name(one, other) and bool(one.boards & other.boards)
    return bool(one.organisations & other.organisations) or bool(one.boards & other.boards)


def _name_ids(people: list[Person], organisations: OrganisationRegistry) -> None:
    """Ids from names; homonyms get their organisation, else their board, else their document, behind it."""
    homonyms: dict[str, list[Person]] = {}
    for person in people:
        if not person.id:
            homonyms.setdefault(slug(person.name), []).append(person)
    for base, bearers in sorted(homonyms.items()):
        for person in bearers:
            apart = sorted(person.organisations) or sorted(person.boards, key=lambda board: (-len(board), board))
            alone = _alone(person.name, min(person.documents))  # of nothing that is known
            person.id = base if len(bearers) == 1 else f"{base}-{apart[0]}" if apart else alone
        _still_apart(bearers)


def _still_apart(bearers: list[Person]) -> None:
    seen: Counter[str] = Counter()
    for person in sorted(bearers, key=lambda one: (one.id, min(one.documents))):
        seen[person.id] += 1
        if seen[person.id] > 1:
            person.id = f"{person.id}-{seen[person.id]}"
