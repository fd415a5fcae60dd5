"""What must be true of every built site: each rule yields what breaks it."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.crawl.folder import ANYWHERE, HOME, Folder, Goal
from tests.crawl.links import Link

SCHEMES = {"", "http", "https", "mailto", "tel"}


class Flaw(NamedTuple):
    """One thing to mend, and where it stands."""

    file: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message} [{self.rule}]"


def flaw(file: str, link: Link, rule: str, message: str) -> Flaw:
    """A flaw of a link."""
    return Flaw(file, link.line, rule, message)


def own_links(site: Folder) -> Iterator[tuple[str, Link, Goal]]:
    """Every link that stays on the site's host."""
    return ((file, link, goal) for file, link, goal in site.links() if not goal.is_elsewhere)


def links_lead_to_files(site: Folder) -> Iterator[Flaw]:
    """What a link names is there."""
    for file, link, goal in own_links(site):
        if goal.file and site.page_of(goal.file) not in site.sizes and not is_folder(site, goal.file):
            yield flaw(file, link, "dead-link", f"`{link.href}` leads to no file")


def links_stay_inside(site: Folder) -> Iterator[Flaw]:
    """No link goes above the folder of the site, which may lie below others."""
    for file, link, goal in own_links(site):
        if not goal.file and not link.href.startswith("/"):
            yield flaw(file, link, "outside", f"`{link.href}` leads out of the site")


def anchors_are_there(site: Folder) -> Iterator[Flaw]:
    """The place on a page that a link names is there."""
    for file, link, goal in own_links(site):
        marked = site.marked.get(site.page_of(goal.file))
        if marked and goal.anchor and not goal.anchor.startswith(":~:") and goal.anchor not in marked.ids:
            yield flaw(file, link, "dead-anchor", f"`{link.href}` leads to no place on `{site.page_of(goal.file)}`")


def links_are_relative(site: Folder) -> Iterator[Flaw]:
    """A link works wherever the site lies; a page may say its full address, but only to machines."""
    for file, link, _ in own_links(site):
        is_said = link.use == "name" and "://" in link.href
        if file != ANYWHERE and is_absolute(link) and not is_said:
            yield flaw(file, link, "absolute-link", f"`{link.href}` works at one place only")


def links_from_anywhere_are_absolute(site: Folder) -> Iterator[Flaw]:
    """The page that answers unknown addresses does not know where it is read."""
    for file, link, _ in own_links(site):
        if file == ANYWHERE and not is_absolute(link) and not link.href.startswith("#"):
            yield flaw(file, link, "relative-link", f"`{link.href}` is not found from an unknown address")


def links_name_files(site: Folder) -> Iterator[Flaw]:
    """A link names the page of a folder, not the folder, which shows a listing when opened from a disk."""
    for file, link, goal in own_links(site):
        if link.use != "name" and file != ANYWHERE and is_folder(site, goal.file):
            yield flaw(file, link, "folder-link", f"`{link.href}` leads to a folder; say `{HOME}`")


def nothing_is_loaded_from_elsewhere(site: Folder) -> Iterator[Flaw]:
    """Every file that a browser fetches is the site's own."""
    for file, link, goal in site.links():
        scheme = urlsplit(link.href).scheme
        if goal.is_elsewhere and link.use == "load" and scheme != "data":
            yield flaw(file, link, "foreign-file", f"`{link.href}` is loaded from another host")
        if goal.is_elsewhere and link.use == "lead" and scheme not in SCHEMES:
            yield flaw(file, link, "odd-link", f"`{link.href}` is no address to go to")


def said_addresses_are_there(site: Folder) -> Iterator[Flaw]:
    """What feeds, maps and data say about addresses of the site is true; a pattern with `{…}` is no address."""
    for file, url in site.named():
        goal = site.goal(file, url)
        if "{" not in goal.file and site.page_of(goal.file) not in site.sizes:
            yield Flaw(file, 0, "dead-link", f"`{url}` leads to no file")


def ids_are_unique(site: Folder) -> Iterator[Flaw]:
    """One id names one place."""
    for file, marked in site.marked.items():
        for name, count in Counter(marked.ids).items():
            if count > 1:
                yield Flaw(file, 0, "double-id", f"`{name}` stands {count} times")


def is_absolute(link: Link) -> bool:
    """Whether an address says more than the way from the page."""
    return link.href.startswith("/") or "://" in link.href


def is_folder(site: Folder, file: str) -> bool:
    """Whether a name is that of a folder, with or without a slash."""
    return file.endswith("/") or f"{file}/{HOME}" in site.sizes


RULES = (
    links_lead_to_files,
    links_stay_inside,
    anchors_are_there,
    links_are_relative,
    links_from_anywhere_are_absolute,
    links_name_files,
    nothing_is_loaded_from_elsewhere,
    said_addresses_are_there,
    ids_are_unique,
)
