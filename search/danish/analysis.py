"""The front door of the analysis: a text's terms per position, in three layers, with offsets into the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from search.danish import acronyms, codes
from search.danish.clean import Cleaned, clean
from search.danish.forms import form_terms, surface
from search.danish.keys import key
from search.danish.lemmas import lemmas
from search.danish.suspended import completed
from search.danish.terms import Layer, Term, Token
from search.danish.tokens import Word, words

VERSION = "1"  # kept in the index: to be raised whenever a text would get other terms

__all__ = ["VERSION", "Layer", "Term", "Token", "analyze"]


def analyze(text: str) -> tuple[Token, ...]:
    """The words of a text in order, stop words too, each with its terms; offsets are into ``text`` as given.

    The same call serves documents, questions and marks. Positions count from 0 without gaps.
    """
    cleaned = clean(text)
    found = list(words(cleaned.text))
    if cleaned.starts is not None:
        return tuple(_moved(token, cleaned) for token in _tokens(found, cleaned.text))
    return tuple(_tokens(found, cleaned.text))


def _tokens(found: Sequence[Word], text: str) -> Iterator[Token]:
    for position, word in enumerate(found):
        start = word.start
        terms = [Term(t.text, t.layer, start + t.start, start + t.end, t.step) for t in form_terms(word.text)]
        if word.waits or word.borrows:
            terms += _completed(found, position)
        elif position + 1 < len(found) and (code := codes.joined(found, position, text)):
            terms.append(Term(surface(code), "parts", start, found[position + 1].end, "code"))
        if "(" in text and (definition := acronyms.explained(found, position, text)):
            terms.append(Term(acronyms.term(definition), "surface", start, word.end, "acronym"))
        yield Token(position, start, word.end, tuple(terms))


def _completed(found: Sequence[Word], position: int) -> Iterator[Term]:
    word = found[position]
    for whole in completed(found, position):
        for text in dict.fromkeys((surface(whole), *(key(lemma) for lemma in lemmas(whole)))):
            yield Term(text, "parts", word.start, word.end, "suspended")


def _moved(token: Token, cleaned: Cleaned) -> Token:
    terms = tuple(Term(t.text, t.layer, *cleaned.span(t.start, t.end), t.step) for t in token.terms)
    return Token(token.position, *cleaned.span(token.start, token.end), terms)
