"""The command ``ordet search`` over the real referat: every form a person types finds what is printed, and marks it."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from ordet import main

REFERAT = next((Path(__file__).resolve().parent.parent / "corpus" / "minutes").glob("2021-09-29*.txt"))
# The forms that the referat doesn't print, so that each form of a pair can be found by the other.
OTHER_FORMS = """Referat af møde i Vandrådet
Dato: 3. maj 2021
Til stede: Anne Holm (Vandrådet), Soeren Harsloef (Vandrådet)

1. Andre former
Anne Holm oplyste, at et barn i hver klasse har nemlogin, og at rådet besluttede at bruge nem log-in og NemLog-in.
Soeren Harsloef oplyste, at et patient overblik fra EPJ-systemet er aftalt ved OK 22, og at økonomien er på plads.
Anne Holm oplyste, at et medicinkort giver sikkerhed og cybersikkerhed, og at Sundhedsdatastyrelsens oplæg er godt.
Soeren Harsloef oplyste, at DI har en loesning til graviditetsløsninger, at MedCom er med.
Anne Holm oplyste, at laegerne i Aarhus og på Ærø er glade.
"""
FAMILIES = [  # what is typed, and what each of it finds, with the letters that are marked
    (("barn", "børn", "børnene"), ("sårbare [børn]", "et [barn]")),
    (
        ("beslutte", "besluttede", "beslutning", "beslutninger"),
        ("skulle [beslutte]", "endelig [beslutning]", "rådet [besluttede]", "[beslutning]sprocessen"),
    ),
    (("medicinkort", "medicinkortet"), ("Fælles [Medicinkort]", "et [medicinkort]")),
    (("Fælles Medicinkort", "FMK", "fælles medicinkort"), ("[Fælles] [Medicinkort]", "brugt [FMK]")),
    (("sikkerhed", "sikkerheden"), ("informations[sikkerhed]", "it-[sikkerhed]", "giver [sikkerhed]")),
    (
        ("patientoverblik", "patient overblik", "patientoverblikket"),
        ("Et samlet [patientoverblik]", "et [patient] [overblik]"),
    ),
    (("cybersikkerhed", "cybersikkerheden"), ("[cyber]- og informationssikkerhed", "[cybersikkerhed]")),
    (("overvågningsfunktion",), ("analyse- og [overvågningsfunktion]",)),
    (("analysefunktion",), ("[analyse]- og overvågningsfunktion",)),
    (
        ("nemlogin", "NemLog-in", "NemLog-in3", "nem log-in"),
        ("[NemLog-In3]", "har [nemlogin]", "bruge [nem] [log-in]", "og [NemLog-in]"),
    ),
    (("EPJ",), ("nye [EPJ]-system", "fra [EPJ]-systemet")),
    (("EPJ-systemet", "EPJ-system"), ("nye [EPJ-system]", "fra [EPJ-systemet]", "nyt [EPJ]")),
    (("OK 22", "OK22", "ok22"), ("([OK22])", "ved [OK 22]")),
    (("økonomi", "oekonomi", "økonomien"), ("og [økonomi] til", "[økonomi]aftalerne", "at [økonomien]")),
    (("løsning", "loesning"), ("graviditets[løsning]er", "lignende [løsninger]", "en [loesning]")),
    (("losning",), ("lignende [løsninger]",)),
    (("graviditetsløsninger", "graviditetsløsning"), ("digital [graviditetsløsning]",)),
    (("lægerne", "laege", "laegerne"), ("at [laegerne]", "praktiserende [læger]")),
    (("Århus", "Aarhus", "århus"), ("i [Aarhus]",)),
    (("Ærø", "Aeroe", "Aero"), ("på [Ærø]",)),
    (("Harsløf", "Harsloef", "Harslof"), ("[Christian] [Harsløf]", "[Soeren] [Harsloef]")),
    (("Kjelsgaard", "Kjelsgård"), ("[Tommy] [Kjelsgaard]",)),
    (("Soren Gaard", "Søren Gård", "Soeren Gaard"), ("[Søren] [Gaard]",)),
    (("MedCom", "MedComs", "medcom"), ("[MedComs] styregruppe", "at [MedCom] er")),
    (
        ("SDS", "SDS'", "Sundhedsdatastyrelsen", "Sundhedsdatastyrelsens"),
        ("i [SDS] har", "fat i [SDS]’", "[Sundhedsdatastyrelsen] ([SDS])", "[Sundhedsdatastyrelsens] oplæg"),
    ),
    (("DI", "DI's", "DI’s"), ("er [DI’s] indspark", "at [DI] har", "hos [DI] har")),
]
PAIRS = [(asked, shown) for typed, found in FAMILIES for asked in typed for shown in found]


@pytest.fixture(scope="module")
def search(tmp_path_factory):
    """What ``ordet search`` prints, with brackets for its bold letters."""
    folder = tmp_path_factory.mktemp("search")
    (folder / "referater").mkdir()
    shutil.copy(REFERAT, folder / "referater")
    (folder / "referater" / "andre.txt").write_text(OTHER_FORMS, encoding="utf-8")
    index = ["--index", f"whoosh:{folder / 'index'}"]
    done = CliRunner().invoke(main, ["index", str(folder / "referater"), *index])
    assert (done.exit_code, done.stdout) == (0, "2 indexed, 0 unchanged, 0 removed, 0 failed\n")

    def search(*arguments, command="search"):
        answer = CliRunner().invoke(main, [command, *arguments, *index], color=True)
        assert answer.exit_code == 0, answer.output
        return re.sub("\x1b\\[1m(.*?)\x1b\\[0m", r"[\1]", answer.stdout)

    return search


@pytest.mark.parametrize(("asked", "shown"), PAIRS)
def test_every_form_finds_every_other_and_the_right_letters_are_marked(search, asked, shown):
    assert shown in search(asked, "--limit", "100")


@pytest.mark.parametrize(
    ("asked", "not_shown"),
    [
        ('"løsning"', "graviditets[løsning]"),
        ('"barn"', "[børn]"),
        ('"FMK"', "[Medicinkort]"),
        ("plan", "[planet]"),
        ("MIK", "[MitID]"),
    ],
)
def test_what_is_something_else_is_not_marked(search, asked, not_shown):
    assert not_shown not in search(asked, "--limit", "100")


def test_an_acronym_is_told_with_the_meeting_and_the_lines_that_explain_it(search):
    told = search("FMK", "--limit", "0").splitlines()
    assert told[:2] == [
        "Også søgt: Fælles Medicinkort (FMK).",
        "Fælles Medicinkort (FMK) er forklaret 29. september 2021 · Den nationale bestyrelse for sundheds-it: "
        f"referater/{REFERAT.name}, linje 170-172",
    ]


@pytest.mark.parametrize("asked", ["FMK", "fælles medicinkort", "FMK's"])
def test_a_program_is_told_where_an_acronym_is_explained(search, asked):
    (learnt,) = json.loads(search(asked, "--limit", "0", "--json"))["acronyms"]
    assert (learnt["short"], learnt["long"], learnt["meeting"]["date"]) == ("FMK", "Fælles Medicinkort", "2021-09-29")
    assert (learnt["source"], learnt["lines"]) == (f"referater/{REFERAT.name}", [170, 172])
    assert "#udsagn-" in learnt["url"]


def test_the_analysis_shows_the_acronyms_an_index_has_learnt(search):
    assert "Fælles Medicinkort (FMK) er forklaret 29. september 2021" in search("FMK", command="analyze")
    (learnt,) = json.loads(search("fælles medicinkort", "--json", command="analyze"))["acronyms"]
    assert (learnt["short"], learnt["lines"]) == ("FMK", [170, 172])


def test_an_acronym_is_searched_as_typed_where_that_is_asked_for(search):
    answer = json.loads(search("FMK", "--no-acronyms", "--limit", "100", "--json"))
    assert (answer["acronyms"], answer["notices"]) == ([], [])
    assert answer["hits"]
    assert all("FMK" in hit["text"] for hit in answer["hits"])
    assert "[Medicinkort]" not in search("FMK", "--no-acronyms")


def test_a_program_is_told_how_the_question_was_understood(search):
    answer = json.loads(search("FHIR -budget person:Gaard", "--json"))
    assert answer["sentence"] == "Udsagn med »FHIR«, sagt af »Gaard«, uden »budget«."
    assert answer["understood"] == {
        "and": [{"word": "FHIR"}, {"not": {"word": "budget"}}, {"field": "person", "value": "Gaard"}]
    }


def test_a_program_is_told_why_each_hit_was_found_if_it_asks(search):
    (hit,) = json.loads(search("overvågningsfunktion", "--limit", "1", "--json", "--explain"))["hits"]
    assert hit["explanation"] == "»overvågningsfunktion« står i teksten som »overvågningsfunktion«"
    (hit,) = json.loads(search("overvågningsfunktion", "--limit", "1", "--json"))["hits"]
    assert "explanation" not in hit
