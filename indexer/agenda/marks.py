"""What the beginning of a line says of an agenda number: "1.", "Punkt 4:", "Ad 8 a", "§ 2", "A:", "Sak 44/2019"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from indexer.agenda.access import bare_heading
from indexer.document import Line
from indexer.tables.shapes import is_figures
from indexer.text.tidy import clean
from search.facets import MONTHS

REPEATED_WITHIN = 3  # lines
LONGEST = 400  # characters of a line that are looked at
_TITLE = r"(?P<title>.*)$"
_WORD = (  # "Ad" may have any mark behind it: "Ad) 1", "Ad: 1"
    r"(?P<word>(?:(?:ad|vedr(?:ørende)?)[.):]?\s)?(?:dagsordenens (?:punkt|pkt\.?)|dagsordens?(?:punkt|pkt\.?))|"
    r"emne(?=\s+\d{1,2}\s*[.:–-])|(?:ad|vedr(?:ørende)?)[.):]?\s?(?:punkt|pkt\.?)|"
    r"ad(?:\s?[.):/]+|\s[–—-](?=\s))?|punkt|pkt\.?|§|sak|sag)"
    r"\s*(?:nr\.?\s*)?"
)
_WORDED = re.compile(
    rf"{_WORD}(?P<number>\d{{1,4}}(?:\.\d{{1,2}}){{0,2}}(?:/\d{{2,4}})?|(?-i:[A-ZÆØÅ])(?=\s*[.):–—-]|\s*$))"
    rf"(?:\s?(?P<letter>[a-zæøå])(?=\s*[.):–—-]|\s*$))?(?P<delimiter>\s*[.):–—-]+|,(?=.*:$)|\s*$|\s+){_TITLE}",
    re.IGNORECASE,
)
_TWO = re.compile(  # one heading for two points of the list
    r"(?P<word>(?:punkt|pkt\.?|ad)\s*)?(?P<number>\d{1,2})\.? og (?P<upto>\d{1,2})"
    rf"\s?(?P<delimiter>[.):]?)\s+(?=(?-i:[A-ZÆØÅ])){_TITLE}",
    re.IGNORECASE,
)
_DOTTED = re.compile(rf"(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,2}})[.):]?\s+(?=[^\W\d]|[„“”\"’»(]){_TITLE}")
_NUMBER = re.compile(
    rf"(?P<number>\d{{1,4}}|\d{{1,2}}[a-d](?=\.))\s?(?P<delimiter>[.):]|/(?=\s)|\t| [–—-](?=\s))(?!\d)\s*{_TITLE}"
)
_SPACED = re.compile(rf"(?P<number>\d{{1,3}})\s+(?=[A-ZÆØÅ]){_TITLE}")
_ORDINAL = re.compile(r"p(?:un)?kt\.?\s*(?:[:.–—-]\s*|\s(?=[A-ZÆØÅ]))(?=\S)")  # of "1. punkt: Budget"
_ENCLOSED = re.compile(rf"\((?P<number>\d{{1,2}})\)\s+(?=[A-ZÆØÅ]){_TITLE}")
_LETTER = re.compile(rf"(?P<number>[A-Za-zÆØÅæøå])\s?(?P<delimiter>[.):])(?!\w\.)\s*(?=\S){_TITLE}")
_ROMAN = re.compile(rf"(?P<number>(?=[IVX])X{{0,3}}(?:IX|IV|V?I{{0,3}}))(?P<delimiter>[.):])\s+{_TITLE}")
_SMALL_ROMAN = re.compile(rf"(?P<number>ii|iii|iv|vi|vii|viii|ix)(?P<delimiter>[.)])\s+(?=\S){_TITLE}")
# How every line begins that has a number, or the access in front of one.
_OPENS = re.compile(
    r"[\d§(\[]|[^\W\d_]\s?[.):]|[ivx]{1,5}[.):]|ad|vedr|dagsorden|emne|punkt|pkt|sa[gk]"
    r"|åben|lukket|offentlig|ikke-offentlig",
    re.IGNORECASE,
)
_LOWER_ROMAN = re.compile(r"[ivx]")
_ALONE = re.compile(r"(?P<number>\d{1,3})[.):]?$")
_DATE = re.compile(rf"(?:{'|'.join(MONTHS)}|jan|feb|sept?|okt|nov|dec)\b", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"(?:kr\b|%|mio\b|mia\b|stk\b|pct\b|timer\b|min\b|th\b|tv\b|sal\b|kvartal\b|-|–|/)", re.IGNORECASE
)
_PAGE = re.compile(r"\d{1,3}")
_ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that may open an agenda item."""

    index: int  # of the line, into the sequence of lines given
    last: int  # of the line that holds the title, where the number stands on a line or in a cell of its own
    scheme: str  # "punkt", "ad", "§", "sag", "number.", "dotted", "letter)", "roman." …
    number: str  # as printed: "4", "4.1", "a", "44/2019"
    value: int  # where it stands in its scheme: 4, 1, 1, 44
    title: str
    letter: str = ""  # "a" of "Ad 8 a"
    upto: int = 0  # 7 of "6 og 7 Budget"
    shaped: bool = False  # the format sets the title as a heading

    @property
    def worded(self) -> bool:
        """Whether a word says that this is an item."""
        return self.scheme in {"punkt", "ad", "§", "sag"}


def marks(lines: Sequence[Line]) -> list[Mark]:
    """Every line that begins with something that could be an agenda number, in order."""
    found: list[Mark] = []
    taken = -1
    for index, line in enumerate(lines):
        if index <= taken:
            continue
        text = _cleaned(line.text)
        opens = _OPENS.match(text.lstrip("\t"))
        mark = (_mark(text, index) or _alone(lines, index)) if opens else None
        if mark is not None:
            title = lines[mark.last]
            shaped = bool(title.heading or (title.bold and title.bold[0][0] == 0))
            found.append(replace(mark, shaped=True) if shaped else mark)
            taken = mark.last
    return _with_roman(_without_repeats(_without_amounts(found, lines), lines))


def _without_amounts(found: Sequence[Mark], lines: Sequence[Line]) -> list[Mark]:
    """The marks without those of a list of amounts: two or more rows below each other with nothing but one behind."""
    amounts = {mark.index for mark in found if _is_amount(lines, mark)}
    if not amounts:
        return list(found)
    kept: list[Mark] = []
    for before, mark, after in zip([None, *found], found, [*found[1:], None], strict=False):
        beside = (one for one in (before, after) if one is not None and one.index in amounts)
        if mark.index not in amounts or not any(abs(one.value - mark.value) == 1 for one in beside):
            kept.append(mark)
    return kept


def _is_amount(lines: Sequence[Line], mark: Mark) -> bool:
    """Whether the row of a mark has amounts behind its title and no words; a small figure may be a page's."""
    line = lines[mark.last]
    if "\t" in line.text:
        text = clean(line.text.partition(mark.title)[2])
    elif line.row is not None:
        behind = takewhile(lambda other: other.row == line.row, islice(lines, mark.last + 1, None))
        text = " ".join(clean(other.text) for other in behind)
    else:
        return False
    return is_figures(text) and not _PAGE.fullmatch(text)


def _without_repeats(found: Sequence[Mark], lines: Sequence[Line]) -> list[Mark]:
    """The marks without those that repeat the heading right above: "2. Budget" again, or "Ad 2." before its text."""
    kept: list[Mark] = []
    reached: set[tuple[str, int]] = set()  # schemes and values of what is kept: after "Ad 1" comes "Ad 2", no repeat
    for mark in found:
        last = kept[-1] if kept else None
        near = last is not None and last.value == mark.value and mark.index - last.last <= REPEATED_WITHIN
        if last is not None and near and (last.scheme == mark.scheme or (mark.scheme, mark.value - 1) not in reached):
            same = mark.title == last.title if mark.title else mark.worded
            same = same and mark.letter == last.letter and last.shaped >= mark.shaped  # a contents list is not
            between = any(line.text.strip() for line in lines[last.last + 1 : mark.index])
            if same and not between:
                continue
        kept.append(mark)
        reached.add((mark.scheme, mark.value))
    return kept


def _with_roman(found: list[Mark]) -> list[Mark]:
    """The marks with "i)", "v)", "x)" read as roman numbers where the next or last of their kind is one."""
    for here, mark in enumerate(found):
        roman = _LOWER_ROMAN.fullmatch(mark.number) if mark.scheme.startswith("letter") else None
        near = [other for other in found[max(0, here - 3) : here + 4] if other.scheme == f"roman{mark.scheme[6:]}"]
        if roman and any(len(other.number) > 1 and other.number.islower() for other in near):
            found[here] = replace(mark, scheme=f"roman{mark.scheme[6:]}", value=_roman(mark.number.upper()))
    return found


def _cleaned(raw: str) -> str:
    """What is looked at of a line, with a tab between its cells."""
    return clean(raw[:LONGEST]) if "\t" not in raw else "\t".join(clean(cell) for cell in raw[:LONGEST].split("\t"))


def _mark(text: str, index: int) -> Mark | None:
    text = bare_heading(text)
    if " og " in text[:16] and (match := _TWO.match(text)) and int(match["upto"]) == int(match["number"]) + 1:
        value = int(match["number"])
        scheme = "punkt" if match["word"] else f"number{match['delimiter']}"
        return Mark(index, index, scheme, match["number"], value, match["title"].strip(), upto=value + 1)
    if match := _WORDED.match(text):
        return _worded(match, index)
    if match := _DOTTED.match(text):
        number = match["number"]
        return Mark(index, index, "dotted", number, int(number.rpartition(".")[2]), match["title"].strip())
    if match := _NUMBER.match(text) or _SPACED.match(text):
        title = match["title"].strip("\t ").partition("\t")[0].strip()  # the first cell of a table row
        title = title[ordinal.end() :] if (ordinal := _ORDINAL.match(title)) else title
        if not title or _DATE.match(title) or _NO_TITLE.match(title):
            return None
        delimiter = (match.groupdict().get("delimiter") or "").strip()
        return Mark(index, index, f"number{delimiter}", match["number"], int(match["number"].rstrip("abcd")), title)
    if match := _ENCLOSED.match(text):
        return Mark(index, index, "(number)", match["number"], int(match["number"]), match["title"].strip())
    if (match := _ROMAN.match(text)) and match["number"] not in {"C", "D"}:
        return Mark(
            index, index, f"roman{match['delimiter']}", match["number"], _roman(match["number"]), match["title"]
        )
    if match := _SMALL_ROMAN.match(text):
        number = match["number"]
        return Mark(index, index, f"roman{match['delimiter']}", number, _roman(number.upper()), match["title"].strip())
    if match := _LETTER.match(text):
        letter = match["number"]
        case = "Letter" if letter.isupper() else "letter"
        value = _ALPHABET.index(letter.lower()) + 1
        return Mark(index, index, f"{case}{match['delimiter']}", letter, value, match["title"].strip())
    return None


def _worded(match: re.Match[str], index: int) -> Mark | None:
    word = match["word"].lower().rstrip(".")
    repeats = word.startswith(("ad", "vedr"))  # a point of the agenda list
    scheme = "ad" if repeats else "§" if word == "§" else "sag" if word in {"sak", "sag"} else "punkt"
    title = match["title"].strip().lstrip(" .:–—-")
    if match["delimiter"].startswith(","):  # "Ad dagsordenens punkt 1, valg af dirigent:"
        title = title.rstrip(":")
    delimited = bool(match["delimiter"].strip()) or not title
    if not delimited and (title[:1].islower() or _DATE.match(title)):
        return None  # "Punkt 7 behandles dog før punkt 6"
    if scheme == "§" and title[:4].lower().startswith(("stk", "i ", "om ")):
        return None
    number = match["number"]
    digits = number.partition("/")[0].rpartition(".")[2]
    value = int(digits) if digits.isdigit() else _ALPHABET.index(number.lower()) + 1
    return Mark(index, index, scheme, number, value, title, (match["letter"] or "").lower())


def _alone(lines: Sequence[Line], index: int) -> Mark | None:
    """A number on a line or in a cell of its own takes the next line as its title."""
    match = _ALONE.match(clean(lines[index].text[:12]))
    if match is None:
        return None
    for follower in range(index + 1, min(index + 3, len(lines))):
        title = clean(lines[follower].text[:LONGEST])
        if not title:
            continue
        same_row = lines[index].row == lines[follower].row
        if not same_row or _ALONE.match(title) or not title[0].isalpha() or _DATE.match(title):
            return None
        return Mark(index, follower, "alone", match["number"], int(match["number"]), title)
    return None


def _roman(number: str) -> int:
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for here, after in zip(number, [*number[1:], ""], strict=True):
        total += -values[here] if values[here] < values.get(after, 0) else values[here]
    return total
