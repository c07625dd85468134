"""Read a marked source of invented minutes: the document without its marks, and what is right for it.

A source has a head of facts and people, a line ``=====``, and the document itself with marks in it that never reach it:

``⟦#2.1 2.1 B⟧title⟦/#⟧``  an item: its path, number (``-`` is none), type; the rest of the line is in no statement.
                           ``|title|other`` in the mark: the title where it stands elsewhere, and others accepted
``⟦>Anne Lind|-;KL⟧``       a statement begins: its speakers (``+`` between two, ``-`` is nobody), others also accepted
``⟦>?Anne Lind⟧``           the same, where going on with the statement before is right as well
``⟦~-;Anne Lind⟧``          a statement may begin here, said by one of these, without being missed if it doesn't
``⟦h⟧Beslutning:⟦/h⟧``      a fixed sub-heading: may be text or not
``⟦x⟧Side 2⟦/x⟧``           in no statement: running heads, page numbers, navigation
``⟦.⟧``                     what follows is in no statement, up to the next item or statement
``⟦=godkendt⟧text⟦/=⟧``     a decision and its outcome

In the head, ``columns: 20 40 10`` lays the rows of a text out in columns of so many characters, and
``style: ruled 20 70 10`` those of a PDF in shares of the page's width.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

from laid_out import PARAGRAPH, page, spaced

MARK = re.compile(r"⟦([^⟧]*)⟧")
BLOCK_TAG = re.compile(r"<(?:br|p|/p|div|/div|h\d|/h\d|li|/li|/?tr|/?td|/?th|/?table|hr)\b[^>]*>", re.I)
UNPRINTED = re.compile(r"<(script|style|head)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.I | re.S)
EMPHASIS = re.compile(r"(?<!\w)([*_])(?=\S)([^*_\n]+)(?<=\S)\1(?!\w)")
MARKDOWN = re.compile(r"^ *(?:#+ |>+ |[-*+] (?:\[[ x]\] )?|\|?[-| :]{3,}$|[=-]{3,}$)|\*\*|__|\||^[HNBT]\d?: ", re.M)
LATEX = re.compile(
    r"\\(?:section\*?|subsection\*?|textbf|emph|item|begin|end)\b(?:\{(?:itemize|enumerate|document)\})?"
    r"|[{}]|\\(?=[ %])"
)
HYPHEN = re.compile(r"(?<=\w)-\n\s*(?=[a-zæøå])(?!(?:og|eller|samt)\b)|\u00ad")


def plain(text: str, kind: str) -> str:
    """The words of a stretch of the document, on one line."""
    if kind == ".html":
        text = html.unescape(UNPRINTED.sub("", BLOCK_TAG.sub("\n", text)))
    elif kind in (".md", ".docx"):
        text = EMPHASIS.sub(r"\2", MARKDOWN.sub(" " if "|" in text else "", text))
    elif kind == ".tex":
        text = LATEX.sub("", text)
    return re.sub(rf"[\s{PARAGRAPH}]+", " ", HYPHEN.sub("", text)).strip()


def head(text: str) -> dict[str, Any]:
    """The facts of the head of a source; ``person`` lines are gathered in a list."""
    facts: dict[str, Any] = {"person": []}
    for line in text.strip().splitlines():
        key, _, value = (part.strip() for part in line.partition(":"))
        if key.startswith("person"):
            facts["person"].append(person([cell.strip() for cell in value.split("|")], key.endswith("?")))
        else:
            facts[key] = value
    return facts


def person(cells: list[str], optional: bool) -> dict[str, Any]:
    """``name | organisation; also | role; also | items | aliases; also``"""
    name, organisation, role, items, aliases = (cells + [""] * 5)[:5]
    first, *others = [one.strip() or None for one in organisation.split(";")]
    roles = [one.strip() for one in (role or "member").split(";")]
    entry = {
        "name": name, "organisation": first, "role": roles[0], "items": items.split() or None,
        "aliases": [one.strip() for one in aliases.split(";") if one.strip()],
        "organisation_alt": others, "role_alt": roles[1:],
    }  # fmt: skip
    return entry | ({"optional": True} if optional else {})


def meeting(facts: dict[str, Any]) -> dict[str, Any]:
    """The meeting of the gold."""
    title, *titles = [one.strip() for one in facts["title"].split("|")]
    board, *boards = [one.strip() for one in facts["board"].split("|")]
    place, *places = [one.strip() or None for one in facts.get("place", "").split("|")]
    coming = None
    if facts.get("next"):
        day, time, where = ([one.strip() or None for one in facts["next"].split("|")] + [None, None])[:3]
        coming = {"date": day, "time": time, "place": where}
    return {
        "title": title, "title_alt": titles, "board": board, "board_alt": boards, "date": facts["date"],
        "place": place, "place_alt": places, "next_meeting": coming,
    }  # fmt: skip


class Reading:
    """Goes through the marks of a body and gathers items, statements and decisions."""

    def __init__(self, body: str, kind: str) -> None:
        self.kind = kind
        self.items: list[dict[str, Any]] = []
        self.statements: list[dict[str, Any]] = []
        self.decisions: list[dict[str, Any]] = []
        self.outside = ""
        self._raw: list[str] = []
        self._open = False
        pieces = MARK.split(body)
        self._text(pieces[0])
        self._skip = ""
        for mark, text in zip(pieces[1::2], pieces[2::2], strict=True):
            self._mark(mark, text)
        self._close()

    def _mark(self, mark: str, text: str) -> None:
        if mark[0] == "#":
            self._leave_line()
            self._close()
            given, _, listed = mark[1:].partition("|")
            path, number, type_ = [*given.split(), "-", "-"][:3]
            title, *titles = [one.strip() for one in (listed or plain(text, self.kind)).split("|")]
            above = re.split(r"[./](?=[^./]+$)", path)
            leading = [path.lstrip("0")] if path[0] == "0" else []
            self.items.append({
                "path": path, "number": None if number == "-" else number, "title": title,
                "alt": {"title": titles, "path": leading}, "type": None if type_ == "-" else type_,
                "level": len(re.split(r"[./]", path)),
                "parent": above[0] if len(above) > 1 else None,
            })  # fmt: skip
            self.items[-1] |= {"optional": True} if path.endswith("?") else {}
            self.items[-1]["path"] = path.rstrip("?")
        elif mark[0] == ">":
            self._close()
            self._begin(mark[1:], text)
        elif mark == ".":
            self._close()
            self._text(text)
        elif mark == "x":
            self.outside += text
        else:
            self._inside(mark, text)

    def _begin(self, mark: str, text: str) -> None:
        who, _, others = mark.lstrip("?").partition("|")
        alt: dict[str, Any] = {"speakers": [persons(one) for one in others.split(";") if one], "split_at": []}
        statement = {
            "id": f"s{len(self.statements) + 1:02}",
            "item": self.items[-1]["path"],
            "speakers": persons(who),
            "alt": alt,
        }
        self.statements.append(statement | ({"soft_boundary": True} if mark[0] == "?" else {}))
        self._open = True
        self._text(text)

    def _inside(self, mark: str, text: str) -> None:
        if (mark[0] in "~h" or mark == "/h") and self._open:
            cut: dict[str, Any] = {"at": len(self._raw)}
            if mark == "h":
                cut["heading"] = plain(text, self.kind)
            elif mark[0] == "~" and mark[1:]:
                cut["speakers_from_here"] = [persons(one) for one in mark[1:].split(";")]
            self.statements[-1]["alt"]["split_at"].append(cut)
        elif mark[0] == "=":
            self.decisions.append({
                "item": self.items[-1]["path"], "statement": self.statements[-1]["id"], "outcome": mark[1:],
                "text": plain(text, self.kind),
            })  # fmt: skip
        self._text(text)

    def _text(self, text: str) -> None:
        if self._open:
            self._raw.append(text)
        else:
            self.outside += text

    def _leave_line(self) -> None:
        """The number printed before a title belongs to the heading, not to the statement above."""
        if self._raw:
            self._raw[-1] = self._raw[-1].rpartition("\n")[0]

    @staticmethod
    def _label(statement: dict[str, Any]) -> str:
        """The sub-heading a statement begins with."""
        return next((cut.get("heading", "") for cut in statement["alt"]["split_at"]), "")

    def _close(self) -> None:
        if not self._open:
            return
        statement = self.statements[-1]
        statement["text"] = plain("".join(self._raw), self.kind)
        for cut in statement["alt"]["split_at"]:
            at = cut.pop("at")
            cut["start_text"] = " ".join(plain("".join(self._raw[at:]), self.kind).split()[:14])
            if at and not plain("".join(self._raw[:at]), self.kind).removeprefix(self._label(statement)):
                statement["alt"].setdefault("start_texts", []).append(cut["start_text"])
        cuts = [cut for cut in statement["alt"]["split_at"] if cut["start_text"]]
        statement["alt"] = {key: value for key, value in (statement["alt"] | {"split_at": cuts}).items() if value}
        self._raw, self._open = [], False


def persons(text: str) -> list[str]:
    return [] if text.strip() == "-" else [one.strip() for one in text.split("+")]


def strangers(statements: list[dict[str, Any]], people: list[dict[str, Any]]) -> list[str]:
    """Who speaks, or may be said to, without standing among the people: roles and organisations."""
    known = {one["name"] for one in people}
    names: dict[str, None] = {}
    for statement in statements:
        alt = statement["alt"]
        also = [who for cut in alt.get("split_at", []) for who in cut.get("speakers_from_here", [])]
        for who in [statement["speakers"], *alt.get("speakers", []), *also]:
            names |= dict.fromkeys(who)
    return [name for name in names if name not in known]


def written(source: Path) -> tuple[str, str, dict[str, Any]]:
    """The name of a document, its text, and its gold."""
    top, _, body = source.read_text(encoding="utf-8").partition("\n=====\n")
    facts = head(top)
    name = f"{source.stem}{facts['format']}"
    kind = ".docx" if facts.keys() & {"columns", "style"} else facts["format"]
    reading = Reading(body, kind)
    gold = {
        "source": name, "meeting": meeting(facts), "attendance": facts["person"],
        "preamble": {"text": plain(MARK.sub("", reading.outside), kind)},
        "mentioned_persons": [{"name": name} for name in strangers(reading.statements, facts["person"])],
        "items": reading.items, "statements": reading.statements, "decisions": reading.decisions,
    }  # fmt: skip
    text = MARK.sub("", body)
    if "columns" in facts:
        text = spaced(text, facts["columns"])
    if "style" in facts:
        text = page(text, facts["style"])
    return name, damaged(text) if facts.get("damage") == "mojibake" else text, gold


def damaged(text: str) -> str:
    """As when UTF-8 is read as Latin-1 and saved again."""
    return text.encode("utf-8").decode("latin-1")
