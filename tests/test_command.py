"""The command as people and programs use it: what it prints, what it returns, what it says when it can't."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MINUTES = ROOT / "corpus" / "minutes"
REFERAT = MINUTES / "2021-09-29-den-nationale-bestyrelse-for-sundheds-it.txt"


def ordet(*arguments, index=None, cwd=ROOT):
    environment = {**os.environ, **({"ORDET_INDEX": index} if index else {}), "PYTHONWARNINGS": "error"}
    command = [sys.executable, str(ROOT / "ordet.py"), *map(str, arguments)]
    return subprocess.run(command, env=environment, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    address = f"whoosh:{tmp_path_factory.mktemp('command') / 'index'}"
    done = ordet("index", MINUTES, index=address)
    assert done.returncode == 0, done.stderr
    return address


def search(index, *arguments):
    done = ordet("search", *arguments, "--json", index=index)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_second_run_reads_nothing_again(index):
    assert ordet("index", MINUTES, index=index).stdout == "0 indexed, 7 unchanged, 0 removed, 0 failed\n"


def test_a_hit_has_all_that_programs_are_promised(index):
    answer = search(index, "MitID", "--limit", "1")
    hit = answer["hits"][0]
    assert answer["query"] == "MitID"
    assert answer["total"] > 1
    assert {"id", "kind", "score", "meeting", "item", "speakers", "organisations", "text", "extract", "url", "source",
            "page", "lines"} <= hit.keys()  # fmt: skip
    assert hit["meeting"].keys() == {"id", "title", "date", "board"}
    assert {"path", "number", "title", "type"} <= hit["item"].keys()
    assert {"board", "meeting", "year", "month", "item", "type", "person", "organisation"} <= answer["facets"].keys()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("MitID", "Jane Kraglund fremhævede, at de store udfordringer ligger ift. NemLog-In3 overgangen"),
        ("FHIR", "Christian Harsløf supplerede, at man bør se på, om der er andre standarder på vej"),
        ('"fælles medicinkort"', "Lisbeth Nielsen svarede, at man har nyttiggjort Fælles Medicinkort (FMK) meget"),
    ],
)
def test_a_word_finds_who_says_it_in_the_real_referat(index, question, said):
    answer = search(index, question, "--board", "sundheds-it", "--limit", "50")
    assert any(hit["text"].startswith(said) for hit in answer["hits"])
    assert {hit["meeting"]["date"] for hit in answer["hits"]} == {"2021-09-29"}


def test_a_person_narrows_to_what_that_person_says(index):
    answer = search(index, "modernisering", "--person", "Per Buchwaldt")
    assert [(hit["speakers"], hit["item"]["number"]) for hit in answer["hits"]] == [(["Per Buchwaldt"], "3")]
    assert answer["hits"][0]["text"].startswith("Per Buchwaldt kvitterede for, at problematikken hurtigt")


def test_decisions_and_dates_narrow_together(index):
    answer = search(index, "", "--decisions", "--from", "2021", "--to", "2021-09", "--limit", "100")
    assert {hit["meeting"]["date"] for hit in answer["hits"]} == {"2021-09-29"}
    assert all(hit["outcome"] for hit in answer["hits"])
    assert any("godkendte igangsættelsen af analysen" in " ".join(hit["text"].split()) for hit in answer["hits"])


@pytest.mark.parametrize("question", ['"', "(((", "a* AND", "person:", "\\", "-", "NEAR/3 ~5", "æ" * 3000, ""])
def test_no_question_is_an_error(index, question):
    assert search(index, question)["total"] >= 0


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["search", "x", "--person", "Ukendt Navnesen"], 1, "no person in the index is called 'Ukendt Navnesen'"),
        (["search", "x", "--from", "i går"], 2, "isn't a date"),
        (["search", "x", "--index", "sqlite:x"], 1, "sqlite:x"),
        (["index", "findes-ikke"], 1, "findes-ikke"),
        (["split", "findes-ikke.txt"], 1, "findes-ikke.txt"),
        (["search", "x", "--from", "2022", "--to", "2020"], 2, "--from is later than --to"),
        (["index", ""], 2, "an empty path"),
        (["serve", "--host", "nope.invalid"], 1, "can't listen on nope.invalid: no such host"),
        (["check", "docs/screenshots"], 1, "no minutes were found there"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(index, arguments, status, said):
    done = ordet(*arguments, index=index)
    assert done.returncode == status
    assert said in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_an_index_that_is_missing_is_told_with_the_command_that_makes_it(tmp_path):
    done = ordet("search", "x", index=f"whoosh:{tmp_path}/none")
    assert (done.returncode, done.stdout) == (1, "")
    assert "ordet index FOLDER" in done.stderr


def test_a_bad_file_costs_a_line_and_the_status_but_not_the_rest(tmp_path):
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "tom.txt").write_bytes(b"")
    (folder / "referat.txt").write_bytes(REFERAT.read_bytes())
    done = ordet("index", folder, index=f"whoosh:{tmp_path}/index")
    assert (done.returncode, done.stdout) == (1, "1 indexed, 0 unchanged, 0 removed, 1 failed\n")
    assert sum("tom.txt" in line for line in done.stderr.splitlines()) == 1


def test_split_prints_the_format_and_an_outline():
    split = json.loads(ordet("split", REFERAT, "--json").stdout)
    assert list(split) == ["format", "source", "meeting", "attendance", "items", "statements", "decisions", "warnings"]
    assert "4 Status for overgang til MitID og NemLog-in3 på sundhedsområdet (O)" in ordet("split", REFERAT).stdout


def test_check_counts_each_document_and_the_total():
    counted = json.loads(ordet("check", REFERAT, "--json").stdout)
    assert counted["total"]["statements"] == counted["documents"][0]["statements"] > 90


def test_analyze_shows_by_which_step_a_word_is_found():
    tokens = json.loads(ordet("analyze", "informationssikkerhed", "--json").stdout)["tokens"]
    assert {"text": "sikkerhed", "layer": "parts", "start": 12, "end": 21, "step": "compound"} in tokens[0]["terms"]


def hears_ctrl_c():
    """Whatever started the tests in the background ignores it, and so would the program."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def served(index):
    """A server over the index and where it says that it answers; it is gone after the test, whatever became of that."""
    command = [sys.executable, str(ROOT / "ordet.py"), "serve", "--port", "0", "--index", index]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdout=pipe, text=True, preexec_fn=hears_ctrl_c) as server:
        try:
            yield server, server.stdout.readline().split()[3]
        finally:
            server.kill()


def test_serve_says_where_it_answers_and_answers_there(served):
    with urllib.request.urlopen(f"{served[1]}/?q=MitID", timeout=60) as page:
        assert "<mark>MitID</mark>" in page.read().decode()


def test_serve_answers_where_an_address_is_not_encoded(served):
    port = int(served[1].rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=60) as program:
        program.sendall("GET /soeg.json?q=fælles HTTP/1.0\r\n\r\n".encode())
        assert program.recv(12) == b"HTTP/1.0 200"


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_serve_ends_well_when_it_is_told_to(served, told):
    server, url = served
    urllib.request.urlopen(f"{url}/healthz", timeout=60).close()
    server.send_signal(told)
    assert server.wait(60) == 0


def test_a_taken_port_is_said_with_the_way_out(index):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = ordet("serve", "--port", taken.getsockname()[1], "--index", index)
    assert done.returncode == 1
    assert "stop what uses it, or choose another port: ordet serve --port 5001" in done.stderr


def test_a_full_disk_is_told_in_one_line(index):
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        command = [sys.executable, str(ROOT / "ordet.py"), "search", "MitID", "--index", index]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "the disk is full" in done.stderr
