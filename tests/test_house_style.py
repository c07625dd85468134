"""The house's measures: what fits on a few screens can be read, and what opens with a sentence can be found."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("search", "indexer", "webui", "corpus", "benchmarks", "tests")
MODULES = sorted([ROOT / "ordet.py", *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))])
TESTS = [path for path in MODULES if path.is_relative_to(ROOT / "tests")]
MODULE_LINES = 300
FUNCTION_LINES = 45
LEFT_OPEN = r"\b(?:TODO|FIXME|XXX)\b|raise NotImplementedError"


def name(path):
    return path.relative_to(ROOT).as_posix()


def source(path):
    return path.read_text(encoding="utf-8")


def nodes(path, *kinds):
    return [node for node in ast.walk(ast.parse(source(path))) if isinstance(node, kinds)]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_can_be_read_in_one_sitting(path):
    assert len(source(path).splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_function_fits_on_a_screen(path):
    functions = nodes(path, ast.FunctionDef, ast.AsyncFunctionDef)
    lines = {f"{f.name}, line {f.lineno}": f.end_lineno - f.lineno + 1 for f in functions}
    assert {where: count for where, count in lines.items() if count > FUNCTION_LINES} == {}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_opens_with_a_sentence(path):
    docstring = ast.get_docstring(ast.parse(source(path))) or ""
    assert re.search(r"[.:]$", docstring.partition("\n\n")[0]), "the first paragraph is one finished sentence"


@pytest.mark.parametrize("path", [path for path in MODULES if path != Path(__file__)], ids=name)
def test_nothing_is_left_for_later(path):
    assert re.findall(LEFT_OPEN, source(path)) == []


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_a_test_patches_nothing(path):
    imported = [alias.name for node in nodes(path, ast.Import, ast.ImportFrom) for alias in node.names]
    assert not {"mock", "unittest.mock", "patch", "MagicMock"} & set(imported)
