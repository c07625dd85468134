"""Reading HTML: what a reader of the page sees, in the order it stands, with the structure the splitter needs."""

import pytest

from indexer.readers.html import read_html


def lines(markup):
    return read_html(markup.encode(), "side.html").lines


def texts(markup):
    return [line.text for line in lines(markup)]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a = 1;</script>",
        "<style>p { color: red }</style>",
        "<nav><a href='/'>Forside</a></nav>",
        "<div hidden>skjult</div>",
        "<p style='display: none'>skjult</p>",
        "<div role='navigation'>Menu</div>",
        "<ul class='main-menu'><li><a href='/'>Politik</a></li><li><a href='/'>Borger</a></li></ul>",
        "<!-- kommentar -->",
        "<select><option>2021</option></select>",
        "<footer>Kontakt</footer>",
    ],
)
def test_what_no_reader_sees_is_left_out(hidden):
    assert texts(f"<body>{hidden}<p>Mødet blev åbnet.</p></body>") == ["Mødet blev åbnet."]


def test_minutes_that_stand_in_a_block_called_menu_are_kept():
    assert texts("<div class='menu'><p>Menuen i <a href='/'>kantinen</a> blev drøftet.</p></div>") == [
        "Menuen i kantinen blev drøftet."
    ]


def test_white_space_is_that_of_the_page_not_of_the_file():
    assert texts("<p>Anne\n   Holm&nbsp; sagde <b>ja</b>\n.</p>") == ["Anne Holm sagde ja ."]


def test_headings_lists_and_bold_are_told():
    heading, point, line = lines("<h2>Punkt 1</h2><ul><li>Nyt fra skolen</li></ul><p><b>Bo Lund:</b> tak</p>")
    assert (heading.text, heading.heading) == ("Punkt 1", 2)
    assert point.list_item
    assert line.bold == ((0, 8),)


def test_numbers_that_the_browser_prints_are_in_the_text():
    markup = "<ol start=3><li>Budget<ol type=a><li>Drift</li><li>Anlæg</li></ol></li><li value=7>Eventuelt</li></ol>"
    assert texts(markup) == ["3. Budget", "  a. Drift", "  b. Anlæg", "7. Eventuelt"]


def test_a_number_stands_before_the_first_words_of_its_point():
    assert texts(
        "<ol><li><p>Budget</p><p>Drøftet.</p></li><li></li><li><div><b>Valg</b></div></li></ol><p>Tak</p>"
    ) == [
        "1. Budget",
        "Drøftet.",
        "3. Valg",
        "Tak",
    ]
    assert [line.list_item for line in lines("<ul><li></li></ul><p>Tak</p>")] == [False]


def test_cells_of_a_row_are_lines_that_share_its_number():
    found = lines(
        "<table><tr><td>1</td><td>Budget</td></tr><tr><td>2</td><td><p>Valg</p><p>af formand</p></td></tr></table>"
    )
    assert [(line.text, line.row) for line in found] == [
        ("1", 1),
        ("Budget", 1),
        ("2", 2),
        ("Valg", 2),
        ("af formand", 2),
    ]


def test_a_table_used_for_layout_leaves_no_rows():
    found = lines("<table><tr><td>&nbsp;</td><td><p>Et.</p><p>To.</p></td></tr></table>")
    assert [(line.text, line.row) for line in found] == [("Et.", None), ("To.", None)]


def test_cells_without_a_row_are_read():
    assert texts("<table><td>Til stede:</td><td>Anne Holm</td></table>") == ["Til stede:", "Anne Holm"]


def test_a_line_break_before_a_small_letter_goes_on_and_another_begins_anew():
    found = lines("<p>Referat af møde<br>den 3. maj<br><br>1. Valg<br>Bo blev valgt.</p><p>Til stede</p>")
    assert [(line.text, line.block) for line in found] == [
        ("Referat af møde", False),
        ("den 3. maj", False),
        ("", False),
        ("1. Valg", True),
        ("Bo blev valgt.", True),
        ("Til stede", True),
    ]


def test_preformatted_text_is_read_as_plain_text():
    found = lines("<pre>Budgettet for\nBørnehuset blev\n\nGodkendt</pre><p>Tak</p>")
    assert [(line.text, line.block) for line in found] == [
        ("Budgettet for", False),
        ("Børnehuset blev", False),
        ("", False),
        ("Godkendt", False),
        ("", False),
        ("Tak", True),
    ]


def test_code_for_the_server_is_left_out():
    page = "<%@ Page Language='C#' %><asp:Content runat='server'><p>Referat</p><%= a > b %><p>Tak</p></asp:Content>"
    assert read_html(page.encode(), "a.aspx").lines == read_html(b"<p>Referat</p><p>Tak</p>", "a.html").lines


def test_line_numbers_count_from_one_without_gaps():
    assert [line.number for line in lines("<p>a<br>b</p><div>c<p>d</p>e</div>")] == [1, 2, 3, 4, 5, 6]


def test_the_title_is_the_page_s_own():
    page = read_html(b"<html><head><title> Referat  3. maj </title></head><body>x</body></html>", "side.html")
    assert page.title == "Referat 3. maj"


def test_a_page_may_nest_as_deep_as_it_likes():
    assert texts("<div>" * 5000 + "dybt" + "</div>" * 5000) == ["dybt"]
