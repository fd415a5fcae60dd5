"""Which pages of a built site stand for all of them: the fullest of each kind."""

import re
from pathlib import Path

MARK = re.compile(r'\bdata-mx-page="([a-z-]+)"')


def kind_of(file: str, html: str) -> str:
    """What kind of page a file holds, as the page itself says."""
    mark = MARK.search(html)
    return mark[1] if mark else guessed_kind(file)


def guessed_kind(file: str) -> str:
    """What kind of page a file holds, by its address; needed only while some pages do not say it themselves."""
    parts = file.removesuffix("index.html").strip("/").split("/")
    if file == "index.html":
        return "home"
    if parts[-1] == "404.html":
        return "missing"
    if parts[-1] == "source":
        return "source"
    if parts[0].isdigit():
        return ("region", "department", "record")[min(len(parts), 3) - 1]
    return "-".join(parts[:1] if len(parts) == 1 else (parts[0], "one"))


def kinds(site: Path) -> dict[str, str]:
    """The kind of every page of a site, by its file, in order of addresses."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {file: kind_of(file, (site / file).read_text(encoding="utf-8")) for file in files}


def one_of_each(site: Path) -> dict[str, str]:
    """The file of the largest page of each kind, which has most of what the kind can show, by kind."""
    largest: dict[str, str] = {}
    for file, kind in kinds(site).items():
        if kind not in largest or size(site, file) > size(site, largest[kind]):
            largest[kind] = file
    return dict(sorted(largest.items()))


def size(site: Path, file: str) -> int:
    """The bytes of a page."""
    return (site / file).stat().st_size
