"""What a person may have meant: words of the index for words it doesn't know."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.danish import respelt
from search.danish.clean import clean
from search.danish.compounds import split
from search.danish.forms import surface
from search.danish.keys import weak_key
from search.danish.lemmas import known_lemmas, lemmas, modern
from search.danish.lexicon import lexicon
from search.danish.names import name_key
from search.danish.tokens import words
from search.executor import Knowledge
from search.parse import parse
from search.question import And, Field, Node, Not, Or, Word

SHORTEST = 4  # letters; shorter words are acronyms as often as not
LONG = 6  # letters; shorter words have many neighbours
MOST_TRIED = 8  # unknown words of a question that are looked up
CANDIDATES = 40
_QUOTE = re.compile(r'(?<!:)"([^"]*)"?(?:~\d+)?')
_NUMBERED = re.compile(r"(\w*[a-zæøå](?:-?\w*[^\W\d])?)-?\d+")
Found = Callable[[str], bool]  # whether a word finds anything
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


def did_you_mean(text: str, knowledge: Knowledge, found: Found, trust_danish: bool) -> str | None:
    """The question with the index's words for those that find nothing, to be offered; None if there is nothing to mend.

    With ``trust_danish`` Danish words are doubted only where they find nothing, not as a part of others either; they
    are offered only their nearest neighbours. A code with a number that isn't there is offered as its name:
    ``NemLog-in`` for ``NemLog-in4``.
    """

    def offered(word: str) -> str | None:
        if name := _name_of_code(word, knowledge):
            return name
        if not _can_be_misspelt(word) or _is_printed(word, knowledge):
            return None
        if trust_danish and is_danish(word) and found(word):
            return None
        near = next(iter(_others(word, knowledge)), None)
        if near is None or _looks_same(word, near):
            return near
        return near if not found(word) and _is_likely(word, near) else None

    return _mended(text, knowledge, offered)


def surely_meant(text: str, knowledge: Knowledge, found: Found) -> str | None:
    """The question with misspelt words mended, to be answered in place of the one asked; None if nothing is sure.

    A word is mended that finds nothing and is no Danish word, to one that looks the same, or to a Danish word that
    sounds the same or is one letter off. What may be a name nobody has heard of, an acronym or a code is never another.
    """

    def mended(word: str) -> str | None:
        if not _can_be_misspelt(word) or is_danish(word) or found(word):
            return None
        near = next(iter(_others(word, knowledge)), None)
        if near is None or _looks_same(word, near):
            return near
        sounds_so = name_key(surface(word)) == name_key(near)
        sure = sounds_so or (word.islower() and _is_close(word, near))
        return near if sure and len(word) >= LONG and is_danish(near) else None

    return _mended(text, knowledge, mended)


def without_quotes(text: str) -> str:
    """The question with its quotes as plain words; values of fields keep theirs."""
    return " ".join(_QUOTE.sub(r" \1 ", clean(text).text).split())


def _mended(text: str, knowledge: Knowledge, better: Callable[[str], str | None]) -> str | None:
    mended = text
    for word in _typed(parse(text).root)[:MOST_TRIED]:
        if new := better(word):
            mended = _replaced(mended, word, _printed(new, knowledge))
    return mended if mended != text else None


def _others(word: str, knowledge: Knowledge) -> list[str]:
    """The index's words near to one, which aren't just other forms of it."""
    known = set(lemmas(word))
    return [other for other in nearest(word, _vocabulary(knowledge)) if not known & set(lemmas(other))]


def _is_printed(word: str, knowledge: Knowledge) -> bool:
    """Whether the index holds the word itself or a dictionary form of it."""
    return any(knowledge.frequency(surface(form)) for form in (word, *lemmas(word)))


def _looks_same(word: str, other: str) -> bool:
    """Whether two words are the same without æ, ø and å."""
    return weak_key(surface(word)) == weak_key(other)


def _is_likely(word: str, other: str) -> bool:
    """Whether one word may be another misspelt: a letter off, or, where it isn't Danish, with nothing Danish nearer."""
    if is_danish(word):
        return len(word) >= LONG and _is_close(word, other)
    return _is_close(word, other) or not respelt.candidates(modern(word.lower()))


def _is_close(word: str, other: str) -> bool:
    return OSA.distance(surface(word), other) <= 1


def _name_of_code(word: str, knowledge: Knowledge) -> str | None:
    name = _NUMBERED.fullmatch(word)
    unknown = name and not knowledge.frequency(surface(word)) and knowledge.frequency(surface(name[1]))
    return name[1] if name and unknown else None


def _vocabulary(knowledge: Knowledge) -> Sequence[tuple[str, int]]:
    """The words of a snapshot; read once, since it doesn't change."""
    found = _OF.get(knowledge)
    if found is None:
        found = _OF[knowledge] = knowledge.words()
    return found


def is_danish(word: str) -> bool:
    """Whether the lexicon has the word or can take it apart."""
    form = word.lower()
    return bool(known_lemmas(form)) or lexicon().is_name(modern(form)) or bool(split(modern(form)))


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
    """Neither an acronym nor a code, which have capitals inside: ``FMK``, ``MitID``."""
    return len(word) >= SHORTEST and word.isalpha() and word[1:].islower()


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
            printed = new[0].upper() + new[1:] if word[0].isupper() else new
            return plain[: found.start] + printed + plain[found.end :]
    return text
