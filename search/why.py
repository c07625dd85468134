"""Says why a text was found: which of its words answers which word of the question, and by which step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from search.danish.analysis import read
from search.danish.keys import key
from search.danish.names import name_key
from search.days import days
from search.leaves import pieces
from search.marks import Mark, Marks
from search.passage import Meeting, Passage

_SENTENCES = {
    "token": "»{asked}« står i teksten som »{found}«",
    "lemma": "»{asked}« fundet som »{found}«, en form af samme ord",
    "compound": "»{asked}« fundet som del af »{found}«",
    "hyphen": "»{asked}« fundet som del af »{found}«",
    "suspended": "»{asked}« fundet i »{found}-«, der venter på resten af et senere ord",
    "code": "»{asked}« fundet som »{found}«, skrevet i to ord",
    "number": "»{asked}« fundet som »{found}«, der har et tal efter sig",
    "foreign keyboard": "»{asked}« fundet som »{found}«, når æ, ø og å skrives uden",
    "acronym": "»{asked}« forklares i teksten: »{found}«",
}
_OTHERWISE = "»{asked}« fundet som »{found}«"  # in other words: an acronym, or what it stands for


@dataclass(frozen=True, slots=True)
class Reason:
    """One word of a text that answers one word of the question."""

    asked: str  # as typed
    found: str  # the whole word as printed
    step: str  # of the analysis, as in ``Term.step``
    sentence: str  # Danish: "»sikkerhed« fundet som del af »informationssikkerhed«"


def why(text: str, question: str | Marks) -> tuple[Reason, ...]:
    """A reason for every word of the question that the text answers, the plainest; in the question's order."""
    marks = question if isinstance(question, Marks) else Marks(question)
    words = [(reading.start, reading.end) for reading in read(text)]
    found: dict[int, list[Mark]] = {}
    for mark in marks.find(text):
        found.setdefault(mark.number, []).append(mark)
    return tuple(_reason(text, words, marks.labels[number], held) for number, held in sorted(found.items()))


def explained(passage: Passage, question: str | Marks) -> str:
    """Why a passage was found, in a line of Danish: each word by who speaks, by the text, or by what else it found."""
    marks = question if isinstance(question, Marks) else Marks(question)
    if not marks.labels:
        return "opfylder betingelserne"
    told = {label: f"»{label}« er taleren{name}" for label, name in _speaking(passage, marks)}
    for reason in why(passage.text, marks):
        told.setdefault(reason.asked, reason.sentence)
    for place, text in _beside(passage):
        for reason in why(text, marks):
            told.setdefault(reason.asked, f"»{reason.asked}« står {place}{_printed_as(reason)}")
    for label in marks.labels:
        if label not in told and _is_of(label, passage.meeting):
            told[label] = f"mødet er fra {label}"
    return "; ".join(told.values() or _by_parts(passage, marks)) or "står under samme punkt som andre træf"


def _speaking(passage: Passage, marks: Marks) -> Iterator[tuple[str, str]]:
    """The words of the question that name who speaks, each with that name where it is more than was typed."""
    for label, persons in zip(marks.labels, marks.persons, strict=True):
        names = [speaker.name for speaker in passage.speakers if speaker.id in persons]
        if names:
            yield label, "" if names == [label] else f" {' og '.join(names)}"


def _is_of(label: str, meeting: Meeting) -> bool:
    """Whether a word of the question names the days a meeting was held on."""
    meant = days(label)
    return meant is not None and meant.month is None and meeting.date is not None and meeting.date in meant


def _by_parts(passage: Passage, marks: Marks) -> list[str]:
    """Where a compound was found by its parts, each of them on its own."""
    parts = [part for label in marks.labels for part in pieces(label)]
    return [reason.sentence for part in dict.fromkeys(parts) for reason in why(passage.text, part)]


def _beside(passage: Passage) -> Iterator[tuple[str, str]]:
    """What is searched of a passage besides its text, and the words for where that stands."""
    yield "i overskriften", passage.item.title
    for item in passage.above:
        yield "i overskriften ovenover", item.title
    for speaker in passage.speakers:
        yield "i talerens navn", speaker.name
    for organisation in passage.organisations:
        yield "i talerens organisation", organisation
    yield "i det, der svares på", passage.question or ""


def _printed_as(reason: Reason) -> str:
    return "" if key(reason.found) == key(reason.asked) else f" som »{reason.found}«"


def _reason(text: str, words: list[tuple[int, int]], asked: str, marks: list[Mark]) -> Reason:
    """By the plainest of the marks; by as many as were typed, where one name or long form is several words."""
    least = min(map(_rank, marks))
    plainest = [mark for mark in marks if _rank(mark) == least]
    found = dict.fromkeys(_printed(text, words, mark) for mark in plainest)
    alike = sorted(found, key=lambda printed: OSA.distance(name_key(printed), name_key(asked)))  # not Tommy, Kjelsgaard
    length = len(asked.split())
    told = " ".join((alike if length == 1 else list(found))[: 1 if plainest[0].whole else length])
    step = plainest[0].step
    otherwise = (step == "token" and key(told) != key(asked)) or (step == "lemma" and plainest[0].whole is not None)
    return Reason(asked, told, step, (_OTHERWISE if otherwise else _SENTENCES[step]).format(asked=asked, found=told))


def _rank(mark: Mark) -> tuple[bool, int]:
    return mark.whole is not None, list(_SENTENCES).index(mark.step)


def _printed(text: str, words: list[tuple[int, int]], mark: Mark) -> str:
    """What is printed at a mark: the whole phrase, else the whole word."""
    start, end = mark.whole or (mark.start, mark.end)
    whole = next((text[first:last] for first, last in words if first <= start and end <= last), None)
    return " ".join((whole or text[start:end]).split())
