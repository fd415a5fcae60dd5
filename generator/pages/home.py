"""The home page: what this is, and every table by place; and the page for addresses that lead nowhere."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

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


class Nothing(NamedTuple):
    """A page that needs nothing to be said."""


def home_page(published: Iterable[Publication]) -> Page:
    """The home page, places in the order of their codes."""
    found = sorted(published, key=lambda one: one.folder)
    places = tuple(_place(tuple(tables)) for _, tables in groupby(found, key=lambda one: one.folder.partition("/")[0]))
    return Page("", "home.html", "部门整体预算绩效目标表", HomeView(f"{len(found)}张，依行政区划代码排列", places))


def missing_page() -> Page:
    """The page a host shows for an address that does not exist."""
    return Page("404.html", "missing.html", "没有这一页", Nothing(), is_anywhere=True)


def _place(tables: tuple[Publication, ...]) -> Place:
    names = tables[0].place
    return Place(names[-1], "".join(names[:-1]), len(tables), tuple(_listed(one) for one in tables))


def _listed(one: Publication) -> Listed:
    record = one.record
    return Listed(
        department=Link(record.department.name, f"{one.folder}index.html"),
        year=f"{record.year}",
        money=number(one.total.full if one.total else None),
        unit=record.funding.unit if record.funding and one.total else "",
        indicators=sum(1 for _ in record.promises()),
        different=one.different,
    )
