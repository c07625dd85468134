"""Short forms that a text explains: ``Fælles Medicinkort (FMK)``, ``FMK (Fælles Medicinkort)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from search.danish import compounds
from search.danish.keys import LONGEST
from search.danish.lexicon import lexicon
from search.danish.tokens import Word, segments
from search.danish.wordlists import listed

MARK = "="  # a term that says what a short form stands for: "=FMK=Fælles_Medicinkort"
CLAIM = "=?"  # the same where nothing but the place says so: "=?AI=kunstig_intelligens"
_SHORT = re.compile(r"(?=.*[A-ZÆØÅ].*[A-ZÆØÅ])[A-ZÆØÅ][A-ZÆØÅa-zæøå]{1,9}")
LONGEST_CLAIM = 5  # letters
_ARTICLES = listed(
    "en et den det de denne dette disse min mit mine din dit dine sin sit sine vores jeres deres hans hendes"
)
_ADJECTIVES = re.compile(r"\w+(?:ig|sk|el|al|iv|ær|bar|løs|ende)(?:t|e|lt|le)?")
_APART = re.compile(r"[^\w\s'\"-]")  # what ends the stretch in which a long form may stand


class Definition(NamedTuple):
    """A short form and what it stands for, both as printed.

    ``claimed`` where the letters aren't those of the long form, but of a foreign one: "kunstig intelligens (AI)". In
    the same place may stand where somebody belongs, or initials: who knows the whole index has to tell.
    """

    short: str
    long: str
    claimed: bool = False


def term(definition: Definition) -> str:
    """The definition as a term of the index, so that an index knows its acronyms and where they were learnt."""
    return f"{CLAIM if definition.claimed else MARK}{definition.short}{MARK}{'_'.join(definition.long.split())}"[
        :LONGEST
    ]


def from_term(text: str) -> Definition | None:
    """The definition a term was made from, None for other terms."""
    if not text.startswith(MARK):
        return None
    claimed = text.startswith(CLAIM)
    short, _, long = text.removeprefix(CLAIM if claimed else MARK).partition(MARK)
    return Definition(short, long.replace("_", " "), claimed)


def explained(words: Sequence[Word], place: int, text: str) -> Definition | None:
    """What the word at ``place`` stands for, if it is a short form that the text explains just there.

    The letters must be initials of the long form's words or of their parts, in order (Schwartz and Hearst 2003, with
    Danish compounds). So ``Henrik Dam (PLO)`` explains nothing: there it is where he belongs. Nor do initials of a
    person.
    """
    word = words[place]
    if not _SHORT.fullmatch(word.text):
        return None
    closed = text[word.end : word.end + 1] == ")"
    if text[word.start - 1 : word.start] == "(" and closed:
        candidates = _stretches_before(words, place, text)
    elif closed and (repeated := _repeated(words, place, text)):
        return repeated
    elif text[word.end : word.end + 2] == " (":
        candidates = _stretch_inside(words, place, text)
    else:
        return None
    for stretch in candidates:
        if _matches(word.text, stretch) and not _is_person(stretch):
            return Definition(word.text, text[stretch[0].start : stretch[-1].end])
    return _claimed(words, place, text) if closed else None


def _repeated(words: Sequence[Word], place: int, text: str) -> Definition | None:
    """What the bracket says again with a short form in it: ``lokal identitetsudbyder (lokal IdP)``."""
    if place < 3 or text[words[place - 1].start - 1 : words[place - 1].start] != "(":
        return None
    first, long, again, short = words[place - 3 : place + 1]
    return Definition(short.text, long.text) if first.text.lower() == again.text.lower() else None


def _claimed(words: Sequence[Word], place: int, text: str) -> Definition | None:
    """An adjective and its noun right before the bracket, without an article: ``brug af kunstig intelligens (AI)``."""
    if place < 2 or len(words[place].text) > LONGEST_CLAIM:
        return None
    adjective, noun = words[place - 2 : place]
    beside = text[adjective.end : noun.start] == " " and text[noun.end : words[place].start] == " ("
    common = all(word.text.isalpha() and word.text.islower() for word in (adjective, noun))
    introduced = place > 2 and words[place - 3].text.lower() in _ARTICLES
    if not (beside and common and _ADJECTIVES.fullmatch(adjective.text)) or introduced:
        return None
    return Definition(words[place].text, f"{adjective.text} {noun.text}", claimed=True)


def are_initials(short: str, name: str) -> bool:
    """Whether the letters of a short form are those of a name, in order: ``ABE`` of Anna Berg."""
    return _fits(short.lower(), [(word.lower(), (0,)) for word in name.split()], 0)


def _stretches_before(words: Sequence[Word], place: int, text: str) -> Iterator[Sequence[Word]]:
    """The words before the bracket, shortest stretch first."""
    letters = len(words[place].text)
    for first in range(place - 1, max(-1, place - 2 * letters - 1), -1):
        if _APART.search(text, words[first].end, words[place].start - 1):
            return
        yield words[first:place]


def _stretch_inside(words: Sequence[Word], place: int, text: str) -> Iterator[Sequence[Word]]:
    closing = text.find(")", words[place].end)
    inside = [word for word in words[place + 1 : place + 12] if word.end <= closing]
    if inside and not _APART.search(text, inside[0].start, inside[-1].end):
        yield inside


def _matches(short: str, stretch: Sequence[Word]) -> bool:
    """Whether the short form's letters are initials along the stretch, the first of its first word."""
    if stretch[0].text[0].lower() != short[0].lower() or any(short == word.text for word in stretch):
        return False
    return _fits(short.lower(), [_initials(word.text) for word in stretch], 0)


def _fits(letters: str, stretch: list[tuple[str, tuple[int, ...]]], number: int) -> bool:
    """Whether the letters can be read off the words from ``number`` on; small words may be passed over."""
    if not letters:
        return number == len(stretch)
    if number == len(stretch):
        return False
    word, starts = stretch[number]
    if number and len(word) <= 4 and _fits(letters, stretch, number + 1):
        return True
    return any(_fits(letters[taken:], stretch, number + 1) for taken in _taken(letters, word, starts))


def _taken(letters: str, word: str, starts: tuple[int, ...]) -> list[int]:
    """How many letters the word can give: its initial, those of its parts, and letters after these (UDK)."""
    counts, place = [], 0
    for count, letter in enumerate(letters, 1):
        if count == 1:
            found = 0 if word[0] == letter else next((start for start in starts if word[start] == letter), -1)
        else:
            later = [start for start in starts if start >= place and word[start] == letter]
            found = later[0] if later else word.find(letter, place)
        if found < 0:
            break
        counts.append(count)
        place = found + 1
    return counts


def _initials(word: str) -> tuple[str, tuple[int, ...]]:
    form = word.lower()
    starts = [0]
    for start, end in segments(form):
        starts += [start, *(start + cut for cut in compounds.split(form[start:end]))]
    return form, tuple(sorted(set(starts)))


def _is_person(stretch: Sequence[Word]) -> bool:
    """Two to four words in capitals, the first a name or a word the lexicon doesn't know, or the last one unknown."""
    if not 2 <= len(stretch) <= 4 or not all(word.text[0].isupper() for word in stretch):
        return False
    first, last = stretch[0].text.lower(), stretch[-1].text.lower()
    return lexicon().is_name(first) or not (_is_common(first) and _is_common(last))


def _is_common(word: str) -> bool:
    """Known, or a compound of two parts that are no syllables of a surname (``Skovbo``)."""
    cuts = (0, *compounds.split(word), len(word))
    return word in lexicon() or (len(cuts) > 2 and cuts[1] >= 4 and cuts[-1] - cuts[-2] >= 4)
