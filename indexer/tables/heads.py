"""Know the columns of minutes in a table by their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

SIDE = tuple(  # what a column has, its name, and the shape of its cells; a cell of another shape is text all the same
    (role, re.compile(name, re.IGNORECASE), re.compile(shape))
    for role, name, shape in (
        (
            "clock",
            r"tid|tidspunkt|tidsramme|tidsforbrug|varighed|kl\.?|klokken|klokkeslæt|min\.?|minutter",
            r"(?i:(?:(?:ca\.?|kl\.?)\s*)*\d{1,2}[.:]\d\d(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d)?"
            r"|(?:ca\.?\s*)?\d{1,3}\s*(?:['’´]|min\.?|minutter|timer?)?)",
        ),
        (
            "kind",
            r"type|art|kategori|formål|o/d/b|o/b|d/b|o,\s*d,\s*b",
            r"[OBDEI](?:\s*[/,+]\s*[OBDEI])*|"
            r"(?i:(?:til )?(?:orientering|beslutning|drøftelse|efterretning|godkendelse))",
        ),
        (
            "responsible",
            r"ansvar(?:lig(?:e|t)?)?(?:\s*/\s*(?:frist|tid|deadline))?|ansv\.?(?:\s*/\s*frist)?|hvem|tovholder(?:e)?|oplægsholder|indleder|initialer|v/|ved",
            r"(?:v/\s*)?(?:[A-ZÆØÅ][\w.-]{0,20}(?:\s*[,/&+]\s*|\s+og\s+|\s+|$)){1,6}(?:\d{1,2}[./]\d{1,2}(?:[./-]\d{2,4})?)?"
            r"|(?i:alle|-|–|formand(?:en)?|sekretær(?:en)?)",
        ),
        (
            "deadline",
            r"frist|tidsfrist|deadline|hvornår|senest|inden",
            r"(?i:(?:(?:den|inden|senest|medio|primo|ultimo|uge|uge nr\.?|kl\.?|d\.)\s+)*"
            r"\d{1,4}(?:[./-]\s?\d{1,4}){0,2}\.?(?:\s+[a-zæøå]{3,9}\.?)?(?:\s+\d{4})?"
            r"|(?:inden |senest |medio |primo |ultimo )?"
            r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6}\.?(?:\s+\d{4})?"
            r"|asap|straks|snarest(?: muligt)?|løbende|afsl?lut+et|afventer|(?:til )?næste (?:møde|gang)|udført|-|–)",
        ),
    )
)
NUMBER = re.compile(r"(?:(?:sags?|punkt|pkt\.?|løbe|lb\.?)\s*[/-]?\s*)?nr\.?|pkt\.?|#", re.IGNORECASE)
SUBJECT = re.compile(
    r"emner?|(?:nr\.?\s+)?punkt(?:er)?|dagsorden|dagsordens-?punkt(?:er)?|dagsordenens punkter"
    r"|sag(?:er)?|titel|overskrift",
    re.IGNORECASE,
)
TEXT = re.compile(
    r"referat|indhold|beslutning(?:er)?(?:\s*/\s*\w+)?|referat\s*/\s*\w+|drøftelse|konklusion|opfølgning|bemærkninger|noter"
    r"|beskrivelse|resultat|aftaler|refereret|beslutningsreferat",
    re.IGNORECASE,
)
_KNOWN = re.compile("|".join(known.pattern for known in (NUMBER, SUBJECT, TEXT)), re.IGNORECASE)
LONGEST_NAME = 30
_TASKED = frozenset({"responsible", "deadline"})
_BROKEN = re.compile(r"(?<=[^\W\d_])-\s*/?\s*(?=[a-zæøå])")  # "Ansvar- lig", "Ansvar-/lig" over two lines
_OR = re.compile(r"-\s*/\s*")  # "Ansvar-/ frist"


def mentioned(words: Sequence[str]) -> int:
    """How many of the words are names of columns: fewer than two on a line, and it is no head."""
    return sum(map(_is_name, words))


@lru_cache(maxsize=4096)
def _is_name(word: str) -> bool:
    return is_known(word.rstrip(":"))


def is_known(name: str) -> bool:
    """Whether this is what a column of minutes is called."""
    return side_of(name) is not None or _names(_KNOWN, name)


def side_of(name: str) -> tuple[str, re.Pattern[str]] | None:
    """What a column with this name has beside the matters, and the shape of what is no text in it."""
    return next(((role, shape) for role, title, shape in SIDE if _names(title, name)), None)


def has_numbers(name: str) -> bool:
    """Whether a column with this name has the numbers of the matters."""
    return _names(NUMBER, name)


def has_subjects(name: str) -> bool:
    """Whether a column with this name has the titles of the matters."""
    return _names(SUBJECT, name)


def has_text(name: str) -> bool:
    """Whether a column with this name has what is told of the matters."""
    return _names(TEXT, name)


def _names(pattern: re.Pattern[str], name: str) -> bool:
    """Whether a pattern has a name, be it broken over two lines."""
    if pattern.fullmatch(name):
        return True
    broken = "-" in name and (pattern.fullmatch(_BROKEN.sub("", name)) or pattern.fullmatch(_OR.sub("/", name)))
    return bool(broken)


def over_two_lines(first: Sequence[str], second: Sequence[str]) -> list[str] | None:
    """The names of columns over two lines, "Sag /" above "nr."; None where the second line has no rest of a head.

    Both have a cell for each column; an empty one where the name is whole without it.
    """
    names = [f"{one} {other}".strip() for one, other in zip(first, second, strict=True)]
    completed = [name.rstrip(" :") for name, other in zip(names, second, strict=True) if other]
    if not completed or not all(map(is_known, completed)):
        return None
    return names if is_head([name.rstrip(" :") for name in names if name]) else None


def is_head(names: Sequence[str]) -> bool:
    """Whether names of neighbouring cells are those of a table of matters, most of them known.

    The column that has the text must be named, or the titles and something beside them; or who has the task and by
    when, as where nothing stands above the text.
    """
    if len(names) < 2 or any(len(name) > LONGEST_NAME for name in names):
        return False
    roles = {side[0] for name in names if (side := side_of(name))}
    known = sum(map(is_known, names))
    told = any(map(has_text, names))
    titled = any(map(has_subjects, names))
    return known >= 2 and 2 * known > len(names) and (told or (titled and bool(roles)) or roles >= _TASKED)
