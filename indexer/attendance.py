"""Read the entries of an attendance list, in any printed form, into attendants."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from indexer.attendance_entry import BRACKET, NOTE, Entry, attendant, take, take_bracket
from indexer.item_ranges import NUMBERS, POINT
from indexer.minutes import Attendant
from indexer.names import CAPITALISED, LETTER, NO_NAME, each_name, is_given, is_organisation, is_person
from indexer.roles import TITLES, is_title

LIST_MARK = re.compile(r"^\s*(?:[-–—•*·▪□☐☒✓]+\s*|\[[ xX]\]\s*|\(?(?:\d{1,2}|[a-z])\s?[.)]\s+)+")
SEPARATOR = re.compile(r"\s*(?:[,;]|\s/\s|\t)(?:\s*(?:og|samt)\s)?\s*|\s(?:og|samt)\s+")
GROUP = re.compile(r"\.\s+(?=[A-ZÆØÅ][\w-]+(?: \w+){0,2}:\s)")  # "…, Bo Vang. Studerende: Carl Due"
GROUP_NAME = re.compile(
    r"VIP|D?TAP|\w*studerende|\w*medlemmer|\w*repræsentanter|forældre|personale|elever", re.IGNORECASE
)
AFTER_NAME = re.compile(r"\s[-–—:]\s|\s(?=[(\[])|\s(?:fra|ved|for|v/)\s+(?=[A-ZÆØÅ])")
ITEMS = re.compile(rf"{POINT}{NUMBERS}", re.IGNORECASE)  # a comma or "og" in it separates no persons
STANDS_IN = re.compile(r"\b(?:stedfortræder|suppleant|afløser|vikar|i stedet) for\s+(.+)$", re.IGNORECASE)
RANK = ("minute-taker", "absent", "presenter", "member", "other")


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
    cells = _one_per_line(lines)
    group: str | None = organisation
    for text in cells if cells is not None else GROUP.split(joined(lines)):
        line_organisation, text = _leading_organisation(text)
        if line_organisation and not text:
            group = line_organisation
            continue
        read = _read(LIST_MARK.sub("", text), role, by_position=cells is not None)
        for entry in read:
            if not entry.organisation and (line_organisation or group):
                entry.organisation.append(line_organisation or group or "")
        entries += read
    return Entries(
        tuple(attendant(entry, items) for entry in entries), tuple(pair for entry in entries for pair in entry.short)
    )


def joined(lines: list[str]) -> str:
    """Lines of one paragraph as one text; a hyphen at a line end goes, unless a capital follows."""
    text = ""
    for line in lines:
        piece = line.strip()
        if text.endswith("-") and piece:
            text = text[:-1] + piece if piece[0].islower() and not piece.startswith(("og ", "eller ")) else text + piece
        else:
            text = f"{text} {piece}" if text else piece
    return text


def names_in(text: str) -> int:
    """How many persons a line of a list names; 0 for prose."""
    if not text.strip() or len(re.findall(r"(?<![\w.])[a-zæøå]{2,}", BRACKET.sub("", NOTE.split(text)[0]))) > 8:
        return 0
    _, text = _leading_organisation(LIST_MARK.sub("", text))
    read = _read(text, "member", by_position="\t" in text)
    return sum(" " in entry.name or is_given(entry.name) for entry in read)


def _one_per_line(lines: list[str]) -> list[str] | None:
    """The lines, where each holds one entry; None where the list runs over the line ends."""
    texts = [LIST_MARK.sub("", line).strip() for line in lines if line.strip()]
    if len(texts) == 1 and "\t" not in texts[0]:
        return None if not _first_then_organisation(texts[0]) else texts
    for n, text in enumerate(texts):
        first = _untitled(re.split(r"[(\t:;]|\s[-–/]\s", text)[0].strip(" .")).split(",")[0]
        if n < len(texts) - 1 and re.search(r"(?:[-,]|\bog)$", text) and not re.search(r"[\w)]\s*,$", text):
            return None
        if n < len(texts) - 1 and text.endswith(",") and len(_split(text)) > 1:
            return None
        if not (
            _name(first) or is_organisation(first) or (len(first.split()) == 1 and first.istitle() and "," not in text)
        ):
            return None
        if len(first.split()) == 1 and "," in text and not is_organisation(first) and ":" not in text:
            return None
    return texts


def _first_then_organisation(text: str) -> bool:
    """ "Name, Organisation" alone on its line; a second person, or a semicolon, makes it a list."""
    pieces = _split(text)
    return ";" not in text and len(pieces) > 1 and bool(_name(pieces[0])) and not any(_name(p) for p in pieces[1:])


def _leading_organisation(text: str) -> tuple[str | None, str]:
    """ "KL: Steen Bækgaard" and a line that is an organisation alone give that organisation to what follows."""
    head, colon, rest = text.partition(":")
    if colon and GROUP_NAME.fullmatch(head.strip()) and not _personal(head):
        return None, rest.strip()
    if colon and is_organisation(head) and not _personal(head):
        return head.strip(), rest.strip()
    bare = text.strip(" :.")
    if is_organisation(bare) and not SEPARATOR.search(bare) and not _personal(bare) and "(" not in bare:
        return bare, ""
    return None, text


def _personal(text: str) -> bool:
    return is_person(text) or is_given(text.strip())


def _split(text: str) -> list[str]:
    """The pieces of a list, apart by commas, semicolons, "og", slashes and tabs outside brackets."""
    covered = ITEMS.sub(_blank, BRACKET.sub(_blank, text))
    pieces, at = [], 0
    for match in SEPARATOR.finditer(covered):
        pieces.append(text[at : match.start()])
        at = match.end()
    return [piece.strip(" .\u00a0") for piece in (*pieces, text[at:]) if piece.strip(" .\u00a0")]


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match[0])


def _read(text: str, role: str, by_position: bool) -> list[Entry]:
    if "\t" in text:
        return _read_row(text.split("\t"), role)
    entries: list[Entry] = []
    text = re.sub(r"(?:,\s*)?\b(?:er|var)\s+(?:til\s?stede|mødt|fraværende)\b.*$", "", text, flags=re.IGNORECASE)
    pieces = [part for piece in _split(_apart(text)) for part in [piece[a:b] for a, b in each_name(piece)]]
    singles = sum(len(piece.split()) == 1 for piece in pieces) > len(pieces) / 2
    for n, piece in enumerate(pieces):
        brackets = [match[1].strip() for match in BRACKET.finditer(piece)]
        bare = " ".join(BRACKET.sub(" ", piece).split())
        head, _, tail = AFTER_NAME.sub("\t", piece, count=1).partition("\t")
        tail = " ".join(BRACKET.sub(" ", tail).split())
        name, title = _titled(head.strip())
        later = bool(entries) and by_position and "/" not in text
        if (
            name
            and not (later and not (is_given(name.split()[0]) and " " in name))
            and (
                " " in name
                or is_given(name)
                or (singles and not is_organisation(name))
                or (n == 0 and not is_title(name))
            )
        ):
            entries.append(Entry(name, role))
            if title:
                entries[-1].titles.append(title)
            take(entries[-1], head.partition(name)[2])
            take(entries[-1], tail)
        elif entries:
            take(entries[-1], bare)
        for bracket in brackets if entries else ():
            take_bracket(entries[-1], bracket, bare, has_more=n + 1 < len(pieces))
    return _shared(entries, text)


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


def _shared(entries: list[Entry], text: str) -> list[Entry]:
    """ "A / B, Kolding Kommune": two on one line share what follows."""
    if len(entries) == 2 and re.search(r"\s/\s", text) and entries[1].organisation and not entries[0].organisation:
        entries[0].organisation = list(entries[1].organisation)
    return entries


def _apart(text: str) -> str:
    """Names run together without a space: "SchittenhelmLennart" when what follows is a given name."""

    def split(match: re.Match[str]) -> str:
        return f"{match[1]}, {match[2]}" if is_given(match[2]) else match[0]

    return re.sub(rf"(?<=[a-zæøå])()([A-ZÆØÅ]{LETTER}+)(?= )", split, text)


def _name(text: str) -> str | None:
    """The name a piece is: a full name, or one word that may be a first name."""
    cleaned = re.sub(r"\s*\d.*$", "", text).strip(" .,:-–")
    if is_person(cleaned):
        return cleaned
    single = re.fullmatch(rf"{CAPITALISED}", cleaned)
    known = is_given(cleaned) or not (is_title(cleaned) or cleaned.lower() in NO_NAME)
    return cleaned if single and not cleaned.isupper() and known else None


def _titled(text: str) -> tuple[str | None, str | None]:
    """A name and the title printed before it: "Bestyrelsesmedlem Torben Schødt"."""
    text = NOTE.split(text)[0].strip(" .,:-–") if NOTE.search(text) else text
    untitled = _untitled(text)
    name = _name(untitled)
    return name, text[: len(text) - len(untitled)].strip() or None if name else None


def _untitled(text: str) -> str:
    """A text without the titles in front of it."""
    words = text.split()
    while len(words) > 1 and words[0].lower().strip(".,:").rpartition("-")[2] in TITLES:
        del words[0]
    return " ".join(words)


def lend_organisations(attendants: list[Attendant]) -> list[Attendant]:
    """Who has a stand-in belongs where the stand-in belongs, if nothing else is said."""
    lent = {
        match[1].strip(" ."): one.organisation
        for one in attendants
        for match in filter(None, [STANDS_IN.search(one.title or "")])
    }
    return [
        replace(one, organisation=lent[one.name]) if one.organisation is None and one.name in lent else one
        for one in attendants
    ]
