"""A built page as a test sees it: its elements, anchors and links, and the text a reader reads."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from generator.model.printed import squeeze

VOID = {"meta", "link", "br", "img", "input", "hr", "col", "wbr"}
UNREAD = {"style", "title", "script"}


@dataclass
class HtmlPage(HTMLParser):
    """One page, parsed once."""

    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)  # the squeezed text of each table row, by the id in it
    open_tags: list[str] = field(default_factory=list)
    row_start: int = 0
    row_id: str = ""

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        found = dict(attrs)
        self.links += [found[name] or "" for name in ("href", "src") if name in found]
        self.ids += [found["id"] or ""] if "id" in found else []
        if tag == "tr":
            self.row_start, self.row_id = len(self.parts), ""
        self.row_id = (found.get("id") or "") if tag == "th" and "id" in found else self.row_id
        if tag not in VOID:
            self.open_tags.append(tag)

    def handle_endtag(self, tag):
        assert self.open_tags.pop() == tag
        if tag == "tr" and self.row_id:
            self.rows[self.row_id] = squeeze("".join(self.parts[self.row_start :]))

    def handle_data(self, data):
        if not UNREAD & set(self.open_tags):
            self.parts.append(data)

    @property
    def text(self) -> str:
        """What a reader reads, without white space."""
        return squeeze("".join(self.parts))


def parse(html: str) -> HtmlPage:
    """Parse a page; every element that is opened must be closed in order."""
    page = HtmlPage()
    page.feed(html)
    page.close()
    assert page.open_tags == []
    return page


def pages(site: Path) -> dict[str, HtmlPage]:
    """Every page of a site, by its file."""
    return {
        path.relative_to(site).as_posix(): parse(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
