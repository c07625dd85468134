"""Whatever stands in a document, its name or an address comes out as text, in bounded time, and leads nowhere else."""

import http.client
import re
from html.parser import HTMLParser
from time import perf_counter
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree

import pytest

from indexer.run import Options, index
from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source, Speaker
from webui import create_app
from webui.settings import Settings

MEETING = "/moeder/2021-09-29-bestyrelsen"
PAGES = [
    "/", "/moeder", MEETING, f"{MEETING}/kilde", f"{MEETING}/original", "/udsagn/a1", "/personer", "/personer/ida-holm",
    "/beslutninger", "/om", "/soeg", "/soeg.json", "/soeg.csv", "/soeg.atom", "/beslutninger.json", f"{MEETING}.json",
    "/moeder.json", "/personer.json", "/personer/ida-holm.json", "/personer/ida-holm.atom", "/forslag", "/was",
    "/opensearch.xml", "/sitemap.xml", "/robots.txt", "/healthz", "/openapi.json", "/ingen",
]  # fmt: skip
READING = ["/", MEETING, f"{MEETING}/kilde", "/udsagn/a1", "/personer", "/personer/ida-holm", "/beslutninger",
           "/soeg.json", "/forslag"]  # fmt: skip
KEYS = [
    "q", "person", "organisation", "punkt", "organ", "moede", "type", "udfald", "aar", "maaned", "fra", "til", "side",
    "antal", "sortering", "vis", "udvid", "beslutning", "linjer", "bogstav", "<b>ukendt</b>",
]  # fmt: skip
MARKUP = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{7777*7777}}"
REFERAT = f"""Referat af møde i {MARKUP} den 3. maj 2021

Til stede: Anna <b>Berg</b> (KL), Bo Vang ({MARKUP})

1. Budget {MARKUP}
Anna Berg sagde, at {MARKUP} er dyrt.
Bo Vang svarede: </script><script>alert(3)</script> <!-- [x](javascript:alert(4))
Konklusion: Budgettet {MARKUP} blev godkendt.
"""
SECONDS = 5  # far more than an answer takes on a quiet machine, far less than what grows without bound


@pytest.fixture(scope="module")
def client(write_invented):
    write_invented("memory:web-hostile")
    return create_app(
        open_searcher("memory:web-hostile"), Settings(accessibility_url="https://was.example.org")
    ).test_client()


def foreign(answer):
    """The tags of an answer that can't be ours; JSON, CSV and plain text hold no tags, whatever they say."""
    body, found = answer.get_data(as_text=True), []
    if answer.mimetype not in ("text/html", "application/atom+xml", "application/xml"):
        return found

    def start(tag, pairs):
        attributes = dict(pairs)
        ours = tag != "script" or attributes.get("src") or attributes.get("type") == "application/ld+json"
        runs = [name for name in attributes if name.startswith("on")]
        leads = (attributes.get("href") or "").lower().startswith("javascript:")
        if tag == "img" or not ours or runs or leads:
            found.append((tag, attributes))

    parser = HTMLParser()
    parser.handle_starttag = start
    parser.feed(body)
    return found + re.findall(r"<b>(?:ukendt|Berg)|60481729", body)


@pytest.mark.parametrize("path", PAGES)
def test_markup_in_an_address_comes_out_as_text(client, path):
    for keys in (KEYS, KEYS[:-1], ["q"], ["linjer"]):
        with client.get(path, query_string=dict.fromkeys(keys, MARKUP)) as answer:
            assert answer.status_code < 500
            assert foreign(answer) == []


@pytest.mark.parametrize("path", ["/moeder/", "/personer/", "/udsagn/", "/static/x/", "/"])
@pytest.mark.parametrize("end", ["", "/kilde", "/original", ".json", ".atom"])
def test_markup_in_a_path_comes_out_as_text(client, path, end):
    answer = client.get(path + quote(MARKUP.replace("/", ""), safe="") + end)
    assert answer.status_code == 404
    assert foreign(answer) == []


@pytest.fixture(scope="module")
def indexed(tmp_path_factory):
    """A site over a hostile document of a hostile name, read and indexed as any other."""
    folder = tmp_path_factory.mktemp("minutes")
    (folder / f"{MARKUP.replace('/', '')}.txt").write_text(REFERAT, encoding="utf-8")
    with open_writer("memory:web-indexed") as writer:
        index([folder], writer, Options(force=True), lambda told: None)
    return create_app(open_searcher("memory:web-indexed")).test_client()


def test_markup_in_a_document_and_its_name_comes_out_as_text_on_every_page(indexed):
    listed = [one.text for one in ElementTree.fromstring(indexed.get("/sitemap.xml").get_data()).iter() if one.text]
    pages = [urlsplit(url).path for url in listed if url.startswith("http")]
    meeting = next(page for page in pages if page.startswith("/moeder/"))
    said = [f"/udsagn/{one['id']}" for one in indexed.get(f"{meeting}.json").get_json()["passages"]]
    assert len(said) >= 3
    searches = ["/?q=alert", "/?q=alert&vis=punkter", "/?q=budget&vis=hvem", "/soeg.atom", f"{meeting}?q=alert"]
    for page in [*pages, *said, *searches, f"{meeting}/kilde", f"{meeting}/kilde?linjer=5-9"]:
        assert foreign(indexed.get(page)) == [], page


LONG = {
    "one word": "a" * 100_000,
    "many words": "ord " * 25_000,
    "brackets": "(" * 100_000,
    "quotes": '"' * 100_000,
    "stars": "a* " * 33_000,
    "nothing but signs": "-~:*" * 25_000,
    "no text at all": "\0\x01\ufffe\u202e" * 4_000,
}


@pytest.mark.parametrize("path", READING)
@pytest.mark.parametrize("value", sorted(LONG))
def test_a_long_parameter_is_answered_soon(client, path, value):
    started = perf_counter()
    answer = client.get(path, query_string=dict.fromkeys(("q", "person"), LONG[value]) | {"side": "1" * 100_000})
    assert answer.status_code in (200, 400)
    assert perf_counter() - started < SECONDS


@pytest.mark.parametrize("path", ["/", "/beslutninger", "/soeg.json", MEETING])
def test_thousands_of_parameters_are_answered_soon(client, path):
    started = perf_counter()
    answer = client.get(path + "?" + "&".join(f"person=p{n}&punkt=x{n}&q={n}" for n in range(3000)))
    assert answer.status_code in (200, 400)
    assert len(answer.get_data()) < 200_000
    assert perf_counter() - started < SECONDS


@pytest.mark.parametrize("raw", ["q=%ff%fe", "q=%ed%a0%80", "%ff=%ff", "q=%", "q", "&&=&", "q[]=x", "q=a%00b"])
def test_an_address_that_is_no_text_is_no_error_page(client, raw):
    for path in ("/", MEETING, "/personer", "/beslutninger"):
        assert client.get(f"{path}?{raw}").status_code == 200


OUT = [
    "..", "../..", "..%2f..", "%2e%2e/%2e%2e", "..%5c..", "....//", "%00", "/", "//etc", "~",
    "2021-09-29-bestyrelsen/..",
]  # fmt: skip


@pytest.mark.parametrize("end", ["kilde", "original"])
@pytest.mark.parametrize("way", OUT)
def test_no_path_leads_out(client, way, end):
    answer = client.get(f"/moeder/{way}/etc/passwd/{end}", follow_redirects=True)
    assert answer.status_code == 404
    assert "root:" not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "document", ["minutes/../secret.txt", "minutes//etc/passwd", "../secret.txt", "minutes/out.txt"]
)
def test_no_document_leads_out_either(tmp_path, document):
    """An index that somebody else has made may say anything of where its documents are."""
    (tmp_path / "minutes").mkdir()
    (tmp_path / "secret.txt").write_text("hemmeligt", encoding="utf-8")
    (tmp_path / "minutes" / "out.txt").symlink_to(tmp_path / "secret.txt")
    meeting = Meeting("m", "Referat", "Rådet", None, document)
    with open_writer(f"memory:{tmp_path}") as writer:
        writer.replace(Source(document, "1", "text/plain", ("x",)), [passage(meeting, 1)])
    settings = Settings(roots=(("minutes", str(tmp_path / "minutes")),))
    answer = create_app(open_searcher(f"memory:{tmp_path}"), settings).test_client().get("/moeder/m/original")
    assert answer.status_code == 404
    assert "hemmeligt" not in answer.get_data(as_text=True)


def passage(meeting, number):
    """A statement whose speaker, organisation and item are its own."""
    who = Speaker(f"p-{number}", f"Person {number}", "person", f"Organisation {number}")
    item = Item(str(number), str(number), f"Punkt om a{number} b{number} c{number}")
    return Passage(f"{meeting.id}-{number}", "statement", meeting, item, "Det siger vi.", (who,), (who.organisation,))


@pytest.fixture(scope="module")
def crowded():
    """A site where every facet has thousands of values."""
    with open_writer("memory:web-crowded") as writer:
        for start in range(0, 3000, 500):
            meeting = Meeting(f"m{start}", f"Referat {start}", f"Rådet {start}", None, f"minutes/{start}.txt")
            said = [passage(meeting, start + n) for n in range(500)]
            writer.replace(Source(meeting.document, "1", "text/plain", ("x",)), said)
    return create_app(open_searcher("memory:web-crowded")).test_client()


@pytest.mark.parametrize(
    "path",
    ["/", "/?q=siger", "/?q=a*+b*+c*", "/?q=a*+b*+c*&vis=hvem", "/?q=punkt&vis=punkter", "/?q=siger&side=150",
     "/?q=siger&side=500", "/?q=siger&side=999999999", "/personer", "/beslutninger", "/forslag?q=pe", "/om"],
)  # fmt: skip
def test_thousands_of_facet_values_are_answered_soon_and_in_few_words(crowded, path):
    started = perf_counter()
    answer = crowded.get(path)
    assert answer.status_code == 200
    assert perf_counter() - started < SECONDS
    assert len(answer.get_data()) < 160_000


def test_the_facet_values_left_out_are_told_of(crowded):
    assert "Søg efter navnet for at finde dem" in crowded.get("/?q=siger").get_data(as_text=True)


@pytest.mark.parametrize("length", [100_000, 1_000_000])
def test_the_server_lives_on_after_a_long_address(site, length):
    connection = http.client.HTTPConnection(urlsplit(site).netloc, timeout=10)
    connection.request("GET", f"/?q={'a' * length}")
    assert connection.getresponse().status in (200, 414, 431)
    connection.close()
    connection.request("GET", "/healthz")
    assert connection.getresponse().status == 200
    connection.close()
