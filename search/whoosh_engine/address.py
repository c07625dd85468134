"""Opens the indexes that Whoosh keeps: ``whoosh:PATH`` in a folder, ``memory:NAME`` in this process."""

from __future__ import annotations

from pathlib import Path

from search.asking import answer
from search.danish.analysis import VERSION, analyze
from search.errors import AddressError
from search.whoosh_engine.folder import FolderStore
from search.whoosh_engine.memory import MemoryStore
from search.whoosh_engine.schema import SCHEMA_VERSION
from search.whoosh_engine.searcher import WhooshSearcher
from search.whoosh_engine.store import Store
from search.whoosh_engine.writer import WhooshWriter


def open_searcher(address: str) -> WhooshSearcher:
    """Open an index for questions. Raises AddressError, IndexMissing or IndexOutdated."""
    return WhooshSearcher(store(address, VERSION), answer)


def open_writer(address: str) -> WhooshWriter:
    """Open an index for writing, making it if it isn't there. Raises AddressError or IndexBusy."""
    return WhooshWriter(store(address, VERSION), analyze)


def store(address: str, analysis: str) -> Store:
    """The place of an index made with one version of the analysis. Raises AddressError."""
    scheme, _, place = address.partition(":")
    version = f"{SCHEMA_VERSION}-{analysis}"
    if scheme == "whoosh" and place:
        return FolderStore(address, version, Path(place))
    if scheme == "memory" and place:
        return MemoryStore(address, version, place)
    raise AddressError(f"{address!r} isn't the address of an index; write whoosh:FOLDER or memory:NAME.")
