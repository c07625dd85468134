"""The state of one index run: what is known, what was found, and what it tells and counts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from indexer import furniture
from indexer.corrections import FILE_NAME, Corrections, DocumentCorrections, apply, read_corrections
from indexer.document import Document
from indexer.minutes import Minutes
from indexer.readers import LIMIT, parse
from indexer.refusal import refuse_unless_minutes
from indexer.run import ledger
from indexer.run.roots import NOTE, read_roots
from indexer.run.version import splitting_version
from search.engine import Writer


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is done."""

    force: bool = False  # index what would be refused, too
    limit: int = LIMIT  # bytes of the largest file that is read
    remove_gone: bool = False  # take out what was indexed of a folder that is empty or missing now


@dataclass(frozen=True, slots=True)
class Step:
    """Another document is done, of those to read or of those to write."""

    phase: Literal["read", "write"]
    done: int
    total: int
    document: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the operator: one finished line."""

    kind: Literal["failed", "removed", "missing", "correction"]
    message: str


Report = Callable[[Step | Notice], None]
Split = Callable[[Document, Container[int]], Minutes]  # the latter are the numbers of the lines that are no text


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many documents were … in a run; ``failed`` counts folders and paths that can't be read, too."""

    indexed: int
    unchanged: int
    removed: int
    failed: int


class Run:
    """What the steps of a run share."""

    def __init__(self, writer: Writer, options: Options, report: Report, split: Split) -> None:
        self.writer, self.options, self.report, self.split_document = writer, options, report, split
        self.known = dict(writer.documents())
        notes = writer.notes()
        self.roots = read_roots(notes.get(NOTE))
        self.ledger = {name: one for name, one in ledger.load(notes.get(ledger.NOTE)).items() if name in self.known}
        self.files: dict[str, Path] = {}
        self.corrections: dict[str, Corrections] = {}  # by root
        self.fingerprints: dict[str, str] = {}  # of the documents to be written
        self.unchanged = self.removed = self.failed = 0

    def split(self, name: str, data: bytes, where: str, force: bool) -> tuple[Document, Minutes, tuple[str, ...]]:
        """A document, its minutes with the corrections made, and what is said of corrections that don't fit it."""
        document = parse(data, where)
        classed = furniture.rules(document)
        if not force:
            refuse_unless_minutes(document, classed)
        minutes, complaints = apply(self.split_document(document, classed), self.corrections_of(name))
        return document, minutes, complaints

    def fingerprint(self, name: str, data: bytes) -> str:
        """A digest of all that decides what the index holds of a document but the other documents."""
        decides = (ledger.content_of(data), splitting_version(), repr(self.corrections_of(name)))
        return hashlib.sha256("\0".join(decides).encode()).hexdigest()

    def corrections_of(self, name: str) -> DocumentCorrections:
        """What the corrections file of a document's folder says of it. Raises Unreadable."""
        root = name.partition("/")[0]
        if root not in self.corrections:
            folder = self.roots.path(f"{root}/")
            self.corrections[root] = read_corrections(folder / FILE_NAME) if folder else Corrections({})
        return self.corrections[root].of(name)

    def fail(self, message: str) -> None:
        """Tell of something that couldn't be done, and count it."""
        self.failed += 1
        self.report(Notice("failed", " ".join(message.split())))

    def lose(self, name: str, message: str) -> None:
        """Fail, and take out what the index holds of a document that no longer says it."""
        self.fail(message + ("; what was indexed of it before is removed" if name in self.known else ""))
        self.take_out(name)

    def take_out(self, name: str) -> None:
        """Take a document out of the index."""
        self.writer.remove(name)
        self.ledger.pop(name, None)
        self.removed += self.known.pop(name, None) is not None

    def finish(self) -> Outcome:
        """Note what the next run and the web server need, and count."""
        self.writer.note(NOTE, self.roots.note())
        self.writer.note(ledger.NOTE, ledger.dump(self.ledger))
        return Outcome(len(self.fingerprints), self.unchanged, self.removed, self.failed)
