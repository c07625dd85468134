"""Reading PDF: visual lines in reading order, pages, bold, larger letters, gaps between paragraphs."""

import json

from indexer.readers.pdf import read_pdf


def pdf(*pages, fonts=("Helvetica", "Helvetica-Bold")):
    """A PDF with pages of (x, y, size, font number, text)."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    named = "".join(
        f"/F{number} << /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >> "
        for number, font in enumerate(fonts)
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< /Font << {named}>> >>".encode(),
    ]
    for number, page in enumerate(pages):
        drawn = b"".join(
            f"BT /F{font} {size} Tf {x} {y} Td (".encode() + text.encode("cp1252") + b") Tj ET\n"
            for x, y, size, font, text in page
        )
        box = f"/MediaBox [0 0 595 842] /Resources 3 0 R /Contents {5 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} >>".encode())
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n".encode() + drawn + b"endstream")
    return (
        b"%PDF-1.4\n"
        + b"".join(f"{number} 0 obj\n".encode() + body + b"\nendobj\n" for number, body in enumerate(objects, 1))
        + b"trailer << /Root 1 0 R >>\n%%EOF\n"
    )


def column(*texts, x=50, top=800, pitch=14, size=11, font=0):
    return [(x, top - pitch * number, size, font, text) for number, text in enumerate(texts)]


def texts(*pages):
    return [line.text for line in read_pdf(pdf(*pages), "referat.pdf").lines]


def test_every_visual_line_is_a_line_with_its_page():
    content = read_pdf(pdf(column("Første side", "går sådan"), column("Anden side")), "referat.pdf")
    assert [(line.number, line.page, line.text) for line in content.lines] == [
        (1, 1, "Første side"),
        (2, 1, "går sådan"),
        (3, 2, "Anden side"),
    ]
    assert content.pages == 2


def test_a_gap_between_paragraphs_is_an_empty_line():
    page = [*column("Et afsnit", "på to", "eller tre linjer"), *column("Et nyt", "afsnit", top=740)]
    assert texts(page) == ["Et afsnit", "på to", "eller tre linjer", "", "Et nyt", "afsnit"]


def test_stretches_on_one_height_are_one_line():
    assert texts([(50, 700, 11, 0, "1."), (80, 700, 11, 0, "Budget"), (300, 700, 11, 0, "3")]) == ["1. Budget\t3"]


def test_columns_are_read_one_after_the_other():
    left = column("Første spalte", "fortsætter her", "og slutter.")
    right = column("Anden spalte", "fortsætter der", "og slutter.", x=320)
    assert [text for text in texts([*left, *right]) if text] == [
        "Første spalte",
        "fortsætter her",
        "og slutter.",
        "Anden spalte",
        "fortsætter der",
        "og slutter.",
    ]


def test_lines_drawn_from_the_foot_of_the_page_are_read_from_its_top():
    drawn = column(
        "Første linje er lang nok", "Anden linje er lang nok", "Tredje linje er lang nok", "Fjerde linje er lang"
    )
    assert texts(drawn[::-1]) == [text for *_, text in drawn]


def test_bold_is_told_from_the_font():
    page = [(50, 700, 11, 1, "Anne Holm"), (110, 700, 11, 0, "sagde ja.")]
    (line,) = read_pdf(pdf(page), "referat.pdf").lines
    assert line.text[slice(*line.bold[0])] == "Anne Holm"
    assert len(line.bold) == 1


def test_letters_larger_than_the_running_text_make_a_heading():
    page = [(50, 800, 18, 0, "Referat"), *column("Her er den løbende tekst,", "som er den meste.", top=760)]
    assert [(line.text, line.heading) for line in read_pdf(pdf(page), "referat.pdf").lines if line.text] == [
        ("Referat", 1),
        ("Her er den løbende tekst,", 0),
        ("som er den meste.", 0),
    ]


def test_letters_of_size_one_that_are_scaled_are_as_large_as_they_look():
    scaled = [(50, 800 - 14 * n, "1 Tf 11 0 0 11", 0, f"Linje {n} af teksten") for n in range(4)]
    data = pdf(column("x"))
    drawn = "".join(f"BT /F0 {how} {x} {y} Tm ({text}) Tj ET\n" for x, y, how, _, text in scaled).encode()
    start = data.index(b"BT")
    data = data[:start] + drawn + data[data.index(b"endstream") :]
    assert [line.text for line in read_pdf(data, "a.pdf").lines] == [text for *_, text in scaled]


def test_a_bullet_becomes_a_list_point():
    point, other = read_pdf(pdf(column("• Nyt fra skolen", "Nyt fra huset")), "referat.pdf").lines
    assert (point.text, point.list_item) == ("Nyt fra skolen", True)
    assert not other.list_item


def test_a_bullet_on_the_line_below_a_heading_begins_a_line():
    """PDFium puts a bullet of another font behind the line above it where the page is drawn upside down."""
    parts = [
        (1000, 3000, 0, "Nyt fra huset "),
        (1300, 3280, 1, "\\225"),
        (1390, 3280, 0, " "),
        (1620, 3280, 0, "Taget"),
    ]
    drawn = "".join(f"BT /F{font} 220 Tf 1 0 0 -1 {x} {y} Tm ({text}) Tj ET\n" for x, y, font, text in parts)
    data = pdf(column("x"))
    start, stop = data.index(b"BT"), data.index(b"endstream")
    data = data[:start] + b".05 0 0 .05 0 0 cm 1 0 0 -1 0 16840 cm\n" + drawn.encode() + data[stop:]
    lines = read_pdf(data, "referat.pdf").lines
    assert [(line.text, line.list_item) for line in lines] == [("Nyt fra huset", False), ("Taget", True)]


def test_a_pdf_without_text_has_pages_but_no_lines():
    content = read_pdf(pdf([], []), "scan.pdf")
    assert (content.lines, content.pages) == ((), 2)


def compact(text):
    return "".join(char for char in text.lower() if char.isalnum())


def test_headings_of_real_minutes_begin_lines(shared):
    wanted = found = 0
    for path in (shared / "minutes" / "real").glob("*.pdf"):
        gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
        lines = [compact(line.text) for line in read_pdf(path.read_bytes(), path.name).lines]
        titles = [compact(item["title"])[:20] for item in gold["items"] if not item.get("optional")]
        wanted += len(titles)
        found += sum(any(title in line[:40] for line in lines) for title in titles)
    assert found >= 0.97 * wanted
