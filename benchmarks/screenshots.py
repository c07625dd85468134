"""Take the pictures in ``docs/screenshots`` from the running program: ``make screenshots``.

Indexes ``corpus/minutes`` in memory, serves it on a free port, and photographs the search, a meeting, a person and the
decisions at two widths, light and dark. Needs Chromium and the test requirements.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from indexer.run import Options, index
from search.engine import open_searcher, open_writer
from webui import create_app
from webui.serving import listen
from webui.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage")
MEETING = "/moeder/2021-09-29-den-nationale-bestyrelse-for-sundheds-it"
PAGES = {
    "soegning": "/?q=løsning&organisation=kl&organisation=danske-regioner",
    "moede": f"{MEETING}?q=MitID#punkt-4",
    "person": "/personer/lisbeth-nielsen",
    "beslutninger": "/beslutninger",
}
SIZES = ((1280, 900), (390, 844))
SCHEMES = {"light": "", "dark": "-moerk"}


def main() -> None:
    """Take every picture and tell where it lies."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with program() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for path in pictures(browser, site):
            print(path.relative_to(ROOT))
        browser.close()


@contextmanager
def program() -> Iterator[str]:
    """The address of the program, running over the corpus."""
    with open_writer("memory:screenshots") as writer:
        index([ROOT / "corpus" / "minutes"], writer, Options(), lambda told: None)
    settings = Settings(accessibility_url="https://www.was.digst.dk/")
    server = listen(create_app(open_searcher("memory:screenshots"), settings), "127.0.0.1", 0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


def pictures(browser: Browser, site: str) -> Iterator[Path]:
    """Photograph each page at each size in each scheme."""
    for width, height in SIZES:
        for scheme, suffix in SCHEMES.items():
            context = browser.new_context(
                base_url=site,
                locale="da-DK",
                reduced_motion="reduce",
                color_scheme=scheme,  # type: ignore[arg-type]  # a plain string is what the table holds
                viewport={"width": width, "height": height},
            )
            page = context.new_page()
            for name, address in PAGES.items():
                path = FOLDER / f"{name}-{width}{suffix}.png"
                page.goto(address)
                page.screenshot(path=path)
                yield path
            context.close()


if __name__ == "__main__":
    main()
