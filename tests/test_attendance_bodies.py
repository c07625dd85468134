"""Whoever attends belongs where the list says: under a label of the administration, or behind the name as printed."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.attendance import persons
from indexer.opening.reading import read_opening

HEAD = "Referat af møde i Styregruppen for Havnen den 3. maj 2022\n\n"
BODY = "\n\n1. Dagsorden\nDagsordenen blev godkendt.\n\n2. Økonomi\nRegnskabet blev godkendt.\n\n3. Eventuelt\nIntet."


def attend(text):
    lines = [Line(line, number) for number, line in enumerate((HEAD + text + BODY).split("\n"), 1)]
    return read_opening(lines).attendance


def bodies(text):
    return {one.name: one.organisation for one in attend(text)}


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Deltagere:\nAnna Berg, VTU/ITST\nBo Vang, KL", "VTU/ITST"),
        ("Deltagere: Anna Berg (VTU/ITST), Bo Vang (KL)", "VTU/ITST"),
        ("Deltagere:\nAnna Berg, KL/formand\nBo Vang, KL", "KL"),
        ("Deltagere: Anna Berg/KL, Bo Vang/DI", "KL"),
        ("Deltagere:\nAnna Berg, Bystyrelsen, Havneafdelingen\nBo Vang, KL", "Bystyrelsen, Havneafdelingen"),
    ],
)
def test_two_organisations_with_a_stroke_stay_as_printed(text, organisation):
    assert bodies(text)["Anna Berg"] == organisation


def test_a_line_of_a_list_is_read_once():
    line = "Anna Berg, Bystyrelsen"
    persons._persons.cache_clear()
    persons.names_in(line)
    persons.read_persons(line, "member", by_position=True)
    assert persons._persons.cache_info().misses == 1


@pytest.mark.parametrize(
    ("text", "organisation", "role"),
    [
        ("Til stede: Anna Berg\nFra administrationen: Jan Holm, Lise Kær\nAfbud: Ib Lund", "administrationen", "other"),
        ("Til stede: Anna Berg\nFra forvaltningen: Jan Holm og Lise Kær", "forvaltningen", "other"),
        ("Til stede:\nAnna Berg\n\nFra sekretariatet:\nJan Holm\nLise Kær", "sekretariatet", "other"),
        ("Til stede: Anna Berg\nFra sekretariatet deltog Jan Holm og Lise Kær", "sekretariatet", "other"),
        ("Til stede fra bestyrelsen: Anna Berg\nTil stede fra administrationen: Jan Holm, Lise Kær",
         "administrationen", "other"),
        ("Deltagere: Anna Berg\nSekretariatet: Jan Holm, Lise Kær", "Sekretariatet", "other"),
        ("Til stede: Anna Berg\nFra kommunen: Jan Holm, Lise Kær", "kommunen", "member"),
        ("Til stede: Anna Berg\nFra Region Nordvest: Jan Holm, Lise Kær", "Region Nordvest", "member"),
    ],
)  # fmt: skip
def test_who_comes_from_an_administration_belongs_there(text, organisation, role):
    found = {one.name: (one.organisation, one.role) for one in attend(text)}
    assert found["Jan Holm"] == found["Lise Kær"] == (organisation, role)
    assert found["Anna Berg"] == (None, "member")


@pytest.mark.parametrize("label", ["Fra bestyrelsen", "Fra afdelingsbestyrelsen", "Fra ledelsen", "Fra medarbejderne"])
def test_the_meetings_own_groups_are_no_organisation(label):
    assert bodies(f"{label}: Anna Berg, Bo Vang") == {"Anna Berg": None, "Bo Vang": None}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Deltagere: KL: Anna Berg, Bo Vang; DI: Eva Fisk (formand)", "KL KL DI"),
        ("Deltagere: KL: Anna Berg, Bo Vang; Sælgere: Eva Fisk", "KL KL None"),
        ("Deltagere: Anna Berg, Bo Vang, KL: Eva Fisk", "None None KL"),
        ("Tilstede: Anna Berg, elevrådet: Bo Vang og Eva Fisk", "None elevrådet elevrådet"),
        ("Tilstede: KL: Anna Berg, Bo Vang (Datea), gæster: Eva Fisk", "KL Datea None"),
    ],
)
def test_a_label_between_commas_holds_up_to_the_next(text, found):
    assert " ".join(str(one) for one in bodies(text).values()) == found


@pytest.mark.parametrize("party", ["Enhedslisten", "Venstre", "Det Konservative Folkeparti", "Borgerlisten"])
def test_a_party_is_no_reason_to_stay_away(party):
    assert bodies(f"Afbud: Anna Berg ({party}), Bo Vang (ferie)") == {"Anna Berg": party, "Bo Vang": None}


@pytest.mark.parametrize("said", ["TR", "AMR", "Viggos mor", "Idas og Saras far", "forælder til Tom"])
def test_what_somebody_is_to_others_is_a_title(said):
    first = attend(f"Deltagere: Anna ({said}), Bo (leder)")[0]
    assert (first.title, first.organisation) == (said, None)


@pytest.mark.parametrize(
    ("text", "organisation", "title", "initials"),
    [
        ("Deltagere:\nAnna Berg, Datea (AB)\nBo Vang, KL (BV)", "Datea", None, ("AB",)),
        ("Deltagere:\nAnna Berg, Datea (AB) – referent\nBo Vang, KL (BV)", "Datea", None, ("AB",)),
        ("Deltagere: Anna Berg (AB - ref.), Bo Vang (BV - kom kl. 20)", None, "ref", ("AB",)),
        ("Deltagere: Anna Berg, Bo Vang samt fra forvaltningen Eva Fisk", None, None, ()),
    ],
)
def test_what_stands_behind_an_organisation_may_be_the_persons(text, organisation, title, initials):
    first = attend(text)[0]
    assert (first.name, first.organisation, first.title, first.aliases) == ("Anna Berg", organisation, title, initials)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Medlemmer\nAnna Berg (A) - Borgmester - Deltog\nBo Vang (V) - Medlem - Deltog ikke", "member absent"),
        ("Mødt: Anna Berg\nEj til stede: Bo Vang", "member absent"),
        ("Deltagere/afbud: Anna Berg, Bo Vang (afbud)", "member absent"),
        ("Til stede: Anna Berg, Bo Vang (deltog ikke under behandling af punkt 2)", "member member"),
        ("Ledelsen: Anna Berg, leder\nMedarbejdere: Bo Vang, TR FOA; Eva Fisk, AMR", "member member member"),
    ],
)
def test_whether_somebody_took_part_is_told_beside_the_name_too(text, roles):
    assert " ".join(one.role for one in attend(text)) == roles


def test_a_title_or_a_group_before_a_name_on_its_line_does_not_make_a_list_run_on():
    people = "Institutleder Anna Berg (formand)\nLektor Bo Vang\nPh.d.-stipendiat Eva Fisk\nProfessor Ib Lund"
    found = attend(f"Til stede:\n{people}\nStudenterrepræsentanterne Tom Friis og Lise Kær")
    assert [one.name for one in found] == ["Anna Berg", "Bo Vang", "Eva Fisk", "Ib Lund", "Tom Friis", "Lise Kær"]
