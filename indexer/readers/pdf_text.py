"""Take the text off one PDF page in stretches: runs of words on one line, with their place, size and boldness."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2
import pypdfium2.raw as pdfium

from indexer.document import Line

LINE_HYPHEN = "\ufffe"  # what PDFium puts for a hyphen at a line end, where it joins the lines
CONTROLS = {code: " " for code in range(32) if chr(code) not in "\t\n\r"} | {2: LINE_HYPHEN}  # 2 is an older hyphen
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_PUA_BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf0a8\uf0b0\uf0e0\uf0d2"
BULLETS = "•◦▪■●‣⁃·○" + _PUA_BULLETS
_BREAK = re.compile(f"\r\n|\r|\n|{LINE_HYPHEN}")
_WORD = re.compile(r"\S+")
_BOLD_NAME = re.compile(rb"bold|black|heavy|semib|demi|(?:CM|SF|EC)BX|-Bd\b", re.I)
_BOLD_WEIGHT = 600
Box = tuple[float, float, float, float]  # left, right, bottom and top, in points


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that PDFium gives as one line; coordinates in points, y grows upwards."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float  # of the line the letters stand on
    size: float  # of the letters, in points
    bold: tuple[tuple[int, int], ...]
    words: tuple[tuple[int, float, float], ...] = ()  # of each where it begins in the text, its left and its right


def as_line(text: str, bold: Sequence[tuple[int, int]], page: int | None = None, heading: int = 0) -> Line:
    """A line with these words, a bullet taken for what it says; its number is not given yet."""
    is_point = text[0] in BULLETS and (len(text) == 1 or not text[1].isalnum() or text[0] != "·")
    cut = len(text) - len(text[1:].lstrip()) if is_point else 0
    spans = tuple((max(start - cut, 0), end - cut) for start, end in bold if end > cut)
    return Line(text[cut:], 0, page, heading, spans, list_item=is_point)


def stretches(page: pypdfium2.PdfPage) -> list[Stretch]:
    """The stretches of a page in the order in which the PDF draws them; those without words are left out."""
    textpage = page.get_textpage()
    try:
        text = _characters(textpage)
        ruler = _Ruler(textpage)
        found: list[Stretch] = []
        start = 0
        for end in _BREAK.finditer(text):
            found += ruler.measure(text, start, end.start(), end.group() == LINE_HYPHEN)
            start = end.end()
        found += ruler.measure(text, start, len(text), False)
        return found
    finally:
        textpage.close()


def _characters(textpage: pypdfium2.PdfTextPage) -> str:
    """The page's text with exactly one character for each index that PDFium counts with."""
    count = textpage.count_chars()
    text: str = textpage.get_text_range()
    if len(text) != count:
        codes = (pdfium.FPDFText_GetUnicode(textpage, index) for index in range(count))
        text = "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " " for code in codes)
    return text.translate(CONTROLS)


class _Ruler:
    """Measures characters; the C values are made once, as a page holds thousands."""

    def __init__(self, textpage: pypdfium2.PdfTextPage) -> None:
        self._page = textpage.raw
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()

    def box(self, index: int) -> Box:
        """Left, right, bottom and top of a character."""
        pdfium.FPDFText_GetCharBox(self._page, index, *self._edges)
        left, right, bottom, top = self._edges
        return left.value, right.value, bottom.value, top.value

    def base(self, index: int) -> float:
        """The height of the line a character stands on."""
        across, up = self._edges[:2]
        pdfium.FPDFText_GetCharOrigin(self._page, index, across, up)
        return float(up.value)

    def size(self, index: int) -> float:
        """The size of a character in points, as it stands on the page: many programs scale letters of size 1."""
        pdfium.FPDFText_GetMatrix(self._page, index, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d)
        return float(pdfium.FPDFText_GetFontSize(self._page, index)) * scale or 1.0

    def is_bold(self, index: int) -> bool:
        """By the font's name; its weight is an estimate of PDFium's and wrong for many embedded fonts."""
        size = pdfium.FPDFText_GetFontInfo(self._page, index, self._name, 128, self._flags)
        if size <= 1:
            return bool(pdfium.FPDFText_GetFontWeight(self._page, index) >= _BOLD_WEIGHT)
        return _names_bold(self._name.value)

    def is_turned(self, index: int) -> bool:
        """Whether a character stands on a line that isn't level, as in a margin."""
        return bool(math.sin(pdfium.FPDFText_GetCharAngle(self._page, index)) ** 2 > 0.01)

    def measure(self, text: str, start: int, end: int, hyphen: bool) -> list[Stretch]:
        """The stretches at ``text[start:end]``: one, unless the words jump back to the left and off their line."""
        words = list(_WORD.finditer(text, start, end))
        found: list[Stretch] = []
        while words:
            stretch, words = self._run(words, hyphen)
            found.append(stretch)
        return found

    def _run(self, words: list[re.Match[str]], hyphen: bool) -> tuple[Stretch, list[re.Match[str]]]:
        """The words of one line, those with a wide gap between them joined by a tab, and the words of the next."""
        parts: list[str] = []
        bold: list[tuple[int, int]] = []
        places: list[tuple[int, float, float]] = []
        length = count = 0
        edges = left, right, bottom, top = self.box(words[0].start())
        for word in words:
            before, edges = edges, self.box(word.start())
            if parts:
                if edges[0] < right and _is_off_line(before, edges) and not self.is_turned(word.start()):
                    break
                parts.append("\t" if edges[0] - right > WIDE_GAP * (edges[3] - edges[2] + top - bottom) / 2 else " ")
                length += 1
            printed = word.group()
            if not printed.isascii():
                printed = printed.translate(LIGATURES)
            if self.is_bold(word.start()):
                bold.append((length, length + len(printed)))
            parts.append(printed)
            bottom, top = min(bottom, edges[2]), max(top, edges[3])
            right = self.box(word.end() - 1)[1]
            places.append((length, edges[0], right))
            length += len(printed)
            count += 1
        rest = words[count:]
        joined = "".join(parts) + ("-" if hyphen and not rest else "")
        spans = tuple(span for span in joined_spans(bold) if any(map(str.isalnum, joined[slice(*span)])))
        base, size = self.base(words[0].start()), self.size(words[0].start())
        return Stretch(joined, left, right, bottom, top, base, size, spans, tuple(places)), rest


@lru_cache(maxsize=1024)
def _names_bold(font: bytes) -> bool:
    return bool(_BOLD_NAME.search(font))


def _is_off_line(one: Box, other: Box) -> bool:
    """Whether nothing of two letters stands on the same height: PDFium puts a bullet behind the line above it."""
    return other[3] <= one[2] or other[2] >= one[3]


WIDE_GAP = 3.0  # times the height of letters


def joined_spans(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Bold words with nothing but a space between them are one bold stretch."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
