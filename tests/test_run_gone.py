"""What an index run makes of folders that are gone and of links that lead out of them."""

import pytest

from indexer.run import Notice, Options, index
from search.engine import open_searcher, open_writer

MINUTES = """Referat af møde i {board}
Dato: {day}
Til stede: {people}

1. Økonomi
{first} oplyste, at regnskabet for {board} viste et lille overskud, og at budgettet holder.
Regnskabet blev godkendt.

2. Eventuelt
Næste møde blev aftalt.
"""


def minutes(board="Kulturudvalget", day="3. maj 2021", people=("Anne Holm", "Bo Lund")):
    return MINUTES.format(board=board, day=day, people=", ".join(people), first=people[0])


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "referater"
    (folder / "2021").mkdir(parents=True)
    (folder / "a.txt").write_text(minutes())
    (folder / "2021" / "b.txt").write_text(minutes(day="7. juni 2021"))
    return folder


@pytest.fixture
def run(tmp_path):
    """Index paths; gives the outcome, the notices and the searcher after it."""
    address = f"memory:{tmp_path}"

    def indexed(*paths, **options):
        events = []
        with open_writer(address) as writer:
            outcome = index(paths, writer, Options(**options), events.append)
        notices = [event.message for event in events if isinstance(event, Notice)]
        return outcome, notices, open_searcher(address)

    return indexed


def counts(outcome):
    return (outcome.indexed, outcome.unchanged, outcome.removed, outcome.failed)


def documents(searcher):
    return sorted(meeting.document for meeting in searcher.meetings())


def test_a_folder_that_is_gone_is_taken_out_when_it_is_named(run, corpus):
    run(corpus)
    corpus.rename(corpus.parent / "flyttet")
    outcome, notices, searcher = run(corpus)
    assert (counts(outcome), documents(searcher)) == ((0, 0, 2, 0), [])
    assert all("its file is gone" in notice for notice in notices)


def test_a_folder_that_is_gone_is_told_of_with_the_way_to_take_it_out(run, corpus, tmp_path):
    other = tmp_path / "andre"
    other.mkdir()
    (other / "a.txt").write_text(minutes(day="3. maj 2020"))
    run(corpus, other)
    corpus.rename(tmp_path / "flyttet")
    outcome, notices, searcher = run(other)
    assert (counts(outcome), len(documents(searcher))) == ((0, 1, 0, 0), 3)
    assert [notice for notice in notices if f"ordet index {corpus}" in notice]


def test_a_link_out_of_the_folder_is_told_and_not_read(run, corpus, tmp_path):
    (tmp_path / "hemmelig.txt").write_text(minutes())
    (corpus / "link.txt").symlink_to(tmp_path / "hemmelig.txt")
    (corpus / "inde.txt").symlink_to(next(path for path in sorted(corpus.glob("*.txt")) if not path.is_symlink()))
    outcome, notices, _ = run(corpus)
    assert counts(outcome) == (3, 0, 0, 1)
    assert [notice for notice in notices if "link.txt: a link that leads out" in notice]
