"""Who stands behind a verb that begins a sentence is whom it's told, unless a clause shows that nobody can be."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant

PRESENT = (
    Attendant("Gerda Lyng", "Vandrådet", "member", title="formand"),
    Attendant("Ejvind Toft", None, "member", aliases=("ET",)),
    Attendant("Marie Sand", None, "member", aliases=("MSA",)),
    Attendant("Kurt Nymark Holm", None, "mentioned"),
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Takkede Ejvind og Marie for kagen.",
        "Spurgte Ejvind om nøglen.",
        "Spurgte Ejvind, om nøglen var fundet.",
        "Bad Marie undersøge sagen.",
        "Opfordrede Ejvind til at skrive et brev.",
        "Roste Marie Sand for bladet.",
        "Orienterede Ejvind om, at pumpen er ny.",
        "Mindede Ejvind om, at fristen er i dag.",
        "Foreslog Ejvind som ny kasserer.",
    ],
)
def test_the_one_it_is_told_does_not_speak(speakers, sentence):
    assert speakers(f"Gerda lukkede mødet kl. 21 og mente, at det gik godt. {sentence}") == ["Gerda Lyng"]
    assert speakers(sentence) == [""]


@pytest.mark.parametrize(
    "sentence",
    [
        "Oplyste Ejvind, at pumpen er ny.",
        "Svarede Ejvind Toft (formand for laug 2), at det haster.",
        "Mente ET, at det haster.",
        "Bemærkede Ejvind: Det er for dyrt.",
    ],
)
def test_an_inverted_subject_still_speaks(speakers, sentence):
    assert speakers(sentence) == ["Ejvind Toft"]


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        ("Ejvind Toft ønskede belyst, hvem der betaler.", "Ejvind Toft"),
        ("Ejvind ønskede taksten sænket.", "Ejvind Toft"),
        ("Ejvind ønskede, at prøverne tages oftere.", "Ejvind Toft"),
        ("Ejvind ønskede mødet flyttet til maj.", "Ejvind Toft"),
        ("Ejvind kunne ikke se, hvordan det løses.", "Ejvind Toft"),
        ("Ejvind (V) og Marie (Ø) ønskede grænsen hævet.", "Ejvind Toft, Marie Sand"),
        ("Ejvind ønskede ikke at blive valgt igen.", ""),
        ("Ifølge Ejvinds notat er fristen kort, og Marie bad derfor om hjælp.", "Marie Sand"),
        ("Ifølge ET's beregning holder det, men MSA var uenig.", "Marie Sand"),
        ("Ifølge Ejvind holder det.", ""),
        ("Kurt Nymark Holm målte selv vandet i åen.", ""),
        ("Kurt Nymark Holm (S) fik målt vandet.", ""),
    ],
)
def test_another_subject_ends_the_turn(speakers, second, speaker):
    assert speakers(f"Gerda Lyng orienterede om prøverne. {second}") == ["Gerda Lyng", speaker]
