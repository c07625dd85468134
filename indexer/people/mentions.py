"""Find the forms of known names in a sentence: exact, misspelt, re-ordered, shortened, initials, roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from indexer.people.first_names import adjacent, first_name, only
from indexer.people.likeness import APOSTROPHES, GENITIVE, longer_or_shorter, similar, without_genitive
from indexer.people.names import PARTICLES, key, parts
from indexer.people.organisation_mentions import LEAST_FUZZY, goes_on_in_compound, organisation_at
from indexer.people.roles import COLLECTIVES, COMPOUND, DEFINITE
from indexer.text.tokens import Token, tokens

if TYPE_CHECKING:
    from indexer.people.known import Form, Known
    from indexer.people.roster import Roster

Found = tuple[int, int, "Known", "Form", bool]
ACTING = frozenset((*DEFINITE, *COLLECTIVES))
COMPOUND_ACTING = tuple(f"{role}en{end}" for role in COMPOUND for end in ("", "s"))


def find(sentence: str, roster: Roster) -> Iterator[Found]:
    """Every mention, from left to right; the longest at each place."""
    words = tokens(sentence)
    after = 0  # the first word that no mention has
    for at in _places(sentence, words, roster):
        found = _at(sentence, words, at, roster) if at >= after else None
        if found is not None:
            used, mention = found
            yield mention
            after = at + used


def _places(sentence: str, words: Sequence[Token], roster: Roster) -> list[int]:
    """The words that a mention may begin with: as they're written, as somebody's work, or behind a bracket."""
    opened, acting = "(" in sentence or "/" in sentence, roster.offices.acting
    return [
        at
        for at, (start, _, word) in enumerate(words)
        if _may_be_named(word) or word in acting or (opened and start and sentence[start - 1] in "(/")
    ]


@lru_cache(maxsize=16384)
def _may_be_named(word: str) -> bool:
    """Whether a word can be a name or a role as it's written: all but ordinary words in small letters."""
    return not word[0].islower() or word in ACTING or word.removesuffix("s") in ACTING or word.endswith(COMPOUND_ACTING)


def _at(sentence: str, words: Sequence[Token], at: int, roster: Roster) -> tuple[int, Found] | None:
    start, _, word = words[at]
    if word[0].islower():
        if _may_be_named(word) or word in roster.offices.acting:
            return _role(sentence, words, at, roster)
        return first_name(sentence, words, at, roster) if start and sentence[start - 1] in "(/" else None
    if _is_nobody(word, roster) and (at + 1 == len(words) or _is_nobody(words[at + 1][2], roster)):
        return None
    organisation = organisation_at(sentence, words, at, roster)
    person = _several(sentence, words, at, roster)
    if person and (not organisation or person[0] >= organisation[0]):
        return person
    if organisation:
        return organisation
    return (
        _initials(sentence, words, at, roster)
        or _role(sentence, words, at, roster)
        or first_name(sentence, words, at, roster)
    )


def _is_nobody(word: str, roster: Roster) -> bool:
    """Whether no name, role or organisation known so far has the word in it, but for one misspelt."""
    known = roster.strangers.get(word)
    if known is None:
        known = roster.strangers[word] = not _may_be_somebody(word, without_genitive(word), roster)
    return known


def _may_be_somebody(word: str, bare: str, roster: Roster) -> bool:
    return bool(
        len(word) >= LEAST_FUZZY
        or (bare.isupper() and len(word) > 1)  # initials may be learnt any time
        or word.lower() in roster.by_word
        or (bare is not word and bare.lower() in roster.by_word)
        or _bearers(word, roster)
        or (word[0].isupper() and any(roster.offices.speaking_as(form) for form in dict.fromkeys((word, bare))))
    )


def _several(sentence: str, words: Sequence[Token], at: int, roster: Roster) -> tuple[int, Found] | None:
    """Two or more parts of one person's name in a row, each exact, by key, or one of them misspelt."""
    best: list[tuple[int, int, int, Known, bool]] = []
    for known in _candidates(sentence, words, at, roster):
        run = _run(sentence, words, at, known)
        if run:
            used, matched, exact, misspelt = run
            best.append((matched * 4 + exact - len(parts(known.name)), used, known.order, known, misspelt))
    if not best:
        return None
    top = max(score for score, *_ in best)
    winners = [one for one in best if one[0] == top]
    if len(winners) > 1:
        return None
    _, used, _, known, misspelt = winners[0]
    start, (_, end, last) = words[at][0], words[at + used - 1]
    genitive = _is_genitive(last, known)
    printed = without_genitive(sentence[start:end]) if genitive else sentence[start:end]
    return used, (start, end, known, _form(printed, known, misspelt), genitive)


def _candidates(sentence: str, words: Sequence[Token], at: int, roster: Roster) -> list[Known]:
    """Those with a part of their name here, or right after a word that may be a misspelt part of it."""
    found = [*_bearers(words[at][2], roster)]
    if at + 1 < len(words) and words[at + 1][2][0].isupper() and adjacent(sentence, words, at):
        found += _bearers(words[at + 1][2], roster)
    return [known for n, known in enumerate(found) if known not in found[:n] and len(parts(known.name)) > 1]


def _bearers(word: str, roster: Roster) -> list[Known]:
    bearers = roster.by_key.get(key(word), [])
    stripped = without_genitive(word)
    return bearers + roster.by_key.get(key(stripped), []) if stripped != word else bearers


def _run(sentence: str, words: Sequence[Token], at: int, known: Known) -> tuple[int, int, int, bool] | None:
    """How many words from here on are parts of the name: words used, parts matched, of them exact, any misspelt."""
    own = list(known.name_parts())
    used = matched = exact = 0
    sure, misspelt = 0, False
    while True:
        word = words[at + used][2]
        part = _part(word, own)
        if part is None:
            break
        own.remove(part)
        same = word == part or without_genitive(word) == part
        if len(word) == 1:
            same = True
        elif key(word) != key(part) and key(without_genitive(word)) != key(part):
            if misspelt:
                break
            misspelt = True
        else:
            sure += part.lower() not in PARTICLES
        matched, exact, used = matched + 1, exact + same, used + 1
        if not adjacent(sentence, words, at + used - 1):
            break
    whole = not own and not misspelt  # "Henrik F", as on the list
    if not sure or matched < 2 or (sure + misspelt < 2 and not whole):
        return None
    return used, matched, exact, misspelt or exact < matched


def _part(word: str, own: list[str]) -> str | None:
    """Which of the parts left a word is: the same, else by key, else misspelt."""
    if not (word[0].isupper() or word.lower() in PARTICLES):
        return None
    bare = without_genitive(word)
    for part in own:
        if part in (word, bare):
            return part
    for part in own:
        if key(part) in (key(word), key(bare)):
            return part
    if len(word) == 1:
        return next((part for part in own if part[0] == word), None)
    return next((part for part in own if similar(word, part) or similar(bare, part)), None)


def _form(printed: str, known: Known, misspelt: bool) -> Form:
    if " ".join(printed.split()) == known.name:
        return "full"
    if misspelt:
        return "misspelt"
    mine, other = [key(part) for part in parts(printed)], known.name_keys()
    return "re-ordered" if sorted(mine) == sorted(other) else "short"


def _is_genitive(word: str, known: Known) -> bool:
    if word.endswith(APOSTROPHES):
        return word not in parts(known.name)  # "Friis’ notat"
    return word.endswith(GENITIVE) and key(word) not in known.name_keys()


def _initials(sentence: str, words: Sequence[Token], at: int, roster: Roster) -> tuple[int, Found] | None:
    start, end, word = words[at]
    bare = without_genitive(word) if not word.isupper() else word
    known = roster.initials.get(bare)
    if known is None or not bare.isupper() or goes_on_in_compound(sentence, end):
        return None
    return 1, (start, end, known, "initials", bare != word)


def _role(sentence: str, words: Sequence[Token], at: int, roster: Roster) -> tuple[int, Found] | None:
    start, end, word = words[at]
    if goes_on_in_compound(sentence, end):
        return None
    for form, genitive in ((word, False), (word[:-1], True)) if word.endswith("s") else ((word, False),):
        known = roster.offices.speaking_as(form)
        if known:
            return 1, (start, end, known, "organisation" if known.kind == "organisation" else "role", genitive)
    return None


def same_person(name: str, roster: Roster) -> Known | None:
    """The known person a whole printed name means: no part of it may be foreign to the person, nor may two fit."""
    own = parts(name)
    alike = roster.by_key.get(key(own[0]), []) if own else roster.people
    exact = [one for one in alike if one.name == name]
    if exact:
        return min(exact, key=lambda one: one.order)
    if len(own) == 1:
        return roster.initials.get(name) or only([one for one in roster.people if key(one.name) == key(name)])
    words = tokens(name)
    found = _several(name, words, 0, roster) if words else None
    if found and found[0] == len(words):
        return found[1][2]
    return only([one for one in alike if longer_or_shorter([key(part) for part in own], one.name_keys())])
