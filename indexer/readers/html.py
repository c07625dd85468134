"""Read HTML: the text a reader of the page sees, block by block."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import CData, NavigableString, Tag
from bs4.exceptions import ParserRejectedMarkup

from indexer.errors import Unreadable
from indexer.readers.blocks import Blocks
from indexer.readers.content import Content
from indexer.readers.encoding import decode
from indexer.readers.numbering import printed_number

BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
NEVER_SEEN = frozenset({
    "aside", "audio", "button", "canvas", "embed", "footer", "frame", "frameset", "head", "iframe", "input", "link",
    "map", "meta", "nav", "noscript", "object", "option", "script", "select", "style", "svg", "template", "textarea",
    "title", "video",
})  # fmt: skip
NEVER_SEEN_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar"})
_SERVER_CODE = re.compile(r"<%(?:(?!<%|%>).)*%>", re.S)  # of ASP.NET pages that were saved as they lie on the server
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_NAVIGATION_NAME = re.compile(
    r"(?:^|[-_\s])(?:nav\w*|menu\w*|breadcrumbs?|sidebar|cookie\w*|footer|skip)(?:$|[-_\s])", re.I
)
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_NAVIGATION_LINKS = 0.6  # share of the characters that are links, from which a block so named is navigation
_LIST_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def read_html(data: bytes, where: str) -> Content:
    """Every block a line, cells of a table row sharing its number; what a reader doesn't see is left out."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        try:
            markup = _without_open_ends(_SERVER_CODE.sub("", decode(data)))
            soup = BeautifulSoup(markup, "html.parser", multi_valued_attributes=None, store_line_numbers=False)
        except ParserRejectedMarkup:
            raise Unreadable(f"{where}: a damaged web page; fetch it again, or save it as text or PDF") from None
    title = " ".join(soup.title.get_text(" ").split()) if soup.title else None
    page = _Page()
    for tag, entering in _walk(soup, _Navigation(len(data))):
        if not isinstance(tag, Tag):
            page.text(tag)
        elif entering:
            page.enter(tag)
        else:
            page.leave(tag)
    return Content(page.blocks.finish(), title=title or None)


def _without_open_ends(page: str) -> str:
    """The page with signs as text where nothing closes them: the parser would look for the end from each of them."""
    for opening, closing, shown in (("<!--", "-->", "&lt;!--"), ("<", ">", "&lt;")):
        closed = page.rfind(closing) + 1
        page = page[:closed] + page[closed:].replace(opening, shown)
    return page


def _walk(root: Tag, navigation: _Navigation) -> Iterator[tuple[Tag | NavigableString, bool]]:
    """Every visible tag on entering and leaving, and the text between, without recursion: pages nest without limit."""
    stack: list[Iterator[object]] = [iter(root.children)]
    open_tags: list[Tag] = []
    while stack:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
            if open_tags:
                yield open_tags.pop(), False
        elif isinstance(node, Tag):
            if not (_is_hidden(node) or navigation.holds(node)):
                yield node, True
                stack.append(iter(node.children))
                open_tags.append(node)
        elif isinstance(node, NavigableString) and (type(node) is NavigableString or isinstance(node, CData)):
            yield node, True


def _is_hidden(tag: Tag) -> bool:
    if tag.name in NEVER_SEEN:
        return True
    if not tag.attrs:
        return False
    if tag.has_attr("hidden") or _HIDDEN_STYLE.search(str(tag.get("style", ""))):
        return True
    return str(tag.get("role", "")).lower() in NEVER_SEEN_ROLES


class _Navigation:
    """Tells blocks that are called a menu and are mostly links; minutes that happen to be called so are not.

    Blocks so named may nest without limit, so only ten times the page is looked through.
    """

    def __init__(self, size: int) -> None:
        self._left = 10 * size

    def holds(self, tag: Tag) -> bool:
        if tag.name not in BLOCKS or tag.name == "body" or not tag.attrs or self._left < 0:
            return False
        if not any(_NAVIGATION_NAME.search(str(tag.attrs.get(name, ""))) for name in ("class", "id")):
            return False
        everything = links = 0
        for node in tag.descendants:
            self._left -= 10
            if self._left < 0:
                return False
            if isinstance(node, NavigableString):
                self._left -= len(node)
                length = len(node.strip())
                everything += length
                links += length if _is_link(node.parent) else 0
        return links >= _NAVIGATION_LINKS * everything


def _is_link(tag: Tag | None) -> bool:
    """Whether words right inside ``tag`` are a link: ``<a>…</a>`` or ``<a><span>…</span></a>``."""
    return tag is not None and "a" in {tag.name, tag.parent.name if tag.parent else ""}


class _Page:
    """The state of reading a page from top to bottom: the open block, bold, lists and table rows."""

    def __init__(self) -> None:
        self.blocks = Blocks()
        self._lists: list[tuple[str, int]] = []  # the format of the numbers, and the next one; "" for bullets
        self._bold = 0

    def text(self, node: NavigableString) -> None:
        preformatted = node.parent is not None and node.parent.name == "pre"
        if not preformatted:
            self.blocks.add(_BLANKS.sub(" ", str(node)), self._bold > 0)
            return
        for number, text in enumerate(str(node).split("\n")):
            if number:
                self.blocks.soft_break()
            self.blocks.add(text.strip("\r"), self._bold > 0)

    def enter(self, tag: Tag) -> None:
        if tag.name in BLOCKS:
            self.blocks.end()
        if _is_bold(tag):
            self._bold += 1
        if tag.name not in BLOCKS and tag.name != "br":
            return
        match tag.name:
            case "br":
                self.blocks.soft_break()
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self.blocks.heading = int(tag.name[1])
            case "ul":
                self._lists.append(("", 0))
            case "ol":
                form = _LIST_FORMATS.get(str(tag.get("type", "1")), "decimal")
                self._lists.append((form, _whole(tag.get("start"), 1)))
            case "li":
                self._enter_point(tag)
            case "pre":
                self.blocks.preformatted = True
            case "table":
                self.blocks.enter_table()
            case "tr":
                self.blocks.enter_row()
            case "td" | "th":
                self.blocks.enter_cell()

    def _enter_point(self, tag: Tag) -> None:
        number = ""
        if self._lists and self._lists[-1][0]:
            form, following = self._lists[-1]
            value = _whole(tag.get("value"), following)
            self._lists[-1] = (form, value + 1)
            number = f"{printed_number(value, form)}. "
        self.blocks.list_point(number, len(self._lists) - 1)

    def leave(self, tag: Tag) -> None:
        if tag.name in BLOCKS:
            self.blocks.end()
        if _is_bold(tag):
            self._bold -= 1
        if tag.name not in BLOCKS:
            return
        match tag.name:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self.blocks.heading = 0
            case "ul" | "ol":
                self._lists.pop()
            case "li":
                self.blocks.leave_point()
            case "pre":
                self.blocks.preformatted = False
            case "table":
                self.blocks.leave_table()


def _is_bold(tag: Tag) -> bool:
    return tag.name in {"b", "strong", "th"} or bool(tag.attrs and _BOLD_STYLE.search(str(tag.get("style", ""))))


def _whole(value: object, otherwise: int) -> int:
    text = str(value)
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text) else otherwise
