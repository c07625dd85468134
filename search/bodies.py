"""The other names an organisation goes by, as whoever wrote the index has noted them: KL, Kommunernes Landsforening."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from weakref import WeakKeyDictionary

from search.executor import Knowledge

NOTE = "organisations"  # the note of an index that holds the names
_OF: WeakKeyDictionary[Knowledge, dict[str, tuple[str, ...]]] = WeakKeyDictionary()


def to_note(names: Mapping[str, Sequence[str]]) -> str:
    """The names as a note: value of the organisation facet -> names other than its label."""
    return json.dumps({value: list(others) for value, others in sorted(names.items())}, ensure_ascii=False)


def other_names(knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    """The names that were noted, by value of the organisation facet; read once for a snapshot."""
    found = _OF.get(knowledge)
    if found is None:
        noted: dict[str, list[str]] = json.loads(knowledge.notes().get(NOTE, "{}"))
        found = _OF[knowledge] = {value: tuple(others) for value, others in noted.items()}
    return found
