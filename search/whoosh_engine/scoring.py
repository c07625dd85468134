"""BM25 as Lucene has it, with numbers of our own under it: k1 1.2, b 0.75, lengths as one byte can tell them apart.

score = idf · f / (f + k1 · (1 − b + b · length / average)), idf = ln(1 + (N − n + ½) / (n + ½)); N counts the passages
that have the field, n those that hold the term, and the average is of exact lengths (Lucene's BM25Similarity).
"""

from __future__ import annotations

from math import log

import numpy as np

from search.whoosh_engine.snapshot import Docs, Floats, Postings

K1 = 1.2
B = 0.75
_EXACT = 24  # lengths below this have a code of their own; the rest are coded by four significant bits


def _length_of(code: int) -> int:
    """The length a byte stands for (Lucene's SmallFloat.byte4ToInt)."""
    if code < _EXACT:
        return code
    bits, shift = (code - _EXACT) & 7, ((code - _EXACT) >> 3) - 1
    return _EXACT + (bits if shift < 0 else (bits | 8) << shift)


LENGTHS: Docs = np.array([_length_of(code) for code in range(256)], np.int64)


def quantised(lengths: Docs) -> Docs:
    """Lengths as they are read back from one byte: exact up to 40, rounded down above."""
    return LENGTHS[np.searchsorted(LENGTHS, lengths, side="right") - 1]


class Field:
    """Scores the postings of one field; with ``b`` 0 its length doesn't count."""

    def __init__(self, lengths: Docs, b: float = B) -> None:
        self.count = int(np.count_nonzero(lengths))  # passages that have the field
        average = float(lengths.sum()) / self.count if self.count else 1.0
        self._norms: Floats = np.asarray(K1 * (1 - b + b * quantised(lengths) / average), np.float64)

    def scores(self, postings: Postings) -> Floats:
        """The BM25 of a term in each passage of its postings."""
        found = len(postings.docs)
        idf = log(1 + (self.count - found + 0.5) / (found + 0.5))
        return idf * postings.weights / (postings.weights + self._norms[postings.docs])
