"""Read the entries of an attendance list, in any printed form, into attendants."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from indexer.minutes import Attendant
from indexer.opening.attendance_entry import BRACKET, NOTE, PARTIES, Entry, attendant, is_initials, take, take_bracket
from indexer.opening.attendance_pieces import (
    CHECKED,
    LIST_MARK,
    UNCHECKED,
    Group,
    apart,
    groups,
    joined,
    organisation_behind,
    plain,
    segments,
    split,
    surname_last,
)
from indexer.opening.labels import list_label
from indexer.people.names import CAPITALISED, NO_NAME, each_name, is_given, is_organisation, is_person
from indexer.people.occupations import untitled
from indexer.people.roles import is_title
from indexer.text.patterns import Rare

GROUP_NAME = re.compile(
    r"VIP|D?TAP|gruppe \w|(?:repræsentanter|medlemmer) (?:for|fra) .*|\w*studerende|.*medlemmer|"
    r".*repræsentanter|\w*forældre\w*|\w*personale\w*|\w*elever(?:ne)?|bestyrelsen?|"
    r"\w*medarbejder\w*|arbejdsgiver\w*|lønmodtager\w*|\w*ledelsen?|\w*sekretariat(?:et)?|administration(?:en)?|valgte|"
    r"udpegede|tilforordnede|direktion(?:en)?|forvaltning(?:en)?|formandskab(?:et)?|udvalget|rådet|kommunen|regionen|"
    r"ministeriet",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(r"\s[-–—:]\s|\s(?=[(\[])|\s(?:fra|ved|for|v/)\s+(?=[A-ZÆØÅ])")
EXCEPT = re.compile(r"(?:undtagen|bortset fra|på nær|minus|ikke)\s+(?=[A-ZÆØÅ])", re.IGNORECASE)
BOTH = re.compile(r"(?:begge|alle)\s+(?:fra\s+)?(?=[A-ZÆØÅ])")
IS_THERE = Rare(
    ("stede", "mødt", "fraværende"),
    re.compile(r"(?:,\s*)?\b(?:er|var)\s+(?:til\s?stede|mødt|fraværende)\b.*$", re.IGNORECASE),
)
BEHIND_FIGURE = re.compile(r"\s*\d.*$")
ONE_NAME = re.compile(CAPITALISED)
FROM = re.compile(r"^(?:fra|for)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entries:
    """What a list held: its attendants, and the abbreviations of organisations it printed."""

    attendants: tuple[Attendant, ...]
    abbreviations: tuple[tuple[str, str], ...] = ()


def read_entries(lines: list[str], role: str, organisation: str | None, items: tuple[str, ...]) -> Entries:
    """The attendants of one list.

    ``role`` and ``organisation`` are what its label says of all; ``items`` the document's top-level item numbers,
    for open ranges ("fra punkt 3"). A mere head count gives none.
    """
    entries: list[Entry] = []
    above, lent = role, organisation
    for group in groups(_unchecked(lines)):
        if group.label is not None:
            above, lent = _said_by(group.label, role, organisation)
        entries += _read_group(group.lines, above, lent, (role, organisation))
        if group.label is not None and any(line.strip() for line in group.lines):
            above, lent = role, organisation
    return Entries(
        tuple(attendant(entry, items) for entry in entries), tuple(pair for entry in entries for pair in entry.short)
    )


def _unchecked(lines: list[str]) -> list[str]:
    """The lines with "(afbud)" behind those whose box isn't checked, where others are."""
    if not any(CHECKED.match(line) for line in lines):
        return lines
    return [f"{line} (afbud)" if UNCHECKED.match(line) else line for line in lines]


def _said_by(label: str, role: str, organisation: str | None) -> tuple[str, str | None]:
    """Role and organisation of those under a label inside a list: "Afbud", "Studerende", "KL", "Fra Region Øst"."""
    known = list_label(f"{label}:")
    if known is not None:
        return (role if known.role == "member" else known.role), known.organisation or organisation
    name = FROM.sub("", label)
    named = is_organisation(name) or (name != label and name[:1].isupper())
    if GROUP_NAME.fullmatch(name) or _personal(name) or not named:
        return role, organisation
    return role, name


def _read_group(lines: list[str], role: str, organisation: str | None, of_all: tuple[str, str | None]) -> list[Entry]:
    cells = _one_per_line(lines)
    texts = [Group(None, [text]) for text in cells] if cells is not None else segments(joined(lines))
    entries: list[Entry] = []
    above, lent = role, organisation
    for text in texts:
        if text.label is not None:
            above, lent = _said_by(text.label, *of_all)
        elif len(texts) > 1 and (told := list_label(text.lines[0])) and told.role in ("absent", "minute-taker"):
            entries += _read(told.rest, told.role, by_position=False)  # "… Eva Fisk. Afbud fra Finn Gade."
            continue
        bare = text.lines[0].strip(" :.")
        if _is_bare_organisation(bare):
            if cells is None and entries:  # "Anna Berg, Bo Vang. KL."
                take(entries[-1], bare)
            else:
                lent = bare
            continue
        read = _read(LIST_MARK.sub("", text.lines[0]), above, by_position=cells is not None)
        _lend(read, lent, several=cells is None and len(texts) > 1)
        entries += read
    return entries


def _lend(read: list[Entry], organisation: str | None, several: bool) -> None:
    """The group's organisation for those who have none; the last one's, where a full stop ends each organisation's."""
    if several and not organisation and len(read) > 1 and not any(entry.organisation for entry in read[:-1]):
        organisation = ", ".join(read[-1].organisation) or None
    for entry in read:
        if organisation and not entry.organisation:
            entry.organisation.append(organisation)


def _is_bare_organisation(text: str) -> bool:
    return (
        bool(text) and is_organisation(text) and not _personal(text) and "(" not in text and "\t" not in text
        and len(split(text)) == 1
    )  # fmt: skip


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
        read = _read(segment.lines[0], "member", by_position="\t" in text)
        found += sum(" " in entry.name or is_given(entry.name) for entry in read)
    return found


def _one_per_line(lines: list[str]) -> list[str] | None:
    """The lines, where each holds one entry; None where the list runs over the line ends."""
    texts = [LIST_MARK.sub("", line).strip() for line in lines if line.strip()]
    if len(texts) == 1 and "\t" not in texts[0]:
        return None if not _first_then_organisation(texts[0]) else texts
    for n, text in enumerate(texts):
        first = untitled(re.split(r"[(\t:;]|\s[-–/]\s", text)[0].strip(" ."))[0].split(",")[0]
        if n < len(texts) - 1 and re.search(r"(?:[-,]|\bog)$", text) and not re.search(r"[\w)]\s*,$", text):
            return None
        if n < len(texts) - 1 and text.endswith(",") and len(split(text)) > 1:
            return None
        if len(texts) > 1 and " / " not in text and any(_surely_person(piece) for _, piece in split(text)[1:]):
            return None
        if not (
            _name(first) or is_organisation(first) or (len(first.split()) == 1 and first.istitle() and "," not in text)
        ):
            return None
        if len(first.split()) == 1 and "," in text and not is_organisation(first) and ":" not in text:
            return None
    return texts


def _surely_person(text: str) -> bool:
    name = _titled(text)[0] or ""
    return is_person(name) and is_given(name.split()[0])


def _first_then_organisation(text: str) -> bool:
    """ "Name, Organisation" alone on its line; a second person, or a semicolon, makes it a list."""
    pieces = [piece for _, piece in split(text)]
    return (
        not re.search(r";|:|[a-zæøå]{3}\.\s", text)
        and len(pieces) > 1
        and bool(_name(pieces[0]))
        and not any(_titled(p)[0] for p in pieces[1:])
    )


def _personal(text: str) -> bool:
    return is_person(text) or is_given(text.strip())


def _read(text: str, role: str, by_position: bool) -> list[Entry]:
    if "\t" in text:
        return _read_row(text.split("\t"), role)
    entries: list[Entry] = []
    text = surname_last(text)
    text = text[: said.start()] if (said := IS_THERE.search(text)) else text
    pieces = [
        (joiner if a == 0 else ",", organisation_behind(piece[a:b]))
        for joiner, piece in split(apart(text)) for a, b in each_name(piece)
    ]  # fmt: skip
    singles = sum(len(piece.split()) == 1 for _, piece in pieces) > len(pieces) / 2
    for n, (joiner, piece) in enumerate(pieces):
        label, colon, rest = piece.partition(":")
        if colon and (known := list_label(f"{label}:")):
            role, piece = known.role, rest.strip()
        elif colon and GROUP_NAME.fullmatch(label.strip()):
            piece = rest.strip()
        away = EXCEPT.match(piece)
        piece = piece[away.end() :] if away else piece
        first = _entry(piece, role, alone=singles or n == 0, later=bool(entries) and by_position and "/" not in text)
        bare = " ".join(BRACKET.sub(" ", piece).split())
        if first:
            first.joined = joiner in ("og", "samt", "&")
            entries.append(first)
            if away:
                first.notes.append("afbud")
        elif entries:
            take(entries[-1], BOTH.sub("", bare), behind_stroke=joiner == "/")
        for match in BRACKET.finditer(piece) if entries else ():
            take_bracket(entries[-1], match[1].strip(), bare, has_more=n + 1 < len(pieces))
        if entries:
            _shared(entries, text, both=bool(BOTH.match(bare)))
    _initials_not_parties(entries)
    return entries


def _initials_not_parties(entries: list[Entry]) -> None:
    """ "Louise Amstrup (LA)" among others with their initials behind them is no member of a party."""
    if any(entry.initials for entry in entries):
        for entry in entries:
            for short in [one for one in entry.organisation if one in PARTIES and is_initials(one, entry.name)]:
                entry.organisation.remove(short)
                entry.initials = entry.initials or short


def _entry(piece: str, role: str, alone: bool, later: bool) -> Entry | None:
    """The person a piece begins with; ``alone`` says that one word may be a name, ``later`` that none is expected."""
    head, _, tail = AFTER_NAME.sub("\t", piece, count=1).partition("\t")
    name, title = _titled(head.strip())
    if not name or (later and not (is_given(name.split()[0]) and " " in name)):
        return None
    single = is_given(name) or (alone and not is_organisation(name) and not is_title(name))
    if " " not in name and not single:
        return None
    entry = Entry(name, role)
    if title:
        entry.titles.append(title)
    take(entry, head.partition(name)[2])
    take(entry, " ".join(BRACKET.sub(" ", tail).split()))
    return entry


def _read_row(cells: list[str], role: str) -> list[Entry]:
    """A table row: the cell that is a name, an organisation before it, and what the other cells say."""
    at = next(
        (n for n, cell in enumerate(cells) if _titled(BRACKET.sub("", cell).strip())[0] and not is_organisation(cell)),
        None,
    )
    entries = _read(cells[at], role, by_position=True) if at is not None else []
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


def _name(text: str) -> str | None:
    """The name a piece is: a full name, or one word that may be a first name."""
    cleaned = BEHIND_FIGURE.sub("", text).strip(" .,:-–")
    if is_person(cleaned):
        return cleaned
    single = ONE_NAME.fullmatch(cleaned)
    known = is_given(cleaned) or not (is_title(cleaned) or cleaned.lower() in NO_NAME)
    return cleaned if single and not cleaned.isupper() and known else None


@lru_cache(maxsize=4096)
def _titled(text: str) -> tuple[str | None, str | None]:
    """A name and the title printed before it: "Bestyrelsesmedlem Henrik Vang"."""
    text = NOTE.split(text)[0].strip(" .,:-–") if NOTE.search(text) else text
    bare, title = untitled(text)
    name = _name(bare)
    return (name, title) if name else (None, None)
