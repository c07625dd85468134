"""Recognise a letterhead that is met once: beside the counter of a page, or where a sentence goes on overleaf."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.document import Line

STRETCHES = re.compile(r"\t|\s{3,}|\s[·•|]\s")  # what parts the stretches of a head or foot
_LENGTH = 160  # characters of a line that are looked at
_LEAST = 8  # letters
CONTACT = re.compile(
    r"\b(?:j\.?\s?nr|journalnr|sagsnr|sagsnummer|dok\.?\s?nr|dokumentnr|cvr|ean|tlf|telefon)\b|www\.|@", re.I
)
_BROKEN_LINE = 30  # characters that the last line of a page has at least, where its sentence goes on overleaf
_GOES_ON = re.compile(r"\s*[a-zæøå]{2}")


def beside_counter(line: Line, inside: Line | None, last_page: bool) -> bool:
    """Whether a line next to the page's counter is a letterhead; ``inside`` is the next line with words.

    It has several stretches with the number of a case or an office ("J.nr.: 51  Ref.: lym"), or, below the last
    page's text, nothing but capitals: on other pages those may be a heading whose text stands overleaf.
    """
    set_off = inside is not None and line.number - inside.number > 1
    return set_off and (_is_contact(line.text[:_LENGTH].strip()) or (last_page and _is_capitals(line.text)))


def parting_heads(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Rule ``parting-head``: capitals on top of a page, between the halves of a sentence."""
    found = set()
    for before, after in pairwise([page for page in pages if page]):
        above = before[-1].text.rstrip()
        broken = len(above) >= _BROKEN_LINE and (above[-1].isalpha() or above[-1] in ",-")
        if broken and len(after) > 1 and _is_capitals(after[0].text) and _GOES_ON.match(after[1].text):
            found.add(after[0].number)
    return found


def _is_contact(text: str) -> bool:
    return bool(CONTACT.search(text) and STRETCHES.search(text)) and not text.endswith((".", "!", "?"))


def _is_capitals(text: str) -> bool:
    letters = sum(map(str.isalpha, text[:_LENGTH]))
    return len(text) <= _LENGTH and letters >= _LEAST and text.isupper()
