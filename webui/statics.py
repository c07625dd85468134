"""The files of the design, each under an address with a hash of its content, so that browsers keep them for ever."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from pathlib import Path

from flask import Response, abort

FOLDER = Path(__file__).parent / "static"


def slimmed(name: str, content: bytes) -> bytes:
    """A style sheet or script as it is sent: without the comments and indentation that are there for its authors."""
    if name.endswith(".css"):
        bare = re.sub(r"/\*.*?\*/", "", content.decode(), flags=re.DOTALL)
        closed = re.sub(r"\s*([{};,>])\s*", r"\1", re.sub(r"\s+", " ", bare))
        return re.sub(r":\s+", ":", closed).replace(";}", "}").strip().encode()
    if name.endswith(".js"):
        lines = (line.strip() for line in content.decode().splitlines())
        return "\n".join(line for line in lines if line and not line.startswith(("//", "/*"))).encode()
    return content


CONTENTS = {path.name: slimmed(path.name, path.read_bytes()) for path in sorted(FOLDER.iterdir()) if path.is_file()}
ADDRESSES = {name: f"/static/{hashlib.sha256(content).hexdigest()[:12]}/{name}" for name, content in CONTENTS.items()}


def static_file(digest: str, name: str) -> Response:
    """The file at such an address; 404 for another version of it."""
    if ADDRESSES.get(name) != f"/static/{digest}/{name}":
        abort(404)
    return Response(CONTENTS[name], mimetype=mimetypes.guess_type(name)[0])
