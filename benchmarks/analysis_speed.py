"""Measure the analysis: tokens a second, first use, memory, and what an extract costs.

An extract is measured over statements, in three states: of a text that was just marked by the same question (warm), of
new texts by a process that has analysed their words before, and of the first ten texts of a fresh process (cold), as
for a command.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.marks import Marks

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "minutes"
REPEATED = 5
QUESTION = "hvad blev besluttet om MedComs digitale kommunikation"
FIRST_USE = (
    "import time; start = time.perf_counter()\n"
    "from search.danish.analysis import analyze\n"
    "analyze('Første møde om informationssikkerhed')\n"
    "print(time.perf_counter() - start)"
)
MEMORY = """
import sys
resident = lambda: int(open("/proc/self/statm").read().split()[1]) * 4
before = resident()
from search.danish.analysis import analyze
for text in sys.stdin.read().split("\\0"):
    analyze(text)
print(resident() - before)
"""  # kilobytes, on Linux
COLD_EXTRACTS = """
import sys, time
from search.danish.analysis import analyze
from search.marks import Marks
from search.snippet import extract
passages, question = sys.stdin.read().split("\\0"), sys.argv[1]
analyze("opens the tables")
marks = Marks(question)
start = time.process_time()
for passage in passages:
    extract(passage, marks)
print((time.process_time() - start) / len(passages) * 1000)
"""
HITS = 10  # of a page


def measure() -> list[str]:
    """The table as lines of text."""
    from indexer.readers import read
    from indexer.split import split

    passages = [one.text for path in sorted(CORPUS.glob("*.txt")) for one in split(read(path)).statements]
    from search.danish.analysis import analyze
    from search.marks import Marks
    from search.snippet import extract

    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    cold, tokens = _timed(lambda: sum(len(analyze(text)) for text in texts))
    warm = min(_timed(lambda: sum(len(analyze(text)) for text in texts))[0] for _ in range(REPEATED))
    marks = Marks(QUESTION)
    _timed(lambda: sum(len(extract(passage, marks)) for passage in passages))
    marked = [passage for passage in passages if marks.find(passage)]
    _timed(lambda: sum(len(extract(passage, marks)) for passage in marked))
    warm_extracts = min(_timed(lambda: sum(len(extract(p, marks)) for p in marked))[0] for _ in range(REPEATED))
    new_texts = min(_timed(lambda: _extracts(Marks(QUESTION), passages))[0] for _ in range(REPEATED))
    return [
        f"{'analysis':<34}{'measured':>20}   wanted",
        f"{'tokens a second, cold memo':<34}{tokens / cold:>20,.0f}",
        f"{'tokens a second, warm memo':<34}{tokens / warm:>20,.0f}   60,000",
        f"{'first use with built tables, s':<34}{fresh(FIRST_USE, []):>20.2f}   0.3",
        f"{'memory for tables and memo, MB':<34}{fresh(MEMORY, texts) / 1024:>20.0f}   60",
        f"{'an extract, warm, ms':<34}{warm_extracts / len(marked) * 1000:>20.3f}   0.2",
        f"{'an extract of a new text, ms':<34}{new_texts / len(passages) * 1000:>20.3f}   0.2",
        f"{'an extract, cold, ms':<34}{fresh(COLD_EXTRACTS, marked[:HITS]):>20.3f}   0.2",
    ]


def _extracts(marks: Marks, passages: list[str]) -> int:
    from search.snippet import extract

    return sum(len(extract(passage, marks)) for passage in passages)


def fresh(script: str, texts: list[str]) -> float:
    """The number that a script prints in a process of its own, with the texts as its input; the least of three."""
    root = Path(__file__).resolve().parent.parent
    command, given = [sys.executable, "-c", script, QUESTION], "\0".join(texts)
    done = [
        subprocess.run(command, cwd=root, input=given, capture_output=True, text=True, check=True) for _ in range(3)
    ]
    return min(float(one.stdout) for one in done)


def _timed(work: object) -> tuple[float, int]:
    assert callable(work)
    start = time.process_time()  # of this core, whatever else the machine does
    result = work()
    return time.process_time() - start, result


if __name__ == "__main__":
    print("\n".join(measure()))
