"""All dictionary forms of a word."""

import itertools
import json

import pytest

from search.danish.derivations import relatives
from search.danish.lemmas import lemmas


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("børnene", "barn"),
        ("besluttede", "beslutte"),
        ("beslutningernes", "beslutning"),
        ("tog", "tage"),
        ("tog", "tog"),
        ("borgerne", "borger"),
        ("graviditetsløsningerne", "graviditetsløsning"),
        ("Mødet", "møde"),
        ("DI's", "di"),
        ("KLs", "kl"),
        ("app'en", "app"),
        ("MedComs", "medcom"),
        ("OK22", "ok22"),
        ("2021", "2021"),
        ("faar", "få"),
        ("cyber", "cyber"),
        ("server", "server"),
        ("partneren", "partner"),
    ],
)
def test_a_form_has_its_lemma(word, lemma):
    assert lemma in lemmas(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plan", "planet"),
        ("læge", "lægge"),
        ("krav", "krave"),
        ("bestyrelse", "bestyre"),
        ("var", "vare"),
        ("Mads", "mad"),
    ],
)
def test_false_friends_share_no_lemma(one, other):
    assert not set(lemmas(one)) & set(lemmas(other))


def test_forms_of_a_paradigm_meet_and_distractors_stay_apart(shared):
    data = json.loads((shared / "danish" / "groups.json").read_text(encoding="utf-8"))
    pairs = [pair for group in data["groups"] for pair in itertools.combinations(group["forms"], 2)]
    missed = [pair for pair in pairs if not set(lemmas(pair[0])) & set(lemmas(pair[1]))]
    merged = [pair for pair in data["distractors"] if set(lemmas(pair[0])) & set(lemmas(pair[1]))]
    assert len(missed) / len(pairs) <= 0.01
    assert merged == []


@pytest.mark.parametrize(
    ("word", "related"),
    [("beslutte", "beslutning"), ("beslutning", "beslutte"), ("drøfte", "drøftelse"), ("orientering", "orientere")],
)
def test_verbs_and_their_nouns_know_each_other(word, related):
    assert related in relatives(word)


@pytest.mark.parametrize("word", ["bestyrelse", "styrelse", "bestyre", "plan", "MedCom", "værelse"])
def test_nouns_that_have_grown_apart_have_no_verb(word):
    assert not {"bestyre", "styre", "bestyrelse", "være"} & set(relatives(word))
