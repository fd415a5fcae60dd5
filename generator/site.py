"""What a site is made of: pages with finished views, and files that are ready as they are or make themselves."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from generator.addresses import Here


class Link(NamedTuple):
    """Words that lead somewhere; plain words where there is nowhere to go."""

    text: str
    href: str = ""


class Meta(NamedTuple):
    """What the head of a page tells machines beside its title: tags of government pages and of search engines."""

    name: str
    content: str


class Related(NamedTuple):
    """A file that a page tells machines of."""

    rel: str
    address: str
    kind: str  # the type of its content
    title: str
    is_whole: bool = False  # an address with its host, for machines that follow no other


class Notice(NamedTuple):
    """Something that had an address of its own and is found on this page now."""

    name: str
    address: str
    date: str
    why: str


class Page(NamedTuple):
    """A page to be rendered: its address, its template, and a view with everything decided and formatted."""

    address: str  # its folder, e.g. `320400/keji/2023/`; a name such as `404.html` for a page without one
    template: str
    title: str
    view: tuple[object, ...]  # a NamedTuple of the template's own
    description: str = ""
    tab: str = ""  # the address of the tab it stands under, e.g. `regions/`
    crumbs: tuple[Link, ...] = ()  # the way to it, outermost first, without the page itself
    current: str = ""  # what the way calls the page itself, where that is shorter than its title
    before: Link = Link("")  # the page that one may turn back to
    after: Link = Link("")
    canonical: str = ""  # its whole address, where the site has one
    meta: tuple[Meta, ...] = ()
    related: tuple[Related, ...] = ()
    structured: str = ""  # schema.org, as JSON
    is_anywhere: bool = False  # served under any address, so that no relative link can be right
    sheet: str = ""  # the style of `templates/alone/` that stands inside it: it has no frame and loads nothing
    notices: tuple[Notice, ...] = ()  # what stood elsewhere before and is here now

    @property
    def is_for_search(self) -> bool:
        """Whether those who search the web should find it: a card or an earlier version stands behind its page."""
        return not (self.is_anywhere or self.sheet or any(tag.name == "robots" for tag in self.meta))

    @property
    def file(self) -> str:
        """Its file in the site."""
        return f"{self.address}index.html" if not self.address or self.address.endswith("/") else self.address

    @property
    def here(self) -> Here:
        """Where it stands."""
        return Here(self.address if self.address.endswith("/") else "")


class File(NamedTuple):
    """A file of the site, ready to be written."""

    name: str
    content: bytes


class Made(NamedTuple):
    """A file of the site that is too large to hold: it is made where it belongs."""

    name: str
    make: Callable[[Path], None]  # given the path of an empty file
