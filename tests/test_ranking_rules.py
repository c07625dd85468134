"""What comes first, rule by rule, over a few statements made for it."""

from datetime import date

import pytest

from search.engine import open_searcher, open_writer
from search.passage import Item, Meeting, Passage, Source, Speaker
from search.query import Query

LONG = "Det blev drøftet, hvordan ordningen kan udbredes til de øvrige afdelinger, og hvad det kræver af personalet."


def said(name, text, title="Eventuelt", *, act="bemærkning", by=None, outcome=None, kind="statement"):
    meeting = Meeting("m", "Referat", "Rådet", date(2024, 5, 14), "d")
    speakers = (Speaker(by.lower().replace(" ", "-"), by),) if by else ()
    item = Item(title, None, title)
    return Passage(name, kind, meeting, item, text, speakers, act=act, outcome=outcome)


@pytest.fixture
def ask(request):
    def answer(question, *passages):
        address = f"memory:{request.node.name}"
        with open_writer(address) as writer:
            writer.replace(Source("d", "1", "text/plain", ()), passages)
        return open_searcher(address).search(Query(question))

    return answer


def found(results):
    return [hit.passage.id for hit in results.hits]


OTHERS = [said(f"other-{at}", f"Noget helt andet blev sagt om sag {at} på listen.", f"Sag {at}") for at in range(12)]


def test_who_says_the_word_comes_before_who_speaks_under_it(ask):
    headed = said("headed", "Det var hun helt enig i.", "Telemedicin")
    says = said("says", "Regionen har brugt telemedicin siden sidste år, og erfaringerne er gode.", "Budget")
    assert found(ask("telemedicin", headed, says, *OTHERS)) == ["says", "headed"]


def test_what_lays_the_matter_before_the_meeting_comes_before_a_remark(ask):
    remark = said("remark", "Det var hun helt enig i.", "Telemedicin")
    told = said("told", LONG, "Telemedicin", act="orientering")
    assert found(ask("telemedicin", remark, told, *OTHERS)) == ["told", "remark"]


def test_a_label_is_no_answer(ask):
    label = said("label", "Sagsnr.: 2016-0417", "Telemedicin", act="andet")
    assert found(ask("telemedicin", label, said("told", LONG, "Telemedicin"), *OTHERS)) == ["told"]


def test_the_rare_word_counts_for_more_than_two_common_ones(ask):
    common = [said(f"common-{at}", "Borgeren får tid til besøget hjemme i denne uge.") for at in range(6)]
    rare = said("rare", "Medicinafstemning sker ved det første besøg.")
    assert found(ask("medicinafstemning tid borgeren", rare, *common, *OTHERS))[0] == "rare"


def test_a_word_that_nobody_says_is_told_and_the_others_are_looked_for(ask):
    results = ask("sygehus vandværk bredbånd", said("both", "Et sygehus uden bredbånd er intet sygehus."), *OTHERS)
    assert found(results) == ["both"]
    assert results.notices[0].startswith("»vandværk« står ikke i noget referat.")


def test_what_only_asks_how_long_needn_t_be_found_and_lengths_of_time_come_first(ask):
    vague = said("vague", "Genoptræning er en opgave for kommunen.")
    exact = said("exact", "Genoptræning varer for de fleste 12 uger.")
    assert found(ask("hvor lang tid tager genoptræning", vague, exact, *OTHERS)) == ["exact", "vague"]


def test_the_decision_that_ends_a_matter_laid_before_the_meeting_is_found_though_it_does_not_say_the_word(ask):
    told = said("told", "Lægen orienterede om udrulningen af telemedicin.", "Hjemmet", act="orientering")
    decision = said("decision", "Formanden konkluderede, at rådet godkendte den.", "Hjemmet", outcome="godkendt")
    assert found(ask("hvad blev besluttet om telemedicin", told, decision, *OTHERS)) == ["decision", "told"]


def test_what_was_settled_comes_before_what_was_noted(ask):
    noted = said("noted", "Det blev taget til efterretning.", "Budget", outcome="taget til efterretning")
    settled = said("settled", "Det blev godkendt af rådet.", "Budget", outcome="godkendt")
    assert found(ask("hvad blev besluttet om budget", noted, settled, *OTHERS)) == ["settled", "noted"]


def test_a_section_comes_after_the_statement_that_says_the_word(ask):
    says = said("says", "Vandværket skal have en ny pumpe.", "Vand")
    section = said("section", "Pumpe, pumpe og pumpe blev nævnt her og der.", "Drift", kind="section", act=None)
    assert found(ask("pumpe", says, section, *OTHERS)) == ["says", "section"]


def test_initials_in_capitals_are_no_article(ask):
    article = said("article", "Der mangler et felt til patientens egne mål.")
    assert found(ask("ET", article, said("initials", "ET var enig i dette."), *OTHERS)) == ["initials"]


def test_capitals_that_are_printed_nowhere_are_words(ask):
    assert found(ask("ET", said("article", "Der mangler et felt til det."), *OTHERS)) == ["article"]


@pytest.mark.parametrize("typed", ["10.12.2021", "10. december 2021", "10/12-2021"])
def test_a_date_typed_in_any_way_is_found_as_minutes_write_it(ask, typed):
    named = said("named", "Næste møde afholdes den 10. december 2021 i Aalborg.")
    assert found(ask(typed, named, said("number", "Der er 10 punkter i december."), *OTHERS)) == ["named"]


def test_either_of_two_words_in_small_letters(ask):
    one, other = said("one", "Serveren taler FHIR."), said("other", "Serveren taler XML.")
    assert set(found(ask("fhir eller xml", one, other, *OTHERS))) == {"one", "other"}


def test_or_in_small_letters_among_more_words_is_told_of(ask):
    results = ask("fhir eller xml på serveren", said("one", "Serveren taler FHIR og XML."), *OTHERS)
    assert any("ELLER med store bogstaver" in told for told in results.notices)


def test_who_is_spoken_of_is_found_too_where_the_name_is_misspelt(ask):
    speaks = said("speaks", "Karim Dahlstrup svarede.", by="Karim Dahlstrup")
    named = said("named", "Forslaget er sendt af Karim Dahlstrup.")
    assert found(ask("Karim Dalstrup", named, speaks, *OTHERS)) == ["speaks", "named"]
