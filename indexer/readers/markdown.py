"""Read Markdown: the file's own lines with the markup taken out and remembered."""

from __future__ import annotations

import html
import re

from indexer.document import Line
from indexer.readers.content import Content
from indexer.readers.encoding import decode
from indexer.readers.text import file_lines

_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s+(.*))?$")
_CLOSING = re.compile(r"(?:^|(?<=\s))#+$")  # the signs that some put behind a heading, too
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BULLET = re.compile(r"(\s*)[-*+]\s+(?:\[[ xX]\]\s+)?(?=\S)")
_NUMBERED = re.compile(r"\s*\d{1,9}[.)]\s+\S")
_QUOTE = re.compile(r"^ {0,3}(?:>\s?)+")
_TABLE_RULE = re.compile(r"\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$")
_COMMENT = re.compile(r"<!--(?:(?!<!--|-->).)*-->")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,1000}>")
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_LINK = re.compile(r"\[([^\[\]\n]{1,1000})\]\((?:[^()\n]|\([^()\n]*\)){0,2000}\)")
_REFERENCE = re.compile(r" {0,3}\[[^\]\n]+\]:\s+\S+")
_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]+?)(?<=[^\s\\])\1(?![\w*])")
_CODE = re.compile(r"`([^`\n]+)`")
_INLINE = re.compile(r"[<\[*_`\\&]")  # a sign that all inline markup has
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def read_markdown(data: bytes, where: str) -> Content:
    """One line for each line of the file, so that line numbers are the file's own; markup leaves an empty line."""
    lines: list[Line] = []
    texts = file_lines(decode(data))
    fence = ""
    start = _front_matter_end(texts)
    for number, text in enumerate(texts, 1):
        if number <= start:
            lines.append(Line("", number))
        elif fence or _FENCE.match(text):
            fence, line = _fenced(text, fence, number)
            lines.append(line)
        elif _UNDERLINE.match(text) and lines and _can_be_underlined(lines[-1]):
            level = 1 if "=" in text else 2
            lines[-1] = Line(lines[-1].text, number - 1, heading=level, bold=lines[-1].bold, block=True)
            lines.append(Line("", number))
        else:
            lines.append(_line(text, number))
    title = next((line.text for line in lines if line.heading == 1), None)
    return Content(tuple(lines), title=title)


def _front_matter_end(texts: list[str]) -> int:
    """The number of the line that closes the settings some sites put between two ``---`` at the top, else 0."""
    if not texts or texts[0].strip() != "---":
        return 0
    for number, text in enumerate(texts[1:100], 2):
        if text.strip() in {"---", "..."}:
            return number
        if text.strip() and not re.match(r"\s*(?:[\w-]+\s*:|- |#)", text):
            return 0
    return 0


def _fenced(text: str, fence: str, number: int) -> tuple[str, Line]:
    """The fence that is open after this line, and the line: code is kept as it stands, the fences themselves go."""
    mark = _FENCE.match(text)
    if not fence and mark:
        return mark[1], Line("", number)
    if mark and mark[1].startswith(fence):
        return "", Line("", number)
    return fence, Line(text, number, block=True)


def _can_be_underlined(line: Line) -> bool:
    return bool(line.text.strip()) and not (line.heading or line.list_item or line.row is not None)


def _line(text: str, number: int) -> Line:
    if text[:1].isalpha():  # words, and no markup of a whole line
        plain, bold = inline(text.rstrip())
        return Line(plain, number, bold=bold)
    if _RULE.match(text) or ("|" in text and _TABLE_RULE.match(text)) or _REFERENCE.match(text):
        return Line("", number)
    text = _QUOTE.sub("", text, count=1)
    heading = _HEADING.match(text)
    if heading:
        plain, bold = inline(_CLOSING.sub("", (heading[2] or "").rstrip()))
        return Line(plain, number, heading=len(heading[1]), bold=bold, block=True)
    if text.lstrip().startswith("|"):
        return _table_row(text, number)
    bullet = _BULLET.match(text)
    if bullet:
        plain, bold = inline(bullet[1] + text[bullet.end() :])
        return Line(plain, number, bold=bold, list_item=True)
    is_point = bool(_NUMBERED.match(text))  # its indentation is kept: it tells "1." of a list in a list from the outer
    plain, bold = inline(text if is_point else text.strip())
    return Line(plain, number, bold=bold, list_item=is_point)


def _table_row(text: str, number: int) -> Line:
    cells = [inline(cell.strip()) for cell in re.split(r"(?<!\\)\|", text.strip().strip("|"))]
    bold: list[tuple[int, int]] = []
    offset = 0
    for plain, stretches in cells:
        bold += [(start + offset, end + offset) for start, end in stretches]
        offset += len(plain) + 1
    return Line("\t".join(plain for plain, _ in cells), number, bold=tuple(bold), block=True, row=number)


def inline(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words of a line without inline markup, and the bold stretches among them."""
    if not _INLINE.search(text):
        return text.rstrip(), ()
    if "<" in text:
        text = _TAG.sub("", _COMMENT.sub("", text.replace("<br>", " ")))
    if "[" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    parts: list[str] = []
    bold: list[tuple[int, int]] = []
    length = end = 0
    for found in _BOLD.finditer(text):
        before, strong = _plain(text[end : found.start()]), _plain(found[2])
        bold.append((length + len(before), length + len(before) + len(strong)))
        parts += [before, strong]
        length += len(before) + len(strong)
        end = found.end()
    parts.append(_plain(text[end:]))
    plain = "".join(parts)
    return plain.rstrip(), tuple(bold)


def _plain(text: str) -> str:
    if not _INLINE.search(text):
        return text
    text = _CODE.sub(r"\1", _EMPHASIS.sub(r"\2", text))
    return html.unescape(_ESCAPE.sub(r"\1", text))
