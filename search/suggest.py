"""What a person may have meant: words of the index for words it doesn't know."""

from __future__ import annotations

import math
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.danish.clean import clean
from search.danish.compounds import split
from search.danish.forms import surface
from search.danish.keys import weak_key
from search.danish.lemmas import lemmas
from search.danish.lexicon import lexicon
from search.danish.names import name_key
from search.danish.tokens import words
from search.executor import Knowledge
from search.parse import parse
from search.question import And, Field, Node, Not, Or, Word

SHORTEST = 4  # letters; shorter words are acronyms as often as not
MOST_TRIED = 8  # unknown words of a question that are looked up
CANDIDATES = 40
_OF: WeakKeyDictionary[Knowledge, Sequence[tuple[str, int]]] = WeakKeyDictionary()


def nearest(word: str, known: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """The likeliest of the ``known`` terms (each with its number of passages) for a misspelt word, best first.

    By edit distance, less where the words sound or, without æ, ø and å, look the same; then by how common a term is.
    Acronyms, numbers and codes are never guessed at.
    """
    term = surface(word)
    if not _can_be_misspelt(word):
        return ()
    counts = {other: count for other, count in known if other.isalpha() and len(other) >= SHORTEST - 1}
    if term in counts:
        return (term,)
    farthest = 1 if len(term) < 5 else 2 if len(term) < 11 else 3
    close = process.extract(term, counts.keys(), scorer=OSA.distance, score_cutoff=farthest, limit=CANDIDATES)
    scored = sorted((_cost(term, other, counts[other]), other) for other, *_ in close)
    return tuple(other for _, other in scored)


def did_you_mean(text: str, knowledge: Knowledge, trust_danish: bool) -> str | None:
    """The question with the index's words for those it doesn't know, None where there is nothing to mend.

    With ``trust_danish`` only words are doubted that are no Danish words either.
    """
    mended = text
    for word in _typed(parse(text).root)[:MOST_TRIED]:
        if is_known(word, knowledge) or (trust_danish and is_danish(word)):
            continue
        near = nearest(word, _vocabulary(knowledge))
        if better := [other for other in near if not set(lemmas(word)) & set(lemmas(other))]:
            mended = _replaced(mended, word, _printed(better[0], knowledge))
    return mended if mended != text else None


def _vocabulary(knowledge: Knowledge) -> Sequence[tuple[str, int]]:
    """The words of a snapshot; read once, since it doesn't change."""
    found = _OF.get(knowledge)
    if found is None:
        found = _OF[knowledge] = knowledge.words()
    return found


def is_known(word: str, knowledge: Knowledge) -> bool:
    """Whether the index holds the word, in any form it is looked up by, or it is nothing to doubt."""
    forms = dict.fromkeys((surface(word), *(surface(lemma) for lemma in lemmas(word))))
    return not _can_be_misspelt(word) or any(knowledge.frequency(form) for form in forms)


def is_danish(word: str) -> bool:
    """Whether the lexicon has the word or can take it apart."""
    form = word.lower()
    return form in lexicon() or bool(split(form))


def _typed(node: Node | None) -> list[str]:
    """The words of a question that are searched as such: not quotes, fields or what is excluded."""
    match node:
        case Word(text):
            return [text]
        case And(nodes) | Or(nodes):
            return [word for inner in nodes for word in _typed(inner)]
        case Not() | Field() | None:
            return []
    return []


def _can_be_misspelt(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and not word[1:].isupper()


def _cost(term: str, other: str, count: int) -> float:
    """Edits between the terms, by how they look; half of one where only Danish letters or the sound differ."""
    edits = float(OSA.distance(term, other))
    if weak_key(term) == weak_key(other):
        edits = min(edits, 0.5)
    elif name_key(term) == name_key(other):
        edits = min(edits, 0.6)
    if term[0] != other[0]:
        edits += 0.3
    if term[-1] != other[-1]:
        edits += 0.1  # slips are made inside a word more often than at its ends
    return edits - 0.05 * math.log1p(count)


def _printed(term: str, knowledge: Knowledge) -> str:
    """The term as names print it: ``Kjelsgaard`` for ``kjelsgård``; other words are their own terms."""
    names = (word.text for person in knowledge.values("person") for word in words(person.label))
    return next((name for name in names if surface(name) == term), term)


def _replaced(text: str, word: str, new: str) -> str:
    """``new`` for the first ``word`` of the text, with a capital where it had one."""
    plain = clean(text).text
    for found in words(plain):
        if found.text == word:
            printed = new.capitalize() if word[0].isupper() else new
            return plain[: found.start] + printed + plain[found.end :]
    return text
