"""The words of a question as terms: in all their forms, or exactly as typed."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from search.danish.analysis import Token, analyze
from search.danish.compounds import split
from search.danish.derivations import relatives
from search.danish.forms import modifier_bases, surface
from search.danish.keys import has_danish_letters, key, weak_key
from search.danish.lemmas import SURE_ACRONYM, lemmas
from search.danish.lexicon import lexicon
from search.danish.tokens import segments
from search.plan import AnyOf, Phrase, Plan, Words
from search.small_words import SMALL_WORDS

RELATED = 0.5  # weight of a verb for its noun and the other way round
REACH = 4  # words that the parts of a compound may be out of their places: "overblik over den enkelte patient"
SHORTEST_HALF = 3  # letters of each half of a name that may be printed in two words
NAME_ALONE = 0.5  # of "EPJ" for "EPJ-systemet", of "NemLog-in" for "NemLog-in3"
Frequency = Callable[[str], int]


def exact(text: str) -> tuple[Words, ...]:
    """The words of a quote as typed: no inflection, no parts, no acronyms."""
    return tuple(Words(surface=_terms(token, "surface")[:1]) for token in analyze(text))


def forms(text: str, frequency: Frequency) -> Words:
    """One word in all its forms, and as a part of compounds.

    ``frequency`` tells how many passages hold a surface term: a word typed on a foreign keyboard falls back on its
    letters without å, æ and ø only where the index doesn't know it as it stands.
    """
    tokens = analyze(text)
    surface = _terms(tokens[0], "surface")[:1]
    if surface[0].isupper() and not frequency(surface[0]):  # MED where no MED is printed
        tokens = analyze(text.lower())
        surface = _terms(tokens[0], "surface")[:1]
    lemma = _terms(tokens[0], "lemma")
    parts = tuple(dict.fromkeys((*surface, *lemma)))
    known = has_danish_letters(surface[0]) or frequency(surface[0]) or _is_acronym(text)
    weak = () if known else _weak(parts)
    return Words(surface=surface, lemma=lemma, parts=(*parts, *weak))


def word(text: str, frequency: Frequency) -> Plan:
    """One word, in its forms and in the other ways it can be written: apart, related, or by its name alone."""
    main = forms(text, frequency)
    plans: list[Plan] = [main]
    if apart := _apart(text, frequency):
        plans.append(apart)
    if not apart or "-" in text:
        plans += _in_two_words(text, frequency)
    if related := tuple(dict.fromkeys(key(other) for lemma in lemmas(text) for other in relatives(lemma))):
        plans.append(Words(lemma=related, parts=related, weight=RELATED))
    if names := _names(text, frequency):
        plans.append(Words(surface=names, lemma=names, weight=NAME_ALONE))
    return plans[0] if len(plans) == 1 else AnyOf(tuple(plans))


def joined(first: str, second: str, frequency: Frequency) -> Words | None:
    """Two words of the question written as one: ``patient overblik``, ``nem log-in``, ``OK 22``."""
    if not (first[-1].isalpha() and second[0].isalnum()) or len(first) + len(second) < 4:
        return None
    return forms(first + second, frequency)


def code(name: str, number: str, frequency: Frequency) -> Plan:
    """A name and its number, together or apart: ``OK 22``; the number alone is something else."""
    apart = Phrase((*exact(name), *exact(number)))
    return AnyOf((forms(name + number, frequency), apart))


def _terms(token: Token, layer: str) -> tuple[str, ...]:
    return tuple(term.text for term in token.terms if term.layer == layer)


def _is_acronym(text: str) -> bool:
    """Capitals alone, too few for a word of a heading: ``OR`` is no ``øre``."""
    return text.isupper() and len(text) <= SURE_ACRONYM


def _weak(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(weak_key(term) for term in terms if term.isalpha()))


def _apart(text: str, frequency: Frequency) -> Phrase | None:
    """A compound as several words: ``patientoverblik`` finds ``patient overblik`` and ``overblik over patienten``."""
    parts = pieces(text)
    if len(parts) < 2 or any(part.isdigit() for part in parts):  # a code with a number is one word
        return None
    return Phrase(tuple(_whole(part, frequency) for part in parts), slop=REACH)


def _in_two_words(text: str, frequency: Frequency) -> list[Plan]:
    """A name that no lexicon knows, printed as two words of the index: ``nemlogin`` finds ``nem log-in``."""
    typed = surface(text)
    form = typed.rstrip("0123456789")
    if not form.isalpha() or form in lexicon() or (form != typed and not frequency(typed)):
        return []
    cuts = range(SHORTEST_HALF, len(form) - SHORTEST_HALF + 1)
    known = (at for at in cuts if frequency(form[:at]) and frequency(form[at:]))
    return [Phrase((Words(surface=(form[:at],)), Words(surface=(form[at:],)))) for at in known]


def pieces(text: str) -> tuple[str, ...]:
    """The parts of a compound, modifiers without their linking letter; a single one where it is none."""
    form = text.lower()
    if "'" in form:
        return (form,)
    parts = [
        form[start + first : start + last]
        for start, end in segments(form)
        for first, last in pairwise((0, *split(form[start:end]), end - start))
    ]
    return (*(modifier_bases(part)[0] for part in parts[:-1]), *parts[-1:])


def _whole(text: str, frequency: Frequency) -> Words:
    """A word as such, not as a part of others."""
    found = forms(text, frequency)
    return Words(surface=found.surface, lemma=found.lemma)


def _names(text: str, frequency: Frequency) -> tuple[str, ...]:
    """The product or acronym a word names, without what hangs on it.

    ``OK-22`` is no OK, and a number that the index doesn't know names something else: ``NemLog-in4``.
    """
    pieces = [text[start:end] for start, end in segments(text)]
    if len(pieces) > 1 and len(pieces[0]) > 1 and pieces[0].isupper():
        name = key(pieces[0])
        return () if pieces[1].isdigit() or name in SMALL_WORDS else (name,)
    if not frequency(surface(text)):
        return ()
    return tuple(term.text for token in analyze(text) for term in token.terms if term.step == "number")
