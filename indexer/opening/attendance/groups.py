"""Cut an attendance list into groups: what stands under a label of its own, and what a full stop sets apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.opening.attendance.pieces import LIST_MARK, plain
from indexer.people.names import is_given, is_person
from indexer.text.wordlist import wordlist

GROUP_NAME = re.compile(
    r"VIP|D?TAP|gruppe \w|(?:repræsentanter|medlemmer) (?:for|fra) .*|\w*studerende|.*medlemmer|"
    r".*repræsentanter|\w*forældre\w*|\w*personale\w*|\w*elever(?:ne)?|bestyrelsen?|"
    r"\w*medarbejder\w*|arbejdsgiver\w*|lønmodtager\w*|\w*ledelsen?|\w*sekretariat(?:et)?|administration(?:en)?|valgte|"
    r"udpegede|tilforordnede|direktion(?:en)?|forvaltning(?:en)?|formandskab(?:et)?|udvalget|rådet",
    re.IGNORECASE,
)
GROUP = re.compile(r"\s*(?P<label>[^\W\d][^:,;.()\t/]{0,40}(?:\([^()]{0,30}\))?)\s*:\s*")
STOP = re.compile(r"(?:(?P<word>[\w/.]+)|\))\.\s+(?=[A-ZÆØÅ])")
SHORTENED = wordlist(
    "stud cand pens fhv prof adm hr fru frk kst ref inkl pkt afd inst tlf fmd nfmd lic mag sekr suppl repr dir pr nr"
)


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
