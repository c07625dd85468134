"""Break Danish text into lines of a given width in Helvetica, with hyphens at line ends."""

from __future__ import annotations

import re

# Widths in thousandths of the font's size (Adobe Font Metrics for the standard fonts).
_REGULAR = {
    191: "'",
    222: "ijl’",
    260: "|",
    278: " !,./:;I[\\]ft·",
    333: "()-`r”",
    334: "{}",
    355: '"',
    389: "*",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopquåéü–»«§",
    584: "+<=>~",
    611: "FTZø",
    667: "&ABEKPSVXYÅ",
    722: "CDHNRUw",
    778: "GOQØ",
    833: "Mm",
    889: "%æ",
    944: "W",
    1000: "Æ…",
    1015: "@",
}
_BOLD = {
    238: "'",
    278: " ,./I\\ijl’·",
    333: "!()-:;[]`ft",
    389: "*r{}",
    474: '"',
    500: "z”",
    556: "#$0123456789J_aceksvxyåé–»«§",
    584: "+<=>^~",
    611: "?FLTZbdghnopquøü",
    667: "EPSVXY",
    722: "&ABCDHKNRUÅ",
    778: "GOQwØ",
    833: "M",
    889: "%mæ",
    944: "W",
    975: "@",
    1000: "Æ…",
}
WIDTHS = {
    bold: {char: width for width, chars in table.items() for char in chars}
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}
# Where a compound meets its next part; elsewhere a word breaks before a consonant and a vowel.
JOINTS = re.compile(
    r"(?<=patient)(?=overblik)|(?<=informations)(?=sikkerhed)|(?<=plejeforløbs)(?=plan)|(?<=indlæggelses)(?=rapport)"
    r"|(?<=adgangs)(?=styring)|(?<=vagtplan)(?=system)|(?<=brev)(?=skabelon)|(?<=hjemme)(?=monitorering)"
    r"|(?<=leverandør)(?=nedbrud)|(?<=hardware)(?=nøgle)|(?<=sundheds)(?=person)|(?<=fordelings)(?=nøgle)"
)
SYLLABLES = re.compile(r"(?<=[aeiouyæøå])(?=[bdfghklmnprstv][aeiouyæøå])|(?<=[lmnr])(?=[bdfgkpst][aeiouyæøå])")


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of ``text`` in points."""
    return sum(WIDTHS[bold][char] for char in text) * size / 1000


def lines(text: str, limit: float, size: float, bold: bool = False) -> list[str]:
    """``text`` broken into lines no wider than ``limit`` points; headings (bold) are not hyphenated."""
    done: list[str] = []
    line = ""
    for word in text.split(" "):
        if width(f"{line} {word}".strip(), size, bold) <= limit:
            line = f"{line} {word}".strip()
            continue
        room = limit - width(line + " ", size, bold)
        first, rest = ("", word) if bold else _broken(word, room, size)
        done.append(f"{line} {first}".strip())
        line = rest
    return [*done, line]


def _broken(word: str, room: float, size: float) -> tuple[str, str]:
    """The longest beginning of ``word`` that fits, with its hyphen, and the rest of the word."""
    places = [match.end() for match in re.finditer("-(?=[A-ZÆØÅa-zæøå])", word)]
    letters = re.search(r"[a-zæøåA-ZÆØÅ]+", word)
    if letters and len(letters[0]) >= 7 and letters[0][1:].islower():
        joints = [m.start() for m in JOINTS.finditer(word.lower())]
        places += joints or [m.start() for m in SYLLABLES.finditer(word)]
    start, end = (letters.start(), letters.end()) if letters else (0, 0)
    for place in sorted(places, reverse=True):
        hyphen = "" if word[place - 1] == "-" else "-"
        if hyphen and not (start + 3 <= place <= end - 3):
            continue
        if width(word[:place] + hyphen, size) <= room:
            return word[:place] + hyphen, word[place:]
    return "", word
