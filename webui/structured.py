"""What the pages tell search engines about a meeting and a statement, in the words of schema.org."""

from __future__ import annotations

from typing import Any

from search.passage import Meeting, Passage
from webui import links


def meeting(of: Meeting, base: str) -> dict[str, Any]:
    """A meeting as an Event, with those who attended."""
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": of.title,
        "url": base + links.meeting(of.id),
        "inLanguage": "da",
        "organizer": {"@type": "Organization", "name": of.board},
    }
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
