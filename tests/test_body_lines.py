"""What a meeting does or says is text, although it comes back at the edge of every page."""

import pytest


@pytest.mark.parametrize(
    "line",
    [
        "Planen blev taget til efterretning.",
        "Indstillingen anbefales",
        "Et enigt havneråd anbefaler forslaget",
        "Bo Krog spurgte til prisen.",
        "Bo Krog spurgte til prisen",
        "Ikke til stede: Bo Krog",
        "Havnekontoret indstiller,",
        "Ansvarlig: Bo Krog",
        "Bo undersøger sagen til næste møde",
        "Referatet fra sidste møde blev godkendt",
        "Sagsfremstilling",
    ],
)
@pytest.mark.parametrize("foot", [[], ["", "Havnerådet, 3. maj 2021\tSide {} af 4"]])
def test_what_is_decided_or_said_at_the_edge_of_every_page_is_text(line, foot, paged, body):
    matters = ("Molen", "Kajen", "Kranen", "Fyret")
    feet = [[one.format(number) for one in foot] for number in range(1, 5)]
    pages = [(f"{one} er ny.", last) for one, last in zip(matters, feet, strict=True)]
    assert body(paged(*([text, line, *last] for text, last in pages))).count(line) == 4
    assert body(paged(*([line, text, *last] for text, last in pages))).count(line) == 4


@pytest.mark.parametrize(
    "head",
    [
        "Udkast til referat",
        "Referatet er endnu ikke godkendt",
        "Havne- og Miljørådet   Mødedato: 14-05-2021",
        "Sagsnr.: 2021-4471",
        "Toldgade 9, 1000 Havnby.",
        "Spørg os på tlf. 33 12 00 00, hvis du er i tvivl.",
        "Beslutningsprotokol",
    ],
)
def test_what_tells_of_the_paper_or_the_office_is_no_text(head, paged, body):
    text = [f"{one} er ny." for one in ("Molen", "Kajen", "Kranen", "Broen")]
    assert body(paged(*([head, one] for one in text))) == text


@pytest.mark.parametrize("above", ["Beslutning", "3. Kajens belysning"])
def test_what_stands_below_a_heading_on_every_page_is_its_text(above, paged, body):
    document = paged(*(["Havnerådet", f"{one} er ny.", above, "Til Bo"] for one in ("Molen", "Kajen", "Kranen")))
    assert body(document).count("Til Bo") == 3
    assert "Havnerådet" not in body(document)


def test_a_line_that_comes_back_further_in_than_the_text_is_no_head(paged, body):
    pages = ["Molen", "Bo Krog"], ["Kajen", "Bo Krog", "Kranen"], ["Fyret", "Bo Krog", "Broen"], ["Slusen"]
    assert body(paged(*pages)).count("Bo Krog") == 3
