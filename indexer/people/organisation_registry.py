"""Which names in all documents are one organisation: renamed, abbreviated, or with a slip of the pen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from indexer.people.likeness import similar
from indexer.people.names import is_organisation, slug
from indexer.people.organisations import ABBREVIATIONS, organisation_key, well_known_names

LONG = 12  # letters; only names this long are told to be misspelt
SUSPENDED = re.compile(
    r"^(?P<first>\w+)-(?:,\s*\w+-)*\s*(?:,|og)\s+\w*?(?P<kind>ministeriet|styrelsen|forvaltningen)$", re.IGNORECASE
)


class OrganisationRegistry:
    """The organisations of all documents. Made from every printed name with its document's abbreviations."""

    def __init__(self, printed: Iterable[tuple[str | None, tuple[tuple[str, str], ...]]]) -> None:
        names: Counter[str] = Counter()
        defined: dict[str, str] = {}
        for name, abbreviations in printed:
            if name:
                names[_body(name)] += 1
            for long, short in abbreviations:
                defined.setdefault(short, long)
                names[long] += 0
        self._defined = defined
        self._group = {name: name for name in names}
        for short, long in sorted(defined.items()):
            if short in names:
                self._join(short, long)
        for short, known in sorted(ABBREVIATIONS.items()):
            for name in (short, *known):
                if name in names and short in self._group:
                    self._join(name, short)
                elif name in names:
                    self._join(name, next(one for one in known if one in names))
        self._join_alike(sorted(names))
        self._chosen = self._choose(names)

    def name(self, printed: str | None) -> str | None:
        """The name an organisation is kept under: of all names printed for it the one used most, the fuller first."""
        if not printed:
            return None
        body = _body(printed)
        return self._chosen.get(self._find(body), body) if body in self._group else body

    def id(self, printed: str | None) -> str | None:
        """A name for addresses."""
        name = self.name(printed)
        return slug(name) if name else None

    def variants(self) -> dict[str, tuple[str, ...]]:
        """Every organisation with all the names printed for it."""
        found: dict[str, list[str]] = {}
        for name in sorted(self._group):
            found.setdefault(self._chosen[self._find(name)], []).append(name)
        return {name: tuple(forms) for name, forms in sorted(found.items())}

    def other_names(self) -> dict[str, tuple[str, ...]]:
        """Id -> the names of an organisation but the one it is kept under: printed, explained, or well known."""
        found = {}
        for name, forms in self.variants().items():
            known = {other for form in forms for other in well_known_names(form)}
            explained = {short for short, long in self._defined.items() if long in forms}
            others = tuple(sorted({*forms, *known, *explained} - {name}))
            if others:
                found[slug(name)] = others
        return found

    def _join_alike(self, names: list[str]) -> None:
        keys: dict[str, str] = {}
        for name in names:
            other = keys.setdefault(organisation_key(name), name)
            self._join(name, other)
            renamed = _without_addition(name)
            if renamed in self._group:
                self._join(name, renamed)
        long = [name for name in names if len(name) >= LONG and " " not in name]
        for n, name in enumerate(long):
            for other in long[n + 1 :]:
                if other[0] != name[0]:
                    break
                if similar(name, other):
                    self._join(name, other)

    def _find(self, name: str) -> str:
        while self._group[name] != name:
            name = self._group[name]
        return name

    def _join(self, one: str, other: str) -> None:
        if one in self._group and other in self._group:
            first, second = sorted((self._find(one), self._find(other)))
            self._group[second] = first

    def _choose(self, names: Counter[str]) -> dict[str, str]:
        groups: dict[str, list[str]] = {}
        for name in sorted(self._group):
            groups.setdefault(self._find(name), []).append(name)
        return {
            root: max(forms, key=lambda name: (not name.isupper(), names[name], name)) for root, forms in groups.items()
        }


def _body(name: str) -> str:
    """An organisation without the department printed after it: "Silkeborg Kommune, IT"."""
    name = " ".join((name[:1].upper() + name[1:]).split())
    head = name.split(", ")[0]
    return head if head != name and is_organisation(head) else name


def _without_addition(name: str) -> str:
    """ "Sundhedsministeriet" of "Sundheds- og Ældreministeriet": what it was called before it was given more."""
    match = SUSPENDED.match(name)
    return f"{match['first']}{match['kind'].lower()}" if match else name
