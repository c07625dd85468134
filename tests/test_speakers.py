"""Who says a sentence, rule by rule."""

from __future__ import annotations

import pytest

from indexer.minutes import Attendant
from indexer.people.roster import Roster
from indexer.speech import introductions
from indexer.speech.floor import Floor
from indexer.text.tidy import Paragraph

ATTENDANCE = (
    Attendant("Henrik Dam", "PLO", "member", title="direktør"),
    Attendant("Stine Sønderby Bonde", "Sundhedsministeriet", "member"),
    Attendant("Anna Berg", "KL", "member", aliases=("ABE",), title="formand"),
    Attendant("Bo Vang", "Nørreskov Kommune", "member", aliases=("BV",)),
    Attendant("Inger Holmgaard", "Ældre Sagen", "other"),
    Attendant("Claus Ravn", "Digitaliseringsstyrelsen", "member"),
)


def said(*paragraphs, context=None, learn=False):
    """(speakers, text) of every statement that these paragraphs make."""
    roster = Roster(ATTENDANCE)
    floor = Floor(roster)
    given = [Paragraph(text, ((0, number),), text.startswith("- ")) for number, text in enumerate(paragraphs, 1)]
    if learn:
        introductions.learn(roster, (("", paragraph) for paragraph in given))
    if context:
        floor.open_label(context)
    statements = []
    for paragraph in given:
        for stretch in floor.paragraph(paragraph):
            if stretch.begins:
                statements.append([stretch.turn, ""])
            statements[-1][1] = f"{statements[-1][1]} {stretch.text}".strip()
    return [(", ".join(turn.speakers), text) for turn, text in statements]


def first(text, **more):
    return said(text, **more)[0][0]


def rule(text):
    floor = Floor(Roster(ATTENDANCE))
    return next(floor.paragraph(Paragraph(text, ((0, 1),)))).turn.rule


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Henrik Dam bemærkede, at det haster.", "Henrik Dam"),
        ("Stine Bonde Sønderby svarede, at det tages med.", "Stine Sønderby Bonde"),
        ("Henrik Dam, direktør i PLO, orienterede om sagen.", "Henrik Dam"),
        ("Direktør i PLO og medlem af udvalget, Henrik Dam, præsenterede punktet.", "Henrik Dam"),
        ("Henrik Dam (PLO) spurgte til økonomien.", "Henrik Dam"),
        ("Henrik Dam erklærerede sig enig.", "Henrik Dam"),
        ("Henrik Dam er enig i forslaget.", "Henrik Dam"),
        ("Henrik Dam var uenig og anførte, at det er for dyrt.", "Henrik Dam"),
        ("Henrik Dam gjorde opmærksom på fristen.", "Henrik Dam"),
        ("Henrik Dam kunne ikke støtte forslaget.", "Henrik Dam"),
        ("Henrik Dam kunne oplyse, at fristen er udskudt.", "Henrik Dam"),
        ("Henrik Dam takkede Bo Vang for oplægget.", "Henrik Dam"),
        ("Henrik Dam spurgte Bo Vang, hvor langt man er.", "Henrik Dam"),
        ("Hertil oplyste Henrik Dam, at det er aftalt.", "Henrik Dam"),
        ("I relation til kravene orienterede Henrik Dam desuden om planen.", "Henrik Dam"),
        ("Hertil kunne Henrik Dam svare, at det er aftalt.", "Henrik Dam"),
        ("Det lovede Henrik Dam, og han beklagede forsinkelsen.", "Henrik Dam"),
        ("Planen blev gennemgået af Henrik Dam.", "Henrik Dam"),
        ("Planen blev gennemgået af direktør Henrik Dam.", "Henrik Dam"),
        ("Det bliver dyrt, bemærkede Henrik Dam.", "Henrik Dam"),
        ("KL er positiv, sagde Henrik Dam, men vil se tal.", "Henrik Dam"),
        ("Det samme gjorde Henrik Dam.", "Henrik Dam"),
        ("Efter indlæg fra Bo Vang, Inger Holmgaard og Claus Ravn konkluderede formanden, at det prøves.", "Anna Berg"),
        ("Adspurgt af Bo Vang oplyste Henrik Dam prisen.", "Henrik Dam"),
        ("Det var Henrik Dam enig i.", "Henrik Dam"),
        ("Fra Henrik Dam lød der ros.", "Henrik Dam"),
        ("Henrik Dam forlangte en undersøgelse.", "Henrik Dam"),
        ("Formanden bød velkommen.", "Anna Berg"),
        ("Formanden Anna Berg bød velkommen.", "Anna Berg"),
        ("Anna Berg bemærkede som formand, at tiden var gået.", "Anna Berg"),
        ("Direktøren orienterede om regnskabet.", "Henrik Dam"),
        ("KL bemærkede, at det bliver dyrt.", "KL"),
        ("Styrelsen tilføjede, at loven ikke skal ændres.", "Digitaliseringsstyrelsen"),
        ("Ældre Sagen ved Inger Holmgaard anførte, at borgerne skal have besked.", "Inger Holmgaard"),
        ("Sekretariatet gennemgik budgettet.", "Sekretariatet"),
        ("Dirigenten konstaterede, at mødet var lovligt indkaldt.", "Dirigenten"),
        ("ABE orienterede om planen.", "Anna Berg"),
        ("ABE: Det haster.", "Anna Berg"),
        ("BV (på vej ud): Det haster.", "Bo Vang"),
        ("ABE/BV: Enige i det.", "Anna Berg, Bo Vang"),
        ("BV + ABE bakkede op.", "Bo Vang, Anna Berg"),
        ("Bo mindede om fristen.", "Bo Vang"),
        ("Formanden: Nej, det kan man ikke.", "Anna Berg"),
        ("Formand: Nej, det kan man ikke.", "Anna Berg"),
        ("Henrik Dam, PLO: Budgettet holder.", "Henrik Dam"),
        ("Henrik Dam og Bo Vang supplerede, at der lægges op til det.", "Henrik Dam, Bo Vang"),
        ("Anna Berg, Henrik Dam og Bo Vang tilsluttede sig.", "Anna Berg, Henrik Dam, Bo Vang"),
        ("KL samt Ældre Sagen tilsluttede sig.", "KL, Ældre Sagen"),
    ],
)
def test_who_speaks(sentence, speaker):
    assert first(sentence) == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "Henrik Dams forslag blev drøftet.",
        "Ifølge Henrik Dam er fristen udskudt.",
        "Henrik Dam undersøger muligheden til næste møde.",
        "Henrik Dam vil undersøge muligheden.",
        "Aktion: Henrik Dam kontakter leverandøren.",
        "Henrik Dam blev valgt som dirigent.",
        "Henrik Dam genopstillede og blev valgt.",
        "Et medlem spurgte, hvad det koster.",
        "Flere beboere fandt det urimeligt.",
        "Flere var bekymrede.",
        "Dagsordenen godkendtes.",
        "Spørgsmål: Hvad koster det?",
        "Kommentar: Det er for dyrt.",
        "JKR gjorde opmærksom på reglerne.",
        "Formand: Henrik Dam",
        "Henrik Dam: 4. juni kl. 18.15",
        "Regnskabet blev godkendt.",
        "BERETNINGEN GODKENDT",
        "Udvalget godkendte budgettet.",
        "Bestyrelsen har besluttet at købe huset.",
        "Der fremkom enkelte spørgsmål.",
        "Det blev foreslået at flytte mødet.",
        "Hvornår bliver taget færdigt?",
        "Næste møde holdes den 6. februar 2020.",
    ],
)
def test_nobody_speaks(sentence):
    assert first(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Henrik Dam bemærkede det.", "name+verb"),
        ("Hertil svarede Henrik Dam nej.", "verb+name"),
        ("ABE bemærkede det.", "initials+verb"),
        ("Bo bemærkede det.", "first-name+verb"),
        ("Formanden bemærkede det.", "role+verb"),
        ("KL bemærkede det.", "organisation+verb"),
        ("ABE: Nej.", "initials-label"),
        ("Planen blev gennemgået af Henrik Dam.", "passive"),
    ],
)
def test_the_rule_is_named(sentence, name):
    assert rule(sentence) == name


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        (("Anna Berg orienterede om planen. Hun supplerede, at den koster noget.",), ["Anna Berg"]),
        (("Anna Berg orienterede om planen.", "Hun supplerede, at den koster noget."), ["Anna Berg"]),
        (("Anna Berg orienterede om planen.", "Derudover er der aftalt en indsats."), ["Anna Berg"]),
        (("Anna Berg orienterede om planen.", "Yderligere orienterede hun om prisen."), ["Anna Berg"]),
        (("Anna Berg orienterede om planen.", "Prisen er 6 mio. kr. Hun pegede på to risici."), ["Anna Berg"]),
        (("Anna Berg nævnte tre mål:", "- Flere møder", "- Færre bilag"), ["Anna Berg"]),
        (("Anna Berg orienterede om planen.", "Den vedlagte skitse viser et samspil."), ["Anna Berg", ""]),
        (("Anna Berg konkluderede, at planen er god.", "Desuden har SUM sendt en status."), ["Anna Berg", ""]),
        (("Anna Berg takkede for god ro og orden.", "Derudover har foreningen en hjemmeside."), ["Anna Berg", ""]),
        (("Anna Berg spurgte til prisen. Henrik Dam svarede, at den er kendt.",), ["Anna Berg", "Henrik Dam"]),
        (("Anna Berg spurgte Henrik Dam om prisen. Han svarede, at den er kendt.",), ["Anna Berg", "Henrik Dam"]),
        (("Anna Berg bemærkede, at Henrik Dam har ret.",), ["Anna Berg"]),
        (("Anna Berg støttede det, som Henrik Dam og Bo Vang har fremført.",), ["Anna Berg"]),
        (("Henrik Dam svarede nej. Det er efterfølgende afklaret, at det er et ja.",), ["Henrik Dam", ""]),
        (("Henrik Dam fremlagde regnskabet. Regnskabet blev godkendt.",), ["Henrik Dam", ""]),
        (
            ("Henrik Dam bemærkede, at en klarmelding mangler. Fx blev en melding fra regionen trukket tilbage igen.",),
            ["Henrik Dam"],
        ),
        (("Anna Berg var bekymret. Bo Vang kontakter leverandøren.",), ["Anna Berg", ""]),
        (("Anna Berg foreslog en plan. Rådet var enigt i det.",), ["Anna Berg", ""]),
        (("Anna Berg orienterede om festen. Der var 34 gæster. Hun takkede alle.",), ["Anna Berg"]),
        (("Anna Berg bemærkede det. Økonomichefen oplyste prisen.",), ["Anna Berg", "Økonomichefen"]),
        (("Bo Vang var enig. Beslutning: Kontingentet fastholdes.",), ["Bo Vang", ""]),
        (("Bo Vang støttede planen. Ifølge Anna Berg haster det.",), ["Bo Vang", ""]),
        (("Bo Vang støttede planen. Dette blev vedtaget. For: 11. Imod: 15.",), ["Bo Vang", ""]),
        (("BV: Hvad koster det? ABE: Ca. 2.100 kr.",), ["Bo Vang", "Anna Berg"]),
        (("Bo Vang spurgte til planen. JKR gjorde opmærksom på reglerne.",), ["Bo Vang", ""]),
    ],
)
def test_the_floor_passes_on(paragraphs, speakers):
    assert [speaker for speaker, _ in said(*paragraphs)] == speakers


def test_a_task_below_its_heading_is_not_speech():
    assert first("KL orienterer kommunerne om de nye kriterier.", context="opfølgning") == ""


def test_a_recommendation_is_not_speech():
    assert first("Sekretariatet indstiller, at udvalget godkender planen.", context="indstilling") == ""


def test_a_person_met_only_in_the_body_speaks():
    assert first("Ove Krag-Holm, F7 fremlagde planen.", learn=True) == "Ove Krag-Holm"


def test_a_word_before_a_known_name_makes_no_new_person():
    assert first("Kontaktpersonen Bo Vang gennemgik tilbuddene.", learn=True) == "Bo Vang"


def test_a_first_name_before_a_colon_speaks_where_no_list_names_the_person():
    assert first("Kirsten: Vi mangler ledere.", learn=True) == "Kirsten"


def test_who_is_elected_to_lead_the_meeting_speaks_as_dirigent():
    text = "Som dirigent blev valgt: Jens Kvist.", "Dirigenten konstaterede, at mødet var lovligt indkaldt."
    assert said(*text, learn=True)[-1][0] == "Jens Kvist"


def test_a_new_chair_is_not_the_one_who_spoke_before_the_election():
    roster = Roster()
    paragraph = Paragraph("Pia Lund blev enstemmigt valgt som formand.", ((0, 1),))
    introductions.learn(roster, [("Valg af formand", paragraph)])
    assert roster.offices.holder("formand") is None


def test_speeches_word_for_word_belong_to_the_name_above_them():
    floor = Floor(Roster(), verbatim=True)
    speech = Paragraph("Ministeren (Pia Lund):", ((0, 1),)), Paragraph("Henrik Dam sagde det.", ((0, 2),))
    assert {stretch.turn.speakers for one in speech for stretch in floor.paragraph(one)} == {("Pia Lund",)}
