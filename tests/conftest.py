"""Fixtures that several test modules share."""

import json
import shutil
import threading
from pathlib import Path

import pytest

from indexer.document import Document, Line
from indexer.furniture import furniture
from indexer.minutes import Attendant
from indexer.people.roster import Roster
from indexer.run import Notice, Options, index
from indexer.speech.floor import Floor
from indexer.split import split
from indexer.text.tidy import Paragraph
from search.engine import open_searcher, open_writer
from search.passage import Meeting, Source
from search.record import from_record, passage_from
from webui import create_app
from webui.serving import listen
from webui.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]  # fmt: skip


@pytest.fixture(scope="session")
def root():
    """The repository's top folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared():
    """The folder with other people's minutes and with gold; the test skips where it isn't at hand."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared with other people's minutes isn't here")
    return folder


@pytest.fixture(params=["whoosh", "memory"])
def address(request, tmp_path):
    """The address of an index that isn't there yet, one on every engine."""
    place = tmp_path / "index" if request.param == "whoosh" else tmp_path.name + request.node.name
    return f"{request.param}:{place}"


@pytest.fixture(scope="session")
def write_invented(root):
    """Write the invented meetings of ``golden/web`` into an index, or some of them; ``folder`` has their originals."""
    entries = json.loads((root / "tests/golden/web/meetings.json").read_text(encoding="utf-8"))

    def write_invented(address, some=slice(None), folder=None):
        with open_writer(address) as writer:
            for entry in entries[some]:
                meeting = from_record(Meeting, json.dumps(entry["meeting"]))
                read = {key: entry[key] for key in ("media_type", "lines", "pages", "address") if key in entry}
                source = from_record(Source, json.dumps({"document": meeting.document, "fingerprint": "1"} | read))
                writer.replace(source, [passage_from(json.dumps(record), meeting) for record in entry["passages"]])
            if folder:
                writer.note("roots", json.dumps({"minutes": str(folder)}))

    return write_invented


@pytest.fixture(scope="session")
def site(root, write_invented, tmp_path_factory):
    """The address of the program, running over the invented meetings; the PDF among them is one of the corpus."""
    folder = tmp_path_factory.mktemp("minutes")
    (folder / "2021").mkdir()
    (folder / "2021" / "bestyrelsen.txt").write_text("Referat", encoding="utf-8")
    shutil.copy(next(root.glob("corpus/minutes/*.pdf")), folder / "raadet.pdf")
    write_invented("memory:site", folder=folder)
    app = create_app(open_searcher("memory:site"), Settings(accessibility_url="https://was.example.org/x"))
    server = listen(app, "127.0.0.1", 0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture(scope="module")
def chromium():
    """A browser; the test skips where there is none."""
    if not CHROMIUM.exists():
        pytest.skip(f"no Chromium at {CHROMIUM}; on Debian: apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright isn't installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def reader(chromium, site):
    """Make a context, a reader of the site with a browser of their own; ``more`` is what Playwright takes."""
    made = []

    def reader(**more):
        made.append(chromium.new_context(base_url=site, locale="da-DK", reduced_motion="reduce", **more))
        made[-1].set_default_timeout(10_000)
        return made[-1]

    yield reader
    for context in made:
        context.close()


@pytest.fixture(scope="module")
def usual(reader):
    """The reader that most tests share; pages keep nothing that one test could leave to another."""
    return reader()


def visits(usual, reader):
    """Open pages until asked for no more; what the browser complains of then fails the test."""
    pages, complaints = [], []

    def visit(address, width=1280, height=900, **more):
        page = (reader(**more) if more else usual).new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        return page

    yield visit
    for page in pages:
        page.close()
    assert [one for one in complaints if "status of 404" not in one] == []


@pytest.fixture
def visit(usual, reader):
    """Open a page of the site for one test, as another reader where ``more`` is given."""
    yield from visits(usual, reader)


@pytest.fixture(scope="module")
def opened(usual, reader, request):
    """A page opened once for all the tests that ask of it; its address is given by ``parametrize``."""
    for visit in visits(usual, reader):
        yield visit(request.param)


MINUTES = """Referat af møde i {board}
Dato: {day}
Til stede: {people}

1. Økonomi
{first} oplyste, at regnskabet for {board} viste et lille overskud, og at budgettet holder.
Regnskabet blev godkendt.

2. Eventuelt
Næste møde blev aftalt.
"""


@pytest.fixture
def minutes():
    """Gives the text of short invented minutes."""

    def minutes(board="Kulturudvalget", day="3. maj 2021", people=("Anne Holm", "Bo Lund")):
        return MINUTES.format(board=board, day=day, people=", ".join(people), first=people[0])

    return minutes


@pytest.fixture
def corpus(tmp_path, minutes):
    """A folder with two referater, one of them in a folder below."""
    folder = tmp_path / "referater"
    (folder / "2021").mkdir(parents=True)
    (folder / "a.txt").write_text(minutes())
    (folder / "2021" / "b.txt").write_text(minutes(day="7. juni 2021"))
    return folder


@pytest.fixture
def run(tmp_path):
    """Index paths; gives the outcome, the notices and the searcher after it; ``split`` and options as in a run."""
    address = f"memory:{tmp_path}"

    def indexed(*paths, split=split, **options):
        events = []
        with open_writer(address) as writer:
            outcome = index(paths, writer, Options(**options), events.append, split)
        notices = [event.message for event in events if isinstance(event, Notice)]
        return outcome, notices, open_searcher(address)

    return indexed


PRESENT = (
    Attendant("Gerda Lyng", "Vandrådet", "member", title="formand"),
    Attendant("Ejvind Toft", None, "member", title="kasserer"),
    Attendant("Marie Sand", "Psykiatrien", "member", title="direktør"),
    Attendant("Ole Bæk", "KL", "member", title="driftsleder"),
    Attendant("Tove Kragh", None, "absent"),
    Attendant("Asta Lind", "Region Vestmark", "member"),
    Attendant("Vagn Krat", None, "member"),
)


@pytest.fixture
def speakers(request):
    """Gives who begins to speak in paragraphs, one after the other, where the module's ``PRESENT`` meet, else ours."""

    def speakers(*paragraphs):
        floor = Floor(Roster(getattr(request.module, "PRESENT", PRESENT)))
        stretches = [
            stretch
            for number, text in enumerate(paragraphs, 1)
            for stretch in floor.paragraph(Paragraph(text, ((0, number),)))
        ]
        return [", ".join(stretch.turn.speakers) for stretch in stretches if stretch.begins]

    return speakers


@pytest.fixture(scope="session")
def paged():
    """Makes a document of pages, each a list of lines."""

    def paged(*pages):
        lines = [(number, text) for number, page in enumerate(pages, 1) for text in page]
        numbered = (Line(text, n, page) for n, (page, text) in enumerate(lines, 1))
        return Document("a.pdf", "", "application/pdf", len(pages), tuple(numbered))

    return paged


@pytest.fixture(scope="session")
def body():
    """Gives the lines with text that a document's furniture leaves."""

    def body(document):
        ignored = furniture(document)
        return [line.text for line in document.lines if line.number not in ignored and line.text]

    return body
