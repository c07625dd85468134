"""Tell Danish from its neighbours, and language from noise, by function words and letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.text.wordlist import wordlist

# The commonest words of Danish, whoever else has them, in small letters.
_COMMON = wordlist(
    """
    og i at det er en til på for af der de med den som ikke et har blev om fra vi kan vil skal var være ved over men
    også eller efter sig så han hun hvis når bliver havde kunne skulle ville sin sit deres nu op ud ind ad kun da hvad
    have dette disse denne mellem under
    """
)


def _printed(text: str) -> frozenset[str]:
    """The words of a text as they may be printed: in small letters, with a capital, and in capitals."""
    words = wordlist(text)
    return words.union(map(str.capitalize, words), map(str.upper, words))


# Words that one language has and Danish lacks, and words that Danish has and that language lacks.
_DANISH = {
    "Norwegian": _printed(
        """
        af efter blev bliver mellem gennem meget nogle noget hvad uden ud ind op nu sig mig mødet møde møder kun
        vedtaget godkendt sagen sager havde behandlet oplyste afholdt afholdes nej indkomne igen hvordan tager dog
        udvalget forslaget taget givet
        """
    ),
    "Swedish": _printed("og at er ikke til af det på blev efter der med de møde mødet også når fra havde"),
    "English": _printed("og at er ikke til af det på blev efter der med de møde mødet også når fra den"),
    "German": _printed("og at er ikke til af det på blev efter med møde mødet også når fra havde"),
}
_FOREIGN = {
    "Norwegian": _printed(
        """
        av etter ble blir mellom gjennom mye noen noe hva uten ut inn opp nå seg meg møtet møte møter bare vedtatt
        godkjent saken saker å hadde behandlet nei hvordan tar ikkje eit ein frå vart dei utvalget tatt gitt kva berre
        meir korleis styret
        """
    ),
    "Swedish": _printed(
        "och att är inte för från också när mötet möte beslutade ett till vid ska skall enligt hade där"
    ),
    "English": _printed("the of that was were with this are which will from has been they would should"),
    "German": _printed("und nicht ist wurde wurden mit auf eine einen das die von für wird sich werden"),
}
_KNOWN = _printed(" ".join(_COMMON)).union(*_FOREIGN.values())
_LEAST = 8  # function words of another language before a document is said to be in it
_TIMES = 3  # as many of them as of Danish ones
_TOKEN = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]{2,}|\b[iåaoIÅ]\b")  # in a token, which may have figures, too
_VOWELS = frozenset("aeiouyæøåäöéüóèáíúêôâëï")
# What Windows-1252 makes of æ, ø and å in Mac Roman, and in the DOS code pages 850 and 865, inside a word.
_MISREAD = re.compile(r"[¾¿Œ‘›†](?<=[A-Za-z].)(?=[a-z])")
_DANISH_LETTER = re.compile("[æøåÆØÅ]")
_LEAST_MISREAD = 5
_LOOKED_AT = 40_000  # characters; enough to know a language


@dataclass(frozen=True)
class Sample:
    """The first part of a document, and its words as printed with how often each stands there."""

    text: str
    words: Counter[str]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Sample:
        """A sample of these lines, long enough to know a language."""
        text = " ".join(texts[:_LOOKED_AT])[:_LOOKED_AT]
        tokens = Counter(_TOKEN.findall(text))
        words = Counter({token: times for token, times in tokens.items() if token.isalpha() and len(token) > 1})
        for token in tokens.keys() - words.keys():
            for word in _WORD.findall(token):
                words[word] += tokens[token]
        return cls(text, words)

    def count(self, words: frozenset[str]) -> int:
        """How many of the words are among these."""
        return sum(self.words[word] for word in words & self.words.keys())


def foreign_language(sample: Sample) -> str | None:
    """The English name of the language of a sample if it is clearly not Danish, else None."""
    for language, foreign in _FOREIGN.items():
        theirs = sample.count(foreign)
        if theirs >= _LEAST and theirs > _TIMES * sample.count(_DANISH[language]):
            return language
    running = sum(times for word, times in sample.words.items() if word.islower())
    if running >= 150 and sample.count(_COMMON) < 0.04 * running:
        return "a language other than Danish"
    return None


def is_noise(sample: Sample) -> bool:
    """Whether text isn't language at all, as where a PDF's fonts lack the way back from shapes to letters.

    Either many characters are none (private use, control, replacement), or function words are missing and many words
    lack a vowel.
    """
    text = sample.text
    broken = sum(text.count(char) for char in set(text) if _is_broken(char)) if _may_be_broken(text) else 0
    if broken > 20 and broken > 0.2 * sum(not char.isspace() for char in text):
        return True
    printed = sample.words.total()
    if printed < 30 or sample.count(_KNOWN) >= 0.05 * printed:
        return False
    long = {word: times for word, times in sample.words.items() if len(word) >= 4}
    mute = sum(times for word, times in long.items() if not _VOWELS & set(word.lower()))
    return not long or mute > 0.25 * sum(long.values())


def is_wrongly_decoded(sample: Sample) -> bool:
    """Whether æ, ø and å came out as other signs, as where a Mac's or DOS's text is read as Windows-1252."""
    damaged = len(_MISREAD.findall(sample.text))
    return damaged >= _LEAST_MISREAD and damaged > len(_DANISH_LETTER.findall(sample.text))


def _may_be_broken(text: str) -> bool:
    return "\ufffd" in text or not text.isprintable()


def _is_broken(char: str) -> bool:
    code = ord(char)
    return char == "\ufffd" or 0xE000 <= code <= 0xF8FF or (code < 32 and not char.isspace()) or 0x80 <= code < 0xA0
