"""Where compounds come apart."""

import json
from itertools import pairwise

import pytest

from search.danish.compounds import split


def shown(word):
    bounds = (0, *split(word), len(word))
    return "|".join(word[start:end] for start, end in pairwise(bounds))


@pytest.mark.parametrize(
    "expected",
    [
        "informations|sikkerheds|strategi",
        "patient|overblik",
        "graviditets|løsninger",
        "arbejds|plads|vurdering",
        "data|behandler|aftaler",
        "børne|have|plads",
        "sundheds|data|styrelsen",
        "cyber|sikkerhed",
        "medicin|kort",
        "bestyrelse",
        "udfordringer",
        "orientering",
        "personale",
        "formanden",
        "christoffersen",
        "annonceret",
        "x",
        "",
    ],
)
def test_a_word_comes_apart_where_it_was_put_together(expected):
    assert shown(expected.replace("|", "")) == expected


def test_a_very_long_word_is_left_alone():
    assert split("møde" * 1000) == ()


def test_the_development_list_is_split_well(shared):
    right = wrong = missed = 0
    for case in json.loads((shared / "danish" / "compounds.json").read_text(encoding="utf-8")):
        cuts, required = set(split(case["word"])), set(case["required"])
        right += len(cuts & required)
        wrong += len(cuts - required - set(case["optional"]))
        missed += len(required - cuts)
    assert 2 * right / (2 * right + wrong + missed) >= 0.93
