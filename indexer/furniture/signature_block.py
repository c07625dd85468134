"""Recognise the names that sign the minutes below their last words: written by nobody in particular, and not said."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import groupby, islice

from indexer.document import Document, Line
from indexer.people import names, roles
from search.facets import MONTHS

_REACH = 40  # lines at the end among which a block stands
_MOST = 14  # rows of it
_LONGEST = 160  # characters of a row
_CELLS = re.compile(r"\t|\s{3,}")
_RULE = re.compile(r"[_.…\s]{4,}")  # to sign on
_GREETING = re.compile(
    r"(?:(?:med )?venlige?(?:e)? hilsen(?:er)?|mvh|for referatet?|på \w+ vegne|p\.?b\.?v\.?|underskrift(?:er)?"
    r"|således (?:passeret|vedtaget))\W*",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"^/+\s*|/+$|\(?\bsign\b\.?\)?|^v/\s*", re.IGNORECASE)
_CLOSED = re.compile(
    r"\b(?:møde|generalforsamling)\w*\b.{0,40}\b(?:slut\w*|hævet|hævede\w*|afslutte\w*)\b", re.IGNORECASE
)
_ENDS = (".", "!", "?", ")")
_MOST_ROLE = 5  # words
_PLACE_AND_DAY = re.compile(  # "Nyby, den 3. maj 2018"
    r"[A-ZÆØÅ][\w.'-]*(?: [A-ZÆØÅ][\w.'-]*){0,2}(?:, (?:den |d\. ?)?| den | d\. ?)"
    rf"\d{{1,2}}(?:\. ?(?:{'|'.join(MONTHS)})|[./-]\d{{1,2}}[./-]) ?(?:19|20)\d\d\.?"
)
# Who led the meeting or wrote the minutes: "Bo Vang, dirigent", "Referent: Bo Vang", "Referat ved Bo Vang".
_LEADING = frozenset({"dirigent", "ordstyrer", "mødeleder", "referent", "formand", "sekretær"})
_SIGNED_AS = re.compile(
    r"(?:(?:mødets |møde)?(?:referent|dirigent|ordstyrer|mødeleder)(?: er| var)?|(?:for )?referat(?:et)?)"
    r"(?:\s*:\s*|(?: er(?: skrevet)?)? (?:af|ved) | v/ ?)(?P<name>.+)",
    re.IGNORECASE,
)
# The rows of a block, one letter each: names n (N several), roles r (R), a name with a role s or behind one l, a rule
# to sign on u, a greeting g, a place and a day d.
_BLOCK = re.compile(
    r"[gd][dgunNrRsl]*[nNrRsl][dgunNrRsl]*$|(?=[nNrRsl]*u)[unNrRsl]*[nNrRsl][unNrRsl]*$"
    r"|(?:N[rR]?|nr(?:nr)?|s{1,2}|l{1,2})d?$|d$"
)
_BELOW_CLOSING = re.compile(r"n{1,2}$")


def signature_block(document: Document, ignored: Container[int]) -> frozenset[int]:
    """Numbers of the last lines, where they are names that sign, with roles, greetings and rules to sign on.

    ``ignored`` holds the numbers of the lines that are furniture; such a rule is one of them, and counts.
    They stand below a whole sentence: names below a colon or a heading are what the minutes tell.
    """
    kept = (
        one for one in reversed(document.lines) if one.number not in ignored or _RULE.fullmatch(one.text[:_LONGEST])
    )
    rows = list(_rows(list(islice(kept, _REACH))[::-1]))
    kinds = ""
    for row in reversed(rows[-_MOST:]):
        kind = _kind(row)
        if not kind:
            break
        kinds = kind + kinds
    above = rows[-len(kinds) - 1][-1].text.rstrip() if len(rows) > len(kinds) else ""
    found = _BLOCK.search(kinds) or (_BELOW_CLOSING.fullmatch(kinds) if _CLOSED.search(above) else None)
    if found is None or found.start() or not above.endswith(_ENDS):
        return frozenset()
    return frozenset(line.number for row in rows[-len(kinds) :] for line in row)


def _rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    worded = (line for line in lines if line.text.strip())
    for _, row in groupby(worded, lambda line: (line.row, None if line.row is not None else line.number)):
        yield list(row)


def _kind(row: Sequence[Line]) -> str:
    """The letter of a row whose cells are all of one kind; nothing for any other."""
    text = "\t".join(line.text.strip() for line in row)
    if len(text) > _LONGEST or row[0].list_item:
        return ""
    if _RULE.fullmatch(text):
        return "u"
    if _GREETING.fullmatch(text.strip()):
        return "g"
    if _PLACE_AND_DAY.fullmatch(text):
        return "d"
    if (signed := _SIGNED_AS.fullmatch(text)) and _is_name(_bare(signed["name"])):
        return "l"
    cells = [cell for part in _CELLS.split(text) if (cell := _bare(part))]
    if cells and all(map(_is_name, cells)):
        return "N" if len(cells) > 1 else "n"
    if cells and all(map(_is_name_with_role, cells)):
        return "s"
    if cells and all(roles.is_title(cell) and len(cell.split()) <= _MOST_ROLE for cell in cells):
        return "R" if len(cells) > 1 else "r"
    return ""


def _bare(cell: str) -> str:
    """A cell without the marks of signing around it."""
    return _SIGNED.sub("", cell.strip(" _.…")).strip()


def _is_name(text: str) -> bool:
    return names.is_person(text) and names.is_given(text.split()[0])


def _is_name_with_role(text: str) -> bool:
    """Whether a text is the name of who led the meeting or wrote the minutes, with that office: "Bo Vang, dirigent"."""
    name, _, role = text.partition(", ")
    return _is_name(name.strip()) and roles.role_of(role) in _LEADING
