"""The rooms of the house: who may import whom, read from the source with ``ast``."""

import ast
import re
import sys
from configparser import ConfigParser
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("search", "indexer", "webui")
SOURCES = sorted([ROOT / "ordet.py", *(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))])
SETUP = ConfigParser()
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")

STANDARD = {*sys.stdlib_module_names, "_typeshed"}  # the latter is the type checker's own

# What a room may know besides itself.
KNOWS = {"search": set(), "indexer": {"search"}, "webui": {"search"}, "ordet": {"search", "indexer", "webui"}}

# A library is a decision; each has the rooms in which it may be noticed.
LIBRARIES = {
    "whoosh": ("search/whoosh_engine/",),
    "numpy": ("search/whoosh_engine/",),
    "flask": ("webui/",),
    "jinja2": ("webui/",),
    "markupsafe": ("webui/",),
    "werkzeug": ("webui/",),
    "waitress": ("webui/", "ordet.py"),
    "bs4": ("indexer/readers/",),
    "docx": ("indexer/readers/",),
    "lxml": ("indexer/readers/",),
    "pypdfium2": ("indexer/readers/",),
    "dateutil": ("indexer/dates.py",),
    "lemmy": ("search/danish/",),
    "marisa_trie": ("search/danish/",),
    "simplemma": ("search/danish/",),
    "Stemmer": ("search/danish/",),
    "rapidfuzz": ("search/", "indexer/"),
    "click": ("ordet.py", "indexer/run/progress.py", "webui/terminal.py"),
}
COMES_WITH = {"werkzeug": "flask", "jinja2": "flask", "markupsafe": "flask", "lxml": "python-docx"}

# The values every room passes on: nothing but the standard library's types, and each other.
VALUES = ["search/passage.py", "search/plan.py", "search/query.py", "search/results.py", "search/errors.py"]
VALUES += ["indexer/document.py", "indexer/errors.py", "indexer/minutes.py"]
PLAIN = {"__future__", "collections", "dataclasses", "datetime", "typing"}


def name(path):
    return path.relative_to(ROOT).as_posix()


def imports(path):
    """The dotted names a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: imports say the whole path"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def tops(path):
    return {imported.split(".")[0] for imported in imports(path)}


def third_party(path):
    return tops(path) - set(KNOWS) - STANDARD


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_room_imports_only_the_rooms_it_may_know(path):
    room = path.relative_to(ROOT).parts[0].removesuffix(".py")
    assert (tops(path) & set(KNOWS)) - {room} <= KNOWS[room]


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_library_stays_in_its_room(path):
    outside = [library for library in third_party(path) if not name(path).startswith(LIBRARIES.get(library, ()))]
    assert outside == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_the_engine_is_behind_the_seam(path):
    inside = name(path).startswith(("search/whoosh_engine/", "search/engine.py"))
    assert inside or not any(imported.startswith("search.whoosh_engine") for imported in imports(path))


@pytest.mark.parametrize("path", VALUES)
def test_the_values_do_no_input_or_output(path):
    assert tops(ROOT / path) <= PLAIN | set(ROOMS)
    assert {imported.rsplit(".", 1)[0].replace(".", "/") + ".py" for imported in imports(ROOT / path)
            if imported.split(".")[0] in ROOMS} <= set(VALUES)  # fmt: skip


def test_settings_are_read_where_the_program_starts():
    reading = re.compile(r"\bos\.(environ|getenv)\b")
    readers = {name(path) for path in SOURCES if reading.search(path.read_text(encoding="utf-8"))}
    assert readers == {"ordet.py", "webui/wsgi.py", "search/danish/cache.py"}


def test_what_is_imported_is_what_is_installed():
    distributions = packages_distributions()
    libraries = {library for path in SOURCES for library in third_party(path)}
    imported = {COMES_WITH.get(library) or distributions[library][0].lower() for library in libraries}
    listed = {line.split()[0].lower() for line in SETUP["options"]["install_requires"].split("\n") if line}
    assert imported == listed


def test_the_packages_listed_are_the_folders_with_modules():
    folders = {path.parent.relative_to(ROOT).as_posix().replace("/", ".") for path in SOURCES if path.parent != ROOT}
    assert set(SETUP["options"]["packages"].split()) == folders


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_module_is_named_for_what_it_knows(path):
    vague = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
    assert not vague & set(path.relative_to(ROOT).with_suffix("").parts)
