"""Words given back as documents print them, not as an index folds them."""

import pytest

from search.passage import Item, Meeting, Passage, Speaker
from search.printed import as_printed, as_typed


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Budget", "budget"),
        ("budget", "budget"),
        ("BUDGETTET", "budgettet"),  # in a heading of capitals
        ("ØKONOMI", "økonomi"),
        ("FHIR", "FHIR"),
        ("MØDE", "MØDE"),  # too short to tell from an acronym
        ("MitID", "MitID"),
        ("Holst", "Holst"),
        ("HOLST", "HOLST"),
        ("MEDCOMS", "MEDCOMS"),  # no word of the lexicon
    ],
)
def test_a_capital_is_kept_where_it_is_more_than_the_place_in_the_sentence(printed, typed):
    assert as_typed(printed) == typed


def test_a_term_is_printed_as_the_first_word_of_the_passage_that_has_it():
    meeting, speaker = Meeting("m", "R", "U", None, "d"), Speaker("p", "Bo Kjærgaard", "person", "MedCom")
    item = Item("1", "1", "NemLog-in")
    passage = Passage("x", "statement", meeting, item, "Om FMK og fmk.", (speaker,), ("MedCom",), question="OK22?")
    printed = {term: as_printed(passage, term) for term in ("fmk", "nemlogin", "kjærgård", "medcom", "ok22", "nix")}
    assert list(printed.values()) == ["FMK", "NemLog-in", "Kjærgaard", "MedCom", "OK22", "nix"]
