"""What a person may have meant: words of the index for words it doesn't know."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence

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
from search.named import named
from search.parse import parse
from search.printed import as_typed
from search.question import And, Field, Node, Not, Or, Word
from search.small_words import is_small

SHORTEST = 4  # letters; shorter words are acronyms as often as not
LONG = 6  # letters; shorter words have many neighbours
MOST_TRIED = 8  # unknown words of a question that are looked up
MOST_EDITS = 3
_QUOTE = re.compile(r'(?<!:)"([^"]*)"?(?:~\d+)?')
_NUMBERED = re.compile(r"(\w*[a-zæøå](?:-?\w*[^\W\d])?)-?\d+")
Found = Callable[[str], bool]  # whether a word finds anything
Near = Callable[[str, int], Sequence[tuple[str, int]]]  # as ``Knowledge.near``


def nearest(word: str, near: Near) -> tuple[str, ...]:
    """The likeliest of an index's terms for a misspelt word, best first; ``near`` gives those within some edits.

    By edit distance, less where the words sound or, without æ, ø and å, look the same; then by how common a term is.
    Acronyms, numbers and codes are never guessed at.
    """
    if not _can_be_misspelt(word):
        return ()
    term = surface(word)
    edits = 1 if len(term) < 5 else 2 if len(term) < 11 else MOST_EDITS
    scored = sorted((_cost(term, other, count), other) for other, count in near(term, edits))
    return tuple(other for _, other in scored)


def did_you_mean(text: str, knowledge: Knowledge, found: Found, trust_danish: bool) -> str | None:
    """The question with the index's words for those that find nothing, to be offered; None if there is nothing to mend.

    With ``trust_danish`` Danish words are doubted only where they find nothing, not as a part of others either; they
    are offered only their nearest neighbours. A name is offered as the person it was read as spells it. A code with a
    number that isn't there is offered as its name: ``NemLog-in`` for ``NemLog-in4``.
    """
    names = _spelt_by_persons(text, knowledge)

    def offered(word: str) -> str | None:
        if word in names:
            return names[word]
        if name := _name_of_code(word, knowledge):
            return name
        if not _can_be_misspelt(word) or _is_printed(word, knowledge):
            return None
        if trust_danish and is_danish(word) and found(word):
            return None
        near = next(iter(_others(word, knowledge)), None)
        if near and (_looks_same(word, near) or (_is_likely(word, near) and not found(word))):
            return near
        return _respelt(word, found)

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
        if near and (_looks_same(word, near) or _is_surely(word, near)):
            return near
        return _respelt(word, found) if word.islower() else None

    return _mended(text, knowledge, mended)


def without_quotes(text: str) -> str:
    """The question with its quotes as plain words; values of fields keep theirs."""
    return " ".join(_QUOTE.sub(r" \1 ", clean(text).text).split())


def _mended(text: str, knowledge: Knowledge, better: Callable[[str], str | None]) -> str | None:
    mended = text
    for word in _typed(parse(text).root)[:MOST_TRIED]:
        if new := better(word):
            mended = _replaced(mended, word, as_typed(knowledge.printed(new)))
    return mended if mended != text else None


def _others(word: str, knowledge: Knowledge) -> list[str]:
    """The index's words near to one, which aren't just other forms of it, nor small words that nobody asks for."""
    known = set(lemmas(word))
    near = nearest(word, knowledge.near)
    return [other for other in near if not (known & set(lemmas(other)) or is_small(other))]


def _respellings(word: str) -> tuple[str, ...]:
    """The Danish words that a word is one letter off, or sounds like."""
    return respelt.candidates(modern(word.lower()))


def _respelt(word: str, found: Found) -> str | None:
    """The only Danish word that one may be, where the index holds it in another form: ``sikkerhed``, "sikkerheden"."""
    if len(word) < LONG or is_danish(word) or len(_respellings(word)) != 1 or found(word):
        return None
    only = _respellings(word)[0]
    return only if found(only) else None


def _spelt_by_persons(text: str, knowledge: Knowledge) -> dict[str, str | None]:
    """The words of names that aren't all printed so, each as the person is spelt whom they were read as; or None."""
    typed = [word for word in _typed(parse(text).root) if not is_small(word)]
    spelt: dict[str, str | None] = {}
    for name in named(typed, knowledge):
        of_name = typed[name.start : name.end]
        if not all(_is_printed(word, knowledge) for word in of_name):
            labels = [surface(part.text) for person in name.persons for part in words(person.label)]
            spelt |= {word: _most_like(word, labels) for word in of_name}
    return spelt


def _most_like(word: str, others: Sequence[str]) -> str | None:
    """The one that is spelt almost as a word is; None where that is itself, or none is."""
    term = surface(word)
    alike, other = min((OSA.distance(name_key(term), name_key(other)), other) for other in others)
    return other if other != term and alike <= 1 else None


def _is_printed(word: str, knowledge: Knowledge) -> bool:
    """Whether the index holds the word itself or a dictionary form of it."""
    return any(knowledge.frequency(surface(form)) for form in (word, *lemmas(word)))


def _looks_same(word: str, other: str) -> bool:
    """Whether two words are the same without æ, ø and å."""
    return weak_key(surface(word)) == weak_key(other)


def _is_likely(word: str, other: str) -> bool:
    """Whether one word may be another misspelt: a letter off, or, where it isn't Danish, with nothing Danish nearer.

    In a short word more than one letter is too much of it.
    """
    if is_danish(word):
        return len(word) >= LONG and _is_close(word, other)
    alike = _is_close(word, other) or other in _respellings(word)
    return alike or (len(word) > LONG and not _respellings(word))


def _is_surely(word: str, other: str) -> bool:
    """Whether a Danish word sounds the same, or is a letter off what isn't written as a name."""
    sounds_so = name_key(surface(word)) == name_key(other)
    sure = sounds_so or (word.islower() and (_is_close(word, other) or other in _respellings(word)))
    return sure and len(word) >= LONG and is_danish(other)


def _is_close(word: str, other: str) -> bool:
    return OSA.distance(surface(word), other) <= 1


def _name_of_code(word: str, knowledge: Knowledge) -> str | None:
    name = _NUMBERED.fullmatch(word)
    unknown = name and not knowledge.frequency(surface(word)) and knowledge.frequency(surface(name[1]))
    return name[1] if name and unknown else None


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


def _replaced(text: str, word: str, new: str) -> str:
    """``new`` for the first ``word`` of the text, with a capital where it had one."""
    plain = clean(text).text
    for found in words(plain):
        if found.text == word:
            printed = new[0].upper() + new[1:] if word[0].isupper() else new
            return plain[: found.start] + printed + plain[found.end :]
    return text
