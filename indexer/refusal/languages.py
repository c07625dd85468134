"""Tell Danish from its neighbours, and language from noise, by function words and letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from indexer.text.wordlist import wordlist

# The commonest words of Danish, whoever else has them.
_COMMON = wordlist(
    """
    og i at det er en til på for af der de med den som ikke et har blev om fra vi kan vil skal var være ved over men
    også eller efter sig så han hun hvis når bliver havde kunne skulle ville sin sit deres nu op ud ind ad kun da hvad
    have dette disse denne mellem under
    """
)
# Words that one language has and Danish lacks, and words that Danish has and that language lacks.
_DANISH = {
    "Norwegian": wordlist(
        """
        af efter blev bliver mellem gennem meget nogle noget hvad uden ud ind op nu sig mig mødet møde møder kun
        vedtaget godkendt sagen sager havde behandlet oplyste afholdt afholdes nej indkomne igen hvordan tager dog
        udvalget forslaget taget givet
        """
    ),
    "Swedish": wordlist("og at er ikke til af det på blev efter der med de møde mødet også når fra havde"),
    "English": wordlist("og at er ikke til af det på blev efter der med de møde mødet også når fra den"),
    "German": wordlist("og at er ikke til af det på blev efter med møde mødet også når fra havde"),
}
_FOREIGN = {
    "Norwegian": wordlist(
        """
        av etter ble blir mellom gjennom mye noen noe hva uten ut inn opp nå seg meg møtet møte møter bare vedtatt
        godkjent saken saker å hadde behandlet nei hvordan tar ikkje eit ein frå vart dei utvalget tatt gitt kva berre
        meir korleis styret
        """
    ),
    "Swedish": wordlist(
        "och att är inte för från också när mötet möte beslutade ett till vid ska skall enligt hade där"
    ),
    "English": wordlist("the of that was were with this are which will from has been they would should"),
    "German": wordlist("und nicht ist wurde wurden mit auf eine einen das die von für wird sich werden"),
}
_KNOWN = _COMMON.union(*_FOREIGN.values())
_LEAST = 8  # function words of another language before a document is said to be in it
_TIMES = 3  # as many of them as of Danish ones
_WORD = re.compile(r"[^\W\d_]{2,}|\b[iåaoIÅ]\b")
_VOWELS = frozenset("aeiouyæøåäöéüóèáíúêôâëï")
# What Windows-1252 makes of æ, ø and å in Mac Roman, and in the DOS code pages 850 and 865, inside a word.
_MISREAD = re.compile(r"[¾¿Œ‘›†](?<=[A-Za-z].)(?=[a-z])")
_DANISH_LETTER = re.compile("[æøåÆØÅ]")
_LEAST_MISREAD = 5
_LOOKED_AT = 40_000  # characters; enough to know a language


def words(texts: Iterable[str]) -> list[str]:
    """The words of the first part of a document, as printed."""
    found: list[str] = []
    length = 0
    for text in texts:
        found += _WORD.findall(text[:_LOOKED_AT])
        length += len(text)
        if length > _LOOKED_AT:
            break
    return found


def foreign_language(printed: list[str]) -> str | None:
    """The English name of the language the words are in if it is clearly not Danish, else None."""
    counts = Counter(map(str.lower, printed))
    for language, foreign in _FOREIGN.items():
        theirs = sum(counts[word] for word in foreign & counts.keys())
        ours = sum(counts[word] for word in _DANISH[language] & counts.keys())
        if theirs >= _LEAST and theirs > _TIMES * ours:
            return language
    running = [word for word in printed if word.islower()]
    if len(running) >= 150 and sum(map(_COMMON.__contains__, running)) < 0.04 * len(running):
        return "a language other than Danish"
    return None


def is_noise(printed: list[str], texts: Sequence[str]) -> bool:
    """Whether text isn't language at all, as where a PDF's fonts lack the way back from shapes to letters.

    Either many characters are none (private use, control, replacement), or function words are missing and many words
    lack a vowel.
    """
    text = "".join(texts)[:_LOOKED_AT]
    broken = sum(text.count(char) for char in set(text) if _is_broken(char))
    if broken > 20 and broken > 0.2 * sum(not char.isspace() for char in text):
        return True
    if len(printed) < 30:
        return False
    lowered = list(map(str.lower, printed))
    if sum(map(_KNOWN.__contains__, lowered)) >= 0.05 * len(printed):
        return False
    long = [word for word in lowered if len(word) >= 4]
    mute = sum(not _VOWELS & set(word) for word in long)
    return not long or mute > 0.25 * len(long)


def is_wrongly_decoded(texts: Sequence[str]) -> bool:
    """Whether æ, ø and å came out as other signs, as where a Mac's or DOS's text is read as Windows-1252."""
    text = "".join(texts)[:_LOOKED_AT]
    damaged = len(_MISREAD.findall(text))
    return damaged >= _LEAST_MISREAD and damaged > len(_DANISH_LETTER.findall(text))


def _is_broken(char: str) -> bool:
    code = ord(char)
    return char == "\ufffd" or 0xE000 <= code <= 0xF8FF or (code < 32 and not char.isspace()) or 0x80 <= code < 0xA0
