"""The journeys of readers in a real browser."""

import json
from datetime import date

import pytest

from search.engine import open_writer
from search.passage import Item, Meeting, Passage, Source

MEETING = "/moeder/2021-09-29-bestyrelsen"
VIEWER = "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/"  # the same in every Chromium


def in_view(page, selector):
    box = page.locator(selector).bounding_box()
    return box is not None and 0 <= box["y"] < page.viewport_size["height"]


def test_a_question_finds_statements_across_meetings_and_leads_to_the_place(visit):
    page = visit("/")
    page.get_by_label("Søg i referaterne").fill("mitid")
    page.get_by_role("button", name="Søg").click()
    page.get_by_role("heading", name="4 træf på »mitid«").wait_for()
    assert page.locator(".hits .meta", has_text="2022").count() == 1
    page.get_by_role("link", name="Status i kommunerne").first.click()
    page.wait_for_url("**/moeder/2021-09-29-bestyrelsen?q=mitid&linje=9#udsagn-a3")
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
    assert page.locator(".source .marked").count() == 2


@pytest.fixture
def viewer(chromium):
    """Ask the browser's PDF viewer, whose page is an extension's and so out of reach of Playwright."""
    browser, answers = chromium.new_browser_cdp_session(), []
    browser.on("Target.receivedMessageFromTarget", lambda event: answers.append(json.loads(event["message"])))

    def viewer(page, expression):
        started = [one for one in browser.send("Target.getTargets")["targetInfos"] if one["url"].startswith(VIEWER)]
        if not started:
            return None
        attached = browser.send("Target.attachToTarget", {"targetId": started[0]["targetId"], "flatten": False})
        asked = {"id": 1, "method": "Runtime.evaluate", "params": {"expression": expression, "returnByValue": True}}
        browser.send("Target.sendMessageToTarget", {"message": json.dumps(asked)} | attached)
        for _ in range(100):
            if answers:
                break
            page.wait_for_timeout(20)
        return answers.pop()["result"]["result"].get("value")

    yield viewer
    browser.detach()


def test_a_pdf_opens_at_the_page_in_the_viewer(visit, viewer):
    page = visit("/?q=budgettet")
    page.get_by_role("link", name="Åbn kilden (pdf, side 2)").first.click()
    page.wait_for_url("**/moeder/2022-03-15-raadet/original#page=2")
    for _ in range(100):  # the viewer starts after the page it is in, and then goes to the place
        shown = viewer(page, "document.querySelector('pdf-viewer')?.viewport?.getMostVisiblePage()")
        if shown == 1:
            break
        page.wait_for_timeout(50)
    assert shown == 1  # counted from 0


def test_a_search_is_subscribed_to(visit):
    page = visit("/?q=mitid&person=ida-holm")
    offered = page.locator('link[type="application/atom+xml"]').get_attribute("href")
    assert page.get_by_role("link", name="følg søgningen (Atom)").get_attribute("href") == offered
    feed = page.request.get(offered)
    assert feed.headers["content-type"].startswith("application/atom+xml")
    assert feed.text().count("<entry>") == 2


def test_an_answer_is_taken_along_as_a_table(visit):
    page = visit("/?q=mitid&person=ida-holm")
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


def tab_to(page, target):
    """Press Tab until the focus is there."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"the keyboard doesn't reach {target}")


def test_the_whole_journey_goes_with_the_keyboard_alone(visit):
    page = visit("/")
    tab_to(page, page.get_by_label("Søg i referaterne"))
    page.keyboard.type("mitid")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="4 træf på »mitid«").wait_for()
    tab_to(page, page.get_by_role("checkbox", name="2021"))
    page.keyboard.press("Space")
    page.get_by_role("heading", name="3 træf på »mitid«").wait_for()
    tab_to(page, page.get_by_role("checkbox", name="Ida Holm"))
    page.keyboard.press("Space")
    page.get_by_role("heading", name="2 træf på »mitid«").wait_for()
    tab_to(page, page.get_by_role("link", name="Status i kommunerne").first)
    page.keyboard.press("Enter")
    page.wait_for_url("**/moeder/2021-09-29-bestyrelsen?q=mitid&*#udsagn-a3")
    assert in_view(page, "#udsagn-a3")


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


@pytest.fixture(scope="module")
def long_meeting():
    """A meeting of several stretches, among the invented ones."""
    meeting = Meeting("lang", "Referat", "Rådet", date(2019, 5, 1), "minutes/lang.txt")
    items = [Item(str(number), str(number), f"Sag {number}") for number in (1, 2, 3)]
    said = [
        Passage(f"lang:u{number}-{n}", "statement", meeting, item, "Der blev talt længe om sagen. " * 12)
        for number, item in enumerate(items, 1)
        for n in range(70)
    ]
    with open_writer("memory:site") as writer:
        writer.replace(Source(meeting.document, "1", "text/plain", ("x",)), said)
    yield "/moeder/lang"
    with open_writer("memory:site") as writer:
        writer.remove(meeting.document)


@pytest.mark.parametrize("anchor", ["punkt-3", "udsagn-u3-60"])
def test_an_anchor_on_another_stretch_of_a_long_meeting_is_found(visit, long_meeting, anchor):
    page = visit(f"{long_meeting}#{anchor}")
    page.wait_for_url(f"**/moeder/lang/*#{anchor}")
    page.locator(f"section#{anchor}, .say#{anchor}").wait_for()
    assert in_view(page, f"#{anchor}")


def test_an_item_on_another_stretch_is_reached_without_javascript(visit, long_meeting):
    page = visit(f"{long_meeting}#punkt-3", java_script_enabled=False)
    page.locator("#punkt-3").get_by_role("link").click()
    assert in_view(page, "section#punkt-3")


def test_a_half_typed_word_shows_its_suggestions_and_keeps_the_answer_behind_them(visit):
    page = visit("/?q=mitid")
    field = page.get_by_label("Søg i referaterne")
    with page.expect_response("**/?q=overg"):
        field.fill("overg")
    page.get_by_role("option", name="Overgang til MitID").wait_for()
    page.wait_for_timeout(100)
    assert page.get_by_role("heading", name="4 træf på »mitid«").is_visible()
    field.press("Escape")
    page.get_by_role("heading", name="på »overg«").wait_for()


def test_the_timeline_shows_all_its_years_on_a_small_screen(visit):
    page = visit("/?q=mitid", width=320)
    widths = page.locator(".timeline ol").evaluate("list => [list.scrollWidth, list.clientWidth]")
    assert widths[0] <= widths[1]


def test_an_anchor_that_is_no_text_stops_nothing(visit):
    assert visit(f"{MEETING}#%").locator(".drawer[open]").count() == 1
