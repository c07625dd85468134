"""What ends a turn without a person's name: organisations, roles, genitives, relative clauses, a label left alone."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant
from indexer.people.roster import Roster
from indexer.speech import introductions
from indexer.speech.floor import Floor
from indexer.text.tidy import Paragraph

PRESENT = (
    Attendant("Gerda Lyng", "Vandrådet", "member", title="formand"),
    Attendant("Ejvind Friis", None, "member"),
    Attendant("Hans Mose", None, "member"),
    Attendant("Tove Kragh", None, "member"),
    Attendant("Tove Bille", None, "member"),
)


@pytest.mark.parametrize(
    "second",
    [
        "Danske Vandværker efterlyste et svar.",
        "Strandby Kommune savnede en plan.",
        "Revisor havde ingen bemærkninger.",
        "Kasserer oplyste, at der er penge nok.",
        "Alle var enige i det.",
        "14 stemte for, 2 imod.",
    ],
)
def test_another_kind_of_subject_ends_the_turn(speakers, second):
    assert speakers(f"Ejvind Friis fremlagde tallene. {second}") == ["Ejvind Friis", ""]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ejvind Friis’ notat konkluderede, at prisen er steget.",
        "Hans’ forslag sagde noget andet.",
        "Det, Hans Mose sagde i maj, gælder endnu.",
        "De tal, Ejvind fremlagde, er fra i fjor.",
        "Det Ejvind foreslog er for dyrt.",
    ],
)
def test_what_belongs_to_somebody_or_was_said_before_is_not_said_now(speakers, sentence):
    assert speakers(sentence) == [""]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ejvind har modtaget to tilbud på en pumpe.",
        "Ejvind har talt med smeden om rækværket.",
        "Ejvind Friis har ikke hørt fra amtet.",
        "Ejvind har haft besøg af en tilsynsmand.",
    ],
)
def test_what_somebody_has_done_is_not_said_but_hun_or_han_may_tell_of_it(speakers, sentence):
    assert speakers(sentence) == [""]
    assert speakers(f"{sentence} Han oplyste, at prisen er 9.000 kr.") == ["", "Ejvind Friis"]


@pytest.mark.parametrize(
    "second",
    [
        "Referatet af 2. møde blev godkendt med Vandrådets rettelser til punkt 4.",
        "Budgettet for næste år blev vedtaget med ni stemmer.",
        "Blev enige om at vente til maj.",
    ],
)
def test_a_formal_outcome_ends_the_turn_inside_its_paragraph(speakers, second):
    assert speakers(f"Hans Mose bød velkommen til Ejvind. {second}") == ["Hans Mose", ""]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Formand bød velkommen.", "Gerda Lyng"),
        ("Formanden ville afvente et svar.", "Gerda Lyng"),
        ("Ejvind har været til møde i amtet om åen.", "Ejvind Friis"),
        ("Hans satte sagen til afstemning.", "Hans Mose"),
        ("Spørgsmål fra Ejvind om hegnet.", "Ejvind Friis"),
        ("Spørgsmål fra Ejvind om hegnet blev udsat.", ""),
        ("De to gæster, Ejvind og Hans, sagde tak.", "Ejvind Friis, Hans Mose"),
        ("Den nye formand Gerda Lyng takkede for valget.", "Gerda Lyng"),
        ("Ejvind Friis & Co. fremlagde planen.", "Ejvind Friis"),
    ],
)
def test_who_speaks_in_other_words_still_does(speakers, sentence, speaker):
    assert speakers(sentence) == [speaker]


def turns(*lines):
    """Who begins to speak in these lines of one item; a blank one parts paragraphs."""
    roster = Roster(PRESENT)
    paragraphs = [Paragraph(text, ((0, number),)) for number, text in enumerate(lines, 1) if text]
    introductions.learn(roster, (("Eventuelt", one) for one in paragraphs))
    floor = Floor(roster)
    return [
        ", ".join(stretch.turn.speakers)
        for paragraph in paragraphs
        for stretch in floor.paragraph(paragraph)
        if stretch.begins
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Hans:", "Ejvind skal hente bænken.", "Hvem betaler?", "Den er dyr."], ["Hans Mose"]),
        (["Hans:", "Den er dyr.", "14 stemte for, 2 imod.", "Forslaget er faldet."], ["Hans Mose", ""]),
        (["Hans:", "Den er dyr.", "", "Bænken står i laden."], ["Hans Mose", ""]),
        (["Hans:", "Den er dyr.", "Ejvind:", "Nej."], ["Hans Mose", "Ejvind Friis"]),
        (["Egnens Teaterforening:", "Fortalte om turen.", "Der er to nye."], ["Egnens Teaterforening"]),
        (["Bådklubben:", "Spurgte om plads. Roklubben: Har ingen."], ["Bådklubben", "Roklubben"]),
        (["Skolen:", "Taget er utæt.", "Hallen:", "Gulvet er slidt."], [""]),
        (["Økonomi:", "Gennemgik budgettet."], [""]),
    ],
)
def test_a_label_alone_on_its_line_holds_for_what_stands_below(lines, expected):
    assert turns(*lines) == expected


@pytest.mark.parametrize(
    ("asked", "second"),
    [
        ("Spørgsmål fra Ejvind om lågen.", "Lågen males i juni."),
        ("Spørgsmål fra Hans Mose til budgettet.", "Der er 400 kr. tilbage."),
        ("Ejvind spurgte, om brønden er dyb.", "Det er den ikke."),
        ("Hans spurgte, om laden kan lejes.", "Det undersøger hun."),
        ("Hans Mose spurgte, om laden kan lejes.", "Nej, den er fuld."),
    ],
)
def test_an_answer_without_a_name_is_not_said_by_who_asked(speakers, asked, second):
    assert speakers(f"{asked} {second}")[1:] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Spørgsmål fra Ejvind om lågen. Hvornår males den?",
        "Spørgsmål fra Ejvind om lågen. Han mente, at den er rusten.",
        "Ejvind spurgte, om brønden er dyb. Det mente han var farligt.",
        "Ejvind spurgte, om brønden er dyb. Brønden er gammel.",
    ],
)
def test_who_asked_may_go_on(speakers, text):
    assert speakers(text) == ["Ejvind Friis"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Svaret undrede Ejvind Friis.",
        "Prisen ærgrede Hans Mose.",
        "Det, Ejvind sagde, glædede Hans Mose.",
        "Broen overraskede Ejvind.",
    ],
)
def test_who_is_made_to_wonder_says_nothing(speakers, sentence):
    assert speakers(sentence) == [""]
    assert speakers(f"Gerda Lyng bød velkommen. {sentence}") == ["Gerda Lyng", ""]


@pytest.mark.parametrize(
    "sentence",
    [
        "Det undrede Ejvind, at broen er lukket.",
        "Til sidst glædede Ejvind Friis sig.",
        "Ejvind ærgrede sig over prisen.",
    ],
)
def test_who_wonders_speaks(speakers, sentence):
    assert speakers(sentence) == ["Ejvind Friis"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Gerda Lyng bød velkommen.", "Efter et ord om den forrige kasserer, Poul Krat, takkede hun.", "Gerda Lyng"),
        (
            "Gerda Lyng bød velkommen.",
            "I stedet for sin bror, Ejvind Friis, der er syg, talte hun om åen.",
            "Gerda Lyng",
        ),
        ("Hans Mose bød velkommen.", "Efter en tale for den nye kok, Ejvind Friis, takkede formanden.", "Gerda Lyng"),
    ],
)
def test_a_name_beside_a_noun_behind_a_preposition_is_no_subject(speakers, first, second, expected):
    assert speakers(f"{first} {second}")[-1] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ejvind Friis, KL, mente han havde ret.",
        "Formand for laget, Ejvind Friis, svarede.",
        "Ejvind Friis 2. suppleant bød velkommen.",
        "Budget og Gerda Lyngs notat er sendt, og Ejvind Friis spurgte til prisen.",
    ],
)
def test_a_name_beside_what_begins_a_sentence_is_the_subject(speakers, sentence):
    assert speakers(sentence) == ["Ejvind Friis"]


@pytest.mark.parametrize(
    "second",
    [
        "Tove lovede et notat.",  # one of two
        "Birgit spurgte til prisen.",  # nobody known
        "JKR og Hans mente, at det haster.",
        "Hans og JKR mente, at det haster.",
        "Hans Mose og Birgit spurgte til prisen.",
        "Birgit og Hans Mose har set på taget, og de oplyste, at det haster.",
        "Hans Mose genvalgt og takkede for valget.",
        "Hans Mose godkendt og tiltrådte mødet.",
        "Hans tiltrådte mødet kl. 20.",
        "Stemmetallene blev:",
        "Hans Mose 41",
        "Ejvind Friis 18 stemmer.",
        "Fra drøftelsen kan nævnes:",
        "Der var afbud fra Hans.",
        "Afbud fra Hans Mose.",
        "Der er modtaget afbud fra to medlemmer.",
        "Følgende havde meldt afbud: Hans Mose.",
        "Valgresultatet blev:",
        "Afstemningen gav følgende resultat:",
        "Der blev bl.a. peget på broens bredde.",
    ],
)
def test_what_somebody_unknown_says_or_the_minutes_count_ends_the_turn(speakers, second):
    assert speakers(f"Tove Kragh var betænkelig. {second}") == ["Tove Kragh", ""]


@pytest.mark.parametrize("second", ["Det var Hans også.", "Det gjorde Hans Mose ligeledes."])
def test_who_was_so_too_speaks(speakers, second):
    assert speakers(f"Tove Kragh mente nej. {second}") == ["Tove Kragh", "Hans Mose"]


def test_a_title_behind_a_name_is_not_whose_name_follows():
    roster = Roster()
    line = "Lis Krat #72 Formand Niels Broe #17 Kasserer Ole Kvist Hansen Sekretær Pia Dal"
    introductions.learn(roster, [("", Paragraph(line, ((0, 1),)))])
    assert roster.offices.holders == {}
