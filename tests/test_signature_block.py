"""Names that sign the minutes are no words of who spoke last; names that the minutes tell of stay."""

from __future__ import annotations

import pytest

from indexer.readers import parse
from indexer.split import split

WIDE = " " * 30
HEAD = "Referat af mødet den 7. juni 2018 i Mølleforeningen\n\nTil stede: Gerda Lyng, Ejvind Friis\n\n"
HEAD += "1. Valg\nIngen.\n\n2. Ålepas\n"


def told(end, said="Gerda Lyng takkede for turen.", name="a.txt"):
    return split(parse(f"{HEAD}{said}\n\n{end}\n".encode(), name)).statements[-1].text


SIGNED = [
    f"Gerda Lyng{WIDE}Ejvind Friis\nformand{WIDE}referent",
    f"Gerda Lyng{WIDE}Ejvind Friis",
    "Ejvind Friis\nreferent",
    "Gerda Lyng\nmøllerådets formand\n\nEjvind Friis\nreferent",
    f"____________{WIDE}____________\nGerda Lyng{WIDE}Ejvind Friis",
    f"Formand{WIDE}Referent\n\n____________{WIDE}____________",
    ".................\nEjvind Friis",
    "Med venlig hilsen\nEjvind Friis",
    "Mvh.\nEjvind Friis\nsekretær",
    "For referatet:\nEjvind Friis (sign.)",
    f"Hjerl, den 9. juni 2018\n\nGerda Lyng{WIDE}Ejvind Friis\nordstyrer{WIDE}referent",
    "Hjerl d. 9. juni 2018\nEjvind Friis",
    "Nørre Hjerl, 9/6-2018\n\nGerda Lyng, dirigent\nEjvind Friis, referent",
    "Gerda Lyng, mødeleder\nEjvind Friis, referent",
    "Referent: Ejvind Friis",
    "Referat ved Ejvind Friis",
    "Dirigent: Gerda Lyng\nReferent: Ejvind Friis",
    "Hjerl, den 9. juni 2018",
]


@pytest.mark.parametrize("end", SIGNED)
def test_whoever_signs_says_nothing(end):
    assert told(end) == "Gerda Lyng takkede for turen."


@pytest.mark.parametrize("closing", ["Mødet sluttede kl. 21.10.", "Generalforsamlingen blev hævet kl. 21."])
def test_a_name_alone_below_the_end_of_the_meeting_signs(closing):
    assert told(f"{closing}\nEjvind Friis", "Intet.").endswith(closing)


TELLS = [
    ("Valgt blev:\nGerda Lyng\nformand", "Der var valg."),
    ("Gerda Lyng, formand\nEjvind Friis, kasserer", "Rådet konstituerede sig."),
    (f"Gerda Lyng{WIDE}formand\nEjvind Friis{WIDE}kasserer", "Rådet konstituerede sig."),
    ("Havneudvalget:\nGerda Lyng\nEjvind Friis", "Udvalget er besat."),
    ("Ejvind Friis", "Turen går til Hjerl, og den leder"),
    ("Gerda Lyng\nEjvind Friis\nBo Lund", "Tre blev udtaget."),
    ("Næste møde den 9. september 2018", "Intet."),
]


@pytest.mark.parametrize(("end", "said"), TELLS)
def test_names_that_the_minutes_tell_of_stay(end, said):
    assert told(end, said).endswith(end.split()[-1])


def test_whoever_signs_is_known_by_the_first_name_above():
    text = f"{HEAD}Bo mente, at passet er for smalt.\n\nBo Hald\nreferent\n"
    last = split(parse(text.encode(), "a.txt")).statements[-1]
    assert (last.speakers, last.text) == (("Bo Hald",), "Bo mente, at passet er for smalt.")


@pytest.mark.parametrize("foot", ["Møllevej 3 · 8620 Hald", "Mølleforeningen"])
def test_a_foot_that_ends_in_side_n_is_furniture(foot):
    text = f"{HEAD}Gerda Lyng bad om klare mål for\n\n{foot}{WIDE}Side 1\n\nbestanden.\n\n{foot}{WIDE}Side 2\n"
    assert split(parse(text.encode(), "a.txt")).statements[-1].text == "Gerda Lyng bad om klare mål for bestanden."
