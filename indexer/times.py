"""Find clock times in Danish text: "kl. 13.00-15.30"."""

from __future__ import annotations

import re

CLOCK = r"(?:2[0-4]|[01]?\d)(?:[.:][0-5]\d|,[0-5]\d(?![\d,]))?(?!\d)"
TIMES = re.compile(rf"(?:\bkl\.?|\bklokken)\s*({CLOCK})(?:\s*(?:[-–—]|til)\s*(?:kl\.?\s*)?({CLOCK}))?", re.IGNORECASE)


def clock(text: str | None) -> str | None:
    """ "13:00" of "13.00", "13:00" or "13"; None where there is none."""
    if not text:
        return None
    hour, _, minute = re.sub("[.,]", ":", text).partition(":")
    return f"{int(hour):02}:{minute or '00'}"


def find_times(text: str) -> tuple[tuple[str, str | None], ...]:
    """Every time with "kl." in front: begin and, where printed, end ("kl. 13.00-15.30")."""
    return tuple((str(clock(match[1])), clock(match[2])) for match in TIMES.finditer(text))
