"""A short form of a name or title for addresses and filters: the same on every run and machine."""

from __future__ import annotations

import re
import unicodedata

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})
_BETWEEN = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """``text`` in small ASCII letters and digits with single hyphens: "Børne- og Ungeudvalget" is
    "boerne-og-ungeudvalget". Text without a single letter or digit is "-"."""
    danish = unicodedata.normalize("NFC", text).lower().translate(_DANISH)
    plain = unicodedata.normalize("NFKD", danish).encode("ascii", "ignore").decode("ascii")
    return _BETWEEN.sub("-", plain).strip("-") or "-"
