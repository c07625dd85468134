"""The original file comes from below the folder that was indexed, and from nowhere else."""

import json
import os
from datetime import date

import pytest

from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source
from webui import create_app
from webui.originals import content_type, folders, original_file


@pytest.fixture
def roots(tmp_path):
    inside = tmp_path / "minutes"
    (inside / "2021").mkdir(parents=True)
    (inside / "2021" / "møde.txt").write_text("her", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("hemmeligt", encoding="utf-8")
    (inside / "out").symlink_to(tmp_path)
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "round").symlink_to(inside / "round")
    return {"minutes": inside}


def test_a_file_below_the_folder_is_found(roots):
    assert original_file("minutes/2021/møde.txt", roots).read_text(encoding="utf-8") == "her"


def test_a_file_whose_name_is_no_text_is_found(roots):
    (roots["minutes"] / os.fsdecode(b"m\xf8de.txt")).write_text("der", encoding="utf-8")
    assert original_file("minutes/m\ufffdde.txt", roots).read_text(encoding="utf-8") == "der"


@pytest.mark.parametrize(
    "document",
    ["minutes/../secret.txt", "minutes/2021/../../secret.txt", "minutes//etc/passwd", "minutes/out/secret.txt",
     "minutes/link.txt", "minutes/round", "minutes/2021", "minutes/", "minutes", "", "other/2021/møde.txt",
     "minutes/2021/møde.txt\0", "minutes/" + "a" * 5000, "/etc/passwd", "../secret.txt"],
)  # fmt: skip
def test_nothing_else_is(roots, document):
    assert original_file(document, roots) is None


def test_a_folder_given_as_a_setting_goes_before_the_noted_one(tmp_path):
    noted = {"roots": json.dumps({"minutes": "/gone", "annex": "/annex"})}
    found = folders(noted, (("minutes", str(tmp_path)),))
    assert {name: str(folder) for name, folder in found.items()} == {"minutes": str(tmp_path), "annex": "/annex"}


@pytest.mark.parametrize("coded", ["utf-8", "utf-16", "windows-1252"])
def test_a_text_is_sent_with_its_encoding(tmp_path, coded):
    (tmp_path / "a.txt").write_text("Møde på Ærø", encoding=coded)
    assert content_type(tmp_path / "a.txt") == f"text/plain; charset={coded}"


@pytest.mark.parametrize("note", ["", "{", "[1]", "null"])
def test_a_note_that_cannot_be_read_gives_no_folders(note):
    assert folders({"roots": note}, ()) == {}


@pytest.mark.parametrize(
    ("name", "content", "known_as"),
    [
        ("a.txt", "mødet".encode(), "text/plain; charset=utf-8"),
        ("a.html", "mødet".encode("windows-1252"), "text/html; charset=windows-1252"),
        ("a.PDF", b"%PDF", "application/pdf"),
        ("a.exe", b"MZ", None),
    ],
)
def test_an_original_is_sent_as_what_it_is(tmp_path, name, content, known_as):
    (tmp_path / name).write_bytes(content)
    assert content_type(tmp_path / name) == known_as


def test_an_original_with_a_line_end_in_its_name_is_sent_with_its_own_charset(tmp_path, request):
    (tmp_path / "a\nb.txt").write_bytes("mødet".encode("windows-1252"))
    meeting = Meeting("m", "Referat", "Rådet", date(2021, 5, 1), "minutes/a\nb.txt")
    address = f"memory:{request.node.name}"
    with open_writer(address) as writer:
        passage = Passage("m:1", "statement", meeting, Item("1", "1", "Budget"), "mødet")
        writer.replace(Source(meeting.document, "1", "text/plain", ("mødet",)), [passage])
        writer.note("roots", json.dumps({"minutes": str(tmp_path)}))
    answer = create_app(open_searcher(address)).test_client().get("/moeder/m/original")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/plain; charset=windows-1252")
    assert "a b.txt" in answer.headers["Content-Disposition"]
    answer.close()
