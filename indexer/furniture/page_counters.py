"""Recognise page counters: "Side 1/3", "2 (4)", and numbers that grow by one in a line that comes back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.document import Line
from indexer.text.patterns import Rare

COUNTER = re.compile(  # "Side 1/3", "side 2 af 4", "Page 2 of 4", "Side 7"
    r"(?<!\w)(?:side|page|s\.)\s*(?P<page>\d{1,4})(?:\s*(?:/|af|of)\s*(?P<pages>\d{1,4}))?(?!\w)", re.I
)
_COUNTERS = Rare(("side", "page", "s."), COUNTER)
BARE_COUNTER = re.compile(  # "2 (4)", "2/4", "2 af 4", "- 2 -"
    r"\s*(?:(?P<page>\d{1,4})\s*(?:\(|/|af|of)\s*(?P<pages>\d{1,4})\)?|[-–—]\s*(?P<dashed>\d{1,4})\s*[-–—])\s*", re.I
)
BEHIND_HEAD = re.compile(  # "Bestyrelsesmøde den 3. maj 2017 - 1 - (2)"
    r"(?P<page>)[^\W\d_].*\s[-–—]\s?(?P<dashed>\d{1,4})\s?[-–—]\s*(?:\(\s?(?P<pages>\d{1,4})\s?\))?\s*"
)
_SET_OFF = re.compile(r"(?P<head>\S.*?)(?:\s{3,}|\t\s*)(?P<page>\d{1,4})\s*")
_SIDE_SET_OFF = re.compile(r"(?P<head>\S.*?)(?:\s{3,}|\t\s*)side (?P<page>\d{1,4})\s*", re.I)  # "Møllevej 3     Side 2"
_FIGURE = re.compile(r"\d")
_LEADING = re.compile(r"\s*(?P<page>\d{1,4})\s*/\s*(?P<head>[^\W\d].*)")  # "4 / Teknikudvalget, 05-02-2013"
_LENGTH = 300  # characters of a line that are looked at
_HEAD = 12  # letters that a running foot has at least
_ITEM = re.compile(r"(?:punkt|sag|nr\.?|forslag|bilag|emne|spørgsmål|tema|afsnit)$")  # what numbers items, not pages
_NUMBER_ALONE = re.compile(r"\s*\d{1,3}\s*")
_BROKEN_LINE = 30  # characters that the last line of a page has at least, where its sentence goes on overleaf
_SHORT_PAGE = 25  # lines that a page has at least
_FAR = 20  # blanks before a number that stands in the middle of its line or at its end
_POINT = re.compile(
    r"(?:(?:punkt|pkt\.?|ad|§|sag)\s*)?\d{1,3}\s?[.):]\s*\S|(?:punkt|pkt\.?|ad|§|sag)\s*\d", re.IGNORECASE
)
_TIMES = 3  # that a line with a growing number must come back to be a running foot


def inserted_counters(texts: Sequence[str]) -> list[int]:
    """Indexes of the lines of text without pages where a page ends (or begins), as its counter tells."""
    numbered = [(index, text) for index, text in enumerate(texts) if _FIGURE.search(text[-_LENGTH:])]
    found = {index for index, text in numbered if _counts_of_total(text[-_LENGTH:])} | set(sides_behind_heads(texts))
    series: dict[str, list[tuple[int, int]]] = {}
    for index, text in numbered:
        if leading := _LEADING.fullmatch(text[:_LENGTH]):
            head = " ".join(leading["head"].lower().split())
            if len(head) >= _HEAD:
                series.setdefault(f"/ {head}", []).append((index, int(leading["page"])))
            continue
        if not text.rstrip()[-1:].isdigit():
            continue
        alone = COUNTER.fullmatch(text.strip()[:_LENGTH])
        set_off = None if alone else _SET_OFF.fullmatch(text[:_LENGTH])
        if alone:
            series.setdefault("", []).append((index, int(alone["page"])))
        elif set_off:
            head = " ".join(set_off["head"].lower().split())
            if len(head) >= _HEAD and not _ITEM.search(head):
                series.setdefault(head, []).append((index, int(set_off["page"])))
    for head, members in series.items():
        starts_anywhere = head.startswith("/ ")
        if len(members) >= (_TIMES if head else 2) and _grows_by_one([page for _, page in members], starts_anywhere):
            found |= {index for index, _ in members}
    return sorted(found)


def sides_behind_heads(texts: Sequence[str]) -> list[int]:
    """Indexes of the lines of text without pages where "Side 1", "Side 2" are set off behind the same words."""
    series: dict[str, list[tuple[int, int]]] = {}
    for index, text in enumerate(texts):
        if text.rstrip()[-1:].isdigit() and (side := _SIDE_SET_OFF.fullmatch(text[:_LENGTH])):
            series.setdefault(" ".join(side["head"].lower().split()), []).append((index, int(side["page"])))
    growing = (one for one in series.values() if len(one) > 1 and _grows_by_one([page for _, page in one], False))
    return [index for one in growing for index, _ in one]


def last_page_number(lines: Sequence[Line]) -> set[int]:
    """The number of the last line with words, if it is a page number set off below the text and the text is so long."""
    worded = [index for index, line in enumerate(lines) if line.text.strip()]
    if len(worded) < 2 or not _NUMBER_ALONE.fullmatch(lines[worded[-1]].text[:40]):
        return set()
    above, last = worded[-2:]
    fits = 2 <= int(lines[last].text) <= 1 + len(lines) // _SHORT_PAGE
    set_off = last - above > 1 and not lines[above].text.rstrip().endswith(":")
    return {lines[last].number} if fits and set_off else set()


def between_points(lines: Sequence[Line]) -> set[int]:
    """Page numbers alone between blank lines, below a whole sentence and above a numbered point or far to the right.

    Each is one more than that before it, or the first is 1 or 2, and no more pages than the text is long.
    """
    found: set[int] = set()
    page = 0
    for index in range(2, len(lines) - 2):
        text = lines[index].text
        if len(text) > 60 or not _NUMBER_ALONE.fullmatch(text) or lines[index].block:
            continue
        number, before, after = int(text), lines[index - 2 : index], lines[index + 1 : index + 3]
        apart = not before[1].text.strip() and not after[0].text.strip()
        ended = before[0].text.rstrip().endswith((".", "!", "?", ")"))
        below = _POINT.match(after[1].text.lstrip()) or len(text) - len(text.lstrip()) >= _FAR
        follows = number == page + 1 or (not page and number == 2)
        if apart and ended and below and follows and number <= 2 + index // _SHORT_PAGE:
            found.add(lines[index].number)
            page = number
    return found


def inside_sentences(lines: Sequence[Line]) -> set[int]:
    """The lines between blank ones that part a sentence, and are a page number or end in a counter ("…   Side 2")."""
    found = set()
    for index in range(2, len(lines) - 2):
        text = lines[index].text.strip()
        if not text or not text[-1].isdigit() or lines[index - 1].text.strip() or lines[index + 1].text.strip():
            continue
        before, after = lines[index - 2].text.rstrip(), lines[index + 2].text.lstrip()
        counter = COUNTER.search(text[-_LENGTH:])
        counts = _NUMBER_ALONE.fullmatch(text) or (counter and text.endswith(counter[0]))
        parted = before[-1:].isalpha() or before.endswith(("-", ","))
        if counts and parted and len(before) >= _BROKEN_LINE and after[:1].islower():
            found.add(lines[index].number)
    return found


def _grows_by_one(pages: Sequence[int], anywhere: bool) -> bool:
    return (anywhere or pages[0] <= 2) and all(page == pages[0] + step for step, page in enumerate(pages))


def _counts_of_total(text: str) -> bool:
    """A counter alone on its line, or set off from a running foot by a wide gap: "Sagsnr. 4471        Side 1/3"."""
    counter = _COUNTERS.search(text)
    if not counter or not counter["pages"] or int(counter["page"]) > int(counter["pages"]):
        return False
    before, after = text[: counter.start()], text[counter.end() :]
    is_set_off = not before.strip() or before.endswith(("  ", "\t"))
    return is_set_off and (not after.strip() or after.startswith(("  ", "\t")))
