"""Text as it comes from documents and keyboards made plain, with the way back to the original characters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# What leaves no trace: soft hyphens, zero-width characters, byte order marks, marks of writing direction.
_GONE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff\u202a\u202b\u202c\u202d\u202e"
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_PLAIN = (
    dict.fromkeys(_GONE, "")
    | dict.fromkeys(_BLANKS, " ")
    | dict.fromkeys("’‘‚‛´`ʼ′＇", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑⁃−﹣－", "-")
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_TABLE = str.maketrans(_PLAIN)
_ODD = re.compile(f"[{re.escape(''.join(_PLAIN))}]")
_MARKED = re.compile("(?s).[\u0300-\u036f]+|.")  # a letter with its combining marks is one letter


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Plain text; ``starts`` and ``ends`` give each character's place in the original, None where nothing moved."""

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the plain stretch from ``start`` to ``end`` (not empty) lies in the original."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def clean(text: str) -> Cleaned:
    """Composed letters (NFC), ligatures opened, one kind of quote, apostrophe, hyphen and blank, nothing invisible."""
    if not _moves(text):
        return Cleaned(text.translate(_TABLE))
    pieces, starts, ends = [], [], []
    for match in _MARKED.finditer(text):
        plain = unicodedata.normalize("NFC", match[0]).translate(_TABLE)
        pieces.append(plain)
        starts += [match.start()] * len(plain)
        ends += [match.end()] * len(plain)
    return Cleaned("".join(pieces), tuple(starts), tuple(ends))


def _moves(text: str) -> bool:
    if text.isascii():
        return False
    if not unicodedata.is_normalized("NFC", text):
        return True
    return any(len(_PLAIN[odd]) != 1 for odd in set(_ODD.findall(text)))
