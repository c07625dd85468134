"""What browsers and robots ask of a site: suggestions, OpenSearch, site map, health, and the files of the design."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, render_template, request

from search.query import Query
from webui import links
from webui.snapshot import base_url, meetings, people, searcher
from webui.statics import CONTENTS, static_file
from webui.suggestions import suggestions

pages = Blueprint("site", __name__)
SITEMAP_URLS = 50_000  # the most that the sitemap protocol allows in a file


@pages.get("/forslag")
def suggest() -> Response:
    """Suggestions for a half-typed question, as OpenSearch has them: [typed, words, kinds, URLs]."""
    typed = " ".join(request.args.get("q", "")[:100].split())
    found = suggestions(typed, searcher().knowledge)
    words = [suggestion.text for suggestion in found]
    answer = jsonify([typed, words, [one.kind for one in found], [base_url() + one.url for one in found]])
    answer.mimetype = "application/x-suggestions+json"
    return answer


@pages.get("/openapi.json")
def openapi() -> Response:
    """What programs may ask, and how they are answered."""
    return Response(CONTENTS["openapi.json"], mimetype="application/json")


@pages.get("/opensearch.xml")
def opensearch() -> Response:
    """How a browser searches here from its address bar."""
    body = render_template("opensearch.xml", base=base_url())
    return Response(body, mimetype="application/opensearchdescription+xml")


@pages.get("/sitemap.xml")
def sitemap() -> Response:
    """Every page that search engines may hold."""
    base = base_url()
    found: list[tuple[str, str | None]] = [
        (base + path, None) for path in ("/", "/moeder", "/personer", "/beslutninger", "/om")
    ]
    found += [(base + links.meeting(one.id), one.date.isoformat() if one.date else None) for one in meetings().values()]
    found += [(base + links.person(key), None) for key in people()]
    return Response(render_template("sitemap.xml", urls=found[:SITEMAP_URLS]), mimetype="application/xml")


@pages.get("/robots.txt")
def robots() -> Response:
    """Search engines may hold the pages, not the endless answers."""
    rules = "User-agent: *\nDisallow: /*?\nDisallow: /forslag\nDisallow: /soeg.\n"
    return Response(f"{rules}Sitemap: {base_url()}/sitemap.xml\n", mimetype="text/plain")


@pages.get("/healthz")
def health() -> Response:
    """That the index answers, and which snapshot it is."""
    total = searcher().search(Query(limit=1, facets=())).total
    answer = jsonify(status="ok", generation=searcher().generation, meetings=len(meetings()), passages=total)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@pages.get("/static/<digest>/<name>")
def static(digest: str, name: str) -> Response:
    """A file of the design; the digest is there to make a new address of every version."""
    return static_file(digest, name)


@pages.get("/favicon.ico")
def favicon() -> tuple[str, int]:
    """Browsers ask for it whatever the page says."""
    return "", 204
