"""What search.plan defines, run on every engine against the same said plainly: one passage at a time."""

import random
from datetime import date
from functools import partial
from itertools import product
from math import log

import pytest

from search.danish.analysis import analyze
from search.engine import open_searcher, open_writer
from search.fields import LAYERS, fields_of
from search.passage import Item, Meeting, Passage, Source, Speaker
from search.plan import LAYER_BOOSTS, OVER, AllOf, AnyOf, Flat, Only, Phrase, Prefer, Prefix, Weighed, Without, Words
from search.query import Query

WORDS = ["skole", "skolen", "skoler", "skolebus", "bus", "busser", "barn", "børnene", "have", "haven", "FMK", "OK22"]
SAME = 1e-6  # an engine may count in single precision


def documents(seed, count=12):
    """Documents of a section with five statements, of random words; the same seed gives the same."""
    chance = random.Random(seed)
    for number in range(count):
        meeting = Meeting(f"m{number}", "Referat", "Udvalg", date(2020, 1, 1 + number % 3), f"d{number}")
        speaker = Speaker(f"p{number % 4}", "Bus Holm", "person", "FMK")
        item = Item("1", "1", " ".join(chance.choices(WORDS, k=3)))
        said = [" ".join(chance.choices(WORDS, k=chance.choice([2, 9, 60]))) for _ in range(5)]
        statements = [
            Passage(
                *(f"m{number}-{at}", "statement", meeting, item, text),
                speakers=(speaker,) * (at % 2),
                organisations=("FMK",) * (at % 2),
                question="Hvor er haven?" if at == 4 else None,
            )
            for at, text in enumerate(said)
        ]
        section = Passage(f"m{number}", "section", meeting, item, " ".join(said))
        yield Source(meeting.document, "1", "text/plain", ()), [section, *statements]


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
        return max((LAYER_BOOSTS[layer] * self.bm25(kind, layer, term, at) for layer, term in held), default=None)

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


SCHOOL = Words(("skole",), ("skole",), ("skole",))
BUSES = Words(("busser",), ("bus",), ("bus",), 0.5)
CHILD = Words((), ("barn",))
FMK = Words(("fmk",))
NONE = Words(("findes-ikke",))
PLANS = {
    "word": SCHOOL,
    "weighed word": BUSES,
    "word that counts for nothing": Words(lemma=("barn",), weight=0.0),
    "word of one layer": CHILD,
    "word that mostly stands over what is said": FMK,
    "nothing": NONE,
    "everything": AllOf(()),
    "all": AllOf((SCHOOL, BUSES, CHILD)),
    "all with nothing": AllOf((SCHOOL, NONE)),
    "any": AnyOf((SCHOOL, NONE, BUSES)),
    "any of none": AnyOf(()),
    "weighed": Weighed(4, (SCHOOL, BUSES, CHILD, NONE), (3, 2, 1, 5)),
    "weighed by any": Weighed(1, (FMK, NONE), (7, 1)),
    "weighed within all": AllOf((Weighed(3, (FMK, CHILD), (2, 2)), SCHOOL)),
    "flat": AllOf((Flat(SCHOOL, 0.5), BUSES)),
    "phrase": Phrase((SCHOOL, BUSES)),
    "phrase of lemmas": Phrase((CHILD, Words((), ("have",)))),
    "near": Phrase((SCHOOL, BUSES, CHILD), 2),
    "near itself": Phrase((CHILD, SCHOOL, CHILD), 4),
    "prefix": Prefix("sko"),
    "prefix of what stands over it": Prefix("hol"),
    "without": Without(SCHOOL, BUSES),
    "only": Only(CHILD, "person", ("p1", "p2")),
    "prefer": Prefer(SCHOOL, AnyOf((CHILD, BUSES))),
    "prefer strongly": Prefer(SCHOOL, CHILD, 3),
    "nested": AllOf((AnyOf((SCHOOL, Phrase((BUSES, CHILD)))), Without(CHILD, Prefix("ok")))),
}
MADE = list(documents(1))
PASSAGES = [passage for _, passages in MADE for passage in passages]
EVERY = Query(ids=tuple(passage.id for passage in PASSAGES), limit=1000)  # also the sections that hold other hits


@pytest.fixture(scope="module")
def plainly():
    return Plainly(PASSAGES)


@pytest.fixture
def searcher(address):
    with open_writer(address) as writer:
        for source, passages in MADE:
            writer.replace(source, passages)
    return open_searcher(address)


def test_a_plan_matches_and_scores_as_defined(searcher, plainly):
    for name, plan in PLANS.items():
        scored = [(one.id, plainly.score(plan, at)) for at, one in enumerate(PASSAGES)]
        expected = {one: pytest.approx(score, rel=SAME) for one, score in scored if score is not None}
        assert {hit.passage.id: hit.score for hit in searcher.execute(plan, EVERY).hits} == expected, name


@pytest.mark.parametrize("name", [name for name in PLANS if name not in ("nothing", "all with nothing", "any of none")])
def test_the_plans_above_tell_some_passages_from_others(name, plainly):
    found = [plainly.score(PLANS[name], at) for at in range(len(PASSAGES))]
    assert any(score is not None for score in found)
    assert name == "everything" or any(score is None for score in found)


def test_a_section_is_no_hit_of_a_plan_where_one_of_its_statements_is(searcher):
    found = {hit.passage.id for hit in searcher.execute(SCHOOL, Query(limit=1000)).hits}
    assert not any(f"m{number}" in found for number in range(12) if any(f"m{number}-{at}" in found for at in range(5)))


def test_what_an_index_knows_of_its_words_is_counted_in_passages(searcher):
    knowledge = searcher.knowledge
    held = [{term for bags in (one.said, one.over) for term in bags["surface"]} for one in Plainly(PASSAGES).fields]
    counted = {term: sum(term in one for one in held) for term in set().union(*held)}
    assert knowledge.words("") == tuple(sorted(counted.items()))
    assert knowledge.words("sko") == tuple((one, n) for one, n in sorted(counted.items()) if one.startswith("sko"))
    assert knowledge.near("skolem", 1) == tuple((one, counted[one]) for one in ("skole", "skolen", "skoler"))
    assert (knowledge.frequency("fmk"), knowledge.frequency("fm")) == (counted["fmk"], 0)
    assert (knowledge.printed("fmk"), knowledge.printed("fm")) == ("FMK", "fm")
