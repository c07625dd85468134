"""The words of an index near to a misspelt one."""

import random

import pytest
from rapidfuzz.distance import OSA

from search.suggest import nearest
from search.vocabulary import Vocabulary

KNOWN = {"budget": 4, "budgettet": 1, "by": 3, "bus": 2, "busser": 1, "mitid2": 5, "nem-login": 1, "sikkerhed": 2}


@pytest.mark.parametrize(
    ("term", "edits", "found"),
    [
        ("budgit", 1, ["budget"]),
        ("budegt", 1, ["budget"]),
        ("budget", 3, ["budget"]),
        ("bussere", 2, ["busser"]),
        ("mitid", 1, []),
        ("nemlogin", 1, []),
        ("bu", 1, ["bus"]),
        ("", 3, ["bus"]),
    ],
)
def test_what_is_near_is_letters_alone_and_what_is_there_is_itself(term, edits, found):
    assert [word for word, _ in Vocabulary(KNOWN.items()).near(term, edits)] == found


@pytest.mark.parametrize("edits", [1, 2, 3])
def test_all_within_so_many_edits_are_found_in_order_with_their_counts(edits):
    chance = random.Random(edits)
    made = {"".join(chance.choices("abæ", k=chance.randint(3, 9))): chance.randint(1, 9) for _ in range(400)}
    for term in ("c" * length for length in range(1, 12)):
        plainly = sorted((one, count) for one, count in made.items() if OSA.distance(term, one) <= edits)
        assert list(Vocabulary(made.items()).near(term, edits)) == plainly
    for term in list(made)[:20]:
        plainly = sorted((one, count) for one, count in made.items() if OSA.distance(term + "c", one) <= edits)
        assert list(Vocabulary(made.items()).near(term + "c", edits)) == plainly


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("budgit", "budget"), ("sikerhed", "sikkerhed"), ("MITID", None), ("bsu", None), ("sikkerhedd", "sikkerhed")],
)
def test_the_likeliest_comes_first_and_acronyms_are_never_guessed_at(typed, meant):
    assert next(iter(nearest(typed, Vocabulary(KNOWN.items()).near)), None) == meant
