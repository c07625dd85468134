"""Tell the lines that are minutes wherever they stand: outcomes, sentences, labels with a body, sub-headings.

A secretary who gives each matter its page writes the same outcome at the foot of all of them. So what a line is counts
as much as where it stands: nothing that a meeting does or says is a running head.
"""

from __future__ import annotations

import re

from indexer.agenda.labels import label
from indexer.document import Line
from indexer.furniture.letterheads import CONTACT
from indexer.speech import verbs
from indexer.text.patterns import any_of

_BEGINS = re.compile(  # as an outcome or an item may
    r"godkendt|taget til|til efterretning|ingen|intet|vedtaget|udsat|enstemmigt|indstilling|drøft"
    r"|besl(?!utningsprotokol)|bilag|der "
    r"|følgende|(?:(?:ad|punkt|pkt\.?|§|sa[gk]|nr\.?|forslag)\s*)?\d+[.):]?(?!\S)",
    re.I,
)
_PAPER = re.compile(  # what the pages themselves are called: "Referat", "Udkast til referat – ikke godkendt"
    r"(?:\w+\s+){0,2}?(?:(?:\w*referat|udkast|\w*dagsorden|\w*protokol)(?:et|en)?|mødeindkaldelse|indkaldelse)(?!\w)"
    r"|dette\s+dokument\b|dokumentet\b|denne\s+side\b|(?:print|udskrevet)\b",
    re.I,
)
_DRAFT = re.compile(r"\b(?:ikke|endnu|ej|først|før|til)\b.*\b(?:godkend|gyldig)", re.I)
_DONE = any_of(
    r"""
    godkendt, vedtaget, (?:gen|ny)?valgt, genvalg, forkastet, nedstemt, udsat, udskudt, besluttet, aftalt, tiltrådt,
    drøftet, behandlet, afvist, anbefalet, anbefales, indstillet, oversendt, fremsendes, videresendes, genoptages,
    udsættes, udskydes, udgår, udgik, bortfalder, bortfaldt, følges, fulgt, tiltrædes, godkendes, vedtages, trukket,
    bevilget, bevilliget, imødekommet, til\s(?:efter|under)retning\w*, ad\snotam, af\sbordet, enighed, opbakning,
    bemærkninger, kommentarer, spørgsmål, at\sbemærke, nyt, enstemmigt, som\sindstillet, (?:ved|for)tagelse,
    fremlægges, forelægges, indstilles, sendes, afgøres, o\.?k\.?, okay
    """
)
_OUTCOME = re.compile(rf"(?:\S+\s+){{0,9}}?{_DONE}\s*[.!]?\s*$", re.I)
_ONWARD = re.compile(rf"{_DONE}(?:,|\s(?:til|idet|med|som|af|på|under|jf|byråd\w*|kommunalbestyrelsen)\b)", re.I)
_AGREED = re.compile(r"(?:enighed|opbakning|tilslutning|flertal)\s+(?:om|til|for)\b|(?:for|imod)\s+stemte\b", re.I)
_BECAME = re.compile(r"\s(?:blev|er|var)\s", re.I)
_SUBJECT_KIND = re.compile(r"(?:til\s+)?(?:orientering|drøftelse|beslutning|efterretning|godkendelse)\W*$", re.I)
_THERE = re.compile(
    r"(?:ikke\s+)?(?:til\s*stede(?:værende)?|mødt|deltagere|deltog(?:\s+ikke)?)\b|fraværende\b|afbud\b|inhabile?\b",
    re.I,
)
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:;.\d]{1,44}):(?!\S)")
_LETTERHEAD = re.compile(  # labels of what pages tell of themselves and of the office that sends them
    r"(?:til|fra|kl|den|d|start|slut)\b|(?:.*(?<!\w))?(?:(?:møde)?(?:dato|tid|sted)|mødetidspunkt|tidspunkt|lokale|sagsn|sag\b"
    r"|j\.?\s?n|journal|dok|ref\b|ref\.|referat|referent|side\b|tlf|telefon|mobil|fax|e-?(?:mail|post)|mail|web|www|http"
    r"|hjemmeside|cvr|ean|se-?nr|giro|bank|konto|reg|adresse|post|\w*(?:udvalg|bestyrelse|forvaltning|råd)(?:et|en)?\b"
    r"|afdeling|kontor|forening|emne|vedr|version|rev|ud(?:skrevet|arbejdet|sendt)|oprettet|\w*møde\b|kopi|fil\b"
    r"|(?:næst)?formand\b|kasserer\b|sekretær\b|direktør\b|\w+tid\b|titel|status|init|id\b|nr\b)",
    re.I,
)
_HEADING = re.compile(r"(?:(?:[Pp]unkt|[Pp]kt\.|[Aa]d|[Ss]ag)\s)?\d{1,2}(?:\.\d{1,2})*[.):]?\s[A-ZÆØÅ].{0,100}[^\W\d_]")
_CLOSES = re.compile(r"[.?!]\s*$")
_GOES_ON = re.compile(r"[,;–-]\s*$")
_FINITE = re.compile(
    r"\b"
    + any_of(
        r"""
        er, var, bliver, blev, har, havde, skal, skulle, kan, kunne, vil, ville, bør, burde, må, måtte, fik, får, gik,
        går, tog, tager, tages, kom, kommer, stod, står, gav, giver, så, ser, sker, skete, vedtog, valgte, enedes,
        deltog, deltager, forlod, godkendte, besluttede, drøftede, tiltrådte, behandlede, bevilgede, ønskede, ønsker,
        bakker, støtter, undersøger, afventer, følger, vender, kontakter, sørger, sender, indkalder, indstiller,
        anbefaler, foreslår, stemte, undlod, beder, bad
        """
    )
    + r"\b",
    re.I,
)
_ADDRESS = re.compile(r"\b\d{4}\s[^\W\d_]{2}")  # "4000 Mølleby"
_WORDS = 3  # that a sentence has at least
_LONGEST = 300  # characters that are looked at


def is_text(line: str) -> bool:
    """Whether a line that comes back at the edge of pages is part of the minutes, and no running head."""
    text = " ".join(line[:_LONGEST].split())
    if _BEGINS.match(text) or _is_sub_heading(text):
        return True
    if _PAPER.match(text) and (not _CLOSES.search(text) or _DRAFT.search(text)):
        return _is_of_paper(text)
    return _is_outcome(text) or _is_labelled(text) or _is_sentence(text)


def is_headed(line: Line, above: Line | None) -> bool:
    """Whether a line stands directly below a fixed sub-heading or an item's heading, and so is the text it names."""
    if above is None:
        return False
    text, gap = " ".join(above.text[:_LONGEST].split()), line.number - above.number
    return (gap <= 2 and _is_sub_heading(text)) or (gap == 1 and _HEADING.fullmatch(text) is not None)


def _is_sub_heading(text: str) -> bool:
    return not _PAPER.match(text) and label(text) is not None


def _is_of_paper(text: str) -> bool:
    """ "Referatet godkendt", "Referatet fra sidste møde blev godkendt": what was done with a paper, and no draft."""
    done = len(text.split()) <= _WORDS or _BECAME.search(text)
    return bool(done and not _DRAFT.search(text) and _OUTCOME.match(text))


def _is_outcome(text: str) -> bool:
    return bool(_OUTCOME.match(text) or _ONWARD.match(text) or _AGREED.search(text) or _SUBJECT_KIND.match(text))


def _is_labelled(text: str) -> bool:
    """ "Ikke til stede: Bo Vang", "Ansvarlig: Bo Vang": a label with its body, or over what follows."""
    found = _LABEL.match(text)
    return bool(_THERE.match(text) or (found and not _LETTERHEAD.match(found["label"]) and not CONTACT.search(text)))


def _is_sentence(text: str) -> bool:
    """Whether a line is a sentence, or part of one with a finite verb; an office's address is none."""
    words, closed = len(text.split()), _CLOSES.search(text) is not None
    said = verbs.find(text)
    if any(verb.past for verb in said) and words >= _WORDS:
        return True
    if CONTACT.search(text) or _ADDRESS.search(text):
        return False
    unfinished = said and _GOES_ON.search(text) is not None  # "Havnekontoret indstiller,"
    return (words > 1 and (closed or bool(unfinished))) or (words >= _WORDS and _FINITE.search(text) is not None)
