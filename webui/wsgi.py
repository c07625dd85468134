"""The application for a WSGI server: ``waitress-serve webui.wsgi:app``; settings come from the environment."""

from __future__ import annotations

import os

from search.engine import open_searcher
from webui import create_app
from webui.settings import Settings

app = create_app(
    open_searcher(os.environ.get("ORDET_INDEX", "whoosh:.ordet/index")), Settings.from_environment(os.environ)
)
