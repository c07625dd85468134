"""Find the numbering that runs through a document: which marks are items, which are sub-items, which are neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from indexer.agenda import titles
from indexer.agenda.marks import Mark

Role = Literal["item", "sub", "none"]
BEAM = 24  # readings kept in parallel; the true one differs from the cheapest by a few marks at most

# Costs of reading a mark in one way, in units of one mark left unexplained.
LEFT_OUT = 1.0
LEFT_OUT_LISTED = 3.0  # although the agenda list has it
LEFT_OUT_WORDED = 3.0  # although it says "Punkt 4"
SUB = 0.2
FIRST_SUB = 0.5  # a numbered list that begins inside an item
REPEATED = 1.2  # the same number again
BACKWARDS = 4.0
STEP = 0.3  # for each number skipped
LATE_START = 0.8  # the first number is neither 0 nor 1
SENTENCE = 1.5  # an item whose title is a sentence
SMALL = 1.5  # an item whose title begins with a small letter, where most begin with a capital
SLIPPED = 0.9  # a heading with a number that one just before has: the writer has miscounted
FURTHEST_SLIP = 2  # numbers back
MOVED = 0.5  # an item that the agenda list has, taken out of its order
LISTED = -2.0  # an item that the agenda list has


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the marks of a scheme; ``roles`` has one role for each mark."""

    roles: tuple[Role, ...]
    cost: float

    @property
    def items(self) -> int:
        return sum(role == "item" for role in self.roles)


@dataclass(frozen=True, slots=True)
class _Path:
    """The reading of the marks so far, newest role first, as a linked list."""

    cost: float
    role: Role | None = None
    before: _Path | None = None


def read(marks: Sequence[Mark], listed: Mapping[int, str]) -> Reading:
    """The cheapest reading of the marks of one scheme.

    ``listed`` are the titles of the agenda list by number. A beam search over (item number, sub-item number): linear
    in the number of marks.
    """
    if len(marks) >= 3 and all(mark.value == marks[0].value for mark in marks):
        item: Role = "item"
        return Reading((item,) * len(marks), REPEATED)  # a list where each item is "1."
    states: dict[tuple[int, int], _Path] = {(-1, 0): _Path(0.0)}
    small = 2 * sum(mark.title[:1].islower() for mark in marks) < len(marks)
    for mark in marks:
        reached: dict[tuple[int, int], _Path] = {}
        odd = SMALL if small and mark.title[:1].islower() else 0.0
        for state, path in states.items():
            for role, after, cost in _choices(mark, state, listed, odd):
                known = reached.get(after)
                if known is None or path.cost + cost < known.cost:
                    reached[after] = _Path(path.cost + cost, role, path)
        best = sorted(reached.items(), key=lambda entry: (entry[1].cost, entry[0]))[:BEAM]
        states = dict(best)
    path = min(states.items(), key=lambda entry: (entry[1].cost, entry[0]))[1]
    return Reading(_unlink(path), path.cost)


def _choices(
    mark: Mark, state: tuple[int, int], listed: Mapping[int, str], odd: float
) -> list[tuple[Role, tuple[int, int], float]]:
    top, sub = state
    known = mark.value in listed and titles.alike(mark.title, listed[mark.value])
    untitled = mark.worded and not mark.title and (mark.value in listed or not listed)
    left_out = LEFT_OUT_LISTED if known else LEFT_OUT_WORDED if mark.worded else LEFT_OUT
    choices: list[tuple[Role, tuple[int, int], float]] = [("none", state, left_out)]
    cost = _cost_of_item(mark, top) + (LISTED if known or untitled else 0.0)
    if titles.is_sentence(titles.head(mark.title)) and not known:
        cost += SENTENCE
    cost += 0.0 if known else odd
    if known and mark.value < top:
        cost = MOVED  # taken before its turn, or after it: the numbering goes on from the highest
    reached = max(mark.value, mark.upto)
    choices.append(("item", (max(reached, top) if known else reached, 0), cost))
    if top >= 0 and not known and not mark.worded and mark.value == sub + 1:
        choices.append(("sub", (top, mark.value), SUB if sub else FIRST_SUB))
    elif top >= 0 and sub and not known and not mark.worded and mark.value == 1:
        choices.append(("sub", (top, 1), FIRST_SUB))  # a second list in the same item
    return choices


def _cost_of_item(mark: Mark, top: int) -> float:
    if top < 0:
        return 0.0 if mark.value <= 1 else LATE_START
    if mark.value == top + 1:
        return 0.0
    if mark.value == top:
        return 0.0 if mark.number[-1:].isalpha() and mark.number[:1].isdigit() else REPEATED  # "5a." after "5."
    if mark.value > top:
        return 1.0 + STEP * min(mark.value - top - 1, 10)
    if mark.shaped and mark.value >= top - FURTHEST_SLIP and mark.value > 1:
        return SLIPPED
    return BACKWARDS if not mark.worded else REPEATED


def _unlink(path: _Path) -> tuple[Role, ...]:
    roles: list[Role] = []
    at: _Path | None = path
    while at is not None and at.role is not None:
        roles.append(at.role)
        at = at.before
    return tuple(reversed(roles))
