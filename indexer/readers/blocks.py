"""Gather the blocks of a format that has paragraphs instead of lines, and number them as lines."""

from __future__ import annotations

from dataclasses import replace

from indexer.document import Line


class Blocks:
    """Takes text in reading order and gives lines: a paragraph is one line, or several where it holds soft breaks.

    Lines that go on into one another after a soft break can be joined, so an empty line ends them. Lines in different
    cells of one table row share a row number; a row with words in one cell only is layout and has none.
    """

    def __init__(self) -> None:
        self.heading = 0  # level of the heading that is open
        self.preformatted = False  # line ends are those of plain text, where a sentence goes on
        self._lines: list[Line] = []
        self._runs: list[tuple[str, bool]] = []  # text and whether it's bold, of the paragraph that is open
        self._list_item = False
        self._prefix = ""  # indentation and number of the list point whose first words are still to come
        self._tables: list[tuple[int | None, int, int]] = []  # of each open table: the open row, its cell and column
        self._rows = 0
        self._cells = 0
        self._cells_of_row: dict[int, set[int]] = {}

    def add(self, text: str, bold: bool = False) -> None:
        """Add words to the open paragraph."""
        if text and (self._runs or text != " "):  # a blank in front of the first word is none
            self._runs.append((text, bold))

    def soft_break(self) -> None:
        """Begin a new line in the open paragraph."""
        self._runs.append(("\n", False))

    def list_point(self, number: str = "", depth: int = 0) -> None:
        """Say that the open paragraph is a list point, with the number printed in front of it.

        Points of a list in a list are indented by two spaces for each list around theirs, as in plain text.
        """
        self._list_item = True
        self._prefix = "  " * min(depth, 9) + number

    def leave_point(self) -> None:
        """Say that the list point is over, also if it had no words."""
        self.end()
        self._list_item = False
        self._prefix = ""

    def enter_table(self) -> None:
        self.end()
        self._tables.append((None, 0, -1))

    def enter_row(self) -> None:
        self.end()
        if self._tables:
            self._rows += 1
            self._tables[-1] = (self._rows, 0, -1)

    def enter_cell(self) -> None:
        self.end()
        if not self._tables:
            return
        if self._tables[-1][0] is None:  # a cell without a row, as browsers forgive
            self.enter_row()
        self._cells += 1
        self._tables[-1] = (self._tables[-1][0], self._cells, self._tables[-1][2] + 1)

    def leave_table(self) -> None:
        self.end()
        if self._tables:
            self._tables.pop()

    def end(self, keep_empty: bool = False) -> None:
        """End the open paragraph; one without words is forgotten unless ``keep_empty``."""
        if not self._runs and not keep_empty:
            return
        lines = _split_at_breaks(self._runs)
        while lines and not lines[0][0]:
            lines.pop(0)
        while lines and not lines[-1][0]:
            lines.pop()
        row, cell, column = self._tables[-1] if self._tables else (None, 0, -1)
        if lines and row is not None:
            self._cells_of_row.setdefault(row, set()).add(cell)
        for part in [lines] if self.preformatted and lines else _parts(lines):
            for text, bold in part:
                text, bold, self._prefix = _prefixed(self._prefix, text, bold)
                is_block = len(part) == 1 and not self.preformatted
                number = len(self._lines) + 1
                self._lines.append(
                    Line(text, number, None, self.heading, bold, is_block, self._list_item, row, max(0, column))
                )
            if len(part) > 1 or self.preformatted:
                self._empty_line()
        if keep_empty and not lines:
            self._empty_line()
        self._runs = []
        self._list_item = self._list_item and not lines

    def _empty_line(self) -> None:
        self._lines.append(Line("", len(self._lines) + 1))

    def finish(self) -> tuple[Line, ...]:
        """All lines, the open paragraph included."""
        self.end()
        shared = {row for row, cells in self._cells_of_row.items() if len(cells) > 1}
        return tuple(
            line if line.row is None or line.row in shared else replace(line, row=None) for line in self._lines
        )


Spans = tuple[tuple[int, int], ...]


def _parts(lines: list[tuple[str, Spans]]) -> list[list[tuple[str, Spans]]]:
    """The lines that go on into one another: a line broken on purpose goes on with a small letter, or is over."""
    parts: list[list[tuple[str, Spans]]] = []
    for line in lines:
        if parts and line[0][:1].islower():
            parts[-1].append(line)
        elif line[0]:
            parts.append([line])
    return parts


def _prefixed(prefix: str, text: str, bold: Spans) -> tuple[str, Spans, str]:
    """A line with a prefix in front, and the prefix of the next line: none."""
    return prefix + text, tuple((start + len(prefix), end + len(prefix)) for start, end in bold), ""


def _split_at_breaks(runs: list[tuple[str, bool]]) -> list[tuple[str, Spans]]:
    """The lines between breaks, stripped, each with its bold stretches."""
    lines: list[tuple[str, Spans]] = []
    start = 0
    for end in [index for index, run in enumerate(runs) if run[0] == "\n"] + [len(runs)]:
        lines.append(_joined(runs[start:end]))
        start = end + 1
    return lines


def _joined(runs: list[tuple[str, bool]]) -> tuple[str, Spans]:
    parts: list[str] = []
    bold: list[list[int]] = []
    length = 0
    for text, is_bold in runs:
        if not length or parts[-1].endswith((" ", "\t")):
            text = text.lstrip(" ")
        if not text:
            continue
        if is_bold and text.strip():
            if bold and bold[-1][1] == length:
                bold[-1][1] = length + len(text)
            else:
                bold.append([length, length + len(text)])
        parts.append(text)
        length += len(text)
    joined = "".join(parts)
    stripped = joined.rstrip()
    return stripped, tuple((start, min(end, len(stripped))) for start, end in bold if start < len(stripped))
