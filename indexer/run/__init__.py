"""Index folders of minutes: read what has changed, split it, put its passages in an index, take out what is gone.

A file whose bytes can't be read (no right to, a broken disk, too large) keeps what was indexed of it before, and so
does one in a folder that can't be looked into, one whose unchanged bytes a fault of ours can't split, and all of a
folder that has nothing to read any more. A file whose bytes were read but aren't minutes any more loses it: the index
must not show words that the original no longer holds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from indexer.corrections import FILE_NAME, Corrections, DocumentCorrections, apply, read_corrections
from indexer.document import Document
from indexer.errors import IndexingError, NothingToIndex, Unreadable
from indexer.minutes import Minutes
from indexer.passages import meeting_ids, passages
from indexer.people.registry import Registry
from indexer.readers import LIMIT, parse, read_bytes
from indexer.refusal import refuse_unless_minutes
from indexer.run import ledger
from indexer.run.files import find, is_gone, is_there
from indexer.run.gone import told_of, vanished
from indexer.run.roots import NOTE, read_roots
from indexer.run.spool import Spool
from indexer.run.version import splitting_version
from indexer.split import split
from search import bodies
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
Split = Callable[[Document], Minutes]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many documents were … in a run; ``failed`` counts folders and paths that can't be read, too."""

    indexed: int
    unchanged: int
    removed: int
    failed: int


def index(paths: Iterable[Path], writer: Writer, options: Options, report: Report, split: Split = split) -> Outcome:
    """Bring the index up to date with the files and folders at ``paths``.

    ``writer`` must have been entered by the caller, who publishes by leaving it. Of every bad file ``report`` gets one
    Notice, and the rest goes on. Only folders given here lose documents whose file is gone, and not where nothing is
    left in them, unless the options say so. ``split`` makes minutes of a document. Raises NothingToIndex if no file is
    found, RootClash, and Unreadable if a corrections file can't be understood.
    """
    run = _Run(writer, options, report, split)
    given = sorted(paths, key=lambda path: (len(path.absolute().parts), str(path)))  # the outermost gives the names
    run.gather(given)
    with Spool() as spool:
        run.read(spool)
        run.remove_gone([path for path in given if path.is_dir() or is_gone(path)])
        run.write(spool)
    return run.finish()


class _Run:
    """The state of one run."""

    def __init__(self, writer: Writer, options: Options, report: Report, split: Split) -> None:
        self._writer, self._options, self._report, self._split_document = writer, options, report, split
        self._known = dict(writer.documents())
        notes = writer.notes()
        self._roots = read_roots(notes.get(NOTE))
        self._ledger = {name: one for name, one in ledger.load(notes.get(ledger.NOTE)).items() if name in self._known}
        self._files: dict[str, Path] = {}
        self._corrections: dict[str, Corrections] = {}  # by root
        self._fingerprints: dict[str, str] = {}  # of the documents to be written
        self._unchanged = self._removed = self._failed = 0

    def gather(self, paths: list[Path]) -> None:
        """Find the files, and name them."""
        empty: list[str] = []
        for path in paths:
            if not path.exists():
                if is_gone(path) and self._roots.below(self._known, [path]):
                    continue  # what was indexed of it is taken out
                empty.append(f"{path}: there is no such file or folder; check the path")
                continue
            self._roots.add(path)
            files = {self._roots.name(file): file for file in find(path, self._fail)}
            files |= self._passed_over(path, files)
            self._files |= files
            if not files and not self._roots.below(self._known, [path]):
                empty.append(f"{path}: no minutes in this folder; give a folder with text, HTML, Word or PDF files")
        if not self._files and not self._roots.below(self._known, paths):
            raise NothingToIndex("; ".join(empty) or "no minutes were given; name a file or a folder")
        for message in empty:
            self._fail(message)

    def _passed_over(self, folder: Path, files: Mapping[str, Path]) -> dict[str, Path]:
        """Documents whose file is there, though the search of its folder passed it over or wasn't let in."""
        known = self._roots.below(self._known, [folder]) if folder.is_dir() else set()
        paths = {name: self._roots.path(name) for name in known - files.keys()}
        return {name: path for name, path in paths.items() if path is not None and is_there(path)}

    def read(self, spool: Spool) -> None:
        """Read and split every file that has changed."""
        for done, (name, path) in enumerate(sorted(self._files.items()), 1):
            self._read_one(name, path, spool)
            self._report(Step("read", done, len(self._files), name))

    def _read_one(self, name: str, path: Path, spool: Spool) -> None:
        try:
            data = read_bytes(path, self._options.limit)
        except Unreadable as error:
            self._fail(f"{error}" + ("; what was indexed of it before is kept" if name in self._known else ""))
            return
        fingerprint = self._fingerprint(name, data)
        if name in self._ledger and self._known[name] == fingerprint:
            self._unchanged += 1
            return
        try:
            document, minutes, complaints = self._split(name, data, str(path), self._options.force)
        except IndexingError as error:
            self._lose(name, f"{error}")
        except Exception as error:  # a fault of ours; it must not cost the other documents
            told = f"{path}: could not be split ({type(error).__name__}: {error}); please report it"
            if name in self._ledger and self._ledger[name].content == ledger.content_of(data):
                self._fail(f"{told}; what was indexed of it before is kept")
            else:
                self._lose(name, told)
        else:
            for complaint in complaints:
                self._report(Notice("correction", f"{path}: {complaint}; mend or remove the correction"))
            self._ledger[name] = ledger.entry_of(minutes, name, ledger.content_of(data))
            self._fingerprints[name] = fingerprint
            spool.put(name, document, minutes)

    def _split(self, name: str, data: bytes, where: str, force: bool) -> tuple[Document, Minutes, tuple[str, ...]]:
        document = parse(data, where)
        if not force:
            refuse_unless_minutes(document)
        minutes, complaints = apply(self._split_document(document), self._corrections_of(name))
        return document, minutes, complaints

    def _fingerprint(self, name: str, data: bytes) -> str:
        """A digest of all that decides what the index holds of a document but the other documents."""
        decides = (ledger.content_of(data), splitting_version(), repr(self._corrections_of(name)))
        return hashlib.sha256("\0".join(decides).encode()).hexdigest()

    def _corrections_of(self, name: str) -> DocumentCorrections:
        root = name.partition("/")[0]
        if root not in self._corrections:
            folder = self._roots.path(f"{root}/")
            self._corrections[root] = read_corrections(folder / FILE_NAME) if folder else Corrections({})
        return self._corrections[root].of(name)

    def _fail(self, message: str) -> None:
        self._failed += 1
        self._report(Notice("failed", " ".join(message.split())))

    def _lose(self, name: str, message: str) -> None:
        """Fail, and take out what the index holds of a document that no longer says it."""
        self._fail(message + ("; what was indexed of it before is removed" if name in self._known else ""))
        self._take_out(name)

    def _take_out(self, name: str) -> None:
        self._writer.remove(name)
        self._ledger.pop(name, None)
        self._removed += self._known.pop(name, None) is not None

    def remove_gone(self, folders: list[Path]) -> None:
        """Take out the documents below the folders whose file is gone; tell of what else no longer fits."""
        kept = {} if self._options.remove_gone else vanished(folders, self._known, self._files, self._roots)
        for folder, names in kept.items():
            self._fail(told_of(folder, len(names)))
        spared = {name for names in kept.values() for name in names}
        for name in sorted(self._roots.below(self._known, folders) - self._files.keys() - spared):
            path = self._roots.path(name)
            if path is not None and is_gone(path):
                self._take_out(name)
                self._report(Notice("removed", f"{name}: its file is gone, so it was removed from the index"))
        for root, folder in self._roots.gone():
            if any(name.startswith(f"{root}/") for name in self._known.keys() - spared):
                way_out = f"ordet index --remove-gone {folder} takes it out"
                told = f"{folder}: the folder is gone; what was indexed of it is kept ({way_out})"
                self._report(Notice("missing", told))
        for corrections in self._corrections.values():
            for message in corrections.unused({*self._known, *self._files}):
                self._report(Notice("correction", message))

    def write(self, spool: Spool) -> None:
        """Write what was split, and what other documents have changed: a person's id, a meeting's."""
        if not self._fingerprints and not self._removed:
            return
        registry = Registry(entry.people for entry in self._ledger.values())
        self._writer.note(bodies.NOTE, bodies.to_note(registry.organisations.other_names()))
        meetings = meeting_ids({name: entry.facts for name, entry in self._ledger.items()})
        digests = {name: entry.digest(meetings[name], registry) for name, entry in sorted(self._ledger.items())}
        stale = [name for name, digest in digests.items() if name in spool or digest != self._ledger[name].written]
        for done, name in enumerate(stale, 1):
            read = spool.get(name) if name in spool else self._again(name)
            if read is not None:
                document, minutes = read
                fingerprint = self._fingerprints.get(name) or self._known[name]
                address = self._corrections_of(name).address
                self._writer.replace(
                    *passages(
                        minutes, document, name, registry,
                        meeting=meetings[name], fingerprint=fingerprint, address=address,
                    )
                )  # fmt: skip
                self._ledger[name] = replace(self._ledger[name], written=digests[name])
            self._report(Step("write", done, len(stale), name))

    def _again(self, name: str) -> tuple[Document, Minutes] | None:
        """Read a document anew whose file is unchanged; None where it isn't, until its folder is indexed again."""
        path = self._files.get(name) or self._roots.path(name)
        try:
            data = read_bytes(path, self._options.limit) if path else b""
            if self._fingerprint(name, data) != self._known[name]:
                return None
            return self._split(name, data, str(path), force=True)[:2]
        except IndexingError:
            return None

    def finish(self) -> Outcome:
        """Note what the next run and the web server need, and count."""
        self._writer.note(NOTE, self._roots.note())
        self._writer.note(ledger.NOTE, ledger.dump(self._ledger))
        return Outcome(len(self._fingerprints), self._unchanged, self._removed, self._failed)
