"""The HTTP headers of every answer: what browsers may do with it, how long they may keep it, and its compression."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

from flask import Response, g, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_COMPRESSED = ("text/", "application/json", "application/atom+xml", "application/xml", "application/javascript")
_KEPT_FOR_EVER = "public, max-age=31536000, immutable"
_SOURCES = (".py", ".html", ".xml", ".css", ".js", ".svg")
_PROGRAM = hashlib.sha256(
    b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.rglob("*")) if path.suffix in _SOURCES)
).hexdigest()


def answer_from_cache() -> Response | None:
    """304 before any work is done, where the browser already has this page of this snapshot."""
    if "snapshot" not in g or request.method not in ("GET", "HEAD"):
        return None
    settings = repr(g.settings)
    asked = (request.full_path, request.headers.get("X-Udsnit", ""), request.url_root, settings, _PROGRAM)
    digest = hashlib.sha256("\0".join((g.snapshot.searcher.generation, *asked)).encode("utf-8", "replace"))
    g.etag = digest.hexdigest()[:24]
    if request.if_none_match.contains_weak(g.etag):
        return Response(status=304)
    return None


def finish(response: Response) -> Response:
    """Put the headers on; what an answer has said for itself stands."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.path.startswith("/static/") and response.status_code == 200:
        response.headers["Cache-Control"] = _KEPT_FOR_EVER
    else:
        response.headers.setdefault("Cache-Control", "no-cache")
    if "etag" in g and response.status_code in (200, 304) and "ETag" not in response.headers:
        response.set_etag(g.etag, weak=True)
    response.vary.update(["Accept-Encoding", "X-Udsnit"])
    return _compressed(response)


def _compressed(response: Response) -> Response:
    wanted = "gzip" in request.headers.get("Accept-Encoding", "")
    if not wanted or response.direct_passthrough or not (response.mimetype or "").startswith(_COMPRESSED):
        return response
    body = response.get_data()
    if len(body) > 1000:
        response.set_data(gzip.compress(body, compresslevel=5, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
    return response
