"""Read which agenda items somebody attended: "punkt 1-6", "til og med punkt 5", "fra punkt 3", "punkt 3 og 4"."""

from __future__ import annotations

import re

NUMBERS = r"\d{1,2}(?:\s*(?:,|og|samt|&|[-–—]|til)\s*(?:punkt\s*|pkt\.?\s*)?\d{1,2}(?![.:]\d))*"
POINT = r"(?:dagsordens)?(?:punkt(?:er|erne)?|pkt\.?|pkt)\s*(?:nr\.?\s*)?"
CLOCK = r"(?:\s+kl\.?\s*[\d.:]+,?)?"
SAID = re.compile(
    rf"(?P<how>til\s+og\s+med|t\.?o\.?m\.?|indtil|til|(?:gik|forlod\s+mødet){CLOCK}\s+(?:under|efter)|"
    rf"fra\s+og\s+med|f\.?o\.?m\.?|fra|(?:ankom|kom){CLOCK}\s+(?:under|til|ved)|"
    rf"(?:ikke|undtagen|bortset\s+fra|minus)\s*(?:under|i|på|fra|ved)?(?:\s*behandling(?:en)?\s+af)?)?\s*(?:\bunder\s+)?{POINT}(?P<numbers>{NUMBERS})",
    re.IGNORECASE,
)
ARRIVED = re.compile(r"\b(?:fra\s+kl|ankom|kom\s+kl|kom\s+senere)", re.IGNORECASE)


def items_attended(said: str, items: tuple[str, ...]) -> tuple[str, ...] | None:
    """The numbers of the items attended; None where nothing is said, which means all.

    ``items`` are the document's top-level numbers, where an open range ends.
    """
    match = SAID.search(said)
    if not match:
        return None
    numbers = _numbers(match["numbers"])
    how = re.sub(r"\s+", " ", (match["how"] or "").lower()).strip()
    last = int(items[-1]) if items and items[-1].isdigit() else numbers[-1]
    if how.startswith(("ikke", "undtagen", "bortset", "minus")):
        return tuple(item for item in items if item not in {str(n) for n in numbers}) or None
    if how.startswith(("til", "t.o", "tom", "indtil", "gik", "forlod")):
        return _range(1, numbers[-1])
    if how.startswith(("fra", "f.o", "fom", "ankom", "kom")) and "-" not in match["numbers"]:
        return _range(numbers[0], max(last, numbers[-1]))
    if not how and ARRIVED.search(said[: match.start()]) and len(numbers) == 1:
        return _range(numbers[0], max(last, numbers[-1]))
    return tuple(str(n) for n in numbers)


def _range(first: int, last: int) -> tuple[str, ...]:
    return tuple(str(n) for n in range(first, last + 1))


def _numbers(text: str) -> list[int]:
    found: list[int] = []
    for match in re.finditer(r"(\d+)(?:\s*(?:[-–—]|til)\s*(?:\D*?)(\d+))?", text):
        first, last = int(match[1]), int(match[2] or match[1])
        found += range(first, last + 1) if first <= last else [first, last]
    return found
