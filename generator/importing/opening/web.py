"""A web page: what a browser shows of it, paragraphs and tables in the order in which they stand."""

import re
import sys
from pathlib import Path

from lxml import etree

from generator.importing.opening import refusals
from generator.importing.opening.answers import Found
from generator.importing.opening.archives import Element
from generator.importing.opening.limits import Limits
from generator.importing.opening.refusals import Refused
from generator.importing.opening.tables import Laid, Tally, blocks_of
from generator.importing.opening.web_tables import WebCell, laid_out, span
from generator.importing.opening.web_text import characters
from generator.importing.paper import Block, FileKind, Paragraph
from generator.words import Words

_UNSEEN = {
    "script", "style", "noscript", "template", "head", "title", "iframe", "frame", "object", "embed", "canvas",
    "svg", "audio", "video", "datalist", "col", "colgroup", "map", "meta", "link", "base", "param", "source",
    "track",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul", "td", "th", "tr",
    "caption",
}  # fmt: skip
_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})
_FIELDS = frozenset({"", "text", "number", "tel", "date"})  # fields whose value is seen
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\x00"  # a line break that is meant, among white space that is not
_DEEPEST = 20_000  # calls; libxml2 lets pages be nested 2,048 deep


def read(path: Path, limits: Limits) -> Found:
    """What a web page shows; its title only where it shows nothing else."""
    decoded, lost = characters(path.read_bytes())
    sys.setrecursionlimit(_DEEPEST)
    root = _parsed(decoded.text)
    flow = _Flow(Tally(limits.cells))
    flow.walk(root)
    blocks: tuple[Block, ...] = tuple(blocks_of(flow.finished()))
    if not blocks:
        blocks = tuple(Paragraph(_shown(title.text or "")) for title in root.iter("title"))
    note = Words(f"有 {lost} 处不是 {decoded.encoding} 编码，读不出", f"places that are not {decoded.encoding}: {lost}")
    found = Found(FileKind.WEB, blocks, (note,) if lost else (), decoded.encoding)
    if not found.has_words:
        raise Refused(refusals.ONLY_PICTURES if root.find(".//img") is not None else refusals.NO_WORDS)
    return found


def _parsed(text: str) -> Element:
    """The tree of a page. Its size is bounded already; without `huge_tree` pages of some depth would end early."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.replace(_BREAK, "").encode("utf-8", errors="replace"), parser)
    if any(entry.level_name == "FATAL" and "LIMIT" in entry.type_name for entry in parser.error_log):
        raise Refused(refusals.TOO_DEEP)
    if root is None:
        raise Refused(refusals.NO_WORDS)
    return root


class _Flow:
    """What is gathered while a page, or a cell of one, is read from its beginning to its end."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._parts: list[str | Laid] = []
        self._line: list[str] = []

    def finished(self) -> tuple[str | Laid, ...]:
        """The paragraphs and tables."""
        self._end_paragraph()
        return tuple(self._parts)

    def walk(self, element: Element, *, as_written: bool = False) -> None:
        """Read an element and what is in it; in `<pre>` white space is as written."""
        name = str(element.tag)
        if name in _UNSEEN or _is_hidden(element):
            return
        if name == "table":
            self._table(element)
            return
        if name in _BLOCKS:
            self._end_paragraph()
        self._say(_said(element))
        as_written = as_written or name in {"pre", "textarea"}
        self.text(element.text, as_written=as_written)
        for child in _children(element):
            self.walk(child, as_written=as_written)
            self.text(child.tail, as_written=as_written)
        if name in _BLOCKS:
            self._end_paragraph()

    def _say(self, text: str) -> None:
        self._line.append(text)

    def text(self, text: str | None, *, as_written: bool = False) -> None:
        """Read the text before or after an element."""
        written = text or ""
        self._say(written.replace("\n", _BREAK).replace(" ", "\xa0") if as_written else written)

    def _end_paragraph(self) -> None:
        text = _shown("".join(self._line))
        self._line.clear()
        if text.strip():
            self._parts.append(text)

    def _table(self, table: Element) -> None:
        self._end_paragraph()
        rows = _Rows(self)
        rows.gather(table)
        self._end_paragraph()  # of what stands in the table and in no cell of it; browsers show it above
        self._parts.append(laid_out(rows.groups()))

    def cell(self, element: Element) -> WebCell:
        """A cell of a table."""
        self._tally.add(1)
        flow = _Flow(self._tally)
        flow.walk(element)
        rows = span(element.get("rowspan"), of_rows=True)
        return WebCell(flow.finished(), rows, span(element.get("colspan"), of_rows=False))


class _Rows:
    """The rows of a table in their groups, however carelessly they are written."""

    def __init__(self, flow: _Flow) -> None:
        self._flow = flow
        self._groups: list[list[list[WebCell]]] = [[]]
        self._last: list[list[WebCell]] = []  # of <tfoot>, which browsers show at the end
        self._row: list[WebCell] | None = None

    def groups(self) -> list[list[list[WebCell]]]:
        """The groups from first to last."""
        return [*self._groups, self._last]

    def gather(self, parent: Element) -> None:
        """Take the rows in an element, and say what is in no row."""
        self._stray(parent.text)
        for child in _children(parent):
            self._take(child)
            self._stray(child.tail)

    def _take(self, child: Element) -> None:
        name = str(child.tag)
        if name in _UNSEEN or _is_hidden(child):
            return
        if name in _CELLS:
            self._add(self._flow.cell(child))
        elif name == "tr":
            self._row = []
            (self._last if self._is_last(child) else self._groups[-1]).append(self._row)
            self.gather(child)
            self._row = None
        elif name in _GROUPS:
            self._groups.append([])
            self.gather(child)
            self._groups.append([])
            self._row = None
        elif name != "table" and next(child.iter("tr", "td", "th"), None) is not None:
            self.gather(child)
        else:
            self._flow.walk(child)

    def _add(self, cell: WebCell) -> None:
        if self._row is None:  # a cell outside any row begins one
            self._row = []
            self._groups[-1].append(self._row)
        self._row.append(cell)

    def _stray(self, text: str | None) -> None:
        if text and text.strip():
            self._flow.text(text)

    @staticmethod
    def _is_last(row: Element) -> bool:
        parent = row.getparent()
        return parent is not None and parent.tag == "tfoot"


def _children(element: Element) -> list[Element]:
    """What is in an element; of a list to choose from, what is chosen."""
    if element.tag != "select":
        return list(element)
    options = list(element.iter("option"))
    return [next((one for one in options if one.get("selected") is not None), *options[:1])] if options else []


def _said(element: Element) -> str:
    """What an element shows by itself."""
    if element.tag == "br":
        return _BREAK
    is_field = element.tag == "input" and element.get("type", "").lower() in _FIELDS
    return str(element.get("value", "")) if is_field else ""


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style", "")) is not None


def _shown(text: str) -> str:
    """A paragraph with its white space as browsers show it; spaces that must not break are spaces."""
    lines = _SPACES.sub(" ", text).split(_BREAK)
    return "\n".join(line.strip(" ") for line in lines).replace("\xa0", " ")
