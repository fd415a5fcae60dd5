"""The search page: whole without scripts, since every table and every printed name stands on it in an index."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.comparing.naming import grouped
from generator.model.base import GoalKind
from generator.model.printed import fold
from generator.pages.edition import Edition
from generator.pages.parts import Section
from generator.pages.publication import Publication
from generator.pages.searching.alphabet import letter, order
from generator.pages.searching.units import units_file
from generator.pages.wording import PERIODS
from generator.site import File, Link, Page


class Line(NamedTuple):
    """A place or a kind of department with its tables."""

    name: str
    above: str
    tables: tuple[Link, ...]


class Name(NamedTuple):
    """A printed name with every row that bears it."""

    name: str
    kinds: str  # indicator, money, or both
    rows: tuple[Link, ...]


class Letter(NamedTuple):
    """The names that begin with one letter."""

    id: str
    letter: str
    names: tuple[Name, ...]


class SearchView(NamedTuple):
    """What the search page shows."""

    units: str  # the file that the script reads
    sections: tuple[Section, ...]
    places: tuple[Line, ...]
    departments: tuple[Line, ...]
    letters: tuple[Letter, ...]
    remark: str  # how many names there are


class _Row(NamedTuple):
    """A printed name where it stands."""

    name: str
    kind: str
    place: Link


def search_pages(edition: Edition) -> Iterator[Page | File]:
    """The page, and the texts that its script looks through."""
    units = units_file(edition)
    yield units
    yield search_page(edition, units)


def search_page(edition: Edition, units: File) -> Page:
    """The page, with the way to those texts."""
    say, here = edition.say, Here(addresses.SEARCH)
    letters = tuple(_letters(edition, here))
    count = sum(len(one.names) for one in letters)
    return Page(
        address=here.folder,
        template="search",
        title=say("搜索"),
        view=SearchView(
            units=units.name.removeprefix(addresses.SEARCH),
            sections=tuple(_sections(edition, count)),
            places=tuple(_places(edition, here)),
            departments=tuple(_departments(edition, here)),
            letters=letters,
            remark=say("{count}个名称，依首字读音排列", count=count),
        ),
        description=say(
            "在{tables}张表的部门、指标、项目、目标和职能里查词；也可以按地方、部门和名称的目录找。",
            tables=len(edition.published),
        ),
        tab=here.folder,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
    )


def _sections(edition: Edition, names: int) -> Iterator[Section]:
    say = edition.say
    yield Section(say("按地方"), "#places", f"{len(edition.by_region)}")
    yield Section(say("按部门"), "#departments", f"{len(edition.by_kind)}")
    yield Section(say("按名称"), "#names", f"{names}")


def _places(edition: Edition, here: Here) -> Iterator[Line]:
    for tables in edition.by_region.values():
        *above, name = tables[0].place or (tables[0].record.region,)
        yield Line(name, "".join(above), tuple(_table(edition, one, here) for one in tables))


def _table(edition: Edition, one: Publication, here: Here) -> Link:
    name = edition.say("{name} {year}", name=one.record.department.name, year=f"{one.record.year}")
    return Link(name, here.to(one.address))


def _departments(edition: Edition, here: Here) -> Iterator[Line]:
    for kind, tables in edition.by_kind.items():
        links = (
            Link(edition.say("{name} {year}", name=one.short, year=f"{one.record.year}"), here.to(one.address))
            for one in tables
        )
        yield Line(edition.kind_name(kind), "", tuple(links))


def _letters(edition: Edition, here: Here) -> Iterator[Letter]:
    """Every name by the sound it begins with; the same name in several tables is one."""
    by_name = grouped(_rows(edition, here), lambda row: fold(row.name))
    names = sorted((_name(edition, rows) for rows in by_name.values()), key=lambda one: (order(one.name), one.name))
    for number, (found, each) in enumerate(grouped(names, lambda one: letter(one.name)).items()):
        yield Letter(f"letter-{number}", found, tuple(each))


def _name(edition: Edition, rows: list[_Row]) -> Name:
    kinds = edition.say("、").join(dict.fromkeys(row.kind for row in rows))
    return Name(rows[0].name, kinds, tuple(row.place for row in rows))


def _rows(edition: Edition, here: Here) -> Iterator[_Row]:
    indicator, money = edition.say("指标"), edition.say("资金")
    for one in edition.published:
        where = edition.say("{name} {year}", name=one.short, year=f"{one.record.year}")
        for table, _, row in one.record.promises():
            period = "" if table.id is GoalKind.ANNUAL else edition.say(PERIODS[table.id])
            yield _Row(row.name, indicator, Link(f"{where} {period}".strip(), here.to(one.address, row.id)))
        for amount in one.record.money():
            yield _Row(amount.name, money, Link(where, here.to(one.address, amount.id)))
