"""Which pages of a built site stand for all of them: the fullest of each kind."""

import re
from pathlib import Path

ALONE = re.compile(r'\bdata-mx-alone="')  # cards, and pages that lead on: tests/permanence looks at them
MARK = re.compile(r'\bdata-mx-page="([a-z-]+)"')


def kind_of(html: str) -> str:
    """What kind of page it is, as the page itself says; nothing where it does not."""
    mark = MARK.search(html)
    return mark[1] if mark else ""


def kinds(site: Path) -> dict[str, str]:
    """The kind of every page of a site, by its file, in order of addresses."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    texts = {file: (site / file).read_text(encoding="utf-8") for file in files}
    return {file: kind_of(text) for file, text in texts.items() if not ALONE.search(text)}


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
