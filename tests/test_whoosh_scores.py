"""The Whoosh engine's answers to plans, against the same said plainly: one passage at a time, from the definitions."""

import random
import re
from datetime import date
from functools import partial
from itertools import product
from math import log

import pytest

from search.danish.analysis import Term, Token
from search.fields import FULL, GAP, LAYERS, LEADING, LEAST_LENGTH, SHORT, fields_of
from search.passage import Item, Meeting, Passage, Source, Speaker
from search.plan import OVER, AllOf, AnyOf, Flat, Only, Phrase, Prefer, Prefix, Weighed, Without, Words
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


class Plainly:
    """The definitions of search.plan over a list of passages."""

    def __init__(self, passages):
        self.passages = passages
        self.fields = [fields_of(passage, analyze) for passage in passages]
        self.lengths = {layer: [one.lengths[layer] for one in self.fields] for layer in LAYERS}

    def bm25(self, kind, layer, term, at):
        bags = [getattr(one, kind)[layer] for one in self.fields]
        lengths = self.lengths[layer] if kind == "said" else [1] * len(bags)
        count = sum(length > 0 for length in lengths)
        having = sum(term in bag for bag in bags)
        idf = log(1 + (count - having + 0.5) / (having + 0.5))
        norm = 1 - 0.75 + 0.75 * coarse(lengths[at]) / (sum(lengths) / count) if kind == "said" else 1
        return idf * bags[at][term] / (bags[at][term] + 1.2 * norm)

    def score(self, plan, at):
        """The score of a passage, None where it doesn't match."""
        return getattr(self, type(plan).__name__.lower())(plan, at)

    def words(self, plan, at):
        found = [self.best(kind, plan, at) for kind in ("said", "over")]
        return None if found == [None, None] else plan.weight * ((found[0] or 0) + OVER * (found[1] or 0))

    def best(self, kind, plan, at):
        bags = getattr(self.fields[at], kind)
        held = [(layer, term) for layer in LAYERS for term in getattr(plan, layer) if term in bags[layer]]
        return max((BOOSTS[layer] * self.bm25(kind, layer, term, at) for layer, term in held), default=None)

    def phrase(self, plan, at):
        held = self.fields[at].positions
        places = [
            {place for layer in LAYERS for term in getattr(word, layer) for place in held[layer].get(term, ())}
            for word in plan.words
        ]
        if not any(map(partial(within, plan.slop), product(*places))):
            return None
        return sum(self.words(word, at) for word in plan.words)

    def prefix(self, plan, at):
        fields = self.fields[at]
        held = (*fields.said["surface"], *fields.over["surface"])
        return 1.0 if any(term.startswith(plan.stem) for term in held) else None

    def allof(self, plan, at):
        return self.atleast(len(plan.branches), plan.branches, at)

    def anyof(self, plan, at):
        return self.atleast(1, plan.branches, at)

    def atleast(self, count, branches, at):
        scores = [score for score in (self.score(branch, at) for branch in branches) if score is not None]
        return sum(scores) if len(scores) >= count else None

    def weighed(self, plan, at):
        scores = [self.score(branch, at) for branch in plan.branches]
        held = sum(weight for score, weight in zip(scores, plan.weights, strict=True) if score is not None)
        return sum(filter(None, scores)) * held / sum(plan.weights) if held >= plan.least else None

    def flat(self, plan, at):
        return None if self.score(plan.plan, at) is None else plan.score

    def without(self, plan, at):
        return self.score(plan.plan, at) if self.score(plan.excluded, at) is None else None

    def only(self, plan, at):
        who = {speaker.id for speaker in self.passages[at].speakers}
        return self.score(plan.plan, at) if who & set(plan.values) else None

    def prefer(self, plan, at):
        score = self.score(plan.plan, at)
        return None if score is None else score + plan.times * (self.score(plan.wish, at) or 0.0)


def within(slop, chosen):
    """Whether places of their own lie within ``slop`` of each other, each less its number in the phrase."""
    shifted = [place - number for number, place in enumerate(chosen)]
    return max(shifted) - min(shifted) <= slop and len(set(chosen)) == len(chosen)


def coarse(length):
    """A length as four significant bits above 24 tell it apart (Lucene's SmallFloat)."""
    rest = length - 24
    shift = max(0, rest.bit_length() - 4)
    return length if rest < 16 else 24 + (rest >> shift << shift)


A1, B2, D0 = Words(("a1",), ("a",), ()), Words(("b2",), (), (), 0.5), Words(("d0",), ("d",), ("d", "0"))
NONE = Words(("findes-ikke",))
PLANS = {
    "word": A1,
    "weighed word": B2,
    "all layers": D0,
    "nothing": NONE,
    "everything": AllOf(()),
    "all": AllOf((A1, B2, D0)),
    "all with nothing": AllOf((A1, NONE)),
    "any": AnyOf((A1, NONE, B2)),
    "any of none": AnyOf(()),
    "weighed": Weighed(4, (A1, B2, D0, NONE), (3, 2, 1, 5)),
    "weighed by any": Weighed(1, (A1, NONE), (7, 1)),
    "flat": AllOf((Flat(A1, 0.5), B2)),
    "phrase": Phrase((A1, D0)),
    "phrase of lemmas": Phrase((Words((), ("a",)), Words((), ("b",)), Words((), ("c",)))),
    "near": Phrase((A1, B2, D0), 2),
    "near itself": Phrase((Words((), ("a",)), B2, Words((), ("a",))), 4),
    "prefix": Prefix("b"),
    "without": Without(A1, B2),
    "only": Only(D0, "person", ("p1", "p2")),
    "prefer": Prefer(A1, AnyOf((D0, B2))),
    "prefer strongly": Prefer(A1, D0, 3),
    "nested": AllOf((AnyOf((A1, Phrase((B2, D0)))), Without(D0, Prefix("c1")))),
}


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_plan_matches_and_scores_as_defined(plan):
    made = list(documents(1))
    plainly = Plainly([passage for _, passages in made for passage in passages])
    scored = [(one.id, plainly.score(plan, at)) for at, one in enumerate(plainly.passages)]
    expected = {name: pytest.approx(score, rel=1e-12) for name, score in scored if score is not None}
    results = index("plans", made).execute(plan, Query(limit=1000))
    assert {hit.passage.id: hit.score for hit in results.hits} == expected


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
    for plan in PLANS.values():
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
    assert quantised([length]).tolist() == [kept] == [coarse(length)]


def test_a_single_change_leaves_the_other_documents_where_they_are():
    index("small change", NEW, OLD[:1])
    assert [segment.has_deletions() for segment in segments("small change")] == [True, False]


def test_many_small_runs_leave_few_segments():
    index("small runs", *([document] for document in [*OLD, *NEW]))
    assert len(segments("small runs")) <= 3


def test_a_term_counts_in_what_is_said_as_often_as_it_stands_there_and_over_it_once():
    meeting = Meeting("m", "Referat", "Udvalg", None, "d")
    speaker = Speaker("p", "d1 d1", "person", "a1")
    item = Item("1", "1", "a1 b1")
    passage = Passage("x", "statement", meeting, item, "a1 c1 c1", (speaker,), ("a1",), outcome="godkendt")
    fields = fields_of(passage, analyze)
    assert fields.said["surface"] == {"a1": 1, "c1": 2}
    assert fields.over["surface"] == {"a1": LEADING, "b1": LEADING, "d1": SHORT}
    assert fields.positions["surface"] == {"a1": [0, 1 + GAP], "b1": [1], "c1": [2 + GAP, 3 + GAP]}


def said(text, question=None, act=None, kind="statement"):
    meeting = Meeting("m", "Referat", "Udvalg", None, "d")
    return Passage(text, kind, meeting, Item("1", "1", "t1"), text, question=question, act=act)


REMARK = "Udvalget ønskede sig svar derpå."


@pytest.mark.parametrize(
    ("passage", "weight"),
    [
        (said(REMARK), SHORT),
        (said(" ".join([REMARK] * 4)), FULL),
        (said(REMARK, act="orientering"), LEADING),
        (said("Godkendt", act="konklusion"), LEADING),
        (said("Det var hun enig i."), SHORT),
        (said("Sagsnr.: 2010-3082 Dok.nr.: 2012-206127"), None),
        (said("Sundheds- og Forebyggelsesudvalget"), None),
        (said("Ingen."), None),
    ],
)
def test_the_title_counts_for_what_lays_a_matter_before_the_meeting_rather_than_for_a_remark(passage, weight):
    assert fields_of(passage, analyze).over["surface"].get("t1") == weight


def test_a_section_says_nothing_itself():
    fields = fields_of(said("a1 a1", kind="section"), analyze)
    assert fields.said["surface"] == {}
    assert fields.over["surface"]["a1"] == SHORT


def test_an_answer_is_found_by_the_words_of_its_question_but_has_no_phrase_of_them():
    fields = fields_of(said("c1", "a1 b1"), analyze)
    assert fields.over["surface"] == {"a1": SHORT, "b1": SHORT}
    assert "a1" not in fields.positions["surface"]


def test_a_short_passage_counts_as_longer_than_it_is_and_an_empty_layer_as_empty():
    lengths = fields_of(said("a1 b1"), analyze).lengths
    assert lengths == {"surface": LEAST_LENGTH, "lemma": LEAST_LENGTH, "parts": 0}
    assert fields_of(said("a1 " * 50), analyze).lengths["surface"] == 50
