"""Listen for requests with waitress, with defaults that hold for one machine."""

from __future__ import annotations

import errno
import logging
import re
from typing import Any
from urllib.parse import quote_from_bytes

from flask import Flask
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import create_server

from webui.errors import CannotListen

THREADS = 8
LONGEST_REQUEST = 1_000_000  # bytes of a request's body; nothing here takes one
LONGEST_HEAD = 262_144  # bytes of a request's address and headers


class Parser(HTTPRequestParser):  # type: ignore[misc]  # waitress has no types
    """Takes an address with letters that a program forgot to encode, such as ``?q=fælles``, as they were meant."""

    def parse_header(self, header_plus: bytes) -> None:
        """Parse the request's first line and headers."""
        first, end, rest = header_plus.partition(b"\r\n")
        encoded = re.sub(rb"[\x80-\xff]", lambda byte: quote_from_bytes(byte[0]).encode(), first)
        super().parse_header(encoded + end + rest)


class Channel(HTTPChannel):  # type: ignore[misc]  # likewise
    """A connection whose requests are read so."""

    parser_class = Parser


def listen(app: Flask, host: str, port: int) -> Any:
    """A server that has its port and answers once ``run()`` is called; ``effective_port`` says which it got.

    Raises CannotListen.
    """
    try:
        server = create_server(
            app,
            host=host,
            port=port,
            threads=THREADS,
            ident="Ordet",
            max_request_body_size=LONGEST_REQUEST,
            max_request_header_size=LONGEST_HEAD,
        )
    except ValueError as error:  # waitress's word for a host without an address
        raise CannotListen(f"can't listen on {host}: no such host; give one of this machine's, as 127.0.0.1") from error
    except OSError as error:
        way_out = "choose another port: ordet serve --port 5001, make run PORT=5001"
        way_out = f"stop what uses it, or {way_out}" if error.errno == errno.EADDRINUSE else way_out
        raise CannotListen(f"can't listen on {host}:{port} ({error.strerror}); {way_out}") from error
    server.channel_class = Channel
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a few requests that wait are nothing to tell
    return server
