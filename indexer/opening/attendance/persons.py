"""Read the persons that a stretch of text, or a table row, names, each with what is said of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from indexer.opening.attendance.entry import (
    BRACKET,
    NOTE,
    PARTIES,
    STOOD_IN,
    Entry,
    are_initials_of,
    copied,
    take,
    take_bracket,
)
from indexer.opening.attendance.groups import Group, segments
from indexer.opening.attendance.labels import list_label
from indexer.opening.attendance.names import ONE_NAME, titled
from indexer.opening.attendance.pieces import (
    LIST_MARK,
    SEPARATOR,
    apart,
    organisation_behind,
    plain,
    split,
    surname_last,
)
from indexer.opening.attendance.said import Piece, before_name, parted
from indexer.people.names import are_initials, each_name, is_given, is_organisation, is_person
from indexer.people.roles import is_title
from indexer.text.patterns import Rare
from search.danish.lexicon import lexicon

AFTER_NAME = re.compile(
    r"\s[-–—:]\s|\s(?=[(\[])|\s(?:fra|ved|for|v/)\s+(?=[A-ZÆØÅ])"
    r"|\s(?=(?:på|pga\.|grundet|er|var|har|havde|syg|sygemeldt|bortrejst|forhindret)(?:\s|$))"
)
REMARK = re.compile(  # what someone is doing, and no role: "Anna Berg - på kursus", "Bo Vang på orlov"
    r"(?:på|pga\.|grundet|er|var|har|havde|syg|sygemeldt|bortrejst|forhindret|til|med|uden)(?:\s|$)"
)
STAND_IN = re.compile(
    r"[(\[](?:stedfortræder|suppleant|afløser|vikar)\s*(?::\s*|(?=\s(?-i:[A-ZÆØÅ])))(?P<name>[^()\[\]]+)[)\]]",
    re.IGNORECASE,
)
DASH = re.compile(r"\s[-–—]\s")
AWAY_FROM = re.compile(r"(?:der (?:er|var) )?(?:meldt )?(?P<away>afbud )?fra (?=(?-i:[A-ZÆØÅ]))", re.IGNORECASE)
AND = ("og", "samt", "&")
BOTH = re.compile(r"(?:begge|alle)\s+(?:fra\s+)?(?=[A-ZÆØÅ])")
IS_THERE = Rare(
    ("stede", "mødt", "fraværende"),
    re.compile(r"(?:,\s*)?\b(?:er|var)\s+(?:til\s?stede|mødt|fraværende)\b.*$", re.IGNORECASE),
)


@lru_cache(maxsize=4096)
def names_in(text: str) -> int:
    """How many persons a line of a list names; 0 for prose."""
    text = LIST_MARK.sub("", plain(text))
    bare = BRACKET.sub("", NOTE.split(text)[0])
    if not bare.strip() or len(re.findall(r"(?<![\w.])[a-zæøå]{2,}", bare)) > 8:
        return 0
    found = 0
    for segment in segments(text) if ":" in text or ". " in text else [Group(None, [text])]:
        if segment.label is not None and list_label(f"{segment.label}:"):
            break
        read = _persons(segment.lines[0].strip(), absent=False, by_position=SEPARATOR.search(text) is not None)
        found += sum(" " in entry.name or is_given(entry.name) for entry in read)
    return found


def is_glossed(text: str) -> bool:
    """Whether a line is a name with its initials behind a dash: "Anna Berg – AB"."""
    name, dash, said = DASH.sub("\0", BRACKET.sub("", LIST_MARK.sub("", text))).partition("\0")
    return bool(dash) and is_person(name.strip()) and are_initials(said.strip(), name.strip(), beside=True)


def read_persons(text: str, role: str, by_position: bool) -> list[Entry]:
    """The persons a text names, in order; ``role`` is that of the list, ``by_position`` says that one stands first.

    A line is read to know whether it belongs to the list, and again with the list: the second time costs nothing.
    """
    several = by_position and SEPARATOR.search(text) is not None
    # Named as in names_in: the cache has one key for both.
    read = _persons(text.strip(), absent=role == "absent", by_position=several)
    return [copied(entry, entry.role or role) for entry in read]


@lru_cache(maxsize=4096)
def _persons(text: str, absent: bool, by_position: bool) -> Sequence[Entry]:
    """The persons with the role that the text itself says; "" is the list's."""
    role = "absent" if absent else ""
    if "\t" in text:
        return _read_row(text.split("\t"), role)
    text = surname_last(text)
    text = text[: there.start()] if (there := IS_THERE.search(text)) else text
    if (gone := AWAY_FROM.match(text)) and (gone["away"] or role == "absent"):
        text, role = text[gone.end() :], "absent"
    pieces = _pieces(text)
    singles = sum(len(piece.split()) == 1 for _, piece in pieces) > len(pieces) / 2
    entries: list[Entry] = []
    before = ""
    lent: str | None = None
    for n, (joiner, whole) in enumerate(pieces):
        said = before_name(whole, role)
        role, piece = said.role, said.text
        lent = lent if said.body is None else said.body
        coupled = bool(entries) and joiner in AND and not entries[-1].organisation and _may_be_called(piece)
        later = bool(entries) and by_position and "/" not in text and not (said.instead or coupled)
        first = _entry(piece, role, alone=singles or n == 0 or coupled, later=later)
        bare = " ".join(BRACKET.sub(" ", piece).split())
        if first:
            first.joined, first.lent = joiner in AND, lent
            _present_or_not(first, said)
            entries.append(first)
        elif entries and joiner == "/" and _goes_on(entries[-1].organisation, before, bare):
            entries[-1].organisation[-1] += f"/{bare}"
        elif entries:
            take(entries[-1], BOTH.sub("", bare), behind_stroke=joiner == "/")
        before = bare
        if entries and (stands_in := STAND_IN.search(piece)):
            entries += read_persons(stands_in["name"], "member", by_position)
        elif entries:
            for match in BRACKET.finditer(piece):
                take_bracket(entries[-1], match[1].strip(), bare, has_more=n + 1 < len(pieces))
            _shared(entries, text, both=bool(BOTH.match(bare)))
    _initials_not_parties(entries)
    for entry in entries:
        if entry.lent and not entry.organisation:
            entry.organisation.append(entry.lent)
    return entries


def _may_be_called(piece: str) -> bool:
    """Whether the word behind "og" may be a first name: "Anna Berg og Gynther", but not "… og Forældre"."""
    word = BRACKET.sub("", piece).strip()
    return ONE_NAME.fullmatch(word) is not None and (is_given(word) or not lexicon().lemmas(word.lower()))


def _present_or_not(entry: Entry, said: Piece) -> None:
    """What is said beside one person's name of being there, against what is said of all the list."""
    if said.away:
        entry.notes.append("afbud")
    elif said.role == "absent" and (said.instead or STOOD_IN.search(said.text)):
        entry.role = "member"


def _goes_on(organisation: Sequence[str], before: str, text: str) -> bool:
    """Whether what stands behind a stroke belongs to the organisation before it: "VTU/ITST"."""
    return bool(organisation) and organisation[-1].endswith(before) and is_organisation(text)


def _pieces(text: str) -> list[tuple[str, str]]:
    """What a list's text sets apart, each with what stands before it."""
    return [
        (joiner if a == 0 else ",", organisation_behind(piece[a:b]))
        for joiner, piece in split(parted(apart(text))) for a, b in _each_name(piece)
    ]  # fmt: skip


def _each_name(piece: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a piece that stand for a name each; what is in brackets belongs to the last."""
    names = each_name(piece.partition("(")[0].rstrip())
    return (*names[:-1], (names[-1][0], len(piece)))


def _initials_not_parties(entries: list[Entry]) -> None:
    """ "Louise Amstrup (LA)" among others with their initials behind them is no member of a party."""
    if any(entry.initials for entry in entries):
        for entry in entries:
            for short in [
                one for one in entry.organisation if one in PARTIES and are_initials(one, entry.name, beside=True)
            ]:
                entry.organisation.remove(short)
                entry.initials = entry.initials or short


def _entry(piece: str, role: str, alone: bool, later: bool) -> Entry | None:
    """The person a piece begins with; ``alone`` says that one word may be a name, ``later`` that none is expected."""
    parted = AFTER_NAME.search(piece)
    head, tail = (piece[: parted.start()], piece[parted.end() :]) if parted else (piece, "")
    name, title = titled(head.strip())
    if not name or (later and not (is_given(name.split()[0]) and " " in name)):
        return None
    single = is_given(name) or (alone and not is_organisation(name) and not is_title(name))
    if " " not in name and not single:
        return None
    entry = Entry(name, role)
    if title:
        entry.titles.append(title)
    take(entry, head.partition(name)[2])
    said = " ".join(BRACKET.sub(" ", tail).split())
    away = role == "absent" and parted is not None and DASH.fullmatch(parted[0]) is not None
    if said and (REMARK.match(said) or (away and not is_organisation(said))):
        entry.notes.append(said)
    elif parted and DASH.fullmatch(parted[0]) and are_initials_of(entry, said):
        entry.initials = said  # "Anna Berg – AB"
    else:
        take(entry, said)
    return entry


def _read_row(cells: list[str], role: str) -> list[Entry]:
    """A table row: the cell that is a name, an organisation before it, and what the other cells say."""
    at = next(
        (
            n
            for n, cell in enumerate(cells)
            if titled(BRACKET.sub("", cell).split(",")[0].strip())[0] and not is_organisation(cell)
        ),
        None,
    )
    entries = read_persons(cells[at], role, by_position=True) if at is not None else []
    for entry in entries:
        for cell in (*cells[:at], *cells[(at or 0) + 1 :]):
            bare = " ".join(BRACKET.sub(" ", cell).split())
            take(entry, bare)
            for match in BRACKET.finditer(cell):
                take_bracket(entry, match[1].strip(), bare, has_more=True)
    return entries


def _shared(entries: list[Entry], text: str, both: bool) -> None:
    """ "A / B, Kolding Kommune", "A og B fra KL" and "A og B, begge KL": two share what follows."""
    if len(entries) < 2 or not entries[-1].organisation:
        return
    one, other = entries[-2:]
    two = len(entries) == 2 and re.search(r"\s/\s", text)
    if not one.organisation and (two or both or (other.joined and re.search(rf"{other.name}\W*\bfra\b", text))):
        one.organisation = list(other.organisation)
