"""Fixtures that several test modules share."""

import json
from pathlib import Path

import pytest

from search.engine import open_writer
from search.passage import Meeting, Source
from search.record import from_record, passage_from

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root():
    """The repository's top folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared():
    """The folder with other people's minutes and with gold; the test skips where it isn't at hand."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared with other people's minutes isn't here")
    return folder


@pytest.fixture(params=["whoosh", "memory"])
def address(request, tmp_path):
    """The address of an index that isn't there yet, one on every engine."""
    place = tmp_path / "index" if request.param == "whoosh" else tmp_path.name + request.node.name
    return f"{request.param}:{place}"


@pytest.fixture(scope="session")
def write_invented(root):
    """Write the invented meetings of ``golden/web`` into an index, or some of them; ``folder`` has their originals."""
    entries = json.loads((root / "tests/golden/web/meetings.json").read_text(encoding="utf-8"))

    def write_invented(address, some=slice(None), folder=None):
        with open_writer(address) as writer:
            for entry in entries[some]:
                meeting = from_record(Meeting, json.dumps(entry["meeting"]))
                read = {key: entry[key] for key in ("media_type", "lines", "pages", "address") if key in entry}
                source = from_record(Source, json.dumps({"document": meeting.document, "fingerprint": "1"} | read))
                writer.replace(source, [passage_from(json.dumps(record), meeting) for record in entry["passages"]])
            if folder:
                writer.note("roots", json.dumps({"minutes": str(folder)}))

    return write_invented
