"""Learn from the body whom the attendance list leaves out: names that speak, and who is dirigent, formand, referent."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import partial

from indexer.opening.attendance.entry import PARTIES
from indexer.people import names, organisations, roles
from indexer.people.roster import Roster
from indexer.speech import verbs
from indexer.speech.verb_forms import ADVERBS
from indexer.text import sentences
from indexer.text.patterns import any_of
from indexer.text.tidy import Paragraph

FURTHEST_SUBJECT = 40  # characters from the beginning of a sentence in which a new name begins that speaks

_OFFICES = ("ormand", "irigent", "rdstyrer", "asserer", "eferent", "ekretær", "irektør")  # without their first letter
_OFFICE = any_of(
    """
    [Ff]ormand(?:en)?, [Bb]estyrelsesformand(?:en)?, [Nn]æstformand(?:en)?, [Dd]irigent(?:en)?,
    [Oo]rdstyrer(?:en)?, [Kk]asserer(?:en)?, [Rr]eferent(?:en)?, [Ss]ekretær(?:en)?, [Dd]irektør(?:en)?
    """
)
_BEHIND_ANOTHER = re.compile(r"(?:\d|[A-ZÆØÅ][a-zæøåé]*[a-rt-zæøåé])\s+$")  # "Lis Bro 72 Formand Ole Kvist"
_LEADS = "(?P<title>dirigent|ordstyrer|referent)"
_NAME = rf"(?P<name>{names.PERSON.pattern})"
_TITLED = re.compile(rf"\b(?P<title>{_OFFICE}),?\s+(?:for\s+[^,.]{{2,40}},\s*)?{_NAME}")
_CHOSEN_FIRST = re.compile(
    rf"\b[Ss]om {_LEADS}\s+(?:\w+\s+){{0,4}}?(?:valgt|valgtes|foreslået)?\s*:?\s*(?:blev\s+)?{_NAME}"
)
_CHOSEN_LAST = re.compile(rf"{_NAME}(?:[^.]{{0,60}}?)\s(?:som|til)\s{_LEADS}\b")
_ELECTION = re.compile(r"\bvalg\s+af\s+(?P<title>dirigent|ordstyrer|mødeleder)\b(?!\s+og)", re.IGNORECASE)
_ELECTED = re.compile(rf"{_NAME}(?:,[^,.]{{1,30}})?,?\s+(?:(?:som|der)\s+)?(?:blev|er|stiller op|op som)\b")
_FIRST_NAME = re.compile(r"(?:[A-ZÆØÅ][^.:?!()]{2,40}:\s+)?(?P<name>[A-ZÆØÅ][a-zæøåé]+):\s")
LONGEST_BODY_LABEL = 45  # characters
_BODY_LABEL = re.compile(r"(?P<name>[A-ZÆØÅ][^.:;?!()\d]{2,40}):\s*")
_FIRST_WORD = re.compile(r"[A-ZÆØÅ][a-zæøå]+")
_ELECTS = re.compile(r"\bvalg\b", re.IGNORECASE)
_INITIALS = re.compile(r"(?P<initials>[A-ZÆØÅ]{2,4})\s+(?=[a-zæøå]+(?:ede|te|de|og|ik)\b)")
_IN_BRACKETS = re.compile(r"\s\((?P<initials>[A-ZÆØÅ]{2,4})\)")
_PAIR = re.compile(rf"{_NAME}\s*(?:\s[–—-]|[:=/])\s*(?P<initials>[A-ZÆØÅ]{{2,4}})\s*(?:\([^()]{{0,40}}\))?")
_ASIDE = r"(?:\s*\([^()]{0,60}\)|,[^,.]{1,80},|,?\s+(?:fra|i)\s+[^,.]{1,50}?|,\s?[\w.]{1,5}|\s+&\s+Co\.)"
_AFTER = re.compile(rf"{_ASIDE}?\s+(?:{ADVERBS}\s+)?(?P<verb>[^\W\d_]+)")


def learn(roster: Roster, paragraphs: Iterable[tuple[str, Paragraph]]) -> None:
    """Make known to the roster whom the paragraphs introduce; each comes with the title of its agenda item."""
    paragraphs = tuple(paragraphs)
    labels: list[str] = []
    settled: set[str] = set()
    undefined: dict[str, None] = {}  # initials that fit nobody of the list, in order
    above, elects, election = "", False, None
    bodies = _LabelledBodies(roster)
    for title, paragraph in paragraphs:
        if title != above:
            above = title
            elects, election = bool(_ELECTS.search(title)), _ELECTION.search(title)
            _learn_from(title, roster, elects, settled)
        match = _ELECTED.search(paragraph.text) if election else None
        if election and match and names.is_person(name := _without_title(match["name"])):
            roster.learn(name, title=election["title"].lower())
        if label := _FIRST_NAME.match(paragraph.text):
            labels.append(label["name"])
        _learn_pair(paragraph.text, roster)
        for start, end in sentences.spans(paragraph.text):
            sentence = paragraph.text[start:end]
            bodies.read(title, sentence)
            if "(" in sentence:
                _learn_defined(sentence, roster)
            if initials := _learn_initials(sentence, roster):
                undefined.setdefault(initials)
            _learn_from(sentence, roster, elects, settled)
    for name in labels:  # when every full name is known
        if names.is_given(name) and not roster.mentions(name):
            roster.learn(name)
    for initials in undefined:
        _learn_only_bearer(initials, roster, [paragraph.text for _, paragraph in paragraphs])


class _LabelledBodies:
    """The organisations that speak in an item below labels of their own: "Spejdergruppen:", "Fortalte om …".

    A label says who speaks, and not what about, where the words behind it leave their subject out; then those beside
    it do, too.
    """

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._title = ""
        self._labels: list[str] = []
        self._speak = False

    def read(self, title: str, text: str) -> None:
        """Take in the next sentence."""
        if title != self._title:
            self._title, self._labels, self._speak = title, [], False
        match = _BODY_LABEL.match(text) if ":" in text[:LONGEST_BODY_LABEL] else None
        name = match["name"] if match else None
        if match and name and names.is_organisation(name) and not self._roster.find(name):
            self._labels.append(name)
            text = text[match.end() :]
        elif name:
            return
        first = _FIRST_WORD.match(text) if self._labels else None
        self._speak = self._speak or (first is not None and _speaks(text, 0))
        if self._speak:
            for label in self._labels:
                self._roster.learn_organisation(label)
            self._labels = []


def _learn_from(sentence: str, roster: Roster, elects: bool, settled: set[str]) -> None:
    """Learn from one sentence; ``settled`` are the names printed before, of which nothing new is to be learnt."""
    for pattern in (_TITLED, _CHOSEN_FIRST, _CHOSEN_LAST) if any(map(sentence.__contains__, _OFFICES)) else ():
        for match in pattern.finditer(sentence):
            name = _without_title(_nearest(match["name"], match[0]) if pattern is _CHOSEN_LAST else match["name"])
            if _BEHIND_ANOTHER.search(sentence, 0, match.start("title")) and match["title"][0].isupper():
                continue  # the title of whoever stands before it
            if names.is_person(name) and not _new_in_office(sentence, match["title"], elects):
                roster.learn(name, title=match["title"].lower())
    found = [match.span() for match in names.PERSON.finditer(sentence)]
    if found:
        _learn_full(sentence, found, roster, settled)
    for start, end in found:
        if start <= FURTHEST_SUBJECT and (after := _AFTER.match(sentence, end)):
            name = sentence[start:end]
            if name not in settled and _speaks(sentence, after.start("verb")):
                _learn_new(name, roster, settled)
    for verb in verbs.find(sentence) if found else ():
        turned = names.PERSON.match(sentence, verb.end + 1) if verb.past and not verb.act.endswith("?") else None
        if turned:
            _learn_new(turned[0], roster, settled)


def _nearest(name: str, text: str) -> str:
    """Of several names the one closest to the office: "Bo Vang foreslog Ida Holst som dirigent" is of Ida Holst."""
    found = (one for one in names.PERSON.finditer(text) if not text[: one.start()].endswith((" af ", " fra ", " i ")))
    persons = [one[0] for one in found if names.is_person(_without_title(one[0]))]
    return persons[-1] if persons else name


def _learn_full(sentence: str, found: Sequence[tuple[int, int]], roster: Roster, settled: set[str]) -> None:
    """Make the full names known that stand in the ``found`` runs of capitalised words and that nobody known bears."""
    new = [(start, end) for start, end in names.full_names(sentence, found) if sentence[start:end] not in settled]
    known = roster.mentions(sentence) if new else ()
    ends = [one.end for one in known]
    for start, end in new:
        settled.add(sentence[start:end])
        following = bisect_right(ends, start)  # the first mention that doesn't end before the name
        if following == len(known) or known[following].start >= end:
            roster.learn(sentence[start:end])


def _learn_new(printed: str, roster: Roster, settled: set[str]) -> None:
    """Make a name known that holds nobody's who is known already ("Kontaktpersonen Bo Vang" does)."""
    name = _without_title(printed)
    if printed in settled or not names.is_person(name):
        return
    settled.add(printed)
    within = [one for one in roster.mentions(name) if one.kind == "person" and one.form != "first name"]
    if not within or within[0].end - within[0].start == len(name):
        roster.learn(name)


def _without_title(name: str) -> str:
    """A name without the title before it, and the full stop behind it: "Projektleder Ida Holst."."""
    name = name.rstrip(".")
    first, _, rest = name.partition(" ")
    titled = rest and (roles.is_title(first) or roles.role_of(first)) and not names.is_given(first)
    return rest if titled else name


def _new_in_office(sentence: str, title: str, elects: bool) -> bool:
    """Whether this is an election to an office of the board: who held it until then is somebody else."""
    leads = title.lower().startswith(("dirigent", "ordstyrer", "referent"))
    return not leads and (elects or bool(re.search(r"\bvalgt?\b", sentence)))


def _learn_defined(sentence: str, roster: Roster) -> None:
    """Initials that the text gives somebody: "Næstformand Ida Krogh (IK) redegjorde …"."""
    for match in _IN_BRACKETS.finditer(sentence):
        before = next((one[0] for one in names.PERSON.finditer(sentence) if one.end() == match.start()), None)
        name = _without_title(before) if before else ""
        initials = match["initials"]
        if not names.is_person(name) or not names.are_initials(initials, name) or _is_known(initials):
            continue
        if names.is_given(name.split()[0]) or name != before or roster.find(name):  # no project or committee
            roster.learn_initials(initials, roster.learn(name))


def _learn_pair(text: str, roster: Roster) -> None:
    """Initials that a line of a list gives somebody, whatever stands over the list: "Lis Bro – LB (afbud)"."""
    match = _PAIR.fullmatch(text) if text[-1:].isupper() or text.endswith(")") else None
    if match and names.is_person(name := match["name"]) and names.are_initials(match["initials"], name):
        roster.learn_initials(match["initials"], roster.learn(name))


def _learn_initials(sentence: str, roster: Roster) -> str | None:
    """Initials that the list doesn't define and that fit one participant only: "JK" of Jens Holst Kjær.

    Gives initials that fit nobody of the list.
    """
    match = _INITIALS.match(sentence)
    if match is None or match["initials"] in roster.initials or match["initials"] in organisations.SHORT_WORDS:
        return None
    initials = match["initials"]
    fitting = [one for one in roster.people if one.listed and names.are_initials(initials, one.name)]
    if len(fitting) == 1:
        roster.initials[initials] = fitting[0]
    return None if fitting else initials


def _learn_only_bearer(initials: str, roster: Roster, texts: Iterable[str]) -> None:
    """Initials that one only person of the whole document has, by every part of the name.

    Two letters stand for much else: then the person must be on the list, hold an office or speak under the whole name.
    """
    fitting = [one for one in roster.people if names.are_initials(initials, one.name)]
    whole = [one for one in fitting if len(names.parts(one.name)) == len(initials)]
    if len(fitting) != 1 or not whole or _is_known(initials) or initials.lower() in roster.by_word:
        return
    takes_part = whole[0].listed or whole[0].title or len(initials) > 2
    if takes_part or any(map(partial(_is_subject, whole[0].name), texts)):
        roster.learn_initials(initials, whole[0].name)


def _is_subject(name: str, text: str) -> bool:
    """Whether somebody speaks under the whole name in a text: "Bo Vang svarede", "Hertil svarede Bo Vang"."""
    for match in re.finditer(rf"(?:(?P<before>[^\W\d_]+)\s+)?{re.escape(name)}(?!\w)", text):
        after = _AFTER.match(text, match.end())
        if after and _speaks(text, after.start("verb")):
            return True
        verb = verbs.read(match["before"]) if match["before"] else None
        if verb is not None and verb[2] and not verb[1].endswith("?"):
            return True
    return False


def _is_known(letters: str) -> bool:
    """Whether letters stand for a party or a well-known body."""
    return letters in PARTIES or letters in organisations.ABBREVIATIONS


def _speaks(sentence: str, start: int) -> bool:
    """Whether the word at ``start`` is a verb of saying, in the past tense and with what it needs."""
    found = (verb for verb in verbs.find(sentence) if verb.start == start)
    return any(
        one.past and one.form not in ("var", "havde") and verbs.completes(one, sentence, one.end) for one in found
    )
