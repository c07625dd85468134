"""Who has the floor from sentence to sentence of one agenda item: the state that the rules read and change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from indexer.people import roles
from indexer.people.known import Mention
from indexer.people.roster import Roster
from indexer.people.speaker_lines import Named
from indexer.speech import labels, speeches, verbs, words
from indexer.speech.attribution import attribute
from indexer.speech.named import speech
from indexer.speech.speeches import Heads
from indexer.speech.turn import Situation, Turn
from indexer.text import sentences
from indexer.text.patterns import Rare
from indexer.text.tidy import Paragraph
from search.passage import Certainty

# Below these sub-headings the text is written, not said.
WRITTEN = frozenset({"indstilling", "opfølgning", "andet"})
NOBODY = Turn("none")
# What the sentence right below "Bo Vang:" isn't, since it is Bo's.
_NOT_BELOW_A_LABEL = frozenset({"task", "deed", "stranger", "narrator", "question", "name+act", "first-name+act"})
_NOT_FURTHER_BELOW = frozenset({"question"})
_BY_NAME: tuple[str, Certainty] = ("speech-heading", "stated")
_BY_OFFICE: tuple[str, Certainty] = ("role-label", "inferred")
ALONE = 60  # characters of a label that stands on its line alone

_CONCLUDES = Rare(("konklude", "konstaterede"), re.compile(r"\b(?:konklude\w+|konstaterede)\b"))
_ASKS = Rare(("spurgte", "spørg"), re.compile(r"\b(?:spurgte|spørg)"))
_POINT = re.compile(r"\(?[a-zæøå]\)\s+")  # of a list: "a) "
_FIRST_POINT = re.compile(r":\s+\(?a\)\s")  # behind the colon: "Bo nævnte: a) …"
_BULLET = re.compile(r"(?:\(?[a-zæøå]\)\s+|[^\w\s(„“”\"’»\[§→>]\s+|[-–—•·])+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of whole sentences of one paragraph that one turn holds for."""

    paragraph: Paragraph
    start: int
    end: int
    turn: Turn
    begins: bool  # a new statement begins here, whoever speaks
    mentions: tuple[str, ...]  # persons named in it

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end]


@dataclass(slots=True)
class Floor:
    """The state: who has the floor and by which rule, who was asked, whether the chair has concluded."""

    roster: Roster
    verbatim: bool = False  # the document gives speeches word for word, under "Navn (S):"
    heads: Heads = field(default_factory=dict)  # who gives the speech below which line
    stops: frozenset[str] = frozenset()  # labels that end in a full stop here: "Pelle. Nævner at …"
    speech: bool = False  # such a speech is given: nobody it names or quotes speaks
    context: str | None = None
    turn: Turn = NOBODY
    addressee: str | None = None
    concluded: bool = False
    since_bullet: bool = False  # the floor was taken in a list point
    before: str | None = None  # who alone had the floor last in this paragraph, else whom it told of last
    resumed: bool = False  # the paragraph says "han" or "hun" of whoever had the floor before it
    announced: bool = False  # the last sentence ended in a colon
    alone: bool = False  # the last sentence was no more than the label of who has the floor
    held: int | None = None  # the last line of what stands below such a label without a blank line between
    below: bool = False  # the paragraph stands so
    lists: bool = False  # the speaker gives a list of points "a) …", which a colon announced
    recent: list[str] = field(default_factory=list)  # who spoke in this item, each once, the last one last
    heard: set[str] = field(default_factory=set)  # who has spoken in the document
    _begin: bool = field(default=True, repr=False)

    def open_item(self) -> None:
        """A new agenda item: nobody has the floor."""
        self.context, self.turn, self.addressee, self.concluded, self.lists = None, NOBODY, None, False, False
        self.alone, self.held, self.below, self.speech = False, None, False, False
        self.recent = []
        self._begin = True

    def open_label(self, act: str) -> None:
        """A fixed sub-heading: what was said above it does not go on below."""
        self.open_item()
        self.context = act

    def open_beside(self, act: str | None = None) -> None:
        """What a table has beside the text, or the text behind it: nobody has the floor, and nobody's words go on."""
        begins = self._begin or bool(self.turn.speakers)
        self.open_item()
        self.context, self._begin = act, begins

    def paragraph(self, paragraph: Paragraph, quoted: int = 0) -> Iterator[Stretch]:
        """The paragraph in stretches of one turn each.

        ``quoted`` is the offset up to which it goes on with a quotation that a paragraph before it has opened.
        """
        spans = sentences.spans(paragraph.text)
        if self.verbatim and len(spans) > 1 and words.NOTE.fullmatch(paragraph.text, *spans[0]):
            spans = ((spans[0][0], spans[1][1]), *spans[2:])  # "(Kort bemærkning). Pia Lund (SF):"
        self.resumed = _resumes([paragraph.text[start:end] for start, end in spans])
        self.below = self.held is not None and paragraph.origins[0][1] == self.held + 1
        for number, (start, end) in enumerate(spans):
            sentence = paragraph.text[start:end]
            point = bool(_POINT.match(sentence))
            skip = _bullet(sentence) if number == 0 or point else 0
            mentions = self.roster.mentions(sentence[skip:])
            if point:
                self.lists = self.announced or self.lists
            listed = bool(self.turn.speakers) and (
                self.lists if point else paragraph.bullet and not self.since_bullet
            )  # what the speaker lists
            head = self.heads.get(paragraph.origins[0][1]) if number == 0 else None
            spoken = self._speech(sentence, number == 0, head)
            if not spoken and start < quoted and self.turn.speakers:
                spoken = self.turn
            elif not spoken and number == 0 and len(spans) > 1 and (who := sentence.rstrip(".")) in self.stops:
                spoken = labels.with_stop(who, mentions, self.roster)
            turn = spoken or self._turn(sentence[skip:], mentions, number == 0 or point, paragraph.bullet, listed)
            self.lists = bool(_FIRST_POINT.search(sentence)) or (self.lists and turn is self.turn)
            begins = self._begin or (turn is not self.turn and not _same(turn, self.turn))
            self._begin = False
            self._follow(turn, sentence[skip:], mentions, paragraph.bullet)
            people = tuple(dict.fromkeys(one.person for one in mentions if one.kind == "person"))
            yield Stretch(paragraph, start, end, turn, begins, people)
        goes_on = self.alone or (self.below and self.turn.rule.endswith("label") and bool(self.turn.speakers))
        self.held = paragraph.origins[-1][1] if goes_on else None

    def _speech(self, sentence: str, opens: bool, head: Named | None) -> Turn | None:
        """Who gives the speech that a sentence begins or is part of; nobody says what is decided below one."""
        if head is not None:
            self.speech = True
            rule, sure = _BY_NAME if head.name else _BY_OFFICE
            return Turn(rule, (speeches.speaker(head, self.roster),), sure, "bemærkning")
        if not self.speech:
            return None
        return Turn("outcome", act="konklusion") if opens and words.BETWEEN_SPEECHES.match(sentence) else self.turn

    def _turn(self, sentence: str, mentions: Sequence[Mention], opens: bool, bullet: bool, listed: bool) -> Turn:
        if self.verbatim:
            if opens and words.BETWEEN_SPEECHES.match(sentence):
                return Turn("outcome", act="konklusion")
            return (_speech_heading(sentence, self.roster) if opens else None) or self.turn
        self.before = None if opens else self.before
        situation = Situation(
            self.roster, self.turn.speakers, self.addressee, self.context, opens, self.before, self.recent, self.heard
        )
        if self.context in WRITTEN:
            spoken = speech(sentence, mentions, situation)
            if spoken is None:
                return self.turn if self.turn.act else Turn("written", act=self.context)
            self.context = None
            return spoken
        found = attribute(sentence, mentions, situation)
        above = _NOT_BELOW_A_LABEL if self.alone else _NOT_FURTHER_BELOW if self.below and self.turn.speakers else ()
        if found is not None and found.rule in above:
            return self.turn
        if found is not None and (found.speakers or not listed):
            return self._continued(found)
        if not opens and not listed and self._answered(sentence):
            return Turn("answer", act="svar")
        if not opens or listed or (self.below and self.turn.speakers):
            return self.turn
        goes_on = not self.concluded and not (bullet and self.since_bullet)
        if self.turn.speakers and goes_on and (self.announced or self.resumed or words.CONNECTED.match(sentence)):
            return self.turn
        return Turn("none", act=self.context)

    def _answered(self, sentence: str) -> bool:
        """Whether a sentence answers who has just asked: "Bo spurgte, om prisen stiger. Det gør den ikke."."""
        if self.turn.act != "spørgsmål" or not self.turn.speakers or sentence.rstrip().endswith("?"):
            return False
        return self.turn.rule == "from+name" or bool(words.ANSWERS.match(sentence))

    def _continued(self, found: Turn) -> Turn:
        """The running turn, where the rule says that its speaker goes on or names the same again."""
        return (
            self.turn if found.keeps or (found.speakers and set(found.speakers) == set(self.turn.speakers)) else found
        )

    def _follow(self, turn: Turn, sentence: str, mentions: Sequence[Mention], bullet: bool) -> None:
        """Take over what the sentence changes."""
        new = turn is not self.turn
        if new:
            self.concluded = False
            self.since_bullet = bullet
            self.recent = [name for name in self.recent if name not in turn.speakers] + list(turn.speakers)
            self.heard.update(turn.speakers)
        self.turn = turn
        if len(turn.speakers) == 1:
            self.before = turn.speakers[0]
        elif mentions and mentions[0].start == 0 and mentions[0].kind == "person" and not mentions[0].genitive:
            self.before = mentions[0].person  # the subject of a sentence that nobody says
        if (turn.speakers and _CONCLUDES.search(sentence)) or words.CLOSES.search(sentence):
            self.concluded = True
        self.announced = sentence.rstrip().endswith(":") or sentence.rstrip(".") in self.stops
        labelled = bool(turn.speakers) and turn.rule.endswith("label") and (new or sentence[:1].isupper())
        self.alone = self.announced and labelled and len(sentence) < ALONE
        if turn.speakers and _ASKS.search(sentence):
            asked = [one.person for one in mentions if one.kind == "person" and one.person not in turn.speakers]
            self.addressee = asked[0] if len(asked) == 1 else None
        elif turn.speakers:
            self.addressee = None


def _resumes(spans: Sequence[str]) -> bool:
    """Whether a sentence after the first says "Hun tilføjede …" and none before it says that somebody speaks."""
    if not any(words.SINGULAR.match(sentence) for sentence in spans[1:6]):
        return False
    for number, sentence in enumerate(spans[:6]):
        found = (verb for verb in verbs.find(sentence) if verb.past and verb.start < 80)
        speaks = any(verbs.completes(verb, sentence, verb.end) for verb in found)
        if number and speaks and words.SINGULAR.match(sentence):
            return True
        if speaks:
            return False
    return False


def _same(one: Turn, other: Turn) -> bool:
    """Whether two turns make one statement: the same speakers, or nobody both times."""
    return set(one.speakers) == set(other.speakers)


def _bullet(sentence: str) -> int:
    match = _BULLET.match(sentence)
    return match.end() if match else 0


def _speech_heading(sentence: str, roster: Roster) -> Turn | None:
    """ "Formanden (Ole Kvist):", "Pia Lund (SF):", "Formanden:"."""
    match = words.PARLIAMENTARY.match(sentence) if "(" in sentence else None
    if match is not None:
        name = roster.learn(speech_heading_name(match["first"], match["second"]))
        return Turn("speech-heading", (name,), "stated", "bemærkning")
    presiding = words.PRESIDING.match(sentence)
    if presiding is None or not (roles.acts(presiding["role"]) or roles.role_of(presiding["role"])):
        return None
    holder = roster.offices.holder(presiding["role"])
    return Turn("role-label", (holder or presiding["who"].capitalize(),), "inferred", "bemærkning")


def speech_heading_name(first: str, second: str) -> str:
    """Who speaks under "first (second):": the name in brackets behind an office, else the name before the party."""
    return (
        second.strip()
        if len(second.split()) >= 2 and len(first.split()) <= 3 and not second.isupper()
        else first.strip()
    )


def is_verbatim(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a document gives speeches word for word."""
    heads = (paragraph.text[:150] for paragraph in paragraphs)
    headings = sum("(" in head and bool(words.PARLIAMENTARY.match(head)) for head in heads)
    return headings >= 4 and headings >= 0.1 * len(paragraphs)
