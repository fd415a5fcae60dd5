"""Kinds of department across all shards: for each kind and year every table, by province where they are many.

The tables of one kind are held at a time, whatever the number of shards.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.hub.ledger import Cell, Draft, Ledger, Row
from generator.hub.places import Place, full_name, province
from generator.hub.shards import Shard
from generator.model.base import RegionCode, Slug
from generator.pages.offering.shapes import RecordLine
from generator.pages.parts import Figure
from generator.pages.sentences import sentence
from generator.site import Link, Page

MANY = 300  # tables that one page lists


class Kind(NamedTuple):
    """A kind of department in short."""

    id: Slug
    name: str
    tables: int
    places: int
    years: tuple[int, ...]


class Listed(NamedTuple):
    """One table."""

    line: RecordLine
    site: str

    @property
    def page(self) -> str:
        """Its page."""
        return f"{self.site}{self.line.key}/"


class Kinds(NamedTuple):
    """All kinds of department of some shards."""

    say: Catalogue
    shards: Sequence[Shard]
    places: dict[RegionCode, Place]

    def names(self) -> dict[Slug, str]:
        """The name of every kind by its id."""
        return dict(sorted((one.id, one.name) for shard in self.shards for one in shard.departments))

    def tables(self, kind: Slug) -> list[Listed]:
        """The tables of a kind in the order of their keys."""
        found = [Listed(line, shard.site) for shard in self.shards for line in shard.records(kind)]
        return sorted(found, key=lambda one: one.line.key)

    def pages(self, kind: Slug, name: str, tables: Sequence[Listed]) -> Iterator[Page]:
        """The pages of a kind: of all years, of each, and of the provinces of a year with many tables."""
        by_year: dict[int, list[Listed]] = {}
        for one in tables:
            by_year.setdefault(one.line.year, []).append(one)
        yield self._kind(kind, name, by_year)
        for year, found in by_year.items():
            yield from self._year(kind, name, year, found)

    def _kind(self, kind: Slug, name: str, by_year: dict[int, list[Listed]]) -> Page:
        say, here = self.say, Here(addresses.comparison(kind))
        rows = (
            Row(
                Link(f"{year}", here.to(addresses.comparison(kind, year))),
                "",
                (Cell(f"{len(found)}"), Cell(f"{len({one.line.region for one in found})}")),
            )
            for year, found in sorted(by_year.items(), reverse=True)
        )
        ledger = Ledger("years", say("年度"), say("由近到远"), say("年度"), (say("表"), say("地方")), tuple(rows))
        every = [one for found in by_year.values() for one in found]
        return self._page(here, say("各地的{kind}", kind=name), every, (ledger,), ())

    def _year(self, kind: Slug, name: str, year: int, tables: Sequence[Listed]) -> Iterator[Page]:
        say, here = self.say, Here(addresses.comparison(kind, year))
        title = say("各地的{kind} {year}年度", kind=name, year=f"{year}")
        above = (Link(name, here.to(addresses.comparison(kind))),)
        groups = groupby(tables, key=lambda one: province(self.places, one.line.region).code)
        by_province = [(self.places[code], list(found)) for code, found in groups]
        if len(tables) <= MANY:
            ledgers = tuple(self._ledger(top, found) for top, found in by_province)
            yield self._page(here, title, tables, ledgers, above)
            return
        rows = tuple(
            Row(Link(top.name, here.to(f"{here.folder}{top.code}/")), "", _counts(found)) for top, found in by_province
        )
        heads = (say("表"), say("地方"), say("有出入"))
        ledger = Ledger("provinces", say("各省"), say("依行政区划代码排列"), say("地方"), heads, rows)
        yield self._page(here, title, tables, (ledger,), above)
        for top, found in by_province:
            yield self._province(Here(f"{here.folder}{top.code}/"), title, top, found, here.folder)

    def _province(self, here: Here, title: str, top: Place, tables: Sequence[Listed], year: str) -> Page:
        name = self.say("{rule}：{place}", rule=title, place=top.name)
        return self._page(here, name, tables, (self._ledger(top, tables),), (Link(title, here.to(year)),))

    def _page(
        self,
        here: Here,
        title: str,
        tables: Sequence[Listed],
        ledgers: tuple[Ledger, ...],
        above: tuple[Link, ...],
    ) -> Page:
        say = self.say
        lede = tuple(sentence(say, "{places}地的{tables}张表。", places=_places(tables), tables=len(tables)))
        way = (Link(say("部门"), here.to(addresses.DEPARTMENTS)), *above)
        return Draft(
            say, here.folder, title, lede, ledgers, tuple(_figures(say, tables)), way, tab=addresses.DEPARTMENTS
        ).page

    def _ledger(self, top: Place, tables: Sequence[Listed]) -> Ledger:
        say = self.say
        heads = (say("资金总额"), say("指标"), say("有出入"))
        rows = tuple(map(self._row, tables))
        return Ledger(f"p-{top.code}", top.name, say("照原表，单位依原表"), say("部门"), heads, rows)

    def _row(self, one: Listed) -> Row:
        line = one.line
        total = f"{line.total.text}{line.total.unit}" if line.total else ""
        checks = f"{one.page}index.html#checks" if line.different else ""
        found = Cell(f"{line.different}", checks, line.different > 0)
        cells = (Cell(total), Cell(f"{line.indicators}"), found)
        return Row(Link(line.name, one.page), full_name(self.places, line.region), cells)


def short(kind: Slug, name: str, tables: Sequence[Listed]) -> Kind:
    """A kind of department in short."""
    return Kind(kind, name, len(tables), _places(tables), tuple(sorted({one.line.year for one in tables})))


def kinds_page(say: Catalogue, kinds: Sequence[Kind]) -> Page:
    """The list of kinds."""
    here, tables = Here(addresses.DEPARTMENTS), sum(one.tables for one in kinds)
    lede = tuple(sentence(say, "{kinds}种部门，{tables}张表。", kinds=len(kinds), tables=tables))
    return Draft(say, here.folder, say("部门"), lede, (kinds_ledger(say, kinds, here),)).page


def kinds_ledger(say: Catalogue, kinds: Iterable[Kind], here: Here) -> Ledger:
    """The kinds of department, those of most places first."""
    rows = (
        Row(
            Link(one.name, here.to(addresses.comparison(one.id))),
            "",
            (
                Cell(f"{one.places}"),
                Cell(f"{one.tables}"),
                Cell(f"{one.years[-1]}", here.to(addresses.comparison(one.id, one.years[-1]))),
            ),
        )
        for one in sorted(kinds, key=lambda one: (-one.places, one.id))
    )
    heads = (say("地方"), say("表"), say("最近一年"))
    return Ledger("kinds", say("部门类别"), say("地方多的在前"), say("部门"), heads, tuple(rows))


def _places(tables: Iterable[Listed]) -> int:
    return len({one.line.region for one in tables})


def _counts(tables: Sequence[Listed]) -> tuple[Cell, ...]:
    found = sum(one.line.different for one in tables)
    return Cell(f"{len(tables)}"), Cell(f"{_places(tables)}"), Cell(f"{found}", "", found > 0)


def _figures(say: Catalogue, tables: Sequence[Listed]) -> Iterator[Figure]:
    found = sum(one.line.different for one in tables)
    yield Figure(say("地方"), f"{_places(tables)}", say("个"), "", "")
    yield Figure(say("表"), f"{len(tables)}", say("张"), say("一个部门一年一张"), "")
    yield Figure(say("写明资金总额"), f"{sum(one.line.total is not None for one in tables)}", say("张"), "", "")
    yield Figure(say("有出入"), f"{found}", say("处"), say("只看表内的数是否一致"), "", found > 0)
