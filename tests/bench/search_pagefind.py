"""Pagefind, in its extended build, on the same tables: installed apart from everything, run, and asked in Chromium."""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from generator.indexing import Entry, fold
from tests.bench.apart import found
from tests.bench.search_queries import Query
from tests.bench.search_site import ROOT, measured
from tests.browser.server import served

VERSION = "1.5.2"
HOME = ROOT / "build/pagefind"
PAGE = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title><link rel="icon" href="data:,">'
OPEN = "async () => { self.pagefind = await import('./pagefind/pagefind.js'); await pagefind.init(); }"
ASK = "async (query) => (await pagefind.search(query)).results.map(({ id }) => id)"
_MAIN = re.compile(r"<main.*</main>", re.DOTALL)
_UNREAD = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)


class Built(NamedTuple):
    """What an index of Pagefind took."""

    wall: float  # seconds
    cpu: float
    peak: float  # MB
    size: int  # bytes of what a search reads, without Pagefind's own scripts


def executable() -> Path:
    """The program."""
    where = "import pagefind_bin_extended; print(pagefind_bin_extended.get_executable())"
    return found(HOME, f"pagefind_bin_extended=={VERSION}", where)


def build(pages: Path, folder: Path) -> Built:
    """Index what stands in the main part of pages."""
    out = folder / "pagefind"
    figures = measured(
        "search_spent", executable(), "--site", pages, "--output-path", out, "--root-selector", "main", "--silent"
    )
    if figures["code"]:
        raise RuntimeError(f"Pagefind ended with {figures['code']} after {figures['wall']:.0f} s")
    read = (*out.glob("index/*"), *out.glob("fragment/*"), *out.glob("*.pf_meta"), out / "pagefind-entry.json")
    return Built(figures["wall"], figures["cpu"], figures["peak"], sum(path.stat().st_size for path in read))


def answers(folder: Path, browser: Browser, queries: Sequence[Query], numbers: dict[str, int]) -> Iterator[set[int]]:
    """The tables that Pagefind's own script finds for each question."""
    table_of = {name: numbers[address] for name, address in _fragments(folder / "pagefind/fragment")}
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    with served(folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate(OPEN)
        for query in queries:
            yield {table_of[name] for name in page.evaluate(ASK, query.text)}


def _fragments(folder: Path) -> Iterator[tuple[str, str]]:
    """What Pagefind calls each page, and the page's address without the slash before it."""
    for path in folder.iterdir():
        text = gzip.decompress(path.read_bytes()).decode().removeprefix("pagefind_dcd")
        yield path.stem, json.loads(text)["url"].removeprefix("/")


def page_texts(pages: Path, entries: Sequence[Entry]) -> list[str]:
    """The main part of each page, folded; parts that touch are read as one, in favour of Pagefind."""
    return [fold(_UNREAD.sub("", _main(pages / f"{address_of(one)}index.html"))) for one in entries]


def _main(path: Path) -> str:
    found = _MAIN.search(path.read_text(encoding="utf-8"))
    return found[0] if found else ""


def address_of(one: Entry) -> str:
    """The address of a table's page."""
    return f"{one.region}/{one.unit}/{one.year}/"
