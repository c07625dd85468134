"""Says why a text was found: which of its words answers which word of the question, and by which step."""

from __future__ import annotations

from dataclasses import dataclass

from search.danish.analysis import read
from search.marks import Mark, Marks
from search.passage import Passage

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
    best: dict[int, tuple[int, Mark]] = {}
    for mark in marks.find(text):
        rank = list(_SENTENCES).index(mark.step)
        if mark.number not in best or rank < best[mark.number][0]:
            best[mark.number] = (rank, mark)
    return tuple(_reason(text, words, marks.labels[number], mark) for number, (_, mark) in sorted(best.items()))


def explained(passage: Passage, question: str | Marks) -> str:
    """Why a passage was found, in a line of Danish: by its own words, by the question it answers, or by its heading."""
    marks = question if isinstance(question, Marks) else Marks(question)
    told = {reason.asked: reason.sentence for reason in why(passage.text, marks)}
    for reason in why(passage.question or "", marks):
        told.setdefault(reason.asked, f"»{reason.asked}« står i det, der svares på")
    return "; ".join(told.values()) or "fundet i overskriften"


def _reason(text: str, words: list[tuple[int, int]], asked: str, mark: Mark) -> Reason:
    whole = next((text[start:end] for start, end in words if start <= mark.start and mark.end <= end), None)
    found = whole or text[mark.start : mark.end]
    return Reason(asked, found, mark.step, _SENTENCES[mark.step].format(asked=asked, found=found))
