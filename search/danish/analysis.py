"""The front door of the analysis: a text's terms per position, in three layers, with offsets into the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version
from typing import NamedTuple

from search.danish import acronyms, codes
from search.danish.clean import Cleaned, clean
from search.danish.forms import FormTerm, form_terms, form_texts, surface
from search.danish.keys import key
from search.danish.lemmas import lemmas
from search.danish.suspended import completed
from search.danish.terms import Layer, Term, Token
from search.danish.tokens import Word, words

# Kept in the index: an index made by another analysis must be rebuilt. The number is to be raised whenever a text would
# get other terms; the libraries decide about terms, too.
VERSION = "-".join(["11", *(version(library) for library in ("simplemma", "lemmy", "PyStemmer"))])

__all__ = ["VERSION", "Layer", "Reading", "Term", "Token", "analyze", "read", "read_where"]
_NONE: frozenset[str] = frozenset()


class Reading(NamedTuple):
    """A word of a text with its terms, whose places count from the word's start: what is shared between texts."""

    start: int
    end: int
    terms: tuple[FormTerm, ...]
    texts: frozenset[str]  # of the terms, to see quickly that none is asked for


def analyze(text: str) -> tuple[Token, ...]:
    """The words of a text in order, stop words too, each with its terms; offsets are into ``text`` as given.

    The same call serves documents, questions and marks. Positions count from 0 without gaps.
    """
    return tuple(
        Token(position, start, end, tuple([Term(t[0], t[1], start + t[2], start + t[3], t[4]) for t in terms]))
        for position, (start, end, terms, _) in enumerate(_readings(text))
    )


@lru_cache(maxsize=512)
def read(text: str) -> tuple[Reading, ...]:
    """What ``analyze`` gives, in the form that costs least; kept for the texts read last."""
    return tuple(_readings(text))


def read_where(text: str, may_hold: Callable[[str], bool]) -> tuple[Reading, ...]:
    """What ``read`` gives, but forms that can't hold what is looked for aren't analysed and have no terms."""
    return tuple(_readings(text, may_hold))


def _readings(text: str, may_hold: Callable[[str], bool] | None = None) -> Iterator[Reading]:
    cleaned = clean(text)
    plain = cleaned.text
    found = list(words(plain))
    brackets = "(" in plain and may_hold is None  # what an acronym stands for isn't looked for in a text
    for place, word in enumerate(found):
        analysed = may_hold is None or may_hold(word.text)
        terms, texts = (form_terms(word.text), form_texts(word.text)) if analysed else ((), _NONE)
        numbered = place + 1 < len(found) and found[place + 1].text[0].isdigit()
        if (brackets or numbered or word.waits or word.borrows) and (
            more := tuple(_in_context(found, place, plain, brackets))
        ):
            terms, texts = terms + more, texts.union(term.text for term in more)
        if cleaned.starts is None:
            yield Reading(word.start, word.end, terms, texts)
        else:
            start, end = cleaned.span(word.start, word.end)
            yield Reading(start, end, tuple(_moved(term, word.start, cleaned) for term in terms), texts)


def _in_context(found: Sequence[Word], place: int, text: str, brackets: bool) -> Iterator[FormTerm]:
    """The terms that a word has from its neighbours."""
    word = found[place]
    length = word.end - word.start
    if word.waits or word.borrows:
        for whole in completed(found, place):
            for term in dict.fromkeys((surface(whole), *(key(lemma) for lemma in lemmas(whole)))):
                yield FormTerm(term, "parts", 0, length, "suspended")
    elif place + 1 < len(found) and (code := codes.joined(found, place, text)):
        yield FormTerm(surface(code.text), "parts", 0, code.end - word.start, "code")
    if brackets and (definition := acronyms.explained(found, place, text)):
        yield FormTerm(acronyms.term(definition), "surface", 0, length, "acronym")


def _moved(term: FormTerm, base: int, cleaned: Cleaned) -> FormTerm:
    """The term with its places in the original, where characters were added or taken away."""
    origin, _ = cleaned.span(base, base + 1)
    start, end = cleaned.span(base + term.start, base + term.end)
    return term._replace(start=start - origin, end=end - origin)
