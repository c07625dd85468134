"""Write the invented minutes and their gold from the marked sources: ``python tests/golden/varieties/write.py``."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from copy import deepcopy
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentFile
from docx.text.paragraph import Paragraph
from laid_out import as_pdf
from marked import written

HERE = Path(__file__).resolve().parent


def as_docx(text: str, path: Path) -> None:
    """``H1: `` heading, ``N1: `` Word counts it, ``B: `` a bulleted point, ``T: `` cells with tabs, ``**bold**``."""
    document, rows = Document(), list[list[str]]()
    for line in [*text.split("\n"), ""]:
        kind, _, words = line.partition(": ") if re.match(r"[HNBT]\d?: ", line) else ("", "", line)
        if rows and kind != "T":
            table = document.add_table(0, len(rows[0]))
            for row in rows:
                for cell, content in zip(table.add_row().cells, row, strict=True):
                    runs(cell.paragraphs[0], content)
            rows = []
        if kind == "T":
            rows.append(words.split("\t"))
        elif words.strip():
            style = {"B": "List Bullet"}.get(kind, f"Heading {kind[1:]}" if kind else "Normal")
            paragraph = document.add_paragraph(style=style)
            runs(paragraph, words)
            if kind.startswith("N"):
                number(paragraph, document)
    whole = io.BytesIO()
    document.save(whole)
    with zipfile.ZipFile(whole) as parts, zipfile.ZipFile(path, "w") as file:
        for name in parts.namelist():  # without the time of day, so that the same source gives the same file
            file.writestr(zipfile.ZipInfo(name), parts.read(name), zipfile.ZIP_DEFLATED)


def number(paragraph: Paragraph, document: DocumentFile) -> None:
    """Let Word count the paragraph, with the numbering of its own style for numbered lists."""
    properties = document.styles["List Number"].element.pPr.numPr
    paragraph._p.get_or_add_pPr().append(deepcopy(properties))  # python-docx has no public way


def runs(paragraph: Paragraph, text: str) -> None:
    for number, piece in enumerate(text.split("**")):
        paragraph.add_run(piece).bold = number % 2 == 1


def stale(name: str, text: str, gold: str) -> bool:
    """Whether a document or its gold isn't what its source makes; of a Word or PDF file only that it is there."""
    document, written_gold = HERE / name, HERE / f"{Path(name).stem}.gold.json"
    if not (document.exists() and written_gold.exists()) or written_gold.read_text("utf-8") != gold:
        return True
    return document.suffix not in (".docx", ".pdf") and document.read_text("utf-8") != text


def main(check: bool) -> int:
    """Write every document with its gold; with ``--check`` only say which ones differ from their source."""
    wrong = 0
    for source in sorted((HERE / "source").glob("*.txt")):
        name, text, gold = written(source)
        as_json = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
        if check:
            if stale(name, text, as_json):
                print(f"{name}: not as its source makes it; run {Path(__file__).name}")
                wrong = 1
            continue
        if name.endswith(".docx"):
            as_docx(text, HERE / name)
        elif name.endswith(".pdf"):
            as_pdf(text, HERE / name)
        else:
            (HERE / name).write_text(text, encoding="utf-8")
        (HERE / f"{source.stem}.gold.json").write_text(as_json, encoding="utf-8")
    return wrong


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
