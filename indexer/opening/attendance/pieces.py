"""Cut the text of an attendance list into what a comma, an "og" or a stroke sets apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from string import ascii_lowercase

from indexer.opening.attendance.entry import BRACKET
from indexer.opening.attendance.item_ranges import NUMBERS, POINT
from indexer.people.names import is_given, is_organisation, is_person
from indexer.people.occupations import is_occupation, untitled
from indexer.text.patterns import LETTER

LIST_MARK = re.compile(
    r"^\s*(?:[-–—•*·▪□☐☒☑✓✔✗✘+÷]+\s*|\[[ xX]\]\s*|[xX]\s+(?=[A-ZÆØÅ])|\(?(?:\d{1,2}|[a-z])\s?[.)]\s+)+"
)
UNCHECKED = re.compile(r"^\s*(?:\[ \]|☐|□|÷|✗|✘)")
CHECKED = re.compile(r"^\s*(?:\[[xX]\]|☒|☑|✓|✔|\+|[xX]\s)")
LETTERED = re.compile(r"(?:^|\s)(?P<letter>[a-z])\)\s+(?=\w)")  # "a) Anna Berg kl. 13  b) Bo Vang kl. 14"
ABOUT = re.compile(r"\s*(?:Tema|Emne|Formål|Oplæg om)\s*:.*$")  # what a guest came for
SEPARATOR = re.compile(
    r"\s*(?:[,;]|\s/\s|\t)(?:\s*(?:og|samt)\s)?\s*|\s(?:og|samt)\s+|(?<=[\wæøå).\0])\s[&+–—-]\s(?=[A-ZÆØÅ])"
    r"|(?<!v)/(?=[A-ZÆØÅ]{2}|[A-ZÆØÅ]\w+ [A-ZÆØÅ])|\s+\d{1,2}\)\s+(?=[A-ZÆØÅ])"
)
OPEN_END = re.compile(r"(?:\s+(?:og|samt)|\s*[,;&])+\s*$")
ITEMS = re.compile(rf"{POINT}{NUMBERS}", re.IGNORECASE)  # a comma or "og" in it separates no persons
NOISE = re.compile(
    r"\*+|(?<=\s)[:;]-?[()D](?=\s|$)|\(?\b[\w.-]+@[\w.-]+\)?|,?\s+(?:m\.?\s?fl|o\.?\s?a)\b\.?|\u00ad|\u200b"
)
ORGANISATION_FIRST = re.compile(rf"(?P<who>[^,;:()\t]+?)\s+(?:v/|v\.|ved|repr\.? ved)\s*(?P<name>[A-ZÆØÅ]{LETTER}.*)$")
HOUSE_NUMBER = re.compile(
    r"\s+#\s?\d{1,4}[a-zA-Z]?(?!\w)(?P<more>\s+(?=[(\w]))?"
)  # of a member: "Anna Berg #12 Formand"
STUCK_DASH = re.compile(  # "Anna Berg- afbud", but not "Børn- og Ungeudvalget"
    r"(?<=[a-zæøå)])[-–—](?=\s(?!og\b|eller\b|samt\b)[a-zæøå]|(?:afbud|fraværende|referent|formand)\b)|"
    r"(?<=[a-zæøå)])\s[-–—](?=[a-zæøå])"
)
BEHIND_BRACKET = re.compile(rf"\)\s+(?P<first>[A-ZÆØÅ]{LETTER}+(?:-{LETTER}+)?)(?=\s[A-ZÆØÅ])")
RUN_ON = re.compile(rf"[A-ZÆØÅ](?<=[a-zæøå].){LETTER}+(?= )")
LAST_FIRST = re.compile(rf"({LETTER}[^,;()]*),\s*({LETTER}[^,;()]*)")
BODY_FIRST = re.compile(
    r"(?P<before>(?:^|(?<=[,;:)]))\s*(?:(?:og|samt)\s+)?)(?P<who>[^\s,;:()\t][^,;:()\t]*?)\s*\((?P<names>[^()]+)\)"
)
IN_BRACKETS = re.compile(r"(?P<who>[^,;:()\t]+?)\s*\((?P<name>[^()]+)\)$")


def plain(text: str) -> str:
    """A text without marks and addresses that tell nothing of a name."""
    text = NOISE.sub("", text.replace("\u00a0", " ").replace("\u2007", " ").replace("\u202f", " "))
    text = HOUSE_NUMBER.sub(lambda match: ", " if match["more"] else "", text) if "#" in text else text
    return STUCK_DASH.sub(" - ", text) if "-" in text or "–" in text else text


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
    """Names run together: "SchittenhelmLennart" when what follows is a given name, "Anna Berg (fmd) Bo Vang"."""

    def cut(match: re.Match[str]) -> str:
        return f", {match[0]}" if is_given(match[0]) else match[0]

    def behind(match: re.Match[str]) -> str:
        return f"), {match['first']}" if is_given(match["first"]) else match[0]

    text = BEHIND_BRACKET.sub(behind, text) if ") " in text else text
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


def persons_first(lines: Sequence[str]) -> list[str]:
    """ "KL (Anna Berg), Fonden Lys (Bo Vang og Ida Holst)" with the persons first, where all of a list is put so.

    One list has one order: a single body that is known to be one, or has two people behind it, tells it for those
    that might be people.
    """
    text = "\n".join(lines)
    found = list(BODY_FIRST.finditer(text)) if "(" in text else []
    if not any(is_organisation(one["who"]) or len(_names(one)) > 1 for one in found) or text.count("(") != len(found):
        return [*lines]
    if not all(is_person(untitled(name)[0]) for one in found for name in _names(one)):
        return [*lines]
    return BODY_FIRST.sub(_turn, text).split("\n")


def _names(match: re.Match[str]) -> list[str]:
    return [" ".join(name.split()) for name in re.split(r",|\s(?:og|samt|&)\s", match["names"])]


def _turn(match: re.Match[str]) -> str:
    body = " ".join(match["who"].split())
    return match["before"] + ", ".join(f"{name} ({body})" for name in _names(match))


def lettered(lines: Sequence[str]) -> list[str]:
    """The points of a list a) b) c), each without what it was about; none of a list that isn't lettered."""
    text = " ".join(ABOUT.sub("", line) for line in lines) if any(") " in line for line in lines) else ""
    marks = list(LETTERED.finditer(text))
    if not marks or [mark["letter"] for mark in marks] != list(ascii_lowercase[: len(marks)]):
        return []
    starts = [0, *(mark.end() for mark in marks)]
    points = [text[a:b].strip() for a, b in zip(starts, [*(mark.start() for mark in marks), len(text)], strict=True)]
    return [point for point in points if point]


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
