"""What a site is made of before it is rendered: pages with finished views, and files that are ready as they are."""

from typing import NamedTuple


class Link(NamedTuple):
    """Words that lead somewhere; plain words where there is nowhere to go."""

    text: str
    href: str = ""


class Page(NamedTuple):
    """A page to be rendered: its file in the site, its template, and a view with everything decided and formatted."""

    file: str  # e.g. `320400/keji/2023/index.html`
    template: str
    title: str
    view: tuple[object, ...]  # a NamedTuple of the template's own
    is_anywhere: bool = False  # served under any address, so that no relative link can be right

    @property
    def up(self) -> str:
        """The way from the page's folder to the site's, e.g. `../../../`; good from `file://` and any sub-path."""
        return "../" * self.file.count("/")


class File(NamedTuple):
    """A file of the site, ready to be written."""

    name: str
    content: bytes
