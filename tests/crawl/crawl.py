"""A walk through a built site: what is broken, and how far every page is from home.

`python -m tests.crawl.crawl SITE` prints both.
"""

import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from tests.crawl.folder import ANYWHERE, HOME, Folder, read
from tests.crawl.rules import RULES, Flaw

FARTHEST = 3
LARGEST = 1_000_000
# Files that need no link: hosts and programs find them by their names. Which of the search are asked for by a script,
# and that there are no others, is held by tests/searching/test_index_files.py.
ALONE = (
    ".mingxi-site",
    ".nojekyll",
    "CNAME",
    ANYWHERE,
    "robots.txt",
    "sitemap.xml",
    "assets/search.*.js",
    "search/start.js",
    "search/*/*.js",
)


class Report(NamedTuple):
    """What a walk through a site found."""

    flaws: tuple[Flaw, ...]
    clicks: dict[str, int]  # from home to each page that a reader can reach


def crawl(folder: Path, alone: tuple[str, ...] = ALONE, largest: int = LARGEST) -> Report:
    """Follow every link of a built site; files that match `alone` need no link to them."""
    site = read(folder)
    clicks = distances(site)
    flaws = [flaw for rule in RULES for flaw in rule(site)]
    flaws += [*far_pages(site, clicks, alone), *orphans(site, alone), *large_files(site, largest)]
    return Report(tuple(sorted(set(flaws))), clicks)


def distances(site: Folder) -> dict[str, int]:
    """How many clicks each page is from home."""
    ways: dict[str, list[str]] = {}
    for file, link, goal in site.links():
        if link.use == "lead" and site.page_of(goal.file) in site.pages:
            ways.setdefault(file, []).append(site.page_of(goal.file))
    clicks, edge = {HOME: 0}, [HOME]
    while edge:
        reached = dict.fromkeys(page for file in edge for page in ways.get(file, ()))
        new = [page for page in reached if page not in clicks]
        clicks |= dict.fromkeys(new, clicks[edge[0]] + 1)
        edge = new
    return clicks


def far_pages(site: Folder, clicks: dict[str, int], alone: tuple[str, ...]) -> Iterator[Flaw]:
    """Every page is a few clicks from home."""
    for page in site.pages:
        far = clicks.get(page, sys.maxsize)
        if far > FARTHEST and not is_alone(page, alone):
            way = f"{far} clicks from home" if page in clicks else "not to be reached from home"
            yield Flaw(page, 0, "far-page", f"is {way}")


def orphans(site: Folder, alone: tuple[str, ...]) -> Iterator[Flaw]:
    """Every file is named by another one that can be reached from home or from a file that stands alone."""
    ways: dict[str, set[str]] = {}
    for file, _, goal in site.links():
        ways.setdefault(file, set()).add(site.page_of(goal.file))
    for file, url in site.named():
        ways.setdefault(file, set()).add(site.page_of(site.goal(file, url).file))
    roots = {HOME, *(file for file in site.sizes if is_alone(file, alone))}
    known, edge = set(roots), roots - {"sitemap.xml"}
    while edge:
        edge = {file for one in edge for file in ways.get(one, ())} - known
        known |= edge
    return (Flaw(file, 0, "orphan", "is named by no other file") for file in site.sizes if file not in known)


def large_files(site: Folder, largest: int) -> Iterator[Flaw]:
    """No file is larger than is said."""
    for file, size in site.sizes.items():
        if size > largest:
            yield Flaw(file, 0, "large-file", f"has {size:,} bytes, more than {largest:,}")


def is_alone(file: str, alone: tuple[str, ...]) -> bool:
    """Whether a file needs no link to it."""
    return any(fnmatch(file, pattern) for pattern in alone)


if __name__ == "__main__":
    found = crawl(Path(sys.argv[1]))
    for page, away in sorted(found.clicks.items(), key=lambda one: (one[1], one[0])):
        print(away, page)  # noqa: T201 - the result
    for one in found.flaws:
        print(one, file=sys.stderr)  # noqa: T201 - the result
    sys.exit(bool(found.flaws))
