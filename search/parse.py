"""Reads the question language: ``økonomi -budget "digital post" person:Harsløf (FHIR ELLER MedCom) dato:2021-09``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from itertools import takewhile

from search.danish.clean import clean
from search.danish.tokens import words
from search.days import days
from search.lex import Token, tokens
from search.question import FIELDS, And, Field, Node, Not, Or, Question, Quote, Start, Word
from search.small_words import is_idle

MOST_CHARACTERS = 2000
MOST_WORDS = 40
DEEPEST = 12
SHORTEST_START = 2
LONGEST_DATE = 2  # words after the first: "29. september 2021"

_OR = ("eller", "or")
_UNKNOWN_FIELD = re.compile(r"([a-zæøå]{2,}):[^\W\d]")


def parse(text: str) -> Question:
    """What was asked. Every text can be read; what has no meaning is searched as words, and the notices say so."""
    notices: list[str] = []
    printable = "".join(char if char.isprintable() else " " for char in clean(text[:MOST_CHARACTERS]).text)
    plain = " ".join(printable.split())
    if len(text) > MOST_CHARACTERS:
        notices.append(f"Spørgsmålet er for langt; kun de første {MOST_CHARACTERS} tegn er brugt.")
    found = tokens(plain, notices)
    parser = _Parser(found, notices)
    root = parser.everything()
    if root is None and (bare := [Word(word.text) for word in words(plain)][:MOST_WORDS]):
        root = _joined(And, [*bare])  # nothing but operators
        told = "ordet" if len(bare) == 1 else "ordene"
        notices.append(f"»{plain[:40]}« står uden ord at forbinde; der er søgt efter {told}.")
    else:
        notices += parser.lonely
    strict = parser.quoted or any(token.kind in ("and", "+") for token in found)
    return Question(root, tuple(dict.fromkeys(notices)), strict)


@dataclass
class _Parser:
    """Recursive descent over the tokens; ``place`` is the next one."""

    tokens: list[Token]
    notices: list[str]
    place: int = 0
    depth: int = 0
    count: int = 0  # words read so far
    lonely: list[str] = dataclass_field(default_factory=list)  # notices on operators that join nothing
    quoted: bool = False  # whether words were asked for exactly as typed
    within: str | None = None  # the field before the bracket we are in

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
                self.passed_over(operator)
        return _joined(Or, [node for node in nodes if node is not None])

    def all(self) -> Node | None:
        """Words side by side, or joined by OG."""
        nodes: list[Node] = []
        while self.kind() not in ("", ")", "or"):
            if self.kind() == "and":
                operator = self.take()
                if not nodes or self.kind() in ("", ")", "or", "and"):
                    self.passed_over(operator)
                continue
            node = self.one()
            if node is not None:
                nodes.append(node)
        return _joined(And, self.alternatives(nodes))

    def alternatives(self, nodes: list[Node]) -> list[Node]:
        """``fhir eller xml`` in small letters is an OR, where single words are all there is; else it is told."""
        said = [at for at, node in enumerate(nodes) if isinstance(node, Word) and node.text in _OR]
        asked = [node for node in nodes if not (isinstance(node, Word) and is_idle(node.text))]
        between = said and said[0] > 0 and said[-1] < len(nodes) - 1
        if not between or any(nodes[at + side] not in asked for at in said for side in (-1, 1)):
            return nodes
        if len(asked) == len(said) + 1 and all(isinstance(node, Word) for node in asked):
            small = [node for node in nodes if node not in asked and not (isinstance(node, Word) and node.text in _OR)]
            return [*small, Or(tuple(asked))]
        self.notices.append("»eller« er læst som et småord; ELLER med store bogstaver finder det ene eller det andet.")
        return nodes

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
            self.passed_over(operator)
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
        """``person:Harsløf``, ``person:"Per Buchwaldt"``, ``dato:september 2021``, ``person:(Harsløf ELLER Dam)``."""
        typed = self.take()
        name = FIELDS[typed.text.lower()]
        if self.kind() == "not":
            self.take()
            node = self.valued(typed, name)
            return node and Not(node)
        return self.valued(typed, name)

    def valued(self, typed: Token, name: str) -> Node | None:
        """The value behind a field's name; a name without one is a word."""
        node: Node | None = None
        if self.kind() == "(":
            outer, self.within = self.within, name
            node = self.group()
            self.within = outer
        elif self.kind() in ("word", "quote"):
            node = self.condition(name, self.take())
        if node is None:
            self.notices.append(f"Efter »{typed.text}:« mangler en værdi; der er søgt efter ordet »{typed.text}«.")
            return self.worded(typed.text)
        return node

    def condition(self, name: str, first: Token) -> Node | None:
        """A field with a value, which in a bracket is all the words that follow, and for a date those it needs."""
        following = list(takewhile(lambda token: token.kind == "word", self.tokens[self.place :]))
        most = len(following) if self.within else LONGEST_DATE if name == "date" else 0
        for more in range(min(most, len(following)) if first.kind == "word" else 0, -1, -1):
            value = " ".join(token.text for token in (first, *following[:more])).strip(",; ")
            if self.within or not more or days(value):
                self.place += more
                listed = value.split(",") if first.kind == "word" else [value]  # several: "B,D"
                values = [one.strip() for one in listed if one.strip()]
                return _joined(Or, [Field(name, one) for one in values]) if self.room(len(values)) else None
        return None

    def quote(self) -> Node | None:
        """``"digital post"``, ``"digital post"~3``."""
        token = self.take()
        if self.within:
            return self.condition(self.within, token)
        wanted = [word.text for word in words(token.text)]
        if not wanted or not self.room(len(wanted)):
            return None
        self.quoted = True
        return Quote(" ".join(wanted), token.slop)

    def word(self) -> Node | None:
        """A word, or a start of words: ``økonomi*``."""
        token = self.take()
        return self.condition(self.within, token) if self.within else self.worded(token.text)

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

    def passed_over(self, operator: Token) -> None:
        """Tell that an operator joins nothing."""
        self.lonely.append(f"»{operator.text}« står uden ord at forbinde; det er sprunget over.")

    def take(self) -> Token:
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
