"""Listen for requests with waitress, with defaults that hold for one machine."""

from __future__ import annotations

from typing import Any

from flask import Flask
from waitress.server import create_server

THREADS = 4
LONGEST_REQUEST = 1_000_000  # bytes of a request's body; nothing here takes one
LONGEST_HEAD = 262_144  # bytes of a request's address and headers


def listen(app: Flask, host: str, port: int) -> Any:
    """A server that has its port and answers once ``run()`` is called; ``effective_port`` says which it got.

    Raises OSError where the address is taken or not this machine's.
    """
    return create_server(
        app,
        host=host,
        port=port,
        threads=THREADS,
        ident="Ordet",
        max_request_body_size=LONGEST_REQUEST,
        max_request_header_size=LONGEST_HEAD,
    )
