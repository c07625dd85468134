"""Words in their order, from the places of each."""

import numpy as np
import pytest

from search.whoosh_engine.phrases import exactly, nearly
from search.whoosh_engine.snapshot import STRIDE


def places(*found):
    """Keys of (passage, position)."""
    return np.array(sorted(doc * STRIDE + position for doc, position in found), np.int64)


@pytest.mark.parametrize(
    ("words", "docs"),
    [
        ([[(1, 4), (2, 0)], [(1, 5), (2, 2)]], [1]),
        ([[(1, 4)], [(1, 3)]], []),
        ([[(1, 9)], [(2, 10)]], []),
        ([[(3, 0), (3, 1)], [(3, 1), (3, 2)], [(3, 2)]], [3]),
        ([[(3, 0), (5, 7)]], [3, 5]),
    ],
)
def test_words_follow_each_other(words, docs):
    assert exactly([places(*word) for word in words]).tolist() == docs


@pytest.mark.parametrize(
    ("positions", "slop", "near"),
    [
        ([[0], [1]], 1, True),
        ([[0], [3]], 1, False),  # two words stand between
        ([[0], [3]], 2, True),
        ([[1], [0]], 1, False),  # changed places are two steps away
        ([[1], [0]], 2, True),
        ([[0, 20], [22], [24]], 2, True),
        ([[0], [2], [5]], 2, False),
        ([[7], [7]], 3, False),  # one place serves one word
        ([[7, 8], [7, 8]], 3, True),
    ],
)
def test_words_stand_near_each_other(positions, slop, near):
    words = [places(*((4, position) for position in word)) for word in positions]
    assert nearly(words, slop).tolist() == ([4] if near else [])


def test_near_words_stand_in_the_same_passage():
    assert nearly([places((1, 0), (2, 0)), places((2, 1), (3, 0))], 5).tolist() == [2]
