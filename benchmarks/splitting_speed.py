"""Measure how many pages of text a second are read, checked and split, per step and document, on one core.

A page is 2,500 characters. The times are processor time, the best of a few runs; what is remembered of lines and
sentences is forgotten before each, words are not. The last table doubles a document again and again: the pages a second
don't fall where the work is linear in the length.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper
from pathlib import Path

from indexer.document import Document
from indexer.errors import Refused
from indexer.furniture import rules
from indexer.readers import read
from indexer.refusal import refuse_unless_minutes
from indexer.speech import verbs
from indexer.split import split

ROOT = Path(__file__).resolve().parent.parent
MINUTES = ROOT.parent / "shared" / "minutes"
TEXT = {".txt", ".md", ".tex", ".html"}
PAGE = 2_500  # characters
RUNS = 5
LONGEST_NAME = 50  # characters of a document's name in the table
HEAD = f"{'document':{LONGEST_NAME}} {'pages':>7} {'read':>8} {'refuse':>8} {'split':>8} {'pages/s':>8}"


def main() -> None:
    print(f"{HEAD}   (times in ms of one core)")
    pages, times = 0.0, [0.0, 0.0, 0.0]
    for path in _documents():
        size, steps = _measured(path)
        pages += size
        times = [one + more for one, more in zip(times, steps, strict=True)]
        print(_row(path.name, size, steps))
    print(_row("in total", pages, times))
    print("\nthe first document, again and again")
    with tempfile.TemporaryDirectory() as folder:
        for path, name in _doubled(next(_documents()), Path(folder)):
            print(_row(name, *_measured(path)))


def _documents() -> Iterator[Path]:
    """The documents in formats of text: the real referat first, then the corpus, then the annotated minutes."""
    corpus = sorted((ROOT / "corpus" / "minutes").rglob("*"))
    real = next(path for path in corpus if path.name.startswith("2021-09-29-den-nationale") and path.suffix == ".txt")
    others = [path for folder in ("real", "board") for path in sorted((MINUTES / folder).glob("*"))]
    yield real
    yield from (path for path in (*corpus, *others) if path != real and path.suffix in TEXT)


def _doubled(path: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    text = path.read_text(encoding="utf-8")
    for times in (1, 2, 4, 8):
        copy = folder / f"{times}.txt"
        copy.write_text((text + "\n") * times, encoding="utf-8")
        yield copy, f"{times} times"


def _measured(path: Path) -> tuple[float, list[float]]:
    """The pages of a document and the seconds that each step takes."""
    document = read(path)
    pages = sum(len(line.text) + 1 for line in document.lines) / PAGE
    return pages, [
        _best(lambda: read(path)),
        checking := _best(lambda: _checked(document)),
        _best(lambda: _checked_and_split(document)) - checking,
    ]


def _checked(document: Document) -> dict[int, str]:
    """What is furniture in a document, which is asked once for both steps."""
    classed = rules(document)
    with contextlib.suppress(Refused):
        refuse_unless_minutes(document, classed)
    return classed


def _checked_and_split(document: Document) -> None:
    split(document, _checked(document))


def _best(work: Callable[[], object]) -> float:
    """Seconds of processor time, the least of the runs: the others had the machine's other work in them."""
    taken = []
    for _ in range(RUNS):
        _forget()
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def _forget() -> None:
    """Empty what is remembered of lines and sentences; what is known of words (names, verbs, the lexicon) stays."""
    for name, module in tuple(sys.modules.items()):
        for value in vars(module).values() if name.startswith("indexer.") and ".people." not in name else ():
            of_words = value is verbs.read or not getattr(value, "__module__", "").startswith("indexer.")
            if isinstance(value, _lru_cache_wrapper) and not of_words:
                value.cache_clear()


def _row(name: str, pages: float, steps: list[float]) -> str:
    shown = " ".join(f"{1000 * step:8.1f}" for step in steps)
    return f"{name[:LONGEST_NAME]:{LONGEST_NAME}} {pages:7.1f} {shown} {pages / sum(steps):8.0f}"


if __name__ == "__main__":
    main()
