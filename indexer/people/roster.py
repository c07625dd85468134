"""Who is who within one document: every form a person, role or organisation is printed in, under one name."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.minutes import Attendant
from indexer.people import mentions, organisations
from indexer.people.apposition import in_brackets, organisation_behind
from indexer.people.known import Known, Mention
from indexer.people.likeness import without_genitive
from indexer.people.names import key, parts
from indexer.people.occupations import untitled
from indexer.people.offices import Offices


class Roster:
    """The people, roles and organisations of one document.

    Made from the attendance list; ``learn`` adds those the body introduces. ``mentions`` finds them in a sentence
    and remembers the forms met. Names are never merged on a surname or a first name alone.
    """

    def __init__(self, attendance: Iterable[Attendant] = ()) -> None:
        self.people: list[Known] = []
        self.organisations: list[Known] = []
        self.offices = Offices(self.people, self.organisations)
        self.initials: dict[str, Known] = {}
        self.by_key: dict[str, list[Known]] = {}  # a name part's key -> whose name has it
        self.by_word: dict[str, list[tuple[tuple[str, ...], Known]]] = {}  # first word -> organisations, longest first
        self._given: dict[str, list[Known]] = {}
        self.strangers: dict[str, bool] = {}  # words met, and whether they are nobody's; anew when somebody is learnt
        for attendant in attendance:
            self._enlist(attendant)

    def mentions(self, sentence: str) -> tuple[Mention, ...]:
        """Everybody named in a sentence, in order and without overlap.

        A bare surname is a mention only with a title before it, a first name only where one person bears it; a name
        that fits two persons is none.
        """
        found = []
        for start, end, known, form, genitive in mentions.find(sentence, self):
            name = sentence[start:end]
            if known.kind == "person" and known.organisation is None and not known.listed:
                known.organisation = organisation_behind(sentence, end, known.name)
            if form not in ("role", "organisation") or known.kind == "organisation":
                self._met(known, without_genitive(name) if genitive else name)
            found.append(Mention(start, end, known.name, known.kind, form, genitive))
        return in_brackets(sentence, found) if "(" in sentence and len(found) > 1 else tuple(found)

    def learn(self, name: str, organisation: str | None = None, title: str | None = None) -> str:
        """Make a person known whom the body introduces; gives the canonical name.

        The name of somebody known already is another form of it; a fuller one becomes canonical, unless the person
        stands on the attendance list.
        """
        name, before = untitled(name)
        title = title or (before.lower() if before else None)
        known = mentions.same_person(name, self)
        if known is None:
            known = Known(name, len(self.people))
            self.people.append(known)
            self._index(known)
        elif known.name != name:
            if not known.listed and len(parts(name)) > len(parts(known.name)):
                known.name, name = name, known.name
                self._index(known)
            self._met(known, name)
            self._fill(known, name)
        known.organisation = known.organisation or organisation
        if organisation:
            self.learn_organisation(organisation)
        self._hold(known, title)
        return known.name

    def preside(self, name: str, role: str) -> None:
        """Make somebody the one who is meant by a role, whatever else the document says of it."""
        known = mentions.same_person(name, self)
        if known is not None:
            self.offices.preside(known, role)

    def learn_initials(self, initials: str, name: str) -> None:
        """Make initials known that the body gives the person of this name, where nobody else goes by them."""
        known = mentions.same_person(name, self)
        if known is not None and self.initials.get(initials, known) is known:
            self._index_initials(initials, known)
            self._met(known, initials)

    def learn_organisation(self, name: str, *short: str) -> str:
        """Make an organisation known, with abbreviations of it; gives the name it is kept under."""
        name = name[:1].upper() + name[1:]
        known = next((one for one in self.organisations if organisations.same(one.name, name)), None)
        if known is None:
            known = Known(name, len(self.organisations), "organisation")
            self.organisations.append(known)
            for form in (name, *organisations.short_forms(name)):
                self._index_words(form, known)
        for form in short:
            self._index_words(form, known)
        return known.name

    def find(self, name: str) -> Attendant | None:
        """Whom a printed name means, as far as known."""
        known = mentions.same_person(name, self)
        return known.attendant() if known else None

    def attendants(self) -> tuple[Attendant, ...]:
        """Everybody on the list, then the persons known from the body only, with all the forms met."""
        return tuple(one.attendant() for one in sorted(self.people, key=lambda one: (not one.listed, one.order)))

    def _enlist(self, attendant: Attendant) -> None:
        known = Known(
            attendant.name, len(self.people), attendant.kind, attendant.organisation, attendant.role, attendant.items,
            attendant.title, attendant.role != "mentioned", list(attendant.aliases),
        )  # fmt: skip
        self.people.append(known)
        self._index(known)
        for alias in attendant.aliases:
            if len(parts(alias)) == 1 and alias.isupper():
                self._index_initials(alias, known)
        if attendant.organisation and len(attendant.organisation) > 1:
            self.learn_organisation(attendant.organisation)
        self.offices.share(known, attendant.title or "")
        self._hold(known, attendant.title or ("referent" if attendant.role == "minute-taker" else None))

    def _fill(self, known: Known, form: str) -> None:
        """Find the person by the parts of a fuller form too."""
        self.strangers.clear()
        has = {key(part) for part in known.name_parts()}
        known.more += tuple(part for part in parts(form) if key(part) not in has)
        for part in known.more:
            bearers = self.by_key.setdefault(key(part), [])
            if known not in bearers:
                bearers.append(known)

    def _index(self, known: Known) -> None:
        self.strangers.clear()
        for part in known.name_keys():
            bearers = self.by_key.setdefault(part, [])
            if known not in bearers:
                bearers.append(known)
        given = self._given.setdefault(known.name_keys()[0], []) if known.name_keys() else []
        if known not in given:
            given.append(known)

    def _index_initials(self, initials: str, known: Known) -> None:
        self.strangers.clear()
        for form in (initials, initials.replace("Å", "A"), initials.replace("Å", "AA"), initials.replace("Ø", "O")):
            self.initials.setdefault(form, known)

    def _index_words(self, form: str, known: Known) -> None:
        words = tuple(word.lower() for word in parts(form))
        if words:
            forms = self.by_word.setdefault(words[0], [])
            if all(other != words for other, _ in forms):
                self.strangers.clear()
                forms.append((words, known))
                forms.sort(key=lambda one: -len(one[0]))

    def _met(self, known: Known, form: str) -> None:
        if form == known.name:
            return
        form = " ".join(form.split())
        if form and form != known.name and form not in known.aliases:
            known.aliases.append(form)

    def bearers(self, given: str) -> list[Known]:
        """Everybody whose first name has this key."""
        return self._given.get(given, [])

    def _hold(self, known: Known, title: str | None) -> None:
        if self.offices.hold(known, title):
            self.strangers.clear()
