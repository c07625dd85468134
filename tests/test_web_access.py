"""What every page owes those who see or move otherwise, who print, and who pay for what is sent; in a real browser."""

import pytest

MEETING = "/moeder/2021-09-29-bestyrelsen"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = """
    / /?q=mitid /?q=mitid&vis=punkter /?q=kvantecomputer&type=B&fra=x /moeder /moeder/2021-09-29-bestyrelsen /om
    /ingen /?q=mitid&vis=hvem /moeder/2021-09-29-bestyrelsen?q=mitid#udsagn-a2
    /moeder/2021-09-29-bestyrelsen/kilde?linjer=5-6 /udsagn/a3 /personer /personer/ida-holm /beslutninger
    /moeder/2020-01-07-ondt
""".split()  # noqa: SIM905  (an address a word reads better than a column of strings)
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"


every_page = pytest.mark.parametrize("opened", PAGES, indirect=True, scope="module")


def axe(page):
    """The rules broken, each with the elements; axe is put in once, however often it is asked."""
    from axe_playwright_python.sync_playwright import Axe

    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("rules => axe.run({runOnly: rules, resultTypes: ['violations']})", RULES)["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]


def unfold(page):
    for summary in page.locator("summary:visible").all():
        if not summary.evaluate("summary => summary.parentElement.open"):
            summary.click()


@every_page
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(opened, scheme, width):
    opened.set_viewport_size({"width": width, "height": 900})
    opened.emulate_media(color_scheme=scheme)
    unfold(opened)
    assert axe(opened) == []


def wider(page):
    """By how much the page is wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


@every_page
def test_no_page_is_wider_than_a_small_screen(opened):
    opened.set_viewport_size({"width": 320, "height": 900})
    unfold(opened)
    assert wider(opened) <= 0
    opened.evaluate("rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules);"
                    "document.adoptedStyleSheets = [sheet]; }", SPACING)  # fmt: skip
    assert wider(opened) <= 0
    opened.evaluate("document.adoptedStyleSheets = []")


def test_an_item_with_a_long_word_stays_on_a_small_screen(visit):
    page = visit("/personer/ida-holm", width=320)
    page.locator(".topics a").first.evaluate("one => { one.textContent = 'Digitaliseringspartnerskabet' }")
    assert wider(page) <= 0


@every_page
def test_text_of_twice_the_size_stays_on_the_page(opened):
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert wider(opened) <= 0
    opened.evaluate("document.documentElement.style.removeProperty('font-size')")


@every_page
def test_forced_colours_keep_what_is_chosen_apart(opened):
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.emulate_media(forced_colors="active")
    edges = opened.locator(".menu a").evaluate_all(
        "links => links.map(one => [one.hasAttribute('aria-current'), getComputedStyle(one).borderBottomColor])"
    )
    chosen, others = ({colour for current, colour in edges if current is which} for which in (True, False))
    assert chosen.isdisjoint(others)
    assert axe(opened) == []
    opened.emulate_media(forced_colors="none")


def test_forced_colours_keep_marks_and_what_is_found_apart(visit):
    page = visit(f"{MEETING}?q=mitid#udsagn-a1")
    page.emulate_media(forced_colors="active")
    style = "(element, name) => getComputedStyle(element)[name]"
    marked, text = (page.locator(one).first.evaluate(style, "backgroundColor") for one in ("#udsagn-a1 mark", "body"))
    found, other = (page.locator(one).evaluate(style, "borderLeftColor") for one in ("#udsagn-a1", "#udsagn-a5"))
    assert marked != text
    assert found != other


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_in_open_suggestions(visit, width, scheme):
    page = visit("/?q=mitid", width=width)
    page.emulate_media(color_scheme=scheme)
    page.get_by_role("combobox", name="Søg i referaterne").fill("over")
    page.get_by_role("option").first.wait_for()
    page.get_by_role("combobox", name="Søg i referaterne").press("ArrowDown")
    assert axe(page) == []


def test_the_first_tab_leads_to_the_content(visit):
    page = visit(MEETING)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "indhold"


@pytest.mark.parametrize("address", ["/?q=mitid", MEETING, "/personer/ida-holm"])
def test_a_page_is_light_and_few_requests(visit, address):
    page = visit("/ingen", service_workers="block")  # another reader, whose browser holds nothing yet
    sizes = []
    page.on("response", lambda answer: sizes.append(len(answer.body())))  # without compression
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert len(sizes) <= 6
    assert sum(sizes) <= 60_000


def test_a_printed_meeting_is_its_text_alone(visit):
    page = visit(f"{MEETING}?q=mitid")
    page.emulate_media(media="print")
    assert page.locator("#udsagn-a1").is_visible()
    assert [page.locator(part).first.is_visible() for part in (".menu", ".side", ".hit-links", ".step")] == [False] * 4
    assert page.get_by_role("cell", name="Bo Friis").is_visible()


def test_who_said_what_fits_on_paper(visit):
    page = visit("/?q=mitid&vis=hvem", width=720)
    page.emulate_media(media="print")
    assert wider(page) <= 0
    assert page.locator(".matrix .when").first.is_visible()
