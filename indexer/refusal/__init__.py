"""Decide whether what was read is minutes that can be indexed, and say why if it isn't.

Both mistakes hurt: a refused document can't be found, and an agenda among the minutes puts words where nobody said
them. So a document is refused on clear evidence only, each kind by its own rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from indexer.document import Document
from indexer.errors import Refused
from indexer.furniture import rules
from indexer.refusal.languages import Sample, foreign_language, is_noise, is_wrongly_decoded

_FEWEST_WORDS = 8  # below that there is nothing to search in
_OFTEN = 3  # lines that speak of a meeting
_TOP = 15  # lines with words in which a document says what it is
_TITLE_LENGTH = 200  # characters of a line that may be a title
_LOOKED_AT = 500  # lines; what a document is shows long before
_FORCE = "--force indexes it all the same"

_TITLE = re.compile(r"\W*(?:[\w/&.-]+[ :]+){0,4}[\w/-]*(?:referat|protokol(?!l)|udskrift)\w*\b", re.I)
_AGENDA_TITLE = re.compile(
    r"\W*(?:[\w&][\w/&.-]*[ :–-]+){0,4}(?:\w*dagsorden|\w*indkaldelse)\b(?! (?:blev|er|og)\b)", re.I
)
_NOT_A_TITLE = re.compile(r"\bgodkend\w*|\b(?:sidste|forrige|seneste|opfølgning)\b|^\s*\d+[.)]", re.I)
_MEETING = re.compile(r"(?:møde|generalforsamling|konstituering)", re.I)
_FOREIGN_MEETING = re.compile(
    r"\b(?:minutes|meeting|attendees|attendance|present|apologies|\w*møte\w*|referat\w*|protokoll?\w*|närvarande|\w*möte\w*"
    r"|sitzung|anwesend)\b",
    re.I,
)
_LIST_NUMBER = r"(?:(?:\d{1,3}|[a-z])\s?[.):]\s*|[-–•*]\s*)?"
_ATTENDANCE = re.compile(
    _LIST_NUMBER
    + r"(?:til ?stede|tilstedeværende|(?:møde)?deltage(?:re?|nde)|fremmødte?|mødt(?:e|es)?|afbud|fraværende"
    r"|ordstyrer|dirigent|medlemmer)\b",
    re.I,
)
_SAID = re.compile(
    r"(?<=\w\w)(?:te|de),? at\b|\b(?:orienterede|oplyste|bemærkede|konkluderede|besluttede|vedtog|drøftede"
    r"|gennemgik|spurgte|svarede|fortalte|foreslog|takkede|tilføjede|fremlagde|redegjorde|nævnte|informerede"
    r"|bød velkommen|(?:blev|var|er) enige|kunne (?:fortælle|informere|oplyse)|tager referat)\b",
    re.I,
)
_DECIDED = re.compile(
    r"\b(?:blev|er) (?:\w+ )?(?:godkendt|vedtaget|valgt|genvalgt|drøftet|gennemgået|besluttet|forelagt|behandlet|udsat"
    r"|nedstemt|aftalt)\b|\b(?:taget|tog|tages) til efterretning\b|\benstemmigt\b|\bgenvalgt\b"
    r"|\bmødet (?:sluttede|hævet|slut)\b",
    re.I,
)
_SHORT_OUTCOME = re.compile(
    r"\W*(?:\w+ ){0,3}(?:godkendt|vedtaget|(?:taget )?til efterretning|genvalgt|udsat|drøftet|intet(?: nyt| eventuelt)?"
    r"|ingen bemærkninger|punktet udgik)\W*",
    re.I,
)
_SPEAKER_LABEL = re.compile(r"\s*[A-ZÆØÅ][\w.é-]+(?: [\w.é-]+){0,4} \([^)]{1,40}\)\s*:\s*")
_PLACEHOLDER = re.compile(
    r"\b[xX]{2,}\b|\bdd[./ -]+mm\b|\[[^\]\n]*(?:navn|indsæt|skriv|dato|titel|tema|emne|evt)[^\]\n]*\]"
    r"|<(?:navn|dato|titel|emne)[^>\n]*>|(?:…{2,}|\.{5,})(?![….\s]*\d)|_{4,}|\blorem ipsum\b"
    r"|\b(?:indsæt|skriv|angiv) (?:her|tekst|navn|dato)\b"
    r"|\bklik (?:eller tryk )?her for at\b|[([{]\W*beskriv\b",
    re.I,
)
_FEWEST_PLACEHOLDERS = 4  # of a template
# A piece that every placeholder has, to pass over the lines that have none.
_IN_PLACEHOLDERS = (
    "xx", "dd.", "dd/", "dd-", "dd ", "[", "<", "……", ".....", "____", "lorem", "indsæt ", "skriv ", "angiv ", "klik ",
    "beskriv",
)  # fmt: skip


@dataclass(frozen=True)
class Evidence:
    """What a document shows of being minutes, counted in lines; most of it only where nothing else decides."""

    texts: tuple[str, ...]
    titled: bool  # calls itself minutes
    agenda: bool  # calls itself an agenda

    @property
    def lines(self) -> int:
        return len(self.texts)

    @cached_property
    def meeting(self) -> bool:
        """Whether it speaks of a meeting at its top, or again and again."""
        at_top = any(_MEETING.search(text[:_TITLE_LENGTH]) for text in self.texts[:_TOP])
        return at_top or sum(bool(_MEETING.search(text)) for text in self.texts) >= _OFTEN

    @cached_property
    def attendance(self) -> int:
        """Lines that begin like a list of those who came."""
        return sum(bool(_ATTENDANCE.match(text)) for text in self.texts)

    @cached_property
    def placeholders(self) -> int:
        """Lines in which something is still to be filled in; 0 where they are too few to matter."""
        everything = "\n".join(self.texts).lower()
        if sum(map(everything.count, _IN_PLACEHOLDERS)) < _FEWEST_PLACEHOLDERS:
            return 0
        return sum(_is_placeholder(text) for text in self.texts)

    @cached_property
    def events(self) -> int:
        """Lines in which somebody says or decides something."""
        return sum(bool(_SAID.search(text) or _DECIDED.search(text)) for text in self.texts)

    @cached_property
    def outcomes(self) -> int:
        """Lines that are nothing but an outcome, or a speaker's label."""
        return sum(bool(_SHORT_OUTCOME.fullmatch(text) or _SPEAKER_LABEL.fullmatch(text)) for text in self.texts)

    @property
    def share_of_events(self) -> float:
        return (self.events + self.outcomes) / max(1, self.lines)


def refuse_unless_minutes(document: Document, classed: Mapping[int, str] | None = None) -> None:
    """Raise Refused, with a reason and what to do, if the document clearly isn't Danish minutes with text.

    ``classed`` is what ``furniture.rules`` says of the document, where it has been asked already.
    """
    classed = rules(document) if classed is None else classed
    texts = [line.text for line in document.lines if line.text.strip() and line.number not in classed]
    sample = Sample.of(texts)
    if is_noise(sample):
        raise Refused(
            f"{document.path}: its text isn't language, as if fonts were missing; run OCR on it, or print it anew",
            "garbled text",
        )
    if is_wrongly_decoded(sample):
        raise Refused(
            f"{document.path}: its æ, ø and å were saved as other signs; fetch it anew as UTF-8",
            "garbled text",
        )
    if sample.words.total() < _FEWEST_WORDS:
        raise Refused(f"{document.path}: {_without_text(document, classed)}", "no text")
    language = foreign_language(sample)
    evidence = weigh(texts)
    if language and (evidence.titled or any(_FOREIGN_MEETING.search(text[:300]) for text in texts)):
        raise Refused(
            f"{document.path}: written in {language}, and only Danish is understood ({_FORCE})", "another language"
        )
    what = "text in another language, not minutes" if language else _not_minutes(evidence)
    if what:
        raise Refused(f"{document.path}: {what}; give the minutes themselves ({_FORCE})", "not minutes")


def _without_text(document: Document, classed: Mapping[int, str]) -> str:
    if any(rule.startswith(("certificate", "document-key")) for rule in classed.values()):
        return "only the signatures are text, the pages are pictures; run OCR on it and index the result"
    if document.pages:
        return f"no text on its {document.pages} pages, a scan; run OCR on it and index the result"
    return "no text to index; check that the file is the right one"


def _not_minutes(evidence: Evidence) -> str | None:
    """What a document is that isn't minutes, None where it may be minutes."""
    if (
        evidence.placeholders >= max(_FEWEST_PLACEHOLDERS, 0.08 * evidence.lines)
        and evidence.placeholders > evidence.events
    ):
        return "a template that isn't filled in, not minutes"
    if evidence.agenda and not evidence.titled and not _tells_what_happened(evidence):
        return "an agenda without what happened at the meeting, not minutes"
    shown = evidence.titled or evidence.attendance or evidence.meeting or evidence.events
    return None if shown else "nothing in it tells of a meeting; not minutes"


def _tells_what_happened(evidence: Evidence) -> bool:
    """Whether a document that calls itself an agenda is minutes all the same.

    The cases of an agenda tell what was decided before; minutes tell of more, or who came, or print outcomes alone.
    """
    if evidence.outcomes:
        return True
    often = 0.02 if evidence.attendance else 0.05
    return evidence.events >= 2 and evidence.share_of_events >= often


def _runs_on(text: str) -> bool:
    return text.rstrip().endswith((".", ",", "?", "!")) and len(text.split()) > 5


def weigh(texts: list[str]) -> Evidence:
    """The evidence in the lines with words of a document, heads and feet of pages left out."""
    top = [text[:_TITLE_LENGTH] for text in texts[:_TOP]]
    headings = [text for text in top if not _NOT_A_TITLE.search(text) and not _runs_on(text)]
    return Evidence(
        texts=tuple(text[:2_000].strip() for text in texts[:_LOOKED_AT]),
        titled=any(_TITLE.match(text) for text in headings),
        agenda=any(_AGENDA_TITLE.match(text) for text in headings),
    )


def _is_placeholder(text: str) -> bool:
    lowered = text.lower()
    return any(map(lowered.__contains__, _IN_PLACEHOLDERS)) and bool(_PLACEHOLDER.search(text))
