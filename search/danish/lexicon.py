"""The Danish lexicon as memory-mapped tables: lemmas of a form, parts of compounds, first words that take a hyphen."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import marisa_trie

from search.danish import cache, packing

FORMS, MODIFIERS, HEADS = "forms.marisa", "modifiers.marisa", "heads.marisa"
HYPHENED, NAMES, UNSTEADY = "hyphened.marisa", "names.marisa", "unsteady.marisa"
STEADY = 4  # first letters of a lemma that all its forms have, or it is unsteady
COUNT = "<I"
SOURCES = ("simplemma", "lemmy", "marisa-trie")
BUILD = 7  # to be raised whenever the tables would come out differently


class Lexicon:
    """Look-ups by lower-case spelling. The tables are mapped, not read, so that processes share their pages."""

    def __init__(self, folder: Path) -> None:
        self._forms = marisa_trie.BytesTrie().mmap(str(folder / FORMS))
        self._modifiers = marisa_trie.RecordTrie(COUNT).mmap(str(folder / MODIFIERS))
        self._heads = marisa_trie.RecordTrie(COUNT).mmap(str(folder / HEADS))
        self._hyphened = marisa_trie.RecordTrie(COUNT).mmap(str(folder / HYPHENED))
        self._names = marisa_trie.Trie().mmap(str(folder / NAMES))
        self._unsteady = marisa_trie.Trie().mmap(str(folder / UNSTEADY))

    def __contains__(self, form: str) -> bool:
        return form in self._forms

    def lemmas(self, form: str) -> tuple[str, ...]:
        """Every lemma of a form, headwords first, then by spelling; empty for a form the lexicon doesn't know."""
        packed = self._forms.get(form)
        return packing.unpack(form, packed[0]) if packed else ()

    def modifier_count(self, part: str) -> float:
        """How many headwords start with the part as a compound's modifier, its linking letter included."""
        return _count(self._modifiers, part)

    def head_count(self, lemma: str) -> float:
        """How many headwords end in the lemma as a compound's head."""
        return _count(self._heads, lemma)

    def hyphened_count(self, first: str) -> int:
        """How many headwords are written with the word, a hyphen and another word ("it-chef")."""
        found = self._hyphened.get(first)
        return int(found[0][0]) if found else 0

    def is_name(self, word: str) -> bool:
        """Whether the lexicon has the word, given in lower case, with a capital only."""
        return word in self._names

    def is_steady(self, term: str) -> bool:
        """Whether every form of a lemma, given by its key, begins as it does: ``løsning``, but not ``barn`` (børn)."""
        return term not in self._unsteady


def start_of(lemma: str) -> str:
    """What all forms of a steady lemma begin with; of a short one all but its last letter (``løs`` of ``løse``)."""
    return lemma[:STEADY] if len(lemma) > STEADY else lemma[: max(1, len(lemma) - 1)]


def _count(table: marisa_trie.RecordTrie, key: str) -> float:
    found = table.get(key)
    return float(found[0][0]) / packing.COUNT_SCALE if found else 0.0


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of this process; built first (in some ten seconds) where this machine has none."""
    return Lexicon(cache.built(name(), _build))


def name() -> str:
    """The tables' folder: tells which build of which packages they were made by."""
    return "-".join(["lexicon", str(BUILD), *(f"{package}-{version(package)}" for package in SOURCES)])


def _build(folder: Path) -> None:
    from search.danish import lexicon_build  # imports 100 MB of sources, which only building needs

    lexicon_build.build(folder)
