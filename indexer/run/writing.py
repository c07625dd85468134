"""Write what a run has split, and what it changes in other documents."""

from __future__ import annotations

from dataclasses import replace

from indexer.document import Document
from indexer.errors import IndexingError
from indexer.minutes import Minutes
from indexer.passages import meeting_ids, passages
from indexer.people.registry import Registry
from indexer.readers import read_bytes
from indexer.run.spool import Spool
from indexer.run.state import Run, Step
from search import bodies


def write(run: Run, spool: Spool) -> None:
    """Write what was split, and what other documents have changed: a person's id, a meeting's."""
    if not run.fingerprints and not run.removed:
        return
    registry = Registry(entry.people for entry in run.ledger.values())
    run.writer.note(bodies.NOTE, bodies.to_note(registry.organisations.other_names()))
    meetings = meeting_ids({name: entry.facts for name, entry in run.ledger.items()})
    digests = {name: entry.digest(meetings[name], registry) for name, entry in sorted(run.ledger.items())}
    stale = [name for name, digest in digests.items() if name in spool or digest != run.ledger[name].written]
    for done, name in enumerate(stale, 1):
        read = spool.get(name) if name in spool else _again(run, name)
        if read is not None:
            document, minutes = read
            fingerprint = run.fingerprints.get(name) or run.known[name]
            address = run.corrections_of(name).address
            run.writer.replace(
                *passages(
                    minutes, document, name, registry,
                    meeting=meetings[name], fingerprint=fingerprint, address=address,
                )
            )  # fmt: skip
            run.ledger[name] = replace(run.ledger[name], written=digests[name])
        run.report(Step("write", done, len(stale), name))


def _again(run: Run, name: str) -> tuple[Document, Minutes] | None:
    """Read a document anew whose file is unchanged; None where it isn't, until its folder is indexed again."""
    path = run.files.get(name) or run.roots.path(name)
    try:
        data = read_bytes(path, run.options.limit) if path else b""
        if run.fingerprint(name, data) != run.known[name]:
            return None
        return run.split(name, data, str(path), force=True)[:2]
    except IndexingError:
        return None
