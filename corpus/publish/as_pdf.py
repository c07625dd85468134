"""Publish an invented meeting as PDF: running heads, page numbers, hyphens at line ends, a text layer."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.publish.source import Group, Heading, Label, Meeting, Person
from corpus.publish.typeset import lines, width

PAGE_WIDTH, PAGE_HEIGHT = 595, 842  # A4 in points
LEFT, TOP, BOTTOM = 72, 760, 84
SIZE, LEADING = 10.5, 14.5
HEAD, FOOT = "{board} · Referat af møde den 14. maj 2024", "Side {page} af {pages}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph to set; ``gap`` is the white space above it in points."""

    text: str
    gap: float = 7
    bold: bool = False
    size: float = SIZE


def pdf(meeting: Meeting) -> bytes:
    """The whole file, byte for byte the same on every run."""
    pages = _pages(_pieces(meeting))
    streams = []
    for number, page in enumerate(pages, start=1):
        head = _text(LEFT, 800, HEAD.format(board=meeting.values["board"]), 8.5)
        foot = FOOT.format(page=number, pages=len(pages))
        streams.append([head, *page, _text(PAGE_WIDTH - LEFT - width(foot, 8.5), 48, foot, 8.5)])
    return _file(meeting.values["title"], ["\n".join(stream) for stream in streams])


def _pieces(meeting: Meeting) -> list[Piece]:
    pieces = [Piece(meeting.values["title"], 0, True, 14)]
    pieces += [Piece(f"{name}: {value}") for name, value in meeting.facts]
    for group in meeting.groups:
        pieces += [Piece(group.heading, 9, True), Piece(_attendance(group), 2)]
    pieces.append(Piece("Dagsorden", 12, True))
    headings = [block for block in meeting.blocks if isinstance(block, Heading)]
    pieces += [Piece(f"{heading.number}. {heading.printed}", 1) for heading in headings if heading.level == 1]
    for block in meeting.blocks:
        if isinstance(block, Heading):
            pieces.append(_heading(block))
        elif isinstance(block, Label):
            pieces.append(Piece(block.text, 8, True))
        else:
            point = block[0].point
            pieces.append(Piece(("- " if point else "") + " ".join(turn.text for turn in block), 1 if point else 7))
    return pieces


def _heading(heading: Heading) -> Piece:
    if heading.level == 1:
        return Piece(f"Punkt {heading.number}: {heading.printed}", 16, True, 12)
    number = f"{heading.path} " if heading.number else ""
    return Piece(number + heading.printed, 10, True)


def _attendance(group: Group) -> str:
    return ", ".join(_person(person) for person in group.people)


def _person(person: Person) -> str:
    place = ", ".join(filter(None, (person.organisation, person.note)))
    items = f" deltog under punkt {person.items}" if person.items else ""
    return f"{person.name} ({place}){items}"


def _pages(pieces: list[Piece]) -> list[list[str]]:
    """Each page's drawing orders; a heading keeps at least two lines of text below it."""
    pages: list[list[str]] = [[]]
    height: float = TOP
    for piece in pieces:
        height -= piece.gap
        for line in lines(piece.text, PAGE_WIDTH - 2 * LEFT, piece.size, piece.bold):
            needed = 3 * LEADING if piece.bold else 0
            if height - needed < BOTTOM:
                pages.append([])
                height = TOP
            pages[-1].append(_text(LEFT, height, line, piece.size, piece.bold))
            height -= LEADING * piece.size / SIZE
    return pages


def _text(x: float, y: float, text: str, size: float, bold: bool = False) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{'F2' if bold else 'F1'} {size} Tf {x:.2f} {y:.2f} Td ({escaped}) Tj ET"


def _file(title: str, streams: list[str]) -> bytes:
    """A PDF 1.4 file of pages in the two standard fonts, uncompressed (ISO 32000-1, 7.5)."""
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(streams)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (da) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} /MediaBox [0 0 {PAGE_WIDTH} {PAGE_HEIGHT}] >>",
        font.format("Helvetica"),
        font.format("Helvetica-Bold"),
        f"<< /Title <feff{title.encode('utf-16-be').hex()}> >>",
    ]
    for number, stream in enumerate(streams):
        resources = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /Resources {resources} /Contents {7 + 2 * number} 0 R >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    body, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("cp1252")
