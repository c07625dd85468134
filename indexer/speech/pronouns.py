"""Rules for "han" and "hun": the person who has the floor, was asked or spoke last, where the sex fits; else nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.people.known import Mention
from indexer.speech import subjects, verbs, words
from indexer.speech.sexes import Sex, sex
from indexer.speech.turn import Situation, Turn

_CLAUSE = re.compile(r"(?:idet|da|efter\s+at|selv\s?om|skønt|fordi|mens)\s+", re.IGNORECASE)
_TURNED = re.compile(r"\s+(?P<pronoun>han|hun)\b")
_PRONOUNS = ("han", "hun", "Han", "Hun", "HAN", "HUN")
_WAS_CHOSEN = re.compile(r"(?:han|hun)\s+blev\s+(?:\w+\s+){0,2}?(?:gen|ny)?valgt\b", re.IGNORECASE)
_WHICH = re.compile(r"\b(?P<pronoun>han|hun)\b", re.IGNORECASE)


def pronoun(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Hun supplerede, at …", "svarede hun"."""
    if not any(map(sentence.__contains__, _PRONOUNS)):
        return None
    first = next(iter(verbs.find(sentence)), None)
    opens = words.SINGULAR.match(sentence)
    if opens and _WAS_CHOSEN.match(sentence):
        return Turn("outcome", act="konklusion")
    turned = first is not None and subjects.pronoun_after(sentence, first.end)
    match = _WHICH.search(sentence, 0 if opens or first is None else first.end)
    if not (opens or turned) or match is None:
        return None
    wanted: Sex = "woman" if match["pronoun"].lower() == "hun" else "man"
    act, form = (first.act.rstrip("?"), first.form) if first else (None, None)
    asked = situation.addressee
    if asked and first is not None and first.act == "svar" and _fits(asked, wanted):
        return Turn("pronoun+addressee", (asked,), "inferred", act, form)
    fitting = [name for name in situation.floor if _fits(name, wanted)]
    if len(situation.floor) == 1 and fitting:
        return Turn("pronoun", situation.floor, "inferred", act, form, keeps=True)
    if len(situation.floor) > 1:
        sure = [name for name in fitting if sex(name) == wanted]
        return Turn("pronoun", (sure[0],), "inferred", act, form) if len(sure) == 1 == len(fitting) else None
    if not situation.floor:
        told = situation.before if first is not None else None
        return Turn("pronoun", (told,), "inferred", act, form) if told and _fits(told, wanted) else None
    last = next((name for name in reversed(situation.recent) if sex(name) == wanted), None)
    return Turn("pronoun+last", (last,) if last else (), "inferred" if last else None, act, form)


def of_the_clause(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Idet Bo Vang henviste til loven, foreslog han en pause": who alone is the subject of the clause in front."""
    lead = _CLAUSE.match(sentence) if mentions else None
    first = mentions[0] if mentions else None
    if lead is None or first is None or first.start != lead.end() or first.kind != "person" or first.genitive:
        return None
    for verb in verbs.find(sentence):
        which = _TURNED.match(sentence, verb.end) if verb.past and sentence[: verb.start].endswith(", ") else None
        alone = which and not any(first.end <= one.start < verb.start and one.kind == "person" for one in mentions)
        if which and alone and _fits(first.person, "woman" if which["pronoun"] == "hun" else "man"):
            return Turn("pronoun", (first.person,), "inferred", verb.act.rstrip("?"), verb.form)
    return None


def _fits(name: str, wanted: Sex) -> bool:
    return sex(name) in (wanted, None)
