"""Asking the search in Chromium: what a question costs a reader who has only opened the page."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from generator.render import read_assets
from generator.templates import shipped_templates
from tests.bench.search_queries import Query
from tests.bench.search_site import gzipped
from tests.browser.server import Handler, served, squeezed

SCRIPT = Path(__file__).with_name("search_page.js")
PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>search</title><link rel="icon" href="data:,">
<script src="search.js"></script><script src="bench.js"></script></html>
"""

# Head and body of an answer leave in two packets; the second would wait 40 ms for the first to be acknowledged.
Handler.disable_nagle_algorithm = True


class Asked(NamedTuple):
    """A question and what its answer took."""

    query: Query
    found: set[int]
    requests: int
    size: int  # bytes of the files, each as gzip makes it
    waited: float  # ms from the question to the texts of the first result
    worked: float  # ms of the processor in the page's thread from the question on


class Opened(NamedTuple):
    """What comes before the first question: the first file of the index, and the names."""

    start: int  # bytes as gzip makes them
    names: int
    waited: float  # ms


class Site:
    """The files of an index with a page that asks them, open in a browser; every question has the page anew."""

    def __init__(self, folder: Path, address: str, page: Page) -> None:
        """Keep no file that was fetched, and count the processor's time instead of the clock's."""
        self.folder, self.address, self.page = folder, address, page
        self._session = page.context.new_cdp_session(page)
        self._session.send("Network.enable")
        self._session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def opened(self) -> Opened:
        """Open the page."""
        self.page.goto(self.address)
        waited: float = self.page.evaluate("bench.open()")
        start = self.folder / "search/start.js"
        return Opened(gzipped(start), gzipped(next(self.folder.glob("search/*/names.js"))), waited)

    def asked(self, query: Query) -> Asked:
        """The answer in a page that has only opened the search."""
        self.opened()
        before = self._busy()
        answer: dict[str, Any] = self.page.evaluate("(query) => bench.ask(query)", query.text)
        worked = 1000 * (self._busy() - before)
        files = self._files(answer["files"])
        found = set(self.page.evaluate("bench.tables"))
        return Asked(query, found, len(files), sum(map(gzipped, files)), answer["waited"], worked)

    def found(self, query: str) -> set[int]:
        """The tables of a query, whatever the page has fetched before."""
        self.page.evaluate("(query) => bench.ask(query)", query)
        return set(self.page.evaluate("bench.tables"))

    def _busy(self) -> float:
        """Seconds of the processor that the page's thread has taken."""
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")

    def _files(self, addresses: Iterable[str]) -> list[Path]:
        return [self.folder / urlsplit(address).path.removeprefix("/") for address in addresses]


@contextmanager
def site(folder: Path, browser: Browser) -> Iterator[Site]:
    """The index under a folder, served on this machine until the block ends."""
    files = read_assets(shipped_templates()).files
    (folder / "search.js").write_bytes(next(file.content for file in files if "/search." in file.name))
    (folder / "bench.js").write_bytes(SCRIPT.read_bytes())
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    for path in folder.resolve().rglob("*.js"):
        squeezed(path, path.stat().st_mtime_ns)  # the server's own work is no part of what is measured
    with served(folder) as address, browser.new_context() as context:
        yield Site(folder, address, context.new_page())
