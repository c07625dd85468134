"""The description of the machine-readable answers says what is so."""

import pytest

from search.engine import open_searcher
from webui import create_app
from webui.asked import KNOWN_KEYS

PATHS = {
    "/moeder/{id}.json": "2021-09-29-bestyrelsen",
    "/personer/{id}.json": "ida-holm",
    "/personer/{id}.atom": "bo-friis",
}
TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}
TYPES["null"] = type(None)


@pytest.fixture(scope="module")
def client(write_invented):
    write_invented("memory:web-openapi")
    return create_app(open_searcher("memory:web-openapi")).test_client()


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
