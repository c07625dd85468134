"""Find what a meeting decided, in the sentences of its statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer import sentences
from indexer.minutes import Decision, Statement

# Outcome -> what says so. The first that fits names the outcome.
_OUTCOMES = (
    ("genvalgt", r"\bgenvalgt\b|\bgenvalg til\b"),
    ("valgt", r"\b(?:ny)?valgt(?:es|e)?\b|\bnyvalg til\b|\bfredsvalg\b"),
    (
        "taget til efterretning",
        r"\b(?:tog|taget?|tages)\b.{0,220}\btil\s+(?:efter|under)retning\w*|^(?:taget )?til efterretning\w*",
    ),
    ("forkastet", r"\b(?:forkastet|forkastede|nedstemt|nedstemte)\b"),
    ("taget af bordet", r"\btaget af bordet\b|\btrukket tilbage\b"),
    ("udsat", r"\b(?:udsat|udsættes|udskudt|udskydes|udsatte|genoptages|udgik)\b"),
    ("afvist", r"\b(?:afvist|afviste)\b"),
    ("indstillet til godkendelse", r"\bindstilles til godkendelse\b"),
    ("godkendt", r"\b(?:godkendt|godkendte|godkendtes)\b"),
    ("vedtaget", r"\b(?:vedtaget|vedtog|vedtoges)\b"),
    ("tiltrådt", r"\b(?:tiltrådt|tiltrådte)\b"),
    ("besluttet", r"\b(?:besluttet|besluttede|besluttedes)\b"),
    ("aftalt", r"\b(?:blev|er) (?:det )?(?:\w+ )?aftalt\b|\baftaltes\b"),
    ("nedsat", r"\bder nedsættes\b|\bblev nedsat\b"),
    ("drøftet", r"\b(?:punktet|sagen|emnet) blev drøftet\b"),
    ("opbakning", r"\bder var (?:\w+ )?(?:opbakning|tilslutning|enighed)\b"),
)
_COMPILED = tuple((outcome, re.compile(pattern, re.IGNORECASE)) for outcome, pattern in _OUTCOMES)
# A part of a word that every outcome has, to pass over the sentences that have none.
_ANY = re.compile(
    r"valg|retning|kaste|nedstem|bordet|trukket|uds|genoptag|udgik|afvist|indstilles|godkend|vedt|tiltrådt|beslutte|aftal|nedsæt"
    r"|nedsat|drøftet|der var",
    re.IGNORECASE,
)

# Sentences that speak of what was, shall or may be decided, here or elsewhere, and decide nothing.
_NOT_HERE = re.compile(
    r"\b(?:indstill\w+|foresl\w+|anbefal\w+|søges|ønskes|forventes?|skal|bør|kan|kunne|ville?|hvis|såfremt|ikke\s+(?:blev|er)\s+godkendt"
    r"|tidligere|sidste møde|forrige|på valg|ifølge|allerede|i (?:19|20)\d\d (?:blev|vedtog))\b",
    re.IGNORECASE,
)
_CONCLUDES = re.compile(r"\b(?:konklude\w+|konstaterede\w*|besluttede\w*|godkendte\w*|vedtog|enedes)\b", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?!(?:de|han|hun|vi|man|jeg)\b)(?:[^,;:]{0,160}?\b(?:blev|er|var)\b|(?:enstemmigt\s+)?(?:godkendt|vedtaget|valgt|genvalgt|taget|tiltrådt|udsat)\b|[^,;:]{0,80}$"
    r"|(?:der var|det blev)\b|[^,;:]{0,60}\b(?:har besluttet|konklude\w+|besluttede|godkendte|vedtog|tog|afviste)\b)",
    re.IGNORECASE,
)
_WRITTEN = frozenset({"indstilling", "sagsfremstilling", "opfølgning"})


def decisions(statements: Sequence[Statement]) -> tuple[Decision, ...]:
    """The decisions of the meeting, in order."""
    return tuple(decision for statement in statements for decision in _of(statement))


def _of(statement: Statement) -> Iterator[Decision]:
    if statement.act in _WRITTEN:
        return
    chair = statement.act == "konklusion" or bool(_CONCLUDES.search(statement.text))
    for start, end in sentences.spans(statement.text):
        sentence = statement.text[start:end]
        outcome = outcome_of(sentence)
        if outcome is None:
            continue
        concludes = chair and bool(_CONCLUDES.search(sentence))
        if concludes or (not statement.speakers and _PLAIN.match(sentence) and not _NOT_HERE.search(sentence[:200])):
            yield Decision(statement.item, statement.id, outcome, sentence.strip())


def outcome_of(sentence: str) -> str | None:
    """The outcome that a sentence names: "godkendt", "taget til efterretning" …"""
    if not _ANY.search(sentence):
        return None
    return next((outcome for outcome, pattern in _COMPILED if pattern.search(sentence)), None)
