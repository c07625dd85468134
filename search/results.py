"""The answer to a question, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field

from search.passage import Passage


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of an extract; ``marked`` where it is what the question matched."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage that answers the question."""

    passage: Passage
    score: float  # 0.0 where the question has no words and only filters


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet, with the number of hits it has or would have if it were chosen."""

    value: str  # what a filter takes: "christian-harsloef", "2021-09"
    label: str  # what a person reads: "Christian Harsløf"
    count: int
    selected: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet over all hits; values by count, then label. Chosen values stay listed, also at 0."""

    name: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Learnt:
    """A short form that was searched along with what it stands for, or back, and the passage that explains it first."""

    short: str  # "FMK"
    long: str  # "Fælles Medicinkort"
    passage: Passage


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits, the number of all hits, and the facets over all of them."""

    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...] = ()
    notices: tuple[str, ...] = field(default=())  # Danish sentences on how the question was understood or relaxed
    did_you_mean: str | None = None  # the question with words the index knows in place of those it doesn't
    answered: str | None = None  # the question that was answered instead, where the one asked has no hits
    sentence: str = ""  # the question as it was read, in Danish: "Udsagn med »FHIR«, uden »budget«."
    learnt: tuple[Learnt, ...] = ()  # the acronyms by which the question was widened
