"""Furniture: what stands on every page leaves no trace, and no line of the minutes is lost with it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.document import Document, Line
from indexer.furniture import furniture, rules
from indexer.readers import parse, read

TEXT = "text/plain"


def unpaged(text, name="a.txt"):
    return parse(text.encode(), name)


@pytest.mark.parametrize(
    "counter",
    ["Side {} af 3", "Side {}/3", "side {}", "- {} -", "{} (3)", "{}/3", "3. maj 2021\tside {} af 3\tBo Lund"],
)
def test_page_counters_are_furniture_at_the_top_and_at_the_foot(counter, paged, body):
    words = ("Budgettet blev", "drøftet og", "godkendt")
    assert body(paged(*([counter.format(n), text] for n, text in enumerate(words, 1)))) == list(words)
    assert body(paged(*([text, counter.format(n)] for n, text in enumerate(words, 1)))) == list(words)


def test_running_heads_are_furniture_and_the_title_that_says_the_same_is_not(paged, body):
    document = paged(
        ["Udvalget for Kultur", "Udvalget for Kultur", "Referat", "3. maj 2021"],
        ["Udvalget for Kultur", "Budgettet blev drøftet."],
        ["Udvalget for Kultur", "Mødet sluttede."],
    )
    assert body(document) == [
        "Udvalget for Kultur",
        "Referat",
        "3. maj 2021",
        "Budgettet blev drøftet.",
        "Mødet sluttede.",
    ]


def test_each_rule_has_a_name(paged):
    document = paged(["Udvalget", "Et", "Side 1"], ["Udvalget", "To", "Side 2"])
    assert rules(document) == {1: "running-head", 3: "page-number", 4: "running-head", 6: "page-number"}


@pytest.mark.parametrize(
    "line", ["Godkendt", "Taget til efterretning", "Ad 2", "2.", "Forslaget blev vedtaget.", "Ingen", "Punkt 2"]
)
def test_what_may_be_text_is_kept_although_it_stands_at_the_foot_of_every_page(line, paged, body):
    document = paged(["Referat", "Et", line], ["To", line])
    assert body(document).count(line) == 2


def test_numbers_of_items_at_the_top_of_pages_are_not_page_numbers(paged, body):
    document = paged(["Referat", "1", "Valg"], ["2", "Budget"], ["Eventuelt"])
    assert "2" in body(document)


def test_page_numbers_without_a_word_are_furniture_where_they_follow_the_pages(paged, body):
    document = paged(["Referat"], ["2", "Budget"], ["3", "Eventuelt"])
    assert body(document) == ["Referat", "Budget", "Eventuelt"]


def test_a_foot_inside_a_sentence_of_text_without_pages_is_furniture(body):
    foot = "Udvalgets sekretariat · Toldgade 9\nSagsnr. 2019-4471              Side {}/3\n"
    document = unpaged(
        f"Indkaldelser til sygehusene, hvilket Digitaliseringssty-\n\n{foot.format(1)}\nrelsen bekræftede.\n"
        f"Målene er for for-\n\n{foot.format(2)}\nskellige.\n"
    )
    assert body(document) == [
        "Indkaldelser til sygehusene, hvilket Digitaliseringssty-",
        "relsen bekræftede.",
        "Målene er for for-",
        "skellige.",
    ]


def test_a_line_that_comes_back_with_a_growing_number_is_a_running_foot(body):
    document = unpaged("\n".join(f"Tekst {n}\n\nReferat af møde 3. maj      {n}\n" for n in (1, 2, 3)))
    assert body(document) == ["Tekst 1", "Tekst 2", "Tekst 3"]


@pytest.mark.parametrize(
    "text",
    [
        "Stemmer for      1\nStemmer imod      2\n",
        "Dagsordenspunkt\t1\nDagsordenspunkt\t2\nDagsordenspunkt\t3",
        "Se side 2\n",
        "Side 2 blev drøftet\n",
    ],
)
def test_text_that_only_looks_like_a_counter_is_kept(text, body):
    assert "\n".join(body(unpaged(text))) == text.strip()


CERTIFICATE = [
    "Dette dokument er underskrevet digitalt via Penneo.com.",
    "Underskrifterne i dette dokument er juridisk bindende.",
    "Anne Holm",
    "Serienummer: CVR:12345678-RID:1234",
    "IP: 10.0.0.1",
    "2021-05-03 09:14:52Z",
]
KEY = "Penneo dokumentnøgle: ABCDE-FGHIJ-KLMNO-PQRST-UVWXY-Z1234"


def test_certificates_of_signing_and_their_keys_are_furniture(paged, body):
    assert body(paged(["Referat", "Mødet sluttede.", KEY], [*CERTIFICATE, KEY])) == ["Referat", "Mødet sluttede."]
    assert body(unpaged("\n".join(["Referat", *["Tekst."] * 8, *CERTIFICATE]))) == ["Referat", *["Tekst."] * 8]


def test_minutes_that_speak_of_signing_are_kept(paged, body):
    page = ["Referatet er underskrevet digitalt via Penneo.", "Bo spurgte til NemID.", "Mødet sluttede.", "Tak for nu."]
    assert body(paged(page)) == page


def test_lines_of_dashes_are_furniture(body):
    assert body(unpaged("Referat\n-------\n_____________\nTekst - tekst\n")) == ["Referat", "Tekst - tekst"]


def test_what_menus_leave_on_a_web_page_is_furniture_and_an_item_called_so_is_not(body):
    page = "<p>Spring til indhold</p><p>Menu</p><p>Forside > Politik > Referater</p><p>Kontaktudvalg</p><p>Kontakt</p>"
    assert body(unpaged(f"<html><body>{page}</body></html>")) == ["Kontaktudvalg", "Kontakt"]


WORDS = [
    "udvalget",
    "drøftede",
    "2",
    "budgettet",
    "Side",
    "af",
    "side 2",
    "punkt",
    "Ad 3",
    "for",
    "i",
    "3/4",
    "-",
    "Penneo",
]
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=2, max_size=9).map(" ".join), max_size=9)


@given(st.lists(SENTENCES, min_size=1, max_size=6), st.booleans(), st.booleans())
def test_no_line_of_the_text_is_ever_lost_between_heads_and_feet(paged, body, pages, head, foot):
    numbered = [[f"{text} sag{page}{line}" for line, text in enumerate(one)] for page, one in enumerate(pages)]
    document = paged(
        *(
            [*["Kulturudvalget 3. maj"] * head, *one, *[f"Side {page} af {len(pages)}"] * foot]
            for page, one in enumerate(numbered, 1)
        )
    )
    kept = [text for text in body(document) if text != "Kulturudvalget 3. maj"]
    assert kept == [text for one in numbered for text in one]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), st.sampled_from(["\n", "\n\n", "   ", "\t"]))
def test_text_without_pages_loses_nothing_that_stands_once(body, text, between):
    lines = [f"{line} sag{number}" for number, line in enumerate(text.replace(" punkt ", between).split("\n")) if line]
    assert body(unpaged("\n".join(["Referat", *lines]))) == ["Referat", *lines]


def test_the_invented_minutes_lose_their_feet_and_nothing_else(shared):
    document = read(shared / "minutes" / "board" / "f2.txt")
    assert sorted(furniture(document)) == [104, 105, 151, 152]
    assert furniture(read(shared / "minutes" / "board" / "f4.txt")) == frozenset()


def test_the_real_referat_has_no_furniture(shared):
    assert rules(read(next((shared / "seed").glob("*.txt")))) == {}


def test_gold_text_of_real_minutes_is_never_furniture(shared):
    for path in sorted((shared / "minutes" / "real").glob("*.gold.json")):
        source = next(one for one in path.parent.glob(path.name.split(".")[0] + ".*") if one.suffix != ".json")
        document = read(source)
        classed = rules(document)
        gold = "\n".join(one["text"] for one in json.loads(path.read_text(encoding="utf-8"))["statements"])
        taken = [line.text for line in document.lines if line.number in classed and len(line.text.split()) > 7]
        assert [text for text in taken if " ".join(text.split()) in gold] == []


def test_a_foot_that_begins_with_the_pages_number_is_furniture():
    text = "".join(
        f"Sag {n * 7} blev behandlet, og {n * 3} var\n{n} / Teknikudvalget, 05-02-2013\nenige om sag {n * 7}.\n"
        for n in range(4, 8)
    )
    lines = tuple(Line(line, number) for number, line in enumerate(text.splitlines(), 1))
    assert furniture(Document("a.txt", "", "text/plain", None, lines, None)) == {2, 5, 8, 11}


@pytest.mark.parametrize(
    ("above", "last", "left"), [("Intet.\n\n", "2", False), ("Antal både:\n\n", "2", True), ("Intet.\n\n", "60", True)]
)
def test_a_number_alone_below_a_text_of_two_pages_is_its_page_number(above, last, left, body):
    text = "Referat\n" + "Bestyrelsen drøftede havnens bolværk.\n" * 40 + above + last
    assert (last in body(unpaged(text))) is left


@pytest.mark.parametrize("heading", ["Underskriftsside", "Underskrifter:"])
def test_a_page_of_nothing_but_signers_is_no_text(heading, body):
    minutes = f"3. Eventuelt\nIntet.\n\n{heading}\n\nAnne Holm\n\nBo Krog, formand"
    assert body(unpaged(minutes)) == ["3. Eventuelt", "Intet."]
    assert "Vi mødes igen den 3. maj." in body(unpaged(f"{minutes}\nVi mødes igen den 3. maj."))


def test_the_clock_between_turns_of_a_verbatim_report_is_no_text(body):
    turns = "\n\n".join(f"Kl. 13.0{n}\n\nAnne Holm (S):\nTak for ordet, formand." for n in range(4))
    assert not any(line.startswith("Kl.") for line in body(unpaged(turns)))
    assert "Kl. 13.01" in body(unpaged(turns.replace("Anne Holm (S):", "Pause.")))


@pytest.mark.parametrize("foot", ["2", "Havneudvalget, 03-05-2021                  Side 2", "side 2 af 4"])
@pytest.mark.parametrize(
    ("line", "rest"), [("og vil have kajen gjort i", "stand"), ("og om kajen, som er til-", "standet")]
)
def test_what_a_page_break_puts_inside_a_sentence_is_no_text(foot, line, rest, body):
    above = f"Bo Krog oplyste om molen {line}"
    assert body(unpaged(f"1. Kajen\n\n{above}\n\n{foot}\n\n{rest} inden jul.\n\n2. Eventuelt\n\nIntet.")) == [
        "1. Kajen", above, f"{rest} inden jul.", "2. Eventuelt", "Intet."
    ]  # fmt: skip


@pytest.mark.parametrize(
    "foot", ["Møllerådet den 3. maj 2017 - {} - (2)", "Møllerådet – {} –", "Møllevej 3 · Side {} af 2"]
)
def test_a_foot_that_ends_in_the_pages_number_is_furniture_at_once(foot, paged, body):
    assert body(paged(["Broen er ny.", "", foot.format(1)], ["Kajen er slidt."])) == ["Broen er ny.", "Kajen er slidt."]


@pytest.mark.parametrize(
    "head", ["MØLLEBY KOMMUNE\tREFERAT", "J.nr.: 51-10\tRef.: lym", "Tlf. 33 12 00 00 · www.moelle.dk"]
)
def test_a_letterhead_beside_the_counter_is_furniture(head, paged, body):
    assert body(paged(["Mødet sluttede kl. 17.", "", head, "", "Side 1 af 1"])) == ["Mødet sluttede kl. 17."]


@pytest.mark.parametrize("text", ["Tilmelding på tlf. 33 12 00 00", "SENERE", "- ring til Bo · bo@moelle.dk."])
def test_what_is_told_above_the_counter_is_no_letterhead(text, paged, body):
    assert text in body(paged(["Broen er ny.", "", text, "", "Side 1 af 1"]))


def test_capitals_above_a_counter_may_head_what_stands_overleaf(paged, body):
    assert "NYE BRØNDE" in body(paged(["Broen er ny.", "", "NYE BRØNDE", "", "Side 1"], ["De er boret.", "Side 2"]))


@pytest.mark.parametrize("head", ["MØLLERÅDETS SEKRETARIAT", "VANDET OG VI"])
def test_a_head_met_once_between_the_halves_of_a_sentence_is_furniture(head, body):
    halves = ("Ida Holm bad om klare mål for bestanden af", "ørreder i åen.")
    text = f"{halves[0]}\n\n{' ' * 60}Side 1/2\n{head}\n\n{halves[1]}\n\n{' ' * 60}Side 2/2\n"
    assert body(unpaged(text)) == list(halves)


def test_a_heading_in_capitals_on_top_of_a_page_is_text(body):
    page = (
        f"Ida Holm bad om klare mål for bestanden.\n\n{' ' * 60}Side 1/2\nEVENTUELT\n\nintet nyt.\n{' ' * 60}Side 2/2\n"
    )
    assert "EVENTUELT" in body(unpaged(page))
