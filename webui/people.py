"""Everybody in the index: what they are called, where they belong, and the meetings they were at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.passage import Meeting
from search.results import Facet


@dataclass(frozen=True, slots=True)
class Person:
    """A person as known from the attendance lists and from what is said."""

    id: str
    name: str  # the fullest form printed
    organisations: tuple[str, ...] = ()  # newest first
    variants: tuple[str, ...] = ()  # other forms, as printed
    statements: int = 0
    meetings: tuple[Meeting, ...] = ()  # where the person is on the attendance list, not as absent; newest first

    @property
    def names(self) -> tuple[str, ...]:
        """All forms, the fullest first."""
        return (self.name, *self.variants)


Directory = Mapping[str, Person]


def directory(meetings: Iterable[Meeting], facets: Iterable[Facet]) -> Directory:
    """Everybody by id, in the order of their names; ``facets`` holds the person facet over all passages."""
    names: dict[str, dict[str, None]] = {}
    organisations: dict[str, dict[str, None]] = {}
    attended: dict[str, list[Meeting]] = {}
    for meeting in meetings:
        for attendee in meeting.attendance:
            key = attendee.person.id
            if attendee.person.kind != "person":
                continue
            names.setdefault(key, {}).update(dict.fromkeys((attendee.person.name, *attendee.aliases)))
            if attendee.person.organisation:
                organisations.setdefault(key, {})[attendee.person.organisation] = None
            if attendee.role != "absent":
                attended.setdefault(key, []).append(meeting)
    counted = {value.value: value for facet in facets if facet.name == "person" for value in facet.values}
    people = []
    for key in {**names, **counted}:
        forms = list(names.get(key, ()))
        name = counted[key].label if key in counted else max(forms, key=len)
        people.append(
            Person(
                id=key,
                name=name,
                organisations=tuple(organisations.get(key, ())),
                variants=tuple(form for form in forms if form != name),
                statements=counted[key].count if key in counted else 0,
                meetings=tuple(attended.get(key, ())),
            )
        )
    return {person.id: person for person in sorted(people, key=lambda person: (sort_key(person.name), person.id))}


def sort_key(name: str) -> str:
    """Danish alphabetical order: æ, ø and å last."""
    return name.casefold().replace("å", "{2").replace("ø", "{1").replace("æ", "{0")
