"""Turn the bytes of a text file into text, whatever encoding they were written in."""

from __future__ import annotations

import codecs
import re

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str:
    """The text of ``data``: UTF-16 where a byte order mark says so, else UTF-8, else Windows-1252 byte by byte.

    Danish text in Windows-1252 never happens to be valid UTF-8 (``ø`` would need a following byte that no Danish word
    has), so a byte that breaks UTF-8 is read as Windows-1252, and one damaged byte doesn't cost the rest of the file.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace" if "16" in encoding else WINDOWS_1252)
            break
    else:
        text = data.decode("utf-8", errors=WINDOWS_1252)
    return repair_mojibake(text)


WINDOWS_1252 = "ordet-windows-1252"


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", errors="replace"), error.end


codecs.register_error(WINDOWS_1252, _as_windows_1252)


def _windows_1252_characters(low: int, high: int) -> str:
    """The characters that the bytes ``low``–``high`` become where UTF-8 was mistaken for Windows-1252 or Latin-1."""
    found = {chr(byte) for byte in range(low, high + 1)}
    for byte in range(low, high + 1):
        found.add(bytes([byte]).decode("cp1252", errors="ignore"))
    return "".join(sorted(found - {""}))


_LEADS = "ÃÂâï"  # of all that is repaired
_TAIL = re.escape(_windows_1252_characters(0x80, 0xBF))
# Only the lead characters that stand for Danish and West European letters, signs and typographic marks: a legitimate
# "É»" must stay. None of "Ã", "Â" and "â€" before such a tail is Danish.
_MOJIBAKE = re.compile(f"[ÃÂ][{_TAIL}]|â(?:€|\x80|‚|\x82)[{_TAIL}]|ï»¿")


def repair_mojibake(text: str) -> str:
    """Undo UTF-8 that was once read as Windows-1252: "bÃ¸rn" becomes "børn", also where that happened twice."""
    for _ in range(2 if any(lead in text for lead in _LEADS) else 0):
        repaired = _MOJIBAKE.sub(lambda found: _repaired(found.group()), text)
        if repaired == text:
            break
        text = repaired
    return text


def _repaired(run: str) -> str:
    data = b"".join(char.encode("latin-1") if char < "Ā" else char.encode("cp1252") for char in run)
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return run
