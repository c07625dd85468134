"""Measure the analysis: tokens a second, first use, memory, and what an extract costs."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "minutes"
REPEATED = 5
QUESTION = "hvad blev besluttet om informationssikkerhed"
FIRST_USE = (
    "import time; start = time.perf_counter()\n"
    "from search.danish.analysis import analyze\n"
    "analyze('Første møde om informationssikkerhed')\n"
    "print(time.perf_counter() - start)"
)


def measure() -> list[str]:
    """The table as lines of text."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    from search.danish.analysis import analyze
    from search.snippet import extract

    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    passages = [part.strip() for text in texts for part in text.split("\n \n") if len(part) > 80]
    cold, tokens = _timed(lambda: sum(len(analyze(text)) for text in texts))
    warm = min(_timed(lambda: sum(len(analyze(text)) for text in texts))[0] for _ in range(REPEATED))
    _timed(lambda: sum(len(extract(passage, QUESTION)) for passage in passages))
    extracts = min(_timed(lambda: sum(len(extract(p, QUESTION)) for p in passages))[0] for _ in range(REPEATED))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return [
        f"{'analysis':<34}{'measured':>20}   wanted",
        f"{'tokens a second, cold memo':<34}{tokens / cold:>20,.0f}",
        f"{'tokens a second, warm memo':<34}{tokens / warm:>20,.0f}   60,000",
        f"{'first use with built tables, s':<34}{first_use():>20.2f}   0.3",
        f"{'memory for tables and memo, MB':<34}{memory / 1024:>20.0f}   60",
        f"{'an extract, ms':<34}{extracts / len(passages) * 1000:>20.3f}   0.2",
    ]


def first_use() -> float:
    """Seconds from a fresh process's first import to its first analysed text."""
    root = Path(__file__).resolve().parent.parent
    done = [
        subprocess.run([sys.executable, "-c", FIRST_USE], cwd=root, capture_output=True, text=True, check=True)
        for _ in range(3)
    ]
    return min(float(one.stdout) for one in done)


def _timed(work: object) -> tuple[float, int]:
    assert callable(work)
    start = time.process_time()  # of this core, whatever else the machine does
    result = work()
    return time.process_time() - start, result


if __name__ == "__main__":
    print("\n".join(measure()))
