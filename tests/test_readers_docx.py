"""Reading Word documents: paragraphs, tables, and the numbers that Word prints but doesn't store."""

import io

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from indexer.readers.docx import read_docx
from indexer.readers.numbering import printed_number


def lines(document):
    stream = io.BytesIO()
    document.save(stream)
    return read_docx(stream.getvalue(), "referat.docx").lines


def texts(document):
    return [line.text for line in lines(document)]


def numbered(document, text, number, level=0):
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def add_list(document, number, levels, start=None):
    """A list of (format, text) levels under the number ``number``."""
    root = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate(levels)
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{inner}</w:abstractNum>'))
    override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>' if start else ""
    root.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/>{override}</w:num>')
    )


def test_paragraphs_are_lines_and_headings_are_told():
    document = docx.Document()
    document.add_heading("Referat", 0)
    document.add_heading("Budget", 2)
    document.add_paragraph("Budgettet blev godkendt.")
    assert [(line.text, line.heading, line.block) for line in lines(document)] == [
        ("Referat", 1, True),
        ("Budget", 2, True),
        ("Budgettet blev godkendt.", 0, True),
    ]


def test_bold_is_told_from_runs_and_styles():
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("Anne Holm:").bold = True
    paragraph.add_run(" tak for ordet")
    (line,) = lines(document)
    assert line.bold == ((0, 10),)


def test_automatic_numbers_are_printed_as_word_prints_them():
    document = docx.Document()
    add_list(document, 901, [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)")])
    for text, level in [
        ("Valg", 0),
        ("Dirigent", 1),
        ("Referent", 1),
        ("Stemmetæller", 2),
        ("Budget", 0),
        ("Drift", 1),
    ]:
        numbered(document, text, 901, level)
    assert [text.strip() for text in texts(document)] == [
        "1. Valg",
        "1.1 Dirigent",
        "1.2 Referent",
        "a) Stemmetæller",
        "2. Budget",
        "2.1 Drift",
    ]


def test_a_list_may_begin_elsewhere_than_at_one():
    document = docx.Document()
    add_list(document, 902, [("decimal", "%1.")], start=715)
    numbered(document, "Kulturkommune", 902)
    numbered(document, "Meddelelser", 902)
    assert texts(document) == ["715. Kulturkommune", "716. Meddelelser"]


def test_bullets_are_list_points_without_a_number():
    document = docx.Document()
    document.add_paragraph("Nyt fra skolen", style="List Bullet")
    (line,) = lines(document)
    assert (line.text, line.list_item) == ("Nyt fra skolen", True)


def test_cells_share_a_row_and_tables_nest():
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "1", "Budget"
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "For", "5"
    found = [(line.text, line.row) for line in lines(document) if line.text]
    assert [text for text, _ in found] == ["1", "Budget", "For", "5"]
    assert found[0][1] == found[1][1] != found[2][1] == found[3][1]


def test_soft_line_breaks_give_lines():
    document = docx.Document()
    document.add_paragraph("Kaløvig\nPræstekravevej\nved skoven")
    document.add_paragraph("Medlemmer")
    assert [(line.text, line.block) for line in lines(document)] == [
        ("Kaløvig", True),
        ("Præstekravevej", False),
        ("ved skoven", False),
        ("", False),
        ("Medlemmer", True),
    ]


def test_page_headers_and_deleted_text_are_left_out():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Side 1"
    paragraph = document.add_paragraph("Budgettet blev godkendt.")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>afvist</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t> Tak.</w:t></w:r></w:ins>"))
    assert texts(document) == ["Budgettet blev godkendt. Tak."]


def test_hidden_text_is_left_out():
    document = docx.Document()
    run = document.add_paragraph("Synlig").add_run(" skjult")
    run.font.hidden = True
    assert texts(document) == ["Synlig"]


def test_empty_paragraphs_keep_paragraphs_apart():
    document = docx.Document()
    for text in ("Et", "", "To"):
        document.add_paragraph(text)
    assert texts(document) == ["Et", "", "To"]


def test_a_text_box_follows_its_paragraph():
    document = docx.Document()
    run = document.add_paragraph("Referat").runs[0]._r
    box = f"<w:pict {nsdecls('w')}><w:txbxContent><w:p><w:r><w:t>I boksen</w:t></w:r></w:p></w:txbxContent></w:pict>"
    run.append(parse_xml(box))
    assert texts(document) == ["Referat", "I boksen"]
    assert run.tag == qn("w:r")


def nested_boxes(depth):
    inner = "<w:p><w:r><w:t>Inderst</w:t></w:r></w:p>"
    for _ in range(depth):
        inner = f"<w:p><w:r><w:t>Æske</w:t><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    return parse_xml(inner.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1))


def test_boxes_in_boxes_are_read_once_each_however_deep():
    document = docx.Document()
    document.element.body.insert(0, nested_boxes(30))
    assert texts(document) == [*["Æske"] * 30, "Inderst"]


def test_a_footnote_that_refers_to_itself_is_read_once():
    document = docx.Document()
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    document.add_paragraph("Referat").runs[0]._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))
    notes = f'<w:footnote w:id="2"><w:p><w:r><w:t>Se note</w:t></w:r>{note}</w:p></w:footnote>'
    root = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", root.encode())
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert texts(document) == ["Referat", "Se note"]


@pytest.mark.parametrize(
    ("value", "form", "printed"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (14, "lowerRoman", "xiv"),
        (1994, "upperRoman", "MCMXCIV"),
        (0, "lowerLetter", "0"),
    ],
)
def test_numbers_are_printed_in_words_formats(value, form, printed):
    assert printed_number(value, form) == printed
