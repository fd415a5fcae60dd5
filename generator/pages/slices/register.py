"""A register of tables, by place or by department: of each its money, its indicators and its findings, all links."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.model.record import Scope
from generator.pages.card import Card
from generator.pages.edition import Edition
from generator.pages.places import Place, regions_of
from generator.pages.record.provenance import SCOPES
from generator.site import Link

_NARROW = frozenset({Scope.OFFICE, Scope.UNIT})


class Row(NamedTuple):
    """One table; or a year without one, of which only the year is known."""

    name: Link
    remark: str
    year: Link
    total: Link
    unit: str
    indicators: Link
    found: Link
    is_different: bool = False
    is_absent: bool = False
    is_again: bool = False  # of the department of the row above, where rows bear names


class Group(NamedTuple):
    """The tables of one place or department."""

    name: Link
    remark: Link
    rows: tuple[Row, ...]


class Part(NamedTuple):
    """The places of one province, under its name."""

    label: Link
    remark: str
    groups: tuple[Group, ...]


class Register(NamedTuple):
    """All of them; there is no head for names where each group is a department, none for years where all have one."""

    caption: str
    group_head: str
    name_head: str
    year_head: str
    parts: tuple[Part, ...]


def by_place(edition: Edition, published: Iterable[Card], here: Here, caption: str) -> Register:
    """Tables under their places, places under their provinces, in the order of codes."""
    say = edition.say
    ordered = sorted(published, key=_by_code_and_newest)
    parts = tuple(
        _province(edition, edition.places[code], list(found), here)
        for code, found in groupby(ordered, key=lambda one: edition.province(one).code)
    )
    return Register(caption, say("地方"), say("部门"), say("年度"), parts)


def of_one_year(shown: Register) -> Register:
    """The same without its years: the names lead to the tables."""
    parts = (part._replace(groups=tuple(map(_without_year, part.groups))) for part in shown.parts)
    return shown._replace(year_head="", parts=tuple(parts))


def _without_year(group: Group) -> Group:
    rows = (row._replace(name=Link(row.name.text, row.year.href)) for row in group.rows)
    return group._replace(rows=tuple(rows))


def of_one_province(shown: Register) -> Register:
    """The same without the name of the province, on a page that bears it."""
    parts = (part._replace(label=Link(""), remark="") for part in shown.parts)
    return shown._replace(parts=tuple(parts))


def by_department(edition: Edition, published: Iterable[Card], here: Here, caption: str) -> Register:
    """The tables of one place under their departments, the newest first; years between them that are missing."""
    say = edition.say
    ordered = sorted(published, key=_by_code_and_newest)
    groups = tuple(_department(say, list(found), here) for _, found in groupby(ordered, key=lambda one: one.department))
    return Register(caption, say("部门"), "", say("年度"), (Part(Link(""), "", groups),))


def _by_code_and_newest(one: Card) -> tuple[str, str, int]:
    return one.region, one.unit, -one.year


def _province(edition: Edition, province: Place, published: list[Card], here: Here) -> Part:
    say = edition.say
    groups = (
        _place(edition, edition.places[code], list(found), here)
        for code, found in groupby(published, key=lambda one: one.region)
    )
    remark = say("{places}地，{tables}张表", places=regions_of(published), tables=len(published))
    return Part(Link(province.name, here.to(addresses.region(province.code))), remark, tuple(groups))


def _place(edition: Edition, place: Place, published: list[Card], here: Here) -> Group:
    above = edition.places[place.above[-1]] if len(place.above) > 1 else None
    return Group(
        Link(place.name, here.to(addresses.region(place.code))),
        Link(above.name, here.to(addresses.region(above.code))) if above else Link(""),
        tuple(_with_gaps(edition.say, published, here, with_names=True)),
    )


def _department(say: Catalogue, published: list[Card], here: Here) -> Group:
    newest = published[0]
    return Group(
        Link(newest.name, here.to(newest.department)),
        Link(""),
        tuple(_with_gaps(say, published, here, with_names=False)),
    )


def _with_gaps(say: Catalogue, published: list[Card], here: Here, *, with_names: bool) -> Iterator[Row]:
    """The tables, and between two years of a department the years that are missing."""
    later: Card | None = None
    for one in published:
        if later and later.department == one.department:
            for year in range(later.year - 1, one.year, -1):
                yield _absent(say, one if with_names else None, year, here)
        is_again = with_names and later is not None and later.department == one.department
        yield _row(say, one, here, with_names=with_names)._replace(is_again=is_again)
        later = one


def _row(say: Catalogue, one: Card, here: Here, *, with_names: bool) -> Row:
    return Row(
        name=Link(one.name, here.to(one.department)) if with_names else Link(""),
        remark=say(SCOPES[one.scope]) if one.scope in _NARROW else "",
        year=Link(f"{one.year}", here.to(one.address)),
        total=total_link(say, one, here),
        unit=one.total.unit if one.total else "",
        indicators=indicators_link(one, here),
        found=found_link(say, one.different, here.to(one.address, "checks")),
        is_different=one.different > 0,
    )


def _absent(say: Catalogue, one: Card | None, year: int, here: Here) -> Row:
    name = Link(one.name, here.to(one.department)) if one else Link("")
    nothing = Link("")
    return Row(
        name, say("未收录"), Link(f"{year}"), nothing, "", nothing, nothing, is_absent=True, is_again=one is not None
    )


def total_link(say: Catalogue, one: Card, here: Here) -> Link:
    """How much money a table says there is, leading to the row that says so; else that it does not say."""
    if one.total is None:
        return Link(say("原表没有印出"), here.to(one.address, "source"))
    return Link(one.total.text, here.to(one.address, one.total.row))


def indicators_link(one: Card, here: Here) -> Link:
    """How many indicators the annual table has; where there is none, the first table."""
    if one.table is None:
        return Link("0", here.to(one.address))
    return Link(f"{one.table.rows}", here.to(one.address, f"indicators-{one.table.id}"))


def found_link(say: Catalogue, count: int, way: str) -> Link:
    """How many findings a reader should look at."""
    return Link(found_words(say, count), way)


def found_words(say: Catalogue, count: int) -> str:
    """A number of findings, with the sign of those to look at."""
    return say("≠ {count}处", count=count) if count else "0"
