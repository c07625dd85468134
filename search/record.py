"""Passages, meetings and sources as compact JSON, and back: what an index stores of them.

A record leaves out what equals a field's default, so that a field added with a default can be read from older records.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from search.passage import Meeting, Passage

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
Read = Callable[[Any], Any]  # from JSON's value to the field's


def passage_record(passage: Passage) -> str:
    """A passage without its meeting, which is stored once per document."""
    return _dumps({name: value for name, value in _fields(passage).items() if name != "meeting"})


def passage_from(record: str, meeting: Meeting) -> Passage:
    """The passage of a record."""
    return cast(Passage, _reader(Passage)(json.loads(record) | {"meeting": meeting}))


def to_record(value: object) -> str:
    """A frozen dataclass of plain values as JSON."""
    return _dumps(_plain(value))


def from_record(kind: type[T], record: str) -> T:
    """The dataclass of a record made by ``to_record``."""
    return cast(T, _reader(cast(Any, kind))(json.loads(record)))


def _dumps(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    """Dataclasses as objects, tuples as lists, dates as ISO strings."""
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return value.isoformat() if isinstance(value, date) else value


def _fields(value: DataclassInstance) -> dict[str, object]:
    held = {field.name: getattr(value, field.name) for field in fields(value) if not _is_default(value, field)}
    return {name: _plain(content) for name, content in held.items()}


def _is_default(value: object, field: Field[Any]) -> bool:
    default = field.default_factory() if field.default_factory is not MISSING else field.default
    return bool(getattr(value, field.name) == default)


@cache
def _reader(hint: Any) -> Read:
    """How to read a value of a type back from JSON."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _optional(_reader(next(one for one in arguments if one is not type(None))))
    if origin is tuple:
        return _tuple(arguments)
    if hint is Meeting:
        return lambda value: value if isinstance(value, Meeting) else _dataclass(Meeting)(value)
    if is_dataclass(hint):
        return _dataclass(cast(Any, hint))
    return date.fromisoformat if hint is date else lambda value: value


def _optional(read: Read) -> Read:
    return lambda value: None if value is None else read(value)


def _tuple(arguments: tuple[Any, ...]) -> Read:
    read = _reader(arguments[0])  # every tuple in the values holds one type
    return lambda value: tuple(map(read, value))


@cache
def _dataclass(kind: Any) -> Read:
    hints = typing.get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    return lambda record: kind(**{name: readers[name](value) for name, value in record.items() if name in readers})
