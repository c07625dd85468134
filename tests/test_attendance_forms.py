"""Whoever secretaries list as present, away or writing is found, in whatever form they put it."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.reading import read_opening

HEAD = "Referat af møde i Trivselsrådet den 5. maj 2020 kl. 19.00"
BODY = "1. Dagsorden\nDen blev godkendt.\n\n2. Økonomi\nRegnskabet blev gennemgået.\n\n3. Eventuelt\nIntet."
ROLES = {"member": "+", "absent": "-", "other": "o", "minute-taker": "r", "presenter": "p"}


def listed(text, body=BODY):
    lines = [Line(line, number) for number, line in enumerate(f"{HEAD}\n\n{text}\n\n{body}".split("\n"), 1)]
    return [one for one in read_opening(lines).attendance if one.role != "mentioned"]


def names(found):
    return " ".join(f"{ROLES[one.role]}{one.name.replace(' ', '_')}" for one in found)


THREE = "+Anna_Berg +Bo_Vang +Carl_Due"


@pytest.mark.parametrize(
    "text",
    [
        "Alle var mødt: Anna Berg, Bo Vang og Carl Due.",
        "Mødt var: Anna Berg, Bo Vang og Carl Due.",
        "Mødt var Anna Berg, Bo Vang og Carl Due.",
        "Mødte: Anna Berg, Bo Vang, Carl Due",
        "Fremmødte: Anna Berg, Bo Vang, Carl Due",
        "Til mødet var mødt: Anna Berg, Bo Vang og Carl Due",
        "Til stede var Anna Berg, Bo Vang og Carl Due.",
        "Tilstede var:\nAnna Berg\nBo Vang\nCarl Due",
        "Samtlige medlemmer var til stede: Anna Berg, Bo Vang og Carl Due.",
        "Hele bestyrelsen var mødt: Anna Berg, Bo Vang og Carl Due.",
        "I mødet deltog: Anna Berg, Bo Vang og Carl Due",
        "I mødet deltog Anna Berg, Bo Vang og Carl Due.",
        "Der deltog: Anna Berg, Bo Vang og Carl Due",
        "Deltagere i mødet: Anna Berg, Bo Vang og Carl Due",
        "Deltagere (3): Anna Berg, Bo Vang, Carl Due",
        "Deltagere (med stemmeret): Anna Berg, Bo Vang, Carl Due",
        "Deltagere i alt 3: Anna Berg, Bo Vang, Carl Due",
        "Fra bestyrelsen deltog Anna Berg, Bo Vang og Carl Due.",
        "Bestyrelsen var repræsenteret ved Anna Berg, Bo Vang og Carl Due.",
        "Følgende bestyrelsesmedlemmer var til stede: Anna Berg, Bo Vang og Carl Due.",
        "Anna Berg, Bo Vang og Carl Due var til stede.",
        "Anna Berg, Bo Vang og Carl Due deltog i mødet.",
        "Deltagere\tAnna Berg, Bo Vang og Carl Due",
        "Deltagere\tAnna Berg\n\tBo Vang\n\tCarl Due",
        "Deltagere:  Anna Berg            Bo Vang\n            Carl Due",
        "Til stede:\n1. Anna Berg\n2. Bo Vang\n3. Carl Due",
        "Til stede:\nANNA BERG\nBO VANG\nCARL DUE",
        "Til stede: 1) Anna Berg 2) Bo Vang 3) Carl Due",
        "Til stede: Anna Berg*, Bo Vang*, Carl Due**",
        "Til stede: Anna Berg & Bo Vang & Carl Due",
        "Til stede: Anna Berg + Bo Vang + Carl Due",
        "Til stede: Anna Berg – Bo Vang – Carl Due",
        "Til stede: Anna Berg. Bo Vang. Carl Due.",
        "Til stede: Anna Berg (ab@post.dk), Bo Vang (bv@post.dk), Carl Due (cd@post.dk)",
        "**Til stede:** Anna Berg, Bo Vang, Carl Due",
        "Til\u00a0stede: Anna\u00a0Berg, Bo\u00a0Vang og\u00a0Carl\u00a0Due",
        "Til stede:\n\nAnna Berg\n\nBo Vang\n\nCarl Due",
        "Til stede: Anna Berg,\n\nBo Vang og\n\nCarl Due",
        "TILSTEDEVÆRENDE MEDLEMMER\nAnna Berg, Bo Vang, Carl Due",
        "Mødedeltagere –  Anna Berg, Bo Vang, Carl Due",
        "Tilstede på mødet:  Anna Berg, Bo Vang, Carl Due",
        "Deltagerliste\nAnna Berg\nBo Vang\nCarl Due",
        "Deltagerkreds: Anna Berg, Bo Vang, Carl Due",
        "Til stede: formanden Anna Berg samt Bo Vang og Carl Due",
        "Til stede: hr. Anna Berg, fru Bo Vang og frk. Carl Due",
    ],
)
def test_whoever_was_there(text):
    assert [one.name.title() for one in listed(text)] == ["Anna Berg", "Bo Vang", "Carl Due"]
    assert {one.role for one in listed(text)} == {"member"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fra ledelsen: Anna Berg (formand), Bo Vang\nFra medarbejderne: Carl Due (næstformand), Eva Fisk (ref.)",
         "+Anna_Berg +Bo_Vang +Carl_Due rEva_Fisk"),
        ("Eksterne medlemmer: Anna Berg (formand), Bo Vang\nInterne medlemmer: Carl Due (VIP), Eva Fisk (studerende)",
         "+Anna_Berg +Bo_Vang +Carl_Due +Eva_Fisk"),
        ("Medlemmer: Anna Berg\nFra direktionen: rektor Bo Vang, universitetsdirektør Carl Due (referent)",
         "+Anna_Berg oBo_Vang rCarl_Due"),
        ("VIP: Anna Berg (formand), Bo Vang. TAP: Carl Due. Studerende: Eva Fisk. Afbud: Finn Gade. Ref.: Grete Holm",
         "+Anna_Berg +Bo_Vang +Carl_Due +Eva_Fisk -Finn_Gade rGrete_Holm"),
        ("Bestyrelsen: Anna Berg, Bo Vang. Administrationen: Carl Due. Afbud: Eva Fisk. Referent: Finn Gade.",
         "+Anna_Berg +Bo_Vang oCarl_Due -Eva_Fisk rFinn_Gade"),
        ("Arbejdsgivere: Anna Berg, Bo Vang\nLønmodtagere: Carl Due\nSekretariat: Eva Fisk",
         "+Anna_Berg +Bo_Vang +Carl_Due oEva_Fisk"),
        ("Forældre: Anna Berg (formand), Bo Vang\nMedarbejdere: Carl Due\nElever: Eva Fisk\nLedelse: Finn Gade",
         "+Anna_Berg +Bo_Vang +Carl_Due +Eva_Fisk oFinn_Gade"),
        ("Til stede\nBrugervalgte: Anna Berg, Bo Vang\nUdpegede: Carl Due (KL)\nTilforordnede: Eva Fisk",
         "+Anna_Berg +Bo_Vang +Carl_Due oEva_Fisk"),
        ("Deltagere: For kommunen: Anna Berg og Bo Vang. For regionen: Carl Due. For ministeriet: Eva Fisk.",
         "+Anna_Berg +Bo_Vang +Carl_Due +Eva_Fisk"),
        ("Socialdemokratiet: Anna Berg, Bo Vang. Venstre: Carl Due. Afbud: Eva Fisk (C)",
         "+Anna_Berg +Bo_Vang +Carl_Due -Eva_Fisk"),
        ("Formand: Anna Berg\nNæstformand: Bo Vang\nKasserer: Carl Due\nMedlemmer: Eva Fisk\nSuppleant: Finn Gade",
         "+Anna_Berg +Bo_Vang +Carl_Due +Eva_Fisk +Finn_Gade"),
        ("Til stede: Formand Anna Berg, næstformand Bo Vang, kasserer Carl Due, sekretær Eva Fisk (ref.)",
         "+Anna_Berg +Bo_Vang +Carl_Due rEva_Fisk"),
        ("Mødeleder Anna Berg, referent Bo Vang, øvrige: Carl Due", "+Anna_Berg rBo_Vang oCarl_Due"),
        ("Deltagere: Gruppe 1: Anna Berg, Bo Vang; Gruppe 2: Carl Due, Eva Fisk",
         "+Anna_Berg +Bo_Vang +Carl_Due +Eva_Fisk"),
        ("Fremmødt: Anna, Bo, Carl. Afbud fra Finn.", "+Anna +Bo +Carl -Finn"),
        ("Anna Berg (mødeleder), Bo Vang, Carl Due (ref.)", "+Anna_Berg +Bo_Vang rCarl_Due"),
    ],
)  # fmt: skip
def test_groups_with_a_label_each(text, found):
    assert names(listed(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Til stede: Professor Anna Berg (formand), lektor Bo Vang, adjunkt Carl Højmark Due, stud.scient. Eva Fisk "
         "samt dekan Ida Marie Gade (observatør).", "+Anna_Berg +Bo_Vang +Carl_Højmark_Due +Eva_Fisk oIda_Marie_Gade"),
        ("Til stede: gårdejer Anna Berg, fhv. amtsborgmester Bo Vang, pens. overlærer Carl Due, "
         "ph.d.-studerende Eva Fisk",
         "+Anna_Berg +Bo_Vang +Carl_Due +Eva_Fisk"),
        ("Til stede: It-arkitekt Karim Elmi, civilingeniør Anna Berg, museumsinspektør Jógvan Heinesen",
         "+Karim_Elmi +Anna_Berg +Jógvan_Heinesen"),
        ("Deltagere: Marie Kjærgård, Thor Emil Bank, Laila Due og Johnny Frost",
         "+Marie_Kjærgård +Thor_Emil_Bank +Laila_Due +Johnny_Frost"),
        ("Deltagere: Zahra Abdi, Naveed Baig, Marjun Restorff, Else Kirk By",
         "+Zahra_Abdi +Naveed_Baig +Marjun_Restorff +Else_Kirk_By"),
        ("Til stede: kredslæge Anna Berg, Skovby, købmand Bo Vang, Lund og lærer Carl Due, Strand",
         "+Anna_Berg +Bo_Vang +Carl_Due"),
        ("Deltagere: Anna Bank-Mikkelsen, Bo Sand By", "+Anna_Bank-Mikkelsen +Bo_Sand_By"),
        ("Til stede: Anna Berg m.fl.", "+Anna_Berg"),
        ("Til stede: Anna Berg (formand) – Bo Vang (næstformand) – Carl Due", "+Anna_Berg +Bo_Vang +Carl_Due"),
        ("Til stede: Berg, Anna; Vang, Bo; Due, Carl", "+Anna_Berg +Bo_Vang +Carl_Due"),
        ("Til stede: Anna Berg, 1. suppleant Bo Vang, 2. suppleant Carl Due", "+Anna_Berg +Bo_Vang +Carl_Due"),
        ("Deltagere: Søren Aa. Bro, Mia O'Neill, Per d'Angelo", "+Søren_Aa._Bro +Mia_O'Neill +Per_d'Angelo"),
        ("Til stede: Alle, undtagen Bo Vang (afbud)", "-Bo_Vang"),
        ("Til stede: Hele bestyrelsen", ""),
        ("Til stede: 34 medlemmer, heraf 12 ved fuldmagt", ""),
        ("Fremmødte: 23 husstande, jf. deltagerliste", ""),
        ("Til stede: Anna Berg, formand, Bo Vang, kasserer, Carl Due, menigt medlem", "+Anna_Berg +Bo_Vang +Carl_Due"),
        ("Til stede: Anna Berg (formand, AB), Bo Vang (BV, kasserer) og Carl Due [CD]",
         "+Anna_Berg +Bo_Vang +Carl_Due"),
        ("Til stede: Anna, Bo, Carl (fra kl. 19.30) og Eva (til punkt 2)", "+Anna +Bo +Carl +Eva"),
        ("Til stede:\n[x] Anna Berg\n[ ] Bo Vang\n[x] Carl Due", "+Anna_Berg -Bo_Vang +Carl_Due"),
        ("Til stede:\n+ Anna Berg\n÷ Bo Vang\n+ Carl Due", "+Anna_Berg -Bo_Vang +Carl_Due"),
        ("Til stede\tAfbud\nAnna Berg, Carl Due\tBo Vang", "+Anna_Berg +Carl_Due -Bo_Vang"),
        ("Til stede:                    Afbud:\nAnna Berg                     Bo Vang\nCarl Due",
         "+Anna_Berg +Carl_Due -Bo_Vang"),
        ("Navn\tMødt\tAfbud\nAnna Berg\tX\t\nBo Vang\t\tX\nCarl Due\tX\t", "+Anna_Berg -Bo_Vang +Carl_Due"),
        ("Indholdsfortegnelse        Side\nTil stede: Anna Berg\nPunkt 1 Økonomi            3", "+Anna_Berg"),
        ("Til stede: Maria B. Holm, J.P. Hansen og Carl V. Due. Afbud: H.C. Lund",
         "+Maria_B._Holm +J.P._Hansen +Carl_V._Due -H.C._Lund"),
    ],
)  # fmt: skip
def test_names_with_titles_and_marks(text, found):
    assert names(listed(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Afbud var modtaget fra Bo Vang og Carl Due.", "-Bo_Vang -Carl_Due"),
        ("Der var meldt afbud fra Bo Vang.", "-Bo_Vang"),
        ("Bo Vang og Carl Due havde meldt afbud.", "-Bo_Vang -Carl_Due"),
        ("Bo Vang havde sendt afbud.", "-Bo_Vang"),
        ("Bo Vang var fraværende.", "-Bo_Vang"),
        ("Bo Vang deltog ikke i mødet.", "-Bo_Vang"),
        ("Bo Vang var forhindret.", "-Bo_Vang"),
        ("Afbud fra Bo Vang", "-Bo_Vang"),
        ("Afbud fra: Bo Vang og Carl Due", "-Bo_Vang -Carl_Due"),
        ("Afbud – Bo Vang", "-Bo_Vang"),
        ("Afbud Bo Vang", "-Bo_Vang"),
        ("Med afbud: Bo Vang", "-Bo_Vang"),
        ("Uden afbud: Bo Vang", "-Bo_Vang"),
        ("Udeblev uden afbud: Bo Vang", "-Bo_Vang"),
        ("Forfald: Bo Vang (syg), Carl Due (på ferie)", "-Bo_Vang -Carl_Due"),
        ("Deltog ikke: Bo Vang", "-Bo_Vang"),
        ("Mødte ikke: Bo Vang", "-Bo_Vang"),
        ("Ikke mødt var Bo Vang.", "-Bo_Vang"),
        ("Undskyldt: Bo Vang", "-Bo_Vang"),
        ("Orlov: Bo Vang", "-Bo_Vang"),
        ("Afbud: Ingen", ""),
        ("Afbud: Ingen afbud modtaget", ""),
        ("Afbud: -", ""),
        ("Referent Jógvan Heinesen", "rJógvan_Heinesen"),
        ("Referent er Bo Vang", "rBo_Vang"),
        ("Referat v/Bo Vang", "rBo_Vang"),
        ("Referatet er skrevet af Bo Vang", "rBo_Vang"),
        ("Ref. Bo Vang", "rBo_Vang"),
        ("Ref: Bo Vang", "rBo_Vang"),
        ("Refereret af Bo Vang", "rBo_Vang"),
        ("Pennefører: Bo Vang", "rBo_Vang"),
        ("Bo Vang førte protokollen.", "rBo_Vang"),
        ("Som referent fungerede Bo Vang.", "rBo_Vang"),
        ("Bo Vang var referent.", "rBo_Vang"),
        ("Bo Vang (referent)", "rBo_Vang"),
        ("Referent: studentermedhjælp Bo Vang, BVA", "rBo_Vang"),
        ("Gæst: Bo Vang, Rambøll", "oBo_Vang"),
        ("Gæster under pkt. 2: Bo Vang", "oBo_Vang"),
        ("Desuden deltog ældrechef Mona Skriver under pkt. 3.", "oMona_Skriver"),
        ("Endvidere deltog Bo Vang og Carl Due fra Rambøll.", "oBo_Vang oCarl_Due"),
        ("Til punkt 3 deltog endvidere Bo Vang fra Rambøll.", "oBo_Vang"),
        ("Under pkt. 3 deltog Bo Vang, Rambøll.", "oBo_Vang"),
        ("Under behandlingen af punkt 3 deltog revisor Bo Vang.", "oBo_Vang"),
        ("Revisor Bo Vang (BDO) deltog under punkt 2.", "oBo_Vang"),
        ("I mødet deltog endvidere kontorchef Bo Vang.", "oBo_Vang"),
        ("Fra administrationen deltog: Bo Vang", "oBo_Vang"),
        ("Administrativ bistand: Bo Vang", "oBo_Vang"),
        ("Sekretariatsbistand: Bo Vang", "oBo_Vang"),
    ],
)
def test_whoever_stayed_away_wrote_or_came_as_a_guest(text, found):
    assert names(listed(f"Til stede: Anna Berg\n{text}")) == f"+Anna_Berg {found}".strip()


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("Deltagere: Anna Berg (AB), Bo Vang (BV), Region Øst. Carl Due (CD), Eva Fisk (EF), Systematik A/S.",
         ["Region Øst", "Region Øst", "Systematik A/S", "Systematik A/S"]),
        ("Deltagere: KL v/ Anna Berg, PLO v/ Bo Vang og Danske Regioner v/Carl Due", ["KL", "PLO", "Danske Regioner"]),
        ("Deltagere: KL (Anna Berg), PLO (Bo Vang), Danske Regioner (Carl Due)", ["KL", "PLO", "Danske Regioner"]),
        ("Deltagere: Anna Berg og Bo Vang fra KL samt Carl Due fra PLO", ["KL", "KL", "PLO"]),
        ("Deltagere: Anna Berg og Bo Vang, begge KL, Carl Due, PLO", ["KL", "KL", "PLO"]),
        ("Deltagere:\nAnna Berg - KL\nBo Vang – PLO", ["KL", "PLO"]),
        ("Deltagere: Anna Berg/KL, Bo Vang/PLO", ["KL", "PLO"]),
        ("Deltagere:\n- [x] Anna Berg / Bo Vang, Kolding Kommune\n- [x] Carl Due, 4BC",
         ["Kolding Kommune", "Kolding Kommune", "4BC"]),
        ("Deltagere: Anna Berg, Børn og Unge, Bo Vang, Teknik og Miljø", ["Børn og Unge", "Teknik og Miljø"]),
        ("Til stede:\nAnna Berg, SIND\nBo Vang, LAP\nCarl Due, cheflæge (mødeleder)\nEva Fisk, sekretær (referent)",
         ["SIND", "LAP", None, None]),
        ("Til stede: Anna Berg, Skovvej 3, Bo Vang, Bygaden 12 og Eva Due (7.a)", [None, None, None]),
        ("Mødedeltagere:\nFra Vejby Kommune:\nAnna Berg, teknisk direktør\nBo Vang\nFra Niras:\nCarl Due, rådgiver",
         ["Vejby Kommune", "Vejby Kommune", "Niras"]),
        ("Deltagere: Repræsentanter for beboerne: Anna Berg, Bo Vang. Repræsentanter for kommunen: Carl Due",
         [None, None, None]),
        ("Deltagere:\nKL\n- Anna Berg\n- Bo Vang\nPLO\n- Carl Due", ["KL", "KL", "PLO"]),
    ],
)  # fmt: skip
def test_organisations_before_behind_and_between(text, organisations):
    assert [one.organisation for one in listed(text)] == organisations


@pytest.mark.parametrize(
    "text",
    [
        "I. Sygefravær",
        "Mødet blev åbnet af Anna Berg.",
        "Indkaldt af: Anna Berg",
        "Referat af møde med Anna Berg",
        "Dagsordenen var udsendt af Anna Berg.",
        "Referatet sendes til: Anna Berg og Bo Vang",
        "Næste møde: hos Anna Berg",
        "Godkendt af Anna Berg",
        "Bilag: Anna Bergs oplæg",
        "Mål: Grøn Omstilling",
        "Vision: Nye Veje",
        "Fokus: Trivsel, Læring og Dannelse",
        "Emner: Nye Medlemmer, Fælles Fodslag",
    ],
)
def test_whoever_is_only_spoken_of_was_not_there(text):
    assert names(listed(f"Til stede: Carl Due\n\n{text}")) == "+Carl_Due"


def test_initials_that_are_a_partys_too_are_initials_among_others():
    found = listed("Deltagere: Sune Bitsch (SB), Louise Amstrup (LA), KL, Viggo Sand (V), Eva Due (ED)")
    assert [(one.aliases, one.organisation) for one in found] == [
        (("SB",), None), (("LA",), "KL"), ((), "V"), (("ED",), None)
    ]  # fmt: skip


def test_a_heading_in_roman_figures_below_a_list_is_nobody():
    body = "I. Sygefravær\nBerg fremlagde tallene.\n\nII. Åbningstider\nDer er ro.\n\nIII. Eventuelt\nIntet."
    assert names(listed("Fra ledelsen: Anna Berg, Bo Vang\nAfbud: Carl Due", body)) == "oAnna_Berg oBo_Vang -Carl_Due"


@pytest.mark.parametrize(
    ("label", "cell", "expected"),
    [
        ("Deltagere", ["Anna Berg, Bo Vang (delvis).", "Fra sekretariatet: Carl Due"], "+Anna_Berg +Bo_Vang oCarl_Due"),
        ("Til stede:", ["Anna Berg og Bo Vang", "Gæster: Carl Due"], "+Anna_Berg +Bo_Vang oCarl_Due"),
        ("Mødedeltagere", ["Anna Berg, KL", "Bo Vang, DI", "Carl Due, FOA"], THREE),
    ],
)
def test_each_paragraph_of_a_tables_cell_is_read(label, cell, expected):
    texts = [(label, 0), *((text, 1) for text in cell)]
    head = [Line(HEAD, 1), *(Line(text, n, row=1, column=at, block=True) for n, (text, at) in enumerate(texts, 2))]
    lines = [*head, *(Line(line, number) for number, line in enumerate(["", *BODY.split("\n")], 10))]
    assert names(read_opening(lines).attendance) == expected
