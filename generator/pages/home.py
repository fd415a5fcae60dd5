"""The home page: what this is, and every table by place; and the page for addresses that lead nowhere."""

from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.pages.edition import Edition
from generator.pages.publication import Publication
from generator.pages.table import Value, number
from generator.site import Link, Page


class Listed(NamedTuple):
    """One table in the list."""

    department: Link
    year: str
    money: Value
    unit: str
    indicators: int
    different: int


class Place(NamedTuple):
    """The tables of one place."""

    name: str
    above: str
    span: int
    tables: tuple[Listed, ...]


class HomeView(NamedTuple):
    """What the home page shows."""

    remark: str
    places: tuple[Place, ...]


class MissingView(NamedTuple):
    """What is shown for an address that leads nowhere."""

    home: str  # the site's own address, where it is known


def home_page(edition: Edition) -> Page:
    """The home page, places in the order of their codes."""
    places = tuple(_place(edition, tables) for tables in edition.by_region.values())
    remark = edition.say("{count}张，依行政区划代码排列", count=len(edition.published))
    title = edition.say("部门整体预算绩效目标表")
    return Page(addresses.HOME, "home", title, HomeView(remark, places))


def missing_page(edition: Edition) -> Page:
    """The page a host shows for an address that does not exist."""
    view = MissingView(edition.settings.site_url)
    return Page("404.html", "missing", edition.say("没有这一页"), view, is_anywhere=True)


def _place(edition: Edition, tables: tuple[Publication, ...]) -> Place:
    names = tables[0].place
    return Place(names[-1], "".join(names[:-1]), len(tables), tuple(_listed(edition, one) for one in tables))


def _listed(edition: Edition, one: Publication) -> Listed:
    record = one.record
    return Listed(
        department=Link(record.department.name, Here(addresses.HOME).to(one.address)),
        year=f"{record.year}",
        money=number(edition.say, one.total.full if one.total else None),
        unit=record.funding.unit if record.funding and one.total else "",
        indicators=sum(1 for _ in record.promises()),
        different=one.different,
    )
