"""Read LaTeX: the file's own lines with the commands taken out."""

from __future__ import annotations

import re

from indexer.document import Line
from indexer.readers.content import Content
from indexer.readers.encoding import decode
from indexer.readers.text import file_lines

_COMMENT = re.compile(r"(?<!\\)%.*")
_SECTION = re.compile(r"\\(chapter|section|subsection|subsubsection|paragraph|title)\*?\s*+(?:\[[^\[\]]*\]\s*+)?\{")
_LEVELS = {"title": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5}
_NUMBERED = ("section", "subsection", "subsubsection")  # numbered by LaTeX unless starred
_BEGIN = re.compile(r"\\begin\{(\w+)\*?\}(?:\[[^\[\]]*\])?(?:\{[lcrp|@{}\d.\\a-z ]*\})?")
_END = re.compile(r"\\end\{(\w+)\*?\}")
_ENVIRONMENT = re.compile(f"{_BEGIN.pattern}|{_END.pattern}")
_SIGNS = re.compile(r"[\\`'~]|--")  # what every symbol has
_BRACE = re.compile(r"(?<!\\)[{}]")
_BLANKS = re.compile(r"[ \t]+")
_CELL_END = re.compile(r"(?<!\\)&")
_ITEM = re.compile(r"\\item\b\s*(?:\[((?:[^\[\]]|\[[^\[\]]*\])*)\])?\s*")
_BOLD = re.compile(r"\\(?:textbf|textsc)\s*\{([^{}]*)\}|\{\\(?:bf|bfseries)\b\s*([^{}]*)\}")
_KEPT_ARGUMENT = re.compile(
    r"\\(?:emph|text[a-z]{2}|underline|mbox|href\{[^{}]*\}|url|footnote|author|date|title)\s*\{([^{}]*)\}"
)
_LOST_ARGUMENT = re.compile(
    r"\\(?:vspace|hspace|label|ref|pageref|cite|includegraphics|usepackage|input|include|thispagestyle|pagestyle"
    r"|setlength|addtolength|setcounter|addtocounter|renewcommand|newcommand|[lcr](?:head|foot)|includepdf|hyphenation)"
    r"\*?(?:\s*(?:\[[^\[\]]*\]|\{[^{}]*\}))*"
)
_COMMAND = re.compile(r"\\[a-zA-Z]+\*?\s?|\\\\(?:\[[^\[\]]*\])?")
_SYMBOLS = (
    ("\\textsection", "§"), ("\\S{}", "§"), ("\\S ", "§ "), ("\\ldots", "…"), ("\\dots", "…"),
    ("\\aa{}", "å"), ("\\ae{}", "æ"), ("\\o{}", "ø"), ("\\AA{}", "Å"), ("\\AE{}", "Æ"), ("\\O{}", "Ø"),
    ("{\\aa}", "å"), ("{\\ae}", "æ"), ("{\\o}", "ø"), ("{\\AA}", "Å"), ("{\\AE}", "Æ"), ("{\\O}", "Ø"),
    ("\\'e", "é"), ("\\'{e}", "é"), ('\\"o', "ö"), ('\\"u', "ü"), ('\\"a', "ä"),
    ("---", "—"), ("--", "–"), ("``", "”"), ("''", "”"), ("~", " "), ("\\,", " "), ("\\ ", " "), ('\\"-', ""),
    ("\\-", ""), ("\\&", "&"), ("\\%", "%"), ("\\_", "_"), ("\\#", "#"), ("\\$", "$"), ("\\{", "{"), ("\\}", "}"),
)  # fmt: skip


def read_tex(data: bytes, where: str) -> Content:
    """One line for each line of the file, so that line numbers are the file's own; commands leave an empty line.

    Points of the outermost numbered list get the number LaTeX would print, as they are what minutes count with.
    """
    texts = file_lines(decode(data))
    start = next((number for number, text in enumerate(texts) if "\\begin{document}" in text), -1)
    reading = _Reading()
    lines: list[Line] = []
    for number, text in enumerate(texts):
        text = _COMMENT.sub("", text)
        if number <= start and not re.match(r"\s*\\(?:title|author|date)\s*\{", text):
            lines.append(Line("", number + 1))
        else:
            lines.append(reading.line(text, number + 1))
        if "\\end{document}" in text:
            lines += [Line("", later) for later in range(number + 2, len(texts) + 1)]
            break
    title = next((line.text for line in lines if line.heading == 1), None)
    return Content(tuple(lines), title=title)


class _Reading:
    """The state of reading from top to bottom: open lists and section counts."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []  # environment, and points counted in it
        self._sections = [0, 0, 0]
        self._rows = 0

    def line(self, text: str, number: int) -> Line:
        if "\\" not in text and not self._in_table():  # words alone
            return Line(plain(text), number)
        heading, printed = self._heading(text)
        for found in _ENVIRONMENT.finditer(text):
            self._environment(found)
        text = _END.sub("", _BEGIN.sub("", text))
        item = _ITEM.search(text)
        if item:
            printed = self._point(item[1])
            text = text[: item.start()] + text[item.end() :]
        cells = [plain(cell) for cell in _CELL_END.split(text)] if self._in_table() else [plain(text)]
        row = None
        if len(cells) > 1:
            self._rows += 1
            row = self._rows
        words, bold = _with_bold("\t".join(cells).strip(), printed)
        is_block = bool(heading) or row is not None
        return Line(words, number, None, heading, bold, is_block, item is not None, row)

    def _heading(self, text: str) -> tuple[int, str]:
        found = _SECTION.search(text)
        if not found:
            return 0, ""
        kind = found[1]
        printed = ""
        if kind in _NUMBERED and "*" not in found.group():
            depth = _NUMBERED.index(kind)
            self._sections[depth] += 1
            self._sections[depth + 1 :] = [0] * (2 - depth)
            printed = ".".join(str(count) for count in self._sections[: depth + 1]) + " "
        return _LEVELS[kind], printed

    def _environment(self, found: re.Match[str]) -> None:
        if found.group().startswith("\\begin"):
            self._open.append((found[1], 0))
        elif self._open:
            self._open.pop()

    def _point(self, label: str | None) -> str:
        """What stands in front of a list point: its own label, or the count of the outermost numbered list."""
        if label is not None:
            words = plain(label)
            return f"{words} " if words else ""
        if not self._open:
            return ""
        kind, count = self._open[-1]
        self._open[-1] = (kind, count + 1)
        outermost = [name for name, _ in self._open].count("enumerate") == 1
        return f"{count + 1}. " if kind == "enumerate" and outermost else ""

    def _in_table(self) -> bool:
        return bool(self._open) and self._open[-1][0] in {"tabular", "tabularx", "longtable", "array"}


_BOLD_START, _BOLD_END = "\ue000", "\ue001"  # private characters that mark bold while commands are taken out


def plain(text: str) -> str:
    """The words of a line without commands; bold stretches stay marked until the line is whole."""
    if _SIGNS.search(text):
        text = _LOST_ARGUMENT.sub("", text)
        for command, symbol in _SYMBOLS:
            text = text.replace(command, symbol)
    if "\\" not in text:
        return _tidied(text)
    text = _BOLD.sub(lambda found: f"{_BOLD_START}{found[1] or found[2] or ''}{_BOLD_END}", text)
    for _ in range(3):  # commands nest, rarely deeper
        text = _KEPT_ARGUMENT.sub(r"\1", text)
    return _tidied(_COMMAND.sub("", text))


def _tidied(text: str) -> str:
    return _BLANKS.sub(" ", _BRACE.sub("", text)).strip()


def _with_bold(text: str, printed: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    bold: list[tuple[int, int]] = []
    words = printed
    start = 0
    for part in re.split(f"([{_BOLD_START}{_BOLD_END}])", text):
        if part == _BOLD_START:
            start = len(words)
        elif part == _BOLD_END:
            bold.append((start, len(words)))
        else:
            words += part
    return words.rstrip(), tuple(span for span in bold if span[0] < span[1])
