"""Reading a file: its format is told from the content, its text is right whatever the encoding."""

from __future__ import annotations

import zipfile

import pytest

from indexer.errors import Unreadable
from indexer.readers import parse, read
from indexer.readers.encoding import decode, repair_mojibake

HTML = b"<html><body><p>Referat af m\xc3\xb8de</p></body></html>"
TEX = b"\\documentclass{article}\n\\begin{document}\nReferat\n\\end{document}\n"
MARKDOWN = b"# Referat\n\n**Dato:** 3. maj\n\n- [x] Afholdt\n"


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("referat.txt", HTML, "text/html"),
        ("Referat.aspx", HTML, "text/html"),
        ("referat.md", HTML, "text/html"),
        ("referat", b"<?xml version='1.0'?>\n<!-- gemt -->\n" + HTML, "text/html"),
        ("referat.txt", TEX, "text/x-tex"),
        ("referat.txt", MARKDOWN, "text/markdown"),
        ("referat.html", b"Referat af m\xf8de", "text/plain"),
        ("referat.pdf", "Referat af møde".encode(), "text/plain"),
        ("referat.md", b"Referat", "text/markdown"),
        ("referat.txt", b"1 < 2, og <Jens> spurgte", "text/plain"),
    ],
)
def test_the_format_is_told_from_the_content(name, data, media_type):
    assert parse(data, name).media_type == media_type


@pytest.mark.parametrize(
    "data",
    [
        "Børn på Ærø – “én”".encode(),
        b"\xef\xbb\xbf" + "Børn på Ærø – “én”".encode(),
        "Børn på Ærø – “én”".encode("cp1252"),
        "Børn på Ærø – “én”".encode("mac_roman"),
        "Børn på Ærø – “én”".encode("utf-16"),
        b"\xfe\xff" + "Børn på Ærø – “én”".encode("utf-16-be"),
        "Børn på Ærø – “én”".encode().decode("latin-1").encode(),
    ],
    ids=["utf-8", "utf-8 bom", "windows-1252", "mac", "utf-16", "utf-16 big endian", "mojibake"],
)
def test_every_encoding_gives_the_same_words(data):
    assert decode(data) == "Børn på Ærø – “én”"


@pytest.mark.parametrize("page", ["cp850", "cp865"])
def test_text_from_dos_keeps_its_danish_letters(page):
    assert (
        decode("§ 4: Børn på Ærø er én årgang.".encode(page, errors="replace"))[1:] == " 4: Børn på Ærø er én årgang."
    )


def test_one_damaged_byte_does_not_cost_the_rest_of_the_file():
    assert decode("Børn ".encode() + b"\xff" + " på Ærø".encode()) == "Børn ÿ på Ærø"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("bÃ¸rn og unge", "børn og unge"),
        ("bÃƒÂ¸rn", "børn"),
        ("â€œJaâ€\x9d, sagde hun â€“ igen", "“Ja”, sagde hun – igen"),
        ("Â§ 4, stk.Â\xa02", "§ 4, stk.\xa02"),
        ("CAFÉ» er ikke mojibake, heller ikke Å» eller Â.", "CAFÉ» er ikke mojibake, heller ikke Å» eller Â."),
    ],
)
def test_mojibake_is_repaired_and_nothing_else_is(broken, whole):
    assert repair_mojibake(broken) == whole


def test_lines_of_plain_text_are_the_lines_an_editor_numbers(tmp_path):
    path = tmp_path / "referat.txt"
    path.write_bytes("Referat\r\n\r\nEt\x85to\u2028tre\rfire\n".encode())
    lines = read(path).lines
    assert [line.number for line in lines] == [1, 2, 3, 4]
    assert [line.text for line in lines] == ["Referat", "", "Et\x85to\u2028tre", "fire"]


def test_form_feeds_turn_pages_without_being_lines():
    document = parse("Første\nside\f\nNæste\n\fTredje\n".encode(), "referat.txt")
    assert [(line.text, line.page) for line in document.lines] == [
        ("Første", 1),
        ("side", 1),
        ("Næste", 2),
        ("Tredje", 3),
    ]
    assert document.pages == 3


def test_text_without_form_feeds_has_no_pages():
    document = parse(b"Referat\n", "referat.txt")
    assert document.pages is None
    assert document.lines[0].page is None


def test_the_same_bytes_give_the_same_document(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "referat.md").write_bytes(MARKDOWN)
    first, second = (read(tmp_path / folder / "referat.md") for folder in ("a", "b"))
    assert (first.sha256, first.lines) == (second.sha256, second.lines)


def test_a_zip_file_is_not_taken_for_a_word_document(tmp_path):
    path = tmp_path / "referat.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("regneark.xml", "<a/>")
    with pytest.raises(Unreadable, match="isn't a Word document"):
        read(path)


def test_the_real_referat_is_read_line_by_line(shared):
    path = next((shared / "seed").glob("*.txt"))
    lines = read(path).lines
    assert [line.text for line in lines] == path.read_text(encoding="utf-8").split("\n")[: len(lines)]
