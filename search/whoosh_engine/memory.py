"""An index in the memory of this process, held by its name as long as the process runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock as ThreadLock

from whoosh.filedb.filestore import RamStorage, Storage

from search.whoosh_engine.store import Lock, Store


@dataclass(frozen=True)
class _Memory:
    """Everything under one name."""

    rooms: dict[str, RamStorage] = field(default_factory=dict)
    lock: Lock = field(default_factory=ThreadLock)


_MEMORIES: dict[str, _Memory] = {}


class MemoryStore(Store):
    """Rooms are Whoosh's storages in memory."""

    def __init__(self, address: str, version: str, name: str) -> None:
        super().__init__(address, version)
        self._memory = _MEMORIES.setdefault(name, _Memory())

    def storage(self) -> Storage:
        """The room of this version."""
        return self._memory.rooms.setdefault(self.version, RamStorage())

    def writer_lock(self) -> Lock:
        """A lock between the threads of this process."""
        return self._memory.lock

    def has_others(self) -> bool:
        """Whether another version has published an index here."""
        rooms = self._memory.rooms.items()
        return any(version != self.version and room.list() for version, room in rooms)

    def removal(self) -> str:
        """It goes with the process."""
        return "start again"

    def tidy(self) -> None:
        """Forget the rooms of other versions."""
        for version in [version for version in self._memory.rooms if version != self.version]:
            del self._memory.rooms[version]

    def stamp(self, toc: str) -> str:
        """Nothing: a memory isn't removed and made anew."""
        return "memory"
