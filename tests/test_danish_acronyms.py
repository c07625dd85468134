"""Short forms that a text explains."""

import pytest

from search.danish.acronyms import Definition, from_term
from search.danish.analysis import analyze


def learnt(text):
    found = (from_term(term.text) for token in analyze(text) for term in token.terms)
    return [f"{one.short} = {one.long}" for one in found if one]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("man har Fælles Medicinkort (FMK)", "FMK = Fælles Medicinkort"),
        ("fra Sundhedsdatastyrelsen (SDS)", "SDS = Sundhedsdatastyrelsen"),
        ("i Sundhedsvæsenets Organisationsregister (SOR)", "SOR = Sundhedsvæsenets Organisationsregister"),
        ("ift. Fælles Udbud af Telemedicin (FUT)", "FUT = Fælles Udbud af Telemedicin"),
        ("FMK (Fælles Medicinkort) er", "FMK = Fælles Medicinkort"),
        ("den elektroniske patientjournal (EPJ)", "EPJ = elektroniske patientjournal"),
        ("fra Udbetaling Danmark (UDK)", "UDK = Udbetaling Danmark"),
        ("Praktiserende Lægers Organisation (PLO)", "PLO = Praktiserende Lægers Organisation"),
        ("en lokal identitetsudbyder (lokal IdP) koster", "IdP = identitetsudbyder"),
    ],
)
def test_an_explained_short_form_is_learnt(text, expected):
    assert learnt(text) == [expected]


def test_letters_of_a_foreign_long_form_are_only_a_claim():
    assert learnt("brugen af kunstig intelligens (AI) to steder") == ["AI = kunstig intelligens"]
    claims = [from_term(term.text) for token in analyze("kunstig intelligens (AI)") for term in token.terms]
    assert Definition("AI", "kunstig intelligens", claimed=True) in claims


@pytest.mark.parametrize(
    "text",
    [
        "et digitalt system (EPJ)",
        "bruger maskinlæring (AI)",
        "den tidligere formand (HKT)",
        "kunstig intelligens (formand)",
        "kunstig intelligens, (AI)",
        "Christian Harsløf (KL) svarede",
        "Henrik Dam (PLO) deltog",
        "Mette Ågaard Holst (MÅH)",
        "Orientering (O)",
        "den nye overenskomst (OK22)",
        "Fælles. Medicinkort (FMK)",
        "(FMK)",
        "()",
    ],
)
def test_an_affiliation_or_initials_explain_nothing(text):
    assert learnt(text) == []


def test_a_definition_can_be_read_back_from_its_term():
    assert from_term("=FMK=Fælles_Medicinkort") == Definition("FMK", "Fælles Medicinkort")
    assert from_term("fmk") is None
