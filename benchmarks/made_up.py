"""Makes minutes up, of any number and the same on every run: for measuring speed, not for reading."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from search.passage import Item, Meeting, Passage, Source, Speaker
from search.slug import slug

STATEMENTS = 8  # of an item
ITEMS = 6  # of a meeting
_SYLLABLES = (
    *("ba", "be", "da", "di", "fo", "gra", "hu", "kon", "la", "ling"),
    *("me", "nor", "op", "pro", "ram", "sik", "tal", "tek", "und", "ved"),
)
_WORDS = 20_000
_TYPES = ("O", "B", "D", "E", None)
_OUTCOMES = ("godkendt", "taget til efterretning", "udsat", "afvist")


def vocabulary(size: int = _WORDS) -> list[str]:
    """Made-up words, the shortest first."""
    words: list[str] = []
    number = 0
    while len(words) < size:
        number += 1
        rest, word = number, ""
        while rest:
            rest, syllable = divmod(rest, len(_SYLLABLES) + 1)
            word += _SYLLABLES[syllable - 1] if syllable else ""
        if len(word) > 2:
            words.append(word)
    return list(dict.fromkeys(words))


def documents(passages: int, seed: int = 1) -> Iterator[tuple[Source, list[Passage]]]:
    """Documents with about so many passages in all; words and speakers are spread as in real minutes (Zipf)."""
    chance = random.Random(seed)
    words = vocabulary()
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))
    names = [f"{first.title()} {last.title()}" for first in words[-25:] for last in words[-45:-25]]  # rarely said
    people = [Speaker(slug(name), name, "person", f"Kommune {number % 23}") for number, name in enumerate(names)]
    for number in range(max(1, round(passages / (ITEMS * (STATEMENTS + 1))))):
        yield _document(number, chance, words, weights, people)


def _document(
    number: int, chance: random.Random, words: list[str], weights: list[float], people: list[Speaker]
) -> tuple[Source, list[Passage]]:
    def text(length: int) -> str:
        return " ".join(chance.choices(words, cum_weights=weights, k=length)).capitalize() + "."

    name = f"minutes/{number:06}.txt"
    day = date(2000, 1, 1) + timedelta(days=chance.randrange(9000))
    meeting = Meeting(f"moede-{number:06}", f"Referat {number}", f"Udvalg {number % 12}", day, name)
    passages, lines = [], []
    for at in range(1, ITEMS + 1):
        item = Item(str(at), str(at), text(4), chance.choice(_TYPES))
        said: list[Passage] = []
        for _ in range(STATEMENTS):
            lines.append(text(chance.randrange(15, 70)))
            who = chance.choice(people[:: 1 + number % 7])
            said.append(
                Passage(
                    *(f"{meeting.id}-{len(lines)}", "statement", meeting, item, lines[-1], (who,)),
                    organisations=(who.organisation or "",),
                    outcome=chance.choice(_OUTCOMES) if chance.random() < 0.1 else None,
                    lines=(len(lines), len(lines)),
                )
            )
        whole = " ".join(one.text for one in said)
        speakers = tuple(dict.fromkeys(one.speakers[0] for one in said))
        passages += [Passage(f"{meeting.id}-punkt-{at}", "section", meeting, item, whole, speakers), *said]
    return Source(name, "1", "text/plain", tuple(lines)), passages
