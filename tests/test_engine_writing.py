"""What search.engine promises of a writer, and of an index as it comes, grows and goes, run on every engine."""

import re
from datetime import date

import pytest

from search.engine import open_searcher, open_writer
from search.errors import AddressError, IndexBusy, IndexMissing
from search.passage import Item, Meeting, Passage, Source
from search.query import Query


def meeting(name, day):
    return Meeting(id=name, title=f"Referat {name}", board="Udvalget", date=day, document=f"minutes/{name}.txt")


def statement(of, name, text):
    return Passage(f"{of.id}-{name}", "statement", of, Item("1", "1", "Husleje"), text)


def source(of, fingerprint="1"):
    return Source(of.document, fingerprint, "text/plain", ("linje",))


JUNE = meeting("juni", date(2021, 6, 1))
MAY = meeting("maj", date(2021, 5, 1))
PASSAGES = {
    JUNE: [statement(JUNE, "a", "Per Holm sagde cykler."), statement(JUNE, "b", "Anne Lund sagde bøger.")],
    MAY: [statement(MAY, "c", "Vi tog cykler op.")],
}


def write(address, passages=PASSAGES):
    with open_writer(address) as writer:
        for of, held in passages.items():
            writer.replace(source(of), held)


def write_half(address):
    with open_writer(address) as writer:
        writer.remove(JUNE.document)
        writer.replace(source(MAY, "2"), (PASSAGES[MAY][at // (1 - at)] for at in range(2)))


@pytest.fixture
def searcher(address):
    write(address)
    return open_searcher(address)


def test_a_later_commit_shows_only_in_a_refreshed_searcher(address, searcher):
    with open_writer(address) as writer:
        writer.remove(JUNE.document)
    newest = searcher.refreshed()
    assert (searcher.search(Query("bøger")).total, newest.search(Query("bøger")).total) == (1, 0)
    assert searcher.passages("juni") == tuple(PASSAGES[JUNE])
    assert searcher.generation != newest.generation


def test_a_searcher_on_an_unchanged_index_is_its_own_refreshment(address, searcher):
    with open_writer(address) as writer:
        writer.remove("minutes/august.txt")
    assert searcher.refreshed() is searcher


def test_leaving_the_writer_by_an_error_drops_all(address, searcher):
    with pytest.raises(ZeroDivisionError):
        write_half(address)
    assert searcher.refreshed() is searcher
    with open_writer(address) as writer:
        assert set(writer.documents().values()) == {"1"}


def test_an_index_whose_first_writing_failed_is_missing(address):
    with pytest.raises(ZeroDivisionError):
        write_half(address)
    with pytest.raises(IndexMissing, match="ordet index"):
        open_searcher(address)


def test_replacing_puts_new_passages_in_place_of_the_old(address, searcher):
    with open_writer(address) as writer:
        writer.replace(source(JUNE, "2"), [statement(JUNE, "z", "Letbaner.")])
        writer.replace(source(JUNE, "3"), [statement(JUNE, "y", "Busser.")])
        assert writer.documents()[JUNE.document] == "3"
    newest = searcher.refreshed()
    assert [passage.id for passage in newest.passages("juni")] == ["juni-y"]
    assert [newest.search(Query(word)).total for word in ("bøger", "letbaner", "busser")] == [0, 0, 1]


def test_a_document_without_passages_is_remembered(address):
    write(address, {JUNE: []})
    assert open_searcher(address).source(JUNE.document) == source(JUNE)
    with open_writer(address) as writer:
        assert writer.documents() == {JUNE.document: "1"}


def test_the_passages_of_a_document_belong_to_one_meeting(address):
    with open_writer(address) as writer, pytest.raises(ValueError, match="several meetings"):
        writer.replace(source(JUNE), PASSAGES[JUNE] + PASSAGES[MAY])


def test_notes_stay_until_they_are_written_again(address):
    for key, value in (("folders", "minutes"), ("seen", "1"), ("seen", "2")):
        with open_writer(address) as writer:
            writer.note(key, value)
    assert open_searcher(address).notes() == {"folders": "minutes", "seen": "2"}


def test_a_writer_knows_the_notes_it_will_publish(address):
    with open_writer(address) as writer:
        writer.note("folders", "minutes")
    with open_writer(address) as writer:
        writer.note("seen", "1")
        assert writer.notes() == {"folders": "minutes", "seen": "1"}


def test_there_is_one_writer_at_a_time(address):
    with open_writer(address), pytest.raises(IndexBusy, match="Another run is writing"):
        open_writer(address)
    with open_writer(address):
        pass


def test_a_missing_index_says_how_to_make_it(address):
    with pytest.raises(IndexMissing, match=re.escape(f"ordet index FOLDER --index {address}")):
        open_searcher(address)


def test_an_index_can_be_published_empty(address):
    write(address, {})
    assert open_searcher(address).search(Query("alt")).total == 0


@pytest.mark.parametrize("address", ["", "whoosh", "whoosh:", "memory:", "solr:x", "index"])
@pytest.mark.parametrize("opened", [open_searcher, open_writer])
def test_what_is_no_address_is_refused(opened, address):
    with pytest.raises(AddressError, match="whoosh:FOLDER"):
        opened(address)
