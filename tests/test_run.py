"""An index run: what has changed is read, what is gone is removed, a bad file costs one line and nothing else."""

import json
import shutil

import pytest

from indexer.errors import NothingToIndex, RootClash
from indexer.run import Options, index
from search.engine import open_searcher, open_writer


def counts(outcome):
    return (outcome.indexed, outcome.unchanged, outcome.removed, outcome.failed)


def documents(searcher):
    return sorted(meeting.document for meeting in searcher.meetings())


def test_documents_are_named_after_the_folder_and_the_path_below(run, corpus):
    outcome, notices, searcher = run(corpus)
    assert (counts(outcome), notices) == ((2, 0, 0, 0), [])
    assert documents(searcher) == ["referater/2021/b.txt", "referater/a.txt"]


def test_the_folders_are_noted_for_whoever_serves_the_originals(run, corpus):
    _, _, searcher = run(corpus)
    assert json.loads(searcher.notes()["roots"]) == {"referater": str(corpus)}


def test_only_what_has_changed_is_indexed_again(run, corpus, minutes):
    run(corpus)
    (corpus / "a.txt").write_text(minutes(people=("Ib Ravn", "Bo Lund")))
    outcome, _, searcher = run(corpus)
    assert counts(outcome) == (1, 1, 0, 0)
    assert "Ib Ravn oplyste" in "".join(searcher.source("referater/a.txt").lines)


def test_a_run_without_changes_leaves_the_index_as_it_is(run, corpus):
    _, _, before = run(corpus)
    outcome, _, after = run(corpus)
    assert counts(outcome) == (0, 2, 0, 0)
    assert before.generation == after.generation


def test_a_file_that_is_gone_is_removed_and_said_so(run, corpus):
    run(corpus)
    (corpus / "a.txt").unlink()
    outcome, notices, searcher = run(corpus)
    assert counts(outcome) == (0, 1, 1, 0)
    assert notices == ["referater/a.txt: its file is gone, so it was removed from the index"]
    assert documents(searcher) == ["referater/2021/b.txt"]


def test_only_folders_given_in_this_run_lose_documents(run, corpus, tmp_path, minutes):
    other = tmp_path / "andre"
    other.mkdir()
    (other / "c.txt").write_text(minutes(board="Skoleudvalget"))
    run(corpus, other)
    (corpus / "a.txt").unlink()
    outcome, _, searcher = run(other)
    assert counts(outcome) == (0, 1, 0, 0)
    assert "referater/a.txt" in documents(searcher)


def test_a_folder_inside_an_indexed_one_keeps_the_names_and_loses_only_its_own(run, corpus, minutes):
    run(corpus)
    (corpus / "a.txt").unlink()
    (corpus / "2021" / "b.txt").unlink()
    (corpus / "2021" / "d.txt").write_text(minutes(day="9. august 2021"))
    outcome, _, searcher = run(corpus / "2021")
    assert counts(outcome) == (1, 0, 1, 0)
    assert documents(searcher) == ["referater/2021/d.txt", "referater/a.txt"]


def test_a_single_file_is_named_after_its_folder_and_nothing_is_removed_for_it(run, corpus):
    run(corpus)
    (corpus / "2021" / "b.txt").unlink()
    outcome, _, searcher = run(corpus / "a.txt")
    assert counts(outcome) == (0, 1, 0, 0)
    assert len(documents(searcher)) == 2


def test_each_bad_file_gets_one_line_and_the_rest_is_indexed(run, corpus):
    (corpus / "tom.txt").write_bytes(b"")
    (corpus / "binær.pdf").write_bytes(bytes(range(256)))
    (corpus / "opskrift.md").write_text("# Rugbrød\n\nBland mel, vand og surdej, og lad dejen hvile natten over.\n")
    outcome, notices, _ = run(corpus)
    assert counts(outcome) == (2, 0, 0, 3)
    assert [line.split(": ")[0].rpartition("/")[2] for line in notices] == ["binær.pdf", "opskrift.md", "tom.txt"]
    assert all("\n" not in line for line in notices)


def test_a_refused_file_is_indexed_when_forced_and_then_stays(run, corpus):
    (corpus / "opskrift.md").write_text("# Rugbrød\n\nBland mel, vand og surdej, og lad dejen hvile natten over.\n")
    assert counts(run(corpus, force=True)[0]) == (3, 0, 0, 0)
    assert counts(run(corpus)[0]) == (0, 3, 0, 0)


def test_a_file_that_is_no_longer_minutes_loses_what_was_indexed_of_it(run, corpus):
    run(corpus)
    (corpus / "a.txt").write_bytes(b"")
    outcome, (notice,), searcher = run(corpus)
    assert counts(outcome) == (0, 1, 1, 1)
    assert notice.endswith("what was indexed of it before is removed")
    assert documents(searcher) == ["referater/2021/b.txt"]


def faulty(document, ignored):
    raise ZeroDivisionError("en fejl i programmet")


def test_a_fault_of_ours_costs_nothing_of_a_file_that_is_unchanged(run, corpus):
    run(corpus)
    (corpus / "corrections.toml").write_text('["a.txt"]\ntitle = "Referat"\n')
    outcome, (notice,), searcher = run(corpus, split=faulty)
    assert counts(outcome) == (0, 1, 0, 1)
    assert notice.endswith("could not be split (ZeroDivisionError: en fejl i programmet); please report it; "
                           "what was indexed of it before is kept")  # fmt: skip
    assert len(documents(searcher)) == 2


def test_a_fault_of_ours_takes_out_what_a_changed_file_may_no_longer_say(run, corpus, minutes):
    run(corpus)
    (corpus / "a.txt").write_text(minutes(day="4. maj 2021"))
    outcome, _, searcher = run(corpus, split=faulty)
    assert (counts(outcome), documents(searcher)) == ((0, 1, 1, 1), ["referater/2021/b.txt"])


def test_what_a_fault_of_ours_kept_is_read_again_without_it(run, corpus):
    run(corpus)
    (corpus / "corrections.toml").write_text('["a.txt"]\ntitle = "Referat"\n')
    run(corpus, split=faulty)
    outcome, _, searcher = run(corpus)
    assert counts(outcome) == (1, 1, 0, 0)
    assert "Referat" in [meeting.title for meeting in searcher.meetings()]


def test_a_file_whose_bytes_cannot_be_read_keeps_what_was_indexed_of_it(run, corpus):
    run(corpus)
    outcome, notices, searcher = run(corpus, limit=10)
    assert counts(outcome) == (0, 0, 0, 2)
    assert all(line.endswith("what was indexed of it before is kept") for line in notices)
    assert len(documents(searcher)) == 2


def test_a_file_in_a_folder_that_cannot_be_looked_into_is_not_gone(run, corpus):
    run(corpus)
    shutil.rmtree(corpus / "2021")
    (corpus / "2021").symlink_to(corpus / "2021")  # a link to itself: for every user, the superuser too
    outcome, notices, searcher = run(corpus)
    assert (counts(outcome), notices) == ((0, 1, 0, 0), [])
    assert len(documents(searcher)) == 2


def test_a_file_that_only_a_run_of_its_own_finds_stays_as_long_as_it_is_there(run, corpus, minutes):
    (corpus / "referat.log").write_text(minutes(day="9. august 2021"))
    run(corpus / "referat.log", corpus)
    assert counts(run(corpus)[0]) == (0, 3, 0, 0)
    (corpus / "referat.log").unlink()
    assert counts(run(corpus)[0]) == (0, 2, 1, 0)


def test_hidden_files_other_formats_and_lock_files_are_passed_over(run, corpus, minutes):
    for name in (".skjult.txt", "~$a.docx", "data.json", "billede.png"):
        (corpus / name).write_text(minutes())
    (corpus / ".git").mkdir()
    (corpus / ".git" / "c.txt").write_text(minutes())
    assert counts(run(corpus)[0]) == (2, 0, 0, 0)


def test_a_format_that_minutes_come_in_but_is_not_read_is_told(run, corpus):
    (corpus / "gammelt referat.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    outcome, notices, _ = run(corpus)
    assert counts(outcome) == (2, 0, 0, 1)
    assert [message for message in notices if "gammelt referat.doc" in message and ".docx" in message]


def test_a_format_is_found_by_content_where_the_name_says_nothing(run, corpus, minutes):
    (corpus / "hentet").write_text(f"<html><body><pre>{minutes(day='1. juli 2021')}</pre></body></html>")
    assert counts(run(corpus)[0]) == (3, 0, 0, 0)


def test_a_missing_path_and_an_empty_folder_are_told_beside_the_rest(run, corpus, tmp_path):
    (tmp_path / "tom").mkdir()
    outcome, notices, _ = run(corpus, tmp_path / "tom", tmp_path / "findes-ikke")
    assert counts(outcome) == (2, 0, 0, 2)
    assert [line for line in notices if "no such file" in line or "no minutes" in line] == notices


def test_nothing_at_all_to_index_is_an_error(run, tmp_path):
    with pytest.raises(NothingToIndex, match="no minutes in this folder"):
        run(tmp_path)
    with pytest.raises(NothingToIndex, match="no such file"):
        run(tmp_path / "findes-ikke")


def test_two_folders_of_one_name_are_not_mixed_up(run, corpus, tmp_path):
    other = tmp_path / "andet sted" / "referater"
    shutil.copytree(corpus, other)
    run(corpus)
    with pytest.raises(RootClash, match="rename one of them"):
        run(other)


def test_a_folder_that_was_moved_keeps_its_name_and_its_documents(run, corpus, tmp_path):
    run(corpus)
    corpus.rename(tmp_path / "væk")
    moved = tmp_path / "andet sted" / "referater"
    shutil.copytree(tmp_path / "væk", moved)
    assert counts(run(moved)[0]) == (0, 2, 0, 0)


def test_two_documents_of_one_meeting_get_ids_of_their_own_whatever_came_first(run, corpus, minutes):
    (corpus / "b.txt").write_text(minutes())
    _, _, searcher = run(corpus)
    ids = {meeting.document: meeting.id for meeting in searcher.meetings()}
    assert ids["referater/a.txt"] == "2021-05-03-kulturudvalget"
    assert ids["referater/b.txt"] == "2021-05-03-kulturudvalget-2"
    (corpus / "A.txt").write_text(minutes())
    _, _, searcher = run(corpus)
    ids = {meeting.document: meeting.id for meeting in searcher.meetings()}
    assert [ids[f"referater/{name}.txt"][-2:] for name in "Aab"] == ["et", "-2", "-3"]


def everything(searcher):
    """Every passage and source, as a fresh index would hold them."""
    meetings = sorted(searcher.meetings(), key=lambda meeting: meeting.id)
    return [(meeting, searcher.passages(meeting.id), searcher.source(meeting.document)) for meeting in meetings]


def test_an_index_grown_file_by_file_holds_what_a_fresh_one_holds(run, corpus, tmp_path, minutes):
    late = [
        ("0.txt", ("Anne Marie Holm", "Bo Lund")),
        ("z.txt", ("Anne Holm", "Bo Lund")),
        ("m.txt", ("Bo Lund", "A. Holm")),
    ]
    for number, (name, people) in enumerate(late, 1):
        run(corpus)
        (corpus / name).write_text(minutes(day=f"{number}. september 2021", people=people))
    _, _, grown = run(corpus)
    with open_writer(f"memory:frisk {tmp_path}") as writer:
        index([corpus], writer, Options(), lambda event: None)
    assert everything(grown) == everything(open_searcher(f"memory:frisk {tmp_path}"))


def test_an_interrupted_run_leaves_the_index_as_it_was(run, corpus, tmp_path):
    _, _, before = run(corpus)

    def interrupt(event):
        raise KeyboardInterrupt

    (corpus / "a.txt").unlink()
    with pytest.raises(KeyboardInterrupt), open_writer(f"memory:{tmp_path}") as writer:
        index([corpus], writer, Options(), interrupt)
    assert everything(open_searcher(f"memory:{tmp_path}")) == everything(before)


def test_corrections_beside_the_corpus_are_applied_and_those_that_fit_nothing_told(run, corpus):
    run(corpus)
    corrections = '["a.txt"]\nboard = "Kultur- og Fritidsudvalget"\n["findes-ikke.txt"]\ntitle = "Referat"\n'
    (corpus / "corrections.toml").write_text(corrections)
    outcome, notices, searcher = run(corpus)
    assert counts(outcome) == (1, 1, 0, 0)
    assert len(notices) == 1
    assert "findes-ikke.txt" in notices[0]
    assert "Kultur- og Fritidsudvalget" in {meeting.board for meeting in searcher.meetings()}


def test_progress_counts_every_document_read_and_written(corpus, tmp_path):
    steps = []
    with open_writer(f"memory:{tmp_path}") as writer:
        index([corpus], writer, Options(), steps.append)
    assert [(step.phase, step.done, step.total) for step in steps] == [
        ("read", 1, 2),
        ("read", 2, 2),
        ("write", 1, 2),
        ("write", 2, 2),
    ]
