"""The pages, one file per subject; each has a blueprint."""

from __future__ import annotations

from webui.pages import about, decisions, machines, meetings, persons, search, site, sources, statements

BLUEPRINTS = tuple(
    module.pages for module in (search, meetings, sources, statements, persons, decisions, about, machines, site)
)
