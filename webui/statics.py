"""The files of the design, each under an address with a hash of its content, so that browsers keep them for ever."""

from __future__ import annotations

import hashlib
from pathlib import Path

from flask import Response, abort, send_file

FOLDER = Path(__file__).parent / "static"


def _addresses() -> dict[str, str]:
    found = {}
    for path in sorted(FOLDER.iterdir()):
        if path.is_file():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
            found[path.name] = f"/static/{digest}/{path.name}"
    return found


ADDRESSES = _addresses()


def static_file(digest: str, name: str) -> Response:
    """The file at such an address; 404 for another version of it."""
    if ADDRESSES.get(name) != f"/static/{digest}/{name}":
        abort(404)
    return send_file(FOLDER / name, etag=False)
