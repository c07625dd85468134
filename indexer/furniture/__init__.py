"""Recognise what stands on every page and is no part of the minutes: running heads, page numbers, navigation.

Every rule has a name; a line is furniture if one rule says so. When in doubt a line is body: a running head that is
left in a statement is seen and forgiven, a sentence that is lost is neither.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from indexer.document import Document, Line
from indexer.furniture import body_lines, letterheads, signatures
from indexer.furniture.navigation import navigation
from indexer.furniture.page_counters import (
    BARE_COUNTER,
    BEHIND_HEAD,
    COUNTER,
    between_points,
    inserted_counters,
    inside_sentences,
    last_page_number,
    sides_behind_heads,
)
from indexer.furniture.section_counters import section_counters
from indexer.text.tidy import SPEECH_HEADING

_RULE_LINE = re.compile(  # "-----", "* * * *", "~ooo~", "--oo0oo--"
    r"\s*(?:([_\-–—=*~.·•])(?:\s*\1){3,}|([_\-–—=*~.·•])\2*\s*[oO0]{3,9}\s*\2+)\s*"
)
_MARGIN_TIME = re.compile(r"\s{40,}kl\.\s*\d{1,2}[:.]\d\d\s*", re.I)
_CLOCK = re.compile(r"\s*kl\.\s*\d{1,2}[:.]\d\d\s*", re.I)
ZONE = 7  # lines with words, counted from the edge of a page, among which heads and feet are looked for
_SHARE = 0.5  # of the pages that show a running head
_MANY = 4  # pages from which a repeated line is a running head although it reads like a sentence
_SENTENCE_ENDS = (".", "?", "!", ";", ",")


def furniture(document: Document) -> frozenset[int]:
    """Numbers of the lines that are no part of the minutes' text. Linear in the length of the document."""
    return frozenset(rules(document))


def rules(document: Document) -> dict[int, str]:
    """Line number -> name of the rule that says the line is furniture.

    It takes a look through the whole document: whoever refuses a document and splits it passes the answer on.
    """
    lines = document.lines
    pages = _pages(document)
    found: dict[int, str] = {}
    for name, numbers in (
        ("document-key", signatures.document_keys(lines)),
        (
            "certificate",
            signatures.certificate_end(lines) if document.pages is None else signatures.certificate_pages(pages),
        ),
        ("signature-page", signatures.signature_page(lines)),
        ("rule-line", {line.number for line in lines if _RULE_LINE.fullmatch(line.text)}),
        ("margin-time", _margin_times(lines)),
        ("navigation", navigation(document)),
        ("section-counter", section_counters(lines)),
        ("page-number", set() if document.pages else _lone_numbers(lines)),
        ("running-head", set() if document.pages else _running_sides(lines)),
    ):
        found |= dict.fromkeys(sorted(numbers - found.keys()), name)
    return found | _page_edges([[line for line in page if line.number not in found] for page in pages], document.pages)


def _lone_numbers(lines: Sequence[Line]) -> set[int]:
    return last_page_number(lines) | inside_sentences(lines) | between_points(lines)


def _running_sides(lines: Sequence[Line]) -> set[int]:
    return {lines[index].number for index in sides_behind_heads([line.text for line in lines])}


def _margin_times(lines: Sequence[Line]) -> set[int]:
    """Times of day alone on a line, as verbatim reports print them minute by minute, in the right margin or not."""
    found = {line.number for line in lines if line.text[:1].isspace() and _MARGIN_TIME.fullmatch(line.text[:400])}
    if len(found) >= 3:
        return found
    found = {line.number for line in lines if len(line.text) < 20 and _CLOCK.fullmatch(line.text)}
    spoken = len(found) >= 3 and any(
        SPEECH_HEADING.fullmatch(line.text.strip()) for line in lines if len(line.text) < 150
    )
    return found if spoken else set()


def _pages(document: Document) -> list[list[Line]]:
    """The pages of a document; of text without pages, what lies between its page counters."""
    if document.pages is not None:
        return [list(page) for _, page in groupby(document.lines, key=lambda line: line.page)]
    pages: list[list[Line]] = []
    start = 0
    for index in inserted_counters([line.text for line in document.lines]):
        pages.append(list(document.lines[start : index + 1]))
        start = index + 1
    return [*pages, list(document.lines[start:])]


Edge = list[tuple[Line, str]]  # lines with words from the edge of a page inwards, each with its key


def _page_edges(pages: list[list[Line]], count: int | None) -> dict[int, str]:
    """Rules ``page-number`` and ``running-head``, for the lines at the top and the foot of each page."""
    worded = [[line for line in page if line.text.strip()] for page in pages]
    found: dict[int, str] = {}
    if not any(worded):
        return found
    total = count if count is not None else _counted_pages(worded)
    numbers = [index + 1 for index in range(len(worded))]
    for pick in (_foot, _top):
        above = _above([line for page in worded for line in page if line.number not in found])
        edges = [
            [(line, _key(line.text, number, total)) for line in pick(page)]
            for page, number in zip(worded, numbers, strict=True)
        ]
        running = _running_heads(edges, above)
        found = _at_edge(edges, numbers, total, pick is _foot, running) | found
    body = [[line for line in page if line.number not in found] for page in worded]
    return found | dict.fromkeys(sorted(letterheads.parting_heads(body)), "parting-head")


def _above(lines: list[Line]) -> dict[int, Line]:
    """The number of each line with words but the first -> the line with words above it, overleaf too."""
    return {line.number: before for before, line in pairwise(lines)}


def _top(page: list[Line]) -> list[Line]:
    return page[:ZONE]


def _foot(page: list[Line]) -> list[Line]:
    return page[: -ZONE - 1 : -1]


def _counted_pages(pages: list[list[Line]]) -> int:
    counters = [COUNTER.search(page[-1].text) for page in pages if page]
    return max((int(counter["pages"] or 0) for counter in counters if counter), default=0)


def _key(text: str, page: int, pages: int) -> str:
    """The words of a line without the page's own number where it is set off from them, so that heads compare equal."""
    masked = COUNTER.sub("#", text[:300])
    masked = re.sub(r"^\s*\d{1,4}\s*/\s*(?=[^\W\d])", "# / ", masked)
    if str(page) in masked:  # a pattern for each page takes long to compile
        masked = re.sub(rf"(?:^|(?<=\s)){page}\s*(?:af|of|/|\()\s*{pages}\)?(?!\S)", "#", masked)
        masked = re.sub(rf"(?:\t|\s{{3,}}){page}\s*$", " #", masked)
    return " ".join(masked.lower().split())


def _at_edge(edges: list[Edge], numbers: list[int], total: int, foot: bool, running: dict[str, int]) -> dict[int, str]:
    """The furniture of one edge: ``running`` heads that come back further in alone, beside what is text, are none."""
    while True:
        found, kept = _outside_text(edges, numbers, total, foot, running)
        rare = running.keys() - kept
        if not rare:
            return found
        running = {key: times for key, times in running.items() if key not in rare}


def _outside_text(
    edges: list[Edge], numbers: list[int], total: int, foot: bool, running: dict[str, int]
) -> tuple[dict[int, str], set[str]]:
    """Line number -> rule, from the edges inwards until the text begins; and the heads met so on enough pages."""
    found: dict[int, str] = {}
    met: Counter[str] = Counter()
    enough = _enough(edges)
    bare = _bare_numbers(edges, numbers, foot)
    for edge, number in zip(edges, numbers, strict=True):
        left = Counter(running)
        counted = False  # a counter stands further out
        for (line, key), inside in zip(edge, [*(one for one, _ in edge[1:]), None], strict=False):
            if line.row is not None:
                break  # a table is text, and prints the names of its columns anew on each page
            if line.number in bare or _is_counter(line.text, number, total):
                found[line.number] = "page-number"
                counted = True
            elif left[key] > 0:
                left[key] -= 1
                found[line.number] = "running-head"
            elif (
                foot
                and counted
                and letterheads.beside_counter(line, inside, number == numbers[-1])
                and not body_lines.is_text(line.text)
            ):
                found[line.number] = "letterhead"
            else:
                break  # the text begins here
        met.update(running.keys() & {key for line, key in edge if line.number in found})
    return found, {key for key, pages in met.items() if pages >= enough}


def _enough(edges: list[Edge]) -> float:
    return max(2, _SHARE * sum(bool(edge) for edge in edges))


def _running_heads(edges: list[Edge], above: Mapping[int, Line]) -> dict[str, int]:
    """Keys met at the same edge of at least half the pages -> how often a page has it there."""
    counts: dict[str, list[int]] = {}
    unheaded = set()  # keys that aren't below a heading wherever they are met
    for edge in edges:
        for key, times in Counter(key for _, key in edge).items():
            counts.setdefault(key, []).append(times)
        unheaded |= {key for line, key in edge if not body_lines.is_headed(line, above.get(line.number))}
    filled, enough = sum(bool(edge) for edge in edges), _enough(edges)
    return {
        key: min(times)
        for key, times in counts.items()
        if len(times) >= enough
        and (filled >= _MANY or not key.endswith(_SENTENCE_ENDS))
        and key in unheaded
        and not body_lines.is_text(key)
    }


def _is_counter(text: str, number: int, total: int) -> bool:
    """A line that is a page counter, alone or with other stretches set off from it by tabs, wide gaps or dots."""
    counter = COUNTER.search(text[:300])
    if counter:
        alone = not (text[: counter.start()].strip() or text[counter.end() :].strip())
        fits = counter["pages"] is not None and int(counter["page"]) <= int(counter["pages"])
        set_off = any(COUNTER.fullmatch(part.strip()) for part in letterheads.STRETCHES.split(text[:300]))
        return (alone and (fits or int(counter["page"]) == number)) or (fits and set_off)
    bare = BARE_COUNTER.fullmatch(text[:40]) if len(text) <= 40 else None
    bare = bare or (BEHIND_HEAD.fullmatch(text) if text[-1:] in "-–—) " and len(text) <= 200 else None)
    if not bare:
        return False
    return int(bare["page"] or bare["dashed"]) == number and (not bare["pages"] or int(bare["pages"]) == total)


def _bare_numbers(edges: list[Edge], numbers: list[int], foot: bool) -> set[int]:
    """Page numbers without any word. At the top of a page a single one may be the number of an item."""
    found = {
        edge[0][0].number
        for edge, number in zip(edges, numbers, strict=True)
        if edge and edge[0][0].text.strip() == str(number)
    }
    return found if len(found) >= (1 if foot else 2) and len(edges) > 1 else set()
