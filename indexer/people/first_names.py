"""Find a person named by one name alone: a first name that one person bears, tagged or with initials if two do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from indexer.people.likeness import APOSTROPHES, without_genitive
from indexer.people.names import key, parts
from indexer.people.organisation_mentions import goes_on_in_compound
from indexer.people.roles import TITLES
from indexer.text.tokens import Token

if TYPE_CHECKING:
    from indexer.people.known import Known
    from indexer.people.mentions import Found
    from indexer.people.roster import Roster

GAP = re.compile(r"[ \u00a0\n]*-?[ \u00a0\n]*|\. ?")


def adjacent(sentence: str, words: Sequence[Token], at: int) -> bool:
    """Whether the word and the next stand together as parts of one name can."""
    return at + 1 < len(words) and bool(GAP.fullmatch(sentence, words[at][1], words[at + 1][0]))


def first_name(sentence: str, words: Sequence[Token], at: int, roster: Roster) -> tuple[int, Found] | None:
    """A single name: a first name only one person bears, the whole of a one-word name, a surname after a title."""
    start, end, word = words[at]
    in_brackets = sentence[max(start - 1, 0) : start] in "(/" and sentence[end : end + 1] in ")/,"
    if not (word[0].isupper() or (in_brackets and start)) or len(word) < 2 or (word.isupper() and len(word) < 4):
        return None
    if goes_on_in_compound(sentence, end) or _belongs_to_other(sentence, words, at):
        return _with_initial(sentence, words, at, roster)
    for form, genitive in ((word, False), (without_genitive(word), True)):
        if (genitive and form == word) or (not genitive and word.endswith(APOSTROPHES)):
            continue  # "Hans’ notat" is only a genitive
        bearers = [one for one in roster.bearers(key(form)) if _same_word(form, one)]
        if tagged := _tagged(sentence, end, bearers):
            return 1, (start, tagged[1], tagged[0], "full", False)
        known = only(bearers)
        if known:
            return 1, (start, end, known, "full" if form == known.name else "first name", genitive)
        known = only([one for one in roster.by_key.get(key(form), []) if key(form) == one.name_keys()[-1]])
        if known and _after_title(sentence, words, at):
            return 1, (start, end, known, "surname", genitive)
    return None


def _same_word(word: str, known: Known) -> bool:
    return key(word) == known.name_keys()[0]


def only(found: list[Known]) -> Known | None:
    return found[0] if len(found) == 1 else None


def _after_title(sentence: str, words: Sequence[Token], at: int) -> bool:
    return at > 0 and words[at - 1][2].lower() in TITLES and adjacent(sentence, words, at - 1)


def _belongs_to_other(sentence: str, words: Sequence[Token], at: int) -> bool:
    """Whether a capitalised neighbour makes it part of a longer name, which nobody known bears."""
    capital_follows = at + 1 < len(words) and words[at + 1][2][0].isupper()
    if capital_follows and sentence[words[at][1]] in " \u00a0-" and adjacent(sentence, words, at):
        return True
    if at == 0 or not words[at - 1][2][0].isupper() or not adjacent(sentence, words, at - 1):
        return False
    before = words[at - 1][2]
    first = at == 1 or sentence[: words[at - 1][0]].rstrip()[-1:] in ".:!?"
    return not first and before.lower() not in TITLES


def _tagged(sentence: str, end: int, bearers: list[Known]) -> tuple[Known, int] | None:
    """Who of those with one first name is meant by the number or nickname behind it, as on the list: "Bo (12)"."""
    for one in bearers:
        tag = one.name.partition(" (")[2].removesuffix(")")
        behind = re.compile(rf"\s?\(?{re.escape(tag)}\b\)?").match(sentence, end) if tag else None
        if behind:
            return one, behind.end()
    return None


def _with_initial(sentence: str, words: Sequence[Token], at: int, roster: Roster) -> tuple[int, Found] | None:
    """ "Johannes R.", "Johannes R.D.": a first name with the initials of the surnames."""
    if not adjacent(sentence, words, at):
        return None
    start, _, word = words[at]
    _, end, behind = words[at + 1]
    initials = behind.replace(".", "").lower()
    if len(initials) != 1 and (initials == behind.lower() or not behind.isupper()):
        return None
    bearers = [one for one in roster.bearers(key(word)) if _ends_in(initials, parts(one.name))]
    known = only(bearers)
    return (2, (start, end, known, "short", False)) if known else None


def _ends_in(initials: str, own: tuple[str, ...]) -> bool:
    """Whether the parts of a name but the first begin with these letters; a single letter is the last part's."""
    begin = "".join(part[0].lower() for part in own[1:])
    return bool(begin) and (begin == initials if len(initials) > 1 else begin[-1] == initials)
