"""An index in a folder of this machine."""

from __future__ import annotations

import shlex
import shutil
from contextlib import suppress
from pathlib import Path

from whoosh.filedb.filestore import FileStorage, Storage
from whoosh.util.filelock import FileLock

from search.errors import AddressError
from search.whoosh_engine.store import Lock, Store

_LOCK = "writer.lock"
_ROOM = "v"  # what the name of every room starts with; nothing else in the folder is ever removed


class FolderStore(Store):
    """Rooms are folders in the folder."""

    def __init__(self, address: str, version: str, folder: Path) -> None:
        super().__init__(address, version)
        self._folder = folder
        self._room = folder / f"{_ROOM}{version}"

    def storage(self) -> Storage:
        """The room of this version."""
        return FileStorage(str(self._room))

    def writer_lock(self) -> Lock:
        """A file that the system unlocks when the process ends."""
        try:
            self._room.mkdir(parents=True, exist_ok=True)
            (self._folder / _LOCK).touch()
        except OSError as error:
            raise AddressError(
                f"The index {self.address} can't be written: {error.filename}: {error.strerror}; "
                "choose a folder of your own with --index whoosh:FOLDER"
            ) from error
        lock: Lock = FileLock(str(self._folder / _LOCK))
        return lock

    def has_others(self) -> bool:
        """Whether another version has published an index here."""
        states = (room.glob("_MAIN_[1-9]*.toc") for room in self._others())
        return any(any(found) for found in states)

    def removal(self) -> str:
        """The command for it."""
        return f"remove it with: rm -r {shlex.quote(str(self._room))}"

    def tidy(self) -> None:
        """Remove the folders of other versions, and the unpublished states of runs that were killed."""
        for room in self._others():
            shutil.rmtree(room, ignore_errors=True)
        for unpublished in self._room.glob("_MAIN_*.toc.*"):
            unpublished.unlink(missing_ok=True)

    def _others(self) -> list[Path]:
        return [room for room in self._folder.glob(f"{_ROOM}[0-9]*-*") if room != self._room]

    def stamp(self, toc: str) -> str:
        """When the state was published."""
        with suppress(FileNotFoundError):
            return f"{(self._room / toc).stat().st_mtime_ns:x}"
        return ""
