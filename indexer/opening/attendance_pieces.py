"""Cut the text of an attendance list into groups, and a group into what a comma, an "og" or a full stop sets apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.opening.attendance_entry import BRACKET
from indexer.opening.item_ranges import NUMBERS, POINT
from indexer.people.names import is_given, is_organisation, is_person
from indexer.people.occupations import is_occupation, untitled
from indexer.text.patterns import LETTER
from indexer.text.wordlist import wordlist

LIST_MARK = re.compile(
    r"^\s*(?:[-–—•*·▪□☐☒☑✓✔✗✘+÷]+\s*|\[[ xX]\]\s*|[xX]\s+(?=[A-ZÆØÅ])|\(?(?:\d{1,2}|[a-z])\s?[.)]\s+)+"
)
UNCHECKED = re.compile(r"^\s*(?:\[ \]|☐|□|÷|✗|✘)")
CHECKED = re.compile(r"^\s*(?:\[[xX]\]|☒|☑|✓|✔|\+|[xX]\s)")
SEPARATOR = re.compile(
    r"\s*(?:[,;]|\s/\s|\t)(?:\s*(?:og|samt)\s)?\s*|\s(?:og|samt)\s+|(?<=[\wæøå).\0])\s[&+–—-]\s(?=[A-ZÆØÅ])"
    r"|(?<!v)/(?=[A-ZÆØÅ]{2}|[A-ZÆØÅ]\w+ [A-ZÆØÅ])|\s+\d{1,2}\)\s+(?=[A-ZÆØÅ])"
)
GROUP = re.compile(r"\s*(?P<label>[^\W\d][^:,;.()\t/]{0,40}(?:\([^()]{0,30}\))?)\s*:\s*")
OPEN_END = re.compile(r"(?:\s+(?:og|samt)|\s*[,;&])+\s*$")
STOP = re.compile(r"(?:(?P<word>[\w/.]+)|\))\.\s+(?=[A-ZÆØÅ])")
ITEMS = re.compile(rf"{POINT}{NUMBERS}", re.IGNORECASE)  # a comma or "og" in it separates no persons
SHORTENED = wordlist(
    "stud cand pens fhv prof adm hr fru frk kst ref inkl pkt afd inst tlf fmd nfmd lic mag sekr suppl repr dir pr nr"
)
NOISE = re.compile(r"\*+|\(?\b[\w.-]+@[\w.-]+\)?|,?\s+(?:m\.?\s?fl|o\.?\s?a)\b\.?|\u00ad|\u200b")
ORGANISATION_FIRST = re.compile(rf"(?P<who>[^,;:()\t]+?)\s+(?:v/|v\.|ved|repr\.? ved)\s*(?P<name>[A-ZÆØÅ]{LETTER}.*)$")
RUN_ON = re.compile(rf"[A-ZÆØÅ](?<=[a-zæøå].){LETTER}+(?= )")
LAST_FIRST = re.compile(rf"({LETTER}[^,;()]*),\s*({LETTER}[^,;()]*)")
IN_BRACKETS = re.compile(r"(?P<who>[^,;:()\t]+?)\s*\((?P<name>[^()]+)\)$")


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a label of their own, or under none."""

    label: str | None
    lines: list[str]


def groups(lines: Sequence[str]) -> list[Group]:
    """The lines of a list, a new group where a line begins with a label ("Studerende: …", "KL:").

    A line without a label belongs to the label before it where that has nothing else on its line, or was broken off.
    """
    found: list[Group] = []
    runs_on = False
    for line in lines:
        text = plain(line)
        label = group_label(LIST_MARK.sub("", text))
        if label is not None:
            found.append(Group(label, [GROUP.sub("", LIST_MARK.sub("", text), count=1)]))
        elif found and (found[-1].label is None or runs_on or not found[-1].lines[-1].strip()):
            found[-1].lines.append(text)
        else:
            found.append(Group(None, [text]))
        before = found[-1].lines[-1].rstrip()
        alone = found[-1].label is not None and not any(one.strip() for one in found[-1].lines[:1])
        runs_on = alone or before.endswith((",", "-", " og", ";")) or before.rfind("(") > before.rfind(")")
        runs_on = runs_on or (found[-1].label is not None and len(line) >= 60)
    return [Group(one.label, [text for text in one.lines if text.strip()] or [""]) for one in found]


def group_label(text: str) -> str | None:
    """The label a text begins with; a person before a colon is none."""
    match = GROUP.match(text)
    if match is None or len(match["label"].split()) > 6 or is_person(match["label"]):
        return None
    return None if is_given(match["label"].split()[0]) and len(match["label"].split()) == 1 else match["label"].strip()


def plain(text: str) -> str:
    """A text without marks and addresses that tell nothing of a name."""
    return NOISE.sub("", text.replace("\u00a0", " ").replace("\u2007", " ").replace("\u202f", " "))


def segments(text: str) -> list[Group]:
    """A running text apart at the full stops that no abbreviation or initial has, each with its label."""
    cuts = [0]
    for match in STOP.finditer(text):
        word = match["word"]
        if word and ("." in word or (_is_short(word) and not (word.isupper() and len(word) > 1))):
            continue
        if text.rfind("(", 0, match.start()) > text.rfind(")", 0, match.start() + 1):
            continue
        cuts.append(match.end())
    found = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        piece = text[start:end].strip()
        label = group_label(piece)
        found.append(Group(label, [GROUP.sub("", piece, count=1) if label is not None else piece]))
    return found


def _is_short(word: str) -> bool:
    return len(word) < 3 or word.lower() in SHORTENED


@lru_cache(maxsize=4096)
def split(text: str) -> tuple[tuple[str, str], ...]:
    """The pieces of a list as (what stands before it, piece), apart outside brackets.

    An "og" between two words that are no persons joins them: "Børn og Unge".
    """
    text = OPEN_END.sub("", text)
    covered = BRACKET.sub(_blank, text) if "(" in text or "[" in text else text
    covered = ITEMS.sub(_blank, covered) if any(map(str.isdigit, covered)) else covered
    pieces: list[tuple[str, str]] = []
    at, joiner = 0, ""
    for match in [*SEPARATOR.finditer(covered), None]:
        piece = text[at : match.start() if match else len(text)].strip(" .\u00a0")
        if match and piece and match[0].strip() in ("&", "+", "–", "—", "-") and not _person_follows(text, match.end()):
            continue
        if piece:
            if joiner == "og" and pieces and _one_organisation(pieces[-1][1], piece):
                pieces[-1] = (pieces[-1][0], f"{pieces[-1][1]} og {piece}")
            else:
                pieces.append((joiner, piece))
        if match:
            at, joiner = match.end(), match[0].strip()
    return tuple(pieces)


def _person_follows(text: str, at: int) -> bool:
    words = re.split(r"[\s,;(]+", text[at : at + 60])
    return is_given(words[0]) and len(words) > 1 and words[1][:1].isupper()


def _one_organisation(left: str, right: str) -> bool:
    """Whether neither side of an "og" is a person: a capitalised word on the left, no given name on either."""
    first, second = left.split(), right.split()
    if "(" in left or len(first) > 3 or is_organisation(left) or not left[0].isupper():
        return False
    if is_person(untitled(left)[0]) or is_person(untitled(right)[0]) or is_occupation(first[0]):
        return False
    return not is_given(first[0]) and not is_given(second[0]) and not is_given(first[-1])


def apart(text: str) -> str:
    """Names run together without a space: "SchittenhelmLennart" when what follows is a given name."""

    def cut(match: re.Match[str]) -> str:
        return f", {match[0]}" if is_given(match[0]) else match[0]

    return RUN_ON.sub(cut, text)


def surname_last(text: str) -> str:
    """ "Berg, Anna; Vang, Bo" with each first name first, where all are put so."""
    pieces = [LAST_FIRST.fullmatch(piece.strip(" .")) for piece in text.split(";")] if "," in text else [None]
    turned = [f"{match[2]} {match[1]}" for match in pieces if match and _turned(match[1], match[2])]
    return "; ".join(turned) if len(turned) == len(pieces) else text


def _turned(surname: str, given: str) -> bool:
    return is_given(given.split()[0]) and len(surname.split()) == 1 and not is_given(surname) and surname[0].isupper()


def organisation_behind(piece: str) -> str:
    """ "KL v/ Anna Berg" and "KL (Anna Berg)" as "Anna Berg (KL)"."""
    for pattern in (ORGANISATION_FIRST, IN_BRACKETS):
        match = pattern.fullmatch(piece)
        if match and not is_person(match["who"]) and is_organisation(match["who"]):
            name, _, rest = match["name"].partition(" (")
            if is_person(untitled(name.strip())[0]):
                return f"{name.strip()} ({match['who'].strip()})" + (f" ({rest}" if rest else "")
    return piece


def joined(lines: Sequence[str]) -> str:
    """Lines of one paragraph as one text; a hyphen at a line end goes, unless a capital follows."""
    text = ""
    for line in lines:
        piece = line.strip()
        if text.endswith("-") and piece:
            text = text[:-1] + piece if piece[0].islower() and not piece.startswith(("og ", "eller ")) else text + piece
        else:
            text = f"{text} {piece}" if text else piece
    return text


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match[0])
