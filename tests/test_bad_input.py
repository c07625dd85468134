"""Files that can't be read: one clear line each, whatever they hold, and never anything but Ordet's own errors."""

import io
import os
import time
import zipfile
import zlib

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.errors import IndexingError, Unreadable
from indexer.readers import LIMIT, parse, read
from indexer.run.files import may_be_minutes
from indexer.split import split

ENCRYPTED_PDF = b"""%%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
3 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> endobj
trailer << /Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>] >>
%%%%EOF
""" % (b"41" * 32, b"42" * 32)


def docx_bytes():
    stream = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Referat af møde")
    document.save(stream)
    return stream.getvalue()


def zipped(**parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name.replace("__", "/").replace("_", "."), text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b"\x7fELF\x02\x01\x01\x00" + bytes(200), "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password-protected"),
        (b"{\\rtf1 Referat}", "RTF"),
        (b"%PDF-1.7\nikke mere", "damaged PDF"),
        (ENCRYPTED_PDF, "password"),
        (b"PK\x03\x04 resten mangler", "damaged"),
        (docx_bytes()[:3000], "damaged"),
        (b"<html><![a>", "damaged web page"),
        (zipped(word__document_xml="<ikke xml"), "damaged"),
        (zipped(word__document_xml="<w/>", indhold_txt="x"), "damaged"),
        (zipped(content_xml="<office/>"), "isn't a Word document"),
    ],
)
def test_a_file_that_cannot_be_read_gets_one_line_that_says_why(data, told):
    with pytest.raises(Unreadable, match=told) as caught:
        parse(data, "mappe/fil")
    assert str(caught.value).startswith("mappe/fil: ")
    assert "\n" not in str(caught.value)


def test_a_missing_file_a_folder_and_one_without_the_right_are_told(tmp_path):
    with pytest.raises(Unreadable, match="can't be read"):
        read(tmp_path / "findes-ikke.txt")
    with pytest.raises(Unreadable, match="a folder"):
        read(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path):
    path = tmp_path / "rør.txt"
    os.mkfifo(path)
    with pytest.raises(Unreadable, match="a pipe"):
        read(path)
    os.mkfifo(tmp_path / "rør")
    assert not may_be_minutes(tmp_path / "rør")


def test_a_path_that_leads_nowhere_is_told(tmp_path):
    path = tmp_path / "i-ring.txt"
    path.symlink_to(path)
    with pytest.raises(Unreadable, match="can't be read"):
        read(path)


def test_a_file_over_the_limit_is_not_read(tmp_path):
    path = tmp_path / "stor.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT * 4)
    with pytest.raises(Unreadable, match="200 MB is over the limit of 50 MB"):
        read(path)


@pytest.mark.parametrize("part", ["word__document_xml", "word__media__image1_png"])
def test_a_word_file_that_unpacks_to_too_much_is_not_unpacked(part):
    bomb = zipped(**{"word__document_xml": "<a/>", part: " " * 210_000_000})
    with pytest.raises(Unreadable, match="unpacks to more than"):
        parse(bomb, "bombe.docx")


def read_or_told(data, name):
    """The lines of a document and no error, or no lines and the error's message."""
    try:
        return parse(data, name).lines, ""
    except IndexingError as error:
        return (), str(error)


HEADS = [
    b"", b"\xef\xbb\xbf", b"\xff\xfe", b"<!doctype html>", b"<html><table><td>", b"%PDF-1.4\n", b"PK\x03\x04",
    b"\\documentclass{a}\\begin{document}", b"# Referat\n**a** [b](c)\n",
]  # fmt: skip
NAMES = ["a", "a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.tex"]


@given(st.sampled_from(HEADS), st.binary(max_size=2000), st.sampled_from(NAMES))
@settings(max_examples=300, deadline=2000)
def test_any_bytes_give_a_document_or_one_of_ordets_errors(head, data, name):
    lines, error = read_or_told(head + data, name)
    assert "\n" not in error
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


MARKS = "<>/*_[]()|#-=~`\\{}&$%'\" \t\n\f" + "abcæøå 0123."
SNIPPETS = st.sampled_from(
    ["<td>", "</table>", "<ol>", "<li>", "\\item", "\\begin{enumerate}", "\\end{", "**", "](", "| |"]
)


@given(st.lists(st.one_of(SNIPPETS, st.text(MARKS, max_size=8)), max_size=200).map("".join), st.sampled_from(NAMES))
@settings(max_examples=300, deadline=2000)
def test_any_markup_gives_lines_whose_bold_lies_inside_them(text, name):
    if not text:
        return
    for line in parse(text.encode(), name).lines:
        assert all(0 <= start < end <= len(line.text) for start, end in line.bold)
        assert "\n" not in line.text


def damaged(data, places):
    changed = bytearray(data)
    for place, byte in places:
        changed[place % len(changed)] = byte
    return bytes(changed)


PLACES = st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), min_size=1, max_size=30)


@given(PLACES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_word_file_never_breaks_the_reader(places):
    assert "\n" not in read_or_told(damaged(docx_bytes(), places), "a.docx")[1]


@given(PLACES)
@settings(max_examples=60, deadline=None)
def test_a_damaged_xml_part_never_breaks_the_reader(places):
    xml = b'<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>Referat</w:t></w:r></w:p></w:body></w:document>'
    assert "\n" not in read_or_told(zipped(word__document_xml=damaged(xml, places)), "a.docx")[1]


@given(PLACES, st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_a_damaged_pdf_never_breaks_the_reader(places, level):
    stream = zlib.compress(b"BT /F0 11 Tf 50 700 Td (Referat) Tj ET", level)
    assert "\n" not in read_or_told(damaged(ENCRYPTED_PDF.replace(b"/Encrypt 3 0 R", b"") + stream, places), "a.pdf")[1]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.md", b"*" * 200_000),
        ("a.md", b"[" * 100_000),
        ("a.md", b"**a " * 50_000),
        ("a.md", b"| " * 100_000),
        ("a.md", b"<a " * 50_000),
        ("a.md", b"<!--" * 50_000),
        ("a.md", b"[a](" * 50_000),
        ("a.html", b"<html>" + b"<div class=menu>tekst " * 20_000),
        ("a.html", b"<html>" + b"<table><td>" * 20_000),
        ("a.html", b"<html>" + b"</p>" * 100_000),
        ("a.md", b"# a" + b" " * 100_000 + b"b"),
        ("a.md", b" " * 100_000 + b"x"),
        ("a.html", b"<!--" * 50_000),
        ("a.html", b"<html>" + b"<!--" * 50_000),
        ("a.html", b"<html>" + b"<a " * 50_000),
        ("a.html", b"<html>" + b"<a b='" * 50_000),
        ("a.txt", b"<!---->" * 40 + b"x"),
        ("a.tex", b"\\documentclass{a}\\begin{document}" + b"{" * 100_000),
        ("a.tex", b"\\documentclass{a}\\begin{document}" + b"\\item[" * 50_000),
        ("a.tex", b"\\documentclass{a}\\begin{document}" + b"\\textbf{" * 50_000),
        ("a.tex", b"\\documentclass{a}\\begin{document}" + b"\\vspace[" * 50_000),
        ("a.tex", b"\\documentclass{a}\\begin{document}\\section" + b" " * 100_000 + b"x"),
        ("a.txt", b"\f" * 200_000),
        ("a.txt", "Ã".encode() * 100_000),
        ("a.txt", b" " * 200_000 + b"x"),
    ],
)
def test_pathological_input_takes_no_longer_than_its_length(name, data):
    start = time.perf_counter()
    read_or_told(data, name)
    assert time.perf_counter() - start < 4


@pytest.mark.parametrize("text", ["." * 50_000, "… " * 30_000, "A\n" * 10_000, "Xx " * 20_000, "-" * 50_000])
def test_minutes_of_one_sign_again_and_again_are_split_in_a_moment(text):
    head = "Referat af møde i Udvalget\nDato: 3. maj 2021\nTil stede: Anne Holm, Bo Lund\n\n1. Økonomi\n"
    start = time.perf_counter()
    split(parse(f"{head}{text}x\n".encode(), "a.txt"))
    assert time.perf_counter() - start < 6
