"""Put the web application together: the pages, the snapshot each request is answered from, and the errors."""

from __future__ import annotations

from flask import Flask, Response, current_app, g, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from search.engine import Searcher
from search.errors import SearchError
from webui import danish, links, pages
from webui.headers import answer_from_cache, finish
from webui.settings import Settings
from webui.snapshot import Held, several_boards
from webui.statics import ADDRESSES

ERRORS = {
    400: ("Forespørgslen kan ikke læses", "Adressen indeholder noget, som vi ikke kan læse. Prøv at søge i stedet."),
    404: ("Siden findes ikke", "Den kan være flyttet eller fjernet, eller adressen er skrevet forkert."),
    405: ("Det kan siden ikke", "Siden kan kun vises, ikke ændres."),
    414: ("Adressen er for lang", "Prøv at søge med færre ord og filtre."),
    503: ("Søgningen er ude af drift", "Referaterne kan ikke læses lige nu. Prøv igen om lidt."),
}

JSON_PATHS = ("/healthz", "/forslag")
TEXT_ENDS = (".csv", ".atom", ".xml", ".txt")
PLAIN_ERROR = ("Noget gik galt", "Prøv igen, eller gå til forsiden.")


def build(searcher: Searcher, settings: Settings) -> Flask:
    """The application; what it needs hangs on ``app.extensions["ordet"]``."""
    app = Flask("webui", static_folder=None)
    app.url_map.strict_slashes = False
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # Flask's own provider has it
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    known = {"links": links, "danish": danish, "settings": settings, "static": ADDRESSES}
    app.jinja_env.globals.update(known, several_boards=several_boards)
    app.extensions["ordet"] = Held(searcher, settings)
    app.before_request(_take_snapshot)
    app.before_request(answer_from_cache)
    app.after_request(finish)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(SearchError, _search_error)
    for blueprint in pages.BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def _take_snapshot() -> None:
    held: Held = current_app.extensions["ordet"]
    g.settings = held.settings
    if not request.path.startswith("/static/"):
        g.snapshot = held.newest()


def error_page(code: int, explanation: str = "") -> tuple[str, int]:
    """A page that says what is wrong, and the way on."""
    title, plain = ERRORS.get(code, PLAIN_ERROR)
    return render_template("error.html", title=title, explanation=explanation or plain, code=code), code


def _http_error(error: HTTPException) -> ResponseReturnValue:
    """What a page aborted with is told in its own words; the library's English is not."""
    code = error.code or 500
    told = error.description if error.description != type(error).description else None
    return _error(code, told or "")


def _search_error(error: SearchError) -> ResponseReturnValue:
    """The message is for whoever runs the site, so it goes to the log, and the reader gets the plain words."""
    current_app.logger.error("%s", error)
    return _error(503)


def _error(code: int, told: str = "") -> ResponseReturnValue:
    """Programs are told in what they read: JSON, or plain text where a table, a feed or a description was asked for."""
    title, plain = ERRORS.get(code, PLAIN_ERROR)
    if request.path.endswith(".json") or request.path in JSON_PATHS:
        return {"error": told or title, "title": title, "status": code}, code
    if request.path.endswith(TEXT_ENDS):
        return Response(f"{title}: {told or plain}\n", code, mimetype="text/plain")
    return error_page(code, told)
