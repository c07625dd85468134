"""Find the lines that only name who speaks, above speeches given word for word: "Bo Vang, ordfører, Venstre."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from indexer.document import Line
from indexer.people import names, roles, speaker_lines
from indexer.people.roster import Roster
from indexer.people.speaker_lines import Named
from indexer.speech import verbs
from indexer.text.patterns import any_of
from indexer.text.tidy import clean

FEWEST = 3  # such lines that make them the document's manner
FEWEST_NAMED = 2  # of them with a name
SHOWN = 6  # lines of a speech that tell whether somebody says it
OFTEN = 4 / 5  # of the speeches that are in the first person, where the names stand alone
MOST_NARRATED = 1 / 3  # sentences that tell what somebody said, for each speech

_FIRST_PERSON = re.compile(
    rf"\b(?:{any_of('jeg, vi, mig, os, min, mit, mine, vores, vor, vort, vore, tak')})\b", re.IGNORECASE
)
_PRESIDES = re.compile(r"(?P<role>mødeleder|ordstyrer|dirigent|formand)(?:en)?\s*:\s*(?P<name>.+)", re.IGNORECASE)
_SUBJECT = re.compile(rf"(?P<who>{names.PERSON.pattern}|[A-ZÆØÅ]\w+)\s+")

Heads = Mapping[int, Named]  # number of a line -> who speaks below it


def find(lines: Sequence[Line], start: int) -> Heads:
    """Who speaks below which lines, for a document whose manner it is; ``start`` is where its items begin.

    It is if most such lines have a speech below, in the first person or without a subject, and most names stand with
    an office or a party. A list of people is none, nor are minutes that tell what people said.
    """
    worded = [(line, text) for line in lines[start:] if (text := clean(line.text[:400]))]
    found = {n: one for n, (line, text) in enumerate(worded) if line.row is None and (one := speaker_lines.read(text))}
    described = {one.name for one in found.values() if one.described}
    found = {n: one for n, one in found.items() if _is_somebody(one, described)}
    told = [n for n in found if n + 1 < len(worded) and n + 1 not in found]
    named = [n for n in told if found[n].name]
    if len(told) < FEWEST or len(named) < FEWEST_NAMED or 3 * len(told) < 2 * len(found):
        return {}
    spoken = sum(_is_spoken(worded, n + 1, found) for n in told)
    usual = 2 * sum(found[n].described for n in named) >= len(named)
    narrated = sum(_is_narrated(text) for n, (_, text) in enumerate(worded) if n not in found)
    if spoken < (0.5 if usual else OFTEN) * len(told) or narrated > MOST_NARRATED * len(told):
        return {}
    return {worded[n][0].number: found[n] for n in told}


def _is_somebody(one: Named, described: set[str | None]) -> bool:
    """Whether a name alone on its line is a person's: by the first name, or another line that says more."""
    return one.name is None or one.described or one.name in described or names.is_given(one.name.split()[0])


def _is_spoken(worded: Sequence[tuple[Line, str]], start: int, heads: Heads) -> bool:
    """Whether a speech begins at an index: somebody says "jeg" or "vi", or the subject is left out."""
    first = next(iter(verbs.find(worded[start][1])), None)
    if first is not None and first.start == 0:
        return True
    stop = next((n for n in range(start, min(start + SHOWN, len(worded))) if n in heads), start + SHOWN)
    return any(_FIRST_PERSON.search(text) for _, text in worded[start:stop])


def _is_narrated(text: str) -> bool:
    """Whether a line begins by telling what somebody said: "Bo Vang spurgte …", "Formanden takkede …"."""
    match = _SUBJECT.match(text)
    if match is None or not (names.is_person(match["who"]) or roles.acts(match["who"])):
        return False
    return any(one.start == match.end() and one.past for one in verbs.find(text[:100]))


def set_apart(lines: tuple[Line, ...], heads: Heads) -> tuple[Line, ...]:
    """The lines with those that name a speaker as paragraphs by themselves."""
    return tuple(replace(line, block=True) if line.number in heads else line for line in lines) if heads else lines


def learn(roster: Roster, heads: Heads, before: Sequence[Line]) -> None:
    """Make those known who speak, and who presides as the lines before the items say: "Mødeleder: Bo Vang, formand"."""
    for role, one in _presiding(before) if heads else ():
        if one.name:
            roster.preside(roster.learn(one.name, one.party), role)
    for one in heads.values():
        speaker(one, roster)


def _presiding(before: Sequence[Line]) -> Iterator[tuple[str, Named]]:
    for line in before:
        match = _PRESIDES.fullmatch(clean(line.text[:400]))
        one = speaker_lines.read(match["name"]) if match else None
        if match and one:
            yield match["role"].lower(), one


def speaker(one: Named, roster: Roster) -> str:
    """Under which name somebody speaks below such a line; who is named there becomes known."""
    if one.name is not None:
        return roster.learn(one.name, one.party)
    office = one.office or ""
    return roster.offices.holder(office.split()[-1]) or office.capitalize()
