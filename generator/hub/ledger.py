"""What every page of a hub shows: figures, and tables whose rows lead to the sites that have the tables."""

from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.pages.parts import Figure, Section
from generator.pages.sentences import Piece
from generator.site import Link, Page


class Cell(NamedTuple):
    """What stands in one column of a row."""

    text: str
    href: str = ""
    is_finding: bool = False


class Row(NamedTuple):
    """One line of a table."""

    name: Link
    beside: str
    cells: tuple[Cell, ...]


class Ledger(NamedTuple):
    """A table of lines that lead on."""

    id: str
    title: str
    remark: str
    head: str  # of the names
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


class HubView(NamedTuple):
    """What a page of a hub shows."""

    title: str
    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    ledgers: tuple[Ledger, ...]
    asks: bool = False  # whether it opens with the field of the search


class Draft(NamedTuple):
    """A page of a hub before it is one."""

    say: Catalogue
    address: str
    title: str
    lede: tuple[Piece, ...]
    ledgers: tuple[Ledger, ...]
    figures: tuple[Figure, ...] = ()
    above: tuple[Link, ...] = ()  # the way to it, without the home page
    tab: str = ""
    template: str = "hub"
    asks: bool = False

    @property
    def page(self) -> Page:
        """The page."""
        here = Here(self.address)
        sections = tuple(Section(one.title, f"#{one.id}", f"{len(one.rows)}") for one in self.ledgers)
        home = () if self.address == addresses.HOME else (Link(self.say("首页"), here.to(addresses.HOME)),)
        return Page(
            address=self.address,
            template=self.template,
            title=self.title,
            view=HubView(
                self.title, self.lede, self.figures, sections if len(sections) > 1 else (), self.ledgers, self.asks
            ),
            description="".join(f"{piece.text}{piece.number}{piece.after}" for piece in self.lede),
            tab=self.tab or self.address,
            crumbs=(*home, *self.above),
        )
