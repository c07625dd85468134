"""Find sub-headings without a number: a few words that name a matter, on top of what is told of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from indexer.agenda import labels, shapes, titles
from indexer.agenda.subitems import Found
from indexer.document import Line
from indexer.text.tidy import BULLET, clean, ends_early

SIBLINGS = 3  # lines of one shape, from where on they are the document's sub-headings
LONGEST = 140  # characters of a sub-heading that the format sets off, or that says what is done with a matter
LONGEST_TOPIC = 90  # of one that only its place shows
ROOM = 0.93  # of a full line that a topic may fill with the next word, below a blank line

# A matter named by what is done with it: "Orientering om …", "Drøftelse af …", "Status på …", "Valg af …".
_NOMINAL = re.compile(
    r"(?:[A-ZÆØÅ][\wæøå-]*(?:else|ing|tion|ring|delse)|Status|Valg|Tema|Oplæg|Forslag|Nyt|Budget|Regnskab|Rapport|Udkast|Program)\s+"
    r"(?:om|af|på|til|fra|vedr\.?|vedrørende|for|med|i|over)\s+\S"
)
# "Vandskade i opgang 11"; any other figure at the end is an amount, a date, a page.
_NUMBERED_PLACE = re.compile(r"(?<=[a-zæøå]\s)(?!(?:side|bilag|punkt|møde|kl|nr)\b)[a-zæøå]{3,}\s\d{1,3}$")
_ANSWER = re.compile(
    r"(?:ingen|intet|ingenting|ikke|nej|ja|ok|enig\w*|se|tak|jf\.?|der|det|hun|han|vi|enstemmigt|godkendt|vedtaget"
    r"|udsat|udgår|drøftet|taget|tiltrådt|afvist|anbefalet|anbefales|indstilles|orienteret|fraværende|lukket|åbent?)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\b(?:hævede|afsluttede|lukkede)\b.{0,40}\b(?:generalforsamling|møde)|\bfor god ro og orden\b|^_{5,}|^underskrift"
    r"|^(?:dirigent|ordstyrer|formand|bestyrelsesformand|referent)\W*$|^referat(?:et)?\s*(?::|ved\b|v/)",
    re.IGNORECASE,
)

Topics = Mapping[int, str]  # index of a line that only its place shows as a heading -> its words


def closed_at(lines: Sequence[Line], start: int, stop: int) -> int:
    """The index of the line that closes the meeting or signs the minutes; ``stop`` where none does."""
    return next((index for index in range(start, stop) if _CLOSING.search(clean(lines[index].text[:300]))), stop)


def matters(lines: Sequence[Line], start: int, stop: int, full: int, topics: Topics) -> list[Found]:
    """Un-numbered sub-headings that name a matter, on a line of their own with a paragraph below.

    Those that the format sets off, or that say what is done with the matter, and the ``topics`` of the document.
    """
    found: list[Found] = []
    named: list[Found] = []
    for index in range(start, stop):
        line = lines[index]
        if index in topics:
            found.append(Found(index, index, topics[index]))
            continue
        text = clean(line.text[:300])
        if not text or len(text) > LONGEST or BULLET.match(text) or line.list_item:
            continue
        set_off = _is_set_off(lines, index, text)
        if not set_off and not (_NOMINAL.match(text) and text[-1].isalnum()):
            continue
        if titles.is_sentence(text) or labels.label(text) or not shapes.stands_alone(lines, index, full):
            continue
        (named if set_off and shapes.is_named(text) else found).append(Found(index, index, text))
    if len(found) >= SIBLINGS:  # among matters, two capital words are a place and not a person
        places = [one for one in named if shapes.is_place_or_person(one.title)]
        found = sorted([*found, *places], key=lambda one: one.index)
    return found


def _is_set_off(lines: Sequence[Line], index: int, text: str) -> bool:
    in_text = lines[index].row is None or shapes.in_cell_of_several(lines, index)
    return in_text and shapes.is_set_off(lines[index], text)


def find(lines: Sequence[Line], heads: Sequence[int], full: int) -> Topics:
    """The lines below the items that only their place shows as headings, if the document has several of them.

    ``heads`` are the indexes of the last lines of the items' headings. A document whose short lines mostly stand
    elsewhere leaves out full stops, and one that repeats a line below several items has a form with fields.
    """
    if not heads:
        return {}
    last_heads = frozenset(heads)
    topics: dict[int, str] = {}
    elsewhere = 0
    for index in range(heads[0] + 1, closed_at(lines, heads[-1] + 1, len(lines))):
        text = clean(lines[index].text[:200])
        if not _could_be(lines[index], text) or index in last_heads:
            continue
        if _on_top(lines, index, text, last_heads, full):
            topics[index] = text
        elif lines[index].block:
            elsewhere += 1
    times = Counter(map(titles.key, topics.values()))
    topics = {index: text for index, text in topics.items() if times[titles.key(text)] == 1}
    sure = sum(not shapes.is_place_or_person(text) for text in topics.values())
    return topics if sure >= SIBLINGS and len(topics) >= elsewhere else {}


def _could_be(line: Line, text: str) -> bool:
    """Whether a few words could name a matter: neither sentence nor answer, name, field or list point."""
    if not 4 <= len(text) <= LONGEST_TOPIC or not text[0].isupper() or not (text[-1].isalnum() or text[-1] in ")”"):
        return False
    if line.list_item or _ANSWER.match(text) or titles.is_sentence(text) or "\t" in line.text:
        return False
    if shapes.NO_HEADING.search(_NUMBERED_PLACE.sub("", text)) or labels.label(text):
        return False
    return not shapes.is_named(text) or shapes.is_place_or_person(text)


def _on_top(lines: Sequence[Line], index: int, text: str, heads: frozenset[int], full: int) -> bool:
    """Whether a line begins something: below a heading or what has ended, above what is told."""
    line, before, after = lines[index], shapes.above(lines, index), shapes.below(lines, index)
    if after is None or (line.row is not None and not shapes.in_cell_of_several(lines, index)):
        return False
    told = clean(after.text[:300])
    begins = bool(BULLET.match(told)) or after.list_item
    if line.block:
        ended = before is None or before.list_item or _ends(clean(before.text))
        told_of = begins or (told.endswith((".", "?", "!", ":")) and (len(told) >= 45 or len(told.split()) >= 3))
        return (ended or index - 1 in heads) and (told_of or len(told) >= 100) and not told[0].islower()
    apart = index - 1 in heads or not clean(lines[index - 1].text) or _begins_page(lines, index)
    direct = bool(clean(lines[index + 1].text))
    announced = before is not None and clean(before.text).endswith(":")
    word = told.split(maxsplit=1)[0]
    room = not full or len(text) + 1 + len(word) <= ROOM * full or ends_early(text, told, full)
    prose = begins or len(told) >= 45 or (told.endswith((".", "?")) and len(told) >= 20)
    return apart and direct and not announced and room and prose and not told[0].islower()


def _begins_page(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the first of a page and the page before ends with a full stop."""
    before = lines[index - 1]
    return before.page != lines[index].page and clean(before.text).endswith(".")


def _ends(text: str) -> bool:
    """Whether a paragraph is over: by its stop, or because it is too long for anything but text, or a list point."""
    return text.endswith((".", "?", "!", ")", "”")) or len(text) > LONGEST_TOPIC or bool(BULLET.match(text))
