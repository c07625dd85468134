"""The fields of a question as conditions: ``person:Harsløf``, ``dato:2021-09``, ``type:B``, ``beslutning:godkendt``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from search.bodies import other_names
from search.danish.derivations import relatives
from search.danish.keys import key
from search.danish.lemmas import lemmas
from search.danish.tokens import words
from search.days import Days, days
from search.executor import Knowledge
from search.named import fitting
from search.plan import AllOf, Only, Plan
from search.question import Field
from search.results import FacetValue

EVERYTHING = AllOf(())
ANY = frozenset({"ja", "yes", "alle", "true", "1"})
# English and other words -> the word of an outcome or item type that they stand for.
MEANT = {
    **dict.fromkeys(("approved", "approval"), "godkendt"),
    **dict.fromkeys(("noted", "taken note of", "note"), "efterretning"),
    **dict.fromkeys(("decided", "resolved", "decision"), "beslutning"),
    **dict.fromkeys(("adopted", "passed", "carried"), "vedtaget"),
    **dict.fromkeys(("postponed", "deferred", "adjourned", "udskudt"), "udsat"),
    **dict.fromkeys(("rejected", "dismissed", "turned down"), "afvist"),
    **dict.fromkeys(("discussed", "discussion"), "drøftelse"),
    **dict.fromkeys(("information", "briefing", "orientation"), "orientering"),
    **dict.fromkeys(("support", "supported", "tilslutning"), "opbakning"),
    **dict.fromkeys(("re-elected", "reelected"), "genvalgt"),
    **{"agreed": "aftalt", "elected": "valgt", "appointed": "nedsat", "withdrawn": "trukket", "endorsed": "tiltrådt"},
}


def condition(field: Field, knowledge: Knowledge) -> Plan | None:
    """The passages a field allows, None where its value means nothing in this index."""
    if field.name == "date":
        return _by_date(field.value, knowledge)
    if field.name == "meeting" and (dated := _by_date(field.value, knowledge)):
        return dated
    if field.name == "outcome" and field.value.lower() in ANY:
        return _only("outcome", knowledge.values("outcome"))
    return _only(field.name, chosen(field.name, field.value, knowledge))


def chosen(facet: str, typed: str, knowledge: Knowledge) -> Sequence[FacetValue]:
    """The values of a facet that somebody means who types a name: ``Harslof``, ``medcom``, ``B``; empty if none."""
    known = knowledge.values(facet)
    exactly = [one for one in known if one.value == typed]
    if exactly or facet == "person":
        return exactly or fitting(typed, knowledge)
    if facet == "type" and len(typed) == 1:
        return [one for one in known if one.value == typed.upper()]
    if facet in ("type", "outcome"):
        return _by_forms(MEANT.get(typed.lower(), typed), known) or _by_words(typed, known, {})
    return _by_words(typed, known, other_names(knowledge) if facet == "organisation" else {})


def _only(facet: str, values: Iterable[FacetValue]) -> Plan | None:
    allowed = tuple(value.value for value in values)
    return Only(EVERYTHING, facet, allowed) if allowed else None


def _by_words(typed: str, known: Sequence[FacetValue], others: Mapping[str, Sequence[str]]) -> Sequence[FacetValue]:
    """Values whose label, or another name of theirs, holds every word asked for: whole first, else as its start."""
    wanted = _keys(typed)
    if not wanted:
        return []
    names = [(one, _keys(name)) for one in known for name in (one.label, *others.get(one.value, ()))]
    whole = [one for one, held in names if set(wanted) <= set(held)]
    begun = (one for one, held in names if all(any(h.startswith(w) for h in held) for w in wanted))
    return list(dict.fromkeys(whole or begun))


def _by_forms(typed: str, known: Sequence[FacetValue]) -> Sequence[FacetValue]:
    """The shortest labels that hold every word asked for in some form: ``godkendte``, ``godkendelse`` for "godkendt".

    What is "indstillet til godkendelse" isn't approved yet.
    """
    wanted = [_forms(word.text) for word in words(typed)]
    labels = [(one, [_forms(word.text) for word in words(one.label)]) for one in known]
    fits = [
        (len(held), one)
        for one, held in labels
        if all(any(form & other for other in held) for form in wanted) and wanted
    ]
    shortest = min((length for length, _ in fits), default=0)
    return [one for length, one in fits if length == shortest]


def _forms(word: str) -> frozenset[str]:
    bases = lemmas(word)
    return frozenset((*bases, *(other for base in bases for other in relatives(base))))


def _keys(text: str) -> list[str]:
    return [key(word.text) for word in words(text)]


def _by_date(value: str, knowledge: Knowledge) -> Plan | None:
    """The meetings of the days that ``search.days`` reads."""
    meant = days(value)
    return Only(EVERYTHING, "meeting", held_on(meant, knowledge) or ("",)) if meant else None


def held_on(meant: Days, knowledge: Knowledge) -> tuple[str, ...]:
    """The ids of the meetings of some days."""
    return tuple(meeting.id for meeting in knowledge.meetings() if meeting.date is not None and meeting.date in meant)
