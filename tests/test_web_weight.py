"""No page of the minutes that come along weighs more than 60 kB without its pictures, however little is compressed."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest

from indexer.run import Options, index
from search.engine import open_searcher, open_writer
from webui import create_app
from webui.statics import CONTENTS, FOLDER, slimmed

MOST = 60_000  # bytes
SEARCHES = [
    "/?q=løsning", "/?q=digital", "/?q=a*", "/?aar=2021", "/?q=digital&vis=punkter", "/?q=digital&vis=moeder",
    "/?q=digital&vis=hvem", "/?q=MitID&vis=hvem", "/?q=kvantecomputer", "/beslutninger?side=2", "/beslutninger?q=plan",
]  # fmt: skip


@pytest.fixture(scope="module")
def client(root):
    with open_writer("memory:web-weight") as writer:
        index([root / "corpus" / "minutes"], writer, Options(), lambda told: None)
    return create_app(open_searcher("memory:web-weight")).test_client()


@pytest.fixture(scope="module")
def body(client):
    return lambda address: client.get(address).get_data()


@pytest.fixture(scope="module")
def pages(body):
    """Every page that the site map names."""
    found = ElementTree.fromstring(body("/sitemap.xml")).findall("{*}url/{*}loc")
    return [one.text.partition("localhost")[2] for one in found]


def heavy(body, addresses):
    weights = {address: len(body(address)) for address in addresses}
    assert weights
    return {address: weight for address, weight in weights.items() if weight > MOST}


def links(html, start):
    return sorted({unescape(url).partition("#")[0] for url in re.findall(rf'href="({start}[^"]*)"', html.decode())})


def test_every_meeting_person_and_list_is_light(body, pages):
    assert heavy(body, pages) == {}


def test_every_stretch_of_a_meeting_is_light_also_with_its_hits_marked(body, pages):
    meetings = [page for page in pages if page.startswith("/moeder/")]
    further = [url for page in meetings for url in links(body(page), f"{page}/[0-9]")]
    assert further
    assert heavy(body, further) == {}
    assert heavy(body, [f"{page}?q=digital" for page in (*meetings, *further)]) == {}


def test_every_stretch_of_a_source_is_light(body, pages):
    sources = [f"{page}/kilde" for page in pages if page.startswith("/moeder/")]
    further = [url for page in sources for url in links(body(page), rf"{page}\?fra=[0-9]")]
    assert further
    assert heavy(body, [*sources, *further, *(f"{page}?linjer=50-90" for page in sources)]) == {}


def test_every_statement_is_light(body, client):
    said = [hit["id"] for side in range(1, 7) for hit in client.get(f"/soeg.json?antal=100&side={side}").json["hits"]]
    assert len(said) > 400
    assert heavy(body, [f"/udsagn/{one}" for one in said]) == {}


def test_every_answer_is_light(body):
    assert heavy(body, SEARCHES) == {}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.css")), ids=lambda path: path.name)
def test_no_string_of_a_style_sheet_is_changed_with_its_layout(path):
    bare = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    strings = re.compile(r'"[^"]*"|\'[^\']*\'')
    assert strings.findall(slimmed(path.name, bare.encode()).decode()) == strings.findall(bare)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.js")), ids=lambda path: path.name)
def test_no_comment_or_string_of_a_script_goes_over_lines(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.strip().startswith("/*") and not line.rstrip().endswith("*/")] == []
    assert [line for line in lines if line.count("`") % 2] == []


def test_the_design_is_sent_without_what_is_for_its_authors():
    css = b"/* why */\n.a > b {\n  color: red; margin: 0 calc(1px - 2px);\n}\n"
    assert slimmed("a.css", css) == b".a>b{color:red;margin:0 calc(1px - 2px)}"
    assert slimmed("a.js", b"// why\n/** what */\nif (a) {\n  b(`c`);\n}\n") == b"if (a) {\nb(`c`);\n}"
    assert len(CONTENTS["ordet.css"]) + len(CONTENTS["ordet.js"]) <= 30_000
