"""Read what minutes say of the following meeting: date, times and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from indexer.dates import Found, find_dates
from indexer.document import Line
from indexer.opening.labels import is_heading
from indexer.people.names import is_organisation
from indexer.text.patterns import Rare
from indexer.text.tidy import clean
from indexer.times import find_times
from search.passage import NextMeeting

SAID = Rare(
    ("møde", "generalforsamling", "næste"),
    re.compile(
        r"\b(?:næste|kommende|følgende|nyt)\s+(?:\w+\s+)?\w*(?:møde|generalforsamling)(?:t|n|r)?\b(?!\w)"
        r"|\bmødes\s+(?:igen|næste\s+gang)\b|\bnæste\s+gang\b",
        re.IGNORECASE,
    ),
)
HELD = re.compile(
    r"^\W*(?:\d+\W+)?(?:er|bliver|afholdes|holdes|blev\s+\w+\s+til|fastsættes|fastsat|aftalt|planlagt|finder\s+sted|sættes|"
    r"er\s+\w+|[:(–-]|,\s*(?:som|der)\b|den\b|d\.|tirsdag|mandag|onsdag|torsdag|fredag|lørdag|søndag|\d)",
    re.IGNORECASE,
)
# "Næste møde hos Bo den 3. maj": the place before the day.
HELD_AT = re.compile(
    r"\W*(?P<how>hos|i|på)\s+(?P<place>[A-ZÆØÅ][\w.-]*(?:\s(?!den\b|d\.)[\w.-]+){0,4}?),?\s+"
    r"(?=den\b|d\.|(?:man|tirs|ons|tors|fre|lør|søn)dag|\d{1,2}[./]\s?[\da-z])"
)
SAME_PLACE = re.compile(r"\bsamme sted\b", re.IGNORECASE)
FAREWELL = re.compile(r"\s(?:med venlig hilsen|venlig hilsen|vel mødt|referent|mvh)\b", re.IGNORECASE)
ONLINE = re.compile(r"\b(Teams|Zoom|Skype)\b", re.IGNORECASE)
LONGEST_WAIT = timedelta(days=300)  # a day and month further off than this were not meant for next year
NEAR_ROOM = re.compile(
    r"(?:,?\s*kl\.?\s*[\d.:–-]+)?,\s+(?P<place>(?:afdeling|(?:møde)?lokale|sal)\s+[\w.]+)\s*$", re.IGNORECASE
)
NEAR_PLACE = re.compile(r"(?:,?\s*kl\.?\s*[\d.:–-]+)?,?\s+(?:i|på)\s+(?P<place>[a-zæøå][\wæøå.]*(?:\s[\w.]+){0,3})\s*$")
REACH = 3  # lines after the words in which the date may stand, as many blank ones between
LONGEST = 300  # characters of them


def next_meeting(lines: Sequence[Line], meeting: date | None, place: str | None) -> NextMeeting | None:
    """The following meeting, from the last place that tells of one; None where no date is given.

    ``place`` is this meeting's, for "samme sted". A date before the meeting is not taken; one without a year is the
    first such day after it.
    """
    for at in range(len(lines) - 1, -1, -1):
        text = clean(lines[at].text)
        said = SAID.search(text)
        if said is None or re.search(
            r"\b(?:på|til|inden|ved|før)\s+(?:det\s+|den\s+)?$", text[: said.start()], re.IGNORECASE
        ):
            continue
        rest = text[said.end() :]
        heading = not rest.strip(" .:()OBDE-")
        following = _following(lines, at, heading)
        found = _read(following if heading else f"{rest} {following}", meeting, place, heading)
        if found:
            return found
    return None


def _following(lines: Sequence[Line], at: int, heading: bool) -> str:
    """What comes after a line: below a heading the first paragraph, else the rest of the line's own."""
    text = ""
    for line in [] if lines[at].block and not heading else lines[at + 1 : at + 2 * REACH]:
        piece = clean(line.text)
        if not piece and heading and not text:
            continue
        if not piece or is_heading(line.text) or len(text) > LONGEST:
            break
        glued = re.search(r"\d-$", text) or not text.endswith("-")
        text = f"{text}{'' if text.endswith('-') else ' '}{piece}" if glued else text[:-1] + piece
        if line.block:
            break
    return text.strip()


def _read(text: str, meeting: date | None, place: str | None, heading: bool) -> NextMeeting | None:
    text = re.sub(r"(\d)-\s+(\d)", r"\1-\2", text)
    held_at = None if heading else HELD_AT.match(text)
    if not heading and not held_at and not HELD.match(text):
        return None
    day = next((found for found in find_dates(text, meeting) if found.day and found.start <= 120), None)
    if day is None or not day.day or re.search(r"\b(?:referat|godkend|udsend)", text[: day.start], re.IGNORECASE):
        return None
    when = _after(day, meeting)
    if when is None:
        return None
    tail = text[day.end :]
    times = find_times(tail[:60])
    start, end = (day.begins, day.ends) if day.begins else times[0] if times else (None, None)
    return NextMeeting(when, start, end, _place(tail, place) or (_before(held_at) if held_at else None))


def _before(match: re.Match[str]) -> str | None:
    """The place said before the day; a body that meets is none."""
    if match["how"] == "hos":
        return f"hos {match['place']}"
    return None if is_organisation(match["place"]) else str(match["place"])


def _after(found: Found, meeting: date | None) -> date | None:
    day = found.first
    if meeting is None or day > meeting:
        return day
    if found.full:
        return None
    try:
        later = day.replace(year=meeting.year + 1)
    except ValueError:
        return None
    return later if later - meeting <= LONGEST_WAIT else None


def _place(tail: str, place: str | None) -> str | None:
    sentence = re.split(r"(?:^|(?<=[a-zæøå0-9)]))[.!?](?:\s|$)", tail, maxsplit=1)[0]
    sentence = FAREWELL.split(sentence)[0]
    if SAME_PLACE.search(sentence):
        return place
    if online := ONLINE.search(sentence):
        return online[1]
    near = NEAR_PLACE.match(sentence) or NEAR_ROOM.match(sentence)
    if near:
        return near["place"].strip(" .,")
    match = re.search(r"(?:^|[\s,])(?P<how>på|i|hos|via)\s+(?P<place>[A-ZÆØÅ0-9][^;!?]*)$", sentence)
    if not match:
        return None
    return match["place"].strip(" .,") if match["how"] != "hos" else f"hos {match['place'].strip(' .,')}"
