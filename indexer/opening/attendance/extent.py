"""Tell which rows belong to an attendance list: how far it goes after its label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.opening.attendance.heads import Head, arranged, header
from indexer.opening.attendance.labels import ListLabel, list_label
from indexer.opening.attendance.names import is_personal
from indexer.opening.attendance.persons import names_in
from indexer.opening.attendance.pieces import ABOUT, LIST_MARK
from indexer.opening.attendance.tables import Row
from indexer.opening.labels import field_of, is_heading
from indexer.people.names import is_given, is_organisation
from indexer.people.occupations import untitled

LONG_LINE = 60  # characters; a plain line this long has been broken, and goes on in the next
MOST_BLANKS = 4  # blank lines between a label and its list
TABLE = ListLabel("member", None, "", numbered=False)  # a header row is a table's label
REMARK = re.compile(r"\s[-–—]\s(?=[a-zæøå])")  # "Anna Berg - på kursus"
NESTED = re.compile(r"\s*(?:\w+repræsentanter|\w*medlemmer|suppleanter)\s*:", re.IGNORECASE)  # under "Fraværende:"
FROM_WHERE = re.compile(r"[Ff]ra\s+[A-ZÆØÅ][^.,:;()]{1,60}:")


def list_rows(table: Sequence[Row], at: int, label: ListLabel, body: int) -> list[int]:
    """The indices of the lines that belong to the list after its label; those of the body only where they are sure."""
    if label is TABLE and (head := header(table[at].text)):
        return _table_rows(table, at, head)
    content: list[int] = []
    text, blanks = label.rest, 0
    nested = not label.rest and label.role == "absent"
    for n in range(at + 1, len(table)):
        line = table[n].text
        if not line.strip():
            blanks += 1
            if blanks > MOST_BLANKS or (text and not _list_goes_on(table, n, text, bool(content))):
                break
            continue
        if head := header(line):
            return [*content, n, *_table_rows(table, n, head)]
        if not (content and ABOUT.match(line)):
            inside = text.rfind("(") > text.rfind(")") and not blanks
            if n >= body and not inside and not is_given(re.split(r"[\s,]", LIST_MARK.sub("", line))[0]):
                break
            if not (nested and not blanks and NESTED.match(line)):
                runs_on = bool(text) and not blanks and _runs_on(text, line, table[n].line.block)
                if (not inside and _begins_else(line)) or not (runs_on or _is_entry(line)):
                    break
                text, blanks = line, 0
        content.append(n)
    return content


def _table_rows(table: Sequence[Row], at: int, head: Head) -> list[int]:
    """The rows under a table's head that have somebody, or a body."""
    found: list[int] = []
    blanks = 0
    parted = not head.worn and "\t" in next((row.text for row in table[at + 1 :] if row.text.strip()), "")
    for n in range(at + 1, len(table)):
        blanks = 0 if table[n].text.strip() else blanks + 1
        if blanks > MOST_BLANKS or (not blanks and not _is_row(table[n], head, parted)):
            break
        found += [] if blanks else [n]
    return found


def _is_row(row: Row, head: Head, parted: bool) -> bool:
    """Whether a row has somebody; where no tab parts the cells, a whole name must come first."""
    if parted:
        return "\t" in row.text and _is_entry(row.cells[0])
    return not _begins_else(row.text) and is_personal(untitled(arranged(row.text, head).partition("\t")[0])[0])


def _begins_else(line: str) -> bool:
    """Whether a line begins something else: another list, a fact of the meeting, an item."""
    return bool(list_label(line) or field_of(line) or (is_heading(line) and not _is_entry(line)))


def _list_goes_on(table: Sequence[Row], at: int, text: str, several: bool) -> bool:
    """Whether a list goes on after a blank line: it stands one entry a line, and another entry follows."""
    rest = next((row.text for row in table[at : at + MOST_BLANKS] if row.text.strip()), "")
    if text.rstrip().endswith((",", " og", ";")):
        return names_in(rest) > 0 and not list_label(rest) and not is_heading(rest)
    return several and names_in(text) == 1 and names_in(rest) == 1 and not list_label(rest) and not is_heading(rest)


def _is_entry(line: str) -> bool:
    """Whether a line is one or more entries of a list, rather than prose or a heading."""
    text = LIST_MARK.sub("", line).strip()
    if FROM_WHERE.fullmatch(text):
        return True
    if not text or len(text) > 400 or (text.endswith(":") and not is_organisation(text.strip(":"))):
        return False
    if re.search(r"[.!?]\s+[A-ZÆØÅ][a-zæøå]+\s+[a-zæøå]+\s+[a-zæøå]+", text):
        return False
    first = text.split()[0].strip(",.;:")
    if len(text.split()) == 1:
        return is_given(first) or is_organisation(first)
    told = REMARK.split(re.sub(r"\([^)]*\)", "", text), maxsplit=1)[0]
    words = [word for word in re.split(r"\W+", told) if word]
    lower = sum(word[0].islower() and word not in ("og", "van", "der", "de", "af", "i", "for") for word in words)
    return (names_in(text) > 0 and lower <= len(words) / 2) or (
        is_organisation(text) and len(words) <= 5 and lower <= 1
    )


def _runs_on(before: str, line: str, block: bool) -> bool:
    """Whether a plain line is the rest of a list's line before it."""
    if block:
        return False
    open_bracket = before.rfind("(") > before.rfind(")")
    return (
        open_bracket
        or before.rstrip().endswith(("-", ",", ";", " og", "/"))
        or (len(before) >= LONG_LINE and (not is_heading(line) and line.strip()[0] not in "-•*"))
        or line.strip().startswith(("(", "og ", "samt "))
    )
