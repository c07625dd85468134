"""Measure the ranking on judged questions: nDCG@10, and hits that must not be there.

``python benchmarks/judged.py [--index ADDRESS] [--every]`` asks an index of ``corpus/minutes`` every question of
``tests/judged/questions.json``. An answer there is named by its document, its item and the words it begins with, so
that it outlives a new splitting; it counts once. A hit that is a section counts as the best answer in that item that no
hit before it gave.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from indexer.run import Options, index
from search.engine import Searcher, open_searcher, open_writer
from search.passage import Passage
from search.query import Query

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "tests" / "judged" / "questions.json"
MINUTES = ROOT / "corpus" / "minutes"
DEPTH = 10


@dataclass(frozen=True, slots=True)
class Place:
    """A statement of a document, and how well it answers (0: it must not be a hit)."""

    file: str
    item: str
    start: str  # letters and digits only
    grade: int = 0

    def is_in(self, passage: Passage) -> bool:
        """Whether ``passage`` is that statement or the section that holds it."""
        file = passage.meeting.document.rpartition("/")[2]
        return file == self.file and related(passage.item.path, self.item) and self.start in letters(passage.text)


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody types, with every statement that answers it and the false friends."""

    text: str
    asked_by: str
    answers: tuple[Place, ...]
    forbidden: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an index answered one question."""

    question: Question
    ndcg: float  # 0-1
    grades: tuple[int, ...]  # of the first ten hits
    false_friends: tuple[str, ...]  # ids of hits that must not be there


def related(path: str, other: str) -> bool:
    """Whether two items are one, or one is below the other: a sub-heading may be taken for an item or not."""
    shorter, longer = sorted((path, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) : len(shorter) + 1] in ("", ".", "/")


def letters(text: str) -> str:
    """The letters and digits of ``text`` in lower case: the same however lines and hyphens were joined."""
    return "".join(char for char in text.lower() if char.isalnum())


def questions(path: Path = QUESTIONS) -> tuple[Question, ...]:
    """The judged questions of a file."""
    judged = json.loads(path.read_text(encoding="utf-8"))
    files = judged["documents"]

    def places(entries: Sequence[dict[str, str | int]]) -> tuple[Place, ...]:
        return tuple(
            Place(files[one["document"]], str(one["item"]), letters(str(one["start"])), int(one.get("grade", 0)))
            for one in entries
        )

    return tuple(
        Question(one["question"], one["as"], places(one["answers"]), places(one["forbidden"]))
        for one in judged["questions"]
    )


def measure(searcher: Searcher, asked: Sequence[Question]) -> tuple[Outcome, ...]:
    """Ask every question."""
    return tuple(_ask(searcher, question) for question in asked)


def _ask(searcher: Searcher, question: Question) -> Outcome:
    left = sorted(question.answers, key=lambda place: -place.grade)
    best = [place.grade for place in left]
    grades, false_friends = [], []
    for hit in searcher.search(Query(text=question.text, limit=DEPTH, facets=())).hits:
        answer = next((place for place in left if place.is_in(hit.passage)), None)
        grades.append(answer.grade if answer else 0)
        if answer:
            left.remove(answer)
        elif any(place.is_in(hit.passage) for place in question.forbidden):
            false_friends.append(hit.passage.id)
    return Outcome(question, gain(grades) / gain(best), tuple(grades), tuple(false_friends))


def gain(grades: Sequence[int]) -> float:
    """Discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002, as trec_eval computes it)."""
    return sum(grade / math.log2(rank + 2) for rank, grade in enumerate(grades[:DEPTH]))


def corpus() -> Searcher:
    """The referater that come along, indexed anew in memory."""
    with open_writer("memory:judged") as writer:
        index([MINUTES], writer, Options(), lambda told: None)
    return open_searcher("memory:judged")


def measure_corpus() -> list[str]:
    """The table over the referater that come along, for ``benchmarks/quality.py``."""
    return ["judged questions over corpus/minutes", *table(measure(corpus(), questions())).splitlines()]


def table(outcomes: Sequence[Outcome]) -> str:
    """The measured numbers, one line per group of readers."""
    lines = []
    for group in ("all", *sorted({outcome.question.asked_by for outcome in outcomes})):
        those = [one for one in outcomes if group in ("all", one.question.asked_by)]
        found, wrong = fmean(one.ndcg for one in those), sum(len(one.false_friends) for one in those)
        lines.append(f"{group:<12}{len(those):>4} questions   nDCG@10 {found:.3f}   forbidden hits {wrong}")
    return "\n".join(lines)


def main() -> None:
    """Print the table, and with --every a line per question, worst first."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--index", help="an index of corpus/minutes; else they are indexed in memory")
    parser.add_argument("--every", action="store_true", help="a line per question, worst first")
    arguments = parser.parse_args()
    outcomes = measure(open_searcher(arguments.index) if arguments.index else corpus(), questions())
    for one in sorted(outcomes, key=lambda outcome: outcome.ndcg) if arguments.every else ():
        grades = " ".join(map(str, one.grades)) or "no hits"
        print(f"{one.ndcg:.3f}  {one.question.text:<55} {grades}", *one.false_friends)
    print(table(outcomes))


if __name__ == "__main__":
    main()
