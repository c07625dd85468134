"""The files of the design, each under an address with a hash of its content, so that browsers keep them for ever."""

from __future__ import annotations

import hashlib
import mimetypes
from pathlib import Path

from flask import Response, abort

FOLDER = Path(__file__).parent / "static"
CONTENTS = {path.name: path.read_bytes() for path in sorted(FOLDER.iterdir()) if path.is_file()}
ADDRESSES = {name: f"/static/{hashlib.sha256(content).hexdigest()[:12]}/{name}" for name, content in CONTENTS.items()}


def static_file(digest: str, name: str) -> Response:
    """The file at such an address; 404 for another version of it."""
    if ADDRESSES.get(name) != f"/static/{digest}/{name}":
        abort(404)
    return Response(CONTENTS[name], mimetype=mimetypes.guess_type(name)[0])
