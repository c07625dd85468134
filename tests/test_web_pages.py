"""The pages as a reader without JavaScript gets them, over three small invented meetings."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from search.engine import open_searcher
from webui import create_app
from webui.settings import Settings

MEETING = "/moeder/2021-09-29-bestyrelsen"
PAGES = """
    / /?q=mitid /?q=mitid&vis=punkter /?q=mitid&vis=moeder /?q=mitid&vis=hvem /?q=ondskab&vis=hvem
    /?q=kvantecomputer&type=B /moeder /moeder/2021-09-29-bestyrelsen /moeder/2021-09-29-bestyrelsen?q=mitid
    /moeder/2021-09-29-bestyrelsen/kilde /moeder/2020-01-07-ondt /moeder/2020-01-07-ondt/kilde /udsagn/a1 /udsagn/c1
    /personer /personer/ida-holm /personer/script-alert-1-script /beslutninger /om /?q=ondskab
    /?q=<script>alert(8)</script> /personer?q=<script>x /ingen
""".split()  # noqa: SIM905  (an address a word reads better than a column of strings)


@pytest.fixture(scope="module")
def app(write_invented, tmp_path_factory):
    folder = tmp_path_factory.mktemp("minutes")
    (folder / "2021").mkdir()
    (folder / "2021" / "bestyrelsen.txt").write_text("Referat", encoding="utf-8")
    (folder / "<b>ondt.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    write_invented("memory:web-pages", folder=folder)
    settings = Settings(authority="Bestyrelsen", accessibility_url="https://was.example.org/x")
    return create_app(open_searcher("memory:web-pages"), settings)


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def page(client):
    return lambda address, **headers: client.get(address, headers=headers).get_data(as_text=True)


@pytest.fixture
def status(client):
    def status(address):
        with client.get(address) as answer:
            return answer.status_code

    return status


def tags(html):
    """Every tag of a page, with its attributes."""
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.append((tag, dict(attributes)))
    parser.feed(html)
    return found


def text(html):
    """The words of a page."""
    body = re.sub(r"<(script|style|title)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def links(html):
    return [unescape(url) for url in re.findall(r'href="([^"]*)"', html)]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole_and_says_it_is_danish(client, address):
    answer = client.get(address)
    html = answer.get_data(as_text=True)
    assert answer.status_code == (404 if address == "/ingen" else 200)
    assert '<html lang="da">' in html
    assert len(re.findall(r"<h1[ >]", html)) == 1
    assert html.rstrip().endswith("</html>")


@pytest.mark.parametrize("address", PAGES)
def test_markup_in_documents_and_questions_comes_out_as_text(page, address):
    html = page(address)
    for tag in ("<script>alert", "<img src=x", "<b>ondt", "<b>godkendt", "<i>Udvalget", "<u>x", "<B>godkendt"):
        assert tag not in html


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_styled_or_run_from_inside_a_page(page, address):
    for tag, attributes in tags(page(address)):
        assert not {name for name in attributes if name == "style" or name.startswith("on")}
        assert tag != "style"
        assert tag != "script" or attributes.get("src") or attributes.get("type") == "application/ld+json"
        assert not (attributes.get("href") or "").lower().startswith("javascript:")


@pytest.mark.parametrize("address", PAGES)
def test_every_link_of_a_page_leads_somewhere(status, page, address):
    inside = {url for url in links(page(address)) if url.startswith("/") and not url.startswith("//")}
    lost = {url for url in inside if status(url) >= 400}
    assert lost <= {"/moeder/2022-03-15-raadet/original", "/moeder/2022-03-15-raadet/original#page=2",
                    "/moeder/2022-03-15-raadet/original#page=1"}  # that file isn't in the folder  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_every_anchor_linked_to_is_there(page, address):
    for url in links(page(address)):
        path, _, anchor = url.partition("#")
        if anchor and not anchor.startswith("page=") and (not path or path.startswith("/moeder/")):
            assert f'id="{anchor}"' in page(path or address)


def test_a_search_shows_the_hits_with_marks(page):
    html = page("/?q=mitid")
    assert "<mark>MitID</mark>" in html
    assert "træf på »mitid«" in text(html)


def test_a_hit_leads_to_its_statement_and_to_the_source(page):
    found = links(page("/?q=arbejdsgange"))
    assert f"{MEETING}?q=arbejdsgange&linje=5#udsagn-a1" in found
    assert f"{MEETING}/kilde?linjer=5-6#linje-5" in found


def test_a_hit_in_a_pdf_leads_to_the_page(page):
    html = page("/?q=budgettet")
    assert "/moeder/2022-03-15-raadet/original#page=2" in links(html)
    assert "Åbn kilden (pdf, side 2)" in text(html)


def test_a_facet_keeps_what_is_chosen_and_counts_the_rest(page):
    html = page("/?q=mitid&organisation=KL")
    assert re.search(r'name="organisation" value="kl" checked', html)
    assert re.search(r'name="organisation" value="region-nord">', html)
    assert "Organisation: KL" in text(html)


def test_the_timeline_links_to_the_years(page):
    assert {"/?q=mitid&aar=2021", "/?q=mitid&aar=2022"} <= set(links(page("/?q=mitid")))


def test_nothing_found_says_what_to_drop_and_what_that_gives(page):
    html = page("/?q=mitid&person=ida-holm&aar=2022")
    assert "Vi fandt ingen træf på »mitid«" in text(html)
    assert "/?q=mitid&person=ida-holm" in links(html)


def test_nothing_found_at_all_offers_to_drop_every_filter_and_sorts_nothing(page):
    html = page("/?q=kvantecomputer&type=B&aar=2022&sortering=nyeste")
    assert "/?q=kvantecomputer&sortering=nyeste" in links(html)
    assert "Fjern alle filtre" in text(html)
    assert "<select" not in html
    assert '<input type="hidden" name="sortering" value="nyeste"' in html


@pytest.mark.parametrize("wrong", ["fra=i+går", "side=x", "type=Q", "sortering=x", "til=99-99-9999"])
def test_what_cannot_be_read_is_told_on_a_page(client, wrong):
    answer = client.get(f"/?q=mitid&{wrong}")
    assert answer.status_code == 200
    assert 'class="notice"' in answer.get_data(as_text=True)


def test_a_page_beyond_the_last_shows_the_last(page):
    assert "Der er kun 1 side med træf" in text(page("/?q=mitid&side=40"))


def test_the_meeting_counts_its_hits_and_leads_from_one_to_the_next(page):
    html = page(f"{MEETING}?q=mitid")
    assert re.findall(r"Træf (\d) af 3 i dette møde", text(html)) == ["1", "2", "3"]
    assert "#udsagn-a2" in links(html)
    assert "/?q=mitid" in links(html)


def test_the_meeting_tells_its_facts_and_doubts(page):
    words = text(page(MEETING))
    for told in ("29. september 2021", "13:00–15:00", "Videomøde", "10. december 2021", "1 afbud", "»Ida Holmm«",
                 "Datoen i teksten er en anden", "Taleren er udledt af sammenhængen"):  # fmt: skip
        assert told in words


def test_the_name_in_a_statement_is_the_link_to_the_person(page):
    assert '<a href="/personer/ida-holm">Ida Holm</a> bemærkede, at' in page(MEETING)


def test_the_source_shows_the_lines_with_the_passage_marked(page):
    html = page(f"{MEETING}/kilde?linjer=5-6")
    assert re.findall(r'id="linje-(\d+)" class="marked"', html) == ["5", "6"]
    assert "<mark>arbejdsgange.</mark>" in html


@pytest.mark.parametrize("lines", ["", "x", "0", "999", "6-2-1", "-5", "9" * 50])
def test_lines_that_are_not_there_mark_nothing(client, lines):
    answer = client.get(f"{MEETING}/kilde", query_string={"linjer": lines})
    assert answer.status_code == 200
    assert 'class="marked"' not in answer.get_data(as_text=True)


def test_the_published_address_is_shown(page):
    assert "https://example.org/raadet.pdf" in links(page("/moeder/2022-03-15-raadet"))


def test_a_statement_has_a_page_with_its_evidence(page):
    words = text(page("/udsagn/a3"))
    assert "Taleren er udledt af sammenhængen" in words
    assert "Ida Holm (KL), punkt 4 »Status i kommunerne«, Bestyrelsen, møde den 29. september 2021, l. 9." in words


def test_a_citation_without_a_speaker_begins_with_a_capital(page):
    cited = re.search(r'id="henvisning">([^<]*)', page("/udsagn/a5"))
    assert cited[1][0].isupper()


def test_a_person_says_and_is_spoken_of(page):
    words = text(page("/personer/ida-holm"))
    assert "Også skrevet »Ida Holmm«" in words
    assert "Nævnt af andre" in words
    assert "hvad Ida Holm mener om informationssikkerhed" in words


def test_the_fragment_is_the_answer_alone(page):
    html = page("/?q=mitid", **{"X-Udsnit": "1"})
    assert "<html" not in html
    assert 'data-status="' in html


def test_the_examples_of_the_about_page_give_hits(client, page):
    tried = re.findall(r'<td><a href="(/\?q=[^"]+)"', page("/om"))
    assert len(tried) >= 4
    assert all(" 0 træf" not in text(page(unescape(url))) for url in tried)


def test_a_misspelt_word_is_marked_as_it_was_understood(page):
    assert "<mark>kommunerne</mark>" in page("/?q=komunerne")
    assert "<mark>kommunerne</mark>" in page(f"{MEETING}?q=komunerne")
    assert "Mente du" not in page("/?q=komunerne")


def test_a_word_that_may_be_misspelt_is_asked_about(page):
    assert "/?q=MitID" in links(page("/?q=mitit"))


def test_an_item_leads_to_where_its_subject_comes_back(page):
    html = page(MEETING)
    assert "Samme emne senere: 15. marts 2022 · Overgang til MitID" in text(html)
    assert "/moeder/2022-03-15-raadet?linje=2#punkt-1" in links(html)


def test_who_said_what_is_a_table_of_persons_and_meetings(page):
    html = page("/?q=mitid&vis=hvem")
    words = text(html)
    assert "Person 29. september 2021 Bestyrelsen 15. marts 2022 Rådet" in words
    assert f"{MEETING}?q=mitid&linje=5#udsagn-a1" in links(html)
    assert "(2 udsagn)" in words


@pytest.mark.parametrize("grouping", ["punkter", "moeder"])
def test_hits_are_gathered(page, grouping):
    html = page(f"/?q=mitid&vis={grouping}")
    assert html.count('<li>\n<p class="meta">') == (3 if grouping == "punkter" else 2)


@pytest.mark.parametrize("grouping", ["udsagn", "punkter", "moeder", "hvem"])
def test_a_doubt_is_told_wherever_the_name_stands(page, grouping):
    assert "Taleren er udledt af sammenhængen" in text(page(f"/?q=kommunerne&vis={grouping}"))


def test_the_question_is_said_back(page):
    assert "Udsagn med »mitid«, uden »regioner«." in text(page("/?q=mitid+-regioner"))


def test_a_hit_inside_a_compound_says_so(page):
    assert "Fundet som del af »informationssikkerhed«" in text(page("/?q=information"))
    assert "Fundet som del af" not in text(page("/?q=informationssikkerhed"))


def test_an_original_is_shown_shut_in(client):
    with client.get("/moeder/2020-01-07-ondt/original") as answer:
        assert answer.status_code == 200
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_an_original_that_is_gone_leads_to_the_text_as_it_was_read(client):
    answer = client.get("/moeder/2022-03-15-raadet/original")
    assert answer.status_code == 404
    assert "/moeder/2022-03-15-raadet/kilde" in links(answer.get_data(as_text=True))


def test_the_front_page_is_a_fragment_too(page):
    html = page("/", **{"X-Udsnit": "1"})
    assert "Nyeste møder" in html
    assert "<html" not in html


@pytest.mark.parametrize("board", ["Rådet", "raadet"])
def test_meetings_are_narrowed_to_a_board(page, board):
    words = text(page(f"/moeder?organ={board}"))
    assert "1 møde i Rådet" in words
