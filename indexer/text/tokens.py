"""The words of a sentence and where they stand, found once for all who ask: whom it names, and who says it."""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.text.patterns import LETTER

Token = tuple[int, int, str]  # where a word starts and ends, and the word
WORD = re.compile(rf"{LETTER}(?:\.(?:{LETTER}\.)+|{LETTER}*(?:['’´`]{LETTER}+|(?<=[sxzSXZ])['’](?=\s|$))*)")


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """The words in order; initials with stops ("J.P.") and what an apostrophe joins ("Friis’") are one word."""
    return tuple((match.start(), match.end(), match[0]) for match in WORD.finditer(text))
