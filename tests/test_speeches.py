"""Speeches given word for word stand below lines that only name who speaks, and nobody they quote speaks in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.people import speaker_lines
from indexer.readers import read
from indexer.split import split

SPEECHES = (
    "Vi kan støtte forslaget. Det er på høje tid, at der sker noget med stierne.",
    "Vi er imod. Som Jens Holm sagde i radioen: »Det haster ikke.«\n\nAnna Holm spurgte mig i går. Jeg svarede nej.",
    "Tak. Så er det næste ordfører.",
    "Tak for ordet. Det blev sagt af Carla Munk, at vi sover. Jeg er lysvågen.",
)
PEOPLE = ["Bo Krag", "Carla Munk", "Anna Holm", "Per Skov"]


@pytest.fixture
def split_text(tmp_path: Path):
    def run(text):
        (tmp_path / "referat.txt").write_text(text, encoding="utf-8")
        return split(read(tmp_path / "referat.txt"))

    return run


def minutes(heads, told=SPEECHES, gap="\n", end="Mødet sluttede kl. 12."):
    said = "\n\n".join(f"{head}{gap}{text}" for head, text in zip(heads, told, strict=True))
    title = "Referat af møde i Fællesrådet den 4. maj 2010\n\nMødeleder: Anna Holm, formand, Borgerlisten.\n\n"
    return f"{title}1. Stierne\n\n{said}\n\n2. Eventuelt\n\n{end}\n"


def speakers(done):
    return [", ".join(one.speakers) for one in done.statements]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "heads",
    [
        ("Bo Krag (A)", "Carla Munk (V)", "Mødelederen", "Per Skov (Ø)"),
        ("Bo Krag (A):", "Carla Munk (V):", "Formanden:", "Per Skov (Ø):"),
        ("Bo Krag, ordfører, Venstre.", "Carla Munk, Enhedslisten.", "Mødeleder:", "Per Skov, gæst, Retsforbundet."),
        ("Bo Krag, ordfører, Venstre:", "Carla Munk, Enhedslisten:", "Mødeleder.", "Per Skov, kort bemærkning:"),
        ("Bo Krag, medlem for Havne og Veje, Venstre", "Carla Munk (V), 2. runde", "Formand:", "Per Skov, løsgænger"),
        ("BO KRAG, VENSTRE", "CARLA MUNK, RADIKALE", "MØDELEDER", "PER SKOV, RETSFORBUNDET"),
        ("Rådmand Bo Krag – Venstre", "Carla Munk – Dansk Folkeparti", "Mødeleder:", "Per Skov – Alternativet"),
        ("Bo Krag, 3F", "Carla Munk, afdeling Nord", "Mødelederen:", "Per Skov, Sydfyns kreds"),
        ("Kl. 13.05 Bo Krag (A):", "Kl. 13.15 Carla Munk (V):", "Formanden:", "(Kort bemærkning) Per Skov (Ø):"),
        ("Bo Krag", "Carla Munk", "Mødelederen", "Per Skov"),
        ("Bo Krag:", "Carla Munk:", "Mødelederen:", "Per Skov:"),
    ],
)  # fmt: skip
def test_whoever_a_line_names_speaks_below_it_until_the_next(split_text, heads, gap):
    done = split_text(minutes(heads, gap=gap))
    assert [name.title() for name in speakers(done)[:4]] == PEOPLE
    assert [one.item.path for one in done.items] == ["1", "2"]


def test_the_line_belongs_to_the_speech(split_text):
    done = split_text(minutes(("Bo Krag (A)", "Carla Munk (V)", "Mødeleder:", "Per Skov (Ø)")))
    assert done.statements[2].text == "Mødeleder: Tak. Så er det næste ordfører."
    assert done.statements[2].certainty == "inferred"


def test_subjects_may_be_left_out_below_the_line(split_text):
    told = ("Spurgte til økonomien.", "Svarede, at tallene er på vej.", "Takkede for svaret.", "Var enig i dette.")
    done = split_text(minutes(("Bo Krag (A)", "Carla Munk (V)", "Mødelederen", "Per Skov (Ø)"), told))
    assert speakers(done)[:4] == PEOPLE


def test_what_is_decided_below_a_speech_is_nobodys(split_text):
    heads = ("Bo Krag (A)", "Carla Munk (V)", "Per Skov (Ø)", "Bo Krag (A)")
    done = split_text(minutes(heads, (*SPEECHES[:3], SPEECHES[3] + "\n\nForslaget blev vedtaget med 9 stemmer mod 2.")))
    assert speakers(done)[3:5] == ["Bo Krag", ""]


@pytest.mark.parametrize(
    "told",
    [
        ("Bo er 42 år og lærer.", "Carla er tømrer fra Mors.", "Anna sejler gerne.", "Per er pensionist."),
        ("Formanden takkede Bo.", "Bo Krag spurgte om prisen.", "Anna Holm svarede, at vi må se.", "Per Skov takkede."),
        ("formand", "kasserer", "sekretær", "suppleant"),
    ],
)
def test_names_above_what_is_told_of_them_are_no_speakers(split_text, told):
    done = split_text(minutes([f"{name}, Viborg" for name in PEOPLE], told))
    assert not any(one.rule == "speech-heading" for one in done.statements)


@pytest.mark.parametrize(
    "text",
    ["Godkendt.", "Bo Krag, formand, bød velkommen.", "Den nye hal", "Stien er lukket, Venstre", "Bo og Per:",
     "Grundejerforeningen Solsiden", "Budget 2021, bilag", "Bo Krag spurgte:"],
)  # fmt: skip
def test_a_line_that_says_more_names_nobody(text):
    assert speaker_lines.read(text) is None
