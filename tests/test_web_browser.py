"""The journeys of readers in a real browser, and what every page owes those who see or move otherwise."""

import json
import threading
from pathlib import Path

import pytest
from waitress.server import create_server

from search.engine import open_searcher, open_writer
from search.passage import Meeting, Source
from search.record import from_record, passage_from
from webui import create_app
from webui.settings import Settings

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]  # fmt: skip
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MEETING = "/moeder/2021-09-29-bestyrelsen"
PAGES = """
    / /?q=mitid /?q=mitid&vis=punkter /?q=kvantecomputer&type=B&fra=x /moeder /moeder/2021-09-29-bestyrelsen /om
    /ingen /?q=mitid&vis=hvem /moeder/2021-09-29-bestyrelsen?q=mitid#udsagn-a2
    /moeder/2021-09-29-bestyrelsen/kilde?linjer=5-6 /udsagn/a3 /personer /personer/ida-holm /beslutninger
    /moeder/2020-01-07-ondt
""".split()  # noqa: SIM905  (an address a word reads better than a column of strings)


@pytest.fixture(scope="module")
def site(root, tmp_path_factory):
    """The address of the program, running over the three invented meetings."""
    folder = tmp_path_factory.mktemp("minutes")
    (folder / "2021").mkdir()
    (folder / "2021" / "bestyrelsen.txt").write_text("Referat", encoding="utf-8")
    with open_writer("memory:web-browser") as writer:
        for entry in json.loads((root / "tests/golden/web/meetings.json").read_text(encoding="utf-8")):
            meeting = from_record(Meeting, json.dumps(entry["meeting"]))
            source = Source(meeting.document, "1", entry["media_type"], tuple(entry["lines"]))
            writer.replace(source, [passage_from(json.dumps(record), meeting) for record in entry["passages"]])
        writer.note("roots", json.dumps({"minutes": str(folder)}))
    app = create_app(open_searcher("memory:web-browser"), Settings(accessibility_url="https://was.example.org/x"))
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture(scope="module")
def chromium():
    if not CHROMIUM.exists():
        pytest.skip(f"no Chromium at {CHROMIUM}; on Debian: apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright isn't installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, site):
    """Open a page, in a browser of its own; what the browser complains of fails the test."""
    contexts, complaints = [], []

    def visit(address, width=1280, height=900, **more):
        context = chromium.new_context(
            base_url=site, locale="da-DK", reduced_motion="reduce", viewport={"width": width, "height": height}, **more
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert [one for one in complaints if "status of 404" not in one] == []


def in_view(page, selector):
    box = page.locator(selector).bounding_box()
    return box is not None and 0 <= box["y"] < page.viewport_size["height"]


def axe(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]


def test_a_question_finds_statements_across_meetings_and_leads_to_the_place(visit):
    page = visit("/")
    page.get_by_label("Søg i referaterne").fill("mitid")
    page.get_by_role("button", name="Søg").click()
    page.get_by_role("heading", name="4 træf på »mitid«").wait_for()
    assert page.locator(".hits .meta", has_text="2022").count() == 1
    page.get_by_role("link", name="Status i kommunerne").first.click()
    page.wait_for_url("**/moeder/2021-09-29-bestyrelsen?q=mitid#udsagn-a3")
    assert in_view(page, "#udsagn-a3")
    assert page.locator("#udsagn-a3 mark").inner_text() == "MitID"
    assert "Træf 3 af 3" in page.locator("#udsagn-a3").inner_text()


def test_ticking_a_person_narrows_at_once_and_keeps_the_focus(visit):
    page = visit("/?q=mitid")
    page.get_by_role("checkbox", name="Ida Holm").check()
    page.get_by_role("heading", name="2 træf på »mitid«").wait_for()
    assert page.url.endswith("/?q=mitid&person=ida-holm")
    assert page.get_by_role("checkbox", name="Ida Holm").evaluate(
        "box => box === document.activeElement && box.checked"
    )
    assert page.locator("#status").inner_text() == "2 træf på »mitid«"


def test_the_timeline_narrows_to_a_year(visit):
    page = visit("/?q=mitid")
    page.locator(".timeline").get_by_role("link", name="2022").click()
    page.get_by_role("heading", name="1 træf på »mitid«").wait_for()
    assert page.url.endswith("/?q=mitid&aar=2022")


def test_typing_answers_as_one_types_and_keeps_what_is_typed(visit):
    page = visit("/?q=mitid")
    page.get_by_label("Søg i referaterne").press("End")
    page.get_by_label("Søg i referaterne").press_sequentially(" planen", delay=20)
    page.get_by_role("heading", name="på »mitid planen«").wait_for()
    assert page.get_by_label("Søg i referaterne").evaluate("field => field === document.activeElement")
    assert page.url.endswith("/?q=mitid+planen")


def test_back_keeps_the_place(visit):
    page = visit("/?q=mitid")
    page.get_by_role("checkbox", name="Ida Holm").check()
    page.get_by_role("heading", name="2 træf på »mitid«").wait_for()
    page.get_by_role("link", name="Status i kommunerne").first.click()
    page.wait_for_url("**/moeder/**")
    page.go_back()
    page.get_by_role("heading", name="2 træf på »mitid«").wait_for()
    assert page.get_by_role("checkbox", name="Ida Holm").is_checked()
    page.go_back()
    page.get_by_role("heading", name="4 træf på »mitid«").wait_for()
    assert not page.get_by_role("checkbox", name="Ida Holm").is_checked()


def test_from_one_hit_to_the_next_in_a_meeting(visit):
    page = visit(f"{MEETING}?q=mitid#udsagn-a1")
    page.locator("#udsagn-a1").get_by_role("link", name="Næste").click()
    assert page.url.endswith("?q=mitid#udsagn-a2")
    page.get_by_role("link", name="Tilbage til søgeresultatet").click()
    assert page.url.endswith("/?q=mitid")


def test_a_citation_is_copied(visit):
    page = visit("/udsagn/a3", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopiér kildehenvisning").click()
    page.get_by_text("Kopieret", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#henvisning").inner_text()


def test_the_source_opens_at_the_passage(visit):
    page = visit("/?q=arbejdsgange")
    page.get_by_role("link", name="Åbn kilden (txt, linje 5–6)").click()
    assert in_view(page, "#linje-5")
    assert page.locator(".line.marked").count() == 2


def test_a_pdf_is_linked_to_at_its_page(visit):
    page = visit("/?q=budgettet")
    assert page.get_by_role("link", name="Åbn kilden (pdf, side 2)").first.get_attribute("href").endswith("#page=2")


def test_an_answer_can_be_followed_and_taken_along(visit, site):
    page = visit("/?q=mitid&person=ida-holm")
    assert (
        page.locator('link[type="application/atom+xml"]').get_attribute("href") == "/soeg.atom?q=mitid&person=ida-holm"
    )
    with page.expect_download() as download:
        page.get_by_role("link", name="regneark (csv)").click()
    assert "arbejdsgange" in download.value.path().read_text(encoding="utf-8-sig")


def test_nothing_found_shows_the_way_out(visit):
    page = visit("/?q=mitid&person=ida-holm&aar=2022")
    page.get_by_role("link", name="uden filteret på mødeår").click()
    page.get_by_role("heading", name="2 træf på »mitid«").wait_for()


def test_a_suggestion_is_chosen_with_the_keyboard_alone(visit):
    page = visit("/")
    field = page.get_by_role("combobox", name="Søg i referaterne")
    field.press_sequentially("ida", delay=20)
    page.get_by_role("option", name="Ida Holm Person").wait_for()
    assert field.get_attribute("aria-expanded") == "true"
    field.press("ArrowDown")
    assert page.locator(f"#{field.get_attribute('aria-activedescendant')}").get_attribute("aria-selected") == "true"
    field.press("Escape")
    assert page.locator("#forslag").is_hidden()
    field.press("ArrowDown")
    page.get_by_role("option", name="Ida Holm Person").wait_for()
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/personer/ida-holm")


def test_the_whole_journey_goes_without_javascript(visit):
    page = visit("/", java_script_enabled=False)
    page.get_by_label("Søg i referaterne").fill("mitid")
    page.get_by_role("button", name="Søg").click()
    page.get_by_role("checkbox", name="Ida Holm").check()
    page.get_by_role("button", name="Brug filtre").click()
    assert page.get_by_role("heading", name="2 træf på »mitid«").is_visible()
    page.get_by_role("link", name="Status i kommunerne").first.click()
    assert in_view(page, "#udsagn-a3")


def test_the_filters_are_behind_a_button_on_a_small_screen(visit):
    page = visit("/?q=mitid&person=ida-holm", width=390)
    assert page.get_by_role("checkbox", name="Ida Holm").is_hidden()
    page.get_by_text("Filtre (1 valgt)").click()
    page.get_by_role("checkbox", name="Ida Holm").uncheck()
    page.get_by_role("heading", name="4 træf på »mitid«").wait_for()
    assert page.get_by_role("checkbox", name="Ida Holm").is_visible()


def test_the_first_tab_leads_to_the_content(visit):
    page = visit(MEETING)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "indhold"


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(visit, address, scheme, width):
    page = visit(address, width=width, color_scheme=scheme)
    for summary in page.locator("summary:visible").all():
        if not summary.evaluate("summary => summary.parentElement.open"):
            summary.click()
    assert axe(page) == []


def test_axe_finds_nothing_in_open_suggestions(visit):
    page = visit("/?q=mitid")
    page.get_by_role("combobox", name="Søg i referaterne").fill("over")
    page.get_by_role("option").first.wait_for()
    page.get_by_role("combobox", name="Søg i referaterne").press("ArrowDown")
    assert axe(page) == []


SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"


@pytest.mark.parametrize("address", PAGES)
def test_no_page_is_wider_than_a_small_screen(visit, address):
    page = visit(address, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules);"
                  "document.adoptedStyleSheets = [sheet]; }", SPACING)  # fmt: skip
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", ["/?q=mitid", MEETING, "/personer/ida-holm"])
def test_a_page_is_light_and_few_requests(visit, address):
    page = visit("/ingen")
    sizes = []
    page.on("response", lambda answer: sizes.append(int(answer.headers.get("content-length", "0"))))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert len(sizes) <= 6
    assert sum(sizes) <= 60_000


def test_a_printed_meeting_is_its_text_alone(visit):
    page = visit(f"{MEETING}?q=mitid")
    page.emulate_media(media="print")
    assert page.locator("#udsagn-a1").is_visible()
    assert [page.locator(part).first.is_visible() for part in (".menu", ".side", ".hit-links", ".step")] == [False] * 4
