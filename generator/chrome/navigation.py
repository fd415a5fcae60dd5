"""The navigation of `mkdocs.yml`: what its entries lead to, and where those stand that lead nowhere."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.reading.values import Path as ValuePath
from generator.words import Words

_ELSEWHERE = ("http://", "https://")
_INDEX = "index.html"
_FIT = Words(
    "写本站的页，例如 `regions/index.md`；别的网站写全网址",
    "name a page of this site, e.g. `regions/index.md`, or another site by its whole address",
)


class Tab(NamedTuple):
    """An entry of the navigation."""

    title: str
    address: str  # of a page of ours, e.g. `regions/`, of a file of ours, or of another site

    @property
    def is_page(self) -> bool:
        """Whether it leads to a page of ours."""
        return not self.address or (self.address.endswith("/") and not self.is_elsewhere)

    @property
    def is_elsewhere(self) -> bool:
        """Whether it leads to another site."""
        return self.address.startswith(_ELSEWHERE)

    @property
    def file(self) -> str:
        """The file of our site that it leads to."""
        return f"{self.address}{_INDEX}" if self.is_page else self.address


class Entry(NamedTuple):
    """What is written for an entry, and where."""

    path: ValuePath
    title: str
    written: str

    @property
    def is_fit(self) -> bool:
        """Whether it can be the address of anything."""
        path = PurePosixPath(self.written)
        is_ours = not (path.is_absolute() or ".." in path.parts or ":" in self.written)
        return is_ours or self.written.startswith(_ELSEWHERE)

    @property
    def tab(self) -> Tab:
        """The entry as one of ours: `regions/index.md`, `about.md`, or simply `regions/`."""
        path = PurePosixPath(self.written)
        if self.written.startswith(_ELSEWHERE):
            return Tab(self.title, self.written)
        if path.suffix not in {"", ".md", ".html"}:
            return Tab(self.title, str(path))
        folder = path.parent if path.stem == "index" else path.with_suffix("")
        return Tab(self.title, "" if folder == PurePosixPath() else f"{folder}/")


def tabs(value: object) -> tuple[Tab, ...]:
    """The navigation as one list: the pages of a section stand in its place."""
    if isinstance(value, tuple):
        return value
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004 - pydantic tells only this of a validator
    return tuple(entry.tab for entry in entries(value))


def entries(value: object, path: ValuePath = ("nav",), title: str = "") -> Iterator[Entry]:
    """Every entry of a navigation, as it is written."""
    if isinstance(value, str):
        yield Entry(path, title, value)
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from entries(part, (*path, name), name)
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from entries(part, (*path, place))


def unfit(entry: Entry) -> tuple[Words, Words]:
    """What is said of an entry that can be no address, and what to do."""
    return Words(f"`{entry.written}` 不是本站的页", f"`{entry.written}` is no page of this site"), _FIT


def astray(entry: Entry, site: Path) -> tuple[Words, Words]:
    """What is said of an entry that leads nowhere in a site, and the page that was meant."""
    pages = [page.parent.relative_to(site).as_posix() for page in site.glob(f"*/{_INDEX}")]
    near = get_close_matches(entry.tab.address.rstrip("/"), pages, 1)
    meant = [Words(f"是不是 `{name}/index.md`？", f"is it `{name}/index.md`?") for name in near]
    said = Words(f"网站里没有 `{entry.written}` 这一页", f"the site has no page `{entry.written}`")
    return said, meant[0] if meant else _FIT
