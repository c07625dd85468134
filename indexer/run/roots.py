"""Name documents after the folder that was indexed, so that their names are the same on every machine."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from indexer.errors import RootClash

NOTE = "roots"  # the note of an index that holds the folders


class Roots:
    """The folders that were indexed: a root's name is its folder's, and a document is called ``NAME/path/below.txt``.

    A folder inside one that is known already keeps that one's names, so that no file gets two.
    """

    def __init__(self, folders: Mapping[str, str]) -> None:
        self._folders = {name: Path(folder) for name, folder in folders.items()}

    def add(self, path: Path) -> None:
        """Make a root of a folder, or of the folder a file is in, unless it lies inside one. Raises RootClash."""
        folder = resolved(path if path.is_dir() else path.parent)
        if self._around(folder):
            return
        name = printable(folder.name) or "root"
        other = self._folders.get(name)
        if other is not None and other.is_dir():
            raise RootClash(
                f"{path}: another folder called {name} is indexed already ({other}); "
                "rename one of them, or index a folder that holds both"
            )
        self._folders[name] = folder

    def name(self, path: Path) -> str:
        """The name of the document in a file below one of the roots."""
        path = resolved(path)
        root = self._around(path)
        if root is None:
            raise ValueError(f"{path} is in none of the folders")
        return "/".join((root, *(printable(part) for part in path.relative_to(self._folders[root]).parts)))

    def path(self, document: str) -> Path | None:
        """Where the file of a document is, None where its root is unknown."""
        root, _, below = document.partition("/")
        return self._folders[root] / below if root in self._folders else None

    def below(self, documents: Iterable[str], folders: Iterable[Path]) -> set[str]:
        """The documents whose files are, or were, in one of the folders."""
        places = [resolved(folder) for folder in folders]
        paths = {document: self.path(document) for document in documents}
        return {
            document
            for document, path in paths.items()
            if path is not None and any(path.is_relative_to(place) for place in places)
        }

    def gone(self) -> list[tuple[str, Path]]:
        """The names and folders of the roots whose folder isn't there."""
        return [(name, folder) for name, folder in sorted(self._folders.items()) if not folder.exists()]

    def note(self) -> str:
        """The folders as JSON: name -> absolute path."""
        return json.dumps({name: str(folder) for name, folder in sorted(self._folders.items())}, ensure_ascii=False)

    def _around(self, path: Path) -> str | None:
        """The name of the innermost root that holds a path."""
        found = [name for name, folder in sorted(self._folders.items()) if path.is_relative_to(folder)]
        return max(found, key=lambda name: len(self._folders[name].parts), default=None)


def read_roots(note: str | None) -> Roots:
    """The roots that an earlier run noted."""
    return Roots(json.loads(note) if note else {})


def resolved(path: Path) -> Path:
    """The absolute path with the folder's links followed; a link to a file stays where it is."""
    return Path(os.path.realpath(path)) if path.is_dir() else Path(os.path.realpath(path.parent)) / path.name


def printable(name: str) -> str:
    """A file's name as text, also where its bytes aren't."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
