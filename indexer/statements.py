"""Gather the stretches of one speaker into statements, each with an id that an edit elsewhere doesn't change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from indexer.minutes import Statement
from indexer.speech.floor import Stretch

KEY = 60  # letters and figures of a statement that its id depends on


class Statements:
    """Collects the statements of a document in reading order."""

    def __init__(self) -> None:
        self.done: list[Statement] = []
        self._open: list[Stretch] = []
        self._item = ""
        self.sentences: dict[str, tuple[str, ...]] = {}  # of each statement, by id
        self.elsewhere: set[str] = set()  # ids of the statements that report what another meeting decided
        self._elsewhere = False
        self._seen: dict[tuple[str, str], int] = {}

    def add(self, item: str, stretches: Iterable[Stretch], elsewhere: bool = False) -> None:
        """Append stretches of the item with this path; ``elsewhere`` says that another meeting decided this."""
        for stretch in stretches:
            if self._open and (stretch.begins or item != self._item):
                self.close()
            self._item = item
            self._elsewhere = elsewhere
            self._open.append(stretch)

    def close(self) -> None:
        """End the open statement."""
        if not self._open:
            return
        first, last = self._open[0], self._open[-1]
        turn = first.turn
        text = _text(self._open)
        people = dict.fromkeys(name for stretch in self._open for name in stretch.mentions if name not in turn.speakers)
        self.done.append(
            Statement(
                id=self._id(text),
                item=self._item,
                speakers=turn.speakers,
                certainty=turn.certainty if turn.speakers else None,
                rule=turn.rule if turn.speakers else None,
                act=turn.act or "andet",
                verb=turn.verb,
                text=text,
                mentions=tuple(people),
                page=first.paragraph.page,
                lines=(first.paragraph.line_at(first.start), last.paragraph.line_at(last.end - 1)),
            )
        )
        self.sentences[self.done[-1].id] = tuple(stretch.text.strip() for stretch in self._open)
        if self._elsewhere:
            self.elsewhere.add(self.done[-1].id)
        self._open = []

    def _id(self, text: str) -> str:
        key = _key(text, 2 * KEY)
        key = _key(text, 4 * KEY) if len(key) < KEY and len(text) > 2 * KEY else key
        count = self._seen[self._item, key] = self._seen.get((self._item, key), 0) + 1
        return hashlib.blake2b(f"{self._item}\n{key}\n{count}".encode(), digest_size=8).hexdigest()


def _key(text: str, looked_at: int) -> str:
    """The first letters and figures among so many characters of a statement."""
    return "".join(filter(str.isalnum, text[:looked_at].lower()))[:KEY]


def _text(stretches: Iterable[Stretch]) -> str:
    return " ".join(stretch.text.strip() for stretch in stretches)
