"""The result page leads to the passage that explains an acronym, and can do without what it stands for."""

import re

import pytest

from webui import create_app
from webui.settings import Settings

SAID = "\nAnne Holm oplyste, at Fælles Medicinkort (FMK) er taget i brug.\nBo Lund oplyste, at FMK virker.\n"


@pytest.fixture
def client(run, tmp_path, minutes):
    (tmp_path / "referater").mkdir()
    (tmp_path / "referater" / "a.txt").write_text(minutes() + "\n3. Medicin" + SAID, encoding="utf-8")
    return create_app(run(tmp_path / "referater")[2], Settings(base_url="https://ord.example.org")).test_client()


@pytest.mark.parametrize("asked", ["FMK", "fælles medicinkort"])
def test_what_was_searched_along_leads_to_where_it_is_explained(client, asked):
    page = client.get("/", query_string={"q": asked}).get_data(as_text=True)
    link = re.search(r'Fælles Medicinkort \(FMK\) er forklaret i <a href="(.*?)"', page)[1]
    address, _, anchor = link.partition("#")
    assert f'id="{anchor}"' in client.get(address).get_data(as_text=True)


def test_programs_get_the_address_where_it_is_explained(client):
    (learnt,) = client.get("/soeg.json?q=FMK").get_json()["acronyms"]
    assert client.get(learnt["url"].removeprefix("https://ord.example.org")).status_code == 200


@pytest.mark.parametrize(("more", "marked"), [("", True), ("&udvid=nej", False)])
def test_what_an_acronym_stands_for_is_marked_only_where_it_is_searched_along(client, more, marked):
    (found,) = re.findall(r"/moeder/[^?\"#]+", client.get("/?q=FMK").get_data(as_text=True))[:1]
    for address in (f"/?q=FMK{more}", f"{found}?q=FMK{more}"):
        assert ("<mark>Medicinkort" in (html := client.get(address).get_data(as_text=True))) is marked
        assert "<mark>FMK</mark>" in html


def test_nothing_is_told_where_nothing_is_searched_along(client):
    assert "er forklaret i" not in client.get("/?q=FMK&udvid=nej").get_data(as_text=True)
