"""Recognise what a web page's menus leave among the lines of minutes."""

from __future__ import annotations

import re

from indexer.document import Document
from indexer.furniture.letterheads import STRETCHES

_STRONG = re.compile(
    r"(?:spring|gå|hop) (?:direkte )?til (?:hoved)?indhold(?:et)?|til toppen|tilbage til toppen|du er her\s*:.*"
    r"|udskriv siden?|print siden?|del (?:siden? )?på (?:facebook|twitter|linkedin|x)|cookie(?:politik|s)?"
    r"|cookies og privatliv|privatlivspolitik|tilgængelighedserklæring|sitemap|oplæs (?:siden?|teksten)"
    r"|(?:vi|siden|hjemmesiden|dette website) (?:bruger|anvender) .{0,40}\bcookies\b.{0,80}"
    r"|se (?:hele )?(?:referatet|dagsordenen|dokumentet) som pdf(?:-fil)?\.?"
    r"|skip to (?:main )?content",
    re.I,
)
_WEAK = re.compile(
    r"forside|menu|søg|søg på siden|luk|log (?:ind|ud|på)|kontakt(?: os)?|om os|nyheder|arkiv|print|udskriv|tilbage"
    r"|næste|forrige|vis (?:mere|alle|menu)|læs mere|del|rss|english|dansk|download|pdf|a-å",
    re.I,
)
_TRAIL = re.compile(r"\s*+(?:du er her\s*+:)?\s*+[^>»›/]{2,40}(?:\s*[>»›]\s*[^>»›]{2,60}){2,}\s*", re.I)


def navigation(document: Document) -> set[int]:
    """Rule ``navigation``: numbers of the lines that are a web page's menu points or its trail ("Forside > Politik").

    Words that could be minutes too, such as "Kontakt", count only next to a line that can't be anything else.
    """
    if document.media_type != "text/html":
        return set()
    lines = [line for line in document.lines if line.text.strip()]
    strong = [len(line.text) < 200 and _is_strong(line.text) for line in lines]
    found = {line.number for line, is_strong in zip(lines, strong, strict=True) if is_strong}
    for step in (1, -1):
        near = False
        for line, is_strong in list(zip(lines, strong, strict=True))[::step]:
            near = is_strong or (near and _WEAK.fullmatch(line.text.strip()[:40]) is not None)
            if near:
                found.add(line.number)
    return found


def _is_strong(text: str) -> bool:
    trail = any(map(text.__contains__, ">»›")) and _TRAIL.fullmatch(text) is not None
    return trail or any(_STRONG.fullmatch(part.strip()) for part in STRETCHES.split(text.strip()))
