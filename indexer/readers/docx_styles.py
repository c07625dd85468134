"""Answer what the styles of a Word document say of a paragraph or run: heading, bold, hidden."""

from __future__ import annotations

import re

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

_HEADING_NAME = re.compile(r"(?:heading|overskrift)\s*([1-6])\b", re.I)
_TITLE_NAMES = frozenset({"title", "titel"})


class Styles:
    """The styles of one document, each asked for what it says itself or inherits."""

    def __init__(self, document: WordDocument) -> None:
        self._by_id: dict[str, Element] = {}
        self._default: str | None = None
        for style in document.styles.element.iter(qn("w:style")):
            name = style.get(qn("w:styleId"))
            self._by_id[name] = style
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true"}:
                self._default = name

    def of_paragraph(self, properties: Element | None) -> str | None:
        """The style id of a paragraph with these ``w:pPr``."""
        named = None if properties is None else properties.find(qn("w:pStyle"))
        return self._default if named is None else named.get(qn("w:val"))

    def chain(self, style: str | None) -> list[Element]:
        """The style and those it is based on, nearest first."""
        found: list[Element] = []
        seen: set[str] = set()
        while style is not None and style in self._by_id and style not in seen:
            seen.add(style)
            found.append(self._by_id[style])
            based = self._by_id[style].find(qn("w:basedOn"))
            style = None if based is None else based.get(qn("w:val"))
        return found

    def heading(self, properties: Element | None, style: str | None) -> int:
        """The heading level of a paragraph, 1–6, or 0; by its own outline level, its style's name or outline level."""
        own = None if properties is None else _level(properties)
        if own is not None:
            return own
        for element in self.chain(style):
            name = element.find(qn("w:name"))
            text = "" if name is None else name.get(qn("w:val"), "")
            if text.strip().lower() in _TITLE_NAMES:
                return 1
            if found := _HEADING_NAME.match(text.strip()):
                return int(found[1])
            inherited = element.find(qn("w:pPr"))
            level = None if inherited is None else _level(inherited)
            if level is not None:
                return level
        return 0

    def is_bold(self, run: Element, paragraph_style: str | None) -> bool:
        """Whether a run is bold: by itself, its character style or its paragraph's style."""
        return bool(self._answer(run, paragraph_style, "w:b"))

    def is_hidden(self, run: Element) -> bool:
        """Whether a run is hidden text."""
        return bool(self._answer(run, None, "w:vanish"))

    def _answer(self, run: Element, paragraph_style: str | None, question: str) -> bool | None:
        own = run.find(qn("w:rPr"))
        if own is not None:
            answer = is_on(own.find(qn(question)))
            if answer is not None:
                return answer
            named = own.find(qn("w:rStyle"))
            if named is not None and (answer := self._of_style(named.get(qn("w:val")), question)) is not None:
                return answer
        return self._of_style(paragraph_style, question)

    def _of_style(self, style: str | None, question: str) -> bool | None:
        for element in self.chain(style):
            properties = element.find(qn("w:rPr"))
            answer = None if properties is None else is_on(properties.find(qn(question)))
            if answer is not None:
                return answer
        return None


def is_on(toggle: Element | None) -> bool | None:
    """What an on/off element such as ``<w:b w:val="0"/>`` says; None if it isn't there."""
    return None if toggle is None else toggle.get(qn("w:val")) not in {"0", "false", "off", "none"}


def _level(properties: Element) -> int | None:
    outline = properties.find(qn("w:outlineLvl"))
    if outline is None or not str(outline.get(qn("w:val"))).isdigit():
        return None
    level = int(outline.get(qn("w:val"))) + 1
    return level if level <= 6 else 0
