"""Read Word documents (.docx): paragraphs, tables and the numbers that Word prints but doesn't store as text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from indexer.errors import Unreadable
from indexer.readers.blocks import Blocks
from indexer.readers.content import Content
from indexer.readers.docx_numbering import Numbering
from indexer.readers.docx_styles import Styles

UNPACKED_LIMIT = 200_000_000  # bytes; a zip file can hold a thousand times its own size

_TRANSPARENT = frozenset(
    qn(name)
    for name in (
        "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml",
        "w:dir", "w:bdo",
    )
)  # fmt: skip
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def read_docx(data: bytes, where: str) -> Content:
    """Every paragraph a line; soft line breaks give several. Page headers and footers are left out, footnotes follow
    the paragraph that refers to them. Word stores no pages, so there are none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > UNPACKED_LIMIT:  # python-docx unpacks pictures, too
                raise Unreadable(f"{where}: unpacks to more than {UNPACKED_LIMIT // 1_000_000} MB; save it anew as PDF")
        document = docx.Document(io.BytesIO(data))
        reading = _Reading(document)
        reading.body(document.element.body)
        title = document.core_properties.title
    except Unreadable:
        raise
    except Exception as error:  # python-docx and lxml raise many kinds on damaged files, KeyError and ValueError too
        raise Unreadable(
            f"{where}: a damaged Word document ({type(error).__name__}); open it in Word and save it anew, or as PDF"
        ) from None
    return Content(reading.blocks.finish(), title=title.strip() or None if title else None)


class _Reading:
    """The state of reading a document from its first paragraph to its last."""

    def __init__(self, document: WordDocument) -> None:
        self.blocks = Blocks()
        self._styles = Styles(document)
        self._numbering = Numbering(document, self._styles)
        self._footnotes = _footnotes(document)

    def body(self, root: Element) -> None:
        """Read all paragraphs and tables below ``root``, without recursion: tables nest."""
        stack: list[tuple[Iterator[Element], bool]] = [(iter(root), False)]
        while stack:
            children, is_table = stack[-1]
            element = next(children, None)
            if element is None:
                stack.pop()
                if is_table:
                    self.blocks.leave_table()
            elif element.tag == qn("w:p"):
                stack.extend((iter(box), False) for box in reversed(self._paragraph(element)))
            elif element.tag == qn("w:tbl"):
                self.blocks.enter_table()
                stack.append((iter(element), True))
            elif element.tag == qn("w:tr"):
                self.blocks.enter_row()
                stack.append((iter(element), False))
            elif element.tag == qn("w:tc"):
                self.blocks.enter_cell()
                stack.append((iter(element), False))
            elif element.tag in _TRANSPARENT:
                stack.append((iter(element), False))

    def _paragraph(self, paragraph: Element) -> list[Element]:
        """Read one paragraph; gives what stands apart from it: its text boxes and footnotes."""
        properties = paragraph.find(qn("w:pPr"))
        style = self._styles.of_paragraph(properties)
        self.blocks.heading = self._styles.heading(properties, style)
        number = self._numbering.next(properties, style)
        if number is not None and _has_text(paragraph):
            if self.blocks.heading:
                self.blocks.add(number[0])
            else:
                self.blocks.list_point(*number)
        apart: list[Element] = []
        for run in _runs(paragraph):
            if not self._styles.is_hidden(run):
                self._run(run, self._styles.is_bold(run, style), apart)
        self.blocks.end(keep_empty=True)
        self.blocks.heading = 0
        return apart

    def _run(self, run: Element, bold: bool, apart: list[Element]) -> None:
        for part in run:
            match part.tag.rpartition("}")[2]:
                case "t":
                    self.blocks.add(part.text or "", bold)
                case "tab" | "ptab":
                    self.blocks.add("\t", bold)
                case "br" if part.get(qn("w:type")) in {None, "textWrapping"}:
                    self.blocks.soft_break()
                case "cr":
                    self.blocks.soft_break()
                case "noBreakHyphen":
                    self.blocks.add("-", bold)
                case "softHyphen":
                    self.blocks.add("\u00ad", bold)
                case "footnoteReference" | "endnoteReference":
                    note = self._footnotes.pop((part.tag, part.get(qn("w:id"))), None)  # once: it may refer to itself
                    if note is not None:
                        apart.append(note)
                case "drawing" | "pict":
                    apart += _boxes(part)
                case "AlternateContent":
                    choice = part.find(f"{_MC}Choice")
                    apart += _boxes(choice) if choice is not None else []


def _runs(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph as they stand: what was deleted under tracked changes is left out."""
    stack = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == qn("w:r"):
            yield element
        elif element.tag in _TRANSPARENT:
            stack.append(iter(element))


def _boxes(drawing: Element) -> list[Element]:
    """The text boxes in a drawing; those in a box are met when the box is read."""
    found: list[Element] = []
    stack = [iter(drawing)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == qn("w:txbxContent"):
            found.append(element)
        elif element.tag != f"{_MC}Fallback":
            stack.append(iter(element))
    return found


def _has_text(paragraph: Element) -> bool:
    return any(text.text and text.text.strip() for text in paragraph.iter(qn("w:t")))


def _footnotes(document: WordDocument) -> dict[tuple[str, str], Element]:
    """Reference tag and id -> the note's element."""
    notes: dict[tuple[str, str], Element] = {}
    for part in document.part.package.iter_parts():
        for kind in ("footnote", "endnote"):
            if str(part.partname).endswith(f"/{kind}s.xml"):
                root = parse_xml(part.blob)
                for note in root.iter(qn(f"w:{kind}")):
                    if note.get(qn("w:type")) in {None, "normal"}:
                        notes[qn(f"w:{kind}Reference"), note.get(qn("w:id"))] = note
    return notes
