"""A built site as a crawler sees it: every file with its links, and every link with where it goes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from tests.crawl.links import Link, Marked, of_css, of_html, of_json

HOME = "index.html"
ANYWHERE = "404.html"  # a host serves it at any address, so that only its absolute links can be right
READERS = {".css": of_css, ".html": of_html, ".json": of_json, ".svg": of_html}
WORDED = {".html", ".json", ".jsonld", ".txt", ".xml"}
STAND = "https://site.example/a/b/"  # a place below a host, from which a link that leaves the site is seen to leave
URL = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&'()*+,;={}%-]+")


class Goal(NamedTuple):
    """Where a link goes."""

    file: str  # a file of the site, or a folder of it with a slash behind; nothing where it leaves the site
    anchor: str = ""
    is_elsewhere: bool = False  # another host, an e-mail, data in the link itself


@dataclass(frozen=True)
class Folder:
    """The files of a site by their names, with sizes; and what the readable ones hold."""

    sizes: dict[str, int]
    marked: dict[str, Marked]
    worded: dict[str, str]  # the text of files that may say addresses of the site in full, as feeds and maps do

    @cached_property
    def pages(self) -> frozenset[str]:
        """Every page."""
        return frozenset(file for file in self.marked if file.endswith(".html"))

    @cached_property
    def address(self) -> str:
        """Where the site says that it will lie, by the canonical address of its home page; nothing if it does not."""
        return self.marked[HOME].canonical.removesuffix(HOME) if HOME in self.marked else ""

    @cached_property
    def prefix(self) -> str:
        """The path of that place."""
        return urlsplit(self.address).path or "/"

    def links(self) -> Iterator[tuple[str, Link, Goal]]:
        """Every link of every file, with the file it stands in."""
        for file, marked in self.marked.items():
            for link in marked.links:
                yield file, link, self.goal(file, link.href)

    def goal(self, file: str, href: str) -> Goal:
        """Where a link in a file goes."""
        if self.address and href.startswith(self.address):
            return self._within(STAND + href.removeprefix(self.address))
        if file == ANYWHERE and href.startswith(self.prefix):
            return self._within(STAND + href.removeprefix(self.prefix))
        return self._within(urljoin(urljoin(STAND + file, self.marked[file].base if file in self.marked else ""), href))

    @staticmethod
    def _within(url: str) -> Goal:
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" != STAND.removesuffix("/a/b/"):
            return Goal("", is_elsewhere=True)
        if not parts.path.startswith("/a/b/"):
            return Goal("")
        return Goal(unquote(parts.path.removeprefix("/a/b/")) or "./", unquote(parts.fragment))

    def named(self) -> Iterator[tuple[str, str]]:
        """Every address of the site that is said in full, without its question, with the file that says it."""
        for file, text in self.worded.items() if self.address else ():
            for url in dict.fromkeys(URL.findall(text)):
                if url.startswith(self.address):
                    yield file, url.partition("?")[0].rstrip(".,;:)'")

    def page_of(self, file: str) -> str:
        """The file that a host sends for a name: of a folder, its page."""
        return f"{file.removeprefix('./')}{HOME}" if file.endswith("/") else file


def read(folder: Path) -> Folder:
    """Every file of a built site."""
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return Folder(
        sizes={name: path.stat().st_size for name, path in paths.items()},
        marked={
            name: READERS[path.suffix](path.read_text(encoding="utf-8"))
            for name, path in paths.items()
            if path.suffix in READERS
        },
        worded={name: path.read_text(encoding="utf-8") for name, path in paths.items() if path.suffix in WORDED},
    )
