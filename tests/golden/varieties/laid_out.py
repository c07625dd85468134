"""Lay a source whose ``T: `` lines are rows of a table out: in columns of spaces, or as a page to print."""

from __future__ import annotations

import html
import re
import subprocess
import tempfile
import textwrap
from itertools import groupby, zip_longest
from pathlib import Path

PARAGRAPH = "¶"  # between the paragraphs of a cell
PRINTED = rb"(?<=Date \()D:\d{14}"  # when a PDF says that it was made and changed
ALWAYS = b"D:20000101000000"  # of the same length, for a PDF tells where in it everything stands
STYLES = {
    "ruled": "td { border: 1px solid #000; padding: 2pt 5pt; } table { border-collapse: collapse; }",
    "unruled": "td { padding: 5pt 8pt 5pt 0; }",
    "spread": "td { padding: 0 14pt 8pt 0; } .first td { font-style: italic; }",
}


def spaced(text: str, columns: str) -> str:
    """The text with its rows in columns; ``columns`` has their widths, and ``tight`` where no line parts the rows."""
    widths = [int(width) for width in re.findall(r"\d+", columns)]
    done: list[str] = []
    for line in text.split("\n"):
        if not line.startswith("T: "):
            done.append(line)
            continue
        cells = [
            [part for paragraph in cell.split(PARAGRAPH) for part in textwrap.wrap(paragraph, width - 2) or [""]]
            for cell, width in zip(line[3:].split("\t"), widths, strict=True)
        ]
        for parts in zip_longest(*cells, fillvalue=""):
            done.append("".join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip())
        done += [] if "tight" in columns else [""]
    return "\n".join(done)


def page(text: str, style: str) -> str:
    """The text as HTML to print; ``style`` names how its table looks, and the widths of its columns in percent."""
    widths = re.findall(r"\d+", style)
    named = STYLES[style.split()[0]]
    body = ""
    for is_row, group in groupby(text.split("\n"), lambda line: line.startswith("T: ")):
        lines = list(group)
        body += _table([line[3:] for line in lines], widths) if is_row else "".join(map(_paragraph, lines))
    look = f"body {{ font: 10.5pt/1.3 serif; }} table {{ width: 100%; }} td {{ vertical-align: top; }} {named}"
    return f"<!DOCTYPE html><meta charset='utf-8'><style>{look} p {{ margin: 0 0 4pt }}</style>{body}"


def _paragraph(line: str) -> str:
    kind, _, words = line.partition(": ") if re.match(r"H\d: ", line) else ("P", "", line)
    return f"<{kind}>{_words(words)}</{kind}>" if words.strip() else ""


def _table(rows: list[str], widths: list[str]) -> str:
    lines = [
        "".join(
            f"<td width='{width}%'>{'<br><br>'.join(map(_words, cell.split(PARAGRAPH)))}</td>"
            for cell, width in zip(row.split("\t"), widths, strict=True)
        )
        for row in rows
    ]
    first, *others = [f"<tr>{line}</tr>" for line in lines]
    return f"<table><thead class='first'>{first}</thead><tbody>{''.join(others)}</tbody></table>"


def _words(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", html.escape(text))


def as_pdf(written: str, path: Path) -> None:
    """Print a page with Chromium, without the time of day, so that the same page gives the same file."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(written, encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run([*command, f"--print-to-pdf={path}", source.as_uri()], check=True, capture_output=True)
    path.write_bytes(re.sub(PRINTED, ALWAYS, path.read_bytes()))
