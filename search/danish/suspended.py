"""Words whose last or first part stands with another word: ``drifts- og anlægsopgaver``, ``skolebørn og -unge``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from search.danish import compounds
from search.danish.lexicon import lexicon
from search.danish.tokens import Word, segments
from search.danish.wordlists import listed

CONJUNCTIONS = listed("og eller samt men til såvel som")
REACH = 8  # words to look ahead for the one that lends its part


def completed(words: Sequence[Word], place: int) -> tuple[str, ...]:
    """The words that the one at ``place`` may stand for, ``driftsopgaver``; empty where it is whole."""
    word = words[place]
    if word.waits:
        lender = _next_whole(words, place)
        return tuple(word.text + tail for tail in _tails(word.text, lender)) if lender else ()
    if word.borrows:
        lender = _previous_whole(words, place)
        return tuple(head + word.text for head in _heads(lender)) if lender else ()
    return ()


def _next_whole(words: Sequence[Word], place: int) -> str | None:
    """The word after the conjunction; before it only others that wait may stand ("vej-, park- og ...")."""
    conjunction = words[place].slashed
    for word in words[place + 1 : place + 1 + REACH]:
        if word.text.lower() in CONJUNCTIONS:
            conjunction = True
        elif word.waits:
            conjunction = conjunction or word.slashed
        else:
            return word.text if conjunction else None
    return None


def _previous_whole(words: Sequence[Word], place: int) -> str | None:
    for word in reversed(words[max(0, place - REACH) : place]):
        if word.text.lower() not in CONJUNCTIONS and not word.borrows:
            return word.text
    return None


def _tails(first: str, lender: str) -> Iterator[str]:
    """What the lender may lend: ``sikkerhedsstrategi`` and ``strategi`` of ``informationssikkerhedsstrategi``."""
    for cut in _cuts(lender) or _simple_cut(lender, first):
        yield lender[cut:].lstrip("-")


def _heads(lender: str) -> Iterator[str]:
    for cut in _cuts(lender) or _simple_cut(lender, ""):
        yield lender[:cut].rstrip("-")


def _cuts(word: str) -> tuple[int, ...]:
    pieces = segments(word)
    cuts = [start for start, _ in pieces[1:]]
    for start, end in pieces:
        cuts += [start + cut for cut in compounds.split(word[start:end].lower())]
    return tuple(sorted(cuts))


def _simple_cut(word: str, first: str) -> tuple[int, ...]:
    """Where a word that isn't searched by its parts comes apart: ``ud|land``, for ``ind- og udland``."""
    form, known = word.lower(), lexicon()
    cuts = [cut for cut in range(2, len(form) - 2) if form[:cut] in known and form[cut:] in known]
    fitting = [cut for cut in cuts if first.lower() + form[cut:] in known]
    return tuple((fitting or cuts)[:1])
