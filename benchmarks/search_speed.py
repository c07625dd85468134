"""How long an index takes to answer: one table, by kind of question.

    python -m benchmarks.search_speed whoosh:.ordet/index
    python -m benchmarks.search_speed --made-up 10000

Every question asks for 20 hits and four facets counted over all of them, on a warm index, with words drawn from the
index itself. Times are of ``Searcher.search``: understanding the question, matching, counting, reading the hits.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles
from tempfile import TemporaryDirectory

from benchmarks.made_up import documents
from search.engine import Searcher, open_searcher, open_writer
from search.query import Query

FACETS = ("person", "organisation", "item", "year")
QUESTIONS = 40  # of each kind
ROUNDS = 3
_MEETINGS = 300  # whose words are drawn from, at most


@dataclass(frozen=True)
class Material:
    """What questions are made of."""

    rare: list[str]
    common: list[str]
    pairs: list[str]  # two words as they follow each other
    people: list[str]  # values of the person facet


def material(searcher: Searcher, chance: random.Random) -> Material:
    """Words, pairs and people of an index."""
    said = [
        re.findall(r"[a-zæøå]{3,}", passage.text.lower())
        for meeting in searcher.meetings()[:_MEETINGS]
        for passage in searcher.passages(meeting.id)
        if passage.kind == "statement"
    ]
    by_count = [word for word, _ in Counter(word for words in said for word in words).most_common()]
    if len(by_count) < 100:
        raise SystemExit("The index holds too few words to measure with.")
    pairs = [f"{one} {two}" for words in said for one, two in pairwise(words)]
    people = searcher.search(Query(limit=0, facets=("person",))).facets[0].values
    return Material(
        rare=chance.choices(by_count[len(by_count) // 3 :], k=QUESTIONS),
        common=chance.choices(by_count[:60], k=QUESTIONS),
        pairs=chance.choices(pairs, k=QUESTIONS),
        people=chance.choices([person.value for person in people[:200]] or ["-"], k=QUESTIONS),
    )


def kinds(made: Material, chance: random.Random) -> Iterator[tuple[str, list[Query]]]:
    """Each kind of question with its questions."""
    three = [chance.sample(made.common, 3) for _ in range(QUESTIONS)]
    texts: dict[str, list[str]] = {
        "rare word": made.rare,
        "common word": made.common,
        "3 words, AND": [" ".join(words) for words in three],
        "3 words, OR": [" ELLER ".join(words) for words in three],
        "phrase": [f'"{pair}"' for pair in made.pairs],
        "prefix": [f"{word[:3]}*" for word in made.rare],
        "filters only": [""] * QUESTIONS,
    }
    for name, asked in texts.items():
        yield name, [Query(text, facets=FACETS) for text in asked]
    both = zip(made.common, made.people, strict=True)
    yield "word and person", [Query(word, (("person", (person,)),), facets=FACETS) for word, person in both]


def milliseconds(ask: Callable[[Query], object], query: Query) -> float:
    """How long a question takes."""
    start = time.perf_counter()
    ask(query)
    return (time.perf_counter() - start) * 1000


def measure(address: str) -> None:
    """Print the table of an index."""
    start = time.perf_counter()
    searcher = open_searcher(address)
    opened = (time.perf_counter() - start) * 1000
    first = milliseconds(searcher.search, Query(facets=FACETS))
    total = searcher.search(Query(limit=0, facets=())).total
    print(f"{address}: {total} statements, opened in {opened:.0f} ms, first answer {first:.0f} ms\n")
    print(f"| {'question':16} | p50 ms | p95 ms | hits (mean) |\n|{'-' * 18}|-------:|-------:|------------:|")
    chance = random.Random(1)
    for name, queries in kinds(material(searcher, chance), chance):
        hits = sum(searcher.search(query).total for query in queries) / len(queries)
        times = [milliseconds(searcher.search, query) for _ in range(ROUNDS) for query in queries]
        cuts = quantiles(times, n=100)
        print(f"| {name:16} | {cuts[49]:6.2f} | {cuts[94]:6.2f} | {hits:11.0f} |")


def measure_made_up(passages: int) -> None:
    """Make an index of made-up minutes, and measure it."""
    with TemporaryDirectory() as folder:
        address = f"whoosh:{folder}/index"
        start = time.perf_counter()
        with open_writer(address) as writer:
            for source, held in documents(passages):
                writer.replace(source, held)
        taken = time.perf_counter() - start
        print(f"{passages} passages indexed in {taken:.0f} s, {passages / taken:.0f} a second")
        measure(address)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Measure how long an index takes to answer.")
    parser.add_argument("address", nargs="?", default="whoosh:.ordet/index")
    parser.add_argument("--made-up", type=int, metavar="N", help="measure N made-up passages instead")
    asked = parser.parse_args()
    if asked.made_up:
        measure_made_up(asked.made_up)
    else:
        measure(asked.address)


if __name__ == "__main__":
    main()
