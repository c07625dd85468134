"""A form's lemmas as a few bytes: how many letters to cut from the end of the form, and what to put there instead."""

from __future__ import annotations

from collections.abc import Iterable

COUNT_SCALE = 16  # counts are expected numbers, kept as sixteenths
_ESCAPE = 32  # so that no byte of a cut is zero, which ends a key in the table


def pack(form: str, lemmas: Iterable[str]) -> bytes:
    """``("børn", ["barn"])`` becomes "cut 3, add arn"; lemmas keep their order."""
    edits = []
    for lemma in lemmas:
        kept = _shared(form, lemma)
        edits.append(chr(_ESCAPE + len(form) - kept) + lemma[kept:])
    return "\n".join(edits).encode()


def unpack(form: str, packed: bytes) -> tuple[str, ...]:
    """The lemmas that ``pack`` was given."""
    edits = packed.decode().split("\n")
    return tuple(form[: len(form) - (ord(edit[0]) - _ESCAPE)] + edit[1:] for edit in edits)


def _shared(form: str, lemma: str) -> int:
    shortest = min(len(form), len(lemma))
    return next((place for place in range(shortest) if form[place] != lemma[place]), shortest)
