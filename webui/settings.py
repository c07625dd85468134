"""What whoever runs the site decides about it; read once, where the program starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The site's settings. Each can be given as an environment variable, see ``from_environment``."""

    name: str = "Mødereferater"  # in the page head and in feeds
    authority: str = ""  # who runs the site, or whose minutes they are; shown at the right of the head
    base_url: str = ""  # "https://referater.example.dk"; empty takes it from each request
    accessibility_url: str = ""  # the authority's "Tilgængelighedserklæring"; /was redirects there
    roots: tuple[tuple[str, str], ...] = ()  # (root name, folder) in place of where the documents were indexed

    @staticmethod
    def from_environment(environ: Mapping[str, str]) -> Settings:
        """Read ORDET_NAME, ORDET_AUTHORITY, ORDET_BASE_URL, ORDET_ACCESSIBILITY_URL and ORDET_ROOTS.

        ORDET_ROOTS is written ``minutes=/srv/minutes;annex=/srv/annex``. What isn't set keeps its default.
        """
        roots = [part.split("=", 1) for part in environ.get("ORDET_ROOTS", "").split(";") if "=" in part]
        return Settings(
            name=environ.get("ORDET_NAME") or "Mødereferater",
            authority=environ.get("ORDET_AUTHORITY", ""),
            base_url=environ.get("ORDET_BASE_URL", "").rstrip("/"),
            accessibility_url=environ.get("ORDET_ACCESSIBILITY_URL", ""),
            roots=tuple((name.strip(), folder.strip()) for name, folder in roots),
        )
