"""Find the title of a document and the board it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates import find_dates
from indexer.document import Line
from indexer.opening.attendance.labels import list_label
from indexer.opening.boards import (
    board_in,
    board_near,
    board_of_document,
    forum,
    generic,
    named,
    neighbour,
)
from indexer.opening.kinds import BARE, MINUTES, PROTOCOL, TITLE, labelled
from indexer.people.names import is_organisation
from indexer.people.organisations import distinctive
from indexer.periods import MONTH, YEAR
from indexer.text.tidy import clean

LONGEST = 200  # characters of a title
ABBREVIATED = re.compile(r"(?:\b\w\.){2,}$")
CUT = (" i", " for", " af", " og", " den", " d.", ",", " på", "dag")  # ends of a title that goes on below
JOINTS = ("til", "fra", "af", "for")  # may stand between two lines of a title on a line of their own
NO_TITLE = re.compile(
    r"\b(?:næste|kommende|seneste|sidste|forrige|godkendelse|indkaldelse|påbegyndt|udskudt)\b|"
    r"\breferat(?:et)?\s+(?:er\s+)?(?:udfærdiget|udarbejdet|skrevet|ført)\s+af\b|"
    r"^\W*mødet\s+(?:startede|sluttede|begyndte|åbnede|blev|er|var|hævet)\b|"
    r"^\s*se\b|(?-i:[a-zæøå]\.\s+[A-ZÆØÅ])",
    re.IGNORECASE,
)


def title_line(opening: Sequence[Line]) -> int | None:
    """The index of the line that is the document's title: a heading first, else the first that names minutes."""
    fitting = [
        n
        for n, line in enumerate(opening)
        if len(line.text) <= LONGEST and TITLE.search(clean(line.text)) and not labelled(line)
        if not NO_TITLE.search(clean(line.text)) and not clean(line.text)[0].islower()
    ]
    for strong in (
        lambda line: line.heading == 1,
        lambda line: re.search(rf"\b(?:{MINUTES})\b", clean(line.text), re.IGNORECASE) is not None,
        lambda line: len(line.text.split()) <= 12 or PROTOCOL.match(line.text) is not None,
    ):
        found = next((n for n in fitting if strong(opening[n])), None)
        if found is not None:
            return found
    return None


def title_and_board(opening: Sequence[Line], at: int | None, document_title: str | None) -> tuple[str, str]:
    if at is None:
        first = next((n for n, line in enumerate(opening) if not _lists_people(line)), None)
        title = clean(document_title or (opening[first or 0].text if opening else ""))
        untold = document_title is None and first is None
        return title, "" if untold else board_in(title) or board_near(opening, first or 0) or title
    title = _own_line(opening, at)
    after, before = neighbour(opening, at + 1), neighbour(opening, at - 1)
    board = board_in(title)
    told = next((value for line in opening if (value := forum(line.text))), None)
    if BARE.match(title) and told:
        return f"{title} {told}", told
    board = board or told
    if BARE.match(title):
        if before and is_organisation(before) and not (after and (is_organisation(after) or TITLE.search(after))):
            return before, board_in(before) or before
        title = f"{title} {after}" if after else title
        board = board_in(after or "") or named(after)
    near, published = board_near(opening, at), board_of_document(document_title)
    if published and distinctive(published) and not (near and distinctive(near)):
        near = published
    told = published if published and not published.isupper() else None  # "MED" says less than "samarbejdsudvalgsmøde"
    return title, board or near or told or generic(title) or published or ""


def _lists_people(line: Line) -> bool:
    """Whether a line is a list of people, and so no title."""
    label = list_label(line.text)
    return label is not None and not line.text.lower().startswith("referat")  # "Referat ved Havneforeningens årsmøde"


def whole_title(opening: Sequence[Line], at: int) -> str:
    """The title with what a line break has cut off: "… tirsdag den 14." and "maj 2024", "Referat" and "til mødet i"."""
    title = clean(opening[at].text)
    following = clean(opening[at + 1].text) if at + 1 < len(opening) else ""
    if PROTOCOL.match(title):
        return _protocol(opening, at)
    if following in JOINTS and at + 2 < len(opening):
        following = f"{following} {clean(opening[at + 2].text)}"
    cut = following[:1].islower() or re.search(r"(?:(?<!\d{3})\d\.|\b(?:i|for|af|og|den|d\.))$", title)
    cut = cut or (re.match(rf"{YEAR}\b", following) and re.search(rf"\b(?:{MONTH})$", title, re.IGNORECASE))
    if not cut or not following or opening[at + 1].number > opening[at].number + 1 or len(following) > 80:
        return title
    return f"{title} {following}" if not labelled(opening[at + 1]) and not following.startswith("i ") else title


def _own_line(opening: Sequence[Line], at: int) -> str:
    """The title, without a line below it that tells the date and more: the time, the place."""
    own, whole = clean(opening[at].text).strip("*_"), whole_title(opening, at).strip("*_")
    below = whole[len(own) :].strip() if not PROTOCOL.match(own) and not own.endswith(CUT) else ""
    days = find_dates(below) if below else ()
    more = days and days[0].day and days[0].start == 0 and (days[0].begins or below[days[0].end :].strip(" .,"))
    return own if more and not find_dates(own) else whole


def _protocol(opening: Sequence[Line], at: int) -> str:
    """The sentence that opens a protocol: "År 2014, den 17. juni, afholdtes …", up to its end."""
    text = clean(opening[at].text)
    for line in opening[at + 1 : at + 3]:
        if text.endswith((".", ":")) and not ABBREVIATED.search(text):
            break
        text = f"{text} {clean(line.text)}"
    return text
