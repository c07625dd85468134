"""A sentence with a new subject ends what was said before it: who it belongs to then, and who it never belongs to."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant

PRESENT = (
    Attendant("Gerda Lyng", "Vandrådet", "member", title="formand"),
    Attendant("Ejvind Toft", None, "member"),
    Attendant("Marie Sand", None, "member", title="pædagog"),
    Attendant("Ole Bæk", None, "member", title="driftsleder"),
    Attendant("Sune Krat", "Vandrådet", "member", title="plejer"),
    Attendant("Per Holm", "Kløvergården", "member"),
    Attendant("Lis Mose", None, "member", title="plejer"),
)


@pytest.mark.parametrize(
    "said",
    [
        "Ejvind Toft fastholdt sit synspunkt.",
        "Ejvind Toft foretrak den første model.",
        "Ejvind fremsatte ønske om mere plads.",
        "Ejvind hæftede sig ved tallene.",
        "Ejvind luftede ideen om en fest.",
        "Ejvind noterede sig indvendingen.",
        "Ejvind rundede af med en tak.",
        "Ejvind slog fast, at det er lovligt.",
        "Ejvind ville hellere vente.",
        "Ejvind ville helst have en pumpe til.",
        "Ejvind ønskede en afklaring.",
        "Ejvind kaldte forløbet uheldigt.",
        "Ejvind så gerne en anden løsning.",
        "Ejvind stillede sig undrende over for prisen.",
        "Ejvind sluttede sig til det.",
        "Ejvind havde hørt noget andet fra naboen.",
        "Ejvind havde set en pumpe til 900 kr.",
        "Ejvind var bange for, at den går i stykker.",
        "Ejvind var derimod positiv.",
        "Ejvind kendte ikke prisen.",
        "Ejvind frygtede for sine høns.",
        "Ejvind delte ikke den bekymring.",
        "Ejvind har meddelt rådet, at pumpen er købt.",
    ],
)
def test_whoever_is_the_new_subject_speaks_also_with_an_unknown_verb(speakers, said):
    assert speakers(f"Gerda Lyng orienterede om pumpen. {said}") == ["Gerda Lyng", "Ejvind Toft"]


@pytest.mark.parametrize(
    "done",
    [
        "Ejvind Toft stemte imod.",
        "Ejvind forlod mødet.",
        "Ejvind kom kl. 19.30.",
        "Ejvind fyldte 60 år.",
        "Ejvind opdaterer siden.",
        "Ejvind sender listen ud.",
        "Ejvind blev valgt til udvalget.",
        "Ejvind har lovet at ringe til kommunen.",
        "Ejvind Toft deltog ikke i behandlingen.",
        "Vi besluttede at købe en pumpe.",
        "Rådet besluttede at købe en pumpe.",
        "VU besluttede at købe en pumpe.",
        "Vandrådet tog orienteringen til efterretning.",
        "Vandplanudvalget vedtog forslaget.",
        "Forvaltningen vender tilbage med et notat.",
        "Administrationen udsender et notat herom.",
        "Det besluttedes at købe en pumpe.",
        "Forslaget faldt.",
        "Afstemning: for 12, imod 31.",
        "=> Vi køber en pumpe.",
        "Konklusion: Vi køber en pumpe.",
    ],
)
def test_what_somebody_does_and_what_is_decided_is_nobodys(speakers, done):
    assert speakers(f"Gerda Lyng orienterede om pumpen. {done}") == ["Gerda Lyng", ""]


@pytest.mark.parametrize(
    "goes_on",
    [
        "Pumpen blev købt i 1987 og godkendt af kommunen dengang.",
        "Ejvind Tofts forslag er med i planen.",
        "Kommunen ønsker en plan inden jul.",
        "Det er værd at bemærke, at prisen er steget.",
        "Der er sat penge af til det.",
        "Hun takkede for hjælpen.",
        "Hun kender ikke prisen endnu.",
        "To nætter i januar var den standset.",
    ],
)
def test_what_is_told_goes_on(speakers, goes_on):
    assert speakers(f"Gerda Lyng orienterede om pumpen. {goes_on}") == ["Gerda Lyng"]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("Marie Sand fortalte om turen. Ole spurgte hvornår. Hun kendte ikke datoen.",), 3),
        (("Marie Sand fortalte om turen. Ole spurgte hvornår. Hun svarede, at det er i maj.",), 3),
        (("Marie Sand fortalte om turen.", "Ole Bæk spurgte hvornår.", "Hun svarede, at det er i maj."), 3),
    ],
)
def test_she_is_the_woman_who_spoke_last(speakers, paragraphs, expected):
    found = speakers(*paragraphs)
    assert (found[0], found[-1], len(found)) == ("Marie Sand", "Marie Sand", expected)


def test_he_is_not_a_woman(speakers):
    assert speakers("Marie Sand fortalte om turen. Han spurgte hvornår.") == ["Marie Sand", ""]


def test_of_two_speakers_she_is_the_woman(speakers):
    assert speakers("Marie Sand og Ole Bæk fortalte om turen. Hun viste billeder.")[1:] == ["Marie Sand"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Pædagogen gennemgik planen.", "Marie Sand"),
        ("Driftslederen oplyste prisen.", "Ole Bæk"),
        ("Plejeren oplyste prisen.", ""),
        ("Den nye pædagog, Marie Sand, gennemgik planen.", "Marie Sand"),
        ("Marie Sand har været til møde i Vandrådet.", "Marie Sand"),
        ("Der blev spurgt til prisen, og Ole Bæk svarede, at den er fast.", "Ole Bæk"),
        ("Adspurgt af Lis Mose oplyste Ole Bæk prisen.", "Ole Bæk"),
        ("På spørgsmål fra Lis Mose oplyste Ole Bæk prisen.", "Ole Bæk"),
        ("Toft gjorde gældende, at vandet er for koldt.", "Ejvind Toft"),
        ("Der er lavet en aftale med pædagog Lis Mose om et kursus, og tilmeldingen åbner i maj.", ""),
        ("Prisen er den samme, lød svaret fra Ole Bæk.", "Ole Bæk"),
        ("Det imødekom formanden.", "Gerda Lyng"),
        ("Formanden Gerda Lyng havde fået tilsagn fra kommunen.", "Gerda Lyng"),
        ("Hertil fastholdt Ole Bæk sit synspunkt.", "Ole Bæk"),
        ("Afslutningsvis slog Ole Bæk fast, at prisen er fast.", "Ole Bæk"),
        ("Formanden sluttede med at mindes Hans Bruun.", "Gerda Lyng"),
        ("Ole Bæk, Havnegade 4, ønskede oplyst, hvad det koster.", "Ole Bæk"),
        ("Ole opdaterer betalingen.", ""),
        ("Ole og Lis tager emnet op i Vandrådet.", ""),
        ("Ole blev bedt om at undersøge prisen.", ""),
        ("Ole Bæk var forhindret i at deltage.", ""),
        ("Solsikken: Ny legeplads.", ""),
        ("Kløvergården: Ny legeplads.", ""),
    ],
)
def test_who_speaks_first(speakers, sentence, speaker):
    assert speakers(sentence) == [speaker]
