"""The question language: what is read how, and that nothing is an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.echo import as_json, sentence
from search.parse import DEEPEST, MOST_WORDS, parse


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("FHIR", {"word": "FHIR"}),
        ("FHIR standard", {"and": [{"word": "FHIR"}, {"word": "standard"}]}),
        ("FHIR OG standard", {"and": [{"word": "FHIR"}, {"word": "standard"}]}),
        ("FHIR AND standard", {"and": [{"word": "FHIR"}, {"word": "standard"}]}),
        ("FHIR ELLER MedCom", {"or": [{"word": "FHIR"}, {"word": "MedCom"}]}),
        ("a b OR c", {"or": [{"and": [{"word": "a"}, {"word": "b"}]}, {"word": "c"}]}),
        ("a (b ELLER c)", {"and": [{"word": "a"}, {"or": [{"word": "b"}, {"word": "c"}]}]}),
        ("-budget", {"not": {"word": "budget"}}),
        ("IKKE budget", {"not": {"word": "budget"}}),
        ("NOT NOT budget", {"word": "budget"}),
        ('"fælles medicinkort"', {"quote": "fælles medicinkort", "slop": 0}),
        ("”fælles medicinkort”", {"quote": "fælles medicinkort", "slop": 0}),
        ('"a b"~5', {"quote": "a b", "slop": 5}),
        ("økonomi*", {"start": "økonomi"}),
        ("person:Harsløf", {"field": "person", "value": "Harsløf"}),
        ('taler:"Per Buchwaldt"', {"field": "person", "value": "Per Buchwaldt"}),
        ("Dato:2021-09", {"field": "date", "value": "2021-09"}),
        ("board:sundhed", {"field": "board", "value": "sundhed"}),
        ("drift/anlæg", {"and": [{"word": "drift"}, {"word": "anlæg"}]}),
        ("sundheds-it", {"word": "sundheds-it"}),
        ("SAMBLIK:KOL", {"word": "SAMBLIK:KOL"}),
        ("+FHIR", {"word": "FHIR"}),
        ("og eller ikke", {"and": [{"word": "og"}, {"word": "eller"}, {"word": "ikke"}]}),
        ("", {}),
        ("***", {}),
        ("[TO]", {"word": "TO"}),
        ("person: Harsløf", {"field": "person", "value": "Harsløf"}),
        ("person:-Harsløf", {"not": {"field": "person", "value": "Harsløf"}}),
        (
            "person:(Per Buchwaldt ELLER Dam)",
            {"or": [{"field": "person", "value": "Per Buchwaldt"}, {"field": "person", "value": "Dam"}]},
        ),
        ("type:(B)", {"field": "type", "value": "B"}),
        ("type:B,D", {"or": [{"field": "type", "value": "B"}, {"field": "type", "value": "D"}]}),
        ('punkt:"drift, anlæg"', {"field": "item", "value": "drift, anlæg"}),
        ("person : Harsløf", {"field": "person", "value": "Harsløf"}),
        ("dato:29. september 2021", {"field": "date", "value": "29. september 2021"}),
        ("dato:2021 budget", {"and": [{"field": "date", "value": "2021"}, {"word": "budget"}]}),
        ("person:", {"word": "person"}),
        ("person:()", {"word": "person"}),
        ("IKKE", {"word": "IKKE"}),
        ("ELLER OG", {"and": [{"word": "ELLER"}, {"word": "OG"}]}),
    ],
)
def test_a_question_is_read(typed, tree):
    assert as_json(typed) == tree


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ('"abc', "citationstegn"),
        ("(a", "ikke lukket"),
        ("a)", "uden at være åbnet"),
        ("a ELLER", "»ELLER« står uden ord"),
        ("OG a", "»OG« står uden ord"),
        ("farve:rød", "»farve:« er ikke et felt"),
        ("a " * (MOST_WORDS + 1), f"højst søges på {MOST_WORDS} ord"),
        ("(" * (DEEPEST + 1) + "a", "dybt"),
        ("x" * 3000, "for langt"),
        ("a*", "for kort"),
        ("person:", "Efter »person:« mangler en værdi; der er søgt efter ordet »person«."),
        ('person:""', "mangler en værdi"),
        ("IKKE", "»IKKE« står uden ord at forbinde; der er søgt efter ordet."),
    ],
)
def test_what_cannot_be_read_is_told_in_danish(typed, told):
    assert any(told in notice for notice in parse(typed).notices)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("hvad blev besluttet om økologi", "Udsagn med »økologi«, beslutninger først."),
        ("hvor lang tid tager genoptræning", "Udsagn med »genoptræning«."),
        ("hvad mener Jane Kraglund om FHIR", "Udsagn med »Jane«, »Kraglund« og »FHIR«."),
        ("fhir eller xml", "Udsagn med enten »fhir« eller »xml«."),
        ("hvad blev sagt om fhir eller xml", "Udsagn med enten »fhir« eller »xml«."),
        ("hvad koster det", "Udsagn med »koster«."),
        ("29. september 2021", "Udsagn fra eller om »29 september 2021«."),
        ("FHIR 2021-09-29 budget", "Udsagn med »FHIR« og »budget«, fra eller om »2021-09-29«."),
        ("FHIR -budget", "Udsagn med »FHIR«, uden »budget«."),
        ('"digital post" person:Harsløf', "Udsagn med netop »digital post«, sagt af »Harsløf«."),
        ("", "Alle udsagn."),
        ("person:(Dam ELLER Holm) budget", "Udsagn med »budget«, enten sagt af »Dam« eller sagt af »Holm«."),
        ("budget -person:Dam", "Udsagn med »budget«, ikke sagt af »Dam«."),
        ("OR", "Udsagn med »OR«."),
        ("hvad med det", "Udsagn med »hvad«, »med« og »det«."),
        ("***", "Ingen udsagn."),
    ],
)
def test_a_question_is_said_back(typed, said):
    assert sentence(typed) == said


@settings(max_examples=300, deadline=1000)
@given(st.text(max_size=300) | st.text('ab"()-+*~: OGELLERIKKENOTpersondato<>=.', max_size=200))
def test_any_text_is_read(typed):
    assert sentence(typed)
    assert isinstance(as_json(typed), dict)


@pytest.mark.parametrize("typed", ["(" * 50000, '"' * 50000, "-" * 50000, "a* " * 20000, "person:" * 9000, "å" * 90000])
def test_a_huge_question_is_read_in_no_time(typed):
    assert len(parse(typed).notices) < 10
