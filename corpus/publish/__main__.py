"""Write the invented minutes and their gold files: ``python -m corpus.publish`` in the root of the repository.

With ``--check`` nothing is written: the files that aren't what their source says are named, and the exit status is 1.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus.publish.as_docx import docx
from corpus.publish.as_html import html
from corpus.publish.as_markdown import markdown
from corpus.publish.as_pdf import pdf
from corpus.publish.gold import gold
from corpus.publish.source import Meeting, read

ROOT = Path(__file__).resolve().parents[2]
FORMATS: dict[str, Callable[[Meeting], bytes]] = {
    "html": lambda meeting: html(meeting).encode(),
    "docx": docx,
    "pdf": pdf,
    "md": lambda meeting: markdown(meeting).encode(),
}


def files() -> Iterator[tuple[Path, bytes]]:
    """Every file there should be, with what it should hold."""
    for path in sorted((ROOT / "corpus" / "source").glob("*.txt")):
        meeting = read(path)
        suffix = meeting.values["format"]
        document = ROOT / "corpus" / "minutes" / f"{meeting.slug}.{suffix}"
        yield document, FORMATS[suffix](meeting)
        truth = json.dumps(gold(meeting, document.name), ensure_ascii=False, indent=1) + "\n"
        yield ROOT / "tests" / "golden" / "corpus" / f"{meeting.slug}.gold.json", truth.encode()


def main(check: bool) -> int:
    """Write every file, or name those that differ; gives the exit status."""
    differing = [(path, made) for path, made in files() if not path.exists() or _held(path.read_bytes()) != _held(made)]
    for path, made in differing:
        print(path.relative_to(ROOT))
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made)
    return int(check and bool(differing))


def _held(data: bytes) -> bytes | dict[str, bytes]:
    """What a file holds; of a Word document its members, whose packing differs between versions of zlib."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
