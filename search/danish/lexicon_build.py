"""Builds the lexicon's tables from the packages simplemma and lemmy (both MIT), as installed."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import marisa_trie
from lemmy.lemmatizer import Lemmatizer
from lemmy.rules.da import rules
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from search.danish import packing
from search.danish.inventories import count_parts
from search.danish.keys import key, weak_key
from search.danish.lexicon import COUNT, FORMS, HEADS, HYPHENED, MODIFIERS, NAMES, UNSTEADY, start_of

CORRECTIONS = "corrections.txt"

log = logging.getLogger(__name__)
Lemmas = Mapping[str, tuple[str, ...]]


def build(folder: Path) -> None:
    """Write the tables of the lexicon into ``folder``."""
    log.info("Building the Danish lexicon; this happens once and takes some ten seconds.")
    started = time.monotonic()
    lemmas = read_lemmas()
    inventories = count_parts(headwords(lemmas), lemmas.keys())
    _save_forms(lemmas, folder / FORMS)
    _save_counts(inventories.modifiers, folder / MODIFIERS)
    _save_counts(inventories.heads, folder / HEADS)
    marisa_trie.Trie(sorted(_names())).save(str(folder / NAMES))
    marisa_trie.Trie(sorted(_unsteady(lemmas))).save(str(folder / UNSTEADY))
    _save_counts({first: float(n) for first, n in _hyphened(lemmas).items()}, folder / HYPHENED, scale=1)
    log.info("The Danish lexicon is built: %d forms in %.0f s.", len(lemmas), time.monotonic() - started)


def read_lemmas() -> dict[str, tuple[str, ...]]:
    """Lower-case form -> its lemmas: simplemma's one, lemmy's others, then our corrections."""
    first: dict[str, set[str]] = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary("da").items():
        first.setdefault(form.lower(), set()).add(lemma.lower())
    lemmatizer = Lemmatizer(rules)
    merged = {form: _merge(form, found, lemmatizer.lemmatize("", form)) for form, found in first.items()}
    return merged | dict(corrections())


def corrections() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Forms whose lemmas the packages have wrong, or whose rare homograph makes a false friend."""
    text = files("search.danish").joinpath(CORRECTIONS).read_text(encoding="utf-8")
    for line in text.splitlines():
        forms, _, lemmas = line.partition("#")[0].partition(":")
        for form in forms.split():
            yield form, tuple(lemmas.split())


def headwords(lemmas: Lemmas) -> set[str]:
    """The forms that are their own lemma."""
    return {form for form, found in lemmas.items() if form in found}


def _merge(form: str, ours: set[str], theirs: list[str]) -> tuple[str, ...]:
    merged = ours | {lemma.lower() for lemma in theirs}
    # An imperative, "tal" of "tale", "stil" of "stille", is rarer in minutes than the form's other reading.
    for imperative in (form + "e", form + form[-1:] + "e"):
        if len(merged) > 1:
            merged.discard(imperative)
    return tuple(sorted(merged, key=lambda lemma: (lemma != form, lemma)))


def _hyphened(lemmas: Lemmas) -> Counter[str]:
    words = sorted({found[0] for found in lemmas.values() if "-" in found[0]})
    return Counter(word.split("-")[0] for word in words)


def _names() -> set[str]:
    """Forms, in lower case, that are only printed with a capital and small letters after it."""
    forms = list(DefaultDictionaryFactory().get_dictionary("da"))
    return {form.lower() for form in forms if form.istitle()} - {form for form in forms if form.islower()}


def _unsteady(lemmas: Lemmas) -> set[str]:
    """The keys of lemmas with a form that doesn't begin as they do, also as a foreign keyboard writes them."""
    found: set[str] = set()
    for form, bases in lemmas.items():
        begins = key(form)
        found.update(base for base in map(key, bases) if not begins.startswith(start_of(base)))
    return found | set(map(weak_key, found))


def _save_forms(lemmas: Lemmas, path: Path) -> None:
    marisa_trie.BytesTrie((form, packing.pack(form, lemmas[form])) for form in sorted(lemmas)).save(str(path))


def _save_counts(counts: Mapping[str, float], path: Path, scale: int = packing.COUNT_SCALE) -> None:
    rows = ((key, (round(counts[key] * scale),)) for key in sorted(counts) if round(counts[key] * scale) > 0)
    marisa_trie.RecordTrie(COUNT, rows).save(str(path))
