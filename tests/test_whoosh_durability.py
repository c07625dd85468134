"""What becomes of a Whoosh index when runs are killed, versions change or many ask at once."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from search.danish.analysis import Term, Token
from search.errors import AddressError, IndexBusy, IndexMissing, IndexOutdated
from search.passage import Item, Meeting, Passage, Source
from search.plan import AllOf, Phrase, Words
from search.query import Query
from search.whoosh_engine.address import store
from search.whoosh_engine.searcher import WhooshSearcher
from search.whoosh_engine.writer import WhooshWriter

KILLED_RUN = """
import os, signal, sys
from pathlib import Path
from whoosh.filedb.filestore import FileStorage
from search.passage import Item, Meeting, Passage, Source
from search.whoosh_engine.folder import FolderStore
from search.whoosh_engine.schema import SCHEMA_VERSION
from search.whoosh_engine.writer import WhooshWriter

def die():
    os.kill(os.getpid(), signal.SIGKILL)

class Unlucky(FileStorage):
    def rename_file(self, old, new, safe=False):
        die() if new.endswith(".toc") else super().rename_file(old, new, safe)

class UnluckyStore(FolderStore):
    def storage(self):
        return Unlucky(super().storage().folder)

def passages():
    meeting = Meeting("ny", "Ny", "Udvalg", None, "ny")
    for at in range(50):
        yield Passage(f"ny-{at}", "statement", meeting, Item("1", "1", "Ny"), "ny")
    if moment == "writing":
        die()

address, folder, moment = sys.argv[1:]
with WhooshWriter(UnluckyStore(address, f"{SCHEMA_VERSION}-a", Path(folder)), lambda text: ()) as writer:
    writer.remove("d")
    writer.replace(Source("ny", "1", "text/plain", ()), passages())
"""


def analyze(text):
    words = text.lower().split()
    return tuple(Token(at, 0, 0, (Term(word, "surface", 0, 0, "token"),)) for at, word in enumerate(words))


def answer(query, execute, knowledge):
    return execute(AllOf(tuple(Words((word,)) for word in query.text.split())), query)


@pytest.fixture
def address(tmp_path):
    return f"whoosh:{tmp_path}/index"


def write(address, text="et møde", version="a"):
    meeting = Meeting("m", "Referat", "Udvalg", date(2020, 1, 1), "d")
    passages = [Passage(f"m-{at}", "statement", meeting, Item("1", "1", "Punkt"), text) for at in range(40)]
    with WhooshWriter(store(address, version), analyze) as writer:
        writer.replace(Source("d", text, "text/plain", ()), passages)


def opened(address, version="a"):
    return WhooshSearcher(store(address, version), answer)


@pytest.mark.parametrize("moment", ["writing", "publishing"])
def test_a_killed_run_leaves_the_index_as_it_was(address, moment, root):
    write(address)
    before = opened(address)
    run = subprocess.run([sys.executable, "-c", KILLED_RUN, address, address[7:], moment], cwd=root)
    assert run.returncode == -signal.SIGKILL
    assert before.refreshed() is before
    assert opened(address).search(Query("møde")).total == 40
    write(address, "to møder")
    assert [before.refreshed().search(Query(word)).total for word in ("møde", "møder", "ny")] == [0, 40, 0]
    assert len(list(Path(address[7:]).glob("*/*"))) == 2  # one segment and the list of segments: nothing is left over


def test_another_process_that_writes_is_told_of(address, root):
    write(address)
    with WhooshWriter(store(address, "a"), analyze):
        code = [sys.executable, "-c", KILLED_RUN, address, address[7:], "writing"]
        run = subprocess.run(code, cwd=root, capture_output=True, text=True)
    assert IndexBusy.__name__ in run.stderr
    assert f"Another run is writing to the index {address}" in run.stderr


def test_an_index_of_another_version_says_how_to_rebuild_it(address):
    write(address, version="old")
    with pytest.raises(IndexOutdated, match="rebuild it: ordet index FOLDER --index whoosh:"):
        opened(address, "new")


def test_an_outdated_index_stays_until_the_new_one_is_published(address):
    write(address, version="old")
    with WhooshWriter(store(address, "new"), analyze) as writer:
        assert writer.documents() == {}
        assert opened(address, "old").search(Query("møde")).total == 40
    assert opened(address, "new").search(Query("møde")).total == 0
    with pytest.raises(IndexOutdated):
        opened(address, "old")


def test_an_index_that_was_made_anew_is_noticed(address, tmp_path):
    write(address)
    searcher = opened(address)
    (tmp_path / "index").rename(tmp_path / "moved")
    with pytest.raises(IndexMissing):
        searcher.refreshed()
    write(address, "andet")
    assert searcher.refreshed().search(Query("andet")).total == 40


def test_a_searcher_reads_on_after_its_files_are_replaced(address):
    write(address)
    searcher = opened(address)
    write(address, "andet")
    assert searcher.search(Query("møde", order="oldest")).total == 40
    assert searcher.source("d").fingerprint == "et møde"


def test_a_folder_that_can_not_be_made_is_told_of(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(AddressError, match="can't be written"):
        write(f"whoosh:{tmp_path}/file/index")


@pytest.fixture
def restless():
    """Threads that are switched all the time."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def test_many_threads_get_the_same_answer(address, restless):
    write(address, " ".join(f"ord{number}" for number in range(300)))
    searcher = opened(address)
    plans = [Phrase((Words((f"ord{number}",)), Words((f"ord{number + 1}",)))) for number in range(200)]
    with ThreadPoolExecutor(8) as threads:
        totals = list(threads.map(lambda plan: searcher.execute(plan, Query(limit=2)).total, plans))
    assert totals == [40] * 200


def test_the_same_documents_make_the_same_answers_in_any_order(tmp_path):
    answers = []
    for names in ("ab", "ba"):
        address = f"whoosh:{tmp_path}/{names}"
        with WhooshWriter(store(address, "a"), analyze) as writer:
            for name in names:
                meeting = Meeting(name, "Referat", "Udvalg", None, name)
                said = [Passage(f"{name}{at}", "statement", meeting, Item("1", "1", "x"), "ord") for at in range(3)]
                writer.replace(Source(name, "1", "text/plain", ()), said)
        answers.append(opened(address).search(Query("ord")))
    assert answers[0] == answers[1]
