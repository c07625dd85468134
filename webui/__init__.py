"""Show what the index holds: pages for readers, feeds and JSON for machines. Knows ``search``, never ``indexer``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from search.engine import Searcher
    from webui.settings import Settings


def create_app(searcher: Searcher, settings: Settings | None = None) -> Flask:
    """The web application that answers from ``searcher``; Flask is loaded first here, so that ``links`` stays light."""
    from webui.app import build
    from webui.settings import Settings

    return build(searcher, settings or Settings())
