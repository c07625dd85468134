"""Print the numbers that Word and browsers put in front of list points but don't store in the text."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def printed_number(value: int, form: str) -> str:
    """``value`` in one of Word's number formats: 2 is "2", "02", "b", "B", "ii" or "II"; others are decimal."""
    if value < 1:
        return str(value)
    match form:
        case "lowerLetter":
            return _letters(value)
        case "upperLetter":
            return _letters(value).upper()
        case "lowerRoman":
            return _roman(value)
        case "upperRoman":
            return _roman(value).upper()
        case "decimalZero":
            return f"{value:02d}"
    return str(value)


def _letters(value: int) -> str:
    """a, b … z, then aa, bb … as Word counts."""
    return chr(ord("a") + (value - 1) % 26) * min((value - 1) // 26 + 1, 10)


def _roman(value: int) -> str:
    if value > 4999:
        return str(value)
    printed = ""
    for size, letters in _ROMAN:
        printed += letters * (value // size)
        value %= size
    return printed
