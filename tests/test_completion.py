"""What a half-typed question is completed to, over the minutes that come along."""

from pathlib import Path

import pytest

from indexer.run import Options, index
from search.completion import completions
from search.engine import open_searcher, open_writer

MINUTES = Path(__file__).resolve().parent.parent / "corpus" / "minutes"


@pytest.fixture(scope="module")
def knowledge():
    with open_writer("memory:test-completion") as writer:
        index([MINUTES], writer, Options(), lambda told: None)
    return open_searcher("memory:test-completion").knowledge


def completed(typed, knowledge):
    return [f"{one.kind}: {one.text}" for one in completions(typed, knowledge)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("har", "person: Christian Harsløf"),
        ("HARSLØF", "person: Christian Harsløf"),
        ("harsloef", "person: Christian Harsløf"),
        ("harslof", "person: Christian Harsløf"),
        ("haarsloef", "person: Christian Harsløf"),
        ("Cri", "person: Christian Harsløf"),
        ("kris", "person: Christian Harsløf"),
        ("gaard", "person: Søren Gaard"),
        ("Gård", "person: Søren Gaard"),
        ("soren g", "person: Søren Gaard"),
        ("Kelsgå", "person: Tommy Kjelsgaard"),
        ("bonde sønd", "person: Stine Sønderby Bonde"),
        ("Per b", "person: Per Buchwaldt"),
        ("person:har", "person: Christian Harsløf"),
        ("kl", "organisation: KL"),
        ("kommunernes lands", "organisation: KL (Kommunernes Landsforening)"),
        ("Sundheds- og æ", "organisation: Sundhedsministeriet (Sundheds- og Ældreministeriet)"),
        ("sundheds- og aeldre", "organisation: Sundhedsministeriet (Sundheds- og Ældreministeriet)"),
        ("danske reg", "organisation: Danske Regioner"),
        ("org:medc", "organisation: MedCom"),
        ("modernisering af", "item: Modernisering af MedComs digitale kommunikation"),
        ("af medcom", "item: Modernisering af MedComs digitale kommunikation"),
        ("digital p", "item: Fritagelse fra Digital Post for udsatte borgere"),
        ("okono", "item: Økonomi"),
        ("nem log", "item: Overgang til MitID Erhverv og NemLog-in3"),
        ("punkt:nis", "item: NIS2 og handlingsplan for cyber- og informationssikkerhed"),
        ("fm", "acronym: FMK (Fælles Medicinkort)"),
        ("FMK", "acronym: FMK (Fælles Medicinkort)"),
        ("faelles medicinkort fm", "word: faelles medicinkort FMK-piloten"),
        ("graviditetsl", "word: graviditetsløsning"),
        ("ok2", "word: OK22"),
        ("FMK-", "acronym: FMK (Fælles Medicinkort)"),
        ("hvad blev beslut", "word: hvad blev beslutning"),
        ("budget (sikkerh", "word: budget (sikkerheden"),
        ("sikre adga", "word: sikre adgang"),
    ],
)
def test_the_likeliest_comes_first(knowledge, typed, first):
    assert completed(typed, knowledge)[:1] == [first]


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("fhir", "word: FHIR-infrastruktur"),
        ("mit", "word: MitID"),
        ("nemlog", "word: NemLog-in"),
        ("Æld", "word: ældre"),
        ("beslut", "word: beslutning"),
        ("losn", "word: løsning"),
    ],
)
def test_a_word_is_completed_as_it_is_printed(knowledge, typed, held):
    assert held in completed(typed, knowledge)


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        ("fm", "word: FMK"),  # an acronym already
        ("harsl", "word: Harsløfs"),  # a person's name already
        ("sundhedsmin", "word: Sundhedsministeriet"),
        ("beslut", "word: besluttede"),  # a form of what is there
        ("region", "word: regioner"),  # found by what is typed
        ("med", "person: Mette Ågaard Holst"),  # sounds alike, but isn't what three letters mean
    ],
)
def test_nothing_is_offered_twice_or_at_random(knowledge, typed, missing):
    assert missing not in completed(typed, knowledge)


@pytest.mark.parametrize("typed", ["", " ", "-", "f", "Æ", "og", "til og", "xyzzy", '"', "punkt:", "q" * 300, "\0æ"])
def test_what_says_nothing_is_completed_to_nothing(knowledge, typed):
    assert completions(typed, knowledge) == ()


@pytest.mark.parametrize("typed", ["sa", "be", "st", "kom", "reg"])
def test_persons_come_before_organisations_items_and_words_and_the_frequent_first(knowledge, typed):
    found = completions(typed, knowledge)
    order = ["person", "organisation", "item", "acronym", "word"]
    assert [one.kind for one in found] == sorted((one.kind for one in found), key=order.index)
    for kind in order:
        counts = [one.count for one in found if one.kind == kind]
        assert counts == sorted(counts, reverse=True)
