"""Says a question back, as a Danish sentence and as JSON, so that a reader sees how it was understood."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from search.executor import Knowledge
from search.parse import parse
from search.planner import Planner
from search.preferences import asks_for_decisions, idle_words
from search.question import And, Field, Node, Not, Or, Quote, Start, Word, is_condition
from search.small_words import is_small
from search.wording import dated

_FIELDS = {
    "person": "sagt af {}",
    "item": "under punktet {}",
    "board": "i {}",
    "organisation": "sagt af nogen fra {}",
    "date": "fra {}",
    "type": "under punkter af typen {}",
    "outcome": "med udfaldet {}",
    "meeting": "på mødet {}",
}


def sentence(text: str, knowledge: Knowledge | None = None) -> str:
    """``Udsagn med »FHIR« og enten »MedCom« eller »SDS«, uden »budget«.``; "Alle udsagn." where nothing is asked.

    With ``knowledge`` a field that means nothing in the index is told as the words it is searched as.
    """
    root = parse(text).root
    if root is None and text.strip():
        return "Ingen udsagn."
    nodes: Sequence[Node] = root.nodes if isinstance(root, And) else () if root is None else (root,)
    if knowledge:
        nodes = list(Planner(knowledge).readable(nodes))
    nodes, dates = _without_dates(nodes)
    words = [node for node in nodes if isinstance(node, Word)]
    typed = [word.text for word in words]
    idle = {text for text in typed if is_small(text) or text.lower() in idle_words(typed)}
    if all(isinstance(node, Not) or (isinstance(node, Word) and node.text in idle) for node in nodes):
        idle = {text for text in typed if is_small(text)}
    if all(isinstance(node, Not) or (isinstance(node, Word) and node.text in idle) for node in nodes):
        idle = set()  # small words count where there is nothing else
    asked = [node for node in nodes if not (is_condition(node) or isinstance(node, Not) or _is_idle(node, idle))]
    needed = [_said(node) for node in asked]
    parts = ["med " + _listed(needed, "og")] if needed else []
    parts += [f"fra eller om »{one}«" for one in dates]
    parts += [_said(node) for node in nodes if is_condition(node)]
    parts += ["uden " + _said(node.node) for node in nodes if isinstance(node, Not) and not is_condition(node)]
    if parts and typed and asks_for_decisions(typed):
        parts.append("beslutninger først")
    return f"Udsagn {', '.join(parts)}." if parts else "Alle udsagn."


def as_json(text: str) -> dict[str, object]:
    """The question's tree as plain values: ``{"and": [{"word": "FHIR"}, {"not": {"word": "budget"}}]}``."""
    root = parse(text).root
    return {} if root is None else _plain(root)


def _without_dates(nodes: Sequence[Node]) -> tuple[list[Node], list[str]]:
    """The nodes but those that are dates together, and the dates as typed."""
    left: list[Node] = []
    dates: list[str] = []
    place = 0
    while place < len(nodes):
        words = takewhile(lambda node: isinstance(node, Word), nodes[place : place + 3])
        run = [node.text for node in words if isinstance(node, Word)]
        if run and (found := dated(run, 0)):
            dates.append(found[1])
            place += found[0]
        else:
            left.append(nodes[place])
            place += 1
    return left, dates


def _is_idle(node: Node, idle: set[str]) -> bool:
    return isinstance(node, Word) and node.text in idle


def _said(node: Node) -> str:
    match node:
        case Word(text):
            return f"»{text}«"
        case Quote(text, slop):
            near = f" (højst {slop} ord fra hinanden)" if slop else ""
            return f"netop »{text}«{near}"
        case Start(text):
            return f"ord, der begynder med »{text}«"
        case Field(name, value):
            return _FIELDS[name].format(f"»{value}«")
        case Not(inner):
            return f"ikke {_said(inner)}"
        case And(nodes):
            return f"både {_listed(list(map(_said, nodes)), 'og')}"
        case Or(nodes):
            return f"enten {_listed(list(map(_said, nodes)), 'eller')}"


def _listed(parts: list[str], last: str) -> str:
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}" if len(parts) > 1 else parts[0]


def _plain(node: Node) -> dict[str, object]:
    match node:
        case Word(text):
            return {"word": text}
        case Quote(text, slop):
            return {"quote": text, "slop": slop}
        case Start(text):
            return {"start": text}
        case Field(name, value):
            return {"field": name, "value": value}
        case Not(inner):
            return {"not": _plain(inner)}
        case And(nodes):
            return {"and": [_plain(inner) for inner in nodes]}
        case Or(nodes):
            return {"or": [_plain(inner) for inner in nodes]}
