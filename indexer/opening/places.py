"""Find the place of a meeting: under a label, behind its date and time, or in the lines below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates import Found
from indexer.document import Line
from indexer.opening.attendance.labels import list_label
from indexer.opening.kinds import labelled
from indexer.opening.labels import field_of, is_heading
from indexer.opening.meeting_day import first_day, value
from indexer.opening.titles import whole_title
from indexer.people.names import is_organisation
from indexer.text.tidy import clean
from indexer.times import find_times

PLACED = ("mødested", "sted", "mødelokale", "lokale", "lokalitet", "adresse")
PLACE_AFTER_TIME = re.compile(
    r"^[\s,.]*(?:(?:i|på|via|(?P<host>hos))\s+(?P<place>(?:[^.;]|\.(?=\S))+?)|(?P<bare>(?:[A-ZÆØÅ\d]|(?:møde)?lokale\s)(?:[^.;]|\.(?=\S)){2,60}))[\s.,]*$"
)
HELD_AT = re.compile(r"\bafholdte?s?\b[^.]*?\b(?:på|hos)\s+(?P<place>[A-ZÆØÅ][^.]{2,60})")
PROTOCOL_PLACE = re.compile(
    r"\bafholdte?s?\b.*?(?:generalforsamling|møde)\w*\s+i\s+\S.*?\s(?:i|på)\s+(?P<place>[A-ZÆØÅ].*?)(?:\s+med\s|[,:]|\.?\s*$)"
)
CLOCK = re.compile(r"^[\s,]*kl\.?\s*[\d.:]+(?:,\d\d)?(?:\s*[-–]\s*[\d.:]+(?:,\d\d)?)?")
TIME_BEHIND = re.compile(r",?\s*\bkl\.?\s*\d[\d.:–\s-]*$", re.IGNORECASE)  # "Bredgade 4, kl. 10.00-14.00"
AT_ADDRESS = re.compile(r"\bpå adressen\s+(?P<place>[^.;]+?\d{4}\s+[A-ZÆØÅ]\w+(?:\s[A-ZÆØÅ]\b)?)")
VENUE = re.compile(
    r"\b\w*(?:vej|gade|gården|allé|alle|plads|torv|stræde|rådhus|rådhuset|lokale|center|hotel|hus|huset|skole|skolen)\b(?:\s+\d|\s*$|,)"
    r"|^\d{4}\s+[A-ZÆØÅ]|\b(?:(?:møde)?lokale|sal)\b",
    re.IGNORECASE,
)


def find_place(opening: Sequence[Line], dated: Found | None, at: int | None) -> str | None:
    """The place of a meeting whose day stands in the line at index ``at``; None where none is told."""
    for n, line in enumerate(opening):
        known = field_of(line.text)
        if known and known[0] in PLACED and (place := clean(value(opening, n, known[1]))) and not list_label(place):
            return TIME_BEHIND.sub("", place) or None
        address = AT_ADDRESS.search(line.text + " " + (opening[n + 1].text if n + 1 < len(opening) else ""))
        if address:
            return clean(address["place"])
    if dated is None or at is None:
        return None
    text = whole_title(opening, at)
    held = HELD_AT.search(text) or PROTOCOL_PLACE.search(text)
    if held:
        return str(held["place"]).strip(" .,")
    again = first_day(text)
    after = PLACE_AFTER_TIME.match(CLOCK.sub("", text[again.end if again else dated.end :], count=1))
    placed = (field_of(opening[at].text) or ("", ""))[0] == "tid og sted"
    return (_after_time(after, bool(dated.begins), placed) if after else None) or _place_below(
        opening, at + (text != clean(opening[at].text))
    )


def _after_time(after: re.Match[str], timed: bool, placed: bool) -> str | None:
    """The place behind a date: anything behind its time, or else a venue, a host, or one name that is no body's."""
    place, bare = after["place"], after["bare"]
    if place and after["host"]:
        return f"hos {place.strip()}"
    if place and (timed or VENUE.search(place) or (place[0].isupper() and not is_organisation(place))):
        return str(place).strip()
    return str(bare).strip() if bare and (placed or VENUE.search(bare)) else None


def _place_below(opening: Sequence[Line], at: int) -> str | None:
    """Lines right under the date that read as a venue: "i Kulturhuset, Lokale 4"; a street and a postal code."""
    found: list[str] = []
    for line in opening[at + 1 : at + 6]:
        text = clean(line.text)
        if find_times(text) and len(text) < 30:
            continue
        if (
            labelled(line)
            or field_of(text)
            or list_label(text)
            or (is_heading(text) and not VENUE.search(text))
            or len(text) > 60
        ):
            break
        found.append(text)
    venues = [n for n, text in enumerate(found) if VENUE.search(text)]
    in_full = bool(found) and len(VENUE.findall(found[0])) > 1
    if not venues or not (found[0].startswith("i ") or len(venues) >= 2 or in_full):
        return None
    return ", ".join(found[: venues[-1] + 1]).removeprefix("i ")
