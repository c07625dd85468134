"""The program behind servers of several kinds, and under many requests at once."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import pytest

READERS = 32
PATHS = ["/", "/?q=mitid", "/?q=mitid&vis=hvem", "/moeder/2021-09-29-bestyrelsen?q=mitid", "/personer/ida-holm",
         "/beslutninger", "/soeg.json?q=mitid", "/forslag?q=mi"]  # fmt: skip
SERVERS = {
    "wsgiref": "from wsgiref.simple_server import make_server\n"
    "server = make_server('127.0.0.1', 0, app); port = server.server_port; run = server.handle_request",
    "waitress": "from waitress.server import create_server\n"
    "server = create_server(app, host='127.0.0.1', port=0); port = server.effective_port; run = server.run",
}


def read(address):
    with urlopen(address, timeout=30) as answer:
        return answer.status, answer.read()


def test_many_readers_at_once_get_what_each_alone_gets(site):
    alone = {path: read(site + path) for path in PATHS}
    asked = PATHS * (3 * READERS // len(PATHS))
    with ThreadPoolExecutor(READERS) as readers:
        together = list(readers.map(lambda path: read(site + path), asked))
    assert {status for status, _ in together} == {200}
    assert [path for path, answer in zip(asked, together, strict=True) if answer != alone[path]] == []


@pytest.mark.parametrize("kind", SERVERS)
def test_the_application_runs_in_other_servers_with_its_settings(kind, run_index, root):
    program = f"from webui.wsgi import app\n{SERVERS[kind]}\nprint(port, flush=True)\nrun()"
    environ = os.environ | {"ORDET_INDEX": run_index, "ORDET_NAME": "Byens referater"}
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environ, cwd=root
    ) as server:
        try:
            status, body = read(f"http://127.0.0.1:{int(server.stdout.readline())}/?q=mitid")
        finally:
            server.terminate()
    assert status == 200
    assert re.search(r"4 træf på »mitid« – Byens referater", body.decode())


@pytest.fixture
def run_index(write_invented, tmp_path):
    """The address of an index on disk."""
    address = f"whoosh:{tmp_path / 'index'}"
    write_invented(address)
    return address
