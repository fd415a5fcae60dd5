"""The links of a file: what it names, what it loads and where it leads, each with the line it stands on."""

import re
from html.parser import HTMLParser
from typing import Literal, NamedTuple

Use = Literal["lead", "load", "name"]  # a reader follows it, a browser fetches it, or it only says an address
NAMING = {"alternate", "canonical", "help", "license", "next", "prev", "search", "up"}
CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
SCRIPTED = re.compile(r"[\w./-]+\.(?:js|json|csv)")  # a file that an element names for a script, in `data-…`
REFRESH = re.compile(r"^\s*\d+\s*;\s*url=(.*)$", re.IGNORECASE)
WAY = re.compile(
    r"\"((?:\.\./)*(?:[\w-]+/)*[\w-]+(?:\.[\w-]+)*\.(?:csv|html|json|ndjson|sqlite)(?:#[\w.-]+)?)\"(?!\s*:)"
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


class Link(NamedTuple):
    """An address as it is written."""

    line: int
    use: Use
    href: str


class Marked(NamedTuple):
    """What a page holds for a crawler."""

    links: tuple[Link, ...]
    ids: tuple[str, ...]
    base: str  # the address that its links start from, where it says one
    canonical: str  # the address that it says to have


class _Reader(HTMLParser):
    """Collects links and ids while it reads."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[Link] = []
        self.ids: list[str] = []
        self.base = ""
        self.canonical = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids += [found["id"]] if "id" in found else []
        if tag == "base":
            self.base = found.get("href", "")
            return
        if found.get("rel") == "canonical":
            self.canonical = found.get("href", "")
        line = self.getpos()[0]
        self.links += [Link(line, use, href) for use, href in _links_of(tag, found)]
        self.links += [Link(line, "load", href) for href in _css_urls(found.get("style", ""))]

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self.links += [Link(self.getpos()[0], "load", href) for href in _css_urls(data)]


def _links_of(tag: str, found: dict[str, str]) -> list[tuple[Use, str]]:
    """The addresses in one tag."""
    links: list[tuple[Use, str]] = []
    if "href" in found:
        is_name = tag == "link" and bool(NAMING & set(found.get("rel", "").lower().split()))
        use: Use = "lead" if tag in {"a", "area"} else "name" if is_name else "load"
        links.append((use, found["href"]))
    links += [("load", found[name]) for name in ("src", "poster", "data") if name in found]
    links += [("lead", found[name]) for name in ("action", "formaction") if found.get(name)]
    links += [("load", part.split()[0]) for part in found.get("srcset", "").split(",") if part.strip()]
    links += [("load", href) for name, href in found.items() if name.startswith("data-") and SCRIPTED.fullmatch(href)]
    if tag == "meta":
        refresh = REFRESH.match(found.get("content", "")) if found.get("http-equiv", "").lower() == "refresh" else None
        links += [("lead", refresh[1].strip())] if refresh else []
        links += [("name", found.get("content", ""))] if found.get("property") in {"og:url", "og:image"} else []
    return links


def _css_urls(css: str) -> list[str]:
    return [one or other for one, other in CSS_URL.findall(COMMENT.sub("", css))]


def of_html(text: str) -> Marked:
    """The links and ids of a page or a drawing."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Marked(tuple(reader.links), tuple(reader.ids), reader.base, reader.canonical)


def of_json(text: str) -> Marked:
    """The files and pages that a list for programs leads to, each from the list itself."""
    lines = enumerate(text.splitlines(), 1)
    links = tuple(Link(line, "name", href) for line, part in lines for href in WAY.findall(part))
    return Marked(links, (), "", "")


def of_css(text: str) -> Marked:
    """The files that a style sheet loads."""
    return Marked(tuple(Link(0, "load", href) for href in _css_urls(text)), (), "", "")
