"""Measure the Danish analysis on the development lists, beside Whoosh's Danish analyzer, SQLite FTS5 and Snowball.

The lists lie in ``../shared/danish``, outside the repository.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import Stemmer
from whoosh.analysis import LanguageAnalyzer

from indexer.dates import find_dates
from search.danish.analysis import analyze
from search.danish.compounds import split
from search.danish.forms import surface
from search.danish.hyphens import glue, words_of
from search.danish.names import name_key
from search.suggest import nearest
from search.vocabulary import Vocabulary

LISTS = Path(__file__).resolve().parent.parent.parent / "shared" / "danish"
MEETING = date(2021, 9, 29)  # the day the undated dates of the list are near
Terms = Callable[[str], frozenset[str]]


def measure() -> list[str]:
    """The tables as lines of text; one line that says why not where the lists aren't at hand."""
    if not LISTS.is_dir():
        return ["danish: skipped, the development lists of ../shared/danish aren't here"]
    words = _words_of_the_referat()
    steps = [_compounds(), _suspended(), *_hyphens(words), _names(), _misspellings(words), _dates()]
    return [*_paradigms(), "", f"{'step':<34}{'measured':>20}   wanted", *steps]


# Word forms, beside the peers


def _paradigms() -> list[str]:
    data = _read("groups")
    lines = [f"{'word forms (groups.json)':<34}{'recall':>8}{'precision':>11}{'false friends':>16}"]
    for name, terms in peers().items():
        recall, precision, merged = conflation(data, terms)
        lines.append(f"{name:<34}{recall:>8.3f}{precision:>11.3f}{merged:>10} / {len(data['distractors'])}")
    return lines


def peers() -> dict[str, Terms]:
    """Every analysis compared, as a function from a word to the terms it is found by."""
    stem = Stemmer.Stemmer("danish").stemWord
    whoosh = LanguageAnalyzer("da")
    return {
        "Ordet": ordet,
        'Whoosh LanguageAnalyzer("da")': lambda word: frozenset(token.text for token in whoosh(word)),
        "SQLite FTS5 (unicode61)": _fts5,
        "Snowball Danish": lambda word: frozenset([stem(word.lower())]),
    }


def ordet(word: str) -> frozenset[str]:
    """The terms that make two forms one word: surface and lemma."""
    return frozenset(term.text for token in analyze(word) for term in token.terms if term.layer != "parts")


def _fts5(word: str) -> frozenset[str]:
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'unicode61')")
        database.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(texts, 'row')")
        database.execute("INSERT INTO texts VALUES (?)", [word])
        return frozenset(term for (term,) in database.execute("SELECT term FROM terms"))


def conflation(data: Mapping[str, Any], terms: Terms) -> tuple[float, float, int]:
    """Recall over pairs of a paradigm, precision with distractors and pairs of other families as false, and the
    number of distractor pairs merged. Two paradigms of one family (``drøfte``, ``drøftelse``) count neither way."""
    of = {form: terms(form) for group in data["groups"] for form in group["forms"]}
    families: defaultdict[str, set[str]] = defaultdict(set)
    for group in data["groups"]:
        for form in group["forms"]:
            families[form].add(group["family"])
    pairs = {pair for group in data["groups"] for pair in itertools.combinations(sorted(group["forms"]), 2)}
    found = sum(bool(of[one] & of[other]) for one, other in pairs)
    strangers = sum(
        bool(of[one] & of[other]) and not families[one] & families[other]
        for one, other in itertools.combinations(sorted(of), 2)
    )
    merged = sum(bool(terms(one) & terms(other)) for one, other in data["distractors"])
    return found / len(pairs), found / (found + strangers + merged), merged


# The steps


def _compounds() -> str:
    right = wrong = missed = 0
    for case in _read("compounds"):
        cuts, required = set(split(case["word"].lower())), set(case["required"])
        right += len(cuts & required)
        wrong += len(cuts - required - set(case["optional"]))
        missed += len(required - cuts)
    return _row("compounds, F1 of places", f"{2 * right / (2 * right + wrong + missed):.3f}", "0.93")


def _suspended() -> str:
    cases = _read("suspended")
    found = 0
    for case in cases:
        terms = {term.text for token in analyze(case["text"]) for term in token.terms}
        found += {surface(word) for word in case["expected"]} <= terms
    return _row("suspended hyphens", f"{found} / {len(cases)}", "43")


def _hyphens(words: frozenset[str]) -> list[str]:
    rows = []
    right_of_all, all_cases = 0, 0
    for name in ("seed", "stress"):
        cases = _read("hyphens")[name]
        right = sum(_mended(case, words) for case in cases)
        rows.append(_row(f"line-end hyphens, {name}", f"{right} / {len(cases)}", "85" if name == "seed" else ""))
        right_of_all, all_cases = right_of_all + right, all_cases + len(cases)
    return [*rows, _row("line-end hyphens, share of all", f"{right_of_all / all_cases:.3f}", "0.99")]


def _mended(case: Mapping[str, str], words: frozenset[str]) -> bool:
    wanted = {"join": "", "keep": "-", "susp": "- "}.get(case["gold"])
    return wanted is None or glue(case["left"], case["right"], words) == wanted


def _names() -> str:
    pairs = _read("names")
    found = sum(name_key(one) == name_key(other) for one, other in pairs["same"])
    false = sum(name_key(one) == name_key(other) for one, other in pairs["different"])
    return _row("names", f"{found} / {len(pairs['same'])}, {false} false", "62, 0 false")


def _misspellings(words: frozenset[str]) -> str:
    counts = Counter(surface(word) for word in words if word.isalpha())
    near = Vocabulary(counts.items()).near
    cases = _read("misspellings")
    found = sum((nearest(typed, near) or ("",))[0] == surface(meant) for typed, meant in cases)
    return _row("misspellings", f"{found} / {len(cases)}", "79")


def _dates() -> str:
    cases = _read("dates")
    dated = [case for case in cases if case["expected"] != "-"]
    found = sum(case["expected"] in _isos(case["text"]) for case in dated)
    false = sum(bool(_isos(case["text"])) for case in cases if case["expected"] == "-")
    return _row("dates", f"{found} / {len(dated)}, {false} false", "60, 0 false")


def _isos(text: str) -> list[str]:
    return [found.iso for found in find_dates(text, MEETING)]


def _words_of_the_referat() -> frozenset[str]:
    """The referat's words, those broken at line ends mended."""
    lines = next((LISTS.parent / "seed").glob("2021-09-29*.txt")).read_text(encoding="utf-8").splitlines()
    words = words_of(lines)
    ends = (line.rstrip() for line in lines)
    mended = [
        f"{first.split()[-1][:-1]}{glue(first.split()[-1][:-1], second.split()[0], words)}{second.split()[0]}"
        for first, second in itertools.pairwise(ends)
        if first.endswith("-") and second.split()
    ]
    return words | words_of(mended)


def _row(step: str, measured: str, wanted: str) -> str:
    return f"{step:<34}{measured:>20}   {wanted}".rstrip()


def _read(name: str) -> Any:
    return json.loads((LISTS / f"{name}.json").read_text(encoding="utf-8"))


def _print(lines: Iterable[str]) -> None:
    print("\n".join(lines))


if __name__ == "__main__":
    _print(measure())
