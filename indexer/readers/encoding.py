"""Turn the bytes of a text file into text, whatever encoding they were written in."""

from __future__ import annotations

import codecs
import re
from collections import Counter

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The code pages that Danish text was written in before UTF-8, the likeliest first: Windows, Mac OS before X, and DOS.
WINDOWS = "cp1252"
CODE_PAGES = (WINDOWS, "mac_roman", "cp850")

_INSIDE_WORDS = re.compile(rb"(?<=[A-Za-z])[\x80-\xff](?=[A-Za-z])")
_DANISH_LEAD = b"\xc3"  # the first byte of æ, ø and å in UTF-8


def decode(data: bytes) -> str:
    """The text of ``data``: UTF-16 where a byte order mark says so, else UTF-8, else its code page.

    Danish text in Windows-1252 never happens to be valid UTF-8 (``ø`` would need a following byte that no Danish word
    has), so only a byte that breaks UTF-8 is read so, and one damaged byte doesn't cost the rest of the file.
    """
    mark, encoding = next((one for one in BYTE_ORDER_MARKS if data.startswith(one[0])), (b"", "utf-8"))
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        text = body.decode(encoding, errors="replace") if encoding != "utf-8" else _from_code_page(body)
    return repair_mojibake(text)


def _from_code_page(data: bytes) -> str:
    """Text that isn't UTF-8, from the code page in which most of the odd bytes inside words are Danish letters.

    No two of the pages have a byte for æ, ø or å in common, and in UTF-8 such a byte never stands between two letters.
    """
    inside = Counter(_INSIDE_WORDS.findall(data))
    letters = {page: sum(inside[bytes([byte])] for byte in "æøåÆØÅ".encode(page)) for page in CODE_PAGES}
    page = max(CODE_PAGES, key=letters.__getitem__)
    if page == WINDOWS or letters[page] <= data.count(_DANISH_LEAD):
        return data.decode("utf-8", errors=BYTE_BY_BYTE)
    return data.decode(page, errors="replace")


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode(WINDOWS, errors="replace"), error.end


BYTE_BY_BYTE = "ordet-windows-1252"
codecs.register_error(BYTE_BY_BYTE, _as_windows_1252)


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
