"""Shows an analysis to a person or a program: every word with its terms per layer, their places and steps."""

from __future__ import annotations

from search.danish.analysis import Layer, analyze
from search.danish.terms import Term, Token

_HEADINGS: tuple[Layer, ...] = ("surface", "lemma", "parts")


def as_json(text: str) -> dict[str, object]:
    """``{"text", "tokens": [{"position", "start", "end", "text", "terms": [{"text", "layer", "start", …}]}]}``.

    Offsets count characters of ``text``; ends are exclusive.
    """
    return {"text": text, "tokens": [_token(token, text) for token in analyze(text)]}


def as_lines(text: str) -> list[str]:
    """A line per word and layer: ``0  børnehave  parts  barn[0:5] compound, have[5:9] compound``."""
    lines = []
    for token in analyze(text):
        word = text[token.start : token.end]
        for layer in _HEADINGS:
            terms = [_term_line(term) for term in token.terms if term.layer == layer]
            if terms:
                lines.append(f"{token.position:>3}  {word:<24}  {layer:<8} {', '.join(terms)}")
            word = "" if terms else word
    return lines


def _token(token: Token, text: str) -> dict[str, object]:
    return {
        "position": token.position,
        "start": token.start,
        "end": token.end,
        "text": text[token.start : token.end],
        "terms": [
            {"text": term.text, "layer": term.layer, "start": term.start, "end": term.end, "step": term.step}
            for term in token.terms
        ],
    }


def _term_line(term: Term) -> str:
    return f"{term.text}[{term.start}:{term.end}] {term.step}"
