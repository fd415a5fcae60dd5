"""The search page: whole without scripts, since every table stands on it or behind it in an index."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.indexing import FEW, Stock, index_files
from generator.model.terms import Family
from generator.pages.card import Card
from generator.pages.edition import Edition
from generator.pages.parts import Section
from generator.pages.searching.description import description
from generator.pages.searching.directory import Directory, names_pages
from generator.pages.searching.names import names
from generator.pages.searching.sentences import sentences
from generator.site import File, Link, Page


class Line(NamedTuple):
    """A place or a kind of department with its tables."""

    name: Link
    above: str
    tables: tuple[Link, ...]


class SearchView(NamedTuple):
    """What the search page shows."""

    sections: tuple[Section, ...]
    places: tuple[Line, ...]
    departments: tuple[Line, ...]
    letters: tuple[Link, ...]
    names: Link
    remark: str  # how many names there are


def search_index(
    edition: Edition, stocks: Sequence[Stock], families: Iterable[Family], aside: Path | None
) -> Iterator[File]:
    """The index that the script of the page looks into; `families` have pages of their own."""
    return index_files(stocks, names(edition, families), sentences(edition), aside)


def search_pages(edition: Edition, directory: Directory) -> Iterator[Page | File]:
    """The page, the names behind it, and how browsers are told of it."""
    yield search_page(edition, directory)
    yield from names_pages(edition, directory)
    yield from description(edition)


def search_page(edition: Edition, directory: Directory) -> Page:
    """The page, whole without scripts."""
    say, here = edition.say, Here(addresses.SEARCH)
    return Page(
        address=here.folder,
        template="search",
        title=say("搜索"),
        view=SearchView(
            sections=tuple(_sections(edition, directory.size)),
            places=tuple(_places(edition, here)),
            departments=tuple(_departments(edition, here)),
            letters=directory.letters(here),
            names=Link(say("全部名称"), here.to(addresses.NAMES)),
            remark=say("{count}个名称，依首字读音排列", count=directory.size),
        ),
        description=say(
            "在{tables}张表的部门、指标、项目、目标和职能里查词；也可以按地方、部门和名称的目录找。",
            tables=len(edition.cards),
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
    say = edition.say
    for code, tables in edition.by_region.items():
        *above, name = tables[0].place or (code,)
        named = ((say("{name} {year}", name=one.name, year=f"{one.year}"), one) for one in tables)
        way = here.to(addresses.region(code))
        yield Line(Link(name, way), "".join(above), _tables(edition, named, len(tables), way, here))


def _departments(edition: Edition, here: Here) -> Iterator[Line]:
    say = edition.say
    for kind, tables in edition.by_kind.items():
        named = ((say("{name} {year}", name=one.short, year=f"{one.year}"), one) for one in tables)
        way = here.to(addresses.kind(kind))
        yield Line(Link(edition.kind_name(kind), way), "", _tables(edition, named, len(tables), way, here))


def _tables(edition: Edition, named: Iterable[tuple[str, Card]], count: int, way: str, here: Here) -> tuple[Link, ...]:
    """Each table on a small site, and one that is alone; else the page where they are listed."""
    if len(edition.cards) <= FEW or count == 1:
        return tuple(Link(name, here.to(one.address)) for name, one in named)
    return (Link(edition.say("{count}张表", count=count), way),)
