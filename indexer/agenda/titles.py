"""Read the title of an agenda item: over wrapped lines, with its type marker, and compare two wordings of it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import lru_cache

from indexer.agenda.access import bare_title
from indexer.document import Line
from indexer.people import names
from indexer.speech import verbs
from indexer.text.tidy import clean, join

MOST_LINES = 4  # that one title can take
_MARKER = re.compile(r"\s*[\[(]\s*(?P<type>[OBDE])\s*[\])]\s*$")
_WORD_MARKER = re.compile(
    r"[\[(–-]\s*(?:til )?(?P<word>orientering|beslutning|drøftelse|efterretning|godkendelse)\s*[\])]?\s*$",
    re.IGNORECASE,
)
_TYPES = {"orientering": "O", "beslutning": "B", "drøftelse": "D", "efterretning": "E", "godkendelse": "B"}
_UNFINISHED = re.compile(
    r"(?:[,§(/–-]|\b(?:og|eller|samt|af|i|på|til|for|fra|om|ved|med|vedr\.?|vedrørende|under|mellem|den|det|de|en|et|som|"
    r"for|jf\.|herunder))$",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:er|var|har|havde|blev|bliver|vil|ville|skal|skulle|kan|kunne|må|måtte|bør|burde|får|fik|gik|går|kom|kommer|"
    r"gør|gjorde|tager|tog|mangler|ønsker|ønskede|opfordrede|foreslog|oplyste|spurgte|svarede|bemærkede|orienterede|"
    r"gennemgik|genopstiller|genopstillede|stiller|stillede|deltog|takkede)\b"
)
_ASKING = re.compile(r"(?:hvad|hvordan|hvorfor|hvem|hvornår|hvor|sådan)\b[^.]{0,80}$", re.IGNORECASE)
_OUTCOME = re.compile(
    r"\b(?:godkendt|vedtaget|genvalgt|valgt|forkastet|nedstemt|modtaget|udsat|efterretning|udgik|udgår)\.?$", re.I
)
_WORD = re.compile(r"\w{4,}")
_RUN_IN = re.compile(r"(?:(?<=[^\W\d_]{2}[^\W\d_.])|(?<=\b20\d\d))(?:[.:]{1,2}| [–-])\s+(?=[A-ZÆØÅ\d-])")
_SHORTENED = re.compile(r"\b(?:vedr|inkl|ekskl|evt|ang|adm|afd|forts|ordf|repr|kons|indl|bl|stk|sml|udv|best)$", re.I)
_CLOSING_MATTER = re.compile(r"(eventuelt|evt\.?)\s+(?-i:(?=[A-ZÆØÅ]))", re.IGNORECASE)  # "9. Eventuelt Intet."
_CAME_OF_IT = r"(?:ingen|intet|godkendt|vedtaget|drøftet|taget til|til efterretning|udsat|udgik|udgår|ikke)\b"
_HAPPENED = re.compile(rf"(?:[^.]{{0,120}}\b(?:blev|bød|var|valgtes|godkendtes)\b|{_CAME_OF_IT})", re.IGNORECASE)
_OUTCOME_FIRST = re.compile(_CAME_OF_IT, re.IGNORECASE)
_DOES = re.compile(r"([A-ZÆØÅ][\w-]+)(?: (?:og|&) [A-ZÆØÅ]\w+)? [a-zæøå]{2,}er\b")
_NEITHER = re.compile(r"[\W_]+")  # neither letter nor figure
_PAGE = re.compile(r"(?:[\s.…_]*[.…_\s]|(?<=[^\W\d_]))\d{1,3}$")


def read(
    lines: Sequence[Line], index: int, title: str, starts: Container[int], full: int, listed: str | None
) -> tuple[str, int]:
    """The whole title of the item whose heading begins it on line ``index``, and the index of its last line.

    ``starts`` are the lines where another heading may begin, ``listed`` the wording in the agenda list.
    """
    parts = [title]
    last = index
    while last + 1 < len(lines) and last + 1 not in starts and len(parts) < MOST_LINES:
        following = clean(lines[last + 1].text)
        if not following or not _goes_on(" ".join(parts), lines[last], lines[last + 1], full, listed):
            break
        parts.append(following)
        last += 1
    joined = join([Line(part, number) for number, part in enumerate(parts)], frozenset()).text
    return joined, last


def _goes_on(title: str, line: Line, after: Line, full: int, listed: str | None) -> bool:
    """Whether the title goes on in the line ``after``."""
    following = clean(after.text)
    if line.row != after.row or line.block or after.block or after.list_item:
        return False
    if listed and len(listed) > len(title) + 3 and key(listed).startswith(key(title)):
        return key(listed).startswith(key(title + " " + following)) or key(title + following).startswith(key(listed))
    if _MARKER.search(title) or key(title) == key(listed or ""):
        return False
    if title.endswith("-") and title[-2:-1].isalpha():
        return True
    if _UNFINISHED.search(title) or title.count("”") % 2 or title.count("(") > title.count(")"):
        return True
    if _CLOSING_MATTER.match(title + " X") or tells_outcome(following):
        return False
    return (
        following[:1].islower()
        and not title.endswith((".", "?", "!", ":"))
        and not is_sentence(title + " " + following)
    )


def tells_outcome(text: str) -> bool:
    """Whether a text begins with the words for what came of a matter: "intet", "godkendt", "udsat"."""
    return _OUTCOME_FIRST.match(text) is not None


def run_in(printed: str, listed: str | None) -> tuple[str, str] | None:
    """The title and the text that goes on behind it on the same line ("3. Regnskab. Godkendt."), if any does.

    A whole sentence is both: it is all that is printed of its item.
    """
    if closing := _CLOSING_MATTER.match(printed):
        return closing[1], printed[closing.end() :]
    match = _RUN_IN.search(printed)
    if match:
        title, text = printed[: match.start()].rstrip(), printed[match.end() :]
        if not is_sentence(title) and (_tells(text) or _announced(printed[match.start()], title, text)):
            return title, text
    if listed and key(printed) != key(listed) and printed.lower().startswith(listed.lower().rstrip(".")):
        text = printed[len(listed.rstrip(".")) :].lstrip(" .:–-")
        return (listed, text) if text and _tells(text) else None
    first = printed[: match.start()] if match else printed
    return (printed, printed) if not listed and is_sentence(first) and printed.endswith(".") else None


def behind_stop(printed: str) -> tuple[str, str] | None:
    """A title up to its full stop and what stands behind it on the line, where nothing stands below."""
    match = _RUN_IN.search(printed)
    if match is None or match[0].strip() != "." or not printed[match.end()].isalpha():
        return None
    title = printed[: match.start()]
    return None if is_sentence(title) or _SHORTENED.search(title) else (title, printed[match.end() :])


def has_text(title: str, bare: bool) -> bool:
    """Whether what is told stands behind the title on its line: "Nøgler: Bo henter dem.".

    ``bare`` says that nothing stands below; else a single sentence may well be the rest of a long title.
    """
    match = _RUN_IN.search(title) if title.endswith((".", "!", "?")) else None
    if match is None or (match[0].strip() == "." and _SHORTENED.search(title[: match.start()])):
        return False
    return bare or bool(_RUN_IN.search(title, match.end()))


@lru_cache(maxsize=4096)
def head(title: str) -> str:
    """The title without the text that may go on behind it on its line."""
    match = _RUN_IN.search(title)
    return title[: match.start()] if match else title


def _announced(separator: str, title: str, text: str) -> bool:
    """Whether a colon parts a short title from what is said of it: "4. Lejrtur: Alle er meldt til."."""
    return separator == ":" and len(title) <= 60 and (text.endswith(".") or text in {"-", "–", "Ingen", "Intet"})


def is_behind(text: str) -> bool:
    """Whether what follows a title set in bold is long enough to be text, and isn't the rest of the title."""
    return len(text) > 40 and not text.startswith("(") and not text[0].islower()


def is_told(title: str) -> bool:
    """Whether a title is no title but a whole sentence: what somebody does, in the present tense, or an outcome."""
    first = head(title)
    does = _DOES.match(first) if len(first) < len(title) or title.endswith(".") else None
    return is_sentence(first) or (does is not None and _is_subject(does[1]))


def _is_subject(word: str) -> bool:
    """Whether a capital word is somebody: a given name, or a person by a noun in the definite form."""
    return names.is_given(word) or word.lower().endswith(("eren", "anden", "gen", "ten", "gerne", "erne", "sen"))


def _tells(text: str) -> bool:
    """Whether a text tells what happened."""
    spoken = any(verb.past and not verb.act.endswith("?") for verb in verbs.find(text[:120]))
    return spoken or bool(_HAPPENED.match(text))


@lru_cache(maxsize=4096)
def split_type(title: str) -> tuple[str, str | None]:
    """A title without its type marker and access, and the type: O, B, D, E or None."""
    title = bare_title(title)
    if match := _MARKER.search(title) if title.rstrip().endswith((")", "]")) else None:
        return title[: match.start()].rstrip(), match["type"]
    match = _WORD_MARKER.search(title)
    return title, _TYPES[match["word"].lower()] if match else None


def without_page(title: str) -> str:
    """A line of a contents list without the page number at its end."""
    return _PAGE.sub("", title).rstrip(" .…_")


@lru_cache(maxsize=16384)
def key(title: str) -> str:
    """Letters and figures of a title, to compare wordings."""
    return _NEITHER.sub("", split_type(title)[0].lower())


def alike(one: str, other: str) -> bool:
    """Whether two wordings are one title: the same, one cut short, or mostly the same words."""
    a, b = key(one), key(other)
    if not a or not b:
        return False
    if a == b or (min(len(a), len(b)) >= 8 and (a.startswith(b) or b.startswith(a))):
        return True
    left, right = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    shared = len(left & right)
    return shared >= 1 and shared >= 0.6 * min(len(left), len(right)) and shared >= 0.34 * max(len(left), len(right))


@lru_cache(maxsize=4096)
def is_sentence(title: str) -> bool:
    """Whether a text is a sentence that says something, or an outcome, instead of naming a matter."""
    if title.rstrip().endswith("?") or _ASKING.match(title):
        return False
    return (
        bool(_FINITE.search(title) or _OUTCOME.search(title)) or len(title) > 240 or title.rstrip().endswith((";", ","))
    )
