"""Index folders of minutes: read what has changed, split it, put its passages in an index, take out what is gone.

A file whose bytes can't be read (no right to, a broken disk, too large) keeps what was indexed of it before, and so
does one in a folder that can't be looked into, one whose unchanged bytes a fault of ours can't split, and all of a
folder that has nothing to read any more. A file whose bytes were read but aren't minutes any more loses it: the index
must not show words that the original no longer holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from indexer.run.files import is_gone
from indexer.run.gone import remove_gone
from indexer.run.reading import gather, read
from indexer.run.spool import Spool
from indexer.run.state import Notice, Options, Outcome, Report, Run, Split, Step
from indexer.run.writing import write
from indexer.split import split
from search.engine import Writer

__all__ = ["Notice", "Options", "Outcome", "Report", "Step", "index"]


def index(paths: Iterable[Path], writer: Writer, options: Options, report: Report, split: Split = split) -> Outcome:
    """Bring the index up to date with the files and folders at ``paths``.

    ``writer`` must have been entered by the caller, who publishes by leaving it. Of every bad file ``report`` gets one
    Notice, and the rest goes on. Only folders given here lose documents whose file is gone, and not where nothing is
    left in them, unless the options say so. ``split`` makes minutes of a document. Raises NothingToIndex if no file is
    found, RootClash, and Unreadable if a corrections file can't be understood.
    """
    run = Run(writer, options, report, split)
    given = sorted(paths, key=lambda path: (len(path.absolute().parts), str(path)))  # the outermost gives the names
    gather(run, given)
    with Spool() as spool:
        read(run, spool)
        remove_gone(run, [path for path in given if path.is_dir() or is_gone(path)])
        write(run, spool)
    return run.finish()
