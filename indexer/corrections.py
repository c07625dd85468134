"""Corrections that people have written beside the corpus, applied to what splitting made of a document.

The file is TOML, so that it can be reviewed line by line::

    ["2021-09-29-den-nationale-bestyrelse-for-sundheds-it.txt"]
    date = 2021-09-29
    title = "Referat fra møde i …"
    board = "Den nationale bestyrelse for sundheds-it"
    address = "https://example.dk/referat.pdf"     # where the authority published the document
    aliases = { "Cristian Harsløf" = "Christian Harsløf" }

    [["2021-09-29-den-nationale-bestyrelse-for-sundheds-it.txt".statements]]
    begins = "Det er efterfølgende afklaret"       # how the statement begins, or its id
    speakers = ["Stine Sønderby Bonde"]            # none: []

    [["2021-09-29-den-nationale-bestyrelse-for-sundheds-it.txt".headings]]
    path = "1.4"
    title = "Status på projektet"
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from indexer.errors import Unreadable
from indexer.minutes import Attendant, Minutes, Statement
from indexer.people.names import is_person
from indexer.text.tidy import clean

FILE_NAME = "corrections.toml"
KEYS = frozenset({"date", "title", "board", "address", "aliases", "statements", "headings"})


@dataclass(frozen=True, slots=True)
class StatementCorrection:
    """Who says a statement that begins with these words, or has this id."""

    begins: str
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadingCorrection:
    """What the item with this path is called."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class DocumentCorrections:
    """What is corrected in one document."""

    date: date | None = None
    title: str | None = None
    board: str | None = None
    address: str | None = None
    aliases: tuple[tuple[str, str], ...] = ()  # (form, name)
    statements: tuple[StatementCorrection, ...] = ()
    headings: tuple[HeadingCorrection, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of a corpus, by document: the path below the corpus folder, with slashes."""

    documents: Mapping[str, DocumentCorrections]

    def of(self, name: str) -> DocumentCorrections:
        """The corrections of a document; ``name`` may have the corpus folder's name in front."""
        found = self.documents.get(name) or self.documents.get(name.partition("/")[2])
        return found or DocumentCorrections()

    def unused(self, names: set[str]) -> tuple[str, ...]:
        """The documents corrected that aren't among those indexed, as messages."""
        known = names | {name.partition("/")[2] for name in names}
        return tuple(
            f"{document}: corrected, but no such document was found; mend or remove the entry"
            for document in sorted(self.documents)
            if document not in known
        )


def read_corrections(path: Path) -> Corrections:
    """The corrections in a file; none where there is no file. Raises Unreadable where it can't be understood."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Corrections({})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Unreadable(f"{path}: the corrections can't be read ({error}); mend the file") from None
    return Corrections({name: _document(path, name, entry) for name, entry in found.items()})


def _document(path: Path, name: str, entry: object) -> DocumentCorrections:
    if not isinstance(entry, dict) or (unknown := sorted(set(entry) - KEYS)):
        what = f"unknown key {unknown[0]}" if isinstance(entry, dict) else "not a table"
        raise Unreadable(f"{path}: {name}: {what}; known are {', '.join(sorted(KEYS))}")
    try:
        return DocumentCorrections(
            _day(entry.get("date")),
            _text(entry.get("title")),
            _text(entry.get("board")),
            _web_address(entry.get("address")),
            tuple(sorted((form, _words(to)) for form, to in entry.get("aliases", {}).items())),
            tuple(
                StatementCorrection(_words(one["begins"]), tuple(map(_words, _listed(one["speakers"]))))
                for one in entry.get("statements", ())
            ),
            tuple(HeadingCorrection(str(one["path"]), _words(one["title"])) for one in entry.get("headings", ())),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Unreadable(f"{path}: {name}: {error} is missing or not of its kind; mend the entry") from None


def _day(value: object) -> date | None:
    if value is None or type(value) is date:
        return value
    return date.fromisoformat(str(value))


def _text(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{value!r}")
    return value


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise TypeError(f"{value!r}")
    return value


def _listed(value: object) -> list[object]:
    if not isinstance(value, list):  # a name alone would be taken for a list of letters
        raise TypeError(f"{value!r}")
    return value


def _web_address(value: object) -> str | None:
    """An address that a reader may be sent to: pages link to it."""
    text = _text(value)
    if text is not None and not re.match(r"https?://[^\s/]", text):
        raise ValueError(f"address {text!r}")
    return text


def apply(minutes: Minutes, corrections: DocumentCorrections) -> tuple[Minutes, tuple[str, ...]]:
    """The minutes as corrected, and a message for every entry that no longer fits the document."""
    complaints: list[str] = []
    facts = replace(
        minutes.facts,
        date=corrections.date or minutes.facts.date,
        title=corrections.title or minutes.facts.title,
        board=corrections.board or minutes.facts.board,
    )
    settled = [one for one in minutes.warnings if not (corrections.date and one.code.endswith("-conflict"))]
    corrected = replace(minutes, facts=facts, warnings=tuple(settled))
    for form, name in corrections.aliases:
        corrected = _one_person(corrected, form, name, complaints)
    for heading in corrections.headings:
        corrected = _headed(corrected, heading, complaints)
    for statement in corrections.statements:
        corrected = _spoken(corrected, statement, complaints)
    return corrected, tuple(complaints)


def _one_person(minutes: Minutes, form: str, name: str, complaints: list[str]) -> Minutes:
    """``form`` is another form of ``name``: whoever goes by it is that person."""
    going_by = [one for one in minutes.attendance if one.name == form]
    if not going_by:
        known = any(one.name == name and form in one.aliases for one in minutes.attendance)
        if not known:
            complaints.append(f"alias {form!r} for {name!r}: nobody goes by {form!r}")
        return minutes
    into = next((one for one in minutes.attendance if one.name == name), None)
    kept = replace(into or going_by[0], name=name, aliases=_joined(into, going_by, name))
    attendance: list[Attendant] = []
    for one in minutes.attendance:
        if one.name not in (form, name):
            attendance.append(one)
        elif kept not in attendance:
            attendance.append(kept)
    renamed = tuple(_renamed(one, form, name) for one in minutes.statements)
    return replace(minutes, attendance=tuple(attendance), statements=renamed)


def _joined(into: Attendant | None, others: list[Attendant], name: str) -> tuple[str, ...]:
    forms = [*(into.aliases if into else ()), *(form for one in others for form in (one.name, *one.aliases))]
    return tuple(form for form in dict.fromkeys(forms) if form != name)


def _renamed(statement: Statement, form: str, name: str) -> Statement:
    def swap(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name if one == form else one for one in names))

    return replace(statement, speakers=swap(statement.speakers), mentions=swap(statement.mentions))


def _headed(minutes: Minutes, heading: HeadingCorrection, complaints: list[str]) -> Minutes:
    if all(one.item.path != heading.path for one in minutes.items):
        complaints.append(f"heading {heading.path}: the document has no such item")
        return minutes
    items = (
        replace(one, item=replace(one.item, title=heading.title)) if one.item.path == heading.path else one
        for one in minutes.items
    )
    return replace(minutes, items=tuple(items))


def _spoken(minutes: Minutes, correction: StatementCorrection, complaints: list[str]) -> Minutes:
    begins = clean(correction.begins)
    fitting = [one for one in minutes.statements if one.id == begins or clean(one.text).startswith(begins)]
    if len(fitting) != 1:
        count = "no statement begins" if not fitting else f"{len(fitting)} statements begin"
        complaints.append(f"statement {begins!r}: {count} so")
        return minutes
    said = replace(
        fitting[0],
        speakers=correction.speakers,
        certainty="stated" if correction.speakers else None,
        rule="correction" if correction.speakers else None,
        mentions=tuple(name for name in fitting[0].mentions if name not in correction.speakers),
    )
    known = {one.name for one in minutes.attendance}
    new = tuple(
        Attendant(name, None, "mentioned") for name in correction.speakers if name not in known and is_person(name)
    )
    return replace(
        minutes,
        attendance=minutes.attendance + new,
        statements=tuple(said if one is fitting[0] else one for one in minutes.statements),
    )
