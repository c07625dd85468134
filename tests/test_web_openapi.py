"""The description of the machine-readable answers says what is so."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings

from search.engine import open_searcher
from webui import create_app
from webui.asked import KNOWN_KEYS

DESCRIPTION = Path(__file__).parent.parent / "webui/static/openapi.json"
DESCRIBED = {path: one["get"] for path, one in json.loads(DESCRIPTION.read_text(encoding="utf-8"))["paths"].items()}
ASKED = [path for path, get in DESCRIBED.items() if any("$ref" in one for one in get.get("parameters", ()))]
FEW = settings(  # the same few requests in every run
    max_examples=25, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
PLAIN = {"Accept-Encoding": "identity"}  # Schemathesis takes the answer as it comes from the application
PATHS = {
    "/moeder/{id}.json": "2021-09-29-bestyrelsen",
    "/personer/{id}.json": "ida-holm",
    "/personer/{id}.atom": "bo-friis",
}
TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}
TYPES["null"] = type(None)


@pytest.fixture(scope="module")
def app(write_invented):
    write_invented("memory:web-openapi")
    return create_app(open_searcher("memory:web-openapi"))


@pytest.fixture(scope="module")
def client(app):
    return app.test_client()


@pytest.fixture(scope="module")
def described(client):
    return client.get("/openapi.json").get_json()


def misfits(value, schema, described, where="answer"):
    """Where a value isn't what its schema says; the few words of JSON Schema that the description uses."""
    if "$ref" in schema:
        return misfits(value, described["components"]["schemas"][schema["$ref"].rpartition("/")[2]], described, where)
    found = [one for part in schema.get("allOf", ()) for one in misfits(value, part, described, where)]
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, TYPES[kind]) for kind in kinds):
        return [f"{where} is {value!r}, not {kinds}"]
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{where} is {value!r}")
    if isinstance(value, dict):
        found += [f"{where}.{key} is missing" for key in schema.get("required", ()) if key not in value]
        known, other = schema.get("properties", {}), schema.get("additionalProperties", {})
        for key, inner in value.items():
            found += misfits(inner, known.get(key, other), described, f"{where}.{key}")
    if isinstance(value, list):
        found += [one for inner in value for one in misfits(inner, schema.get("items", {}), described, f"{where}[]")]
    return found


def test_the_parameters_are_the_ones_that_are_read(described):
    assert set(described["components"]["parameters"]) == set(KNOWN_KEYS)


def test_every_path_answers_as_described(client, described):
    assert len(described["paths"]) >= 10
    for path, methods in described["paths"].items():
        answer = client.get(path.replace("{id}", PATHS.get(path, "")))
        ((media, content),) = methods["get"]["responses"][str(answer.status_code)]["content"].items()
        assert answer.mimetype == media
        if media.endswith("json"):
            assert misfits(answer.get_json(), content["schema"], described) == []


@pytest.mark.parametrize("path", ["/soeg.json?q=mitid&person=ida-holm&type=B", "/beslutninger.json?fra=2021&antal=1"])
def test_a_question_is_answered_as_described(client, described, path):
    answer = client.get(path)
    assert misfits(answer.get_json(), {"$ref": "#/components/schemas/Answer"}, described) == []


@pytest.mark.parametrize("path", ["/soeg.json?x=1", "/soeg.csv?x=1", "/moeder/x.json", "/personer/x.atom"])
def test_a_refusal_is_described(client, described, path):
    answer = client.get(path)
    pattern = path.partition("?")[0].replace("/x.", "/{id}.")
    assert str(answer.status_code) in described["paths"][pattern]["get"]["responses"]


@pytest.fixture(scope="module")
def requests(app):
    """Make requests out of the description, ones that fit it or ones that don't."""
    schemathesis = pytest.importorskip("schemathesis", reason="schemathesis isn't installed")
    described = schemathesis.openapi.from_wsgi("/openapi.json", app)
    return lambda path, mode: described[path]["GET"].as_strategy(generation_mode=schemathesis.GenerationMode(mode))


@pytest.mark.parametrize("path", DESCRIBED)
def test_whatever_fits_the_description_is_answered_as_described(requests, path):
    @FEW
    @given(case=requests(path, "positive"))
    def answered(case):
        assume(case.query.get("fra", "") <= case.query.get("til", "9"))  # told in words: a schema can't compare
        case.call_and_validate(headers=PLAIN)

    answered()


@pytest.mark.parametrize("path", ASKED)
def test_whatever_does_not_fit_is_refused_as_described(requests, path):
    @FEW
    @given(case=requests(path, "negative"))
    def refused(case):
        assume("" not in case.query.values())  # an empty field of a form asks for nothing
        case.call_and_validate(headers=PLAIN)

    refused()
