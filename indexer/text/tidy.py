"""Turn the lines of a section into clean paragraphs that still know which line each word came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.document import Line
from search.danish.hyphens import glue

BULLET = re.compile(r"(?:[•·▪●○◦‣∙*\uf0b7\uf0a7\uf0d8\u2043]|[-–—](?=\s|[A-ZÆØÅa-zæøå]))\s*")
# "Formanden (Ole Kvist):" on a line of its own, perhaps behind the time of day.
SPEECH_HEADING = re.compile(r"(?:Kl\. ?\d\d[.:]\d\d)?\s*[A-ZÆØÅ][^():]{1,70}\([^()]{1,60}\)(?:,[^:()]{1,40})?\s*:$")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_LETTER_SPACED = re.compile(r"(?<!\w)\w(?: \w){3,}(?!\w)")
_WHOLLY_SPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_])+(?!\S)")
_LETTERS_APART = re.compile(r" \w \w \w")  # is in every letter-spaced word, and soon looked for
_SENTENCE_END = re.compile(r"[.?!:;…][)”\"’»\]]*$")
LONGEST_WORD = 80  # characters
_LAST_WORD = re.compile(r"[^\s(\[”\"]+-$")
_FIRST_WORD = re.compile(r"[^\s.,;:)!?”\"\]]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text of one paragraph, white space collapsed and line-end hyphens resolved."""

    text: str
    origins: tuple[tuple[int, int], ...]  # (offset in text, number of the line that begins there), ascending
    bullet: bool = False
    page: int | None = None
    bold: bool = False  # the format sets the beginning in bold

    def line_at(self, offset: int) -> int:
        """Number of the line that the character at ``offset`` came from."""
        return self.origins[max(0, bisect_right(self.origins, (offset, 1 << 62)) - 1)][1]


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """One line without invisible characters, letter-spacing and double white space."""
    if not text.isprintable():  # as no text is with an invisible character in it
        text = _INVISIBLE.sub("", text)
    if "  " in text and _LETTERS_APART.search(text):  # two blanks part the words of a letter-spaced heading
        text = _WHOLLY_SPACED.sub(lambda match: match[0].replace(" ", ""), text)
    text = " ".join(text.split())
    return _LETTER_SPACED.sub(_close_up, text) if _LETTERS_APART.search(text) else text


def _close_up(match: re.Match[str]) -> str:
    letters = match[0].replace(" ", "")
    return letters if letters.isalpha() else match[0]


def width(lines: Sequence[Line]) -> int:
    """How many characters a full line of running text has; 0 where the format has paragraphs instead of lines."""
    lengths = sorted(length for line in lines if not line.block and (length := len(clean(line.text))) > 20)
    return lengths[len(lengths) * 9 // 10] if len(lengths) >= 3 else 0


def ends_early(line: str, following: str, full: int) -> bool:
    """Whether a line was broken on purpose: the next word would have fitted."""
    word = following.split(maxsplit=1)[0] if following.strip() else ""
    return bool(full) and len(line) + 1 + len(word) <= full * 0.82


def paragraphs(lines: Sequence[Line], full: int, vocabulary: Container[str]) -> list[Paragraph]:
    """The paragraphs of a section. ``full`` is the width of a full line, see ``width``."""
    done: list[Paragraph] = []
    open_lines: list[Line] = []
    blank = False
    for line in lines:
        if not clean(line.text):
            blank = True
            continue
        if open_lines and _starts_new(open_lines[-1], line, blank, full):
            done.append(join(open_lines, vocabulary))
            open_lines = []
        open_lines.append(line)
        blank = False
    if open_lines:
        done.append(join(open_lines, vocabulary))
    return done


def _starts_new(last: Line, line: Line, blank: bool, full: int) -> bool:
    """Whether ``line`` begins a paragraph after ``last``."""
    left, right = clean(last.text), clean(line.text)
    if line.row is not None and line.row == last.row:
        return False
    if last.block or line.block or line.list_item or line.heading or last.heading or BULLET.match(right):
        return True
    if right.endswith(":") and SPEECH_HEADING.fullmatch(right):
        return True
    broken = _is_broken(left)
    continues = right[:1].islower() or broken
    if blank:  # a blank line inside a sentence is double spacing, or a page break
        return not continues or bool(_SENTENCE_END.search(left) and not broken and right[:1].isupper())
    if continues:
        return False
    word = right.split(maxsplit=1)[0]
    ended = bool(_SENTENCE_END.search(left)) and bool(full) and len(left) + 1 + len(word) <= full * 0.93
    return ended or ends_early(left, right, full)


def _is_broken(text: str) -> bool:
    """Whether a hyphen ends a text, with a letter before it."""
    return text.endswith("-") and text[-2:-1].isalpha()


def join(lines: Sequence[Line], vocabulary: Container[str]) -> Paragraph:
    """One paragraph of these lines."""
    text = ""
    origins: list[tuple[int, int]] = []
    for line in lines:
        piece = clean(line.text)
        if not piece:
            continue
        half = _LAST_WORD.search(text, max(0, len(text) - LONGEST_WORD)) if _is_broken(text) else None
        word = _FIRST_WORD.match(piece) if half else None
        if half and word:
            text = text[:-1] + glue(half[0][:-1], word[0], vocabulary)
        elif text:
            text += " "
        origins.append((len(text), line.number))
        text += piece
    first = lines[0]
    bullet = first.list_item or bool(BULLET.match(clean(first.text)))
    return Paragraph(text, tuple(origins), bullet, first.page, bool(first.bold and first.bold[0][0] == 0))
