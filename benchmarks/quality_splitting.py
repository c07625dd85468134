"""Measure splitting against annotated minutes: items, statement boundaries, speakers, attendance, meeting facts.

The annotations, other people's minutes and the scorers lie in ``../shared/minutes``, outside the repository.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from indexer.errors import Refused
from indexer.readers import read
from indexer.refusal import refuse_unless_minutes
from indexer.split import split
from indexer.split_format import to_dict

MINUTES = Path(__file__).resolve().parent.parent.parent / "shared" / "minutes"
SEED = MINUTES.parent / "seed"
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
    lines = []
    for folder, scorer in (("real", MINUTES / "score.py"), ("board", MINUTES / "board" / "score.py")):
        lines += [*table(folder, list(rows(MINUTES / folder, load(scorer)))), ""]
    return lines + refusals(MINUTES / "refuse")


def rows(folder: Path, score: Scorer) -> Iterator[Row]:
    """One row for every document of a folder that has a ``.gold.json`` beside it."""
    for gold_path in sorted(folder.glob("*.gold.json")):
        name = gold_path.name.removesuffix(".gold.json")
        source = next(path for path in sorted(folder.glob(f"{name}.*")) if path != gold_path)
        gold = json.loads(gold_path.read_text(encoding="utf-8"))
        yield row(name, score(gold, candidate(source)))


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
