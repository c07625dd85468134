"""Attendance is read in every form it is printed in, from lists, sentences and tables."""

from __future__ import annotations

import pytest

from indexer.document import Line
from indexer.opening.reading import read_opening

HEAD = "Referat af møde i Trivselsrådet den 5. maj 2020\n\n"
BODY = "\n\n1. Dagsorden\nDen blev godkendt.\n\n2. Økonomi\nRegnskabet blev gennemgået.\n\n3. Eventuelt\nIntet."


def attend(text, head=HEAD, body=BODY):
    lines = [Line(line, number) for number, line in enumerate((head + text + body).split("\n"), 1)]
    return read_opening(lines).attendance


def people(text):
    return [(one.name, one.organisation, one.role) for one in attend(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Deltagere: Anna Berg (KL), Bo Vang (PLO) og Carl Due (Danske Regioner)",
        "Deltagere\nAnna Berg, KL\nBo Vang, PLO\nCarl Due, Danske Regioner",
        "Til stede:\n- Anna Berg (KL)\n- Bo Vang (PLO)\n- Carl Due (Danske Regioner)",
        "Deltagere:\n• Anna Berg, KL\n\n• Bo Vang, PLO\n\n• Carl Due, Danske Regioner",
        "TIL STEDE\nAnna Berg\tKL\nBo Vang\tPLO\nCarl Due\tDanske Regioner",
        "Navn\tOrganisation\nAnna Berg\tKL\nBo Vang\tPLO\nCarl Due\tDanske Regioner",
        "Fra KL deltog: Anna Berg\nFra PLO deltog: Bo Vang\nFra Danske Regioner: Carl Due",
        "Deltagere:\nKL: Anna Berg\nPLO: Bo Vang\nDanske Regioner: Carl Due",
        "Deltagere: Anna Berg (AB) KL, Bo Vang (BV) PLO, Carl Due (CD) Danske Regioner",
        "Deltagere: Anna Berg (KL), Bo Vang (PLO), Carl Due (Danske Regi-\noner)",
        "Deltagere: Anna Berg, KL; Bo Vang, PLO; Carl Due, Danske Regioner",
        "Følgende deltog i mødet: Anna Berg (KL), Bo Vang fra PLO samt Carl Due (Danske Regioner).",
    ],
)
def test_names_and_organisations_are_read_in_any_layout(text):
    assert people(text) == [
        ("Anna Berg", "KL", "member"), ("Bo Vang", "PLO", "member"), ("Carl Due", "Danske Regioner", "member")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Afbud: Anna Berg", "absent"),
        ("Fraværende med afbud: Anna Berg (ferie)", "absent"),
        ("Der var afbud fra Anna Berg.", "absent"),
        ("Ikke mødt: Anna Berg", "absent"),
        ("Medlemmer fraværende:\nAnna Berg", "absent"),
        ("Referent: Anna Berg", "minute-taker"),
        ("Ref.: Anna Berg", "minute-taker"),
        ("Referat ved sekretær Anna Berg", "minute-taker"),
        ("Sekretær\nAnna Berg", "minute-taker"),
        ("Deltagere: Anna Berg (ref.)", "minute-taker"),
        ("Elevrepræsentanter: Anna Berg", "member"),
        ("Skoleledelse: Anna Berg (skoleleder)", "other"),
        ("Gæster: Anna Berg", "other"),
        ("Deltagere: Anna Berg (gæst, punkt 3)", "other"),
        ("Desuden deltog direktør Anna Berg.", "other"),
        ("Øvrige deltagere\nAnna Berg", "other"),
        ("Til stede fra Datea: Anna Berg", "other"),
        ("Oplægsholdere\nAnna Berg", "presenter"),
        ("Medlemmer\nAnna Berg (A)", "member"),
        ("Mødt: Anna Berg", "member"),
    ],
)
def test_the_label_or_a_remark_says_the_role(text, role):
    assert [(one.name, one.role) for one in attend(text)] == [("Anna Berg", role)]


@pytest.mark.parametrize(
    ("remark", "items"),
    [
        ("(deltog under punkt 1-2)", ("1", "2")),
        ("deltog under punkt 1-2", ("1", "2")),
        ("(til og med punkt 2)", ("1", "2")),
        ("(punkt 1 og 3)", ("1", "3")),
        ("(under punkt 2)", ("2",)),
        ("(fra punkt 2)", ("2", "3")),
        ("(fra kl. 10.15, under punkt 2)", ("2", "3")),
        ("(forlod mødet kl. 11 efter punkt 2)", ("1", "2")),
        ("(deltog ikke i punkt 2)", ("1", "3")),
        ("(undtagen pkt. 1)", ("2", "3")),
        ("(gik kl. 11.00)", None),
        ("(deltog under punkt\n11)", ("11",)),
    ],
)
def test_the_items_attended_are_read_from_the_remark(remark, items):
    (one, other) = attend(f"Deltagere: Bo Vang, Anna Berg {remark}")
    assert (one.items, other.name, other.items) == (None, "Anna Berg", items)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Til stede: Henning Vestmark, Villy\nTofthave, Steen Norup og Mogens Hjelmholt",
         ["Henning Vestmark", "Villy Tofthave", "Steen Norup", "Mogens Hjelmholt"]),
        ("Tilstede: Henrik, Jonas, Lene og Maria", ["Henrik", "Jonas", "Lene", "Maria"]),
        ("Til stede: Lars Olesen, , Karen Due", ["Lars Olesen", "Karen Due"]),
        ("Til stede: Bernd HolmLennart Sand Peter Due", ["Bernd Holm", "Lennart Sand", "Peter Due"]),
        ("Til stede: Hans Jørgen, Liv, og Emil er til stede.", ["Hans Jørgen", "Liv", "Emil"]),
        ("Til stede: J.P. Hansen, Poul E. Due, Karen von der Ahe, Ali Al-Hassan",
         ["J.P. Hansen", "Poul E. Due", "Karen von der Ahe", "Ali Al-Hassan"]),
        ("Til stede: formand Anna Berg, kasserer Bo Vang samt suppleant Carl Due",
         ["Anna Berg", "Bo Vang", "Carl Due"]),
        ("Deltagere: 12 medlemmer", []),
        ("Der var repræsenteret 23 af klubbens 60 lodsejere", []),
        ("Til stede: Anna Berg\nAfbud: Ingen", ["Anna Berg"]),
        ("Deltagere: Anna Berg\nFordeling: Bo Vang, Carl Due", ["Anna Berg"]),
    ],
)  # fmt: skip
def test_only_persons_are_attendants(text, names):
    assert [one.name for one in attend(text)] == names


def test_an_organisation_in_front_holds_for_all_on_its_line():
    found = people("Deltagere:\nSundhedsministeriet: Søren Gaard (formand), Anne Lind\nKL: Peter Dam")
    assert [organisation for _, organisation, _ in found] == ["Sundhedsministeriet", "Sundhedsministeriet", "KL"]


def test_initials_are_kept_and_may_name_the_minute_taker():
    found = attend("Deltagere: Anna Berg (ABE), Bo Vang (BV)\nReferent: BV")
    assert [(one.aliases, one.role) for one in found] == [(("ABE",), "member"), (("BV",), "minute-taker")]


@pytest.mark.parametrize("printed", ["Anna Berg (AB, forperson)", "Anna Berg (kasserer, AB)", "Anna Berg/AB"])
def test_initials_may_share_a_bracket_with_a_role_or_stand_behind_a_stroke(printed):
    first = attend(f"Deltagere: {printed}, Bo Vang (BV)")[0]
    assert (first.name, first.organisation, first.aliases) == ("Anna Berg", None, ("AB",))


def test_a_party_beside_a_role_stays_an_organisation():
    assert people("Deltagere: Søren Friis (SF, formand), Bo Vang (V)")[0][:2] == ("Søren Friis", "SF")


def test_whoever_has_a_stand_in_belongs_where_the_stand_in_belongs():
    found = people("Til stede:\nLise Lund, Svaneby Kommune (stedfortræder for Bo Vang)\nAnna Berg, KL\nAfbud: Bo Vang")
    assert found[-1] == ("Bo Vang", "Svaneby Kommune", "absent")


def test_several_labels_may_stand_on_one_line():
    found = attend("Mødeleder: Anna Berg. Referent: Bo Vang. Afbud: Carl Due.")
    assert [(one.name, one.role, one.title) for one in found] == [
        ("Anna Berg", "member", "mødeleder"), ("Bo Vang", "minute-taker", None), ("Carl Due", "absent", None)
    ]  # fmt: skip


def test_somebody_listed_twice_is_one_with_the_rarer_role():
    assert people("Deltagere: Anna Berg, Bo Vang\nReferent: Bo Vang") == [
        ("Anna Berg", None, "member"), ("Bo Vang", None, "minute-taker")
    ]  # fmt: skip


def test_a_list_that_is_an_item_is_read_and_left_to_the_body():
    lines = [
        Line(text, n)
        for n, text in enumerate(["Referat 5. maj 2020", "1) Til stede", "Anna Berg, Bo Vang", "2) Valg"], 1)
    ]
    opening = read_opening(lines)
    assert [one.name for one in opening.attendance] == ["Anna Berg", "Bo Vang"]
    assert not {2, 3} & opening.consumed


def test_attendance_at_the_end_of_the_document_counts():
    body = BODY + "\n\nTil stede fra Datea: Anna Berg\nReferat: Bo Vang 11.04.2014"
    assert [(one.name, one.organisation, one.role) for one in attend("", body=body)] == [
        ("Anna Berg", "Datea", "other"), ("Bo Vang", None, "minute-taker")
    ]  # fmt: skip


def test_an_elected_referent_is_the_minute_taker():
    found = attend(
        "Til stede: Anna Berg, Bo Vang", body="\n\n1. Valg af referent\nBo blev valgt.\n\n2. Eventuelt\nIntet."
    )
    assert [(one.name, one.role) for one in found] == [("Anna Berg", "member"), ("Bo Vang", "minute-taker")]


def test_a_table_says_by_its_columns_who_stayed_away():
    text = "Navn\tInitialer\tOrganisation\tTil stede\nAnna Berg\tABE\tKL\tx\nBo Vang\tBV\tPLO\t"
    assert [(one.name, one.organisation, one.aliases, one.role) for one in attend(text)] == [
        ("Anna Berg", "KL", ("ABE",), "member"), ("Bo Vang", "PLO", ("BV",), "absent")
    ]  # fmt: skip
