"""Find the files of a run, and read and split those that have changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from indexer.errors import IndexingError, NothingToIndex, Unreadable
from indexer.readers import read_bytes
from indexer.run import ledger
from indexer.run.files import find, is_gone, is_there
from indexer.run.spool import Spool
from indexer.run.state import Notice, Run, Step


def gather(run: Run, paths: list[Path]) -> None:
    """Find the files, and name them."""
    empty: list[str] = []
    for path in paths:
        if not path.exists():
            if is_gone(path) and run.roots.below(run.known, [path]):
                continue  # what was indexed of it is taken out
            empty.append(f"{path}: there is no such file or folder; check the path")
            continue
        run.roots.add(path)
        files = {run.roots.name(file): file for file in find(path, run.fail)}
        files |= _passed_over(run, path, files)
        run.files |= files
        if not files and not run.roots.below(run.known, [path]):
            empty.append(f"{path}: no minutes in this folder; give a folder with text, HTML, Word or PDF files")
    if not run.files and not run.roots.below(run.known, paths):
        raise NothingToIndex("; ".join(empty) or "no minutes were given; name a file or a folder")
    for message in empty:
        run.fail(message)


def _passed_over(run: Run, folder: Path, files: Mapping[str, Path]) -> dict[str, Path]:
    """Documents whose file is there, though the search of its folder passed it over or wasn't let in."""
    known = run.roots.below(run.known, [folder]) if folder.is_dir() else set()
    paths = {name: run.roots.path(name) for name in known - files.keys()}
    return {name: path for name, path in paths.items() if path is not None and is_there(path)}


def read(run: Run, spool: Spool) -> None:
    """Read and split every file that has changed."""
    for done, (name, path) in enumerate(sorted(run.files.items()), 1):
        _read_one(run, name, path, spool)
        run.report(Step("read", done, len(run.files), name))


def _read_one(run: Run, name: str, path: Path, spool: Spool) -> None:
    try:
        data = read_bytes(path, run.options.limit)
    except Unreadable as error:
        run.fail(f"{error}" + ("; what was indexed of it before is kept" if name in run.known else ""))
        return
    fingerprint = run.fingerprint(name, data)
    if name in run.ledger and run.known[name] == fingerprint:
        run.unchanged += 1
        return
    try:
        document, minutes, complaints = run.split(name, data, str(path), run.options.force)
    except IndexingError as error:
        run.lose(name, f"{error}")
    except Exception as error:  # a fault of ours; it must not cost the other documents
        told = f"{path}: could not be split ({type(error).__name__}: {error}); please report it"
        if name in run.ledger and run.ledger[name].content == ledger.content_of(data):
            run.fail(f"{told}; what was indexed of it before is kept")
        else:
            run.lose(name, told)
    else:
        for complaint in complaints:
            run.report(Notice("correction", f"{path}: {complaint}; mend or remove the correction"))
        run.ledger[name] = ledger.entry_of(minutes, name, ledger.content_of(data))
        run.fingerprints[name] = fingerprint
        spool.put(name, document, minutes)
