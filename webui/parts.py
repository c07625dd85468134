"""Long lists in parts: a year or a letter at a time, where all at once would be too much."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from webui import links

T = TypeVar("T")
AT_ONCE = 250  # entries of a line shown on one page


@dataclass(frozen=True, slots=True)
class Parts(Generic[T]):
    """The parts shown, each with its name; and (name, number, URL) of every part where not all are shown."""

    shown: tuple[tuple[str, tuple[T, ...]], ...]
    choices: tuple[tuple[str, int, str], ...] = ()
    chosen: str = ""


def in_parts(
    entries: Iterable[T],
    name: Callable[[T], str],
    chosen: str,
    path: str,
    key: str,
    kept: links.Pairs,
    at_once: int = AT_ONCE,
) -> Parts[T]:
    """``entries`` by the name of their part, in the order met; of too many the chosen part, else the first.

    A part that is too long itself goes on in others: "2021", "2021 (2)", "2021 (3)". The address of a part is ``path``
    with the parameters ``kept`` and ``key``.
    """
    whole: dict[str, list[T]] = {}
    for entry in entries:
        whole.setdefault(name(entry), []).append(entry)
    parts = {
        part if not start else f"{part} ({start // at_once + 1})": found[start : start + at_once]
        for part, found in whole.items()
        for start in range(0, len(found), at_once)
    }
    if sum(map(len, parts.values())) <= at_once or len(parts) < 2:
        return Parts(tuple((part, tuple(found)) for part, found in parts.items()))
    one = chosen if chosen in parts else next(iter(parts))
    choices = tuple((part, len(found), links.address(path, [*kept, (key, part)])) for part, found in parts.items())
    return Parts(((one, tuple(parts[one])),), choices, one)
