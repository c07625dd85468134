"""Who holds which office at a meeting, and whom "Formanden", "Præsten" or "Sekretariatet" then means."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.people import organisations
from indexer.people.known import Known
from indexer.people.occupations import definite, is_occupation
from indexer.people.roles import COLLECTIVES, acts, role_of
from search.passage import SpeakerKind

DEPUTY = ("næst", "vice", "sous", "med")  # what begins the title of somebody else than its end names
SHORTENED = ("leder", "chef", "direktør")  # offices that a list may print in full: "skoleleder", "bankdirektør"


class Offices:
    """The roles and the work of one document's people, and the bodies that act under a short name.

    ``people`` and ``bodies`` are lists that go on growing while the document is read.
    """

    def __init__(self, people: Sequence[Known], bodies: Sequence[Known]) -> None:
        self.holders: dict[str, Known] = {}  # role ("formand") -> who holds it
        self.shared: set[str] = set()  # roles that two of the list hold: then the role alone is nobody
        self.acting: set[str] = set()  # work in the definite form ("cheflægen"), and its genitive
        self._people = people
        self._organisations = bodies
        self._bearers: dict[str, list[Known]] = {}  # work in the definite form -> who does it
        self._unnamed: dict[str, Known] = {}

    def share(self, known: Known, title: str) -> None:
        """A role that two of the list have, both present and with nothing said of where, is neither's alone."""
        role = role_of(title)
        first = self.holders.get(role) if role else None
        if role and first and first is not known and role_of(first.title or "") == role:
            if first.role == "absent":
                self.holders[role] = known
            elif known.role != "absent":
                self.shared.add(role)

    def preside(self, known: Known, role: str) -> None:
        """Take in who alone holds a role."""
        self.shared.discard(role)
        self.holders[role] = known

    def hold(self, known: Known, title: str | None) -> bool:
        """Take in what somebody is; gives whether that is work by which nobody was called so far.

        Who is said first to hold a role holds it: a chair elected later in the meeting was not yet in the chair.
        """
        new = False
        for word in (title or "").replace(",", " ").replace("/", " ").split():
            role = role_of(word)
            if role:
                known.title = known.title or role
                self.holders.setdefault(role, known)
            elif is_occupation(word):
                office = definite(word)
                self.acting.update((office, f"{office}s"))
                bearers = self._bearers.setdefault(office, [])
                if known not in bearers:
                    new = True
                    bearers.append(known)
        return new

    def holder(self, role: str) -> str | None:
        """The name of who holds a role ("formand", "Formanden"), where the document says so."""
        named = role_of(role) or role.lower()
        known = self.holders.get(named) if named not in self.shared else None
        return known.name if known else None

    def titled(self, word: str) -> Known | None:
        """The one person on the list whose title is a word in the definite form ("præsten"), or else ends so."""
        forms = {word.removesuffix(end) for end in ("en", "et", "n", "e") if word.endswith(end)}
        tails = tuple(forms - {"person"}) if is_occupation(word) else ()
        titles = [
            (one, (one.title or "").lower().replace(",", " ").split())
            for one in self._people
            if one.listed and one.title
        ]
        for fits in (forms.__contains__, lambda title: title.endswith(tails) and not title.startswith(DEPUTY)):
            found = [one for one, words in titles if any(fits(title) for title in words)]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def speaking_as(self, word: str) -> Known | None:
        """Who acts under a role in its definite form ("Formanden") or a body's name ("Sekretariatet")."""
        lowered = word.lower()
        role = role_of(word) if acts(word) else None
        if role == "formand" and role not in self.holders and "bestyrelsesformand" in self.holders:
            return self.holders["bestyrelsesformand"]
        office = self._bearers.get(lowered, [])
        if role in self.shared:
            return self._nameless(word, "role")
        if role in self.holders or len(office) == 1:
            return self.holders[role] if role in self.holders else office[0]
        if role and (holder := self.titled(lowered) if role in SHORTENED else None):
            return holder
        if role:
            return self._nameless(word, "role")
        if lowered not in COLLECTIVES:
            return None
        fitting = [one for one in self._organisations if one.name.lower().endswith(lowered)]
        if len(fitting) == 1 and lowered in organisations.SHORTENED:
            return fitting[0]
        if lowered == "regionerne":
            fitting = [one for one in self._organisations if one.name == "Danske Regioner"]
        return fitting[0] if len(fitting) == 1 else self._nameless(word, "organisation")

    def _nameless(self, word: str, kind: SpeakerKind) -> Known:
        name = word[0].upper() + word[1:].lower()
        return self._unnamed.setdefault(name, Known(name, len(self._unnamed), kind))
