"""Find the verbs by which minutes say that somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from indexer.speech.verb_forms import FORMS, INFINITIVES, PARTICIPLES, PHRASES
from indexer.text.tokens import tokens

LEAST_MISSPELT = 9  # letters of a verb that one slip of the pen still leaves recognisable
_LONG = tuple(sorted(form for form, (_, past) in FORMS.items() if past and len(form) >= LEAST_MISSPELT))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying where it stands in a sentence."""

    start: int
    end: int
    form: str  # as printed, lower case
    act: str
    past: bool


def is_participle(word: str) -> bool:
    """Whether a word is the participle of a verb of saying: "forelagt", "gennemgået"."""
    return word.lower() in PARTICIPLES


def is_infinitive(word: str) -> bool:
    """Whether a word is the infinitive of a verb of saying: "svare", "meddele"."""
    return word.lower() in INFINITIVES


@lru_cache(maxsize=1024)
def find(sentence: str) -> tuple[Verb, ...]:
    """The verbs of saying in a sentence, in order: in past or present tense."""
    return tuple(_find(sentence))


def _find(sentence: str) -> Iterator[Verb]:
    for start, end, word in tokens(sentence):
        if found := read(word):
            yield Verb(start, end, *found)


@lru_cache(maxsize=16384)
def read(printed: str) -> tuple[str, str, bool] | None:
    """The form, the act and whether it is in the past tense, of a word that is a verb of saying."""
    word = printed.lower()
    if word in FORMS:
        return word, *FORMS[word]
    if word in PHRASES:
        act, _, past = PHRASES[word]
        return word, f"{act}?", past
    misspelt = _misspelt(word) if len(word) >= LEAST_MISSPELT and word.endswith("ede") else None
    return (word, misspelt, True) if misspelt else None


def completes(verb: Verb, sentence: str, after: int) -> bool:
    """Whether a verb that means speech only with certain words has them after ``after`` (the end of its subject)."""
    if not verb.act.endswith("?"):
        return True
    return bool(PHRASES[verb.form][1].match(sentence, after))


@lru_cache(maxsize=4096)
def _misspelt(word: str) -> str | None:
    """The act of a verb with up to two letters wrong: "erklærerede", "opfordrerede"."""
    near = [
        form
        for form in _LONG
        if form[0] == word[0] and abs(len(form) - len(word)) <= 2 and OSA.distance(form, word, score_cutoff=2) <= 2
    ]
    best = min(near, key=lambda form: (OSA.distance(form, word), form), default=None)
    return FORMS[best][0] if best and OSA.distance(best, word) <= (1 if len(word) < 11 else 2) else None
