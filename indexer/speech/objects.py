"""Tell whom a sentence is said to or about, so that nobody who stands behind a verb as its object is taken to speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.people.known import Mention
from indexer.speech import subjects, verbs
from indexer.speech.verb_forms import ADVERBS
from indexer.text.patterns import any_of
from indexer.text.wordlist import wordlist

# Verbs that have the person they're said to, or about, right behind them.
_DONE_TO_SOMEBODY = wordlist(
    """
    takkede roste spurgte kritiserede bad opfordrede anmodede forsikrede informerede orienterede mindede lykønskede
    hyldede advarede adspurgte beroligede rådede vejledte priste forespurgte
    """
)
# How an apposition begins: "der er ny beboer", "nr. 22", "Søstien 9", "formand"; never a sentence of its own.
_APPOSITION = re.compile(
    r"(?:\s*\([^()]{0,60}\))?,\s*(?!(?:det|den|dette|du|vi|jeg|de|han|hun|man|her|så|nu|hvis|når|da|og|men|mens)\b)"
    r"[^:;?!”\"»]{1,100},\s*$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"[A-ZÆØÅ][a-zæøå-]+(?:en|et|n),\s+")  # "Naboen, Jens Vig, …"
_SOMEBODY = re.compile(
    r"(?:en|et)\s+(?:[a-zæøå-]+\s+){0,2}?[a-zæøå-]+,\s*(?:der|som|fra|i|på|nr\.?|bosat|[A-ZÆØÅ][^\s,]*\s+\d)[^,]{0,80},\s*$",
    re.IGNORECASE,
)
_NEXT_TO_THE_VERB = re.compile(rf"\s+(?:{ADVERBS}\s+)?")
# "hvor klubben takkede Bo Vang": in such a clause the subject comes first.
_CLAUSE_SUBJECT = re.compile(
    rf"\b(?:hvor|hvorefter|hvorpå|hvortil|fordi|idet|mens|hvis|da|når|at)\s+[^\W\d_]+\s+(?:{ADVERBS}\s+)?$",
    re.IGNORECASE,
)
_HAVING = re.compile(r"\bat\s+have\b", re.IGNORECASE)
# A noun that begins a sentence, with what belongs to it: nobody's object where the verb asks for a person behind it.
_NOUN = re.compile(
    r"(?:(?:og|men)\s+)?"
    rf"(?:{any_of('en, et, én, to, tre, fire, fem, flere, nogle, mange, enkelte, alle, ingen, begge, endnu en')}"
    r"\s+(?:[\w-]+\s+){1,3}?(?:(?:fra|i|på|med|af|om|til|ved|under)\s+[^,]{1,40}\s+)?"
    r"|(?:den|det|de)\s+[a-zæøå-]+e\s+(?:[a-zæøå-]+\s+)?"
    r"|(?!\w*(?:uden|inden|siden|igen|hånden|midten|ordnet)\s)[^\W\d_]{4,}(?:erne|ene|en|et)\s+)$",
    re.IGNORECASE,
)


def apposed(sentence: str, mentions: Sequence[Mention], verb: verbs.Verb) -> bool:
    """Whether the subject stands before the verb with an apposition: "Bo Vang, nr. 22, takkede bestyrelsen"."""
    lead = sentence[: verb.start]
    if _SOMEBODY.match(lead):
        return True
    first = mentions[0] if mentions else None
    if first is None or first.genitive or first.kind == "organisation" or first.end >= verb.start:
        return False
    if _DEFINITE.fullmatch(lead, 0, first.start):
        return lead[first.end :] == ", "
    return subjects.is_title(lead[: first.start]) and _APPOSITION.match(lead, first.end) is not None


def has_subject(sentence: str, mentions: Sequence[Mention], verb: verbs.Verb) -> bool:
    """Whether a verb has its subject before it already: "…, hvor bestyrelsen foreslog Bo Vang"."""
    lead = sentence[: verb.start]
    if _CLAUSE_SUBJECT.search(lead):
        return True
    named = subjects.ungoverned(sentence, [one for one in mentions if one.end <= verb.start])
    if not named or _HAVING.search(lead):
        return False
    return _NEXT_TO_THE_VERB.fullmatch(lead, named[-1].end) is not None


def is_told(sentence: str, verb: verbs.Verb) -> bool:
    """Whether somebody unnamed says it to whoever stands behind the verb: "En dame i salen spurgte Bo Vang"."""
    if verb.form not in _DONE_TO_SOMEBODY or subjects.pronoun_after(sentence, verb.end):
        return False
    return _NOUN.match(sentence[: verb.start]) is not None
