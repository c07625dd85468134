"""Find the subject of a verb of saying: the names before it, or right after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.people import roles
from indexer.people.known import Mention
from indexer.speech import words
from indexer.speech.verb_forms import ADVERBS

FURTHEST = 260  # characters from the beginning of a sentence to its verb
_PREPOSITION = re.compile(
    r"\b(?:i|fra|af|for|ved|til|om|hos|med|på|under|over|mod|mellem|ifølge|jf\.?|jævnfør|udover|foruden|blandt|inkl\.?|både|som|end|"
    r"efter|uden|ad|som følge af|på vegne af|c/o|stedfortræder for)\s+(?:(?:den|det|de|en|et)\s+)?$",
    re.IGNORECASE,
)
# "Efter et mindeord for den tidligere formand, ": the name behind the comma is governed as the noun before it is.
_APPOSED = re.compile(
    r"(?:i|for|ved|til|om|hos|med|på|under|efter|uden)\s(?:[^,]*\s)?(?:for|af|til|om|med|hos|ved|på|efter)\s"
    r"(?:[^\s,]+\s){0,3}[a-zæøå-]+,\s+",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\b(?:at|som|der|hvis|når|da|fordi|hvor|hvordan|hvorfor|hvornår|hvad|hvem|om at|idet|mens|hvilket)\b", re.I
)
_RELATIVE = re.compile(r"(?:alt\s+)?(?:det|de|den)(?:\s+[a-zæøå]+){0,3},?\s+", re.IGNORECASE)
_SOME_PRONOUN = re.compile(r"\s+(?:han|hun|de|man|vi|jeg|der)\b")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_AS_OFFICE = re.compile(
    r"\bsom\s+(?:ny\s+)?(?:dirigent|ordstyrer|mødeleder|referent|(?:næst)?formand|kasserer|sekretær|revisor|stemmetæller)(?=[\s,])"
)
_BETWEEN_COMMAS = re.compile(r",[^,]*,")
_BY_SOMEBODY = re.compile(r"[A-ZÆØÅ][\w-]+\s+(?:(?:[\w-]+)\s+){0,3}?(?:ved|v/|repræsenteret ved)\s?(?=[A-ZÆØÅ])")
_BOTH = re.compile(r"(?:både|såvel|hverken)\s+", re.IGNORECASE)
_ONE_AND_OTHER = re.compile(r"\s*(?:,|og|som|eller)\s+")
_JOINED = re.compile(r"\s*(?:,|og|samt|/|\+|&|\bog\b)\s*(?:også\s+)?$")
_LEADING = re.compile(
    rf"(?:(?:og|men|samt|også|dog|{ADVERBS})\s+)*(?:den\s+)?(?:afgående|tidligere|nye|nuværende|fungerende|nyvalgte)?\s*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"\s+(?:(?:også|så|da|nu|straks|herefter|desuden|{ADVERBS})\s+)?(?:(?:den|de)\s+)?", re.IGNORECASE
)


def before(sentence: str, mentions: Sequence[Mention], verb: int, start: int = 0) -> tuple[Mention, ...]:
    """Those who stand as the subject before the verb at offset ``verb``; () where the sentence begins otherwise.

    Names after a preposition, in the genitive or within an apposition are not the subject; where a person is named, a
    role or organisation beside the name belongs to it.
    """
    if verb - start > FURTHEST or not mentions or mentions[0].start >= verb:
        return ()
    if found := _pair(sentence, mentions, verb, start) or _for_a_body(sentence, mentions, verb, start):
        return found
    region = sentence[start:verb]
    named = [one for one in mentions if start <= one.start and one.end <= verb and not one.genitive]
    subject = _nominative(sentence, named, start)
    told = (
        subject
        and sentence.startswith("Der ", start)
        and sentence.endswith((", og ", ", men "), start, subject[0].start)
    )
    begin = start + 4 if told else start  # "Der blev spurgt til prisen, og Bo Vang svarede …"
    if not subject or _SUBORDINATE.search(sentence, begin, subject[0].start) or not _opens(sentence, subject[0], start):
        return ()
    after = sentence[subject[0].end : verb]
    relative = _RELATIVE.fullmatch(sentence, start, subject[0].start)
    if relative and "," not in after and not is_title(relative[0]):
        return ()  # "Det, Bo Vang sagde, …"
    if _SUBORDINATE.search(_without_asides(after)):
        return ()
    represented = _represented(sentence, subject, named)
    people = [one for one in subject if one.kind == "person"]
    chosen = represented or _joined(sentence, people or subject, bool(people))
    if not people and not represented and region[subject[0].end - start :].strip() and not _short(after):
        return ()
    return tuple(chosen)


def _pair(sentence: str, mentions: Sequence[Mention], verb: int, start: int) -> tuple[Mention, ...]:
    """Those of "Både Anna Berg og Bo Vang", "Hverken KL eller regionerne", right before the verb."""
    both = _BOTH.match(sentence, start) if mentions[0].start > start else None
    group: list[Mention] = []
    for one in mentions if both else ():
        if one.genitive or (group and not _ONE_AND_OTHER.fullmatch(sentence, group[-1].end, one.start)):
            break
        group.append(one)
    stands = both and len(group) > 1 and group[0].start == both.end() and _short(sentence[group[-1].end : verb])
    return tuple(group) if stands else ()


def _for_a_body(sentence: str, mentions: Sequence[Mention], verb: int, start: int) -> tuple[Mention, ...]:
    """The person in "Elevrådet ved Bo Vang", where the document doesn't list the body."""
    lead = _BY_SOMEBODY.match(sentence, start)
    one = next((one for one in mentions if lead and one.start == lead.end()), None)
    after = sentence[one.end : verb] if one else ","
    stands = one and one.kind == "person" and not one.genitive and "," not in after and _short(after)
    return (one,) if one and stands else ()


def _nominative(sentence: str, named: Sequence[Mention], start: int) -> list[Mention]:
    """Those of the names that no preposition governs, nor that of a name they're joined to; none in brackets."""
    chosen: list[Mention] = []
    governed: Mention | None = None
    for one in named:
        joined = (
            governed is not None and governed.kind == one.kind and _JOINED.fullmatch(sentence[governed.end : one.start])
        )
        lead = sentence[start : one.start]
        if joined or _PREPOSITION.search(_without_title(lead)) or _APPOSED.fullmatch(lead):
            governed = one
        elif not _enclosed(sentence, one, start):
            chosen.append(one)
    return chosen


def ungoverned(sentence: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Those of the mentions that can be a subject: no genitives, none behind a preposition or in brackets."""
    return _nominative(sentence, [one for one in mentions if not one.genitive], 0)


def _without_title(lead: str) -> str:
    """What stands before a name without its title: "aftale med " of "aftale med professor "."""
    head, _, last = lead.rstrip().rpartition(" ")
    return f"{head} " if last.islower() and roles.is_title(last) else lead


def _opens(sentence: str, first: Mention, start: int) -> bool:
    """Whether nothing but a title stands before the first name."""
    lead = sentence[start : first.start]
    return is_title(lead) or (first.kind == "person" and len(lead.split()) <= 16)


def is_title(lead: str) -> bool:
    """Whether what stands before a name is nothing, or no more than a title, or "den afgående"."""
    return bool(_LEADING.fullmatch(lead)) or (len(lead) <= 40 and roles.is_title(lead))


def _short(after: str) -> bool:
    """Whether what stands between an organisation or role and its verb is an aside or an adverb or two."""
    return len(_without_asides(after).split()) <= 4


def _without_asides(text: str) -> str:
    return _BETWEEN_COMMAS.sub(" ", _AS_OFFICE.sub(" ", _IN_BRACKETS.sub(" ", text)))


def _enclosed(sentence: str, mention: Mention, start: int) -> bool:
    """Whether a name stands in brackets."""
    return sentence.count("(", start, mention.start) > sentence.count(")", start, mention.start)


def _represented(sentence: str, subject: Sequence[Mention], named: Sequence[Mention]) -> list[Mention]:
    """The person in "Ældre Sagen ved Inger Holmgaard"."""
    for one in named:
        if (
            one.kind == "person"
            and one not in subject
            and re.search(r"\b(?:ved|v/|repræsenteret ved)\s*$", sentence[: one.start])
        ):
            return [one]
    return []


def _joined(sentence: str, subject: Sequence[Mention], people: bool) -> list[Mention]:
    """Those that "og", commas and the like join; for organisations and roles only while nothing else comes between."""
    chosen = [subject[0]]
    for one in subject[1:]:
        between = _without_title(sentence[chosen[-1].end : one.start])
        bare = _without_asides(between + " ").strip() if people else between
        if (
            _JOINED.search(bare + " ")
            or _JOINED.search(between)
            or (people and between.strip().endswith((" og", " samt")))
        ):
            chosen.append(one)
    return chosen


def opening(sentence: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The persons that a sentence begins with, where they are its subject: "Bo Vang", "Anna og Bo"."""
    group: list[Mention] = []
    for one in mentions:
        if len(group) == 1 and group[0].form == "role" and sentence[group[0].end : one.start] == " ":
            group = [one] if one.kind == "person" and not one.genitive else []  # "Formanden Anna Berg"
            continue
        joined = _JOINED.fullmatch(sentence[group[-1].end : one.start]) if group else one.start == 0
        if not joined or one.genitive or one.kind == "organisation":
            break
        group.append(one)
    return tuple(group)


def inverted(sentence: str, mentions: Sequence[Mention], after: int) -> tuple[Mention, ...]:
    """Those who stand as the subject right after the verb that ends at ``after``."""
    match = _BETWEEN.match(sentence, after) if mentions and mentions[-1].start > after else None
    if match is None:
        return ()
    found: list[Mention] = []
    at = match.end()
    for one in mentions:
        if one.genitive or one.start < at:
            continue
        lead = sentence[at : one.start]
        if not found and lead.strip() and not (one.kind == "person" and lead.islower() and roles.is_title(lead)):
            break
        if found and not _JOINED.fullmatch(_without_title(sentence[found[-1].end : one.start])):
            if found[-1].kind == "role" and sentence[found[-1].end : one.start].isspace() and one.kind == "person":
                found[-1] = one
                continue
            break
        found.append(one)
    return tuple(found)


def turned_pronoun(sentence: str, mentions: Sequence[Mention], verb: int, after: int) -> bool:
    """Whether the subject of a verb behind a comma is a pronoun after it: "Efter en tale om Bo Vang, mente hun …".

    A sentence that a name or title begins may go on without another comma: "Bo Vang, KL, mente han havde ret".
    """
    inside = mentions and mentions[0].start and not is_title(sentence[: mentions[0].start])
    return bool(inside) and sentence[:verb].endswith(", ") and _SOME_PRONOUN.match(sentence, after) is not None


def pronoun_after(sentence: str, after: int) -> bool:
    """Whether "han" or "hun" is the subject right after the verb."""
    match = _BETWEEN.match(sentence, after)
    return bool(match and words.SINGULAR.match(sentence, match.end()))
