"""A damaged index is told of in words that say how to remove it and make it anew; nothing is guessed or thrown away."""

import gc
import shlex
import subprocess
from pathlib import Path

import pytest

from search.engine import open_searcher, open_writer
from search.errors import IndexDamaged
from webui import create_app

# Whoosh leaves a file open where it stumbles over what is in it.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")


@pytest.fixture
def folder(tmp_path, write_invented):
    """The folder of a sound index."""
    write_invented(f"whoosh:{tmp_path}/my index")
    yield tmp_path / "my index"
    gc.collect()  # so that what was left open is closed here, and no other test is blamed for it


def overwrite(file):
    """In place, as a failing disk does it: whoever has the file open sees it too."""
    with file.open("r+b") as opened:
        opened.write(b"\xa5" * file.stat().st_size)


HARM = {
    "missing": Path.unlink,
    "empty": lambda file: file.write_bytes(b""),
    "cut short": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "overwritten": overwrite,
}


KINDS = [("*.seg", harm) for harm in HARM] + [("*.toc", harm) for harm in HARM if harm != "missing"]


@pytest.mark.parametrize(("kind", "harm"), KINDS)
@pytest.mark.parametrize("opened", [open_searcher, open_writer])
def test_a_damaged_file_is_told_of(folder, kind, harm, opened):
    HARM[harm](next(folder.glob(f"*/{kind}")))
    with pytest.raises(IndexDamaged, match="make it anew: ordet index FOLDER --index whoosh:"):
        opened(f"whoosh:{folder}")


def test_what_the_message_says_mends_it(folder, write_invented):
    overwrite(next(folder.glob("*/*.seg")))
    with pytest.raises(IndexDamaged) as told:
        open_writer(f"whoosh:{folder}")
    subprocess.run(shlex.split(str(told.value).partition("remove it with: ")[2].partition(", and make")[0]), check=True)
    write_invented(f"whoosh:{folder}")
    assert len(open_searcher(f"whoosh:{folder}").meetings()) == 3


def test_a_site_that_comes_upon_the_damage_is_out_of_order_and_says_so(folder):
    app = create_app(open_searcher(f"whoosh:{folder}"))
    overwrite(next(folder.glob("*/*.seg")))
    answer = app.test_client().get("/?q=budgettet")
    assert answer.status_code == 503
    assert "ude af drift" in answer.get_data(as_text=True)


def test_a_run_that_was_refused_leaves_the_lock(folder):
    overwrite(next(folder.glob("*/*.toc")))
    for _ in range(2):
        with pytest.raises(IndexDamaged):
            open_writer(f"whoosh:{folder}")
