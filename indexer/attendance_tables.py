"""Read attendance tables: rows of cells, with or without a header that says what each column holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.document import Line
from indexer.labels import apart

COLUMNS = (
    ("name", r"navne?|deltagere?|repræsentanter?|medlem(?:mer)?|person|hvem"),
    ("organisation", r"organisation|institution|kommune|virksomhed|myndighed|repræsenterer|arbejdssted|parti|fra|"
                     r"udpeget af|organisation/\w+|afdeling|firma|enhed|forening"),
    ("initials", r"initialer|init\.?|ini"),
    ("absent", r"afbud|fraværende|fravær|ikke til stede"),
    ("present", r"til ?stede|fremmødt?|mødt|deltog|deltager|deltagelse ja/nej|tilstede ja/nej"),
    ("said", r"deltagelse|status|rolle|funktion|titel|stilling|bemærkning(?:er)?|note|deltager som|hverv|"
             r"post|punkt(?:er)?"),
)  # fmt: skip
HEADS = tuple((kind, re.compile(rf"(?:{pattern})\W*", re.IGNORECASE)) for kind, pattern in COLUMNS)
NO = re.compile(r"\s*(?:nej|no|-|–|afbud|fraværende|ikke.*|\[ \]|☐)?\s*", re.IGNORECASE)


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
    for line in lines:
        if line.row is not None and line.row == open_row and found:
            last = found[-1]
            found[-1] = Row(f"{last.text}\t{line.text}", (*last.numbers, line.number), last.line)
        else:
            found += [Row(text, (line.number,), line) for text in apart(line.text)]
        open_row = line.row
    return found


def header(text: str) -> tuple[str, ...] | None:
    """What each column holds, of a header row with a column of names and at least one more that is known."""
    kinds = tuple(_kind(cell) for cell in text.split("\t"))
    return kinds if len(kinds) > 1 and "name" in kinds and sum(kind != "" for kind in kinds) > 1 else None


def _kind(cell: str) -> str:
    return next((kind for kind, pattern in HEADS if pattern.fullmatch(cell.strip())), "")


def arranged(cells: Sequence[str], kinds: Sequence[str]) -> str:
    """A row as one line of a list: the name first, then what the other columns say of it."""
    by_kind: dict[str, list[str]] = {}
    for cell, kind in zip(cells, kinds, strict=False):
        by_kind.setdefault(kind, []).append(cell)
    said = [cell for kind in ("organisation", "said", "") for cell in by_kind.get(kind, []) if cell]
    away = any(not NO.fullmatch(cell) or cell.lower().startswith("afbud") for cell in by_kind.get("absent", []) if cell)
    away = away or any(NO.fullmatch(cell) for cell in by_kind.get("present", []))
    initials = [f"({cell})" for cell in by_kind.get("initials", []) if cell]
    return "\t".join((*(" ".join([*by_kind.get("name", []), *initials]),), *said, *(("afbud",) if away else ())))
