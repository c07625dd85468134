"""The site's settings come from the environment, and show on the pages."""

import pytest

from search.engine import open_searcher, open_writer
from webui import create_app
from webui.errors import SettingError
from webui.settings import Settings


@pytest.fixture
def client_with():
    with open_writer("memory:web-settings"):
        pass
    return lambda **settings: create_app(open_searcher("memory:web-settings"), Settings(**settings)).test_client()


def test_without_an_environment_all_is_at_its_default():
    assert Settings.from_environment({}) == Settings()


def test_every_setting_can_be_given():
    environ = {
        "ORDET_NAME": "Referater",
        "ORDET_AUTHORITY": "Fjordby Kommune",
        "ORDET_BASE_URL": "https://referater.example.dk/",
        "ORDET_ACCESSIBILITY_URL": "https://www.was.digst.dk/x",
        "ORDET_ROOTS": "minutes=/srv/minutes; annex=/srv/a=b",
    }
    assert Settings.from_environment(environ) == Settings(
        name="Referater",
        authority="Fjordby Kommune",
        base_url="https://referater.example.dk",
        accessibility_url="https://www.was.digst.dk/x",
        roots=(("minutes", "/srv/minutes"), ("annex", "/srv/a=b")),
    )


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("ORDET_BASE_URL", "foo"),
        ("ORDET_BASE_URL", "javascript:alert(1)"),
        ("ORDET_ACCESSIBILITY_URL", "javascript:alert(1)"),
        ("ORDET_ACCESSIBILITY_URL", "https://"),
        ("ORDET_ROOTS", "xx"),
        ("ORDET_ROOTS", "minutes=here"),
        ("ORDET_ROOTS", "minutes=/srv/minutes;=/srv"),
    ],
)
def test_a_setting_that_cannot_be_used_is_refused_in_a_line_that_names_it(name, given):
    with pytest.raises(SettingError, match=f"^{name}=[^\n]*;[^\n]*$"):
        Settings.from_environment({name: given})


def test_the_name_and_the_authority_stand_in_the_head(client_with):
    html = client_with(name="<Referater>", authority="Fjordby & Omegn").get("/").get_data(as_text=True)
    assert "&lt;Referater&gt;" in html
    assert "Fjordby &amp; Omegn" in html


def test_the_accessibility_statement_is_linked_to_and_redirected_to(client_with):
    client = client_with(accessibility_url="https://www.was.digst.dk/x")
    assert 'href="https://www.was.digst.dk/x">Tilgængelighedserklæring' in client.get("/").get_data(as_text=True)
    assert client.get("/was").headers["Location"] == "https://www.was.digst.dk/x"


def test_without_a_statement_the_redirect_goes_to_what_is_said_here(client_with):
    assert client_with().get("/was").headers["Location"] == "/om#tilgaengelighed"
