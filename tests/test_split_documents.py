"""Whole documents: the annotated ones, damaged ones, and those that would hang a careless splitter."""

from __future__ import annotations

import importlib.util
import json
import random
import time
from dataclasses import replace
from pathlib import Path

import pytest

from indexer import agenda
from indexer.agenda import labels
from indexer.document import Document, Line
from indexer.furniture import furniture
from indexer.readers import read
from indexer.split import split
from indexer.split_format import to_dict, to_json
from indexer.text import tidy

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
MINUTES = SHARED / "minutes"
GOLD = sorted((MINUTES / "real").glob("*.gold.json")) + sorted((MINUTES / "board").glob("*.gold.json"))
here = pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated minutes of ../shared aren't here")


def source(gold):
    return next(path for path in gold.parent.glob(gold.name.removesuffix(".gold.json") + ".*") if path != gold)


def scored(gold):
    script = gold.parent / "score.py" if gold.parent.name == "board" else MINUTES / "score.py"
    spec = importlib.util.spec_from_file_location("score", script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    document = read(source(gold))
    return module.score(json.loads(gold.read_text(encoding="utf-8")), to_dict(document, split(document)))


@here
@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_annotated_minutes_are_split_as_annotated(gold):
    result = scored(gold)
    assert result["items"]["F1"] >= 0.95
    assert result["boundaries"]["F1"] >= 0.95
    assert result["speakers"]["char_accuracy"] >= 0.97
    assert result["identity"]["split_errors"] == 0


def plain(text, **shape):
    lines = tuple(Line(line, number, **shape) for number, line in enumerate(text.split("\n"), 1))
    return Document("referat.txt", "0" * 64, "text/plain", None, lines)


def damaged(document, chance):
    """The document with lines cut out, doubled and scrambled."""
    lines = list(document.lines)
    for _ in range(6):
        at = chance.randrange(len(lines))
        kind = chance.choice(("cut", "double", "scramble", "join"))
        if kind == "cut":
            del lines[at : at + chance.randint(1, 15)]
        elif kind == "double":
            lines[at:at] = lines[at : at + chance.randint(1, 8)]
        elif kind == "join":
            lines[at] = replace(lines[at], text=f"{lines[at].text} {chance.choice(lines).text}")
        else:
            letters = [
                chance.choice('.:)(1aÆ-§\t\u00a0"') if chance.random() < 0.1 else letter for letter in lines[at].text
            ]
            lines[at] = replace(lines[at], text="".join(letters), bold=())
    return replace(document, lines=tuple(replace(line, number=number) for number, line in enumerate(lines, 1)))


def lost(document):
    """Numbers of the body's lines that stand neither in a heading nor in a statement."""
    kept = [line for line in document.lines if line.number not in furniture(document)]
    found = agenda.find(kept, tidy.width(kept)).headings
    minutes = split(document)
    used = {number for one in minutes.statements for number in range(one.lines[0], one.lines[1] + 1)}
    used |= {kept[index].number for heading in found for index in range(heading.first, heading.last + 1)}
    last = found[-1].first if found else 0
    body = kept[found[0].first : last] if found else []
    texts = {line.number: tidy.clean(line.text) for line in body}
    return [number for number, text in texts.items() if text and number not in used and not labels.label(text)]


@here
@pytest.mark.parametrize("seed", range(30))
def test_damage_never_crashes_and_never_loses_a_line(seed):
    chance = random.Random(seed)
    document = damaged(read(source(chance.choice(GOLD))), chance)
    assert lost(document) == []


@pytest.mark.parametrize(
    "text",
    [
        "1. Valg\n" * 20_000,
        "a" * 200_000,
        "( " * 50_000,
        "Anna Berg, " * 20_000,
        "1.1.1.1 " * 20_000,
        "Formanden (Anna Berg):\n" * 10_000,
        "- \n" * 20_000,
        "Anna Berg oplyste, at " + "der er, " * 20_000,
        "§ 1 " * 30_000,
        "Punkt 1\n\n" * 10_000,
    ],
    ids=lambda text: text[:12],
)
def test_no_text_hangs_the_splitter(text):
    before = time.process_time()
    split(plain(text))
    assert time.process_time() - before < 20


@pytest.mark.parametrize("text", ["", "\n\n", "Referat", "1.", "\u00a0", "-"])
def test_next_to_nothing_is_split_too(text):
    assert json.loads(to_json(plain(text), split(plain(text))))["format"] == "ordet-minutes/1"


def test_a_speaker_who_is_not_on_the_list_is_told():
    text = "Referat\n\nDeltagere: Anna Berg, Bo Vang\n\n1. Økonomi\nOve Krag fremlagde planen.\n\n2. Eventuelt\nNej."
    assert [(one.line, one.code) for one in split(plain(text)).warnings] == [(6, "speaker-not-listed")]


def test_keys_stand_in_the_order_of_the_format():
    keys = list(to_dict(plain("1. A\n2. B"), split(plain("1. A\n2. B"))))
    assert keys == ["format", "source", "meeting", "attendance", "items", "statements", "decisions", "warnings"]


def test_speeches_before_the_first_item_are_a_matter_of_their_own():
    speech = "Formanden (Anna Berg):\nMødet er åbnet.\n\n"
    text = f"Forhandling\n\nMeddelelser\n\n{speech}1. Spørgetid\n\n" + speech * 4 + f"2. Afslutning\n\n{speech}"
    assert split(plain(text)).items[0].item.title == "Meddelelser"


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Formanden bød velkommen til de mange fremmødte.", ["Formanden bød velkommen til de mange fremmødte."]),
        (
            "Rækkefølgen af punkter blev ændret.\n\nDagsorden:\n1. Økonomi\n2. Eventuelt",
            ["Rækkefølgen af punkter blev ændret."],
        ),
        ("Havnegade 4\n8000 Aarhus C\nTlf. 12 34 56 78", []),
        ("Til stede: Anna Berg, Bo Vang.", []),
        ("Dagsorden:  1. Sidste referat    2. Kassen\n            3. Havnen    4. Nye både    5. Evt.", []),
    ],
)
def test_what_is_told_before_the_first_item_is_kept(before, told):
    text = f"Referat af møde i Vandrådet\n\n{before}\n\n1. Økonomi\nGodkendt.\n\n2. Eventuelt\nIntet."
    assert [one.text for one in split(plain(text)).statements if not one.item] == told
