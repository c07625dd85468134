"""Count Word's automatic numbering, so that "1." and "4.1" stand in the text as they do on paper."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from indexer.readers.docx_styles import Styles
from indexer.readers.numbering import printed_number

_NO_LIST = "0"  # a numId of 0 takes a paragraph out of its style's list


@dataclass(frozen=True, slots=True)
class _Level:
    form: str  # "decimal", "lowerLetter", "bullet" …
    text: str  # "%1.%2"
    start: int
    legal: bool = False  # print all levels as decimals


@dataclass(slots=True)
class _List:
    """An abstract list: its levels, and how far it has counted."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)

    def advance(self, level: int) -> None:
        self.counts[level] = self.counts[level] + 1 if level in self.counts else self._start(level)
        for deeper in [other for other in self.counts if other > level]:
            del self.counts[deeper]

    def _start(self, level: int) -> int:
        return self.levels[level].start if level in self.levels else 1

    def printed(self, level: int) -> str:
        """What Word prints at ``level``; empty for a bullet."""
        here = self.levels.get(level)
        if here is None or here.form in {"bullet", "none"}:
            return ""

        def number(found: re.Match[str]) -> str:
            of = int(found[1]) - 1
            form = "decimal" if here.legal else self.levels[of].form if of in self.levels else "decimal"
            return printed_number(self.counts.get(of, self._start(of)), form)

        return re.sub(r"%([1-9])", number, here.text).strip()


class Numbering:
    """The lists of one document, counted in reading order."""

    def __init__(self, document: WordDocument, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._abstract: dict[str, str] = {}  # numId -> abstractNumId
        self._restarts: dict[str, dict[int, int]] = {}  # numId -> level -> where its first use starts counting
        self._level_of_style: dict[tuple[str, str], int] = {}  # numId of a style, and the style -> level
        root = _numbering_root(document)
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        linked: dict[str, dict[str, int]] = {}
        for abstract in root.iter(qn("w:abstractNum")):
            name = abstract.get(qn("w:abstractNumId"))
            self._lists[name] = _List({_whole(one, "w:ilvl", 0): _level(one) for one in abstract.iter(qn("w:lvl"))})
            linked[name] = {
                _value(one, "w:pStyle") or "": _whole(one, "w:ilvl", 0) for one in abstract.iter(qn("w:lvl"))
            }
        for number in root.iter(qn("w:num")):
            name, abstract_name = number.get(qn("w:numId")), _value(number, "w:abstractNumId")
            if name is None or abstract_name not in self._lists:
                continue
            self._abstract[name] = abstract_name
            for style, level in linked[abstract_name].items():
                self._level_of_style[name, style] = level
            for override in number.iter(qn("w:lvlOverride")):
                start = override.find(qn("w:startOverride"))
                if start is not None:
                    level = _whole(override, "w:ilvl", 0)
                    self._restarts.setdefault(name, {})[level] = _whole(start, "w:val", 1)

    def next(self, properties: Element | None, style: str | None) -> tuple[str, int] | None:
        """The number of the next paragraph, with a space after it, "" for a bullet, and its level from 0.

        None if the paragraph isn't in a list.
        """
        name, level = self._place(properties, style)
        if name is None or name not in self._abstract:
            return None
        numbered = self._lists[self._abstract[name]]
        restart = self._restarts.get(name, {}).pop(level, None)
        if restart is None:
            numbered.advance(level)
        else:
            numbered.advance(level)
            numbered.counts[level] = restart
        printed = numbered.printed(level)
        return (f"{printed} " if printed else ""), level

    def _place(self, properties: Element | None, style: str | None) -> tuple[str | None, int]:
        """The list and level a paragraph belongs to, by itself or by its style."""
        own = None if properties is None else properties.find(qn("w:numPr"))
        name = None if own is None else _value(own, "w:numId")
        level = None if own is None else _value(own, "w:ilvl")
        for element in self._styles.chain(style) if name is None else []:
            inherited = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if inherited is not None:
                name = _value(inherited, "w:numId")
                by_style = self._level_of_style.get((name or "", element.get(qn("w:styleId"))))
                level = level or _value(inherited, "w:ilvl") or (None if by_style is None else str(by_style))
                break
        if name is None or name == _NO_LIST:
            return None, 0
        return name, int(level) if level is not None and level.isdigit() else 0


def _numbering_root(document: WordDocument) -> Element | None:
    for part in document.part.package.iter_parts():
        if str(part.partname).endswith("/numbering.xml"):
            return part.element if hasattr(part, "element") else None
    return None


def _level(element: Element) -> _Level:
    legal = element.find(qn("w:isLgl"))
    start = element.find(qn("w:start"))
    return _Level(
        form=_value(element, "w:numFmt") or "decimal",
        text=_value(element, "w:lvlText") or "",
        start=1 if start is None else _whole(start, "w:val", 1),
        legal=legal is not None,
    )


def _value(element: Element, child: str) -> str | None:
    found = element.find(qn(child))
    return None if found is None else found.get(qn("w:val"))


def _whole(element: Element, attribute: str, otherwise: int) -> int:
    text = str(element.get(qn(attribute)))
    return int(text) if text.isdigit() else otherwise
