"""Find the tables of minutes on PDF pages, and what is one row of each: by rules, by the order of drawing, by gaps."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, takewhile

import pypdfium2
import pypdfium2.raw as pdfium

from indexer.document import Line
from indexer.readers.pdf_text import Stretch, as_line, joined_spans
from indexer.tables import heads
from indexer.tables.grid import Grid, Laid, grid
from indexer.tables.gutters import Measure, Word, head
from indexer.tables.rows import GridLine

SAME_LINE = 0.35  # times the size of the letters; bases closer than that are one line
WIDE, TIGHT, EXACT = 0.6, 0.45, 0.2  # times the size of the letters, see ``Measure``
GAP = 1.25  # times the usual distance between lines
_LONGEST_HEAD = 100  # characters
_EDGE = 3  # lines
_COUNTER = re.compile(r"^#$|^-\s*#\s*-$|\bside #|# (?:af|of|/) #$|^#/#$")
THIN = 2.5  # points; what is lower is a rule, what is higher has one above and one below
MOST_PATHS = 5_000  # drawn on a page; a drawing with more is none of a table
LEAST_WIDTH = 0.6  # of the table, that a rule between rows covers


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line on a page, in points."""

    y: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a page: the lines of its cells, row by row, and the stretches that it takes."""

    cells: tuple[Line, ...]
    stretches: frozenset[int]
    bottom: float  # base of its lowest line, in points


def has_head(page: Sequence[Stretch]) -> bool:
    """Whether a line of the page may have the names of a table's columns; it begins or ends with one."""
    named: dict[int, int] = {}
    for stretch in page:
        words = stretch.text.split() if len(stretch.text) <= _LONGEST_HEAD else []
        if words and heads.mentioned((words[0], words[-1])):
            base = round(stretch.base)
            named[base] = named.get(base, 0) + heads.mentioned(words)
    return any(count >= 2 for count in named.values())


def rules(page: pypdfium2.PdfPage) -> list[Rule]:
    """The horizontal rules on a page, the parts of one joined."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    parts: dict[int, list[tuple[float, float]]] = {}
    for index in range(count if count <= MOST_PATHS else 0):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        left, bottom, right, top = edges = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(drawn, *edges) or right.value - left.value < 2 * THIN:
            continue
        for y in {round(bottom.value), round(top.value)} if top.value - bottom.value > THIN else {round(top.value)}:
            parts.setdefault(y, []).append((left.value, right.value))
    return [Rule(y, min(left for left, _ in some), max(right for _, right in some)) for y, some in parts.items()]


class Tables:
    """Finds the tables of a document, page after page: one may go on at the top of the next."""

    def __init__(self, pages: Iterable[Sequence[Stretch]], size: float, pitch: float) -> None:
        """``pages`` are those of the document, where the same lines stand at the edges of several.

        ``size`` is that of the running text's letters, ``pitch`` the distance of its lines, in points.
        """
        counts = Counter(key for page in pages for key in {(foot, _key(one)) for foot, one in _edges(_laid(page)[0])})
        self._repeated = frozenset(key for key, count in counts.items() if count > 1)
        self._measure = Measure(gap=GAP * pitch, wide=WIDE * size, tight=TIGHT * size, exact=EXACT * size)
        self._known: Grid | None = None
        self._row = 1

    def on(self, page: Sequence[Stretch], drawn: Sequence[Rule]) -> list[Table]:
        """The tables of a page from its top down."""
        laid, owners = _laid(page)
        running = {one.height for _, one in self._running(laid)}
        laid = [replace(one, words=()) if one.height in running else one for one in laid]
        found: list[Table] = []
        index = 0
        while index < len(laid):
            table = grid(laid, index, self._measure, _written, self._known)
            lines = laid[index : index + table.length] if table else []
            if table is not None and table.proven:
                table = replace(table, body=_opened(table.body, lines[len(lines) - len(table.body) :], drawn))
            cells = table.cells(self._row) if table else None
            if table is None or cells is None:
                index += table.length if table else 1
                continue
            taken = frozenset(owners[word.drawn] for one in lines for word in one.words)
            found.append(Table(tuple(cells), taken, -lines[-1].height))
            index += table.length
            self._known, self._row = table, max(cell.row or 0 for cell in cells) + 1
        return found

    def _running(self, laid: Sequence[Laid]) -> Iterator[tuple[bool, Laid]]:
        """The lines from the edges of a page inwards that stand there on other pages too, or count them."""
        for _, edge in groupby(_edges(laid), key=lambda one: one[0]):
            yield from takewhile(self._is_running, edge)

    def _is_running(self, edge: tuple[bool, Laid]) -> bool:
        key = _key(edge[1])
        is_head = head(edge[1].words, self._measure) is not None
        return not is_head and ((edge[0], key) in self._repeated or bool(_COUNTER.search(key)))


def _edges(laid: Sequence[Laid]) -> list[tuple[bool, Laid]]:
    """The lines at the top and the foot of a page, each from the edge inwards and with whether it is the foot."""
    return [*((False, one) for one in laid[:_EDGE]), *((True, one) for one in laid[: -_EDGE - 1 : -1])]


def _key(laid: Laid) -> str:
    return re.sub(r"\d+", "#", " ".join(word.text for word in laid.words).lower())


def _written(words: Sequence[Word], laid: Laid) -> Line:
    text, bold = "", []
    for word in words:
        text += " " if text else ""
        if word.bold:
            bold.append((len(text), len(text) + len(word.text)))
        text += word.text
    return as_line(text, joined_spans(bold))


def _laid(page: Sequence[Stretch]) -> tuple[list[Laid], list[int]]:
    """The lines of a page from its top down, however they are drawn; and the stretch of each word, as drawn."""
    owners: list[int] = []
    rows: list[tuple[Stretch, list[Word]]] = []
    numbered = sorted(enumerate(page), key=lambda one: (-one[1].base, one[1].left))
    first: dict[int, int] = {}
    for number, stretch in enumerate(page):
        first[number] = len(owners)
        owners += [number] * len(stretch.words)
    for number, stretch in numbered:
        if not rows or rows[-1][0].base - stretch.base > SAME_LINE * stretch.size:
            rows.append((stretch, []))
        rows[-1][1].extend(_words(stretch, first[number]))
    return [Laid(tuple(sorted(words, key=lambda word: word.left)), Line("", 0), -of.base) for of, words in rows], owners


def _words(stretch: Stretch, first: int) -> Iterator[Word]:
    ends = [start for start, _, _ in stretch.words[1:]] + [len(stretch.text) + 1]
    for number, ((start, left, right), end) in enumerate(zip(stretch.words, ends, strict=True)):
        bold = any(begin <= start < stop for begin, stop in stretch.bold)
        yield Word(stretch.text[start : end - 1], left, right, bold, first + number)


def _opened(body: Sequence[GridLine], lines: Sequence[Laid], drawn: Sequence[Rule]) -> tuple[GridLine, ...]:
    """The lines of a table, each with whether a row begins there, where the page says so."""
    opens = _by_rules(lines, drawn) or _by_drawing(body)
    if opens is None:
        return tuple(body)
    return tuple(replace(line, opens=index in opens) for index, line in enumerate(body))


def _by_rules(lines: Sequence[Laid], drawn: Sequence[Rule]) -> set[int] | None:
    """The indexes of the lines below a rule across the table; None where no rules part them."""
    left = min(laid.words[0].left for laid in lines)
    right = max(laid.words[-1].right for laid in lines)
    across = [rule.y for rule in drawn if rule.left <= left and rule.right >= left + LEAST_WIDTH * (right - left)]
    below = {
        index
        for index, (above, line) in enumerate(pairwise(lines), 1)
        if any(-line.height < y < -above.height for y in across)
    }
    return below | {0} if below else None


def _by_drawing(body: Sequence[GridLine]) -> set[int] | None:
    """The first line of each row where cell after cell is drawn, which shows in steps up the page to a later column."""
    order = sorted(
        (piece.drawn, index, column) for index, line in enumerate(body) for column, piece in line.pieces.items()
    )
    steps = list(pairwise((index, column) for _, index, column in order))
    if not any(after[0] < before[0] and after[1] > before[1] for before, after in steps):
        return None
    rows: list[set[int]] = [{order[0][1]}]
    for before, after in steps:
        if after[1] < before[1]:
            rows.append(set())
        rows[-1].add(after[0])
    if any(max(one) >= min(other) for one, other in pairwise(rows)):
        return None
    return {min(row) for row in rows}
