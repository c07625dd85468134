"""Measure how sure the splitting of a document is: the quality report behind ``ordet check``."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from indexer.document import Document
from indexer.minutes import Minutes
from search.attribution import attribution

LISTED = 2  # attendants from which on a list is taken to be whole


@dataclass(frozen=True, slots=True)
class Report:
    """What was counted in one document, or in several. Characters are those of the statements' text."""

    document: str
    documents: int
    items: int
    items_without_number: int
    statements: int
    characters: int
    attributed: int  # characters of statements with a speaker
    stated: int  # statements, likewise the next two
    inferred: int
    uncertain: int
    unlisted_speakers: tuple[str, ...]  # who speaks without being on the attendance list
    date_conflicts: int
    undated: int  # documents
    lines: int
    furniture: int  # lines classed as running heads, page numbers, navigation
    warnings: tuple[str, ...] = ()

    @property
    def share_attributed(self) -> float:
        """The share of the text that has a speaker, from 0.0 to 1.0."""
        return self.attributed / self.characters if self.characters else 0.0

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        values = asdict(self)
        values["share_attributed"] = round(self.share_attributed, 4)
        values["unlisted_speakers"], values["warnings"] = list(self.unlisted_speakers), list(self.warnings)
        return values


def check(minutes: Minutes, document: Document, name: str, furniture: Collection[int] = ()) -> Report:
    """The report of one document. ``furniture`` holds the numbers of the lines that were classed so."""
    said = minutes.statements
    listed = {one.name for one in minutes.attendance if one.role != "mentioned"}
    persons = {one.name for one in minutes.attendance if one.kind == "person"}
    speakers = dict.fromkeys(speaker for one in said for speaker in one.speakers)
    strangers = (one for one in speakers if one in persons and one not in listed)
    return Report(
        document=name,
        documents=1,
        items=len(minutes.items),
        items_without_number=sum(one.item.number is None for one in minutes.items),
        **asdict(attribution(said)),
        unlisted_speakers=tuple(strangers) if len(listed) >= LISTED else (),
        date_conflicts=sum(one.code == "date-conflict" for one in minutes.warnings),
        undated=int(minutes.facts.date is None),
        lines=len(document.lines),
        furniture=len(furniture),
        warnings=tuple(_place(one.line) + one.message for one in minutes.warnings),
    )


def _place(line: int | None) -> str:
    return f"linje {line}: " if line else ""


def total(reports: Iterable[Report]) -> Report:
    """The sum of several reports."""
    every = tuple(reports)
    counted = {
        key: sum(getattr(one, key) for one in every)
        for key in ("documents", "items", "items_without_number", "statements", "characters", "attributed", "stated",
                    "inferred", "uncertain", "date_conflicts", "undated", "lines", "furniture")
    }  # fmt: skip
    strangers = tuple(dict.fromkeys(name for one in every for name in one.unlisted_speakers))
    return Report(document="", unlisted_speakers=strangers, **counted)


def to_text(report: Report) -> str:
    """A report for operators, one measure a line."""
    head = report.document or f"Total of {report.documents} documents"
    spoken = report.stated + report.inferred + report.uncertain
    rows = [
        ("text attributed", f"{report.share_attributed:.1%}"),
        ("statements", f"{report.statements}, of them {spoken} with a speaker"),
        ("stated / inferred / uncertain", f"{report.stated} / {report.inferred} / {report.uncertain}"),
        ("items", f"{report.items}, of them {report.items_without_number} without number"),
        ("speakers not on the list", ", ".join(report.unlisted_speakers) or "none"),
        ("dates in conflict", str(report.date_conflicts)),
        ("documents without a date", str(report.undated)),
        ("lines classed as furniture", f"{report.furniture} of {report.lines}"),
    ]
    lines = [head, *(f"  {label:<30} {value}" for label, value in rows)]
    return "\n".join([*lines, *(f"  ! {warning}" for warning in report.warnings)])
