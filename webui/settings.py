"""What whoever runs the site decides about it; read once, where the program starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from webui.errors import SettingError


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

        ORDET_ROOTS is written ``minutes=/srv/minutes;annex=/srv/annex``. What isn't set keeps its default. Raises
        SettingError.
        """
        return Settings(
            name=environ.get("ORDET_NAME") or "Mødereferater",
            authority=environ.get("ORDET_AUTHORITY", ""),
            base_url=_web_address(environ, "ORDET_BASE_URL").rstrip("/"),
            accessibility_url=_web_address(environ, "ORDET_ACCESSIBILITY_URL"),
            roots=tuple(_root(part) for part in environ.get("ORDET_ROOTS", "").split(";") if part.strip()),
        )


def _web_address(environ: Mapping[str, str], name: str) -> str:
    """An address that a page can lead to, or nothing."""
    given = environ.get(name, "").strip()
    parts = urlsplit(given)
    if given and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise SettingError(f"{name}={given}: not a web address; give one that begins with https:// or http://")
    return given


def _root(part: str) -> tuple[str, str]:
    """A root's name and its folder."""
    name, is_pair, folder = (piece.strip() for piece in part.partition("="))
    if not (name and is_pair and Path(folder).is_absolute()):
        raise SettingError(f"ORDET_ROOTS={part.strip()}: write name=/whole/path/of/folder, with ; between several")
    return name, folder
