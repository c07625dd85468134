"""Read a table of people by its head, also where nothing parts the columns any more, as in what a PDF prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.opening.attendance.entry import PLAIN
from indexer.people.names import is_organisation
from indexer.people.occupations import is_occupation
from indexer.people.roles import is_title
from indexer.text.wordlist import wordlist

COLUMNS = (
    ("name", r"(?:for)?navne?|for- og efternavn|deltagere?|repræsentanter?|medlem(?:mer)?|person|hvem"),
    ("surname", r"efternavn"),
    ("organisation", r"organisation|institution|kommune|virksomhed|myndighed|repræsenterer|arbejdssted|parti|fra|"
                     r"udpeget af|organisation/\w+|afdeling|firma|enhed|forening"),
    ("initials", r"initialer|init\.?|ini"),
    ("absent", r"(?:med |uden |meldt )?afbud|fraværende|fravær|ikke til stede"),
    ("present", r"til ?stede|fremmødt?|mødt|deltog|deltager|deltagelse ja/nej|tilstede ja/nej"),
    ("said", r"deltagelse|status|rolle|funktion|titel|stilling|bemærkning(?:er)?|note|deltager som|hverv|"
             r"post|punkt(?:er)?"),
    ("contact", r"(?:telefon|tlf|mobil)\w*\.?(?: ?nr\.?| ?nummer)?|e-?mail(?:-?\s?adresse)?|mail(?:adresse)?|"
                r"kontakt\w*"),
    ("address", r"adresse|bolig|lejlighed|(?:hus|bolig|parcel)\s?(?:nr\.?|nummer)"),
)  # fmt: skip
HEADS = tuple((kind, re.compile(rf"(?:{pattern})\W*", re.IGNORECASE)) for kind, pattern in COLUMNS)
MARK = re.compile(r"\s*(?:[xX]|[✓✔☑☒]|\[[xX]\]|ja|nej)\s*", re.IGNORECASE)  # a cell that only answers its column's name
NO = re.compile(r"\s*(?:nej|no|-|–|afbud|fraværende|ikke.*|\[ \]|☐)?\s*", re.IGNORECASE)
MOST_WORDS = 3  # of a column's name
LONGEST = 100  # characters of a head whose columns nothing parts
CONTACT = re.compile(r"[\w.-]+@[\w.-]+|(?<![\w+])(?:\+\d\d\s?)?(?:\d\s?){8}(?!\d)")
STREET = re.compile(r"(?<=\w )[A-ZÆØÅ][\w.]*\s\d{1,3}(?:\s?[A-Za-z])?(?!\w)|\b\d{1,3}[A-Za-z]?\b")
GAP = re.compile(r"\t|\s{2,}")
BEHIND_PLACE = wordlist("kommune universitet sygehus hospital")  # whose name begins a word before: "Vejle Kommune"


@dataclass(frozen=True, slots=True)
class Head:
    """What each column of a table holds; ``worn`` says that tabs don't part all of them."""

    kinds: tuple[str, ...]
    worn: bool


def header(text: str) -> Head | None:
    """The head of a table, of a row with a column of names and at least one more that is known."""
    if "\t" not in text and "avn" not in text:
        return None
    cells = text.split("\t")
    kinds = tuple(map(_kind, cells))
    several = _each_name(text) if "avn" in text and len(text) <= LONGEST else ()
    if len(several) > len(cells) and "name" in several:
        return Head(several, worn=True)
    known = "name" in kinds and sum(kind != "" for kind in kinds) > 1
    return Head(kinds, worn=False) if known else None


def _kind(cell: str) -> str:
    return next((kind for kind, pattern in HEADS if pattern.fullmatch(cell.strip())), "")


def _each_name(text: str) -> tuple[str, ...]:
    """What each column holds of a line that is nothing but columns' names; nothing of any other line."""
    words, kinds, at = text.split(), [], 0
    while at < len(words):
        for length in range(min(MOST_WORDS, len(words) - at), 0, -1):
            if kind := _kind(" ".join(words[at : at + length])):
                break
        else:
            return ()
        kinds.append(kind)
        at += length
    return tuple(kinds)


def arranged(text: str, head: Head) -> str:
    """A row of a table as one line of a list: the name first, then what the other columns say of it."""
    cells: Sequence[str] = [cell.strip() for cell in text.split("\t")]
    if len(cells) == 1 or (head.worn and len(cells) != len(head.kinds)):
        parted = GAP.split(text.strip())
        if len(parted) != len(head.kinds):
            return _unparted(text, head.kinds)
        cells = parted
    by_kind: dict[str, list[str]] = {}
    for cell, kind in zip(cells, head.kinds, strict=False):
        by_kind.setdefault(kind, []).append(cell)
    told = [cell for cell in by_kind.get("present", []) if not NO.fullmatch(cell)]  # "Ja, fra kl. 9", "Referent"
    said = [cell for kind in ("organisation", "said", "") for cell in by_kind.get(kind, []) if cell]
    said = [cell for cell in (*said, *told) if not MARK.fullmatch(cell)]
    away = any(not NO.fullmatch(cell) or cell.lower().startswith("afbud") for cell in by_kind.get("absent", []) if cell)
    away = away or any(NO.fullmatch(cell) for cell in by_kind.get("present", []))
    initials = [f"({cell})" for cell in by_kind.get("initials", []) if cell]
    name = " ".join([*by_kind.get("name", []), *by_kind.get("surname", []), *initials])
    return "\t".join((name, *said, *(("afbud",) if away else ())))


def _unparted(text: str, kinds: Sequence[str]) -> str:
    """A row whose columns nothing parts: the name ends where a title, an office or an organisation begins."""
    told = CONTACT.sub(" ", " ".join(text.split()))
    words = (STREET.sub(" ", told) if "address" in kinds else told).split()
    marked = bool(words) and MARK.fullmatch(words[-1]) is not None and "present" in kinds
    away = "present" in kinds and "absent" not in kinds and not marked
    words = words[:-1] if marked else words
    end = next((n for n in range(2, len(words)) if _begins_office(words[n])), 0)
    end = end or (1 if len(words) > 1 and is_title(words[1]) else len(words))
    end -= end > 2 and end < len(words) and words[end].lower() in BEHIND_PLACE
    parted = (" ".join(words[:end]), " ".join(words[end:]), "afbud" if away else "")
    return "\t".join(part for part in parted if part)


def _begins_office(word: str) -> bool:
    return is_occupation(word) or PLAIN.fullmatch(word) is not None or is_organisation(word)
