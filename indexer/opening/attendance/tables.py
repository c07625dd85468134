"""Put the lines of an attendance table's rows together, and tell lists that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.document import Line
from indexer.opening.attendance.heads import MARK
from indexer.opening.attendance.labels import apart, list_label
from indexer.opening.attendance.sentences import begins_with_name
from indexer.opening.labels import is_heading


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, or one line that is none: its text with tabs between cells, and the lines it is made of."""

    text: str
    numbers: tuple[int, ...]
    line: Line

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the cells, empty ones too."""
        return tuple(cell.strip() for cell in self.text.split("\t"))


def rows(lines: Sequence[Line]) -> list[Row]:
    """Lines with those of one table row put together."""
    found: list[Row] = []
    open_row: int | None = None
    column = 0
    for line in _without_empty_cells(lines):
        if line.row is not None and line.row == open_row and found:
            last = found[-1]
            tabs = "\t" * max(1, line.column - column)  # empty cells between the two have no line
            found[-1] = Row(f"{last.text}{tabs}{line.text}", (*last.numbers, line.number), last.line)
        else:
            found += [Row(text, (line.number,), line) for text in _apart(line.text)]
        open_row, column = line.row, line.column
    return [one for row in found for one in (_lines_of_a_cell(row) if len(row.numbers) > 2 else (row,))]


def _without_empty_cells(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines but the blank ones between two of tables' rows, which empty cells leave."""
    blank: list[Line] = []
    in_table = False
    for line in lines:
        if not line.text.strip() and line.row is None:
            blank.append(line)
            continue
        if not (in_table and line.row is not None):
            yield from blank
        blank.clear()
        in_table = line.row is not None
        yield line
    yield from blank


def _apart(text: str) -> list[str]:
    """A line with a label before each of several lists, cut before each; a line of column heads stays whole."""
    if "   " not in text:
        return apart(text)
    cells = re.split(r"\s{3,}", text.strip())
    return [text] if len(cells) > 1 and all(_is_label(cell) for cell in cells) else apart(text)


def columns(table: Sequence[Row], at: int) -> list[tuple[str, list[str], list[int]]]:
    """The columns under a row that has a label in each of two cells: (label, entries, the rows), up to a blank line."""
    if "\t" not in table[at].text and "   " not in table[at].text.strip():
        return []
    heads = _cells(table[at].text)
    if len(heads) < 2 or not all(text.strip() and _is_label(text) for _, text in heads):
        return []
    found: list[tuple[str, list[str], list[int]]] = [(text.strip(" :"), [], []) for _, text in heads]
    tabs = "\t" in table[at].text
    for n in range(at + 1, len(table)):
        row = table[n].text
        if not row.strip() or list_label(row) or is_heading(row):
            break
        for place, (start, cell) in enumerate(_cells(row)):
            column = place if tabs else min(range(len(heads)), key=lambda one: abs(heads[one][0] - start))
            if column < len(found) and cell.strip():
                found[column][1].append(cell.strip())
                found[column][2].append(n)
    marks = any(MARK.fullmatch(cell) for _, texts, _ in found for cell in texts)
    return [] if marks else found  # under a row of names and states, not of lists


def _cells(text: str) -> list[tuple[int, str]]:
    """The cells of a line with where they begin, apart by tabs or else by wide gaps."""
    pattern = r"[^\t]*(?:\t|$)" if "\t" in text else r"\S+(?:\s{1,2}\S+)*"
    return [(match.start(), match[0]) for match in re.finditer(pattern, text) if match[0]]


def _is_label(text: str) -> bool:
    label = list_label(text)
    return label is not None and not label.rest and len(text.split()) <= 4


def _lines_of_a_cell(row: Row) -> list[Row]:
    """A row of a label and a cell of several paragraphs as lines: the label's, then each person's or list's."""
    first, *others = row.text.split("\t")
    label = list_label(first) if len(others) > 1 else None
    if label is None or label.rest or not begins_with_name(others[0]) or sum(map(_opens_list, others)) < 2:
        return [row]
    return [Row(text, (number,), row.line) for text, number in zip(row.text.split("\t"), row.numbers, strict=False)]


def _opens_list(text: str) -> bool:
    """Whether a paragraph of a cell has persons: by name, or under a label of theirs ("Fra KL: Ida Holm")."""
    return begins_with_name(text) or ((label := list_label(text)) is not None and bool(label.rest))
