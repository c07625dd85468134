"""What an index run makes of folders that are gone and of links that lead out of them."""


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


def test_a_folder_that_is_gone_is_told_of_with_the_way_to_take_it_out(run, corpus, tmp_path, minutes):
    other = tmp_path / "andre"
    other.mkdir()
    (other / "a.txt").write_text(minutes(day="3. maj 2020"))
    run(corpus, other)
    corpus.rename(tmp_path / "flyttet")
    outcome, notices, searcher = run(other)
    assert (counts(outcome), len(documents(searcher))) == ((0, 1, 0, 0), 3)
    assert [notice for notice in notices if f"ordet index {corpus}" in notice]


def test_a_link_out_of_the_folder_is_told_and_not_read(run, corpus, tmp_path, minutes):
    (tmp_path / "hemmelig.txt").write_text(minutes())
    (corpus / "link.txt").symlink_to(tmp_path / "hemmelig.txt")
    (corpus / "inde.txt").symlink_to(next(path for path in sorted(corpus.glob("*.txt")) if not path.is_symlink()))
    outcome, notices, _ = run(corpus)
    assert counts(outcome) == (3, 0, 0, 1)
    assert [notice for notice in notices if "link.txt: a link that leads out" in notice]
