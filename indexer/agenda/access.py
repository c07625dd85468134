"""Leave out what an agenda system prints of an item's access ("(Åben)", "Lukket punkt -"): it is no part of a title."""

from __future__ import annotations

import re

_WORD = r"(?:åbent?|lukket|offentlig|ikke-offentlig)"
_SORT = r"(?:\s+(?:dagsordens)?(?:punkt|sag|dagsorden|del))?"
_ENCLOSED = rf"[\[(]\s*(?:{_WORD}{_SORT}|(?-i:[ÅL]))\s*[\])]\s*(?:[:–—-]\s*)?"
_SET_OFF = rf"{_WORD}{_SORT}\s+[–—-]\s+"  # "Lukket punkt: Ansættelse" is printed as the title itself
_BEFORE = re.compile(rf"(?:{_ENCLOSED}|{_SET_OFF})(?=\S)", re.IGNORECASE)
_WORDS = ("åben", "lukket", "offentlig")  # what stands behind a title has one of them in it
_AFTER = re.compile(rf"(?<=\S)\s*(?:[\[(]\s*{_WORD}{_SORT}\s*[\])]|\s[–—-]\s+{_WORD}{_SORT})\s*$", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:(?:(?:ad|vedr)[.):]?\s)?(?:dagsordenspunkt|punkt|pkt\.?)|ad\s?[.):]?|sag|§)\s*(?:nr\.?\s*)?)?"
    r"(?:\d{1,3}(?:\.\d{1,2}){0,2}|\(\d{1,2}\))"
    r"\s*[.):–—-]?\s*",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"[ÅL]\s*:\s+(?=\S)")  # "1 Å: Økonomi"; elsewhere a letter is a party or a list point


def bare_title(title: str) -> str:
    """A title without the access in front of it or behind it; the words stay where they are all there is."""
    title = title[match.end() :] if (match := _BEFORE.match(title)) else title
    match = _AFTER.search(title) if any(map(title.lower().__contains__, _WORDS)) else None
    return title[: match.start()] if match else title


def bare_heading(text: str) -> str:
    """A line without the access that stands in front of the number of an item or between number and title."""
    if (match := _BEFORE.match(text)) and _NUMBER.match(text, match.end()):
        text = text[match.end() :]
    number = _NUMBER.match(text)
    if number is None:
        return text
    match = _BEFORE.match(text, number.end()) or _INITIAL.match(text, number.end())
    return text[: number.end()] + text[match.end() :] if match else text
