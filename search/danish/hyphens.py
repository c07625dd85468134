"""What a hyphen at the end of a line stands for: a broken word, a true hyphen, or one that waits for a later word."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from typing import Literal

from search.danish.lexicon import lexicon
from search.danish.wordlists import listed

Glue = Literal["", "-", "- "]

CONJUNCTIONS = frozenset({"og", "eller", "samt", "og/eller"})
# Short words and loans that Danish joins with a hyphen, where the lexicon has too few examples to tell.
TAKES_HYPHEN = listed(
    "it e web app cloud online offline back front self awareness end ad ai tv edb pc cd dvd sms pdf usb gps wifi "
    "covid ex non"
)
# English pairs that Danish borrows with their hyphen: "follow-up", "kick-off", "ad-hoc".
ENGLISH_LEFT = listed("ad back check drop end follow kick log mock off on roll self spill stand start step")
ENGLISH_RIGHT = listed("by down end hoc in line off on out over service site to up")
# What is set off even behind a long Danish word: "sundheds-it".
SET_OFF = frozenset({"it", "tv", "edb", "ai", "app", "apps"})
_EDGES = "\"'’‘”“»«()[]{}<>,;:!?…*•–—"
_VOWEL = re.compile("[aeiouyæøåéöü]")
_WORD = re.compile(r"[^\W_](?:[\w’'./]*(?:-[\w’'./]+)*)?")


def glue(left: str, right: str, vocabulary: Container[str]) -> Glue:
    """What stands between the last word of a line that ends in a hyphen and the first word of the next line.

    ``""`` joins a broken word (``Sundhedsmi-⏎nisteriet``), ``"-"`` keeps a true hyphen (``sundheds-⏎it``), ``"- "`` one
    that waits for a later word (``drifts-⏎og anlægsopgaver``). ``left`` comes without its hyphen. ``vocabulary`` is the
    document's own words, see ``words_of``: it decides before the lexicon, and that before the rules.
    """
    left, right = left.strip(_EDGES), right.strip(_EDGES + ".")
    if not left or not right:
        return "-"
    for rule in (_waiting, _as_in_document, _as_shaped, _as_in_lexicon, _as_elsewhere):
        verdict = rule(left, right, vocabulary)
        if verdict is not None:
            return verdict
    return ""


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words that stand whole on their line, as printed and in lower case: the vocabulary of ``glue``."""
    printed: set[str] = set()
    for line in lines:
        found = _WORD.findall(line)
        if found and line.rstrip().endswith("-"):
            found.pop()  # perhaps the first half of a word
        printed.update(found)
    words = {word.strip("’'./") for word in printed}
    return frozenset(words | {word.lower() for word in words})


def _waiting(left: str, right: str, vocabulary: Container[str]) -> Glue | None:
    """``drifts-⏎og``; but in ``delt-⏎og`` the conjunction is the end of a word."""
    joined = (left + right).lower()
    if right.lower() not in CONJUNCTIONS or joined in vocabulary or joined in lexicon():
        return None
    return "- "


def _as_in_document(left: str, right: str, vocabulary: Container[str]) -> Glue | None:
    """As the document writes the word where it stands on one line."""
    spellings = [(left, right), (left, re.sub(r"-\w", lambda part: part[0].lower(), right))]
    if not right[0].isupper() or right.isupper():
        spellings.append((left.lower(), right.lower()))
    for start, end in spellings:
        joined, kept = start + end in vocabulary, f"{start}-{end}" in vocabulary
        if joined != kept:
            return "" if joined else "-"
    return None


def _as_shaped(left: str, right: str, _: Container[str]) -> Glue | None:
    """Numbers (``2018-⏎2022``), names (``Lyk-⏎Jensen``), acronyms and products (``EPJ-⏎system``, ``MitID-⏎bruger``)."""
    if left[-1] in "0123456789." or right[0].isdigit():
        return "-"
    capitals = left.isupper() and right.isupper() and len(left) > 1 and len(right) > 1
    if capitals:  # a heading in capitals, or two acronyms
        return "" if (left + right).lower() in lexicon() else None
    if right[0].isupper() or (len(left) > 1 and left[:2].isupper()):
        return "-"
    if len(left) == 1:
        return "-" if left + right not in lexicon() else None
    product = any(letter.isupper() for letter in left[1:]) or not _VOWEL.search(left.lower())
    return "-" if left == right or (product and len(right) > 2 and right in lexicon()) else None


def _as_in_lexicon(left: str, right: str, _: Container[str]) -> Glue | None:
    """As the lexicon has it; a word it has both ways keeps its hyphen (``web-baseret``, ``follow-up``)."""
    start, end = left.lower().rpartition("-")[2], right.lower()
    if (start in ENGLISH_LEFT and end in ENGLISH_RIGHT) or f"{start}-{end}" in lexicon():
        return "-"
    return "" if start + end in lexicon() else None


def _as_elsewhere(left: str, right: str, _: Container[str]) -> Glue | None:
    """As other words of the same first or last part are written: ``it-⏎sikkerhed``, ``sundheds-⏎it``."""
    start, end = left.lower().rpartition("-")[2], right.lower()
    known = lexicon()
    if end in SET_OFF and (start in known or known.modifier_count(start)):
        return "-"
    set_off = start in TAKES_HYPHEN or known.hyphened_count(start) > max(4.0, known.modifier_count(start))
    return "-" if set_off and (end in known or known.head_count(end)) else None
