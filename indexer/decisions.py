"""Find what a meeting decided, in the sentences of its statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.minutes import Decision, Statement
from indexer.speech.words import DECISION_LABEL
from indexer.statements import Statements
from indexer.text.patterns import Rare, any_of

# Outcome -> the words for it. The first that fits names the outcome.
_OUTCOMES = {
    "genvalgt": "genvalgt, genvalgtes, genvalg til",
    "valgt": "valgt, valgtes, nyvalgt, nyvalg til, fredsvalg",
    "taget til efterretning": r"(?:tog|taget|tages|tager) .* til (?:efter|under)retning\w*,"
    r"til (?:efter|under)retning\w*",
    "trukket": r"\w*forslaget (?:blev |er )?trukket, trak (?:\w+ )?\w*forslaget, trukket tilbage",
    "forkastet": r"\w*forslaget faldt, ikke vedtaget, ikke godkendt,"
    "forkastet, forkastede, forkastes, nedstemt, nedstemte, bortfaldt, bortfaldet",
    "taget af bordet": "taget af bordet",
    "udsat": "sendt tilbage til, udsat, udsættes, udskudt, udskydes, udskydes, udsatte, genoptages, udgik",
    "afvist": "afvist, afviste, afvises",
    "indstillet til godkendelse": "indstilles til godkendelse",
    "godkendt": "godkendt, godkendte, godkendtes, godkendes, godkender",
    "vedtaget": "vedtaget, vedtog, vedtoges, vedtages",
    "tiltrådt": "tiltrådt, tiltrådte, tiltrådtes, tiltrædes",
    "besluttet": "besluttet, besluttede, besluttedes, beslutter, enedes om,"
    r"\w*(?:rådet|bestyrelsen|udvalget|gruppen|nævnet|komiteen) valgte(?! .* til )",
    "aftalt": "(?:blev|er) (?:det )?(?:[^ ]+ )?aftalt, aftaltes",
    "nedsat": "der nedsættes, blev nedsat, nedsatte",
    "drøftet": r"\w+ blev drøftet, (?:udvalget|rådet|bestyrelsen|styregruppen|nævnet|gruppen) drøftede",
    "opbakning": r"der var (?:\w+ )?(?:opbakning|tilslutning|enighed)",
}
# Pieces of which one is in all that is said for an outcome, to pass over the sentences that have none.
_PIECES = {
    "genvalgt": "genvalg", "valgt": "valg", "taget til efterretning": "retning", "trukket": "trukket trak",
    "forkastet": "fald vedt godkend forkaste nedstemt", "taget af bordet": "bordet",
    "udsat": "tilbage uds udgik genoptag", "afvist": "afvis", "indstillet til godkendelse": "indstilles",
    "godkendt": "godkend", "vedtaget": "vedt", "tiltrådt": "tiltr", "besluttet": "beslut enedes valgte",
    "aftalt": "aftalt", "nedsat": "nedsat nedsættes", "drøftet": "drøftet drøftede",
    "opbakning": "opbakning tilslutning enighed",
}  # fmt: skip
_ANY = tuple(dict.fromkeys(piece for pieces in _PIECES.values() for piece in pieces.split()))
_COMPILED = tuple(
    (outcome, tuple(_PIECES[outcome].split()), re.compile(rf"(?<!\w){any_of(words)}(?!\w)", re.IGNORECASE))
    for outcome, words in _OUTCOMES.items()
)
# Sentences that speak of what was, shall or may be decided, here or elsewhere, and decide nothing.
_NOT_HERE = re.compile(
    r"\b"
    + any_of(
        r"""
        indstiller, indstillede, indstilles, foresl\w+, anbefal\w+, søges, ønskes, forventes?, skal, bør, kan,
        kunne, ville?, hvis, såfremt, endnu, tidligere, (?:protokollen|referatet) er (?:\w+ )?godkendt af,
        sidste møde, forrige, på valg, ifølge, allerede,
        i (?:19|20)\d\d (?:blev|vedtog)
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_CONCLUDES = re.compile(
    r"(?<=.)\b(?:konklude\w+|konstaterede\w*|besluttede\w*|godkendte\w*|vedtog|enedes|tiltrådte|udsatte|afviste)\b",
    re.IGNORECASE,
)
_DONE = any_of("godkendt, vedtaget, valgt, genvalgt, taget, tiltrådt, udsat, forkastet, til")
_DID = any_of(
    r"har (?:\w+ )?(?:besluttet|vedtaget|valgt|godkendt), besluttede, godkendte, vedtog, tog, afviste, udsatte, valgte"
)
_OUTCOME_ALONE = re.compile(
    r"\W*(?:enstemmigt\s+)?(?:godkendt|vedtaget|udsat|tiltrådt|forkastet|(?:taget\s+)?til\s+(?:efter|under)retning)\W*",
    re.I,
)
_SUMS_UP = Rare(("konklude", "konstaterede"), re.compile(r"\b(?:konklude\w+|konstaterede)\b", re.IGNORECASE))
_RESOLVED = re.compile(
    r"(?:det|der)\s+(?:blev|er)\s+(?:(?!ikke|endnu)\w+\s+){0,2}?(?:besluttet|vedtaget|aftalt)\b"
    r"|der\s+var\s+(?:ny|gen)valg\b|(?:det|der)\s+(?:vedtoges|besluttedes|aftaltes)\b"
    r"|(?:vi|man)\s+(?:\w+\s+)?(?:besluttede|vedtog|godkendte|aftalte|enedes)\b"
    r"|\w*forslaget\s+(?:faldt|bortfaldt|blev\s+trukket)\b|\w+\s+(?:tiltrådtes|godkendtes|vedtoges)\s*\.?$"
    r"|\w+(?:et|en|fu|hb)\s+(?:\w+\s+)?(?:beslutte[rd]e?|vedtog|godkendte|tiltrådte|tog\s+.{1,60}\s+til\s+efterretning)\b",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(?:\d+\.\s+)?(?:de\s+)?(?:godkendte|vedtagne|besluttede|udsatte)\s+[a-zæøå]+(?:er|r|e)\b", re.IGNORECASE
)
_ELECTS = re.compile(
    r".{0,160}?\b(?:blev\s+(?:\S+\s+){0,8}?(?:(?:gen|ny)?valgt?)|(?:gen|ny)valgt|(?:gen|ny)?valgtes)\b", re.IGNORECASE
)
# How a sentence is built that reports an outcome: passive, without a verb, or with the body as its subject.
_REPORTS = re.compile(
    r"(?!(?:de|han|hun|vi|man|jeg)\b)"
    rf"(?:[^,;:]{{0,160}}?\b(?:blev|er|var)\b|(?:enstemmigt\s+)?{_DONE}\b|[^,;:]{{0,80}}$|[^,;:]{{0,80}}?\b{_DID}\b)",
    re.IGNORECASE,
)
# What is to be decided, where no heading says that it was.
_PROSPECTIVE = re.compile(r"\b(?:godkendes|vedtages|tiltrædes|afvises|forkastes|tages)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2,}\s+[^\W\d_]")  # two of them
_PAST = re.compile(r"\b(?:blev|var|havde|er)\b", re.IGNORECASE)  # how it went, not what is to be done
_WRITTEN = frozenset({"indstilling", "sagsfremstilling", "opfølgning"})  # acts of what is proposed, or to be done


def decisions(statements: Statements) -> tuple[Decision, ...]:
    """The decisions of the meeting, in order; those that the document reports of other meetings are left out."""
    found: list[Decision] = []
    for one in statements.done:
        if one.id in statements.elsewhere:
            continue
        sentences = statements.sentences[one.id]
        named = list(_of(one, sentences))
        if not named and not (found and found[-1].item == one.item):
            named = list(_below_label(one, sentences))
        found += named
    return tuple(found)


def _below_label(statement: Statement, sentences: Sequence[str]) -> Iterator[Decision]:
    """What stands below "Beslutning" was decided, also where it names no outcome: "Sekretariatet bestiller mast."."""
    if statement.act != "konklusion" or statement.speakers or not sentences:
        return
    if _WORDS.search(sentences[0]) and not _NOT_HERE.search(sentences[0]) and not _PAST.search(sentences[0]):
        yield Decision(statement.item, statement.id, "besluttet", sentences[0])


def _of(statement: Statement, sentences: Sequence[str]) -> Iterator[Decision]:
    for sentence in sentences:
        label = DECISION_LABEL.match(sentence)
        told = sentence[label.end() :] if label else sentence
        if statement.speakers and not _is_concluded(told, statement.act):
            continue
        outcome = outcome_of(told) if statement.act not in _WRITTEN or _RESOLVED.match(told) else None
        if outcome is not None and _decides(told, outcome, statement):
            yield Decision(statement.item, statement.id, outcome, sentence)
        elif label and not statement.speakers and not _NOT_HERE.search(told):
            yield Decision(statement.item, statement.id, "besluttet", sentence)


def _is_concluded(sentence: str, act: str) -> bool:
    """Whether a sentence among those of a speaker concludes, or is an outcome behind what was said: "Godkendt."."""
    concludes = _CONCLUDES if act == "konklusion" else _SUMS_UP
    return bool(_OUTCOME_ALONE.fullmatch(sentence) or concludes.search(sentence))


def _decides(sentence: str, outcome: str, statement: Statement) -> bool:
    """Whether a sentence that names an outcome is the decision: somebody concludes it, or nobody says it."""
    if statement.speakers or _OUTCOME_ALONE.fullmatch(sentence):
        return True
    if _RESOLVED.match(sentence) or (outcome == "indstillet til godkendelse" and statement.act == "konklusion"):
        return True
    if _ADJECTIVE.match(sentence) or _NOT_HERE.search(sentence[:200]):
        return False
    if outcome in ("valgt", "genvalgt"):
        return bool(_ELECTS.match(sentence))
    return bool(_REPORTS.match(sentence)) and (statement.act == "konklusion" or not _PROSPECTIVE.search(sentence))


def outcome_of(sentence: str) -> str | None:
    """The outcome that a sentence names: "godkendt", "taget til efterretning" …"""
    lowered = sentence.lower()
    if not any(map(lowered.__contains__, _ANY)):
        return None
    for outcome, pieces, pattern in _COMPILED:
        if any(map(lowered.__contains__, pieces)) and pattern.search(sentence):
            return outcome
    return None
