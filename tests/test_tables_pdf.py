"""Tables on PDF pages: the cells of a row come one by one, each with its row and column; prose in columns doesn't."""

import pytest

from indexer.readers.pdf import read_pdf

X = (50, 80, 200, 420, 500)
HEAD = ("Nr.", "Emne", "Referat", "Ansvarlig", "Frist")
ROWS = [
    (["1"], ["Velkomst"], ["Anna Berg sagde goddag."], [], []),
    (["2"], ["Nyt fra", "havnen"], ["Bo Vang fortalte om kajen,", "som er slidt, og om", "broen."], ["BV"], ["1/6"]),
    (["3"], ["Eventuelt"], ["Intet at føre", "til referat."], ["Alle"], []),
]
FOUND = [
    "0 Nr. | 1 Emne | 2 Referat | 3 Ansvarlig | 4 Frist",
    "0 1 | 1 Velkomst | 2 Anna Berg sagde goddag.",
    "0 2 | 1 Nyt fra havnen | 2 Bo Vang fortalte om kajen, | 2 som er slidt, og om | 2 broen. | 3 BV | 4 1/6",
    "0 3 | 1 Eventuelt | 2 Intet at føre | 2 til referat. | 3 Alle",
]


def pdf(*pages):
    """A PDF with pages of drawing commands."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    objects.append(f"<< /Font << /F0 {font} >> >>")
    for number, page in enumerate(pages):
        box = f"/MediaBox [0 0 595 842] /Resources 3 0 R /Contents {5 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} >>")
        objects.append(f"<< /Length {len(page)} >>\nstream\n{page}endstream")
    numbered = "".join(f"{number} 0 obj\n{body}\nendobj\n" for number, body in enumerate(objects, 1))
    return f"%PDF-1.4\n{numbered}trailer << /Root 1 0 R >>\n%%EOF\n".encode("cp1252")


def words(x, y, text):
    return f"BT /F0 10 Tf {x} {y} Td ({text}) Tj ET\n"


def rule(y):
    return f"50 {y} m 545 {y} l S\n"


def by_cell(rows=ROWS, top=700, pitch=12, apart=0, ruled=False, x=X):
    """The rows, drawn cell after cell."""
    drawn, y = "", top
    for row in rows:
        for at, cell in zip(x, row, strict=True):
            drawn += "".join(words(at, y - pitch * number, text) for number, text in enumerate(cell))
        y -= pitch * max(map(len, row)) + apart
        drawn += rule(y + pitch - 3 + apart / 2) if ruled else ""
    return drawn


def by_line(rows=ROWS, top=700, pitch=12, apart=8):
    """The rows, drawn line after line across all columns, as some programs do."""
    drawn, y = "", top
    for row in rows:
        for number in range(max(map(len, row))):
            cells = [(at, cell[number]) for at, cell in zip(X, row, strict=True) if len(cell) > number]
            drawn += "".join(words(at, y - pitch * number, text) for at, text in cells)
        y -= pitch * max(map(len, row)) + apart
    return drawn


def head(y=720):
    return "".join(words(at, y, name) for at, name in zip(X, HEAD, strict=True))


def rows(*pages):
    """The cells of each row: column and words."""
    found = {}
    for line in read_pdf(pdf(*pages), "referat.pdf").lines:
        if line.row is not None:
            found.setdefault(line.row, []).append(f"{line.column} {line.text}")
    return [" | ".join(cells) for cells in found.values()]


@pytest.mark.parametrize(
    "table", [by_cell(), by_cell(ruled=True), by_cell(apart=9), by_line(), by_line(apart=0)],
    ids=["by cell", "ruled", "by cell with gaps", "by line with gaps", "by line"],
)  # fmt: skip
def test_rows_are_found_however_the_table_is_drawn(table):
    assert rows(head() + table) == FOUND


def test_a_table_goes_on_at_the_top_of_the_next_page_without_its_head():
    more = [(["4"], ["Hegn"], ["Anna Berg maler det."], ["AB"], []), (["5"], ["Slut"], ["Intet."], [], [])]
    assert rows(head() + by_cell(), by_cell(more, top=780)) == [
        *FOUND, "0 4 | 1 Hegn | 2 Anna Berg maler det. | 3 AB", "0 5 | 1 Slut | 2 Intet.",
    ]  # fmt: skip


def test_the_foot_of_the_page_stays_outside_and_at_the_end():
    pages = [words(50, 30, f"Havnens bestyrelse, side {number}") + head() + by_cell() for number in (1, 2)]
    lines = [line for line in read_pdf(pdf(*pages), "referat.pdf").lines if line.text]
    assert [(line.text, line.row) for line in lines if line.page == 1][-1] == ("Havnens bestyrelse, side 1", None)


def test_every_word_is_there_once_in_the_order_of_reading():
    closing = "Næste møde holdes i juni på havnekontoret."
    before, after = words(50, 760, "Referat af møde"), words(50, 560, closing)
    lines = read_pdf(pdf(before + head() + by_cell() + after), "referat.pdf").lines
    wanted = ["Referat af møde", *HEAD, *(text for row in ROWS for cell in row for text in cell), closing]
    assert " ".join(line.text for line in lines if line.text) == " ".join(wanted)


def test_who_has_the_task_is_found_beside_text_without_a_name():
    tasks = [
        (["1. Kajen", "Bo Vang taler med kommunen."], ["", "Bo"], ["", "1/6"]),
        (["Anna Berg bestiller skilte."], ["Anna"], ["snarest"]),
    ]
    drawn = words(420, 720, "Ansvarlig") + words(500, 720, "Deadline")
    assert rows(drawn + by_cell(tasks, apart=12, x=(50, 420, 500)))[1:] == [
        "0 1. Kajen | 0 Bo Vang taler med kommunen. | 1 Bo | 2 1/6",
        "0 Anna Berg bestiller skilte. | 1 Anna | 2 snarest",
    ]


PROSE = [(["Første spalte er prosa", "der går videre", "og slutter."], ["Anden spalte er også", "prosa", "her."])]
MEMBERS = [(["Anna Berg"], ["KL"]), (["Bo"], ["FOA"])]
ACROSS = "Her går en lang linje tværs over begge spalter uden at standse."


@pytest.mark.parametrize(
    "page",
    [
        by_cell(PROSE, x=(50, 320)),
        words(50, 720, "Navn") + words(320, 720, "Organisation") + by_cell(MEMBERS, x=(50, 320)),
        words(50, 720, "Dagsorden og referat blev godkendt af alle, og beslutningen er endelig."),
        words(50, 720, "Emne") + words(320, 720, "Referat") + words(50, 700, ACROSS),
    ],
    ids=["prose in columns", "attendance", "a sentence", "a head without a table"],
)
def test_what_is_no_table_of_matters_has_no_rows(page):
    assert rows(page) == []


def test_a_line_across_the_table_ends_it():
    across = words(50, 600, "Efter pausen fortsatte mødet i det store lokale, hvor der var kaffe og kage til alle.")
    assert rows(head() + by_cell() + across) == FOUND
