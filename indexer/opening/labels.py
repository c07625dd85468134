"""Recognise what a line of the opening begins with: the label of one of the meeting's facts, or an item's number."""

from __future__ import annotations

import re
from functools import lru_cache

FIELD = re.compile(
    r"(?P<name>dato(?: og tid| for møde(?:t)?)?|mødedato|mødetid(?:spunkt)?|tidspunkt|tid(?: og sted)?|"
    r"start(?:tid(?:spunkt)?)?|slut(?:tid(?:spunkt)?)?|sted|mødested|mødelokale|lokale|lokalitet|adresse|"
    r"udsendt(?: den)?|udskrevet|revideret|godkendt|sagsnr|sagsnummer|journal ?nr|j\.? ?nr|dok\.? ?nr|emne|vedr|"
    r"vedrørende|formål|møde ?nr|mødenavn|mødetype|møde|status|version|næste møde|dagsorden|indholdsfortegnelse|"
    r"bilag|ejendomsnummer|initialer|side|husk|forum|mødeform|form|råd|udvalg|institution)\.?(?:\s*(?::|\t|$)|\s{3,}(?=\S))\s*(?P<value>.*)$",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"^\s*(?:(?:punkt|pkt\.?|ad|§|sak|sag|dagsordenspunkt|pind)\s*\.?\s*(?:nr\.?\s*)?\d+(?:\.\d+)*"
    r"(?=\s*$|\s*[.:)–-]|\s+(?-i:[A-ZÆØÅ”\"])|\s+[a-z]\b)|\d{1,4}(?:\.\d{1,2})*\s?[.):]"
    r"|[A-ZÆØÅ]\s?[:)]|[a-z]\s?\)|(?:[IVX]+)\.)(?:\s?[.:)–-]+)?\s*(?P<title>.*)$",
    re.IGNORECASE,
)
MARK = re.compile(r"^[\s\W_]*", re.UNICODE)


@lru_cache(maxsize=4096)
def field_of(text: str) -> tuple[str, str] | None:
    """A fact's label in lower case and its value: ("sted", "Toldgade 9, mødelokale 2")."""
    match = FIELD.match(MARK.sub("", text))
    return (match["name"].lower(), without_marks(match["value"])) if match else None


def is_heading(text: str) -> bool:
    """Whether a line begins with an item's number or letter: a title follows, no date and no house number."""
    match = NUMBERED.match(text)
    return bool(match) and not re.match(
        r"\s*\d{1,2}\.\s*(?:\d|møde\b|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", text, re.I
    )


def without_marks(text: str) -> str:
    """A text without the marks that set it in bold or italics."""
    return text.strip().strip("*_").strip()
