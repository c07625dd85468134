"""Compare libraries that read PDF on real minutes: what of the annotated text they give, in what order, how fast.

    python benchmarks/pdf_readers.py [FOLDER]

FOLDER holds ``NAME.pdf`` beside ``NAME.gold.json``; by default it is ``../shared/minutes/real`` beside the repository.
Libraries that aren't installed are left out: ``pip install pypdf pdfminer.six pdfplumber``.

Columns: ``text`` is the share of the gold statements' stretches of 12 letters that are in the text; ``words`` the share
of their words that are there as words (a space lost or put in costs two); ``order`` the share of neighbouring
statements that come in the right order; ``headings`` the share of item titles that begin on a line of their own;
``size`` what the library and what only it needs take up installed.
"""

from __future__ import annotations

import io
import json
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from indexer.readers.pdf import read_pdf  # noqa: E402 - the repository isn't necessarily installed

Extract = Callable[[bytes], str]


def pypdfium2_plain(data: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range().replace("\ufffe", "-\n") for page in document)


def pypdf_plain(data: bytes) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def pdfminer_plain(data: bytes) -> str:
    from pdfminer.high_level import extract_text

    return extract_text(io.BytesIO(data))


def pdfplumber_plain(data: bytes) -> str:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def ordet_reader(data: bytes) -> str:
    return "\n".join(line.text for line in read_pdf(data, "benchmark").lines)


READERS: tuple[tuple[str, tuple[str, ...], Extract], ...] = (
    ("pypdfium2", ("pypdfium2",), pypdfium2_plain),
    ("pypdf", ("pypdf",), pypdf_plain),
    ("pdfminer.six", ("pdfminer.six", "cryptography", "charset-normalizer"), pdfminer_plain),
    ("pdfplumber", ("pdfplumber", "pdfminer.six", "pillow", "pypdfium2", "cryptography"), pdfplumber_plain),
    ("Ordet's reader", ("pypdfium2",), ordet_reader),
)


@dataclass(frozen=True, slots=True)
class Gold:
    data: bytes
    statements: tuple[str, ...]
    titles: tuple[str, ...]


def compact(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def words(text: str) -> list[str]:
    joined = re.sub(r"(?<=\w)-\s*\n\s*(?=[a-zæøå])", "", text)
    return re.findall(r"\w+", joined.lower())


def load(folder: Path) -> list[Gold]:
    gold: list[Gold] = []
    for path in sorted(folder.glob("*.pdf")):
        notes = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
        statements = tuple(statement["text"] for statement in notes["statements"])
        titles = tuple(item["title"] for item in notes["items"] if not item.get("optional"))
        gold.append(Gold(path.read_bytes(), statements, titles))
    return gold


def text_share(text: str, gold: Gold, length: int = 12) -> tuple[int, int]:
    found = compact(text)
    there = {found[start : start + length] for start in range(len(found))}
    wanted = [
        one[start : start + length] for one in map(compact, gold.statements) for start in range(len(one) - length)
    ]
    return sum(one in there for one in wanted), len(wanted)


def word_share(text: str, gold: Gold) -> tuple[int, int]:
    there = set(words(text))
    wanted = [word for statement in gold.statements for word in words(statement)]
    return sum(word in there for word in wanted), len(wanted)


def order_share(text: str, gold: Gold) -> tuple[int, int]:
    found = compact(text)
    starts = [found.find(compact(statement)[:40]) for statement in gold.statements]
    known = [start for start in starts if start >= 0]
    pairs = list(pairwise(known))
    return sum(first <= second for first, second in pairs), len(pairs)


def heading_share(text: str, gold: Gold) -> tuple[int, int]:
    lines = [compact(line) for line in text.splitlines()]
    there = {re.sub(r"^(?:ad|punkt)?(?:\d+|[a-z](?=[a-zæøå]{3}))", "", line) for line in lines} | set(lines)
    starts = {line[:20] for line in there}
    wanted = [compact(title)[:20] for title in gold.titles]
    return sum(any(start.startswith(one) for start in starts) for one in wanted), len(wanted)


def installed_size(packages: tuple[str, ...]) -> float:
    """Megabytes on disk."""
    total = 0
    for package in packages:
        for file in metadata.files(package) or []:
            path = Path(str(file.locate()))
            total += path.stat().st_size if path.is_file() else 0
    return total / 1e6


def licence(package: str) -> str:
    about: Any = metadata.metadata(package)
    text = about.get("License-Expression") or about.get("License") or ""
    known = [one.rsplit("::", 1)[-1].strip() for one in about.get_all("Classifier") or [] if one.startswith("License")]
    return (str(text).splitlines() or known or ["?"])[0][:40]


def row(name: str, packages: tuple[str, ...], extract: Extract, documents: list[Gold], pages: int) -> str:
    start = time.perf_counter()
    texts = [extract(gold.data) for gold in documents]
    speed = pages / (time.perf_counter() - start)
    shares: list[str] = []
    for measure in (text_share, word_share, order_share, heading_share):
        counts = [measure(text, gold) for text, gold in zip(texts, documents, strict=True)]
        shares.append(f"{sum(hit for hit, _ in counts) / max(1, sum(of for _, of in counts)):9.4f}")
    about = f"{installed_size(packages):6.1f} MB  {metadata.version(packages[0]):>10}  {licence(packages[0])}"
    return f"{name:<15}" + "".join(shares) + f"{speed:9.0f}  {about}"


def main(folder: Path) -> None:
    documents = load(folder)
    pages = sum(read_pdf(gold.data, "benchmark").pages or 0 for gold in documents)
    print(f"{len(documents)} documents, {pages} pages, {sum(len(gold.statements) for gold in documents)} statements\n")
    print(
        f"{'':<15}{'text':>9}{'words':>9}{'order':>9}{'headings':>9}{'pages/s':>9}    {'size':>5}     version  licence"
    )
    for name, packages, extract in READERS:
        try:
            print(row(name, packages, extract, documents, pages))
        except ImportError:
            print(f"{name:<15} not installed")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "minutes" / "real")
