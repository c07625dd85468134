"""Fixed sub-headings of case papers ("Indstilling", "Beslutning den …"): they say what the text below is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from indexer.dates import find_dates

LONGEST = 130  # characters

_NAMES = {
    "indstilling": (
        "indstilling",
        "indstillinger",
        "forvaltningens indstilling",
        "administrationens indstilling",
        "direktionens indstilling",
        "forslag til beslutning",
        "anbefaling",
    ),
    "sagsfremstilling": (
        "sagsfremstilling",
        "supplerende sagsfremstilling",
        "fornyet sagsfremstilling",
        "sagsbeskrivelse",
        "baggrund",
        "resumé",
        "resume",
        "sammendrag",
        "redegørelse",
        "økonomi",
        "økonomiske konsekvenser",
        "økonomiske konsekvenser og finansiering",
        "økonomi og organisatoriske konsekvenser",
        "økonomi og finansiering",
        "høring",
        "lovgrundlag",
        "retsgrundlag",
        "kommunikation",
        "personalemæssige konsekvenser",
        "tidligere behandling",
        "historik",
        "tidsplan",
    ),
    "konklusion": (
        "konklusion",
        "afstemning",
        "konklusioner",
        "beslutning",
        "beslutninger",
        "afgørelse",
        "vedtagelse",
        "beslutningspunkter",
    ),
    "opfølgning": (
        "opfølgning",
        "videre proces",
        "det videre forløb",
        "næste skridt",
        "aktion",
        "aktioner",
        "action",
        "actions",
        "action items",
        "action points",
        "aktionspunkter",
        "handling",
        "handlinger",
        "opgaver",
        "to do",
        "to-do",
        "todo",
        "aktionsliste",
        "opgaveliste",
        "handlingsliste",
        "handleplan",
    ),
    "drøftelse": ("drøftelse", "diskussion", "debat", "referat", "behandling", "bemærkninger", "kommentarer"),
    "andet": ("bilag", "vedlagte bilag", "beslutningen træffes af", "sagen afgøres i", "fraværende"),
}
_NOT_INLINE = frozenset(
    {"referat", "kommentarer", "bemærkninger", "fraværende", "aktion", "aktioner", "action", "tidsplan"}
)
_ACCESS = dict.fromkeys(("åbent punkt", "åben sag", "(åben)", "(åbent)", "(åbent punkt)"), "drøftelse")
_ACT_OF = _ACCESS | {name: act for act, names in _NAMES.items() for name in names}
_DECIDED = re.compile(
    r"(?:beslutning(?:er)? (?:i|fra|af) .{3,80}|.{3,80}s (?:beslutning|afgørelse|vedtagelse|drøftelse|behandling))"
    r"(?:,? (?:den|d\.|fra den|på møde(?:t)? den) \S.{3,40})?$"
    r"|.{0,60}(?:udvalg|råd|bestyrelse|nævn)(?:et|en)?(?: .{3,40})?, \d{2}-\d{2}-\d{4}, (?:pkt|punkt|sag)\.? \d{1,4}$",
    re.IGNORECASE,
)
# Pieces of which one is in every such heading, to pass over the lines that have none.
_IN_DECIDED = ("beslutning", "afgørelse", "vedtagelse", "drøftelse", "behandling", "pkt", "punkt", "sag")
_INLINE = re.compile(r"(?P<name>[^\W\d_][\w ]{3,40}?)\s*:\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Label:
    """What a fixed sub-heading says of the text below it."""

    act: str  # "indstilling", "sagsfremstilling", "konklusion", "opfølgning", "drøftelse" or "andet"
    decided: date | None = None  # of "Udvalgets beslutning den 04.12.2012"


@lru_cache(maxsize=4096)
def label(text: str) -> Label | None:
    """The label that a whole line is, if it is one."""
    if len(text) > LONGEST:
        return None
    bare = text.strip().rstrip(":").strip().lower()
    if bare in _ACT_OF:
        return Label(_ACT_OF[bare])
    if any(map(bare.__contains__, _IN_DECIDED)) and _DECIDED.match(bare) and not bare.endswith((".", ";")):
        dates = find_dates(text)
        return Label("konklusion", dates[0].day if dates else None) if dates or len(bare) < 60 else None
    return None


def inline(text: str) -> tuple[Label, int] | None:
    """The label at the start of a paragraph ("Beslutning: Godkendt.") and where the text after it begins."""
    match = _INLINE.match(text[:60])
    name = match["name"].lower() if match else ""
    if match is None or name not in _ACT_OF or name in _NOT_INLINE:
        return None
    return Label(_ACT_OF[name]), match.end()
