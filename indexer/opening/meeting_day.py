"""Find the day of a meeting: in the title, under a label, or in the lines around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.dates import Found, find_dates
from indexer.document import Line
from indexer.opening.attendance.labels import list_label
from indexer.opening.kinds import MOST_DAYS
from indexer.opening.labels import field_of
from indexer.opening.titles import whole_title
from indexer.text.tidy import clean

OTHER_DATES = re.compile(
    r"\b(?:udsendt|udskrevet|revideret|godkendt|print|opdateret|næste|kommende|seneste|sidste|underskrevet|aflyst|udsat|flyttet|frist|deadline|"
    r"journal|sagsnr|fra mødet|referatet? (?:fra|af|for) (?:mødet|bestyrelsesmødet))\b",
    re.IGNORECASE,
)
DATED = ("mødedato", "dato for møde", "dato for mødet", "mødetid", "mødetidspunkt", "tid", "tidspunkt", "tid og sted",
         "dato og tid", "dato", "start", "starttidspunkt")  # fmt: skip
LETTERHEAD = re.compile(
    r"\S\s{4,}(?:dato:?\s*|den\s+|d\.\s*)?\d{1,2}[. ]", re.IGNORECASE
)  # "Rådhuset     Den 3. maj 2019"
CASE_NUMBER = re.compile(
    r"\b(?:sags?\s?-?(?:nr|nummer)|j\.?\s?nr|journal|dok\.?\s?nr|sagsid|ref\.? ?nr)\b", re.IGNORECASE
)


def find_day(opening: Sequence[Line], at: int | None, document_title: str | None) -> tuple[Found | None, int | None]:
    """The meeting's date and the index of its line, from the surest place that has one.

    In order: the title itself, a label for the meeting's date, the lines after the title, a sentence that says the
    meeting was held, any other line that doesn't speak of another date, the document's own title.
    """
    if at is not None and (day := first_day(whole_title(opening, at))):
        return day, at
    issued: list[tuple[Found, int]] = []  # what a letterhead says of the day the paper was written
    for label in DATED:
        for n, line in enumerate(opening):
            known = field_of(line.text)
            if known and known[0] == label and (day := first_day(value(opening, n, known[1]))):
                if label != "dato" or not _in_letterhead(opening, n, at):
                    return day, n
                issued.append((day, n))
    rest = range(len(opening)) if at is None else (*range(at + 1, len(opening)), *range(at - 1, -1, -1))
    for n in rest:
        text = opening[n].text
        if not OTHER_DATES.search(text) and not list_label(text) and (day := first_day(text)):
            if not LETTERHEAD.search(text) and n not in [at for _, at in issued]:
                return day, n
            issued.append((day, n))
    return issued[0] if issued else (first_day(document_title or ""), None)


def _in_letterhead(opening: Sequence[Line], at: int, title: int | None) -> bool:
    """Whether a line belongs to a letterhead: beside the number of a case, or above a title that has its own day.

    The day below a title is the meeting's where its weekday or the time of day is said too.
    """
    if any(CASE_NUMBER.search(line.text) for line in opening[max(at - 1, 0) : at + 2]):
        return True
    if title is None or at > title:
        return False
    below = (line.text for line in opening[title + 1 : title + 4] if not OTHER_DATES.search(line.text))
    days = (first_day(text) for text in below if not list_label(text))
    return any(day is not None and (day.weekday is not None or day.begins is not None) for day in days)


def first_day(text: str) -> Found | None:
    """The first day a text names; of a meeting over some days in a row the first of them."""
    text = clean(text)
    for found in find_dates(text):
        if found.day:
            return found
        days = (found.last - found.first).days
        if 0 < days <= MOST_DAYS and not text[found.start : found.end].lower().startswith(("uge", "primo", "medio")):
            return replace(found, last=found.first, iso=f"{found.first}")
    return None


def value(opening: Sequence[Line], at: int, said: str) -> str:
    """What a label says: what stands behind it on its line, or else the next line."""
    return said or (opening[at + 1].text if at + 1 < len(opening) else "")
