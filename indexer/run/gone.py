"""Take out what is gone: a file that was deleted, and not a whole folder with nothing left, as one not mounted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from indexer.run.files import is_gone
from indexer.run.roots import Roots, resolved
from indexer.run.state import Notice, Run


def remove_gone(run: Run, folders: list[Path]) -> None:
    """Take out the documents below the folders whose file is gone; tell of what else no longer fits."""
    kept = {} if run.options.remove_gone else vanished(folders, run.known, run.files, run.roots)
    for folder, names in kept.items():
        run.fail(told_of(folder, len(names)))
    spared = {name for names in kept.values() for name in names}
    for name in sorted(run.roots.below(run.known, folders) - run.files.keys() - spared):
        path = run.roots.path(name)
        if path is not None and is_gone(path):
            run.take_out(name)
            run.report(Notice("removed", f"{name}: its file is gone, so it was removed from the index"))
    for root, folder in run.roots.gone():
        if any(name.startswith(f"{root}/") for name in run.known.keys() - spared):
            way_out = f"ordet index --remove-gone {folder} takes it out"
            told = f"{folder}: the folder is gone; what was indexed of it is kept ({way_out})"
            run.report(Notice("missing", told))
    for corrections in run.corrections.values():
        for message in corrections.unused({*run.known, *run.files}):
            run.report(Notice("correction", message))


def vanished(
    given: Iterable[Path], known: Iterable[str], files: Mapping[str, Path], roots: Roots
) -> dict[Path, set[str]]:
    """The paths below which no file is left, though the index has documents of them; each with those documents.

    ``files`` are the documents whose files were found. A single file that is gone from a folder with others in it isn't
    among the paths: it was deleted.
    """
    found = {}
    for path in given:
        held = {name for name in roots.below(known, [path]) if (place := roots.path(name)) and is_gone(place)}
        if held and not roots.below(files, [path]) and not _was_deleted(path, held, roots):
            found[path] = held
    return found


def told_of(path: Path, documents: int) -> str:
    """What the operator is told of such a path, in a line."""
    state = "nothing to read is left there" if path.exists() else "it isn't there any more"
    kept = "the document" if documents == 1 else f"the {documents} documents"
    way_out = f"see that the disk is mounted, or take {'it' if documents == 1 else 'them'} out with --remove-gone"
    return f"{path}: {state}; {kept} that the index has of it {'is' if documents == 1 else 'are'} kept ({way_out})"


def _was_deleted(path: Path, held: set[str], roots: Roots) -> bool:
    """Whether a path is a document itself, in a folder that still holds something."""
    is_document = {roots.path(name) for name in held} == {resolved(path)}
    return is_document and path.parent.is_dir() and any(path.parent.iterdir())
