"""What programs get: JSON, CSV, Atom, suggestions, site map, headers."""

import csv
import gzip
import io
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.engine import open_searcher, open_writer
from webui import create_app
from webui.settings import Settings

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def app(write_invented):
    write_invented("memory:web-machines")
    return create_app(open_searcher("memory:web-machines"), Settings(base_url="https://ord.example.org"))


@pytest.fixture
def client(app):
    return app.test_client()


def test_json_holds_total_hits_and_facets(client):
    answer = client.get("/soeg.json?q=mitid&antal=2").get_json()
    assert answer["total"] == 4
    assert len(answer["hits"]) == 2
    assert answer["next_url"] == "https://ord.example.org/soeg.json?q=mitid&side=2&antal=2"
    hit = answer["hits"][0]
    assert {"id", "kind", "score", "meeting", "item", "speakers", "text", "extract", "url", "page", "lines"} <= set(hit)
    assert "MitID" in hit["extract"]


def test_following_next_url_gives_every_hit_once(client):
    found, url = [], "/soeg.json?q=mitid&antal=3"
    while url:
        answer = client.get(url.removeprefix("https://ord.example.org")).get_json()
        found += [hit["id"] for hit in answer["hits"]]
        url = answer["next_url"]
    assert sorted(found) == ["a1", "a2", "a3", "b1"]


def test_a_facet_value_can_be_followed(client):
    years = client.get("/soeg.json?q=mitid").get_json()["facets"]["year"]
    assert {value["value"]: value["count"] for value in years} == {"2021": 3, "2022": 1}
    followed = client.get(years[0]["toggle_url"].removeprefix("https://ord.example.org")).get_json()
    assert followed["total"] == years[0]["count"]
    assert followed["facets"]["year"][0]["selected"]


@pytest.mark.parametrize(
    "wrong",
    ["spørg=x", "utm=1", "side=0", "fra=i+går", "type=Q", "sortering=omvendt", "antal=101", "q=" + "a" * 100_000,
     "person=" + "a" * 301],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/soeg.json", "/beslutninger.json", "/personer/ida-holm.json"])
def test_json_refuses_what_it_does_not_know(client, path, wrong):
    answer = client.get(f"{path}?{wrong}")
    assert answer.status_code == 400
    assert answer.get_json()["error"]


@pytest.mark.parametrize("path", ["/moeder/x.json", "/personer/x.json", "/x.json"])
def test_json_says_in_json_what_is_not_there(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (404, "application/json")


@pytest.mark.parametrize("path", ["/soeg.csv?x=1", "/soeg.atom?side=0", "/personer/x.atom", "/x.xml", "/x.csv"])
def test_a_refused_table_or_feed_says_why_in_plain_text(client, path):
    answer = client.get(path)
    assert answer.status_code in (400, 404)
    assert answer.mimetype == "text/plain"
    assert "<" not in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", ["/soeg.json", "/beslutninger.json"])
def test_an_outcome_can_be_asked_for_by_the_name_the_search_field_has(client, path):
    by_its_name, as_decision = (client.get(f"{path}?{key}=Udsat").get_json() for key in ("udfald", "beslutning"))
    assert as_decision["hits"] == client.get(f"{path}?udfald=udsat").get_json()["hits"] != []
    assert by_its_name["total"] == as_decision["total"]


@pytest.mark.parametrize("path", ["/moeder.json", "/personer.json", "/beslutninger.json", "/personer/ida-holm.json"])
def test_the_other_pages_answer_in_json(client, path):
    assert client.get(path).get_json()


def test_a_meeting_in_json_holds_all_that_is_known(client):
    found = client.get("/moeder/2021-09-29-bestyrelsen.json").get_json()
    assert [passage["id"] for passage in found["passages"]][:3] == ["sa1", "a1", "a2"]
    assert found["attendance"][0]["aliases"] == ["Ida Holmm"]


def test_csv_opens_in_danish_excel_and_runs_no_formula(client):
    body = client.get("/soeg.csv?q=ondskab").get_data()
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))
    assert {row["dato"] for row in rows} == {"2020-01-07"}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


@pytest.mark.parametrize("path", ["/soeg.atom?q=mitid", "/soeg.atom?q=ondskab", "/soeg.atom", "/personer/ida-holm.atom",
                                  "/soeg.atom?q=kvantecomputer"])  # fmt: skip
def test_a_feed_is_atom(client, path):
    feed = ElementTree.fromstring(client.get(path).get_data())
    for needed in ("a:id", "a:title", "a:updated"):
        assert feed.findtext(needed, namespaces=ATOM)
    ids = [entry.text for entry in feed.findall("a:entry/a:id", ATOM)]
    assert len(ids) == len(set(ids))


def test_a_feed_without_entries_is_as_new_as_the_collection(client):
    feed = ElementTree.fromstring(client.get("/soeg.atom?q=kvantecomputer").get_data())
    assert feed.findtext("a:updated", namespaces=ATOM) == "2022-03-15T12:00:00Z"


def test_a_feed_has_the_newest_meeting_first(client):
    feed = ElementTree.fromstring(client.get("/soeg.atom?q=mitid").get_data())
    dates = [entry.text for entry in feed.findall("a:entry/a:updated", ATOM)]
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize("path", ["/opensearch.xml", "/sitemap.xml"])
def test_a_description_is_xml(client, path):
    assert "https://ord.example.org/" in client.get(path).get_data(as_text=True)
    ElementTree.fromstring(client.get(path).get_data())


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ida", ("Ida Holm", "Person")),
        ("OVERG", ("Overgang til MitID", "Dagsordenspunkt")),
        ("med", ("MedCom", "Organisation")),
    ],
)
def test_suggestions_say_what_they_are(client, typed, first):
    asked, words, kinds, urls = client.get("/forslag", query_string={"q": typed}).get_json()
    assert asked == typed
    assert (words[0], kinds[0]) == first
    assert client.get(urls[0].removeprefix("https://ord.example.org")).status_code == 200


@pytest.mark.parametrize("typed", ["", "i", "xyzzy", "x" * 10_000])
def test_nothing_to_suggest_is_an_empty_list(client, typed):
    assert client.get("/forslag", query_string={"q": typed}).get_json()[1] == []


def test_robots_are_told_where_the_site_map_is(client):
    assert "Sitemap: https://ord.example.org/sitemap.xml" in client.get("/robots.txt").get_data(as_text=True)


def test_health_tells_the_snapshot(client):
    assert client.get("/healthz").get_json()["meetings"] == 3


@pytest.mark.parametrize("path", ["/", "/moeder", "/soeg.json", "/ingen", "/soeg.json?x=1", "/healthz"])
def test_every_answer_has_the_headers(client, path):
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "require-trusted-types-for 'script'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert {"Referrer-Policy", "Permissions-Policy", "Cache-Control"} <= set(headers.keys())


def test_a_page_the_browser_has_is_not_sent_again(client):
    etag = client.get("/?q=mitid").headers["ETag"]
    again = client.get("/?q=mitid", headers={"If-None-Match": etag})
    assert (again.status_code, again.get_data()) == (304, b"")
    assert client.get("/?q=mitid", headers={"If-None-Match": etag, "X-Udsnit": "1"}).status_code == 200
    assert client.get("/?q=nemid", headers={"If-None-Match": etag}).status_code == 200


def test_a_new_index_is_shown_at_once(write_invented):
    write_invented("memory:web-growing", slice(0, 1))
    client = create_app(open_searcher("memory:web-growing"), Settings()).test_client()
    etag = client.get("/moeder").headers["ETag"]
    write_invented("memory:web-growing", slice(1, 2))
    again = client.get("/moeder", headers={"If-None-Match": etag})
    assert again.status_code == 200
    assert "2 møder" in again.get_data(as_text=True)


def test_an_empty_index_says_so():
    with open_writer("memory:web-empty"):
        pass
    client = create_app(open_searcher("memory:web-empty"), Settings()).test_client()
    assert "endnu ingen referater" in client.get("/").get_data(as_text=True)
    for path in ("/?q=x", "/moeder", "/personer", "/beslutninger", "/om", "/soeg.json", "/soeg.atom", "/sitemap.xml"):
        assert client.get(path).status_code == 200


def test_a_static_file_is_kept_for_ever_at_its_own_address(client):
    page = client.get("/").get_data(as_text=True)
    address = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
    assert "immutable" in client.get(address).headers["Cache-Control"]
    assert client.get("/static/000000000000/ordet.css").status_code == 404


@pytest.mark.parametrize("path", ["/static/x/../../app.py", "/static/x/..%2f..%2fapp.py", "/moeder/..%2f..%2fetc/kilde",
                                  "/moeder/2021-09-29-bestyrelsen/original/../../../x"])  # fmt: skip
def test_no_path_leads_out(client, path):
    assert client.get(path).status_code == 404


def test_a_page_is_sent_compressed(client):
    answer = client.get("/?q=mitid", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert b"MitID" in gzip.decompress(answer.get_data())
    assert "Accept-Encoding" in answer.headers["Vary"]


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_nothing_can_be_written(client, method):
    assert getattr(client, method)("/").status_code == 405


def test_an_index_that_is_gone_is_told_in_plain_words_until_it_is_back(write_invented, tmp_path):
    address = f"whoosh:{tmp_path / 'index'}"
    write_invented(address)
    client = create_app(open_searcher(address), Settings()).test_client()
    (tmp_path / "index").rename(tmp_path / "away")
    assert client.get("/?q=mitid").status_code == 503
    assert "ude af drift" in client.get("/moeder").get_data(as_text=True)
    assert client.get("/healthz").get_json()["error"] == "Søgningen er ude af drift"
    assert client.get("/soeg.csv").mimetype == client.get("/soeg.atom").mimetype == "text/plain"
    assert client.get("/forslag?q=mi").get_json()["status"] == 503
    (tmp_path / "away").rename(tmp_path / "index")
    assert client.get("/?q=mitid").status_code == 200


@pytest.mark.parametrize("path", ["/moeder.json", "/personer.json", "/moeder/2021-09-29-bestyrelsen.json"])
def test_an_answer_that_takes_no_parameters_refuses_them(client, path):
    assert client.get(f"{path}?x=1").status_code == 400


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=st.text(max_size=60) | st.text('"*()~:-+ ELROGIK', max_size=30))
def test_no_question_is_an_error_page(client, question):
    assert client.get("/soeg.json", query_string={"q": question}).status_code == 200
    assert client.get("/", query_string={"q": question}).status_code == 200
    assert client.get("/moeder/2021-09-29-bestyrelsen", query_string={"q": question}).status_code == 200
