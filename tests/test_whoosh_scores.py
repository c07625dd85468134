"""The Whoosh engine's scores: the same however an index has grown, with lengths as a byte tells them apart."""

import random
import re
from datetime import date

import pytest

from search.danish.analysis import Term, Token
from search.passage import Item, Meeting, Passage, Source, Speaker
from search.plan import AllOf, Flat, Only, Phrase, Prefer, Prefix, Weighed, Without, Words
from search.query import Query
from search.whoosh_engine.memory import MemoryStore
from search.whoosh_engine.scoring import quantised
from search.whoosh_engine.searcher import WhooshSearcher
from search.whoosh_engine.writer import WhooshWriter

BOOSTS = {"surface": 1.0, "lemma": 0.8, "parts": 0.5}


def analyze(text):
    """Small words of one letter and a digit: "a1" has the lemma "a"; capitals have parts too."""
    found = []
    for position, match in enumerate(re.finditer(r"\w+", text)):
        word = match.group()
        terms = {(word.lower(), "surface"), (word[0].lower(), "lemma")}
        if word[0].isupper():
            terms |= {(letter.lower(), "parts") for letter in word}
        made = tuple(Term(term, layer, *match.span(), "token") for term, layer in sorted(terms))
        found.append(Token(position, *match.span(), made))
    return tuple(found)


def answer(query, execute, knowledge):
    return execute(AllOf(()), query)


def documents(seed, count=12):
    """Documents of five statements of random words; the same seed gives the same."""
    chance = random.Random(seed)
    words = [f"{letter}{digit}" for letter in "abcDE" for digit in "012"]
    for number in range(count):
        meeting = Meeting(f"m{number}", "Referat", "Udvalg", date(2020, 1, 1 + number % 3), f"d{number}")
        speaker = Speaker(f"p{number % 4}", f"b1 Holm {number}", "person", "a0 KL")
        item = Item("1", "1", " ".join(chance.choices(words, k=3)))
        yield (
            Source(meeting.document, "1", "text/plain", ()),
            [
                Passage(
                    *(f"m{number}-{at}", "statement", meeting, item),
                    text=" ".join(chance.choices(words, k=chance.choice([2, 9, 60]))),
                    speakers=(speaker,) * (at % 2),
                    organisations=("a0 KL",) * (at % 2),
                )
                for at in range(5)
            ],
        )


def index(name, *sessions):
    store = MemoryStore(f"memory:{name}", "1", name)
    for session in sessions:
        with WhooshWriter(store, analyze) as writer:
            for source, passages in session:
                writer.replace(source, passages)
    return WhooshSearcher(store, answer)


def segments(name):
    reader, _ = MemoryStore(f"memory:{name}", "1", name).reader()
    return [segment for segment, _ in reader.leaf_readers()]


A1, B2, D0 = Words(("a1",), ("a",), ()), Words(("b2",), (), (), 0.5), Words(("d0",), ("d",), ("d", "0"))
NONE = Words(("findes-ikke",))
PLANS = [
    A1,
    AllOf((A1, B2, D0)),
    Weighed(4, (A1, B2, D0), (3, 2, 1)),
    AllOf((Flat(A1, 0.5), B2)),
    Phrase((A1, D0)),
    Phrase((A1, B2, D0), 2),
    Prefix("b"),
    Without(A1, B2),
    Only(D0, "person", ("p1", "p2")),
    Prefer(A1, D0, 3),
]


OLD, NEW = list(documents(1)), list(documents(2))
HISTORIES = {
    "in parts": [NEW[at : at + 2] for at in range(0, 12, 2)],
    "replaced": [NEW[:3] + OLD[3:], OLD[6:], NEW[6:9], NEW[3:6] + NEW[:2], NEW[9:]],
    "one of many": [OLD[:1] + NEW[1:], NEW[:1]],
    "twice in a run": [OLD + NEW[:6], OLD[6:8] + NEW[6:]],
}


@pytest.mark.parametrize("sessions", HISTORIES.values(), ids=HISTORIES)
def test_an_index_grown_by_and_by_scores_as_a_fresh_one(sessions, request):
    grown, fresh = index(request.node.name, *sessions), index(f"fresh {request.node.name}", reversed(NEW))
    for plan in PLANS:
        assert grown.execute(plan, Query(limit=1000)) == fresh.execute(plan, Query(limit=1000))
    assert grown.words("") == fresh.words("")
    assert [grown.passages(meeting.id) for meeting in grown.meetings()] == [
        fresh.passages(meeting.id) for meeting in fresh.meetings()
    ]


@pytest.mark.parametrize("lengths", [(0, 1, 24, 39, 40), (42, 44, 54, 56, 60), (88, 104, 120, 152, 2013265944)])
def test_lengths_that_fit_in_a_byte_are_kept(lengths):
    assert quantised(list(lengths)).tolist() == list(lengths)


@pytest.mark.parametrize(("length", "kept"), [(41, 40), (43, 42), (55, 54), (59, 56), (103, 96), (1000, 984)])
def test_other_lengths_are_rounded_down(length, kept):
    assert quantised([length]).tolist() == [kept]


def test_a_single_change_leaves_the_other_documents_where_they_are():
    index("small change", NEW, OLD[:1])
    assert [segment.has_deletions() for segment in segments("small change")] == [True, False]


def test_many_small_runs_leave_few_segments():
    index("small runs", *([document] for document in [*OLD, *NEW]))
    assert len(segments("small runs")) <= 3
