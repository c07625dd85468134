"""Where the sentences of a Danish paragraph begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from indexer.text.wordlist import wordlist
from search.facets import MONTHS

_END = re.compile(  # begins with a class of characters: so the places without any are soon passed over
    r"[.?!…;](?:(?<=;)(?=\s+[A-ZÀ-ÖØ-Þ])|(?<!;)(?<![.?!…]{2})[.?!…]*+[”\"’»)\]]*+"
    r"(?=\s+(?:=>|[→„“”\"’»(\[–-])?\s?(?:[A-ZÀ-ÖØ-Þ0-9„“”\"]|[a-zæøå]\)\s)))"
)
_POINT = re.compile(r"\s+\(?[a-zæøå]\)\s")  # of a list: "b) "

# Abbreviations that a capital or a number may follow without a sentence ending there.
_ABBREVIATIONS = wordlist(
    """
    bl.a f.eks fx ift vedr vedrørende ang nr kl pr jf jfr ca dvs osv evt inkl ekskl pkt stk st th tv tlf mio mia
    kr pct hhv mht iht ifm ifbm mm m.m mv m.v m.fl mfl o.l ol o.lign lign pga p.g.a m.h.p dr prof cand adm dir
    afd fmd ref sml sek spm art bek lbk lov cirk d dok sagsnr ejd eks bla pt p.t tidl nuv særl alm div v adr
    tilf resp kap theol phil polit jur mag scient merc oecon ing ark
    """
)
_MONTH = re.compile(rf"\s+(?:{'|'.join(MONTHS)})\b", re.I)
_LAST_TOKEN = re.compile(r"[\w.]+$")


@lru_cache(maxsize=4096)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence, in order; together they cover all of the text but white space."""
    return tuple(_spans(text))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if match[0].startswith(".") and not _closes(text, match.start(), match.end()):
            continue
        yield start, match.end()
        start = match.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text):
        yield start, len(text)


def _closes(text: str, stop: int, after: int) -> bool:
    """Whether the full stop at ``stop`` ends a sentence."""
    token = _LAST_TOKEN.search(text, max(0, stop - 24), stop)
    if token is None:
        return True
    word = token[0].lower().lstrip(".")
    if word in _ABBREVIATIONS:
        return word in {"osv", "mv", "m.v", "mm", "m.m", "mfl", "m.fl", "pt", "kr", "pct"} and (
            text[after:].lstrip()[:1].isupper() or bool(_POINT.match(text, after))
        )
    if len(word) == 1 and word.isalpha() and token[0].isupper():
        return False  # an initial: "Maria B. Holm"
    if "." in word and all(len(part) <= 2 for part in word.split(".")) and token[0][0].isupper() and word[0].isalpha():
        return False  # "J.P. Hansen"
    if word.isdigit() and len(word) <= 2:
        return not _ordinal(text, stop, after)
    return True


def _ordinal(text: str, stop: int, after: int) -> bool:
    """Whether the one or two figures before ``stop`` are an ordinal ("1. behandling", "den 3. Oktober")."""
    return (
        bool(_MONTH.match(text, after))
        or stop <= 2
        or bool(re.search(r"\b(?:den|d\.|pr\.|nr\.|punkt)\s+\d+$", text[:stop][-14:]))
    )
