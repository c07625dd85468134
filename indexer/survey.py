"""Measure how sure the splitting of files and folders is, without an index: the work behind ``ordet check``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from indexer.check import Report, check
from indexer.errors import IndexingError
from indexer.furniture import rules
from indexer.readers import read
from indexer.refusal import refuse_unless_minutes
from indexer.run.files import find
from indexer.split import split


def survey(paths: Iterable[Path], failed: Callable[[str], None]) -> Iterator[Report]:
    """The report of every file at ``paths``, in order of their names; of each that has none ``failed`` is told."""
    for path in paths:
        if not path.exists():
            failed(f"{path}: there is no such file or folder; check the path")
            continue
        for file in find(path, failed):
            try:
                document = read(file)
                classed = rules(document)
                refuse_unless_minutes(document, classed)
            except IndexingError as error:
                failed(str(error))
            else:
                yield check(split(document, classed), document, str(file), classed)
