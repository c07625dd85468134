"""Headings keep the number they print: below counters of a page, behind "Ad dagsordenspunkt", lettered above text."""

from __future__ import annotations

import pytest

from indexer.furniture import rules
from indexer.readers import parse
from indexer.split import split


def minutes(text, name="a.txt"):
    return split(parse(text.encode(), name))


def items(text, name="a.txt"):
    return [(one.item.number, one.item.title) for one in minutes(text, name).items]


def counted(*sections):
    """A web page that counts its sections above their headings."""
    body = "".join(f"<p>{n}</p><h2>{head}</h2>{told}" for n, (head, told) in enumerate(sections, 1))
    return f"<h1>Referat af mødet den 7. juni 2018 i Mølleforeningen</h1>{body}"


LISTED = "<ul><li>Gerda Lyng, Vandrådet</li><li>Ejvind Friis, Mølleejerne</li></ul>"
COUNTED = [
    [("Deltagere", LISTED), ("Dagsorden:", "<ol><li>Dæmningen</li><li>Ålepas</li></ol>"), ("Ad 1: Dæmningen",
     "<p>Gerda Lyng forklarede, at dæmningen er tør.</p>"), ("Ad 2: Ålepas", "<p>Passet er bestilt.</p>")],
    [("Til stede", LISTED), ("Punkt 1 Dæmningen", "<p>Ejvind Friis spurgte til prisen.</p>"),
     ("Punkt 2 Ålepas", "<p>Der var intet nyt om passet.</p>")],
    [("Deltagere", LISTED), ("1. Dæmningen", "<p>Gerda Lyng fremlagde et overslag.</p>"),
     ("2. Ålepas", "<p>Sagen blev udsat til august.</p>")],
]  # fmt: skip


@pytest.mark.parametrize("sections", COUNTED)
def test_counters_of_a_page_do_not_number_the_items(sections):
    page = minutes(counted(*sections), "a.html")
    found = [(one.item.number, one.item.title.rstrip(":")) for one in page.items]
    assert found == [("1", "Dæmningen"), ("2", "Ålepas")]
    assert [one.name for one in page.attendance] == ["Gerda Lyng", "Ejvind Friis"]


def test_numbers_alone_above_headings_without_one_are_the_items_own():
    page = counted(("Dæmningen", "<p>Den holder tæt.</p>"), ("Ålepas", "<p>Intet nyt.</p>"), ("Evt.", "<p>Intet.</p>"))
    assert items(page, "a.html") == [("1", "Dæmningen"), ("2", "Ålepas"), ("3", "Evt.")]


WORDED = ("Ad dagsordenspunkt {})", "Ad pkt. {}", "Vedr. punkt {}:", "Vedr. pkt. {}", "Vedrørende punkt {}.",
          "Ad dagsordenens punkt {}", "Dagsordenspunkt {}:", "Ad punkt nr. {}")  # fmt: skip


@pytest.mark.parametrize("word", WORDED)
def test_a_worded_number_heads_its_point_of_the_agenda(word):
    names = ("Dæmningen", "Ålepas", "Evt.")
    listed = "\n".join(f"{n}. {name}" for n, name in enumerate(names, 1))
    body = "\n\n".join(f"{word.format(n)}\nGerda Lyng spurgte til prisen." for n in (1, 2, 3))
    page = f"Referat 7. juni 2018\n\nDeltagere:\nGerda Lyng, Vandrådet\n\nDagsorden:\n{listed}\n\n{body}\n"
    assert items(page) == [(str(n), name) for n, name in enumerate(names, 1)]


@pytest.mark.parametrize("told", ["Vedr. punkt 3 fra sidste møde er svaret kommet.", "Ad den vej går det ikke."])
def test_a_sentence_about_a_point_heads_nothing(told):
    page = f"Referat 7. juni 2018\n\n1. Dæmningen\n{told}\n\n2. Ålepas\nIntet nyt.\n"
    assert items(page) == [("1", "Dæmningen"), ("2", "Ålepas")]


@pytest.mark.parametrize("line", ["~ooo~", "--oo0oo--", "- ooo -", "*ooo*", "~~~~~"])
def test_a_rule_drawn_with_letters_is_a_rule(line):
    document = parse(f"Referat\n\n{line}\n\n1. Ålepas\nooo".encode(), "a.txt")
    assert rules(document) == {3: "rule-line"}


TOLD = [
    (["a) Nøgler – Status. Bo henter dem. Ida kvitterer.", "b) Bro: Planken er skiftet."], []),
    (["a) Bålplads: Den er ryddet.", "- i) Brænde: Leveres i maj.", "b) Toilet: Afløbet er renset."], []),
    (["a) Nøgler", "Bo henter dem på lørdag.", "b) Bro", "Planken er skiftet.", "c) Toilet: Det er renset."],
     ["Nøgler", "Bro", "Toilet"]),
    (["a) Nøgler", "Bo henter dem.", "b) Aftaler. Ida ringer. Bo skriver.", "Svar følger.", "c) Bro", "Den er ny."],
     ["Nøgler", "Aftaler", "Bro"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "titles"), TOLD)
def test_what_is_told_behind_a_lettered_title_is_text(lines, titles):
    found = minutes("\n".join(["Referat 7. juni 2018", "", "1) Vedligehold", *lines, "2) Evt.", "Intet."]))
    text = " ".join(one.text for one in found.statements)
    assert [one.item.title for one in found.items if one.item.level == 2] == titles
    assert all(
        word in text for word in ("ringer", "skriver", "renset", "skiftet") if any(word in line for line in lines)
    )


def test_a_long_lettered_title_with_a_colon_above_its_text_is_a_title():
    told = "a) Ålepas: Hvordan sikrer vi det til april 2019.\nVi venter på svar."
    page = f"Referat 7. juni 2018\n\n1) Tema\n{told}\n2) Evt.\nIntet."
    assert ("a", "Ålepas: Hvordan sikrer vi det til april 2019.") in items(page)


GROUPS = ("Punkter til beslutning:", "SAGER TIL DRØFTELSE OG BESLUTNING", "Orienteringspunkter", "Lukkede punkter:")


@pytest.mark.parametrize("group", GROUPS)
def test_the_heading_of_several_items_is_no_word_of_the_item_above(group):
    page = f"Referat 7. juni 2018\n\n1. Ålepas\nRyddet.\n\n{group}\n\n2. Dæmning\nDen er tæt.\n\n3. Evt.\nIntet.\n"
    assert [one.text for one in minutes(page).statements] == ["Ryddet.", "Den er tæt.", "Intet."]
