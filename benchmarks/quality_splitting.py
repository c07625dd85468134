"""Measure splitting against annotated minutes: items, statement boundaries, speakers, attendance, meeting facts.

The annotations, other people's minutes and the scorers lie in ``../shared/minutes``, outside the repository.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from indexer.errors import Refused
from indexer.readers import read
from indexer.refusal import refuse_unless_minutes
from indexer.split import split
from indexer.split_format import to_dict

ROOT = Path(__file__).resolve().parent.parent
CORPUS, GOLDEN = ROOT / "corpus" / "minutes", ROOT / "tests" / "golden"
MINUTES = ROOT.parent / "shared" / "minutes"
SEED = MINUTES.parent / "seed"
LONGEST_NAME = 33  # characters of a document's name in the table
Scorer = Callable[[Mapping[str, Any], Mapping[str, Any]], Mapping[str, Any]]
COLUMNS = ("items", "bounds", "speakers", "attend.", "role", "org.", "facts", "text")


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one document, in the order of ``COLUMNS``, and what of the meeting's facts is wrong."""

    name: str
    figures: tuple[float, ...]
    wrong: tuple[str, ...] = ()


def measure() -> list[str]:
    """The tables as lines of text; one line that says why not where the annotations aren't at hand."""
    if not MINUTES.is_dir():
        return ["splitting: skipped, the annotated minutes of ../shared/minutes aren't here"]
    score, score_board = load(MINUTES / "score.py"), load(MINUTES / "board" / "score.py")
    referat = [(GOLDEN / "referat" / "gold.json", next(CORPUS.glob("2021-09-29-*.txt")))]
    measured = {
        "the real referat": rows(referat, score),
        "real": rows(beside(MINUTES / "real"), score),
        "board": rows(beside(MINUTES / "board"), score_board),
        "corpus, written for Ordet": rows(beside(GOLDEN / "corpus", CORPUS), score),
        "varieties, written for Ordet": rows(beside(GOLDEN / "varieties"), score),
    }
    lines = [line for title, found in measured.items() for line in (*table(title, list(found)), "")]
    return lines + refusals(MINUTES / "refuse")


def beside(golds: Path, sources: Path | None = None) -> Iterator[tuple[Path, Path]]:
    """Every ``NAME.gold.json`` of a folder with the document called ``NAME`` there, or in the folder of sources."""
    for gold in sorted(golds.glob("*.gold.json")):
        name = gold.name.removesuffix(".gold.json")
        yield gold, next(path for path in sorted((sources or golds).glob(f"{name}.*")) if path != gold)


def rows(pairs: Iterable[tuple[Path, Path]], score: Scorer) -> Iterator[Row]:
    """One row for every document and its annotation."""
    for gold, source in pairs:
        yield row(source.name[:LONGEST_NAME], score(json.loads(gold.read_text(encoding="utf-8")), candidate(source)))


def candidate(source: Path) -> dict[str, Any]:
    """What ``ordet split --json`` gives for a file."""
    document = read(source)
    return to_dict(document, split(document))


def row(name: str, result: Mapping[str, Any]) -> Row:
    """The figures of one scored document."""
    attendance, facts = result["attendance"], result["meeting"]
    figures = (
        result["items"]["F1"],
        result["boundaries"]["F1"],
        result["speakers"]["char_accuracy"],
        attendance["F1"],
        attendance["role_acc"],
        attendance["organisation_acc"],
        sum(facts.values()) / len(facts),
        result["extras"]["text_exact_share"],
    )
    return Row(name, figures, tuple(field for field, right in facts.items() if not right))


def table(title: str, measured: list[Row]) -> list[str]:
    """A table with one line for each document and the means below."""
    lines = [f"{title:<34}" + "".join(f"{column:>10}" for column in COLUMNS)]
    for one in measured:
        wrong = f"   wrong: {', '.join(one.wrong)}" if one.wrong else ""
        lines.append(f"{one.name:<34}" + "".join(f"{figure:>10.3f}" for figure in one.figures) + wrong)
    means = [fmean(one.figures[column] for one in measured) for column in range(len(COLUMNS))]
    return [*lines, f"{'mean':<34}" + "".join(f"{mean:>10.3f}" for mean in means)]


def refusals(folder: Path) -> list[str]:
    """A line for each file that must be refused: the reason given, and the reason expected."""
    expected: dict[str, str] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    lines = ["refused"]
    for name, reason in expected.items():
        given = refused(folder / name)
        lines.append(
            f"{name:<34}{given or 'not refused':>14}   {'' if given == reason else f'expected: {reason}'}".rstrip()
        )
    return lines


def refused(path: Path) -> str | None:
    """Why a file is refused; None where it isn't."""
    try:
        refuse_unless_minutes(read(path))
    except Refused as error:
        return error.reason
    return None


def load(script: Path) -> Scorer:
    """The scorer of ``../shared/minutes``, which is a script by itself."""
    spec = importlib.util.spec_from_file_location(f"{script.parent.name}_score", script)
    if spec is None or spec.loader is None:
        raise ImportError(f"{script} is no Python script")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scorer: Scorer = module.score
    return scorer
