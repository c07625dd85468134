"""Rules for what a sentence tells of somebody's opinion without saying that they speak: "Ifølge Bo Vang er …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.people.known import Mention
from indexer.speech import deeds
from indexer.speech.named import speech
from indexer.speech.turn import Situation, Turn
from indexer.text.patterns import any_of

_OPINION = any_of(
    "holdning, mening, opfattelse, indstilling, vurdering, synspunkt, bekymring, pointe, skøn, overbevisning"
)
# What stands before a name -> what then stands behind it, where the sentence tells of somebody's opinion.
_TOLD = {
    "ifølge ": re.compile(r""),
    "som ": re.compile(r"\s+(?:ser|så|opfatter|opfattede|husker|huskede|forstår|forstod)\s+(?:det|sagen)\b"),
    "efter ": re.compile(rf"\s+{_OPINION}\b"),
    "for ": re.compile(r"\s+(?:er|var)\s+det\b"),
    "": re.compile(rf"\s+{_OPINION}\s+(?:er|var)\b"),
}
_GENITIVE = frozenset({"efter ", ""})
_WHILE = re.compile(r"(?:mens|hvor|hvorimod)\s+", re.IGNORECASE)


def according(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Ifølge Bo Vang er fristen udskudt": what is told of somebody isn't said by who has the floor.

    Somebody else may take it: "Ifølge Bo Vangs notat er planen stram, og Ida Holst bad om en ny."
    """
    if not mentions or not situation.floor or mentions[0].start > 7:
        return None
    first = mentions[0]
    lead = sentence[: first.start].lower()
    behind = _TOLD.get(lead)
    told = behind and behind.match(sentence, first.end) and (first.genitive or lead not in _GENITIVE)
    if not told or first.person in situation.floor:
        return None
    return speech(sentence, mentions[1:], situation) or Turn("according")


def contrasted(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Mens Bo Vang var imod, var Ida Holst for": of two that differ neither says the whole sentence."""
    lead = _WHILE.match(sentence) if situation.floor else None
    if lead is None or mentions[0].start != lead.end() or mentions[0].genitive:
        return None
    does = mentions[0].kind == "person" and mentions[0].person not in situation.floor
    return Turn("according") if does and deeds.PAST.match(sentence[mentions[0].end :].lstrip()) else None
