"""Reads the question language: ``økonomi -budget "digital post" person:Harsløf (FHIR ELLER MedCom) dato:2021-09``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from search.danish.clean import clean
from search.danish.tokens import words
from search.question import FIELDS, And, Field, Node, Not, Or, Question, Quote, Start, Word

MOST_CHARACTERS = 2000
MOST_WORDS = 40
DEEPEST = 12
MOST_SLOP = 50
SHORTEST_START = 2

_TOKEN = re.compile(
    rf"""
      (?P<open>\() | (?P<close>\))
    | (?i:(?P<field>{"|".join(sorted(FIELDS, key=lambda name: (-len(name), name)))})):(?=["\w<>=])
    | "(?P<quote>[^"]*)(?P<end>"?)(?:~(?P<slop>\d{{1,4}}))?
    | (?P<not>[-−](?=[\w"(])) | (?P<plus>\+(?=[\w"(]))
    | (?P<word>[^\s()"]+)
    """,
    re.VERBOSE,
)
_UNKNOWN_FIELD = re.compile(r"([a-zæøå]{2,}):[^\W\d]")
_JOINS = {"OG": "and", "AND": "and", "&&": "and", "ELLER": "or", "OR": "or", "||": "or", "IKKE": "not", "NOT": "not"}


class _Token(NamedTuple):
    kind: str  # "(", ")", "field", "quote", "not", "+", "and", "or", "word"
    text: str
    slop: int = 0


def parse(text: str) -> Question:
    """What was asked. Every text can be read; what has no meaning is searched as words, and the notices say so."""
    notices: list[str] = []
    printable = "".join(char if char.isprintable() else " " for char in clean(text[:MOST_CHARACTERS]).text)
    plain = " ".join(printable.split())
    if len(text) > MOST_CHARACTERS:
        notices.append(f"Spørgsmålet er for langt; kun de første {MOST_CHARACTERS} tegn er brugt.")
    tokens = _tokens(plain, notices)
    parser = _Parser(tokens, notices)
    root = parser.everything()
    strict = any(token.kind in ("and", "quote", "+") for token in tokens)
    return Question(root, tuple(dict.fromkeys(notices)), strict)


def _tokens(text: str, notices: list[str]) -> list[_Token]:
    found: list[_Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if match["quote"] is not None:
            if not match["end"]:
                notices.append("Et citationstegn blev ikke lukket; resten er læst som ét citat.")
            found.append(_Token("quote", match["quote"].strip(), min(int(match["slop"] or 0), MOST_SLOP)))
        elif match["field"]:
            found.append(_Token("field", match["field"]))
        elif match["open"] or match["close"]:
            found.append(_Token(match[0], match[0]))
        elif match["not"]:
            found.append(_Token("not", "-"))
        elif match["plus"]:
            found.append(_Token("+", "+"))
        elif kind == "word":
            found.append(_Token(_JOINS.get(match["word"], "word"), match["word"]))
    return found


@dataclass
class _Parser:
    """Recursive descent over the tokens; ``place`` is the next one."""

    tokens: list[_Token]
    notices: list[str]
    place: int = 0
    depth: int = 0
    count: int = 0  # words read so far

    def everything(self) -> Node | None:
        """All tokens; a bracket that closes nothing is passed over."""
        nodes: list[Node] = []
        while self.place < len(self.tokens):
            node = self.either()
            if node is not None:
                nodes.append(node)
            elif self.kind() == ")":
                self.notices.append("En parentes blev lukket uden at være åbnet; den er sprunget over.")
                self.place += 1
        return _joined(And, nodes)

    def kind(self) -> str:
        """The kind of the next token, "" at the end."""
        return self.tokens[self.place].kind if self.place < len(self.tokens) else ""

    def either(self) -> Node | None:
        """``a b ELLER c``: AND binds closer than OR."""
        nodes = [self.all()]
        while self.kind() == "or":
            operator = self.take()
            nodes.append(self.all())
            if nodes[-1] is None or nodes[-2] is None:
                self.lonely(operator)
        return _joined(Or, [node for node in nodes if node is not None])

    def all(self) -> Node | None:
        """Words side by side, or joined by OG."""
        nodes: list[Node] = []
        while self.kind() not in ("", ")", "or"):
            if self.kind() == "and":
                operator = self.take()
                if not nodes or self.kind() in ("", ")", "or", "and"):
                    self.lonely(operator)
                continue
            node = self.one()
            if node is not None:
                nodes.append(node)
        return _joined(And, nodes)

    def one(self) -> Node | None:
        """A word, quote, field, group, or the negation of one."""
        readers: dict[str, Callable[[], Node | None]] = {
            "not": self.negation,
            "(": self.group,
            "field": self.field,
            "quote": self.quote,
            "+": self.wanted,
        }
        return readers.get(self.kind(), self.word)()

    def negation(self) -> Node | None:
        """``-word``, ``IKKE word``; two of them cancel out."""
        operator = self.take()
        odd = True
        while self.kind() == "not":
            self.take()
            odd = not odd
        if self.kind() in ("", ")", "or", "and"):
            self.lonely(operator)
            return None
        node = self.one()
        return Not(node) if node is not None and odd else node

    def wanted(self) -> Node | None:
        """``+word``: as every word, wanted."""
        self.take()
        return self.one() if self.kind() not in ("", ")", "or", "and") else None

    def group(self) -> Node | None:
        """``( … )``; what is nested too deep is read on without brackets."""
        self.take()
        if self.depth >= DEEPEST:
            self.notices.append(f"Parenteser kan højst stå {DEEPEST} dybt; de indre er sprunget over.")
            return None
        self.depth += 1
        node = self.either()
        self.depth -= 1
        if self.kind() == ")":
            self.take()
        else:
            self.notices.append("En parentes blev ikke lukket; den er lukket til sidst.")
        return node

    def field(self) -> Node | None:
        """``person:Harsløf``, ``person:"Per Buchwaldt"``."""
        typed = self.take()
        if self.kind() not in ("word", "quote"):
            self.notices.append(f"Efter »{typed.text}:« mangler en værdi.")
            return self.worded(typed.text)
        value = self.take().text.strip(",;")
        return Field(FIELDS[typed.text.lower()], value) if value else None

    def quote(self) -> Node | None:
        """``"digital post"``, ``"digital post"~3``."""
        token = self.take()
        wanted = [word.text for word in words(token.text)]
        if not wanted or not self.room(len(wanted)):
            return None
        return Quote(" ".join(wanted), token.slop)

    def word(self) -> Node | None:
        """A word, or a start of words: ``økonomi*``."""
        return self.worded(self.take().text)

    def worded(self, text: str) -> Node | None:
        """The words of a piece of text; one piece may hold several (``drift/anlæg``)."""
        if unknown := _UNKNOWN_FIELD.match(text):
            self.notices.append(f"»{unknown[1]}:« er ikke et felt; der er søgt efter ordene.")
        start = text.endswith("*") and len(text) > 1
        found = [word.text for word in words(text)]
        if not found:
            if text.strip("*"):
                self.notices.append(f"»{text[:40]}« kan ikke søges; det er sprunget over.")
            return None
        if not self.room(len(found)):
            return None
        nodes: list[Node] = [Word(word) for word in found]
        if start and text.rstrip("*").endswith(found[-1]):
            nodes[-1] = self.start(found[-1])
        return _joined(And, nodes)

    def start(self, text: str) -> Node:
        """``økonomi*``; what begins with a single letter is half the index, so that is a word."""
        if len(text) < SHORTEST_START:
            self.notices.append(f"»{text}*« er for kort; der er søgt efter »{text}«.")
            return Word(text)
        return Start(text)

    def room(self, more: int) -> bool:
        """Whether so many words may still be asked for."""
        if self.count + more > MOST_WORDS:
            self.notices.append(f"Der kan højst søges på {MOST_WORDS} ord; resten er sprunget over.")
            return False
        self.count += more
        return True

    def lonely(self, operator: _Token) -> None:
        """Tell that an operator joins nothing."""
        self.notices.append(f"»{operator.text}« står uden ord at forbinde; det er sprunget over.")

    def take(self) -> _Token:
        """The next token, which is then behind us."""
        self.place += 1
        return self.tokens[self.place - 1]


def _joined(kind: type[And] | type[Or], nodes: list[Node]) -> Node | None:
    """One node for several: none for none, itself for one, and no And directly inside an And."""
    flat: list[Node] = []
    for node in nodes:
        flat += node.nodes if isinstance(node, kind) else (node,)
    if len(flat) < 2:
        return flat[0] if flat else None
    return kind(tuple(flat))
