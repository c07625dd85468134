"""Publish an invented meeting as a Word document: styles, headings that Word numbers, an attendance table."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from corpus.publish.source import Heading, Label, Meeting, Person

NUMBERING = """
<w:abstractNum {namespaces} w:abstractNumId="90">
  <w:multiLevelType w:val="multilevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>
    <w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/>
    <w:lvlText w:val="%1.%2"/><w:lvlJc w:val="left"/></w:lvl>
</w:abstractNum>"""
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def docx(meeting: Meeting) -> bytes:
    """The whole file, byte for byte the same on every run."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    _number_headings(document)
    _properties(document, meeting)
    document.add_paragraph(meeting.values["title"], style="Title")
    for name, value in meeting.facts:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(value)
    _attendance(document, [person for group in meeting.groups for person in group.people])
    for block in meeting.blocks:
        if isinstance(block, Heading):
            document.add_paragraph(block.printed, style=f"Heading {block.level}")
        elif isinstance(block, Label):
            document.add_paragraph().add_run(f"{block.text}:").bold = True
        else:
            style = "List Bullet" if block[0].point else None
            document.add_paragraph(" ".join(turn.text for turn in block), style=style)
    return _packed(document)


def _number_headings(document: WordDocument) -> None:
    """Let Word number Heading 1 and 2, so that the numbers stand nowhere in the text."""
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(NUMBERING.format(namespaces=nsdecls("w"))))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for level, name in enumerate(("Heading 1", "Heading 2")):
        xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'
        document.styles[name].element.get_or_add_pPr().append(parse_xml(xml))


def _properties(document: WordDocument, meeting: Meeting) -> None:
    day = datetime.fromisoformat(meeting.values["date"]).replace(tzinfo=UTC)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = meeting.values["title"], "Sekretariatet", ""
    properties.created = properties.modified = day


def _attendance(document: WordDocument, people: list[Person]) -> None:
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Navn", "Organisation", "Deltagelse"), strict=True):
        cell.text = text
    for person in people:
        name = f"{person.name} ({person.note})" if person.note and person.role != "minute-taker" else person.name
        for cell, text in zip(table.add_row().cells, (name, person.organisation, _part(person)), strict=True):
            cell.text = text


def _part(person: Person) -> str:
    if person.role == "absent":
        return "Afbud"
    if person.role == "minute-taker":
        return "Referent"
    kind = {"member": "Medlem", "presenter": "Oplægsholder"}.get(person.role, "Deltager")
    return f"{kind}, punkt {person.items}" if person.items else kind


def _packed(document: WordDocument) -> bytes:
    """The file with the clock taken out of it."""
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed.getvalue()
