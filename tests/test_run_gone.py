"""What an index run makes of folders that are gone and of links that lead out of them."""

import pytest


def counts(outcome):
    return (outcome.indexed, outcome.unchanged, outcome.removed, outcome.failed)


def documents(searcher):
    return sorted(meeting.document for meeting in searcher.meetings())


def empty(folder):
    """As the place where a disk was mounted."""
    folder.rename(folder.parent / "flyttet")
    folder.mkdir()
    (folder / ".ikke-monteret").touch()


def gone(folder):
    """As a folder that was deleted."""
    folder.rename(folder.parent / "flyttet")


@pytest.mark.parametrize("lost", [empty, gone])
def test_a_folder_without_anything_left_keeps_what_was_indexed_of_it_and_that_is_told(run, corpus, lost):
    run(corpus)
    lost(corpus)
    outcome, (notice,), searcher = run(corpus)
    assert (counts(outcome), len(documents(searcher))) == ((0, 0, 0, 1), 2)
    assert notice.startswith(f"{corpus}: ")
    assert "the 2 documents that the index has of it are kept" in notice
    assert "--remove-gone" in notice


def test_a_folder_that_comes_back_is_unchanged(run, corpus):
    run(corpus)
    gone(corpus)
    run(corpus)
    (corpus.parent / "flyttet").rename(corpus)
    assert counts(run(corpus)[0]) == (0, 2, 0, 0)


def test_another_folder_is_indexed_all_the_same(run, corpus, tmp_path, minutes):
    other = tmp_path / "andre"
    other.mkdir()
    (other / "a.txt").write_text(minutes(day="3. maj 2020"))
    run(corpus, other)
    empty(corpus)
    (other / "a.txt").write_text(minutes(day="4. maj 2020"))
    outcome, _, searcher = run(corpus, other)
    assert (counts(outcome), len(documents(searcher))) == ((1, 0, 0, 1), 3)


def test_a_file_that_is_gone_from_a_folder_with_others_is_taken_out_when_it_is_named(run, corpus):
    run(corpus)
    (corpus / "a.txt").unlink()
    outcome, _, searcher = run(corpus / "a.txt")
    assert (counts(outcome), documents(searcher)) == ((0, 0, 1, 0), ["referater/2021/b.txt"])


def test_a_file_that_is_named_and_gone_is_kept_where_nothing_else_is_left_in_its_folder(run, corpus):
    run(corpus)
    (corpus / "2021" / "b.txt").unlink()
    outcome, (notice,), searcher = run(corpus / "2021" / "b.txt")
    assert (counts(outcome), len(documents(searcher))) == ((0, 0, 0, 1), 2)
    assert "the document that the index has of it is kept" in notice


@pytest.mark.parametrize("lost", [empty, gone])
def test_a_folder_that_is_gone_is_taken_out_when_that_is_asked_for(run, corpus, lost):
    run(corpus)
    lost(corpus)
    outcome, notices, searcher = run(corpus, remove_gone=True)
    assert (counts(outcome), documents(searcher)) == ((0, 0, 2, 0), [])
    assert all("its file is gone" in notice for notice in notices)


def test_a_folder_that_is_gone_is_told_of_with_the_way_to_take_it_out(run, corpus, tmp_path, minutes):
    other = tmp_path / "andre"
    other.mkdir()
    (other / "a.txt").write_text(minutes(day="3. maj 2020"))
    run(corpus, other)
    corpus.rename(tmp_path / "flyttet")
    outcome, notices, searcher = run(other)
    assert (counts(outcome), len(documents(searcher))) == ((0, 1, 0, 0), 3)
    assert [notice for notice in notices if f"ordet index --remove-gone {corpus}" in notice]


def test_a_link_out_of_the_folder_is_told_and_not_read(run, corpus, tmp_path, minutes):
    (tmp_path / "hemmelig.txt").write_text(minutes())
    (corpus / "link.txt").symlink_to(tmp_path / "hemmelig.txt")
    (corpus / "inde.txt").symlink_to(next(path for path in sorted(corpus.glob("*.txt")) if not path.is_symlink()))
    outcome, notices, _ = run(corpus)
    assert counts(outcome) == (3, 0, 0, 1)
    assert [notice for notice in notices if "link.txt: a link that leads out" in notice]
