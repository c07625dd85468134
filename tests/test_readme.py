"""What the documentation shows is what happens: its commands are run, its outputs compared, its links followed.

In a ``console`` block a line that starts with ``$ `` is run by a shell at the repository's root; the lines under it are
what it prints, with ``…`` for whatever is left out. Commands without lines under them need only succeed.
"""

import os
import re
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from indexer.corrections import apply, read_corrections
from indexer.readers import read
from indexer.split import split
from search.engine import open_searcher
from search.query import Query
from webui import create_app

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGES.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in PAGES}
README = TEXTS["README.md"]
MODULES = [
    ROOT / "ordet.py",
    *(path for room in ("search", "indexer", "webui") for path in (ROOT / room).rglob("*.py")),
]
CODE = "".join(path.read_text(encoding="utf-8") for path in MODULES)


def examples(text):
    """(command, expected output) for every ``$ ordet`` line of the text's console blocks."""
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, expected = example.partition("\n")
            if command.startswith("ordet "):
                yield command, expected


EXAMPLES = [(command, expected) for text in TEXTS.values() for command, expected in examples(text)]
FINITE = [(command, expected) for command, expected in EXAMPLES if not command.startswith("ordet serve")]
ENDLESS = [command for command, _ in EXAMPLES if command.startswith("ordet serve")]


def questions():
    """The questions in the tables of the question language: the README's first column, the last one of the fields."""
    asking = README.partition("## Asking")[2].partition("\n## ")[0]
    fields = TEXTS["docs/question-language.md"].partition("## Fields")[2].partition("\n## ")[0]
    cells = re.findall(r"^\|([^|]+)\|", asking, re.MULTILINE) + re.findall(r"\|([^|]+)\|$", fields, re.MULTILINE)
    return [question for cell in cells for question in re.findall(r"`([^`]+)`", cell)]


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    index = tmp_path_factory.mktemp("readme") / "index"
    path = str(Path(sys.executable).parent) + os.pathsep + os.environ["PATH"]
    return {**os.environ, "PATH": path, "ORDET_INDEX": f"whoosh:{index}", "PYTHONIOENCODING": "utf-8", "COLUMNS": "120"}


@pytest.fixture
def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def printed(environment):
    """What each example prints, run in the order of the pages, as a reader would."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return [subprocess.run(command, shell=True, cwd=ROOT, env=environment, **pipes) for command, _ in FINITE]


def pattern(expected):
    """The expected output as an expression: ``…`` stands for anything, white space for white space."""
    pieces = [r"\s+".join(re.escape(word) for word in piece.split()) for piece in expected.split("…")]
    return r"\s*.*?\s*".join(pieces)


@pytest.mark.parametrize("number", range(len(FINITE)), ids=lambda number: FINITE[number][0])
def test_an_example_prints_what_the_page_shows(printed, number):
    expected, ran = FINITE[number][1], printed[number]
    assert ran.returncode == 0, ran.stdout
    assert re.fullmatch(rf"\s*{pattern(expected)}\s*" if expected else ".*", ran.stdout, re.DOTALL), ran.stdout


@pytest.mark.usefixtures("printed")
@pytest.mark.parametrize("question", questions())
def test_a_question_in_a_table_finds_something(environment, question):
    results = open_searcher(environment["ORDET_INDEX"]).search(Query(question))
    assert results.total > 0
    assert results.did_you_mean is None


@pytest.mark.usefixtures("printed")
@pytest.mark.parametrize("command", ENDLESS)
def test_an_example_that_serves_answers(environment, command, free_port):
    with subprocess.Popen(f"exec {command} --port {free_port}", shell=True, cwd=ROOT, env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:  # fmt: skip
        try:
            assert f":{free_port}" in server.stdout.readline()
            assert urllib.request.urlopen(f"http://127.0.0.1:{free_port}/healthz", timeout=30).status == 200
        finally:
            server.terminate()


@pytest.mark.parametrize("page", TEXTS)
def test_a_link_within_the_repository_leads_somewhere(page):
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", TEXTS[page])
    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()] == []


def test_the_corrections_shown_fit_the_referat_they_are_for(tmp_path):
    file = tmp_path / "corrections.toml"
    file.write_text(re.search(r"```toml\n(.*?)```", TEXTS["docs/corrections.md"], re.DOTALL)[1], encoding="utf-8")
    corrections = read_corrections(file)
    (name,) = corrections.documents
    _, complaints = apply(split(read(ROOT / "corpus/minutes" / name)), corrections.of(name))
    assert complaints == ()


def test_the_readme_names_every_setting():
    assert set(re.findall(r"`(ORDET_\w+)", README)) == set(re.findall(r"\"(ORDET_\w+)\"", CODE))


def test_the_readme_lists_the_commands_there_are():
    listed = subprocess.run([sys.executable, "-m", "ordet", "--help"], cwd=ROOT, capture_output=True, text=True)
    commands = re.findall(r"^  (\w+) ", listed.stdout.partition("Commands:")[2], re.MULTILINE)
    assert sorted(commands) == sorted(re.findall(r"^\| `ordet (\w+)", README, re.MULTILINE))


@pytest.mark.usefixtures("printed")
def test_the_addresses_the_readme_names_exist(environment):
    site = create_app(open_searcher(environment["ORDET_INDEX"]))
    rules = [re.sub("<.*?>", "<>", rule.rule) for rule in site.url_map.iter_rules()]
    named = re.findall(r"`(/[\w/.<>]*)`", README)
    assert [address for address in named if re.sub("<.*?>", "<>", address) not in rules] == []


def test_the_readme_maps_every_package():
    folders = {path.parent.name for path in MODULES if path.parent != ROOT}
    assert [folder for folder in folders if f"{folder}/" not in README] == []


def test_the_make_targets_that_are_named_exist():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = re.findall(r"^\$ make (\w+)|`make (\w+)", "".join(TEXTS.values()), re.MULTILINE)
    assert {block or inline for block, inline in named} <= targets
