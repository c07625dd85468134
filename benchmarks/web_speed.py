"""Measure how long the server works on a page, and how large it is: ``python benchmarks/web_speed.py``.

Indexes ``corpus/minutes`` in memory and asks for each page many times through the application itself, without a
network. Milliseconds are the server's own, rendering and compression included. Each page is asked for once beforehand.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from flask.testing import FlaskClient

from indexer.run import Options, index
from search.engine import open_searcher, open_writer
from webui import create_app
from webui.statics import ADDRESSES

ROOT = Path(__file__).resolve().parent.parent
MEETING = "/moeder/2021-09-29-den-nationale-bestyrelse-for-sundheds-it"
PAGES = {
    "search, 20 results with facets": "/?q=løsning",
    "search, two filters": "/?q=MitID&organisation=kl&organisation=digitaliseringsstyrelsen",
    "search, a phrase": '/?q="fælles medicinkort"',
    "search, prefixes": "/?q=a* b* c*",
    "search, no words": "/?aar=2021",
    "who said what": "/?q=MitID&vis=hvem",
    "suggestions": "/forslag?q=med",
    "meeting with marks": f"{MEETING}?q=MitID",
    "the rest of that meeting": f"{MEETING}/2",
    "its source by lines": f"{MEETING}/kilde",
    "statements of a person": "/personer/lisbeth-nielsen",
    "decisions": "/beslutninger",
    "search as JSON": "/soeg.json?q=løsning",
}
HEADERS = {"Accept-Encoding": "gzip"}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--times", type=int, default=50, help="requests of each page")
    times = parser.parse_args().times
    with open_writer("memory:web-speed") as writer:
        index([ROOT / "corpus" / "minutes"], writer, Options(), lambda told: None)
    client = create_app(open_searcher("memory:web-speed")).test_client()
    print(f"{'page':32}{'p50 ms':>8}{'p95 ms':>8}{'kB':>7}{'gzip kB':>9}")
    for name, address in PAGES.items():
        whole, sent = sizes(client, address)
        measured = [milliseconds(client, address) for _ in range(times)]
        p95 = quantiles(measured, n=20)[-1]
        print(f"{name:32}{median(measured):8.1f}{p95:8.1f}{whole / 1000:7.1f}{sent / 1000:9.1f}")
    for name in ("ordet.css", "ordet.js"):
        whole, sent = sizes(client, ADDRESSES[name])
        print(f"{name + ', kept by the browser':48}{whole / 1000:7.1f}{sent / 1000:9.1f}")


def milliseconds(client: FlaskClient, address: str) -> float:
    """How long one request takes."""
    started = perf_counter()
    answer = client.get(address, headers=HEADERS)
    taken = (perf_counter() - started) * 1000
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status}")
    return taken


def sizes(client: FlaskClient, address: str) -> tuple[int, int]:
    """Bytes of a page, plain and as sent."""
    return len(client.get(address).get_data()), len(client.get(address, headers=HEADERS).get_data())


if __name__ == "__main__":
    main()
