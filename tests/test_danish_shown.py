"""An analysis as a person and a program see it."""

from search.danish.shown import as_json, as_lines


def test_a_program_gets_every_term_with_its_layer_place_and_step():
    shown = as_json("ny informationssikkerhed")
    word = shown["tokens"][1]
    assert (word["position"], word["start"], word["end"], word["text"]) == (1, 3, 24, "informationssikkerhed")
    assert {"text": "sikkerhed", "layer": "parts", "start": 15, "end": 24, "step": "compound"} in word["terms"]


def test_a_person_gets_a_line_per_word_and_layer():
    lines = [line.split() for line in as_lines("mødets dagsorden")]
    assert lines[0] == ["0", "mødets", "surface", "mødets[0:6]", "token"]
    assert lines[1] == ["0", "lemma", "møde[0:6]", "lemma"]
