"""Lines become paragraphs: hyphens, spacing, page breaks, and which line each word came from."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.text import sentences, tidy
from search.danish.hyphens import words_of


def paragraphs(*texts, full=60, **shape):
    lines = [Line(text, number, **shape) for number, text in enumerate(texts, 1)]
    return tidy.paragraphs(lines, full, words_of(texts))


def texts(*given, **more):
    return [paragraph.text for paragraph in paragraphs(*given, **more)]


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("  to   ord ", "to ord"),
        ("Sund\u00adheds\u00administeriet", "Sundhedsministeriet"),
        ("R E F E R A T", "REFERAT"),
        ("kl.\u00a010", "kl. 10"),
        ("S t a t u s  p å  h a v n e n", "Status på havnen"),
        ("2. V a l g  a f  k a s s e r e r", "2. Valg af kasserer"),
        ("A B", "A B"),
        ("1 2 3 4 5", "1 2 3 4 5"),
        ("\ufeffReferat", "Referat"),
    ],
)
def test_a_line_is_cleaned(given, cleaned):
    assert tidy.clean(given) == cleaned


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("fra Sundhedsmi-", "nisteriet i går", "fra Sundhedsministeriet i går"),
        ("spurgte Julius Lyk-", "Jensen om", "spurgte Julius Lyk-Jensen om"),
        ("om drifts-", "og anlægsopgaver", "om drifts- og anlægsopgaver"),
        ("to ord", "til", "to ord til"),
    ],
)
def test_lines_are_joined(left, right, joined):
    assert texts(left, right, full=20) == [joined]


def test_a_blank_line_ends_a_paragraph():
    assert texts("Den første sætning slutter her.", "", "Den næste begynder her.") == [
        "Den første sætning slutter her.",
        "Den næste begynder her.",
    ]


def test_double_spacing_is_no_end():
    text = (
        "Anbefalingerne fra partnerskabet forventes lanceret snart.",
        "",
        "disse retter sig mod alle",
        "",
        "parter i sagen.",
    )
    assert len(texts(*text)) == 1


def test_a_word_broken_over_a_page_is_joined():
    assert texts("hvilket Digitaliseringssty-", "", "", "relsen bekræftede.") == [
        "hvilket Digitaliseringsstyrelsen bekræftede."
    ]


def test_a_line_that_ends_early_ends_its_paragraph():
    assert len(texts("Regnskabet blev godkendt", "Herefter gik man over til det næste punkt på dagsordenen.")) == 2


@pytest.mark.parametrize("bullet", ["- ", "• ", "– ", "· ", "\uf0b7 "])
def test_every_list_point_is_a_paragraph(bullet):
    assert len(texts(f"{bullet}flere møder i foråret og i efteråret", f"{bullet}færre bilag")) == 2


def test_a_block_is_a_paragraph():
    assert len(texts("En sætning", "og en til", block=True)) == 2


def test_a_paragraph_knows_its_lines():
    (paragraph,) = paragraphs("Den ene linje går over i", "den anden linje.", full=25)
    assert [paragraph.line_at(paragraph.text.index(word)) for word in ("ene", "anden")] == [1, 2]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Det er én. Det er to.", 2),
        ("Se bl.a. Kap. 3 i bilaget.", 1),
        ("Det koster 4,1 mio. kr. Beløbet er højt.", 2),
        ("Mødet holdes den 3. Oktober i år.", 1),
        ("Maria B. Holm spurgte.", 1),
        ("Hvad koster det? Det ved vi ikke.", 2),
        ("Der var kaffe mv. Herefter sluttede mødet.", 2),
        ("Han sagde ”nej.” Hun sagde ja.", 2),
        ("Jf. KL’s sprog.", 1),
        ("J.P. Hansen takkede. Mødet sluttede.", 2),
        ("Region Nord har 14. De andre har 15.", 2),
        ("", 0),
    ],
)
def test_a_text_is_parted_where_its_sentences_end(text, count):
    assert len(list(sentences.spans(text))) == count


def test_sentences_leave_nothing_out():
    text = "Det er én.  Det er f.eks. to! Er det tre? (Det er fire.) 5. Det er fem"
    assert "".join(text[start:end] for start, end in sentences.spans(text)).replace(" ", "") == text.replace(" ", "")
