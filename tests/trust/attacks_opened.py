"""Every file of a site opened by a program that others wrote, and what is wrong with it told."""

import csv
import json
import re
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO, StringIO
from pathlib import Path

import bibtexparser
import feedparser
import openpyxl
import rispy
from lxml import etree

from tests.browser.prepare import NODE
from tests.site.html_page import HtmlPage, parse

_FORBIDDEN = frozenset("img iframe object embed base math plaintext xmp frame frameset applet foreignobject".split())  # noqa: SIM905
_LIVE = frozenset({"style", "srcdoc", "formaction", "autofocus", "action"})
_SCHEMES = ("https://", "http://", "mailto:")
_CONTROLS = frozenset(map(chr, (*range(9), *range(11, 13), *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF)))
_RUN = """
const fs = require("fs"), vm = require("vm");
for (const path of process.argv.slice(1)) {
  const taken = [], self = {};
  const context = vm.createContext({ self, mxSearch: { take: (...all) => taken.push(all) } });
  new vm.Script(fs.readFileSync(path, "utf8"), { filename: path }).runInContext(context, { timeout: 1000 });
  if (!taken.length && !self.mingxiTables) throw new Error(`${path} holds nothing`);
}
"""


def opened(site: Path) -> tuple[Counter[str], list[str]]:
    """How many files of each kind were opened, and every flaw that was met."""
    counts: Counter[str] = Counter()
    flaws: list[str] = []
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        kind = path.suffix or path.name
        counts[kind] += 1
        content = path.read_bytes()
        flaws += [f"{path.relative_to(site)}: {flaw}" for flaw in _flaws(kind, content)]
    flaws += _scripts(sorted(site.rglob("*.js")))
    return counts, flaws


def _flaws(kind: str, content: bytes) -> Iterator[str]:
    if kind not in _OPENERS:
        yield "nothing opens such a file"
        return
    if kind not in (".xlsx", ".sqlite") and _CONTROLS & set(content.decode()):
        yield "it holds a control character"
    try:
        yield from _OPENERS[kind](content)
    except Exception as error:  # noqa: BLE001 - whatever another program has against the file
        yield f"{type(error).__name__}: {error}"


def _page(content: bytes) -> Iterator[str]:
    text = content.decode()
    yield from page_flaws(parse(text))
    tree = etree.fromstring(content, etree.HTMLParser(encoding="utf-8"))
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            json.loads(script.text, parse_constant=_no_json)


def page_flaws(page: HtmlPage) -> Iterator[str]:
    """Elements, attributes and links that no page of ours has."""
    yield from (f"an element {tag}" for tag in _FORBIDDEN & set(page.tags))
    names = {name for name, _ in page.attributes}
    yield from (f"an attribute {name}" for name in names if name.startswith("on") or name in _LIVE - {"action"})
    yield from (f"a link to {link}" for link in page.links if ":" in link.partition("#")[0] and not _may_lead(link))
    yield from (f"a form for {value}" for name, value in page.attributes if name == "action" and ":" in value)


def _may_lead(link: str) -> bool:
    return link.startswith(_SCHEMES)


def _json(content: bytes) -> Iterator[str]:
    json.loads(content, parse_constant=_no_json, object_pairs_hook=_once)
    yield from ()


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def _no_json(word: str) -> None:
    raise ValueError(word)


def _lines(content: bytes) -> Iterator[str]:
    for line in content.splitlines():
        yield from _json(line)


def _csv(content: bytes) -> Iterator[str]:
    rows = list(csv.reader(StringIO(content.decode(), newline=""), strict=True))
    if {len(row) for row in rows} != {len(rows[0])}:
        yield "its rows are not of one length"


def _xml(content: bytes) -> Iterator[str]:
    tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    if tree.getroottree().docinfo.doctype:
        yield "it declares a type"
    names = {etree.QName(node).localname for node in tree.iter() if isinstance(node.tag, str)}
    yield from (f"an element {name}" for name in names & {"script", "image", "foreignObject", "use", "x"})
    yield from (f"a handler {name}" for node in tree.iter() for name in node.attrib if name.startswith("on"))
    if tree.tag.endswith("feed"):
        yield from _feed(content)


def _feed(content: bytes) -> Iterator[str]:
    read = feedparser.parse(content)
    if read.bozo:
        yield f"{read.bozo_exception}"
    links = [one.link for one in read.entries]
    yield from (f"it leads to {link}" for link in links if not link.startswith("https://example.org/"))
    for one in etree.fromstring(content).iter("{*}content"):
        yield from (f"it holds an element {tag}" for tag in set(parse(one.text or "").tags) - {"p"})


def _workbook(content: bytes) -> Iterator[str]:
    book = openpyxl.load_workbook(BytesIO(content))
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (f"{sheet.title}!{cell.coordinate} computes" for cell in row if cell.data_type in "fe")
            yield from (f"{sheet.title}!{cell.coordinate} leads away" for cell in row if cell.hyperlink)


def _database(content: bytes) -> Iterator[str]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        found = database.execute("PRAGMA integrity_check").fetchall()
        yield from (f"{row}" for row in found if row != ("ok",))
        tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts%'")
        for (name,) in tables.fetchall():
            database.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 - a name of the schema itself


def _bibtex(content: bytes) -> Iterator[str]:
    entries = bibtexparser.loads(content.decode()).entries
    # A file of rows has an entry for each, whose number no text of theirs may change.
    names, heads = {entry["ID"] for entry in entries}, re.findall(rb"^@[a-z]+\{mingxi-", content, re.MULTILINE)
    if not entries or not len(names) == len(heads) == len(entries) or set().union(*entries) - _BIBTEX:
        yield f"it reads as {entries}"


_BIBTEX = {"ENTRYTYPE", "ID", "author", "title", "booktitle", "year", "publisher", "version", "url", "note", "langid"}


def _ris(content: bytes) -> Iterator[str]:
    entries = rispy.loads(content.decode())
    # A file of rows has an entry for each, whose number no text of theirs may change.
    ends = sum(line.startswith(b"ER  - ") for line in content.splitlines())
    if not len({entry["id"] for entry in entries}) == len(entries) == ends >= 1:
        yield f"it reads as {entries}"
    yield from (f"it has a field {entry['unknown_tag']}" for entry in entries if "unknown_tag" in entry)


def _text(content: bytes) -> Iterator[str]:
    content.decode()
    yield from ()


_OPENERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".html": _page,
    ".json": _json,
    ".jsonld": _json,
    ".ndjson": _lines,
    ".csv": _csv,
    ".xml": _xml,
    ".svg": _xml,
    ".xlsx": _workbook,
    ".sqlite": _database,
    ".bib": _bibtex,
    ".ris": _ris,
    **dict.fromkeys((".js", ".css", ".txt", "SHA256SUMS", ".nojekyll"), _text),
}


def _scripts(paths: list[Path]) -> Iterator[str]:
    """Scripts that a JavaScript engine does not take; those that hold data are run, where nothing of a page is."""
    for path in paths:
        done = subprocess.run([NODE, "--check", path], capture_output=True, text=True, check=False)
        if done.returncode:
            yield f"{path.name}: {done.stderr}"
    data = [path for path in paths if path.parent.name != "assets"]
    done = subprocess.run([NODE, "-e", _RUN, *data], capture_output=True, text=True, check=False)
    if done.returncode:
        yield done.stderr
