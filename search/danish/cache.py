"""Where tables built from installed packages are kept: built once, checked at every opening, never downloaded."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from search.errors import TablesUnusable

MANIFEST = "manifest.json"


def folder() -> Path:
    """The folder for Ordet's tables: ``ORDET_CACHE``, else the platform's place for caches."""
    if chosen := os.environ.get("ORDET_CACHE"):
        return Path(chosen)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ordet"
    if sys.platform == "win32" and (local := os.environ.get("LOCALAPPDATA")):
        return Path(local) / "ordet"
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "ordet"


def built(name: str, build: Callable[[Path], None], root: Path | None = None) -> Path:
    """The folder ``name`` of the cache (of ``root``), made by ``build(folder)`` if it isn't there or has been damaged.

    Several processes may build at once: each builds in a folder of its own and the first to finish puts it in place by
    renaming, so nobody ever sees half a table. Raises TablesUnusable where the cache can't be written.
    """
    target = (root or folder()) / name
    if intact(target):
        return target
    try:
        return _built_anew(target, build)
    except OSError as error:
        raise TablesUnusable(
            f"The word tables can't be kept in {target.parent}: {error.strerror or error}; "
            "set ORDET_CACHE to a folder that can be written."
        ) from error


def _built_anew(target: Path, build: Callable[[Path], None]) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f"{target.name}-", dir=target.parent))
    try:
        build(work)
        _write_manifest(work)
        work.chmod(0o755)  # a temporary folder is its maker's alone, the cache is for every user who may read it
        return _put_in_place(work, target)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def intact(path: Path) -> bool:
    """Whether the folder holds every file of its manifest, byte for byte."""
    try:
        manifest: dict[str, str] = json.loads((path / MANIFEST).read_text(encoding="utf-8"))
        return all(_digest(path / name) == digest for name, digest in manifest.items())
    except (OSError, ValueError, AttributeError):
        return False


def _put_in_place(work: Path, target: Path) -> Path:
    for _ in range(2):
        try:
            work.rename(target)
            return target
        except OSError:  # somebody else was first, or what lies there is damaged
            if intact(target):
                return target
            damaged = Path(tempfile.mkdtemp(prefix="damaged-", dir=target.parent)) / "tables"
            target.rename(damaged)
            shutil.rmtree(damaged.parent, ignore_errors=True)
    raise OSError(f"{target.name} can't be put in place")


def _write_manifest(path: Path) -> None:
    digests = {file.name: _digest(file) for file in sorted(path.iterdir())}
    (path / MANIFEST).write_text(json.dumps(digests, indent=1), encoding="utf-8")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
