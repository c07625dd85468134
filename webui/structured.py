"""What the pages tell search engines of themselves, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from search.passage import Meeting, Passage
from webui import links
from webui.people import Person


def meeting(of: Meeting, base: str) -> dict[str, Any]:
    """A meeting as an Event, with those who attended."""
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": of.title,
        "url": base + links.meeting(of.id),
        "inLanguage": "da",
    }
    if of.board:
        described["organizer"] = {"@type": "Organization", "name": of.board}
    if of.date:
        described["startDate"] = of.date.isoformat() + (f"T{of.start}" if of.start else "")
    if of.place:
        described["location"] = {"@type": "Place", "name": of.place}
    present = [at.person for at in of.attendance if at.role != "absent" and at.person.kind == "person"]
    if present:
        described["attendee"] = [{"@type": "Person", "name": person.name} for person in present]
    return described


def statement(passage: Passage, base: str) -> dict[str, Any]:
    """A statement as a Quotation in its meeting."""
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "text": passage.text,
        "url": base + links.statement(passage),
        "inLanguage": "da",
        "isPartOf": {"@type": "Event", "name": passage.meeting.title, "url": base + links.meeting(passage.meeting.id)},
    }
    if passage.meeting.date:
        described["dateCreated"] = passage.meeting.date.isoformat()
    if passage.speakers:
        who = [speaker.name for speaker in passage.speakers if speaker.kind == "person"]
        described["creator"] = [{"@type": "Person", "name": name} for name in who]
    return described


def person(of: Person, base: str) -> dict[str, Any]:
    """A person's page as the profile of a Person."""
    about: dict[str, Any] = {"@type": "Person", "name": of.name, "url": base + links.person(of.id)}
    if of.variants:
        about["alternateName"] = list(of.variants)
    if of.organisations:
        about["affiliation"] = [{"@type": "Organization", "name": name} for name in of.organisations]
    return {"@context": "https://schema.org", "@type": "ProfilePage", "inLanguage": "da", "mainEntity": about}


def decisions(shown: Iterable[Passage], total: int, base: str) -> dict[str, Any]:
    """A page of decisions as a list of links."""
    listed = [
        {"@type": "ListItem", "position": place, "url": base + links.statement(passage), "name": passage.item.title}
        for place, passage in enumerate(shown, 1)
    ]
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": "Beslutninger",
        "inLanguage": "da",
        "mainEntity": {"@type": "ItemList", "numberOfItems": total, "itemListElement": listed},
    }


def site(name: str, authority: str, base: str) -> dict[str, Any]:
    """The front page as a WebSite that can be searched."""
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": name,
        "url": f"{base}/",
        "inLanguage": "da",
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{base}/?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }
    if authority:
        described["publisher"] = {"@type": "GovernmentOrganization", "name": authority}
    return described
